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
    v = w
    try:
        for q in items(w, 'long string'):
            w = {'k': [tick(p)] * 2, 'l': None}
            for q in items([x for x in (None, [w] * 2)], [list(items(p, p))] * 2):
                w = f'{p!r:.20}' + 'x'
                q = f'{w!r:.20}' + 'x'
        try:
            for p in (list(items(q, pair(w, b=b'b'))), pair([q, 1180591620717411303424], b=pair(tick(v), b=tick(v)))):
                continue
                break
                box.value = Box((tick(q) or tick(w))).get()
            q = [[None, p], p]
        except Boom as error:
            tick(q)
            q = str(error)
        tick(p)
    finally:
        box.value = q
    for v in (q, [{'k': tick(q), 'l': v}, (w if flag(v) else 0)]):
        try:
            v, q = [x for x in (1180591620717411303424, 'long string')], q
            try:
                w, q = 'long string', ([x for x in (1.5, q)] if flag(w) else str(7)[:9])
                q = [q]; last = q; q += [str(None)[:5]]
                q = list(items([tick(p), q], q))
            finally:
                box.value = q
        except Boom as error:
            w, v = Box('s').get(), ([x for x in (v, 'long string')] if flag(q) else Box(tick(q)).get())
            *q, last = [({'k': v, 'l': v}, v), Box(tick(p)).get(), (w if flag(p) else q)]
            q = str(error)
        tick(v)
    if flag(list(items({'k': 0, 'l': p}, w))):
        box.value = [x for x in ([b'b', q], w)]
    if flag(Box((1180591620717411303424 if flag(p) else p)).get()):
        for v in items(pair(p, b=(tick(w) if flag(q) else 1.5)), ({'k': q, 'l': q} or (1.5 or b'b'))):
            for v in items(v, [(tick(v) if flag(p) else v), q]):
                w, p = {'k': p, 'l': 0}, (Box(q).get() or q)
        q = [q]; last = q; q += [str((str(None)[:9] if flag(v) else (p, q)))[:5]]
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    *p, last = [[{'k': b'b', 'l': v}] * 2, 'long string', 0]
    for q in (tick(q), {'k': {'k': w, 'l': p}, 'l': Box(1099511627776).get()}):
        if flag(Box([v] * 2).get()):
            box.value = str(str(tick(v))[:9])[:9]
        else:
            break
    w = pair((q or tick(p)), b={'k': 1.5, 'l': 1099511627776})
    w = f'{w!r:.20}' + 'x'
    for q in items((list(items(w, p)) if flag(p) else [x for x in (1.5, q)]), (list(items(tick(p), True)), {'k': q, 'l': q})):
        tick(w)
        *v, last = [Box([x for x in (1180591620717411303424, tick(w))]).get(), tick(p), (str(v)[:9] or w)]
    for v in (pair((tick(w) if flag(w) else 'long string'), b=(tick(p), q)), str([q, p])[:9]):
        if flag([x for x in (tick(w), {'k': p, 'l': tick(p)})]):
            try:
                v = f'{w!r:.20}' + 'x'
            except Boom as error:
                p = f'{v!r:.20}' + 'x'
                v = str(error)
            w, p = (w or 1099511627776), w
            break
        box.value = ({'k': 7, 'l': tick(v)} if flag(v) else q)
        tick(v)
    w = f'{w!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    def inner(a, b=None):
        nonlocal v
        v = [a, v]
        return tick(b)
    q = inner({'k': [True] * 2, 'l': [q] * 2}, {'k': list(items(tick(q), q)), 'l': (w or p)})
    p = [pair(w, b=1099511627776)] * 2
    w = list(items((p if flag(p) else tick(q)), [q] * 2))
    q = f'{v!r:.20}' + 'x'
    try:
        try:
            def inner(a, b=None):
                nonlocal p
                p = [a, q]
                return tick(b)
            p = inner(p, b'b')
            if flag(str((q, p))[:9]):
                v = f'{p!r:.20}' + 'x'
            else:
                tick(p)
        finally:
            box.value = q
    finally:
        box.value = p
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    w, p = (b'b', tick(v)), list(items(pair(v, b=q), q))
    try:
        try:
            try:
                p = [p]; last = p; p += [str({'k': [1099511627776, 1180591620717411303424], 'l': p})[:5]]
                tick(w)
                tick(v)
            except Boom as error:
                *p, last = [tick(p), list(items(tick(w), list(items(None, p)))), v]
                p = str(error)
            w = v
            if flag({'k': pair(1.5, b='long string'), 'l': (v, tick(w))}):
                p = f'{v!r:.20}' + 'x'
            else:
                q = (pair(tick(v), b='long string') or tick(p))
                v = [v]; last = v; v += [str([x for x in (str(v)[:9], q)])[:5]]
                *v, last = [w, {'k': Box(v).get(), 'l': tick(p)}, {'k': [tick(v)] * 2, 'l': str(v)[:9]}]
        except Boom as error:
            q = f'{p!r:.20}' + 'x'
            *w, last = [p, {'k': q, 'l': {'k': True, 'l': tick(p)}}, [[x for x in (True, w)], [w] * 2]]
            q = str(error)
        box.value = v
    except Boom as error:
        box.value = pair(Box('long string').get(), b=(p or v))
        if flag(str([x for x in (tick(w), tick(v))])[:9]):
            w = v
            try:
                p = p
                box.value = list(items({'k': w, 'l': w}, w))
            except Boom as error:
                box.value = 1099511627776
                w = str(error)
            tick(v)
        p = str(error)
    v = [v]; last = v; v += [str([x for x in ({'k': tick(v), 'l': v}, (q if flag(w) else w))])[:5]]
    q = (tick(q), 7)
    w = [w]; last = w; w += [str(w)[:5]]
    *p, last = [w, q, [x for x in ((7 or tick(w)), {'k': q, 'l': p})]]
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    w, v = Box(pair(True, b=p)).get(), Box((tick(v), p)).get()
    v = f'{v!r:.20}' + 'x'
    w = f'{q!r:.20}' + 'x'
    v = [v]; last = v; v += [str(([x for x in (tick(p), tick(q))], {'k': w, 'l': v}))[:5]]
    def inner(a, b=None):
        nonlocal v
        v = [a, w]
        return tick(b)
    q = inner(([tick(q), tick(w)] if flag(q) else v), ((tick(w) if flag(p) else v), tick(q)))
    p = f'{p!r:.20}' + 'x'
    *p, last = [[(tick(v), v)] * 2, q, {'k': (w if flag(v) else 7), 'l': (p or q)}]
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    p = str((v if flag(v) else tick(p)))[:9]
    for v in items([v] * 2, {'k': pair(True, b=tick(w)), 'l': pair(q, b=q)}):
        q = f'{w!r:.20}' + 'x'
    tick(p)
    tick(v)
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
