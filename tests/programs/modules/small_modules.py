import operator, heapq, bisect, string, itertools
def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print([n for n in ("abs add and_ attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub truediv truth xor __add__ __lt__ __getitem__".split()) if not hasattr(operator, n)])
ig = operator.itemgetter(1, "a") ; print(operator.itemgetter(1)([1,2]), operator.itemgetter(0,2)("abc"), operator.attrgetter("real")(3), operator.attrgetter("a.b","c") , operator.methodcaller("split", ",", maxsplit=1)("a,b,c"), ig, operator.methodcaller("x", 1, k=2), operator.itemgetter(slice(1,3))([1,2,3,4]))
attempt(lambda: operator.itemgetter()); attempt(lambda: operator.attrgetter(1)); attempt(lambda: operator.methodcaller()); attempt(lambda: operator.methodcaller(1)); attempt(lambda: operator.attrgetter("x.y")(3)); attempt(lambda: operator.itemgetter(5)([1]))
attempt(lambda: operator.indexOf([1,2], 3)); print(operator.countOf([1,1,2],1), operator.length_hint([1,2]), operator.length_hint(3, 7), operator.index(True), operator.concat([1],[2]), operator.iadd([1],[2]), operator.call(max, 1, 2), operator.contains([1],1), operator.truth([]), operator.not_(1), operator.is_(None,None))
attempt(lambda: operator.concat(1,2)); attempt(lambda: operator.length_hint(1,"a")); attempt(lambda: operator.index("a")); attempt(lambda: operator.iconcat(1,[2]))
h=[5,2,8,1]; heapq.heapify(h); print(h, heapq.heappop(h), heapq.heappushpop(h,0), heapq.heapreplace(h,9), h, heapq.nlargest(2,[3,1,2]), heapq.nsmallest(2,[3,1,2],key=lambda x:-x), list(heapq.merge([1,4],[2,3],[0])), list(heapq.merge([4,1],[3,2],reverse=True)), list(heapq.merge(["aa","b"],["c"],key=len)) if 0 else "", heapq.nlargest(0,[1]), heapq.nsmallest(5,"cab"), heapq.nlargest(1,[3,4],key=str), heapq.nsmallest(1, []))
attempt(lambda: heapq.heappop([])); attempt(lambda: heapq.heapreplace([], 1)); attempt(lambda: heapq.heapify((1,))); attempt(lambda: heapq.heappush(3,1)); print(list(heapq.merge(["dog","horse"],["cat","fish","kangaroo"],key=len)), list(heapq.merge()))
a=[1,3,3,5]; print(bisect.bisect(a,3), bisect.bisect_left(a,3), bisect.bisect_right(a,3,0,2), bisect.bisect([("a",1),("b",5)],3,key=lambda t:t[1])); bisect.insort(a,4); bisect.insort_left(a,0,key=lambda x:x); print(a); attempt(lambda: bisect.bisect([1],2,-1)); attempt(lambda: bisect.bisect(["a"],2))
t = string.Template("$who likes ${what} $$5 $who"); print(t.substitute(who="tim", what="kung"), t.safe_substitute(who="x"), t.template, t.get_identifiers(), t.is_valid(), t.substitute({"who":1}, what=2))
attempt(lambda: t.substitute()); attempt(lambda: string.Template("a $ b").substitute()); attempt(lambda: string.Template("a\n $1").substitute()); print(string.Template("a $ b $x").safe_substitute(x=1))
class MyT(string.Template): delimiter="%"; idpattern="[a-z]+_[a-z]+"
attempt(lambda: MyT("%% %a_b %noway").safe_substitute(a_b=3))
f = string.Formatter(); print(f.format("{0} {a} {} {b.real:>5} {c[0]!r}" if 0 else "{0} {a} {b.real:>5} {c[0]!r}", 1, a=2, b=3, c=["x"]), list(f.parse("a{b!r:c}d{{")), f.vformat("{} {}", (1,2), {}), f.get_field("a.b", (), {"a": type("X",(),{"b":5})}))
class Up(string.Formatter):
    def get_value(self, key, args, kw): return kw.get(key, "?") if isinstance(key,str) else args[key]
    def convert_field(self, v, c): return str(v).upper() if c=="u" else super().convert_field(v,c)
    def format_field(self, v, s): return super().format_field(v, s) + "."
print(Up().format("{x!u} {y} {0:>3}", 1, x="abc")); attempt(lambda: f.format("{0} {}", 1, 2)); attempt(lambda: f.format("{x}")); attempt(lambda: f.format("{1}", 1)); attempt(lambda: f.format("{!z}", 1)); attempt(lambda: f.format())
print(string.capwords("hello  wORLD x"), string.capwords("a-b", "-"), string.ascii_letters, string.punctuation, repr(string.whitespace), string.printable[:5], string.hexdigits, string.octdigits)
print(list(itertools.batched("abcdefg",3)), list(itertools.pairwise([1,2,3])), list(itertools.accumulate([1,2,3],initial=10)), itertools.count(1.5,.5), itertools.repeat(1,3), itertools.count(5), list(itertools.islice(itertools.cycle("ab"),5)), list(itertools.zip_longest("ab","c",fillvalue="-")), list(itertools.starmap(pow,[(2,3)])), list(itertools.groupby("aabb"))[0][0]); attempt(lambda: list(itertools.batched("abc",2,strict=True))); attempt(lambda: itertools.batched("a",0)); attempt(lambda: list(itertools.combinations("abc",-1))); print(list(itertools.product("ab",repeat=2)), list(itertools.permutations("abc",2))[:3], list(itertools.compress("abc",[1,0,1])), list(itertools.takewhile(lambda x:x<2,[1,2,1])), list(itertools.chain.from_iterable(["ab","c"])), itertools.tee([1,2])[1].__next__(), list(itertools.filterfalse(None,[0,1])))
