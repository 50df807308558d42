using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type set.</summary>
[PyType("set", Layout = typeof(SetObj), Flags = TypeFlags.SetSubclass | TypeFlags.BaseType)]
public static unsafe class SetType
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
    private static V New(TypeObj* type, V* args, long count, TupleObj* names) => Sets.NewOf(type);

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (Types.Of(self) == Address && Arguments.RejectKeywords("set"u8, names) < 0)
        {
            return -1;
        }

        if (Arguments.CheckCount("set"u8, count, 0, 1) < 0)
        {
            return -1;
        }

        Sets.Clear(Sets.Of(self));
        return count == 0 ? 0 : Sets.Update(self, args[0]);
    }

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

    [Slot("InPlaceOr")]
    private static V InPlaceOr(V self, V other) =>
        Sets.Is(other) ? SetMethods.Itself(self, Sets.Update(self, other)) : V.NotImplemented;

    [Slot("InPlaceAnd")]
    private static V InPlaceAnd(V self, V other) =>
        Sets.Is(other) ? SetMethods.Itself(self, SetAlgebra.IntersectionUpdate(self, other)) : V.NotImplemented;

    [Slot("InPlaceSubtract")]
    private static V InPlaceSubtract(V self, V other) =>
        Sets.Is(other) ? SetMethods.Itself(self, SetAlgebra.DifferenceUpdate(self, other)) : V.NotImplemented;

    [Slot("InPlaceXor")]
    private static V InPlaceXor(V self, V other) =>
        Sets.Is(other) ? SetMethods.Itself(self, SetAlgebra.SymmetricDifferenceUpdate(self, other)) : V.NotImplemented;

    [Method("copy(self, /)")]
    private static V Copy(V self) => Sets.Copy(self);

    [Method("add(self, object, /)")]
    private static V Add(V self, V value) => Sets.Add(self, value) < 0 ? V.Error : V.None;

    [Method("clear(self, /)")]
    private static V Clear(V self)
    {
        Sets.Clear(Sets.Of(self));
        return V.None;
    }

    [Method("discard(self, object, /)")]
    private static V Discard(V self, V value) => SetMethods.Discard(self, value) < 0 ? V.Error : V.None;

    [Method("remove(self, object, /)")]
    private static V Remove(V self, V value)
    {
        var removed = SetMethods.Discard(self, value);
        return removed > 0 ? V.None : removed < 0 ? V.Error : Errors.RaiseWith(KeyErrorType.Address, value);
    }

    [Method("pop(self, /)")]
    private static V Pop(V self) => SetMethods.Pop(Sets.Of(self));

    [Method("update(self, /, *others)")]
    private static V Update(V self, V* others, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (Sets.Update(self, others[i]) < 0)
            {
                return V.Error;
            }
        }

        return V.None;
    }

    [Method("intersection_update(self, /, *others)")]
    private static V IntersectionUpdate(V self, V* others, long count)
    {
        var kept = SetMethods.Intersection(self, others, count);
        return kept.IsError || SetAlgebra.Replace(self, kept) < 0 ? V.Error : V.None;
    }

    [Method("difference_update(self, /, *others)")]
    private static V DifferenceUpdate(V self, V* others, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (SetAlgebra.DifferenceUpdate(self, others[i]) < 0)
            {
                return V.Error;
            }
        }

        return V.None;
    }

    [Method("symmetric_difference_update(self, other, /)")]
    private static V SymmetricDifferenceUpdate(V self, V other) =>
        SetAlgebra.SymmetricDifferenceUpdate(self, other) < 0 ? V.Error : V.None;
}
