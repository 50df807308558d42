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
    v = w
    def inner(a, b=None):
        nonlocal w
        w = [a, q]
        return tick(b)
    p = inner(Box('long string').get(), (0 if flag(p) else None))
    for q in items([x for x in (None, [w] * 2)], [list(items(p, p))] * 2):
        def inner(a, b=None):
            nonlocal w
            w = [a, p]
            return tick(b)
        w = inner([pair(q, b=v)] * 2, b'b')
        last = guarded([q]); w = next(last); w.append(Node(None)); w[-1].me = last; last = None
        v = p
    last = items({'k': [v, v], 'l': Box(0).get()}, w); p = next(last); last = None
    try:
        tick([list(items(tick(w), tick(q))), [tick(p)] * 2])
    except Boom as error:
        p = Node(error); error.me = p
    if flag((v, p)):
        try:
            p = Node((Box('long string').get(), (tick(w) if flag(q) else p))); p.me = p
            box.value = ({'k': v, 'l': p} if flag(p) else [tick(w)] * 2)
        except Boom as error:
            gc.collect()
            w, w = str({'k': v, 'l': 1180591620717411303424})[:9], str((w if flag(p) else w))[:9]
            knot = Node(None); knot.me = lambda: (knot, w); q = knot
            p = [p]; last = p; p += [str((q if flag(v) else [q, v]))[:5]]
            v = str(error)
        last = Node(q); last.me = iter([last]); last.you = {last: zip([last])}; q = last
        try:
            tick(tick(q))
        except Boom as error:
            q = Node(error); error.me = q
        tick(v)
    for q in items(q, Box(1099511627776).get()):
        w = f'{v!r:.20}' + 'x'
        tick(q)
        p = {'k': v}; p['l'] = (p, [(v, v), list(items(tick(p), True))])
        p = [p]; last = p; p += [str(list(items([w] * 2, list(items(w, p)))))[:5]]
    return [p, q, v, w, box.value, last]


def f1(p, q):
    v = w = last = None
    box = Box(p)
    tick(q)
    q = list(items(0, [q] * 2))
    last = Node(w); last.me = items(last, (str(tick(w))[:9] or pair(q, b=tick(p)))); v = next(last.me)
    try:
        gc.collect()
        *q, last = [w, {'k': str(q)[:9], 'l': p}, list(items(q, str(tick(v))[:9]))]
        v = {'k': v}; v['l'] = (v, [{'k': tick(q), 'l': True}] * 2)
        *p, last = [[pair(w, b=w)] * 2, {'k': (p if flag(p) else p), 'l': 0}, (pair(tick(v), b=w) if flag(p) else tick(p))]
        w = {'k': tick(p), 'l': list(items(p, None))}
    except Boom as error:
        w, p = (b'b', tick(v)), list(items(pair(v, b=q), q))
        v = str(error)
    v = [x for x in ((tick(w), 1.5), {'k': p, 'l': p})]
    return [p, q, v, w, box.value, last]


def f2(p, q):
    v = w = last = None
    box = Box(p)
    p = [w]; p.append(p)
    if flag({'k': pair(1.5, b='long string'), 'l': (v, tick(w))}):
        try:
            box.value = pair(('long string' if flag(p) else q), b=v)
            if flag({'k': (tick(p) if flag(q) else tick(p)), 'l': (v if flag(w) else tick(p))}):
                *w, last = [p, tick(p), Box({'k': v, 'l': v}).get()]
                last = items(([tick(w), True], Box(q).get()), q); q = next(last); last = None
                tick(w)
            else:
                p = f'{q!r:.20}' + 'x'
        finally:
            box.value = v
    else:
        p = str((tick(v) if flag(w) else tick(w)))[:9]
        last = items(pair(list(items(b'b', q)), b=tick(p)), w); p = next(last); last = None
        p = tick(q)
        p = f'{p!r:.20}' + 'x'
    w = Node(p); w.me = [w, Node(w)]
    tick(q)
    v = [v]; last = v; v += [str(([x for x in (tick(p), tick(q))], {'k': w, 'l': v}))[:5]]
    def inner(a, b=None):
        nonlocal q
        q = [a, v]
        return tick(b)
    q = inner([list(items(tick(q), None)), tick(q)], Box(Box(p).get()).get())
    return [p, q, v, w, box.value, last]


def f3(p, q):
    v = w = last = None
    box = Box(p)
    if flag((0 if flag(v) else str(tick(q))[:9])):
        for p in items(v, (tick(p) or {'k': p, 'l': p})):
            continue
            last = Node(w); last.me = items(last, (v or True)); q = next(last.me)
            p = [p]; last = p; p += [str(tick(q))[:5]]
        if flag(str([w, w])[:9]):
            p = tick(w)
            w, p = [x for x in ([x for x in (v, w)], p)], p
            q, v = {'k': (q or tick(q)), 'l': (p or 's')}, {'k': w, 'l': [x for x in (v, v)]}
        else:
            p = [p]; last = p; p += [str((q if flag(q) else Box(p).get()))[:5]]
            *w, last = [[q] * 2, ([x for x in (w, tick(p))], {'k': q, 'l': 'long string'}), 7]
            try:
                q = [q]; last = q; q += [str(tick(p))[:5]]
                w = pair([tick(w)] * 2, b=[x for x in (q, q)])
                p = Node(q); p.me = p.get
                box.value = tick(v)
            finally:
                box.value = w
    try:
        for q in items(Box({'k': q, 'l': v}).get(), tick(v)):
            w = [v]; w.append(w)
            for w in items(tick(q), q):
                q = {'k': w}; q['l'] = (q, ([v, v] or str(None)[:9]))
                box.value = [{'k': 1099511627776, 'l': tick(q)}] * 2
                p = [w]; p.append(p)
                w = w
            if flag({'k': (p or tick(w)), 'l': [x for x in (v, v)]}):
                break
                gc.collect()
                w = [w]; last = w; w += [str(str(p)[:9])[:5]]
        p = Node(v); p.me = [p, Node(p)]
        p = Box(q).get()
        knot = Node(None); knot.me = lambda: (knot, q); q = knot
        try:
            if flag(pair([x for x in (7, p)], b=v)):
                p = [p]; last = p; p += [str((v, p))[:5]]
            else:
                last = items(1.5, v); w = next(last); last = None
                try:
                    tick(str(w)[:9])
                except Boom as error:
                    w = Node(error); error.me = w
                box.value = [p] * 2
                box.value = p
                v = Node(v); v.me = [v, Node(v)]
                try:
                    tick(p)
                except Boom as error:
                    v = Node(error); error.me = v
                *q, last = [w, tick(q), v]
            p = list(items((q, 0), p))
            v = f'{v!r:.20}' + 'x'
        finally:
            box.value = w
    except Boom as error:
        tick(q)
        q = str(error)
    for w in (pair(pair('long string', b=w), b=[tick(p), p]), str((w if flag(v) else v))[:9]):
        gc.collect()
        for v in (((1099511627776 if flag(v) else p) or (1180591620717411303424, v)), (q or str(tick(p))[:9])):
            break
            last = Node(w); last.me = iter([last]); last.you = {last: zip([last])}; v = last
            w = ([x for x in (1.5, 's')] if flag(v) else [q, v])
        try:
            last = guarded([p]); v = next(last); v.append(Node(None)); v[-1].me = last; last = None
            def inner(a, b=None):
                nonlocal v
                v = [a, q]
                return tick(b)
            w = inner(pair('long string', b=list(items(v, 's'))), [str(b'b')[:9]] * 2)
            if flag(Box(Box(True).get()).get()):
                last = items('s', v); q = next(last); last = None
                continue
                continue
            else:
                last = items(q, p); p = next(last); last = None
                box.value = tick(v)
        except Boom as error:
            q = [q]; last = q; q += [str([(q, 7)] * 2)[:5]]
            p = str(error)
    if flag(pair('long string', b=Box(v).get())):
        q = Node(w); q.me = q.get
        if flag(pair(['long string', q], b=v)):
            if flag([x for x in ('s', w)]):
                v = tick(w)
        else:
            tick(q)
            last = Node(q); last.me = iter([last]); last.you = {last: zip([last])}; q = last
            box.value = tick(v)
    else:
        w = Box(None).get()
        last = guarded([p]); q = next(last); q.append(Node(None)); q[-1].me = last; last = None
        try:
            tick([x for x in ({'k': q, 'l': v}, (tick(p) if flag(q) else tick(w)))])
        except Boom as error:
            q = Node(error); error.me = q
        v = q
        w, q = 's', tick(q)
    last = guarded([p]); w = next(last); w.append(Node(None)); w[-1].me = last; last = None
    p = f'{v!r:.20}' + 'x'
    return [p, q, v, w, box.value, last]


def f4(p, q):
    v = w = last = None
    box = Box(p)
    try:
        v = Box(list(items(v, w))).get()
        try:
            *v, last = [pair([x for x in (tick(w), q)], b=7), Box(v).get(), w]
            if flag(tick(p)):
                v = {'k': p}; v['l'] = (v, list(items(str(1.5)[:9], p)))
                p = [p]; last = p; p += [str('long string')[:5]]
                w = [w]; last = w; w += [str([x for x in ([x for x in (1099511627776, p)], [x for x in (v, tick(q))])])[:5]]
                p = Node(v); p.me = [p, Node(p)]
                v = [x for x in ((tick(v), 1180591620717411303424), Box(tick(p)).get())]
            else:
                box.value = pair(tick(w), b=tick(p))
                box.value = ({'k': w, 'l': p}, tick(v))
        finally:
            box.value = p
    except Boom as error:
        v, q = w, pair(b'b', b=tick(w))
        p = f'{w!r:.20}' + 'x'
        v = str(error)
    try:
        try:
            for p in (p, v):
                continue
                v = [(tick(q) if flag(v) else q)] * 2
            q = f'{q!r:.20}' + 'x'
        finally:
            box.value = q
    except Boom as error:
        q = Node(q); q.me = [q, Node(q)]
        if flag({'k': (v or 0), 'l': list(items(1180591620717411303424, 's'))}):
            p = Node(tick(p)); p.me = p
            v = (pair(None, b=v), pair(w, b=p))
        p = str(error)
    q = [q]; last = q; q += [str(None)[:5]]
    last = Node(q); last.me = iter([last]); last.you = {last: zip([last])}; v = last
    *q, last = [list(items(w, [1099511627776] * 2)), [x for x in ([v] * 2, [p] * 2)], [x for x in (Box(b'b').get(), (tick(p) or p))]]
    gc.collect()
    try:
        tick(1.5)
    except Boom as error:
        q = Node(error); error.me = q
    v = str([tick(w), tick(v)])[:9]
    box.value = tick(q)
    w = Node(pair([x for x in (w, w)], b=7)); w.me = w
    q, q = w, q
    return [p, q, v, w, box.value, last]


def f5(p, q):
    v = w = last = None
    box = Box(p)
    w = Node(w); w.me = w
    q, w = [(tick(q) or v)] * 2, Box((None or 0)).get()
    if flag((p if flag(q) else tick(w))):
        p = {'k': q}; p['l'] = (p, {'k': (w, tick(v)), 'l': pair('long string', b=q)})
        p = [x for x in ((w or 1099511627776), [x for x in (w, v)])]
    else:
        try:
            w = [q]; w.append(w)
            v = [v]; last = v; v += [str(p)[:5]]
            for q in items([Box(v).get(), (tick(p) if flag(v) else 0)], list(items(p, v))):
                w = [w]; last = w; w += [str(pair(q, b=str(p)[:9]))[:5]]
                v = v
                q = {'k': v}; q['l'] = (q, tick(q))
                p = [p]; last = p; p += [str([w] * 2)[:5]]
        except Boom as error:
            if flag({'k': tick(p), 'l': [w] * 2}):
                q = [q]; last = q; q += [str(w)[:5]]
            else:
                *q, last = [p, pair((tick(v) if flag(v) else v), b=pair(tick(v), b=p)), Box((p or True)).get()]
                p = pair(tick(q), b=Box(w).get())
                v = [p]; v.append(v)
                v = tick(p)
            for w in ([p] * 2, [x for x in (str(p)[:9], w)]):
                q = ([x for x in (tick(w), tick(q))] if flag(w) else (q if flag(p) else w))
                v, p = str(v)[:9], list(items([x for x in (p, p)], [q, p]))
            q = str(error)
        if flag(pair((1.5 if flag(p) else q), b=[tick(w), tick(p)])):
            p = [w]; p.append(p)
            w = [w]; last = w; w += [str([x for x in (str(w)[:9], {'k': w, 'l': tick(q)})])[:5]]
            v = w
            last = Node(p); last.me = items(last, q); v = next(last.me)
            q = [q]; last = q; q += [str(v)[:5]]
        try:
            def inner(a, b=None):
                nonlocal q
                q = [a, p]
                return tick(b)
            q = inner([tick(p)] * 2, v)
            q = [q]; last = q; q += [str(q)[:5]]
        finally:
            box.value = w
    knot = Node(None); knot.me = lambda: (knot, p); q = knot
    for v in items([p, (tick(w) or w)], tick(w)):
        if flag(tick(q)):
            gc.collect()
            q = list(items([q, v], p))
            for w in items(((None, q) or (q, v)), [(p, tick(p))] * 2):
                p = Node(q); p.me = p.get
                p = f'{w!r:.20}' + 'x'
                last = Node(q); last.me = iter([last]); last.you = {last: zip([last])}; w = last
                v = [v]; last = v; v += [str(1099511627776)[:5]]
                p = list(items([x for x in (v, w)], (v or w)))
    q = {'k': p}; q['l'] = (q, Box(p).get())
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
