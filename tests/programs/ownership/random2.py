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


def f0(p, q):
    v = w = last = None
    box = Box(p)
    p = ([v, tick(q)] or [w, tick(v)])
    p = (list(items(w, q)) or [p] * 2)
    for q in (list(items([x for x in (tick(v), tick(v))], list(items(w, q)))), Box((w or w)).get()):
        try:
            box.value = (v or 1180591620717411303424)
            p = {'k': [None] * 2, 'l': ('long string', 0)}
            *q, last = [7, p, 0]
        except Boom as error:
            v = {'k': tick(q), 'l': [tick(p), p]}
            p = (v or (p if flag(p) else w))
            for q in items(Box(['s'] * 2).get(), (tick(v) if flag(p) else {'k': w, 'l': None})):
                q = [[b'b', p], [p] * 2]
                w = [w]; last = w; w += [str({'k': 1099511627776, 'l': w})[:5]]
            v = str(error)
        *p, last = [q, p, 1099511627776]
    p = f'{q!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    try:
        for q in items(([x for x in (p, tick(p))], [b'b', p]), str((p or p))[:9]):
            box.value = 1.5
            v = str(q)[:9]
        v = [v]; last = v; v += [str(pair(v, b=p))[:5]]
    finally:
        box.value = v
    for q in items(p, Box(w).get()):
        def inner(a, b=None):
            nonlocal w
            w = [a, w]
            return tick(b)
        v = inner(pair([w] * 2, b=p), ([tick(q), p] or q))
        for q in items((list(items(v, 1099511627776)) if flag(q) else v), {'k': [w, w], 'l': tick(w)}):
            w = [pair(tick(p), b=v), {'k': w, 'l': v}]
            box.value = pair('s', b=list(items(tick(w), p)))
            box.value = (w, (q, q))
        def inner(a, b=None):
            nonlocal v
            v = [a, q]
            return tick(b)
        w = inner((v, b'b'), Box((v if flag(p) else tick(w))).get())
    for v in items(tick(p), [Box(w).get(), str(tick(w))[:9]]):
        try:
            if flag(tick(w)):
                break
                v = [v]; last = v; v += [str(str((w if flag(q) else tick(p)))[:9])[:5]]
                w, q = {'k': p, 'l': w}, ((p if flag(v) else w), [w, w])
            box.value = ([1180591620717411303424, q] if flag(w) else [q, q])
            for v in items({'k': (v if flag(v) else tick(p)), 'l': str(w)[:9]}, Box(q).get()):
                w = None
                *q, last = [pair(str(q)[:9], b=Box(1099511627776).get()), [x for x in ((p or q), [tick(p)] * 2)], [w, list(items(q, p))]]
        finally:
            box.value = q
        w = Box(Box(tick(v)).get()).get()
        w, q = q, w
    if flag(1.5):
        for q in ([1099511627776, [x for x in ('s', p)]], w):
            q = p
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    v = [tick(v)] * 2
    try:
        box.value = (pair(tick(q), b=tick(p)) if flag(w) else (w, v))
    finally:
        box.value = q
    try:
        if flag(p):
            tick(v)
            def inner(a, b=None):
                nonlocal v
                v = [a, q]
                return tick(b)
            w = inner(tick(p), True)
        else:
            box.value = (pair(tick(p), b=p), Box(tick(p)).get())
            box.value = tick(q)
            w = str((v, p))[:9]
        box.value = ({'k': tick(w), 'l': tick(q)} if flag(w) else tick(q))
    except Boom as error:
        for w in (Box({'k': tick(q), 'l': tick(w)}).get(), Box([tick(q)] * 2).get()):
            if flag(({'k': w, 'l': 'long string'} if flag(q) else 1.5)):
                q = pair(w, b={'k': b'b', 'l': q})
            else:
                v, w = [x for x in ([p] * 2, pair(p, b=w))], pair(str(q)[:9], b=0)
        try:
            tick(p)
        except Boom as error:
            for w in (w, [{'k': 0, 'l': p}] * 2):
                break
            if flag(q):
                p = str({'k': p, 'l': tick(v)})[:9]
                *v, last = [{'k': Box(q).get(), 'l': [x for x in ('s', tick(p))]}, [x for x in ([x for x in (q, p)], (v or 0))], pair(v, b=p)]
            w = str(error)
        q = str(error)
    q = f'{p!r:.20}' + 'x'
    w = v
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    p = f'{w!r:.20}' + 'x'
    try:
        try:
            for p in ([list(items(w, w)), (p or q)], {'k': list(items(w, w)), 'l': {'k': v, 'l': 'long string'}}):
                w = {'k': {'k': w, 'l': v}, 'l': [tick(q)] * 2}
                q = pair(w, b=list(items(tick(w), 'long string')))
            for q in (tick(q), [[x for x in (w, w)], (tick(w) if flag(v) else v)]):
                q = list(items(p, 's'))
                *w, last = [[(None if flag(w) else tick(w)), [p] * 2], str(Box(p).get())[:9], [(w if flag(w) else tick(w)), {'k': None, 'l': v}]]
        except Boom as error:
            *q, last = [[(tick(w), w)] * 2, [(tick(q), p), (p, tick(p))], [{'k': p, 'l': 's'}, str(True)[:9]]]
            w = [tick(w), v]
            q = str(error)
    except Boom as error:
        v = str(None)[:9]
        box.value = (list(items(1099511627776, v)) if flag(q) else q)
        q = str(error)
    p = f'{v!r:.20}' + 'x'
    v, p = (q or (w or v)), (tick(p) if flag(w) else q)
    try:
        if flag(q):
            p, p = tick(v), tick(v)
            p = [p]; last = p; p += [str([[p] * 2] * 2)[:5]]
            p, q = pair(tick(w), b=[p] * 2), v
        q = [q]; last = q; q += [str([list(items(w, 's'))] * 2)[:5]]
    except Boom as error:
        p = {'k': (tick(q) or w), 'l': q}
        q = [q]; last = q; q += [str(pair(tick(p), b=str(w)[:9]))[:5]]
        v = str(error)
    p, q = [x for x in (1180591620717411303424, pair(q, b=v))], [str(w)[:9]] * 2
    if flag(1.5):
        try:
            def inner(a, b=None):
                nonlocal v
                v = [a, q]
                return tick(b)
            q = inner((q or (q, tick(q))), v)
            try:
                v = [[tick(p)] * 2, str(q)[:9]]
                tick(v)
                tick(v)
            finally:
                box.value = v
            *p, last = [pair(p, b=Box(v).get()), [list(items(1180591620717411303424, v)), {'k': tick(v), 'l': 's'}], [[w, w]] * 2]
        finally:
            box.value = w
        q = 0
    else:
        box.value = [x for x in ((0 if flag(p) else 1180591620717411303424), 1099511627776)]
        if flag(p):
            v = {'k': w, 'l': [p, q]}
            v = q
            p = f'{q!r:.20}' + 'x'
    q = f'{p!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    q, q = str((1180591620717411303424 if flag(p) else q))[:9], 7
    v = f'{v!r:.20}' + 'x'
    if flag(v):
        def inner(a, b=None):
            nonlocal q
            q = [a, v]
            return tick(b)
        v = inner([x for x in ([x for x in (None, q)], w)], tick(w))
    q = pair((v, tick(q)), b=('s', v))
    v = f'{w!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    p = 7
    box.value = w
    q = f'{q!r:.20}' + 'x'
    p = 7
    for p in items([x for x in ([x for x in (tick(p), 1099511627776)], (p, v))], str((tick(p), p))[:9]):
        q = (q if flag(v) else {'k': 1099511627776, 'l': p})
    def inner(a, b=None):
        nonlocal p
        p = [a, v]
        return tick(b)
    q = inner((pair(q, b=w) if flag(w) else w), (w if flag(w) else w))
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
