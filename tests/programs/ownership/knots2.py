class Boom(Exception):
    pass


class Box:
    def __init__(self, value):
        self.value = tick(value)

    def get(self):
        return self.value


fuse = 0


def tick(value):
    global fuse
    fuse -= 1
    if fuse == 0:
        raise Boom([value, "boom"])
    return value


def flag(value):
    return len(repr(tick(value))) % 2 == 0


def pair(a, *, b):
    tick(a)
    return a, b


def items(*values):
    for value in values:
        yield tick(value)


import gc


class Node:
    def __init__(self, value):
        self.value = tick(value)

    def __repr__(self):
        return "Node"

    def get(self):
        return self


def guarded(value):
    try:
        yield value
        yield 1
    finally:
        value.append(2)


def f0(p, q):
    v = w = last = None
    box = Box(p)
    v = Node(q); v.me = v.get
    for w in (list(items((tick(w) or q), [tick(v), v])), str((v, tick(p)))[:9]):
        v = [q] * 2
    *q, last = [7, p, 0]
    v = {'k': tick(q), 'l': [tick(p), p]}
    v = v
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    if flag(v):
        w = [w]; last = w; w += [str([v] * 2)[:5]]
        w = [w]; last = w; w += [str(Box((v if flag(w) else v)).get())[:5]]
    tick(p)
    last = items([p, [7] * 2], p); q = next(last); last = None
    p = [x for x in ([b'b', p], (v or p))]
    last = items(str(q)[:9], p); q = next(last); last = None
    tick(p)
    last = items(p, w); v = next(last); last = None
    if flag([str(1099511627776)[:9], (tick(q) if flag(q) else tick(v))]):
        w = f'{v!r:.20}' + 'x'
        w = [w]; last = w; w += [str(list(items(True, pair(w, b=tick(p)))))[:5]]
    else:
        w = Node(w); w.me = w.get
        try:
            for q in (pair({'k': p, 'l': w}, b=list(items(q, 1.5))), (w or list(items(v, q)))):
                v = Node(v); v.me = v.get
                q = Box((q, q)).get()
        finally:
            box.value = w
        if flag((str(w)[:9] or list(items(p, v)))):
            q = Node(v); q.me = q.get
            try:
                tick(([p] * 2, tick(q)))
            except Boom as error:
                q = Node(error); error.me = q
            try:
                p = Node(v); p.me = p.get
                v = v
                p = Node(1099511627776); p.me = p
                p, w = (q, pair(w, b=tick(q))), ([q, v], tick(w))
            except Boom as error:
                p = [p]; last = p; p += [str(w)[:5]]
                gc.collect()
                q, v = {'k': w, 'l': [x for x in (b'b', p)]}, ([x for x in (v, tick(w))], [x for x in (q, w)])
                w = str(error)
    tick(q)
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    box.value = (str(1099511627776)[:9] if flag(q) else tick(v))
    if flag(0):
        v = {'k': (p if flag(p) else w), 'l': str(tick(q))[:9]}
    try:
        last = items([x for x in (w, pair(w, b=v))], q); w = next(last); last = None
        tick(p)
        for w in (w, [{'k': 0, 'l': p}] * 2):
            v = [v]; last = v; v += [str(p)[:5]]
        w = [w]; last = w; w += [str(tick(p))[:5]]
    finally:
        box.value = v
    tick(w)
    gc.collect()
    p = [x for x in ([x for x in (q, q)], True)]
    if flag(q):
        w = f'{p!r:.20}' + 'x'
        p, q = [(0, p)] * 2, tick(w)
        last = Node(p); last.me = iter([last]); last.you = {last: zip([last])}; v = last
        try:
            for w in items(((q or q) or list(items(q, v))), str({'k': p, 'l': p})[:9]):
                *p, last = [Box(pair(tick(q), b=p)).get(), (pair(p, b=q) if flag(w) else (v if flag(w) else w)), {'k': q, 'l': (v or q)}]
                w = [q]; w.append(w)
                w = f'{p!r:.20}' + 'x'
                w = Node(q); w.me = w.get
                break
            q = [q]; last = q; q += [str(str(list(items(p, w)))[:9])[:5]]
            q, q = ['s'] * 2, (q or (w or v))
        finally:
            box.value = v
    p = tick(w)
    for w in (str(str(1099511627776)[:9])[:9], str(tick(p))[:9]):
        v = [x for x in (Box(tick(v)).get(), tick(w))]
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    v = f'{p!r:.20}' + 'x'
    last = guarded([q]); q = next(last); q.append(Node(None)); q[-1].me = last; last = None
    try:
        last = Node(q); last.me = iter([last]); last.you = {last: zip([last])}; q = last
        try:
            tick([x for x in (list(items(None, tick(w))), [v, 1180591620717411303424])])
        except Boom as error:
            q = Node(error); error.me = q
        q = [q]; last = q; q += [str(pair([1.5, q], b=(q or tick(p))))[:5]]
    except Boom as error:
        if flag([pair(q, b=tick(q)), {'k': tick(v), 'l': p}]):
            box.value = str(w)[:9]
        try:
            tick(p)
            w = [[w, w]] * 2
            q = 0
        finally:
            box.value = v
        q = str(error)
    w = {'k': w}; w['l'] = (w, (p if flag(p) else q))
    *w, last = [1180591620717411303424, ([tick(w), tick(p)], q), q]
    q = f'{p!r:.20}' + 'x'
    last = Node(q); last.me = iter([last]); last.you = {last: zip([last])}; p = last
    try:
        tick(1099511627776)
    except Boom as error:
        p = Node(error); error.me = p
    for q in items(Box((tick(q) or q)).get(), Box((0 if flag(q) else 7)).get()):
        p = [w]; p.append(p)
        q = (q if flag(v) else {'k': 1099511627776, 'l': p})
    v, q = (pair(q, b=w) if flag(w) else w), (w if flag(w) else w)
    w = f'{p!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    tick(p)
    if flag([[p, 1.5]] * 2):
        tick(q)
    v = [p]; v.append(v)
    box.value = ((0 or w), w)
    p = f'{v!r:.20}' + 'x'
    tick(v)
    tick(w)
    box.value = True
    w, w = [x for x in (list(items(tick(v), p)), 0)], ((p, tick(v)) or (7 if flag(q) else v))
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    v = [v]; v.append(v)
    try:
        tick(({'k': tick(q), 'l': w} if flag(p) else 0))
    except Boom as error:
        v = Node(error); error.me = v
    w = f'{p!r:.20}' + 'x'
    v = [v]; last = v; v += [str((pair('long string', b=v), (q, tick(w))))[:5]]
    w = f'{w!r:.20}' + 'x'
    last = Node(v); last.me = iter([last]); last.you = {last: zip([last])}; w = last
    try:
        gc.collect()
        try:
            *q, last = [[w] * 2, {'k': [x for x in (7, w)], 'l': [x for x in (tick(q), q)]}, v]
            box.value = (Box(v).get() or p)
        finally:
            box.value = v
        q = f'{q!r:.20}' + 'x'
    except Boom as error:
        if flag(str('long string')[:9]):
            try:
                p = Box(list(items(p, q))).get()
                q = ((p, 0), w)
            except Boom as error:
                p = 'long string'
                w = str(error)
            q = [q]; last = q; q += [str(str(tick(p))[:9])[:5]]
            last = Node(p); last.me = iter([last]); last.you = {last: zip([last])}; q = last
            try:
                tick([x for x in (q, pair(w, b=1180591620717411303424))])
            except Boom as error:
                q = Node(error); error.me = q
            q = f'{p!r:.20}' + 'x'
        if flag(Box(list(items(q, tick(v)))).get()):
            q = tick(v)
        else:
            for q in (v, p):
                p, v = [w, (1.5 or w)], [pair(v, b=w)] * 2
            box.value = v
            q = ((w or tick(p)) or (tick(q) or v))
        v = str(error)
    w = tick(w)
    v, w = ({'k': w, 'l': 1.5} if flag(p) else str(7)[:9]), [x for x in ({'k': tick(w), 'l': b'b'}, tick(q))]
    return [p, q, v, w, box.value, last]


def show(text):
    return text if len(text) < 300 else text[:300] + str(len(text))


for f in (f0, f1, f2, f3, f4, f5):
    for n in range(40):
        fuse = n
        try:
            print(n, show(repr(f([1, "a"], ("t", [2])))))
        except Boom as e:
            print(n, "raised", show(repr(e)))
            e = None
