"""Decompression of deflate streams (RFC 1951)."""

_LENGTH_BASE = (3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258)
_LENGTH_BITS = (0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0)
_DISTANCE_BASE = (
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
    16385, 24577,
)
_DISTANCE_BITS = (0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13)
_CODE_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
_LONGEST = 15


class InflateError(Exception):
    """The stream is damaged; the text says how, as zlib does."""


class Incomplete(Exception):
    """The stream goes on behind the data."""


def _decoder(lengths):
    """The table of a Huffman code: for each sequence of the next bits, the symbol * 16 + its number of bits."""
    longest = max(lengths) if lengths else 0
    counts = [0] * (_LONGEST + 2)
    for length in lengths:
        counts[length] += 1
    code, firsts = 0, [0] * (_LONGEST + 2)
    counts[0] = 0
    for length in range(1, _LONGEST + 1):
        code = (code + counts[length - 1]) << 1
        firsts[length] = code
        if code + counts[length] > 1 << length:
            return None, 0
    table = [-1] * (1 << longest)
    for symbol, length in enumerate(lengths):
        if length:
            code = firsts[length]
            firsts[length] += 1
            reverse = 0
            for _ in range(length):
                reverse = reverse << 1 | code & 1
                code >>= 1
            for place in range(reverse, 1 << longest, 1 << length):
                table[place] = symbol << 4 | length
    return table, longest


_FIXED_LITERALS = _decoder([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8)
_FIXED_DISTANCES = _decoder([5] * 30)


class Inflater:
    """Reads one stream from data, from a position on; `position` is where it ended, `output` what it gave."""

    def __init__(self, data, position=0, dictionary=b""):
        self.data = data
        self.position = position
        self.bits = 0
        self.count = 0
        self.output = bytearray(dictionary)
        self.skipped = len(dictionary)

    def run(self):
        """The whole output; raises Incomplete when the data end early."""
        last = 0
        while not last:
            last = self._take(1)
            kind = self._take(2)
            if kind == 0:
                self._stored()
            elif kind == 1:
                self._compressed(_FIXED_LITERALS, _FIXED_DISTANCES)
            elif kind == 2:
                self._compressed(*self._dynamic())
            else:
                raise InflateError("invalid block type")
        self.position -= self.count >> 3
        return bytes(self.output[self.skipped:])

    def _take(self, wanted):
        while self.count < wanted:
            if self.position >= len(self.data):
                raise Incomplete
            self.bits |= self.data[self.position] << self.count
            self.position += 1
            self.count += 8
        value = self.bits & ((1 << wanted) - 1)
        self.bits >>= wanted
        self.count -= wanted
        return value

    def _stored(self):
        self.position -= self.count >> 3
        self.bits = self.count = 0
        length = self._take(16)
        if self._take(16) != length ^ 0xFFFF:
            raise InflateError("invalid stored block lengths")
        end = self.position + length
        if end > len(self.data):
            raise Incomplete
        self.output += self.data[self.position:end]
        self.position = end

    def _dynamic(self):
        literals, distances, codes = self._take(5) + 257, self._take(5) + 1, self._take(4) + 4
        if literals > 286 or distances > 30:
            raise InflateError("too many length or distance symbols")
        lengths = [0] * 19
        for i in range(codes):
            lengths[_CODE_ORDER[i]] = self._take(3)
        table, longest = _decoder(lengths)
        if table is None:
            raise InflateError("invalid code lengths set")
        lengths = []
        while len(lengths) < literals + distances:
            symbol = self._symbol(table, longest, "invalid code lengths set")
            if symbol < 16:
                lengths.append(symbol)
                continue
            if symbol == 16:
                if not lengths:
                    raise InflateError("invalid bit length repeat")
                lengths += lengths[-1:] * (self._take(2) + 3)
            else:
                lengths += [0] * (self._take(3) + 3 if symbol == 17 else self._take(7) + 11)
        if len(lengths) > literals + distances:
            raise InflateError("invalid bit length repeat")
        if not lengths[256]:
            raise InflateError("invalid code -- missing end-of-block")
        first, second = _decoder(lengths[:literals]), _decoder(lengths[literals:])
        if first[0] is None:
            raise InflateError("invalid literal/lengths set")
        if second[0] is None:
            raise InflateError("invalid distances set")
        return first, second

    def _symbol(self, table, longest, message):
        """The symbol that the next bits stand for; fewer bits than the longest may be left at the end."""
        while self.count < longest and self.position < len(self.data):
            self.bits |= self.data[self.position] << self.count
            self.position += 1
            self.count += 8
        entry = table[self.bits & ((1 << longest) - 1)]
        length = entry & 15
        if entry < 0:
            raise Incomplete if self.count < longest else InflateError(message)
        if length > self.count:
            raise Incomplete
        self.bits >>= length
        self.count -= length
        return entry >> 4

    def _compressed(self, literals, distances):
        table, longest = literals
        output = self.output
        while True:
            symbol = self._symbol(table, longest, "invalid literal/length code")
            if symbol < 256:
                output.append(symbol)
                continue
            if symbol == 256:
                return
            if symbol > 285:
                raise InflateError("invalid literal/length code")
            length = _LENGTH_BASE[symbol - 257] + self._take(_LENGTH_BITS[symbol - 257])
            symbol = self._symbol(distances[0], distances[1], "invalid distance code")
            if symbol > 29:
                raise InflateError("invalid distance code")
            distance = _DISTANCE_BASE[symbol] + self._take(_DISTANCE_BITS[symbol])
            start = len(output) - distance
            if start < 0:
                raise InflateError("invalid distance too far back")
            if distance >= length:
                output += output[start:start + length]
            else:
                for i in range(start, start + length):
                    output.append(output[i])
