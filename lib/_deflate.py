"""Compression to deflate streams (RFC 1951), with the choices that zlib makes: the same bytes come out."""

_LENGTH_BASE = (3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258)
_LENGTH_BITS = (0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0)
_DISTANCE_BASE = (
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
    16385, 24577,
)
_DISTANCE_BITS = (0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13)
_CODE_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
_CODE_BITS = [0] * 16 + [2, 3, 7]
_END = 256
_WINDOW = 32768
_LONGEST = 258
_LOOKAHEAD = 262
_SYMBOLS = 16383
_TOO_FAR = 4096

# By level: a match of that length shortens the search, no lazy search after one of that length, long enough, chain.
_LEVELS = (
    None, (4, 4, 8, 4), (4, 5, 16, 8), (4, 6, 32, 32), (4, 4, 16, 16), (8, 16, 32, 32), (8, 16, 128, 128), (8, 32, 128, 256),
    (32, 128, 258, 1024), (32, 258, 258, 4096),
)


def _code_of(base, count, limit):
    table = [0] * limit
    for code in range(len(base)):
        for value in range(base[code], base[code] + (1 << count[code])):
            if value < limit:
                table[value] = code
    return table


_LENGTH_CODE = _code_of(_LENGTH_BASE, _LENGTH_BITS, _LONGEST + 1)
_LENGTH_CODE[_LONGEST] = 28
_DISTANCE_CODE = _code_of(_DISTANCE_BASE, _DISTANCE_BITS, _WINDOW + 1)


class _Bits:
    """Bits that are written from the lowest up."""

    def __init__(self):
        self.bytes = bytearray()
        self.value = 0
        self.count = 0

    def put(self, value, count):
        self.value |= value << self.count
        self.count += count
        while self.count >= 8:
            self.bytes.append(self.value & 255)
            self.value >>= 8
            self.count -= 8

    def align(self):
        if self.count:
            self.bytes.append(self.value & 255)
            self.value = self.count = 0


def _tree(counts, extra_bits, limit, fixed_lengths):
    """A Huffman code as zlib builds it: lengths, the highest symbol, the bits it costs, and what the fixed code would cost."""
    size = len(counts)
    heap = [n for n in range(size) if counts[n]]
    frequency = counts + [0] * (size + 1)
    depth = [0] * (2 * size + 1)
    highest = heap[-1] if heap else -1
    bits = fixed = 0
    while len(heap) < 2:
        node = 0
        if highest < 2:
            node = highest = highest + 1
        heap.append(node)
        frequency[node] = 1
        bits -= 1
        if fixed_lengths:
            fixed -= fixed_lengths[node]
    parent = [0] * (2 * size + 1)

    def smaller(a, b):
        return frequency[a] < frequency[b] or (frequency[a] == frequency[b] and depth[a] <= depth[b])

    def sift(k):
        node = heap[k]
        j = 2 * k + 1
        while j < len(heap):
            if j + 1 < len(heap) and smaller(heap[j + 1], heap[j]):
                j += 1
            if smaller(node, heap[j]):
                break
            heap[k] = heap[j]
            k = j
            j = 2 * k + 1
        heap[k] = node

    for k in range(len(heap) // 2 - 1, -1, -1):
        sift(k)
    order = []
    node = size
    while True:
        first = heap[0]
        heap[0] = heap[-1]
        heap.pop()
        sift(0)
        second = heap[0]
        order += [first, second]
        while len(frequency) <= node:
            frequency.append(0)
        while len(depth) <= node:
            depth.append(0)
            parent.append(0)
        frequency[node] = frequency[first] + frequency[second]
        depth[node] = max(depth[first], depth[second]) + 1
        parent[first] = parent[second] = node
        heap[0] = node
        node += 1
        sift(0)
        if len(heap) < 2:
            break
    order.append(heap[0])
    order.reverse()
    lengths = [0] * max(size, node)
    per_length = [0] * 16
    overflow = 0
    for place, n in enumerate(order):
        if place == 0:
            lengths[n] = 0
            continue
        length = lengths[parent[n]] + 1
        if length > limit:
            length = limit
            overflow += 1
        lengths[n] = length
        if n > highest or n >= size:
            continue
        per_length[length] += 1
        extra = extra_bits[n] if n < len(extra_bits) else 0
        bits += frequency[n] * (length + extra)
        if fixed_lengths:
            fixed += frequency[n] * (fixed_lengths[n] + extra)
    if overflow:
        while overflow > 0:
            length = limit - 1
            while per_length[length] == 0:
                length -= 1
            per_length[length] -= 1
            per_length[length + 1] += 2
            per_length[limit] -= 1
            overflow -= 2
        place = len(order)
        for length in range(limit, 0, -1):
            n = per_length[length]
            while n:
                place -= 1
                m = order[place]
                if m >= size or m > highest:
                    continue
                if lengths[m] != length:
                    bits += (length - lengths[m]) * frequency[m]
                    lengths[m] = length
                n -= 1
    return lengths[:size], highest, bits, fixed


def _codes(lengths):
    """The code of each symbol, its bits in the order in which they are written."""
    counts = [0] * 16
    for length in lengths:
        counts[length] += 1
    counts[0] = 0
    code, firsts = 0, [0] * 17
    for length in range(1, 16):
        code = (code + counts[length - 1]) << 1
        firsts[length] = code
    codes = [0] * len(lengths)
    for symbol, length in enumerate(lengths):
        if length:
            value = firsts[length]
            firsts[length] += 1
            reverse = 0
            for _ in range(length):
                reverse = reverse << 1 | value & 1
                value >>= 1
            codes[symbol] = reverse
    return codes


_FIXED_LITERALS = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
_FIXED_DISTANCES = [5] * 30
_LITERAL_EXTRA = [0] * 257 + list(_LENGTH_BITS)


def _run_lengths(lengths, highest):
    """The symbols of the code lengths: (symbol, extra value)."""
    result = []
    previous, count = -1, 0
    following = lengths[0]
    most, least = (138, 3) if following == 0 else (7, 4)
    for n in range(highest + 1):
        current = following
        following = lengths[n + 1] if n + 1 <= highest else 0xFFFF
        count += 1
        if count < most and current == following:
            continue
        if count < least:
            result += [(current, 0)] * count
        elif current != 0:
            if current != previous:
                result.append((current, 0))
                count -= 1
            result.append((16, count - 3))
        elif count <= 10:
            result.append((17, count - 3))
        else:
            result.append((18, count - 11))
        count = 0
        previous = current
        if following == 0:
            most, least = 138, 3
        elif current == following:
            most, least = 6, 3
        else:
            most, least = 7, 4
    return result


class Deflater:
    """Compresses data at a level of 0 to 9."""

    def __init__(self, level):
        self.level = 6 if level == -1 else level
        self.bits = _Bits()

    def run(self, data):
        """The whole stream of the data."""
        if self.level == 0:
            self._store(data)
        else:
            self._compress(data)
        self.bits.align()
        return bytes(self.bits.bytes)

    def _store(self, data):
        start = 0
        while True:
            part = data[start:start + 65535]
            start += len(part)
            last = start >= len(data)
            self._stored_block(part, last)
            if last:
                return

    def _stored_block(self, part, last):
        self.bits.put(1 if last else 0, 3)
        self.bits.align()
        self.bits.bytes += len(part).to_bytes(2, "little") + (len(part) ^ 0xFFFF).to_bytes(2, "little") + part

    def _compress(self, data):
        self.data = data
        self.size = len(data)
        self.heads = {}
        self.chains = [-1] * self.size
        self.hash = 0
        self.symbols = []
        self.block = 0
        self.position = 0
        if self.level < 4:
            self._fast()
        else:
            self._slow()
        self._end_block(True)

    def _insert(self, place):
        """Notes the place of a string of three bytes: where one of the same hash was last, or -1."""
        data = self.data
        key = (data[place] << 10 ^ data[place + 1] << 5 ^ data[place + 2]) & 0x7FFF
        before = self.heads.get(key, -1)
        self.chains[place] = before
        self.heads[key] = place
        return before

    def _longest(self, match, best):
        """The longest match that a chain has: (length, start)."""
        good, _, nice, chain = _LEVELS[self.level]
        data, place = self.data, self.position
        ahead = self.size - place
        if best >= good:
            chain >>= 2
        nice = min(nice, ahead)
        limit = place - (_WINDOW - _LOOKAHEAD) if place > _WINDOW - _LOOKAHEAD else 0
        most = min(_LONGEST, ahead)
        start = -1
        while True:
            if best < most and data[match + best] == data[place + best] and data[match + best - 1] == data[place + best - 1] \
                    and data[match] == data[place] and data[match + 1] == data[place + 1]:
                length = 2
                while length < most and data[match + length] == data[place + length]:
                    length += 1
                if length > best:
                    start, best = match, length
                    if length >= nice:
                        break
            match = self.chains[match]
            chain -= 1
            if match <= limit or chain == 0:
                break
        return min(best, ahead), start

    def _literal(self, byte):
        self.symbols.append((0, byte))
        return len(self.symbols) == _SYMBOLS

    def _match(self, distance, length):
        self.symbols.append((distance, length))
        return len(self.symbols) == _SYMBOLS

    def _fast(self):
        _, lazy, _, _ = _LEVELS[self.level]
        while self.position < self.size:
            before = self._insert(self.position) if self.size - self.position >= 3 else -1
            length = 2
            if before > 0 and self.position - before <= _WINDOW - _LOOKAHEAD:
                length, start = self._longest(before, 2)
            if length >= 3:
                full = self._match(self.position - start, length)
                if length <= lazy and self.size - self.position - length >= 3:
                    for _ in range(length - 1):
                        self.position += 1
                        self._insert(self.position)
                    self.position += 1
                else:
                    self.position += length
            else:
                full = self._literal(self.data[self.position])
                self.position += 1
            if full:
                self._end_block(False)

    def _slow(self):
        _, lazy, _, _ = _LEVELS[self.level]
        length, start, available = 2, -1, False
        while self.position < self.size:
            before = self._insert(self.position) if self.size - self.position >= 3 else -1
            previous, previous_start = length, start
            length = 2
            if before > 0 and previous < lazy and self.position - before <= _WINDOW - _LOOKAHEAD:
                length, start = self._longest(before, previous)
                if start < 0:
                    length = min(previous, self.size - self.position)
                if length <= 5 and length == 3 and self.position - start > _TOO_FAR:
                    length = 2
            if previous >= 3 and length <= previous:
                last = self.size - 3
                full = self._match(self.position - 1 - previous_start, previous)
                for _ in range(previous - 2):
                    self.position += 1
                    if self.position <= last:
                        self._insert(self.position)
                available = False
                length = 2
                self.position += 1
                if full:
                    self._end_block(False)
            elif available:
                if self._literal(self.data[self.position - 1]):
                    self._end_block(False)
                self.position += 1
            else:
                available = True
                self.position += 1
        if available:
            self._literal(self.data[self.position - 1])

    def _end_block(self, last):
        """Writes the symbols so far as a block of the kind that is shortest."""
        literals, distances = [0] * 286, [0] * 30
        literals[_END] = 1
        for distance, value in self.symbols:
            if distance:
                literals[257 + _LENGTH_CODE[value]] += 1
                distances[_DISTANCE_CODE[distance]] += 1
            else:
                literals[value] += 1
        first, first_highest, bits, fixed = _tree(literals, _LITERAL_EXTRA, 15, _FIXED_LITERALS)
        second, second_highest, more, fixed_more = _tree(distances, _DISTANCE_BITS, 15, _FIXED_DISTANCES)
        runs = _run_lengths(first, first_highest) + _run_lengths(second, second_highest)
        counts = [0] * 19
        for symbol, _ in runs:
            counts[symbol] += 1
        third, _, third_bits, _ = _tree(counts, _CODE_BITS, 7, None)
        sent = 18
        while sent >= 3 and third[_CODE_ORDER[sent]] == 0:
            sent -= 1
        dynamic_bytes = (bits + more + third_bits + 3 * (sent + 1) + 14 + 3 + 7) >> 3
        fixed_bytes = (fixed + fixed_more + 3 + 7) >> 3
        stored = self.position - self.block
        best = min(dynamic_bytes, fixed_bytes)
        mark = 1 if last else 0
        if stored + 4 <= best and stored <= 65535:
            self._stored_block(self.data[self.block:self.position], last)
        elif fixed_bytes <= dynamic_bytes:
            self.bits.put(2 + mark, 3)
            self._write(_FIXED_LITERALS, _FIXED_DISTANCES)
        else:
            self.bits.put(4 + mark, 3)
            self.bits.put(first_highest - 256, 5)
            self.bits.put(second_highest, 5)
            self.bits.put(sent - 3, 4)
            for i in range(sent + 1):
                self.bits.put(third[_CODE_ORDER[i]], 3)
            codes = _codes(third)
            for symbol, extra in runs:
                self.bits.put(codes[symbol], third[symbol])
                self.bits.put(extra, _CODE_BITS[symbol])
            self._write(first, second)
        self.symbols = []
        self.block = self.position

    def _write(self, first, second):
        codes, far = _codes(first), _codes(second)
        put = self.bits.put
        for distance, value in self.symbols:
            if not distance:
                put(codes[value], first[value])
                continue
            code = _LENGTH_CODE[value]
            put(codes[257 + code], first[257 + code])
            put(value - _LENGTH_BASE[code], _LENGTH_BITS[code])
            code = _DISTANCE_CODE[distance]
            put(far[code], second[code])
            put(distance - _DISTANCE_BASE[code], _DISTANCE_BITS[code])
        put(codes[_END], first[_END])
