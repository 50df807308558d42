from typing import *
import typing
Ts = TypeVarTuple("Ts"); T = TypeVar("T"); P = ParamSpec("P"); S = TypeVar("S", default=int)
print(Unpack[Ts], Tuple[Unpack[Ts]], tuple[*Ts], [*Ts], repr(Unpack[tuple[int, ...]]), tuple[*tuple[int, ...]], Generic[T, Unpack[Ts]], S.__default__, T.__default__, T.has_default(), NoDefault)
print(Callable[P, T][[int, str], bool], Callable[P, T][..., bool], Callable[Concatenate[int, P], T][[str], int])
class A(Generic[T, *Ts]): pass
print(A[int, str, float], A[int], A.__parameters__)
try: A[()]
except TypeError as e: print(e)
class G1(Generic[P]): pass
print(G1[int, str], G1[[int, str]], G1[...])
class G2(Generic[T, P]): pass
print(G2[int, [str]], G2[int, ...])
for bad in (lambda: List[int, int], lambda: Dict[int], lambda: Hashable[int], lambda: Union[()], lambda: Optional[int, str], lambda: Union[int, ClassVar], lambda: List[ClassVar[int]], lambda: ClassVar[int, str], lambda: Final[1, 2], lambda: Callable[int], lambda: Any(), lambda: Union(), lambda: List[int][str], lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], lambda: Literal[()], lambda: Annotated[int], lambda: isinstance(3, List[int]), lambda: isinstance(3, Any), lambda: isinstance(3, Union), lambda: issubclass(int, Optional), lambda: TypeVar("Q", int), lambda: TypeVar("Q", int, bound=int), lambda: TypeVar("Q", covariant=True, contravariant=True), lambda: Concatenate[int, str], lambda: Tuple[..., int], lambda: NewType("a", int)[int], lambda: typing.List.foo, lambda: typing.nope, lambda: T(), lambda: type("X", (Union,), {}), lambda: List(), lambda: Iterable[int](), lambda: Iterable(), lambda: Tuple[int]((1,)), lambda: T[int], lambda: Self[int], lambda: isinstance(5, T), lambda: Protocol[T][int], lambda: get_type_hints(3)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(Union[int, str, int], Union[int, Union[str, None]], Optional[Optional[int]], Union[int], Literal[Literal[1], 2], Literal[1, True], Annotated[Annotated[int, 1], 2], Union[List[int], None], Union["A", None])
print(type(List), type(List[int]), type(Union), type(Union[int, str]), type(Optional[int]), type(Callable), type(Callable[[], int]), type(Literal[1]), type(Annotated[int, 1]), type(T), type(P), type(Ts), type(Any), type(Generic), type(Protocol), type(NewType("a", int)), type(ForwardRef("a")), type(Tuple), type(Concatenate[int, P]), type(Unpack[Ts]))
print(List[int] is List[int], List[int] == List[int], hash(List[int]) == hash(List[int]), {List[int]: 1}[List[int]], List[T] != List[int], Union[int, str] == Union[str, int], Optional[int] == (int | None))
print(List[int].__origin__, List.__origin__, List[int]._name, List.__name__, Dict[str, T].__parameters__, Dict[T, T][int], List[List[T]][int], (T | None), (list[T] | None)[int], dict[T, list[T]][str], Union[T, int][str], Callable[[T], T][int], Type[T][int])
def gen(x: "List[A]", y: "Optional[int]" = None, z: "list[int] | None" = None, w: "dict[str, 'A']" = None) -> "None": pass
print(get_type_hints(gen))
class Node:
    nxt: "Optional[Node]"
    val: "int" = 0
    cv: "ClassVar[int]" = 1
print(get_type_hints(Node))
class Sub(Node):
    extra: Annotated[str, "m"]
print(get_type_hints(Sub), get_type_hints(Sub, include_extras=True))
try: get_type_hints(type("Z", (), {"__annotations__": {"x": "Undefined"}}))
except NameError as e: print(e)
@overload
def ov(a: int) -> int: ...
@overload
def ov(a: str) -> str: ...
def ov(a): return a
print(len(get_overloads(ov)), get_overloads(ov)[0].__annotations__)
class HasX(Protocol):
    x: int
    def m(self) -> int: ...
class Impl(HasX):
    x = 1
    def m(self): return 2
print(Impl().m(), sorted(HasX.__protocol_attrs__), isinstance(Impl(), HasX) if False else "")
@runtime_checkable
class RX(Protocol):
    x: int
class WithX: x = 1
print(isinstance(WithX(), RX), isinstance(1, RX))
try: issubclass(WithX, RX)
except TypeError as e: print(e)
class PG(Protocol[T]):
    def get(self) -> T: ...
print(PG[int], PG.__parameters__)
try:
    class BadP(Protocol, int): pass
except TypeError as e: print(e)
class Abs(Protocol):
    def need(self): ...
class Conc(Abs): pass
print(Conc().need())
class Employee(NamedTuple):
    """Doc here"""
    name: str
    id: int = 3
    def hi(self): return f"hi {self.name}"
    @property
    def up(self): return self.name.upper()
    @classmethod
    def mk(cls): return cls("z")
e = Employee("Bob"); print(e, e.hi(), e.up, Employee.mk(), Employee.__doc__, Employee._fields, Employee.__mro__, Employee.__annotations__, isinstance(e, tuple))
class GNT(NamedTuple, Generic[T]):
    a: T
    b: list[T]
print(GNT(1, [2]), GNT[int], GNT.__bases__)
try:
    class Bad(NamedTuple):
        a: int = 1
        b: str
except TypeError as e: print(e)
try:
    class Bad(NamedTuple):
        _a: int
except ValueError as e: print(e)
try:
    class Bad(NamedTuple, Node): 
        a: int
except TypeError as e: print(e)
class M(TypedDict):
    name: str
    year: NotRequired[int]
class M2(M, total=False):
    extra: ReadOnly[str]
print(M.__annotations__, M2.__annotations__, M2.__required_keys__, sorted(M2.__optional_keys__), M2.__readonly_keys__, sorted(M2.__mutable_keys__), M.__total__, M2.__total__, M.__bases__, M.__name__, M)
m: M = {"name": "a"}; print(m, M(name="x", year=3), type(M(name="x")))
D = TypedDict("D", {"a": int, "b-c": str}); print(D.__annotations__, D.__total__)
try: isinstance({}, M)
except TypeError as e: print(e)
print(get_origin(Annotated[int, 1]), get_args(Annotated[int, 1]), get_origin(Callable), get_origin(P.args), get_args(int), get_origin(Generic[T]), get_origin(List), get_origin(Optional[int]), get_origin(int | str), get_args(int | str), get_args(Tuple[()]), get_args(Callable[[], int]), get_args(Callable[..., int]))
print(ContextManager[int], AsyncContextManager, Pattern, Match[str], IO, TextIO, BinaryIO, ByteString, Sized, Text, AnyStr, SupportsIndex, SupportsAbs[int])
for n in ("List", "Any", "Union", "Optional", "Callable", "TypeVar", "Generic"): print(n, getattr(typing, n))
print(sorted(typing.__all__))
@no_type_check
def ntc(a: "garbage ["): pass
print(get_type_hints(ntc))
@final
class F: pass
@dataclass_transform()
def dt(x): return x
print(dt.__dataclass_transform__)
print(is_typeddict(M), is_typeddict(dict), is_protocol(HasX), is_protocol(Impl), get_protocol_members(RX))
type Pt = tuple[float, float]
type Li[T] = list[T]
print(Pt, Pt.__value__, Li[int], Li[int].__origin__, Li[int].__args__, Li.__type_params__, type(Pt), Pt.__name__, Pt.__module__)
def gf[T: (int, str), *Ts, **P](x: T) -> T: return x
print(gf.__type_params__, gf.__type_params__[0].__constraints__)
class GC[T = int]: pass
print(GC.__type_params__[0].__default__, GC[str], GC.__orig_bases__, GC.__mro__)
print(ForwardRef("A") == ForwardRef("A"), List["A"].__args__[0].__forward_arg__)
def fn(a: int, *args: str, **kw: float) -> None: pass
print(get_type_hints(fn))
class Stk(Generic[T]):
    def __init__(self): self.i = []
s = Stk[int](); print(s.__orig_class__, type(s), Stk[int].__call__ is not None, isinstance(s, Stk))
class DD(Dict[str, int]): pass
print(DD.__mro__, DD.__orig_bases__, DD(a=1))
class LI(List[T]): pass
print(LI.__mro__, LI[int], LI.__parameters__)
class CB(collections.abc.Callable if False else Callable[[int], int]):
    def __call__(self, x): return x
print(CB.__mro__)
class It(Iterator[int]):
    def __next__(self): raise StopIteration
print(list(It()), It.__mro__)


class Quoted:
    outer: "'ClassVar[int]'"
    inner: "List['Quoted'] | None"


print(get_type_hints(Quoted))
