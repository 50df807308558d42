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
    v = [v]; last = v; v += [str(Box(p).get())[:5]]
    q = [q]; last = q; q += [str(tick(w))[:5]]
    q = v
    tick(w)
    for w in items(pair(list(items(v, 0)), b=Box(v).get()), ([x for x in (tick(q), p)] or [p, v])):
        def inner(a, b=None):
            nonlocal p
            p = [a, v]
            return tick(b)
        p = inner([x for x in (tick(p), str(w)[:9])], ({'k': tick(q), 'l': 1.5} if flag(p) else p))
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    if flag(tick(p)):
        w = [w]; last = w; w += [str(pair(list(items(tick(w), tick(p))), b=[x for x in (v, v)]))[:5]]
        w = Node(v); w.me = w.get
        if flag([(v or v), pair(0, b=tick(q))]):
            v = f'{q!r:.20}' + 'x'
            p, v = ([q] * 2 if flag(v) else list(items(q, 0))), [{'k': p, 'l': tick(v)}, [x for x in (v, v)]]
            try:
                p = Node(w); p.me = [p, Node(p)]
                try:
                    tick(q)
                except Boom as error:
                    p = Node(error); error.me = p
                v, q = b'b', pair(v, b=[w] * 2)
                p = p
            except Boom as error:
                p = Box((v if flag(w) else 's')).get()
                p = str(error)
    p = [p]; last = p; p += [str(pair(q, b=v))[:5]]
    for p in items([x for x in (v, Box(w).get())], ({'k': tick(p), 'l': q}, tick(p))):
        tick(p)
        w, p = (p if flag(p) else Box(q).get()), pair(['s', 0], b=Box(v).get())
    p, v = [q, [w, tick(w)]], pair((tick(w) or 'long string'), b=[x for x in (w, tick(w))])
    q = [q]; last = q; q += [str(w)[:5]]
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    try:
        q = Node(([w] * 2 or (p, p))); q.me = q
        p = v
    finally:
        box.value = v
    last = guarded([v]); w = next(last); w.append(Node(None)); w[-1].me = last; last = None
    v, v = list(items(str(p)[:9], (1.5 or tick(q)))), (list(items(7, tick(q))) or [x for x in (tick(v), w)])
    p = [pair(p, b=v), q]
    tick(q)
    for v in (pair(list(items(tick(p), w)), b=tick(v)), p):
        try:
            q = [w]; q.append(q)
            p = f'{w!r:.20}' + 'x'
            if flag(((p or tick(p)) if flag(w) else (p if flag(q) else w))):
                p = Node([pair(w, b=None), (v, b'b')]); p.me = p
                try:
                    tick([list(items(q, 0)), list(items(w, 0))])
                except Boom as error:
                    p = Node(error); error.me = p
                w = Box(1180591620717411303424).get()
                *p, last = [v, {'k': list(items(w, v)), 'l': (v if flag(w) else 0)}, 7]
            else:
                q = w
            last = Node(q); last.me = items(last, p); v = next(last.me)
            if flag(7):
                v = str(w)[:9]
            else:
                last = items(7, q); q = next(last); last = None
                p = f'{v!r:.20}' + 'x'
                w = f'{q!r:.20}' + 'x'
                p = Node(w); p.me = p.get
                q = p
        except Boom as error:
            knot = Node(None); knot.me = lambda: (knot, w); p = knot
            if flag(0):
                p = [p, (v, p)]
            gc.collect()
            try:
                tick(list(items(list(items(tick(w), q)), [1099511627776, tick(p)])))
            except Boom as error:
                v = Node(error); error.me = v
            try:
                v = f'{q!r:.20}' + 'x'
                p = [x for x in (Box(w).get(), (tick(p) if flag(v) else q))]
            finally:
                box.value = p
            v = w
            w = str(error)
    try:
        *w, last = [pair((1.5 if flag(v) else p), b=(tick(w) if flag(p) else tick(v))), [x for x in ({'k': p, 'l': q}, p)], 1.5]
        w = {'k': Box(v).get(), 'l': [q] * 2}
    finally:
        box.value = w
    w = [w]; last = w; w += [str(q)[:5]]
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    q = [q]; last = q; q += [str(q)[:5]]
    for p in items([x for x in (pair(p, b=p), q)], tick(w)):
        q = 's'
        def inner(a, b=None):
            nonlocal q
            q = [a, p]
            return tick(b)
        v = inner(Box(v).get(), str(list(items(w, q)))[:9])
    last = guarded([w]); p = next(last); p.append(Node(None)); p[-1].me = last; last = None
    if flag([pair(q, b='s')] * 2):
        for v in items(1.5, ((w or p) or tick(v))):
            q = q
        if flag(0):
            if flag(((v, tick(p)) or [q] * 2)):
                w = 's'
            else:
                knot = Node(None); knot.me = lambda: (knot, w); q = knot
                box.value = p
                tick(q)
            q = [Box(tick(w)).get()] * 2
            box.value = w
    box.value = ([b'b', None], (q, 's'))
    q = pair((q or v), b=(p or p))
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    *q, last = [Box((v, tick(q))).get(), (p or list(items(p, tick(q)))), Box([w] * 2).get()]
    v = [v]; last = v; v += [str(Box(tick(w)).get())[:5]]
    if flag(([x for x in (p, v)] if flag(w) else Box(q).get())):
        knot = Node(None); knot.me = lambda: (knot, v); q = knot
        *v, last = [([v] * 2, q), [list(items(p, q))] * 2, tick(v)]
        try:
            try:
                v = Node(w); v.me = v.get
                try:
                    tick(([q, True] if flag(p) else tick(p)))
                except Boom as error:
                    v = Node(error); error.me = v
                w = list(items(list(items(q, 7)), [x for x in (p, 's')]))
                knot = Node(None); knot.me = lambda: (knot, w); q = knot
                v = f'{w!r:.20}' + 'x'
            except Boom as error:
                w, v = q, list(items(v, tick(w)))
                tick(q)
                gc.collect()
                w = f'{v!r:.20}' + 'x'
                w = str(error)
            v = [v]; last = v; v += [str(w)[:5]]
            p = ([1099511627776] * 2, v)
        finally:
            box.value = w
        w = Node(p); w.me = [w, Node(w)]
        w = w
    for w in items((Box(p).get(), (tick(p), w)), q):
        w = [w]; last = w; w += [str([x for x in (tick(q), (w, w))])[:5]]
        if flag(pair((1.5, p), b=pair(q, b=q))):
            box.value = pair(None, b=str(q)[:9])
            knot = Node(None); knot.me = lambda: (knot, v); q = knot
            w = (str(b'b')[:9] if flag(v) else Box(7).get())
            box.value = pair(Box(v).get(), b=Box(tick(w)).get())
        else:
            *q, last = [q, [{'k': p, 'l': p}, (True if flag(q) else 'long string')], list(items((p or w), p))]
    last = guarded([v]); p = next(last); p.append(Node(None)); p[-1].me = last; last = None
    box.value = list(items(str(p)[:9], [x for x in (v, w)]))
    if flag(q):
        if flag(pair([tick(v)] * 2, b=[v, 1099511627776])):
            try:
                v = list(items(w, {'k': tick(w), 'l': tick(w)}))
            except Boom as error:
                w = list(items(pair(q, b=q), 1099511627776))
                q = str(error)
            w = f'{p!r:.20}' + 'x'
            last = guarded([p]); q = next(last); q.append(Node(None)); q[-1].me = last; last = None
            try:
                tick(1099511627776)
            except Boom as error:
                q = Node(error); error.me = q
            w = [(1099511627776 if flag(w) else q), p]
        else:
            v = [v]; last = v; v += [str([(w or w)] * 2)[:5]]
            for p in (1099511627776, w):
                last = items(([v, p] or (tick(q) or v)), q); w = next(last); last = None
                box.value = q
                q = ((v or w) or (tick(p) or v))
                knot = Node(None); knot.me = lambda: (knot, q); w = knot
                v = [v]; last = v; v += [str(pair(w, b=(1.5, p)))[:5]]
            for v in ([(p if flag(p) else True)] * 2, q):
                p = {'k': q}; p['l'] = (p, pair(list(items(7, q)), b=[x for x in (p, 7)]))
                p, q = tick(v), ([x for x in (1.5, b'b')], list(items(p, q)))
                knot = Node(None); knot.me = lambda: (knot, w); w = knot
                q = {'k': p, 'l': str(tick(w))[:9]}
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    for q in (v, str(pair(w, b=p))[:9]):
        q = [w]; q.append(q)
        for w in items([x for x in (1099511627776, 'long string')], list(items(q, [v, True]))):
            v = {'k': p}; v['l'] = (v, {'k': Box(p).get(), 'l': {'k': 7, 'l': v}})
            p = f'{q!r:.20}' + 'x'
            if flag(w):
                *p, last = [Box([q] * 2).get(), ([q, 1099511627776] if flag(w) else str(tick(w))[:9]), q]
            else:
                v, v = ([p, q], (p if flag(p) else w)), {'k': str('s')[:9], 'l': str(w)[:9]}
            break
        if flag((w or w)):
            v = v
            last = Node(v); last.me = iter([last]); last.you = {last: zip([last])}; q = last
            try:
                tick(list(items([v] * 2, pair(p, b=v))))
            except Boom as error:
                q = Node(error); error.me = q
            *v, last = [1180591620717411303424, q, tick(q)]
        w = b'b'
    def inner(a, b=None):
        nonlocal q
        q = [a, p]
        return tick(b)
    v = inner({'k': (1180591620717411303424 or tick(q)), 'l': Box(tick(p)).get()}, (v if flag(w) else 1.5))
    if flag(p):
        p = [p]; last = p; p += [str(str(list(items(w, p)))[:9])[:5]]
        q = [w]; q.append(q)
        try:
            if flag(q):
                *p, last = [[tick(q), (w, q)], ((tick(q) or v) or str(q)[:9]), p]
                box.value = list(items(list(items(v, v)), {'k': p, 'l': 7}))
                tick(w)
            if flag(1180591620717411303424):
                v = f'{w!r:.20}' + 'x'
                v = Node(str(tick(w))[:9]); v.me = v
                p = Box(Box(v).get()).get()
            else:
                q = [q]; last = q; q += [str(v)[:5]]
                w = {'k': w, 'l': list(items(0, v))}
                v = ({'k': tick(q), 'l': tick(w)} or tick(v))
        finally:
            box.value = v
        v = (str(q)[:9], p)
    else:
        try:
            knot = Node(None); knot.me = lambda: (knot, p); w = knot
            tick(v)
            w, w = str(Box(tick(p)).get())[:9], ((v, None) or p)
        except Boom as error:
            if flag(pair(p, b={'k': p, 'l': tick(v)})):
                *q, last = [Box(w).get(), pair(p, b='long string'), 1.5]
                v = list(items((v if flag(w) else tick(v)), pair('long string', b=p)))
            else:
                last = guarded([q]); q = next(last); q.append(Node(None)); q[-1].me = last; last = None
                *p, last = [[p] * 2, q, [[tick(q), p]] * 2]
            v = Node(q); v.me = v
            *q, last = [pair([p, tick(w)], b=[q, q]), [pair(v, b=v)] * 2, str((tick(w) or v))[:9]]
            v = str(error)
        v = list(items(p, (v, q)))
        box.value = pair(tick(p), b=str(v)[:9])
    q = f'{v!r:.20}' + 'x'
    w = Node(v); w.me = w.get
    q, p = [x for x in ([tick(w), v], [None] * 2)], [x for x in ({'k': q, 'l': True}, Box(tick(p)).get())]
    w = [p]; w.append(w)
    w, q = w, tick(q)
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
