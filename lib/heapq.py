"""Priority queues: lists in which each item is not larger than its two children."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heappush", "heappop", "heapify", "heapreplace", "merge", "nlargest", "nsmallest", "heappushpop"]


def _rise_max(heap, start, position):
    item = heap[position]
    while position > start:
        parent = (position - 1) >> 1
        other = heap[parent]
        if not other < item:
            break
        heap[position] = other
        position = parent
    heap[position] = item


def _sink_max(heap, position):
    end, start, item = len(heap), position, heap[position]
    child = 2 * position + 1
    while child < end:
        right = child + 1
        if right < end and not heap[right] < heap[child]:
            child = right
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise_max(heap, start, position)


def _heapreplace_max(heap, item):
    first = heap[0]
    heap[0] = item
    _sink_max(heap, 0)
    return first


def _heapify_max(x):
    for position in reversed(range(len(x) // 2)):
        _sink_max(x, position)


def _heappop_max(heap):
    last = heap.pop()
    if heap:
        first = heap[0]
        heap[0] = last
        _sink_max(heap, 0)
        return first
    return last


def merge(*iterables, key=None, reverse=False):
    heap = []
    if reverse:
        sign, build, pop, replace = -1, _heapify_max, _heappop_max, _heapreplace_max
    else:
        sign, build, pop, replace = 1, heapify, heappop, heapreplace
    for order, iterator in enumerate(map(iter, iterables)):
        for value in iterator:
            heap.append([value if key is None else key(value), order * sign, iterator, value])
            break
    build(heap)
    while len(heap) > 1:
        entry = heap[0]
        yield entry[3]
        for value in entry[2]:
            entry[0] = value if key is None else key(value)
            entry[3] = value
            replace(heap, entry)
            break
        else:
            pop(heap)
    if heap:
        entry = heap[0]
        yield entry[3]
        yield from entry[2]


def nsmallest(n, iterable, key=None):
    if n == 1:
        marker = object()
        result = min(iterable, default=marker, key=key)
        return [] if result is marker else [result]
    return _select(n, iterable, key, 1)


def nlargest(n, iterable, key=None):
    if n == 1:
        marker = object()
        result = max(iterable, default=marker, key=key)
        return [] if result is marker else [result]
    return _select(n, iterable, key, -1)


def _select(n, iterable, key, sign):
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=sign < 0)[:n]
    iterator = iter(iterable)
    entries = [(item if key is None else key(item), order * sign, item) for order, item in zip(range(n), iterator)]
    if not entries:
        return []
    order = n
    if sign > 0:
        _heapify_max(entries)
        top = entries[0][0]
        for item in iterator:
            value = item if key is None else key(item)
            if value < top:
                _heapreplace_max(entries, (value, order, item))
                top = entries[0][0]
                order += 1
        entries.sort()
    else:
        heapify(entries)
        top = entries[0][0]
        for item in iterator:
            value = item if key is None else key(item)
            if top < value:
                heapreplace(entries, (value, -order, item))
                top = entries[0][0]
                order += 1
        entries.sort(reverse=True)
    return [item for _, _, item in entries]
