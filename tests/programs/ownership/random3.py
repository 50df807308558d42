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
    v = [v]; last = v; v += [str(Box(p).get())[:5]]
    q = [q]; last = q; q += [str(tick(w))[:5]]
    p = [v, 1.5]
    for w in items(pair(list(items(v, 0)), b=Box(v).get()), ([x for x in (tick(q), p)] or [p, v])):
        def inner(a, b=None):
            nonlocal w
            w = [a, p]
            return tick(b)
        v = inner(w, tick(p))
    if flag([x for x in (p, w)]):
        tick(q)
        v = 7
        p, q = [x for x in (str(tick(v))[:9], (q if flag(w) else w))], v
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    v = f'{w!r:.20}' + 'x'
    tick(v)
    if flag([x for x in (('long string' if flag(p) else tick(q)), (v if flag(w) else v))]):
        p = ({'k': v, 'l': tick(v)} or (v or v))
        p, q = str([q] * 2)[:9], ([q] * 2 if flag(v) else list(items(q, 0)))
        *v, last = [(v if flag(v) else tick(w)), {'k': list(items(w, w)), 'l': w}, (b'b', [x for x in (tick(q), b'b')])]
    else:
        v = q
    p = ([x for x in (tick(p), b'b')], [tick(v), p])
    v, q = {'k': Box('s').get(), 'l': q}, {'k': tick(p), 'l': Box(tick(w)).get()}
    try:
        if flag(q):
            p, p = Box(p).get(), pair(str(v)[:9], b=q)
        else:
            for p in items([v, list(items(tick(w), True))], (Box(w).get() or [v] * 2)):
                p = ((tick(v) or b'b') if flag(w) else pair('s', b=tick(p)))
                q = pair(p, b=w)
            v = p
            w, v = str(p)[:9], [q, [w, tick(w)]]
        for v in items([x for x in (w, [q] * 2)], tick(q)):
            def inner(a, b=None):
                nonlocal w
                w = [a, w]
                return tick(b)
            q = inner(tick(v), (tick(v), [tick(v)] * 2))
    except Boom as error:
        tick(w)
        p = str(error)
    for q in items([(v or q), Box(tick(q)).get()], pair(w, b=[p] * 2)):
        q = [q]; last = q; q += [str(v)[:5]]
        *p, last = [([p, 7] if flag(p) else {'k': p, 'l': w}), 's', ([x for x in (w, 1180591620717411303424)] if flag(w) else pair(v, b=1.5))]
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    try:
        for v in (list(items(str(p)[:9], (1.5 or tick(q)))), (list(items(7, tick(q))) or [x for x in (tick(v), w)])):
            p = [pair(p, b=v), q]
    finally:
        box.value = w
    tick(q)
    for v in (pair(list(items(tick(p), w)), b=tick(v)), p):
        box.value = pair(tick(q), b=pair(q, b=tick(q)))
    for v in (b'b', [x for x in (pair(v, b=v), True)]):
        p = [Box(w).get()] * 2
        if flag(tick(w)):
            p = ([tick(p)] * 2 or (v if flag(p) else p))
        if flag(q):
            w = f'{v!r:.20}' + 'x'
            p, w = q, [pair(w, b=None), (v, b'b')]
        else:
            *w, last = [v, ((v or tick(w)) or 1180591620717411303424), (tick(w) or (q, 1099511627776))]
            q = q
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    def inner(a, b=None):
        nonlocal q
        q = [a, p]
        return tick(b)
    p = inner(pair(list(items(w, 0)), b=pair('long string', b=p)), w)
    def inner(a, b=None):
        nonlocal q
        q = [a, q]
        return tick(b)
    v = inner(v, p)
    if flag(list(items(str(q)[:9], (v if flag(w) else 0)))):
        p = 7
        q = w
        q = ((v, v) if flag(w) else pair(w, b=1.5))
    w, v = pair([v, v], b=list(items(w, v))), pair(Box(1099511627776).get(), b=p)
    p = f'{p!r:.20}' + 'x'
    try:
        if flag(7):
            for p in items((str(b'b')[:9] if flag(q) else q), 7):
                q = [q]; last = q; q += [str([[x for x in (tick(v), tick(q))]] * 2)[:5]]
        else:
            tick(p)
        w, w = [w] * 2, (p, list(items(p, v)))
        v = [x for x in (q, [p] * 2)]
    finally:
        box.value = p
    tick(q)
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    *q, last = [(list(items(tick(w), q)), Box(w).get()), [p, tick(v)], Box(q).get()]
    box.value = tick(p)
    try:
        try:
            w = [w]; last = w; w += [str(str(pair(q, b=v))[:9])[:5]]
        finally:
            box.value = w
        for v in (str([tick(p)] * 2)[:9], 1180591620717411303424):
            for v in (w, [[1.5] * 2, w]):
                w, w = {'k': (0 if flag(q) else p), 'l': [w] * 2}, 1099511627776
                p = Box(w).get()
            q = w
    finally:
        box.value = v
    try:
        tick(w)
        if flag((tick(p) if flag(v) else [x for x in (q, v)])):
            w, q = {'k': {'k': 'long string', 'l': 's'}, 'l': Box(q).get()}, pair((1.5 if flag(v) else p), b=(tick(w) if flag(p) else tick(v)))
            try:
                w = [(None, 7)] * 2
                p = [p]; last = p; p += [str([[q] * 2, list(items(p, w))])[:5]]
            except Boom as error:
                v = (tick(q), q)
                box.value = [x for x in (pair(p, b=p), q)]
                w = (q or 's')
                v = str(error)
            def inner(a, b=None):
                nonlocal q
                q = [a, p]
                return tick(b)
            v = inner(Box(v).get(), str(list(items(w, q)))[:9])
    finally:
        box.value = p
    w = [p, ['long string', tick(v)]]
    try:
        q = [q]; last = q; q += [str((list(items(tick(v), v)) if flag(q) else (v if flag(p) else q)))[:5]]
        if flag(str([x for x in (w, w)])[:9]):
            if flag([pair(q, b='s')] * 2):
                box.value = 1.5
                *v, last = [pair(list(items(p, tick(w))), b=(p if flag(p) else p)), q, ([x for x in (q, 0)] if flag(w) else list(items(q, v)))]
            w = f'{q!r:.20}' + 'x'
        else:
            if flag(q):
                w = 's'
                box.value = Box([v, w]).get()
                w = (p if flag(q) else (w if flag(w) else 's'))
            if flag(pair(p, b=None)):
                q = [Box(tick(w)).get()] * 2
                *q, last = [list(items(w, str(w)[:9])), w, ((p if flag(q) else w), pair(1180591620717411303424, b=v))]
                v = {'k': (p or p), 'l': [w] * 2}
            else:
                q, v = [[tick(w), tick(w)]] * 2, True
                v = [x for x in (Box(w).get(), pair(tick(w), b=p))]
                v = v
    finally:
        box.value = q
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    def inner(a, b=None):
        nonlocal q
        q = [a, w]
        return tick(b)
    v = inner(Box(v).get(), [x for x in (str('long string')[:9], Box(q).get())])
    v, q = (Box(w).get() if flag(q) else (0 or tick(w))), [p, w]
    for v in items(w, {'k': (v if flag(p) else 1180591620717411303424), 'l': Box(w).get()}):
        box.value = [{'k': v, 'l': 7}] * 2
        if flag((tick(q) if flag(v) else w)):
            v = [v]; last = v; v += [str(list(items([x for x in (tick(w), v)], {'k': tick(w), 'l': p})))[:5]]
            try:
                q = ({'k': None, 'l': tick(v)} or q)
            except Boom as error:
                w = [x for x in (str(p)[:9], {'k': p, 'l': tick(p)})]
                p = pair(list(items(tick(w), q)), b=v)
                p = v
                p = str(error)
            if flag(p):
                box.value = list(items((w if flag(p) else q), (q or w)))
            else:
                *p, last = [[str(0)[:9]] * 2, [x for x in (str(1099511627776)[:9], tick(w))], str([v, tick(v)])[:9]]
                q = f'{w!r:.20}' + 'x'
        else:
            p = Box(0).get()
    def inner(a, b=None):
        nonlocal v
        v = [a, v]
        return tick(b)
    q = inner(str(w)[:9], [q] * 2)
    def inner(a, b=None):
        nonlocal p
        p = [a, v]
        return tick(b)
    w = inner(w, (pair(w, b=p) if flag(v) else str(v)[:9]))
    v, w = [x for x in (Box(v).get(), w)], pair([p, w], b=[x for x in (v, w)])
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
