using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type frozenset.</summary>
[PyType("frozenset", Layout = typeof(SetObj), Flags = TypeFlags.SetSubclass | TypeFlags.BaseType)]
public static unsafe class FrozensetType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self) => Reduction.WithDict(self, Reduction.One(Lists.FromIterable(self)));

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && Arguments.RejectKeywords("frozenset"u8, names) < 0)
        {
            return V.Error;
        }

        if (Arguments.CheckCount("frozenset"u8, count, 0, 1) < 0)
        {
            return V.Error;
        }

        if (count == 0)
        {
            return Sets.NewOf(type);
        }

        return type == Address && Types.Of(args[0]) == Address ? Counts.Retain(args[0]) : Sets.FromIterable(type, args[0]);
    }

    [Slot("Hash")]
    private static long Hash(V self) => Sets.HashOf(Sets.Of(self));

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Sets.DropTable((SetObj*)o);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => SetMethods.Traverse(o, visit);

    [Slot("Repr")]
    private static V Repr(V self) => SetMethods.Repr(self);

    [Slot("Length")]
    private static long Length(V self) => Sets.Length(self);

    [Slot("Truth")]
    private static int Truth(V self) => Sets.Length(self) != 0 ? 1 : 0;

    [Slot("Contains")]
    private static int Contains(V self, V value) => SetMethods.Contains(self, value);

    [Slot("Iter")]
    private static V Iter(V self) => SetIterators.New(self);

    [Slot("Compare")]
    private static V Compare(V a, V b, int op) => SetAlgebra.Compare(a, b, op);

    [Slot("Or")]
    private static V Or(V a, V b) => Sets.Is(a) && Sets.Is(b) ? SetAlgebra.Union(a, b) : V.NotImplemented;

    [Slot("And")]
    private static V And(V a, V b) => Sets.Is(a) && Sets.Is(b) ? SetAlgebra.Intersection(a, b) : V.NotImplemented;

    [Slot("Subtract")]
    private static V Subtract(V a, V b) => Sets.Is(a) && Sets.Is(b) ? SetAlgebra.Difference(a, b) : V.NotImplemented;

    [Slot("Xor")]
    private static V Xor(V a, V b) => Sets.Is(a) && Sets.Is(b) ? SetAlgebra.SymmetricDifference(a, b) : V.NotImplemented;

    [Method("union(self, /, *others)")]
    private static V Union(V self, V* others, long count) => SetMethods.Union(self, others, count);

    [Method("intersection(self, /, *others)")]
    private static V Intersection(V self, V* others, long count) => SetMethods.Intersection(self, others, count);

    [Method("difference(self, /, *others)")]
    private static V Difference(V self, V* others, long count) => SetMethods.Difference(self, others, count);

    [Method("symmetric_difference(self, other, /)")]
    private static V SymmetricDifference(V self, V other) => SetAlgebra.SymmetricDifference(self, other);

    [Method("isdisjoint(self, other, /)")]
    private static V IsDisjoint(V self, V other) => SetMethods.Answer(SetAlgebra.IsDisjoint(self, other));

    [Method("issubset(self, other, /)")]
    private static V IsSubset(V self, V other) => SetMethods.IsSubset(self, other);

    [Method("issuperset(self, other, /)")]
    private static V IsSuperset(V self, V other) => SetMethods.IsSuperset(self, other);

    [Method("__sizeof__(self, /)")]
    private static V SizeOf(V self) => SetMethods.SizeOf(self);

    [Method("copy(self, /)")]
    private static V Copy(V self) => Types.Of(self) == Address ? Counts.Retain(self) : Sets.Copy(self);
}
