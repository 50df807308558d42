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
    tick(v)
    w = [q] * 2
    w = f'{p!r:.20}' + 'x'
    p = f'{q!r:.20}' + 'x'
    try:
        for q in items(q, list(items(tick(q), 0))):
            *q, last = [str((q if flag(w) else q))[:9], v, str(True)[:9]]
    except Boom as error:
        def inner(a, b=None):
            nonlocal w
            w = [a, q]
            return tick(b)
        p = inner({'k': 's', 'l': pair(None, b=v)}, list(items(q, (1180591620717411303424, v))))
        v = str(error)
    try:
        for v in (w, q):
            for q in (({'k': tick(p), 'l': v} if flag(p) else [1099511627776, w]), w):
                v, v = list(items([x for x in (p, b'b')], (q, p))), (tick(p) or [x for x in (q, q)])
            if flag({'k': str(w)[:9], 'l': [v, p]}):
                break
                *p, last = [str((tick(v) or v))[:9], list(items(str(tick(v))[:9], [x for x in (q, v)])), [(w, p), [tick(w), v]]]
                w = [[p] * 2, q]
            else:
                w = (w, list(items(w, tick(p))))
                *p, last = [(pair(w, b=None) or v), str((tick(v) if flag(w) else q))[:9], Box((p, p)).get()]
        if flag([x for x in ([x for x in (w, w)], pair(v, b=w))]):
            if flag(Box(str(w)[:9]).get()):
                tick(v)
                w, p = [Box(q).get()] * 2, (str(tick(p))[:9] if flag(p) else tick(p))
                w = [w]; last = w; w += [str(q)[:5]]
            else:
                box.value = Box(pair(w, b=v)).get()
        else:
            try:
                v = f'{q!r:.20}' + 'x'
                w = Box((tick(q) if flag(p) else p)).get()
                w = Box(p).get()
            except Boom as error:
                v = list(items(tick(q), [q, True]))
                tick(p)
                box.value = {'k': p, 'l': pair(tick(q), b='long string')}
                v = str(error)
            def inner(a, b=None):
                nonlocal w
                w = [a, v]
                return tick(b)
            v = inner(q, str(tick(v))[:9])
            q = [q]; last = q; q += [str((list(items(q, p)) or p))[:5]]
        w, q = pair(list(items(v, None)), b=pair(1099511627776, b=q)), Box((w, q)).get()
    finally:
        box.value = v
    try:
        q = [pair(7, b=0), (p, w)]
        try:
            try:
                p = f'{q!r:.20}' + 'x'
                q = v
            except Boom as error:
                q = f'{v!r:.20}' + 'x'
                v = [str(p)[:9], (p or b'b')]
                v = str(error)
            v, v = list(items([p] * 2, w)), str([v, p])[:9]
        except Boom as error:
            try:
                box.value = p
                tick(v)
            finally:
                box.value = p
            w = str(error)
        q = Box(w).get()
    except Boom as error:
        for p in items(v, [x for x in (list(items(p, 1180591620717411303424)), pair(q, b='s'))]):
            *p, last = [(b'b', (w or tick(w))), str(list(items(p, v)))[:9], (tick(q) if flag(q) else w)]
            w = [{'k': b'b', 'l': p}] * 2
            v = tick(p)
        try:
            p = [x for x in ({'k': 'long string', 'l': tick(q)}, v)]
            v = [v]; last = v; v += [str(Box((p if flag(p) else None)).get())[:5]]
            v = [v]; last = v; v += [str([x for x in ({'k': tick(p), 'l': w}, (v or p))])[:5]]
        finally:
            box.value = p
        v = str(error)
    tick(q)
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    try:
        v, v = list(items([w] * 2, [tick(w), p])), [x for x in (q, 0)]
        def inner(a, b=None):
            nonlocal v
            v = [a, w]
            return tick(b)
        w = inner(((q, v), (q or True)), (tick(q) or [w] * 2))
    finally:
        box.value = p
    if flag((Box(p).get() if flag(w) else q)):
        if flag(str(pair(tick(w), b=tick(w)))[:9]):
            q = str(str(0)[:9])[:9]
            if flag((Box(tick(p)).get(), [x for x in (p, w)])):
                *w, last = [(v if flag(p) else [1180591620717411303424] * 2), [w, [p, tick(w)]], [x for x in (Box(tick(q)).get(), v)]]
                box.value = tick(p)
                q = [q]; last = q; q += [str([x for x in ((p, p), Box(p).get())])[:5]]
        else:
            def inner(a, b=None):
                nonlocal p
                p = [a, p]
                return tick(b)
            q = inner([p, (v if flag(w) else tick(p))], [v, p])
    box.value = ([p, w] or pair(7, b=tick(v)))
    def inner(a, b=None):
        nonlocal w
        w = [a, v]
        return tick(b)
    p = inner(Box(str(7)[:9]).get(), str([x for x in (p, tick(w))])[:9])
    w, w = [pair(p, b=v), p], (0 or {'k': tick(w), 'l': p})
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    try:
        v = Box(0).get()
        try:
            for p in items([(v if flag(p) else w), (w or q)], Box((p or 1099511627776)).get()):
                box.value = (b'b', (tick(w) if flag(q) else w))
            for p in (1099511627776, [x for x in (v, tick(v))]):
                v = v
        except Boom as error:
            w, v = str((w or q))[:9], pair(tick(q), b=Box(0).get())
            w = str(error)
    finally:
        box.value = q
    if flag([w] * 2):
        v, v = pair(pair(q, b=tick(p)), b=q), v
        for w in (tick(w), (w or True)):
            try:
                p = (tick(v) if flag(v) else (v if flag(p) else q))
            finally:
                box.value = v
            v = pair([v, tick(w)], b=tick(p))
            p, w = w, p
        try:
            try:
                p = p
                w = str(v)[:9]
                w = [w]; last = w; w += [str(str(str('s')[:9])[:9])[:5]]
            finally:
                box.value = p
            v = [v]; last = v; v += [str(w)[:5]]
        except Boom as error:
            for q in items((tick(w), [tick(w), tick(v)]), [x for x in ({'k': tick(w), 'l': tick(q)}, [v, v])]):
                box.value = {'k': Box(7).get(), 'l': v}
                w = [(p if flag(p) else v), str(1.5)[:9]]
            v = q
            p = str(error)
    p = [x for x in (w, [x for x in (1180591620717411303424, p)])]
    if flag(w):
        q, q = p, w
        try:
            if flag([x for x in (q, tick(w))]):
                *p, last = [tick(v), w, str(list(items(tick(v), q)))[:9]]
            try:
                q, q = [w, {'k': tick(w), 'l': w}], {'k': (None or tick(p)), 'l': 's'}
                v = f'{v!r:.20}' + 'x'
            finally:
                box.value = p
        except Boom as error:
            w = [w]; last = w; w += [str(str([x for x in (q, q)])[:9])[:5]]
            if flag(str([x for x in (tick(w), v)])[:9]):
                q = b'b'
                q = [[tick(q), p], [x for x in (v, 1180591620717411303424)]]
            p = str(error)
    else:
        for w in (str(['s'] * 2)[:9], 1180591620717411303424):
            q, w = list(items(Box(v).get(), list(items(tick(q), b'b')))), ((None, p) if flag(v) else [p] * 2)
        box.value = pair(['long string', q], b=pair(q, b=p))
        box.value = q
    try:
        try:
            if flag(q):
                v = w
                *q, last = [str([None, w])[:9], (w if flag(p) else tick(v)), v]
                v = f'{w!r:.20}' + 'x'
            else:
                tick(w)
                w = [x for x in (list(items(1180591620717411303424, v)), w)]
        finally:
            box.value = p
        if flag(v):
            *v, last = [(v or p), w, Box((v, w)).get()]
            if flag(pair(str(p)[:9], b=v)):
                w = (w if flag(v) else (b'b' if flag(q) else True))
                v = [v]; last = v; v += [str(list(items((tick(p) or tick(w)), (tick(w), p))))[:5]]
        else:
            if flag(str((p or p))[:9]):
                p = p
                v = [v]; last = v; v += [str(str([x for x in (p, w)])[:9])[:5]]
                *w, last = [(p if flag(w) else list(items(v, p))), list(items({'k': q, 'l': tick(w)}, {'k': q, 'l': p})), {'k': (tick(q), w), 'l': str(p)[:9]}]
            else:
                p = f'{p!r:.20}' + 'x'
                tick(v)
                v = ((p or 1180591620717411303424) if flag(w) else v)
            box.value = [(q if flag(p) else w)] * 2
        v, p = [p] * 2, w
    except Boom as error:
        w = f'{p!r:.20}' + 'x'
        w = str(error)
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    def inner(a, b=None):
        nonlocal q
        q = [a, p]
        return tick(b)
    q = inner(pair(v, b=Box(1.5).get()), q)
    if flag([Box(0).get()] * 2):
        q = [True] * 2
        if flag(([True, tick(w)], list(items(v, True)))):
            v, w = 1.5, None
            *q, last = [str(pair(w, b=tick(v)))[:9], [str(tick(p))[:9], {'k': v, 'l': 's'}], [True] * 2]
            for w in items(tick(w), Box(w).get()):
                continue
                box.value = pair([tick(p)] * 2, b=Box(q).get())
        q = f'{v!r:.20}' + 'x'
    else:
        q = f'{p!r:.20}' + 'x'
        w, w = 1099511627776, b'b'
        p = [p]; last = p; p += [str(p)[:5]]
    try:
        p, v = [x for x in ((q if flag(v) else w), v)], Box(q).get()
    except Boom as error:
        w = Box([w] * 2).get()
        if flag(([p] * 2 or v)):
            p, w = str(tick(q))[:9], 7
        w = str(error)
    tick(w)
    p = 's'
    if flag(tick(q)):
        if flag(w):
            w = Box(str(p)[:9]).get()
            def inner(a, b=None):
                nonlocal v
                v = [a, q]
                return tick(b)
            q = inner(0, w)
        try:
            try:
                v, w = {'k': (w, v), 'l': {'k': True, 'l': tick(v)}}, list(items(q, q))
                tick(q)
                v, q = w, [[w] * 2, [w, b'b']]
            finally:
                box.value = w
            if flag([v] * 2):
                box.value = ({'k': w, 'l': q} or (7 if flag(w) else w))
            else:
                v, q = pair(p, b=pair(q, b=q)), {'k': str(v)[:9], 'l': list(items(q, b'b'))}
                v = tick(v)
            def inner(a, b=None):
                nonlocal q
                q = [a, w]
                return tick(b)
            q = inner(pair(list(items(p, tick(q))), b=[x for x in (p, tick(v))]), None)
        except Boom as error:
            try:
                tick(q)
                v = str((tick(w), q))[:9]
                *p, last = [str(pair(q, b=p))[:9], v, tick(w)]
            except Boom as error:
                w = ((tick(v) if flag(q) else None) or w)
                v = str(tick(q))[:9]
                p = str(error)
            w = [w]; last = w; w += [str(q)[:5]]
            p = str(error)
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    v = 7
    box.value = [x for x in (Box(p).get(), (tick(w) or 1099511627776))]
    p = [p]; last = p; p += [str(pair(w, b=[w, w]))[:5]]
    if flag(Box([x for x in (0, tick(p))]).get()):
        for p in items(p, p):
            p = [p]; last = p; p += [str((Box(v).get(), (p, v)))[:5]]
            for q in items((tick(q) if flag(w) else 1180591620717411303424), (p, (w or w))):
                v = [p, True]
                p = Box(None).get()
                p = q
            def inner(a, b=None):
                nonlocal v
                v = [a, v]
                return tick(b)
            q = inner((list(items(tick(q), q)) or (True, w)), Box((1180591620717411303424, None)).get())
        tick(q)
    else:
        v, v = ((tick(v) or w), Box(v).get()), tick(p)
        try:
            v = [v]; last = v; v += [str(({'k': b'b', 'l': w} or list(items(q, v))))[:5]]
        finally:
            box.value = p
    v = ([x for x in (v, True)] if flag(w) else list(items(tick(v), tick(p))))
    def inner(a, b=None):
        nonlocal w
        w = [a, p]
        return tick(b)
    v = inner(Box((v, 7)).get(), {'k': tick(v), 'l': tick(p)})
    q = (q or {'k': tick(v), 'l': p})
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    try:
        q = ((q or w), list(items(w, q)))
    finally:
        box.value = p
    if flag(pair(w, b=v)):
        def inner(a, b=None):
            nonlocal q
            q = [a, p]
            return tick(b)
        w = inner(Box(v).get(), Box(w).get())
    else:
        q = f'{q!r:.20}' + 'x'
        *v, last = [[x for x in (Box(q).get(), tick(q))], (1.5, (p, w)), w]
        if flag(q):
            try:
                *w, last = [list(items(q, {'k': 1099511627776, 'l': 7})), [x for x in (list(items(q, w)), w)], str((w if flag(p) else 1099511627776))[:9]]
                w = [(w if flag(v) else q)] * 2
                tick(w)
            finally:
                box.value = v
            v = [v]; last = v; v += [str(({'k': v, 'l': p} or tick(w)))[:5]]
            *p, last = [((q if flag(q) else w) if flag(q) else (q if flag(w) else v)), (pair(1099511627776, b=tick(v)), p), (tick(w) if flag(w) else (b'b', q))]
        else:
            *v, last = [str(list(items(0, p)))[:9], [x for x in (list(items(tick(v), tick(v))), [x for x in (1.5, 1099511627776)])], (1180591620717411303424 or tick(p))]
    tick(q)
    if flag(str(w)[:9]):
        try:
            def inner(a, b=None):
                nonlocal w
                w = [a, q]
                return tick(b)
            q = inner([tick(v)] * 2, str(Box(p).get())[:9])
        finally:
            box.value = w
        tick(q)
        *q, last = [((w if flag(v) else p), [1099511627776, w]), [b'b'] * 2, tick(w)]
    box.value = [x for x in (list(items(q, v)), {'k': v, 'l': tick(w)})]
    for v in ((p if flag(w) else tick(v)), str((0, q))[:9]):
        tick(w)
        if flag('long string'):
            if flag(0):
                *q, last = [[x for x in ((tick(v) or p), (w or q))], (list(items(w, v)) if flag(q) else str(tick(q))[:9]), Box(v).get()]
                continue
            else:
                w, w = (0 or tick(v)), pair(v, b=(1099511627776, w))
                *q, last = [list(items(pair(q, b=p), pair(v, b=True))), (Box('s').get(), Box(q).get()), [(0 or p)] * 2]
            box.value = [(w, tick(w)), list(items(q, 'long string'))]
            for p in items((Box(tick(v)).get(), (tick(w) if flag(p) else 1099511627776)), q):
                p = w
                v = v
                p = [p]; last = p; p += [str({'k': (v if flag(p) else tick(w)), 'l': tick(v)})[:5]]
    try:
        q = Box(v).get()
        *w, last = [w, [w, pair(1.5, b=p)], ((w or 1099511627776) or str(q)[:9])]
        v = (p or (7 or 's'))
    finally:
        box.value = q
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
