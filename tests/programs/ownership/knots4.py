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
    for w in items(tick(p), p):
        if flag([(q or 1.5)] * 2):
            gc.collect()
            continue
        if flag((p if flag(v) else [q] * 2)):
            last = Node(p); last.me = iter([last]); last.you = {last: zip([last])}; v = last
            p = str([x for x in (w, q)])[:9]
            try:
                gc.collect()
                w = tick(v)
                q = list(items(Box(w).get(), [True, p]))
            except Boom as error:
                q, v = Box(list(items(7, True))).get(), p
                q = str(error)
        else:
            p = list(items(pair(v, b=q), pair(7, b=True)))
            try:
                v, w = [x for x in (q, (q or v))], {'k': 1099511627776, 'l': 1.5}
                w = f'{p!r:.20}' + 'x'
                box.value = ([p] * 2 or list(items(tick(v), tick(w))))
            finally:
                box.value = q
    v = Node(q); v.me = v
    try:
        tick(Box(p).get())
    except Boom as error:
        v = Node(error); error.me = v
    def inner(a, b=None):
        nonlocal q
        q = [a, v]
        return tick(b)
    v = inner([(tick(w) if flag(v) else w)] * 2, list(items((w or tick(p)), w)))
    if flag({'k': Box(w).get(), 'l': [1.5] * 2}):
        tick(p)
        *p, last = [(v, p), v, [tick(w), tick(p)]]
        w = [w]; last = w; w += [str(tick(q))[:5]]
    def inner(a, b=None):
        nonlocal p
        p = [a, w]
        return tick(b)
    q = inner([{'k': tick(w), 'l': tick(v)}, (w if flag(p) else 'long string')], 1.5)
    p = [p]; last = p; p += [str([p, [p] * 2])[:5]]
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    box.value = Box((w or tick(p))).get()
    p, v = Box((1099511627776 or b'b')).get(), (tick(v) if flag(p) else p)
    tick(p)
    p = Box(tick(q)).get()
    last = Node(p); last.me = iter([last]); last.you = {last: zip([last])}; w = last
    try:
        tick(({'k': w, 'l': 's'}, list(items(tick(q), p))))
    except Boom as error:
        w = Node(error); error.me = w
    v, v = tick(p), [1099511627776, (p, tick(v))]
    *q, last = [(p, [1.5, p]), pair(Box(tick(w)).get(), b=[x for x in (p, 1099511627776)]), [str(v)[:9]] * 2]
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    p = Node(p); p.me = [p, Node(p)]
    try:
        tick(str(p)[:9])
    except Boom as error:
        p = Node(error); error.me = p
    w = [x for x in ([tick(q)] * 2, [tick(v), w])]
    last = Node(v); last.me = iter([last]); last.you = {last: zip([last])}; v = last
    try:
        tick([{'k': tick(p), 'l': w}, (v, tick(p))])
    except Boom as error:
        v = Node(error); error.me = v
    try:
        for p in (([x for x in ('long string', 1.5)], (q, 7)), str([x for x in (7, tick(v))])[:9]):
            if flag({'k': tick(p), 'l': p}):
                continue
            else:
                v = list(items([tick(w)] * 2, (w, q)))
                v = [v]; last = v; v += [str((Box(tick(v)).get(), (1180591620717411303424 if flag(q) else q)))[:5]]
                v = [p]; v.append(v)
                box.value = [x for x in (q, (v or p))]
    except Boom as error:
        box.value = ([x for x in (tick(p), q)] or list(items(q, 7)))
        p = str(error)
    last = Node(w); last.me = items(last, Box({'k': q, 'l': v}).get()); w = next(last.me)
    w = {'k': [tick(q), b'b'], 'l': tick(p)}
    if flag(((q if flag(p) else p) if flag(p) else w)):
        q = f'{w!r:.20}' + 'x'
        q = [(1180591620717411303424, tick(q)), None]
        tick(w)
    else:
        last = Node(p); last.me = iter([last]); last.you = {last: zip([last])}; v = last
        if flag([(w, tick(q)), (tick(p), tick(p))]):
            p, v = {'k': (p, w), 'l': {'k': 7, 'l': v}}, ((q, q) if flag(q) else q)
        try:
            for w in (list(items((p or w), {'k': p, 'l': w})), v):
                v = 1099511627776
                w = Box(['s', q]).get()
        finally:
            box.value = v
        p = (w, (p if flag(p) else v))
    for q in ((list(items(w, tick(p))) or tick(q)), [x for x in ({'k': w, 'l': tick(v)}, q)]):
        p = [p]; last = p; p += [str(Box(v).get())[:5]]
        p = tick(w)
    tick(w)
    v = {'k': list(items(p, v)), 'l': {'k': v, 'l': True}}
    q, p = w, {'k': [x for x in ('long string', w)], 'l': [q, v]}
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    box.value = pair({'k': tick(w), 'l': tick(v)}, b=(tick(w) if flag(q) else v))
    v = Node(((p, q), {'k': tick(p), 'l': v})); v.me = v
    if flag([[w, w], 1.5]):
        if flag([(p if flag(v) else 's')] * 2):
            if flag(1099511627776):
                q = {'k': ['s', v], 'l': Box(p).get()}
            else:
                p = list(items({'k': None, 'l': p}, w))
                w = f'{w!r:.20}' + 'x'
                q = [pair(tick(v), b=tick(v)), v]
            box.value = (q or [x for x in (q, tick(w))])
            w = tick(w)
        else:
            last = guarded([q]); q = next(last); q.append(Node(None)); q[-1].me = last; last = None
            if flag(tick(p)):
                q = w
            if flag(q):
                w = [v]; w.append(w)
                tick(v)
                w = [str(w)[:9]] * 2
                v = Node(w); v.me = [v, Node(v)]
                tick(q)
            w = [w]; last = w; w += [str(list(items([x for x in (tick(v), 's')], Box(q).get())))[:5]]
        v = [v]; v.append(v)
        for w in ((pair(tick(v), b=tick(q)), pair(tick(q), b=p)), w):
            v = Node(w); v.me = v.get
            def inner(a, b=None):
                nonlocal v
                v = [a, v]
                return tick(b)
            p = inner(([tick(q)] * 2, 7), tick(w))
            v = Node(q); v.me = v.get
            w = pair(v, b=(q, w))
            try:
                q, v = v, w
            finally:
                box.value = q
        p = [p]; last = p; p += [str(((q or v) or {'k': tick(v), 'l': True}))[:5]]
    try:
        v = [v]; last = v; v += [str(tick(w))[:5]]
        v = Node(pair((v if flag(p) else tick(v)), b={'k': 1099511627776, 'l': p})); v.me = v
        q = [q]; last = q; q += [str(Box(tick(v)).get())[:5]]
        v = [v]; last = v; v += [str(Box(str(w)[:9]).get())[:5]]
    except Boom as error:
        v = {'k': v}; v['l'] = (v, [tick(q), (True if flag(v) else True)])
        v = 1.5
        knot = Node(None); knot.me = lambda: (knot, v); q = knot
        try:
            tick(list(items(list(items(q, b'b')), (w, v))))
        except Boom as error:
            q = Node(error); error.me = q
        try:
            p = [q]; p.append(p)
            try:
                tick(p)
            except Boom as error:
                p = Node(error); error.me = p
            v = q
            w = {'k': q}; w['l'] = (w, [(q, p)] * 2)
            try:
                tick(list(items((v, p), str(p)[:9])))
            except Boom as error:
                w = Node(error); error.me = w
            for q in (v, [p, w]):
                box.value = 7
                q = Node((q or p)); q.me = q
                q = None
                gc.collect()
                break
        except Boom as error:
            w = f'{p!r:.20}' + 'x'
            v = str(error)
        try:
            try:
                w = [[q] * 2] * 2
            except Boom as error:
                w, v = [[tick(v)] * 2] * 2, [x for x in (p, list(items(tick(w), v)))]
                q = [q]; last = q; q += [str(v)[:5]]
                w = str(error)
        finally:
            box.value = w
        q = str(error)
    p = Node(p); p.me = p.get
    try:
        tick(({'k': 1099511627776, 'l': p} if flag(w) else q))
    except Boom as error:
        p = Node(error); error.me = p
    q, w = [tick(v), (p, w)], v
    v = [(b'b' if flag(p) else v), pair(q, b=p)]
    p = [v]; p.append(p)
    v = f'{p!r:.20}' + 'x'
    q = f'{w!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    v = [q]; v.append(v)
    try:
        tick(v)
    except Boom as error:
        v = Node(error); error.me = v
    if flag((tick(q) if flag(p) else [x for x in (tick(w), tick(q))])):
        q = Node(p); q.me = q.get
        for q in ('s', 'long string'):
            last = items(pair((tick(q) if flag(w) else w), b=v), v); p = next(last); last = None
            *w, last = [list(items(str(tick(q))[:9], (True if flag(q) else tick(v)))), None, tick(q)]
            def inner(a, b=None):
                nonlocal p
                p = [a, p]
                return tick(b)
            p = inner([pair(tick(w), b=0), tick(v)], {'k': str(w)[:9], 'l': {'k': v, 'l': w}})
        if flag(([x for x in (v, tick(q))], (v, p))):
            tick(w)
        v, q = tick(q), tick(w)
    else:
        v = Node(str((w or p))[:9]); v.me = v
        box.value = 1099511627776
    q = Node(w); q.me = [q, Node(q)]
    try:
        tick(1.5)
    except Boom as error:
        q = Node(error); error.me = q
    try:
        q = Node([list(items(tick(v), tick(p)))] * 2); q.me = q
        q = f'{w!r:.20}' + 'x'
    except Boom as error:
        p, q = list(items(1.5, (tick(q) if flag(q) else None))), ([v, 7] if flag(q) else list(items(w, tick(w))))
        q = Node(w); q.me = [q, Node(q)]
        p = f'{v!r:.20}' + 'x'
        q = str(error)
    *q, last = [{'k': (tick(q), w), 'l': [x for x in (q, w)]}, Box({'k': v, 'l': v}).get(), [[v] * 2] * 2]
    v = ([w, w] or [x for x in (tick(p), w)])
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    for p in items(p, (p if flag(v) else (p or q))):
        v = Node(w); v.me = [v, Node(v)]
        q = pair(tick(q), b=[q] * 2)
        try:
            for p in items(p, q):
                w = Node([x for x in (list(items(p, tick(q))), [1.5, w])]); w.me = w
                continue
                p = Node(w); p.me = p.get
                try:
                    tick((Box(p).get(), q))
                except Boom as error:
                    p = Node(error); error.me = p
                p = Box(w).get()
            if flag(tick(w)):
                break
            else:
                w, p = v, (list(items(q, q)) or q)
                break
                last = items(([x for x in (p, tick(v))], [tick(p)] * 2), w); q = next(last); last = None
                *w, last = [Box((q, w)).get(), {'k': {'k': v, 'l': q}, 'l': (1180591620717411303424 if flag(p) else tick(v))}, str(1180591620717411303424)[:9]]
            q = [q]; last = q; q += [str(w)[:5]]
        finally:
            box.value = p
    q = v
    q, p = pair(0, b=[q, v]), (list(items(True, p)), p)
    try:
        if flag(([0, 'long string'] or q)):
            p = Node(list(items([x for x in (q, w)], Box(w).get()))); p.me = p
            for w in ((Box(tick(p)).get() if flag(q) else {'k': True, 'l': v}), {'k': 's', 'l': str(True)[:9]}):
                box.value = list(items(tick(q), p))
                v = [tick(w), list(items(q, None))]
            last = guarded([p]); q = next(last); q.append(Node(None)); q[-1].me = last; last = None
            if flag(7):
                p = Node(q); p.me = p.get
                w = q
                w = Node(v); w.me = w.get
                try:
                    tick([Box(v).get()] * 2)
                except Boom as error:
                    w = Node(error); error.me = w
                p = f'{q!r:.20}' + 'x'
            else:
                q, v = q, tick(w)
                v = (True if flag(p) else pair(tick(p), b=tick(w)))
                q = Node(w); q.me = q.get
                box.value = {'k': (q if flag(v) else b'b'), 'l': (1.5, w)}
            v = {'k': q}; v['l'] = (v, pair([x for x in (tick(q), q)], b=Box(p).get()))
            v = ({'k': v, 'l': tick(q)} or [tick(w)] * 2)
    finally:
        box.value = q
    gc.collect()
    try:
        tick(pair(str(tick(p))[:9], b=(v or p)))
    except Boom as error:
        q = Node(error); error.me = q
    v = f'{v!r:.20}' + 'x'
    try:
        for p in ([[p, v], (p or None)], {'k': list(items(v, 1180591620717411303424)), 'l': (v, 1099511627776)}):
            if flag(((p or 's') or {'k': 'long string', 'l': 1099511627776})):
                w = tick(p)
            if flag(((v if flag(q) else tick(w)) if flag(q) else v)):
                q = ((q or w), str(b'b')[:9])
                last = Node(w); last.me = iter([last]); last.you = {last: zip([last])}; w = last
                p = [p]; last = p; p += [str((w or Box(v).get()))[:5]]
                v = {'k': w}; v['l'] = (v, {'k': (tick(q) if flag(w) else q), 'l': [x for x in (1.5, tick(v))]})
                box.value = ([q, q], pair(1.5, b=q))
            else:
                q = [x for x in ([w, q], v)]
                box.value = {'k': tick(p), 'l': {'k': v, 'l': v}}
                box.value = (v or (w if flag(w) else tick(p)))
            *w, last = [[x for x in ((1180591620717411303424, v), 1.5)], None, {'k': (w if flag(w) else b'b'), 'l': (v, 1099511627776)}]
        def inner(a, b=None):
            nonlocal v
            v = [a, q]
            return tick(b)
        w = inner(({'k': 7, 'l': tick(p)} if flag(v) else [w, tick(w)]), [(w if flag(v) else tick(v)), p])
        knot = Node(None); knot.me = lambda: (knot, q); p = knot
        for q in (v, ([x for x in (tick(w), tick(w))], w)):
            for w in items(Box(str(v)[:9]).get(), Box((q if flag(v) else tick(v))).get()):
                w, w = Box(Box(v).get()).get(), list(items(pair(7, b='s'), [x for x in (v, 1099511627776)]))
                last = Node(p); last.me = iter([last]); last.you = {last: zip([last])}; p = last
                box.value = (tick(p) if flag(v) else str(tick(w))[:9])
            w = [w]; last = w; w += [str(q)[:5]]
            if flag([v] * 2):
                last = guarded([w]); p = next(last); p.append(Node(None)); p[-1].me = last; last = None
                *p, last = [p, str(q)[:9], str({'k': v, 'l': v})[:9]]
            else:
                v, p = [x for x in ((v, w), {'k': tick(v), 'l': 1180591620717411303424})], Box(('s' if flag(w) else tick(v))).get()
                *q, last = [[x for x in (q, (p or 7))], {'k': [0, w], 'l': tick(v)}, 7]
    except Boom as error:
        for p in ([tick(w), [1099511627776, 7]], 1180591620717411303424):
            continue
            if flag(list(items(tick(p), [tick(q)] * 2))):
                last = Node(p); last.me = items(last, {'k': (tick(v) or p), 'l': w}); p = next(last.me)
                q, q = {'k': w, 'l': (w if flag(p) else p)}, q
                continue
            else:
                v = f'{w!r:.20}' + 'x'
        p = f'{p!r:.20}' + 'x'
        q = str(error)
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
