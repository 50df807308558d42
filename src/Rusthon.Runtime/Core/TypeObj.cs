using System;

namespace Rusthon.Runtime;

/// <summary>What a type is and can do. Those up to <see cref="Inheritable"/> pass to subclasses.</summary>
[Flags]
public enum TypeFlags : uint
{
    /// <summary>No flag.</summary>
    None = 0,
    IntSubclass = 1 << 0,
    StrSubclass = 1 << 1,
    ListSubclass = 1 << 2,
    TupleSubclass = 1 << 3,
    DictSubclass = 1 << 4,
    SetSubclass = 1 << 5,
    BytesSubclass = 1 << 6,
    FloatSubclass = 1 << 7,
    ExceptionSubclass = 1 << 8,
    TypeSubclass = 1 << 9,

    /// <summary>Matched by a sequence pattern.</summary>
    Sequence = 1 << 10,

    /// <summary>Matched by a mapping pattern.</summary>
    Mapping = 1 << 11,

    /// <summary>Its instances can run Python code or show an effect when freed.</summary>
    ObservableDrop = 1 << 12,

    /// <summary>The mask of all of the above.</summary>
    Inheritable = (1 << 16) - 1,

    /// <summary>May be subclassed.</summary>
    BaseType = 1 << 16,

    /// <summary>Made by a class statement or by type(): on the heap, counted.</summary>
    HeapType = 1 << 17,

    /// <summary>Instances have a __dict__.</summary>
    HasDict = 1 << 18,

    /// <summary>The name is shown with the module in front, as CPython shows types that are written in C; __name__ is the qualified name.</summary>
    DottedName = 1 << 19,

    /// <summary>Instances own references and lie among the <see cref="Containers"/>; set for every type that has a Traverse.</summary>
    Container = 1 << 20,

    /// <summary>Takes subscripts, but is no sequence whose items iteration would find by them.</summary>
    Unordered = 1 << 21,
}

/// <summary>The numbers of rich comparisons.</summary>
public static class CompareOp
{
    public const int Lt = 0;
    public const int Le = 1;
    public const int Eq = 2;
    public const int Ne = 3;
    public const int Gt = 4;
    public const int Ge = 5;
}

/// <summary>
/// A type object; built-in ones are static data. All references in slots' parameters are borrowed, returned V are
/// owned, errors as in <see cref="ExportAttribute"/>. A null slot means that the type lacks the operation.
/// Binary slots are called with the operands in source order, whichever of them has the type, and return
/// NotImplemented when they cannot tell (as CPython's nb_ slots).
/// </summary>
public unsafe struct TypeObj
{
    public Obj Head;

    /// <summary>A str; for a static type a static str.</summary>
    public V Name;

    /// <summary>A str.</summary>
    public V QualName;

    /// <summary>A str.</summary>
    public V Module;

    /// <summary>A str or None; neither when the program cannot ask for it.</summary>
    public V Doc;

    public TypeFlags Flags;

    /// <summary>The size of the fixed part of an instance, bytes, header included.</summary>
    public uint BasicSize;

    /// <summary>The first base (null only for object). Counted when this is a heap type.</summary>
    public TypeObj* Base;

    /// <summary>A tuple, or Unset for a static type that has only <see cref="Base"/>.</summary>
    public V Bases;

    /// <summary>A tuple, or Unset for a static type: then it is the chain of <see cref="Base"/>.</summary>
    public V Mro;

    /// <summary>The dict of attributes, or Unset until first needed (built from Methods and Getters).</summary>
    public V Dict;

    /// <summary>Grows when the type or a base changes; method caches compare it.</summary>
    public ulong Version;

    /// <summary>What fast code may rely on: see <see cref="Runtime.Shapes"/>.</summary>
    public ShapeDisplay Shapes;

    /// <summary>As <see cref="Version"/>, but grows also when a value takes the place of another that is no descriptor either; what lookups found compares it.</summary>
    public ulong ValueVersion;

    /// <summary>MethodCount pointers; null for a method whose name the program cannot ask for: it is not linked.</summary>
    public MethodDef** Methods;
    public long MethodCount;

    /// <summary>A static str: the names of all own special methods, methods and computed attributes, with spaces between; of built-in types only.</summary>
    public V AttributeNames;

    /// <summary>GetterCount rows; without functions where the program cannot ask for the name.</summary>
    public GetterDef* Getters;
    public long GetterCount;

    /// <summary>Data of user classes (attribute layout); null for built-in types.</summary>
    public void* ClassData;

    /// <summary>Releases what the object owns and frees its memory; runs when the count reaches 0. Never raises.</summary>
    public delegate*<Obj*, void> Drop;

    /// <summary>
    /// Calls the visitor with the place of each reference that the object owns. Each place visited must be counted; the
    /// visitor may put Unset there, and Drop must then only free the memory. What is no place (a typed pointer) is
    /// visited through <see cref="Collector.VisitFixed"/>.
    /// </summary>
    public delegate*<Obj*, delegate*<V*, void>, void> Traverse;

    /// <summary>What a drop does that can be seen, without freeing; called once, by the collector, for an object in garbage. Null for most types.</summary>
    public delegate*<Obj*, void> Finalize;

    /// <summary>type(args): (type, positional items, count of positional, names of keywords or null). Values of keywords follow the positional ones.</summary>
    public delegate*<TypeObj*, V*, long, TupleObj*, V> New;

    /// <summary>__init__ with the same arguments: (self, args, n, names); 0 or -1.</summary>
    public delegate*<V, V*, long, TupleObj*, int> Init;

    public delegate*<V, V> Repr;
    public delegate*<V, V> Str;

    /// <summary>(self, spec str) -> str.</summary>
    public delegate*<V, V, V> Format;

    /// <summary>CPython's hash; -1 means raised.</summary>
    public delegate*<V, long> Hash;

    /// <summary>0, 1, or -1 raised.</summary>
    public delegate*<V, int> Truth;

    /// <summary>Length; -1 raised.</summary>
    public delegate*<V, long> Length;

    /// <summary>(self, other, op of <see cref="CompareOp"/>) -> V or NotImplemented.</summary>
    public delegate*<V, V, int, V> Compare;

    /// <summary>(callee, args, positional count, keyword names or null).</summary>
    public delegate*<V, V*, long, TupleObj*, V> Call;

    /// <summary>(self, name str) -> V.</summary>
    public delegate*<V, V, V> GetAttr;

    /// <summary>(self, name str, value or Unset to delete) -> 0 or -1.</summary>
    public delegate*<V, V, V, int> SetAttr;

    /// <summary>Descriptor protocol: (descriptor, instance or Unset, owner type) -> V.</summary>
    public delegate*<V, V, V, V> DescrGet;

    /// <summary>(descriptor, instance, value or Unset) -> 0 or -1.</summary>
    public delegate*<V, V, V, int> DescrSet;

    public delegate*<V, V> Iter;

    /// <summary>The next item, Unset when exhausted (no exception pending), or Error.</summary>
    public delegate*<V, V> Next;

    /// <summary>0, 1, or -1 raised.</summary>
    public delegate*<V, V, int> Contains;

    public delegate*<V, V, V> GetItem;

    /// <summary>(self, key, value or Unset to delete) -> 0 or -1.</summary>
    public delegate*<V, V, V, int> SetItem;

    /// <summary>Sequence concatenation, tried after Add of both operands.</summary>
    public delegate*<V, V, V> Concat;

    /// <summary>Sequence repetition by an int-like, tried after Multiply of both operands: (sequence, count).</summary>
    public delegate*<V, V, V> Repeat;

    /// <summary>In-place concatenation (list): (self, other) -> owned self.</summary>
    public delegate*<V, V, V> InPlaceConcat;

    /// <summary>In-place repetition.</summary>
    public delegate*<V, V, V> InPlaceRepeat;

    public delegate*<V, V, V> Add;
    public delegate*<V, V, V> Subtract;
    public delegate*<V, V, V> Multiply;
    public delegate*<V, V, V> TrueDivide;
    public delegate*<V, V, V> FloorDivide;
    public delegate*<V, V, V> Remainder;
    public delegate*<V, V, V> DivMod;

    /// <summary>(base, exponent, modulus or None).</summary>
    public delegate*<V, V, V, V> Power;
    public delegate*<V, V, V> LeftShift;
    public delegate*<V, V, V> RightShift;
    public delegate*<V, V, V> And;
    public delegate*<V, V, V> Or;
    public delegate*<V, V, V> Xor;
    public delegate*<V, V, V> MatrixMultiply;

    public delegate*<V, V, V> InPlaceAdd;
    public delegate*<V, V, V> InPlaceSubtract;
    public delegate*<V, V, V> InPlaceMultiply;
    public delegate*<V, V, V> InPlaceTrueDivide;
    public delegate*<V, V, V> InPlaceFloorDivide;
    public delegate*<V, V, V> InPlaceRemainder;
    public delegate*<V, V, V> InPlacePower;
    public delegate*<V, V, V> InPlaceLeftShift;
    public delegate*<V, V, V> InPlaceRightShift;
    public delegate*<V, V, V> InPlaceAnd;
    public delegate*<V, V, V> InPlaceOr;
    public delegate*<V, V, V> InPlaceXor;
    public delegate*<V, V, V> InPlaceMatrixMultiply;

    public delegate*<V, V> Negative;
    public delegate*<V, V> Positive;
    public delegate*<V, V> Absolute;
    public delegate*<V, V> Invert;

    /// <summary>__index__: an exact int.</summary>
    public delegate*<V, V> Index;

    /// <summary>__int__.</summary>
    public delegate*<V, V> Int;

    /// <summary>__float__.</summary>
    public delegate*<V, V> Float;
}

/// <summary>How a parameter takes its argument.</summary>
public enum ParamKind : byte
{
    PositionalOnly,
    Normal,
    VarArgs,
    KeywordOnly,
    VarKeywords,
}

/// <summary>One parameter of a built-in function.</summary>
public struct ParamDef
{
    /// <summary>A static str.</summary>
    public V Name;
    public ParamKind Kind;
    public bool HasDefault;
}

/// <summary>The static description of a built-in function or method, made by the runtime builder from its signature.</summary>
public unsafe struct FunctionDef
{
    /// <summary>A static str, e.g. "append".</summary>
    public V Name;

    /// <summary>A static str, e.g. "list.append".</summary>
    public V QualName;

    /// <summary>A static str or None: the module of a function.</summary>
    public V Module;

    /// <summary>A static str: the signature as written.</summary>
    public V Signature;

    public ParamDef* Params;
    public int ParamCount;

    /// <summary>Spreads bound slots (one V for each parameter in order; for *args an address and a count take two slots, raw bits) over the C# method's parameters and calls it.</summary>
    public delegate*<V*, V> Thunk;
}

/// <summary>One method of a built-in type.</summary>
public unsafe struct MethodDef
{
    public FunctionDef Function;
    public MethodKind Kind;
}

/// <summary>One computed attribute of a built-in type.</summary>
public unsafe struct GetterDef
{
    /// <summary>A static str.</summary>
    public V Name;
    public delegate*<V, V> Get;

    /// <summary>Null when read-only.</summary>
    public delegate*<V, V, int> Set;
}
