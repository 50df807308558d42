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
    if flag(pair(Box(p).get(), b=str(1180591620717411303424)[:9])):
        tick(q)
    v = {'k': (v, v), 'l': (q if flag(w) else q)}
    v = 1.5
    if flag([x for x in ([x for x in (tick(v), w)], [v] * 2)]):
        tick(w)
        if flag((w, (v, v))):
            box.value = p
            v = f'{q!r:.20}' + 'x'
            v, q = str(list(items(0, p)))[:9], v
        else:
            box.value = str(tick(v))[:9]
            try:
                *v, last = [w, ([x for x in (p, 0)], [tick(q), tick(p)]), (p if flag(w) else str(q)[:9])]
                box.value = q
            finally:
                box.value = w
            try:
                box.value = Box((0, v)).get()
                *p, last = [pair(w, b=pair('long string', b=q)), Box((q if flag(w) else v)).get(), {'k': q, 'l': list(items(tick(w), w))}]
                q, p = {'k': w, 'l': pair(p, b=q)}, list(items(7, p))
            finally:
                box.value = v
        p = [p]; last = p; p += [str((p or str(p)[:9]))[:5]]
    box.value = pair([w] * 2, b=(tick(w) or w))
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    def inner(a, b=None):
        nonlocal w
        w = [a, p]
        return tick(b)
    q = inner(([q, w] or {'k': tick(p), 'l': p}), w)
    def inner(a, b=None):
        nonlocal p
        p = [a, q]
        return tick(b)
    w = inner(str((q or 0))[:9], tick(v))
    for v in (tick(w), q):
        *v, last = [((tick(v), tick(p)) or pair(v, b=v)), True, None]
        v = q
        *w, last = [p, [Box(v).get(), [v] * 2], pair((w if flag(v) else p), b=[tick(w), tick(v)])]
    q = w
    for v in (v, Box([p] * 2).get()):
        q = f'{p!r:.20}' + 'x'
        box.value = (p if flag(w) else {'k': 1.5, 'l': tick(q)})
        p = [p]; last = p; p += [str((None or tick(w)))[:5]]
    box.value = Box(w).get()
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    *w, last = [w, 1.5, 1.5]
    p = [p]; last = p; p += [str([p, [p] * 2])[:5]]
    if flag((w, (w or tick(p)))):
        if flag((q if flag(v) else (0 if flag(w) else tick(v)))):
            *p, last = [Box([1180591620717411303424] * 2).get(), {'k': 0, 'l': b'b'}, ((v or w), q)]
        def inner(a, b=None):
            nonlocal p
            p = [a, v]
            return tick(b)
        v = inner(([x for x in (q, p)], [x for x in (v, w)]), {'k': {'k': tick(p), 'l': 'long string'}, 'l': str(v)[:9]})
        tick(q)
    else:
        def inner(a, b=None):
            nonlocal p
            p = [a, v]
            return tick(b)
        p = inner(list(items((p, p), (q if flag(p) else 1099511627776))), ({'k': True, 'l': v}, [q, 0]))
        tick(w)
        q, q = pair(Box(tick(w)).get(), b=[x for x in (p, 1099511627776)]), [str(v)[:9]] * 2
    box.value = 7
    box.value = (Box(1.5).get() if flag(w) else pair(tick(w), b=v))
    w = [w]; last = w; w += [str('long string')[:5]]
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    v, v = p, Box([tick(p), q]).get()
    try:
        p = [p]; last = p; p += [str(tick(q))[:5]]
        if flag([x for x in ((tick(v) if flag(v) else v), {'k': tick(v), 'l': tick(p)})]):
            box.value = Box(p).get()
            p = tick(q)
            tick(p)
        if flag({'k': (v, tick(p)), 'l': str(p)[:9]}):
            try:
                v = ((q, 7), 1.5)
                p = ([p, 7] if flag(v) else [x for x in (p, tick(v))])
            except Boom as error:
                p = 1099511627776
                p = str(error)
    except Boom as error:
        tick(w)
        q = str(error)
    if flag(tick(v)):
        try:
            try:
                tick(p)
                tick(q)
            finally:
                box.value = v
            try:
                q = [q]; last = q; q += [str((str(q)[:9] if flag(v) else {'k': q, 'l': p}))[:5]]
            finally:
                box.value = q
            *w, last = [v, p, p]
        finally:
            box.value = q
        q = f'{v!r:.20}' + 'x'
        for w in items([list(items(v, tick(p)))] * 2, w):
            for q in items([x for x in (q, (v or p))], w):
                w, v = [x for x in (w, [b'b', q])], str(q)[:9]
                *w, last = [(pair(w, b='s') if flag(w) else w), ([tick(q)] * 2 or (tick(p) if flag(q) else tick(q))), [(w or p)] * 2]
                v = f'{q!r:.20}' + 'x'
    v = [v]; last = v; v += [str((tick(v) or Box(tick(q)).get()))[:5]]
    w = {'k': [tick(q), b'b'], 'l': tick(p)}
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    if flag(((q if flag(p) else p) if flag(p) else w)):
        q = f'{w!r:.20}' + 'x'
        q = [(1180591620717411303424, tick(q)), None]
        if flag({'k': pair(tick(q), b=p), 'l': {'k': 0, 'l': p}}):
            p = f'{w!r:.20}' + 'x'
        else:
            for v in items(p, tick(w)):
                box.value = q
                p = [list(items(tick(w), v)), [v] * 2]
                *v, last = [q, ([q, q], v), w]
            p, v = {'k': (p, w), 'l': {'k': 7, 'l': v}}, ((q, q) if flag(q) else q)
            try:
                v = [x for x in (list(items(v, b'b')), {'k': q, 'l': 1.5})]
            finally:
                box.value = w
    else:
        tick(v)
    v, p = [pair(tick(q), b=w), v], [pair(tick(q), b=w)] * 2
    q = w
    if flag(q):
        w = [x for x in ((v or v), 'long string')]
        w = [w]; last = w; w += [str([x for x in ({'k': w, 'l': tick(v)}, q)])[:5]]
    else:
        p = [p]; last = p; p += [str(Box(v).get())[:5]]
        p = tick(w)
    tick(w)
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    if flag(list(items(['s', v], pair(p, b=tick(q))))):
        q, p = w, {'k': [x for x in ('long string', w)], 'l': [q, v]}
        try:
            for v in items(list(items(('s' if flag(v) else tick(w)), (q or v))), [x for x in (list(items(w, tick(q))), [v] * 2)]):
                w, p = Box([1.5, tick(p)]).get(), list(items((v or p), w))
            def inner(a, b=None):
                nonlocal q
                q = [a, q]
                return tick(b)
            v = inner([x for x in (tick(v), list(items(tick(q), q)))], [x for x in (tick(p), str(q)[:9])])
        finally:
            box.value = v
        try:
            for v in ([list(items(1.5, q)), (0 if flag(p) else q)], {'k': ['s', v], 'l': Box(p).get()}):
                p = [p]; last = p; p += [str(None)[:5]]
                v = f'{p!r:.20}' + 'x'
                break
        except Boom as error:
            tick(p)
            try:
                box.value = Box(Box(p).get()).get()
                q = [q]; last = q; q += [str([x for x in ((tick(w), p), [x for x in (q, tick(w))])])[:5]]
            finally:
                box.value = p
            w = tick(w)
            p = str(error)
    else:
        q, q = [[p, q], (p, tick(p))], list(items(str(tick(w))[:9], list(items(w, v))))
        tick(q)
        def inner(a, b=None):
            nonlocal q
            q = [a, q]
            return tick(b)
        w = inner(([x for x in (v, q)] if flag(p) else [p] * 2), (list(items(p, tick(v))) or tick(p)))
    try:
        *p, last = [Box(str(p)[:9]).get(), str(tick(w))[:9], pair(pair(q, b=v), b={'k': tick(p), 'l': w})]
    except Boom as error:
        w = f'{v!r:.20}' + 'x'
        try:
            w = pair(1099511627776, b=b'b')
            if flag([x for x in ([v] * 2, pair(1099511627776, b=q))]):
                v = [x for x in (Box(p).get(), w)]
            else:
                q = str([x for x in (1099511627776, q)])[:9]
                w = [w]; last = w; w += [str([Box(w).get()] * 2)[:5]]
                v = [[q, w]] * 2
        except Boom as error:
            *q, last = [w, [pair(v, b=0)] * 2, [[q, v], Box(tick(w)).get()]]
            q, w = tick(v), (w or None)
            try:
                box.value = tick(p)
                box.value = tick(p)
                *v, last = [w, v, Box(str(w)[:9]).get()]
            except Boom as error:
                v = {'k': str(p)[:9], 'l': p}
                *q, last = [q, (tick(q) if flag(v) else pair(v, b=b'b')), [Box(v).get(), [p, tick(q)]]]
                q = list(items(str(q)[:9], w))
                q = str(error)
            w = str(error)
        if flag((q if flag(q) else pair(0, b=tick(q)))):
            q = w
        else:
            v = pair({'k': w, 'l': 'long string'}, b=v)
            q = [q]; last = q; q += [str(pair(Box(None).get(), b=tick(w)))[:5]]
            box.value = v
        q = str(error)
    w = [tick(p), (v or tick(q))]
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
