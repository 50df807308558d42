using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>int | str.</summary>
public struct UnionObj
{
    public Obj Head;

    /// <summary>A tuple.</summary>
    public V Args;
}

/// <summary>The type types.UnionType.</summary>
[PyType("UnionType", Module = "types", Layout = typeof(UnionObj))]
[Cold]
public static unsafe class UnionType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>The tuple of the members, borrowed.</summary>
    public static V ArgsOf(V self) => ((UnionObj*)self.Object)->Args;

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((UnionObj*)o)->Args);
        Heap.FreeContainer(o, sizeof(UnionObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((UnionObj*)o)->Args);

    [Slot("Or")]
    public static V Or(V a, V b) => Unions.Or(a, b);

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var args = Tuples.Of(ArgsOf(self));
        var text = StrBuilder.Start();
        for (var i = 0L; i < args->Length; i++)
        {
            if ((i > 0 && !text.AddUtf8(" | "u8)) || !Unions.AddItem(ref text, (&args->First)[i]))
            {
                text.Abandon();
                return V.Error;
            }
        }

        return text.Finish();
    }

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (Types.Of(other) != Address || (op != CompareOp.Eq && op != CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        var same = Unions.SameMembers(Tuples.Of(ArgsOf(self)), Tuples.Of(ArgsOf(other)));
        return same < 0 ? V.Error : V.FromBool((same == 1) == (op == CompareOp.Eq));
    }

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var args = Tuples.Of(ArgsOf(self));
        var sum = 0L;
        for (var i = 0L; i < args->Length; i++)
        {
            var hash = Objects.Hash((&args->First)[i]);
            if (hash == -1)
            {
                return -1;
            }

            sum ^= hash * 31;
        }

        return sum == -1 ? -2 : sum;
    }

    [Getter("__args__")]
    public static V GetArgs(V self) => Counts.Retain(ArgsOf(self));

    [Getter("__parameters__")]
    public static V GetParameters(V self) => TypeVariables.Of(ArgsOf(self));

    [Slot("GetItem")]
    public static V GetItem(V self, V key) => TypeVariables.Substitute(self, key);

    [Method("__instancecheck__(self, instance, /)")]
    public static V InstanceCheck(V self, V instance) => TypeChecks.ToValue(TypeChecks.IsInstance(instance, self));

    [Method("__subclasscheck__(self, subclass, /)")]
    public static V SubclassCheck(V self, V subclass) => TypeChecks.ToValue(TypeChecks.IsSubclass(subclass, self));
}

/// <summary>Unions of types.</summary>
[Cold]
public static unsafe class Unions
{
    /// <summary>a | b for types, None, generic aliases and unions; NotImplemented for anything else.</summary>
    public static V Or(V a, V b)
    {
        if (!IsMember(a) || !IsMember(b))
        {
            return V.NotImplemented;
        }

        var list = Lists.New(2);
        if (list.IsError || Add(list, a) < 0 || Add(list, b) < 0)
        {
            Counts.Release(list);
            return V.Error;
        }

        if (Lists.Of(list)->Length == 1)
        {
            var only = Counts.Retain(Lists.Of(list)->Items[0]);
            Counts.Release(list);
            return only;
        }

        var args = Tuples.FromList(list);
        var union = args.IsError ? null : (UnionObj*)Heap.NewContainer(UnionType.Address, sizeof(UnionObj));
        if (union == null)
        {
            Counts.Release(args);
            return V.Error;
        }

        union->Args = args;
        return V.FromObject(union);
    }

    /// <summary>Appends how a type shows in the repr of a union or generic alias.</summary>
    public static bool AddItem(ref StrBuilder text, V item)
    {
        if (item.Bits == V.Ellipsis.Bits)
        {
            return text.AddUtf8("..."u8);
        }

        if (item.IsPointer && item.Object == (Obj*)NoneTypeType.Address)
        {
            return text.AddUtf8("None"u8);
        }

        if (Types.Of(item) == ListType.Address)
        {
            return AddList(ref text, Lists.Of(item));
        }

        return (Types.Of(item)->Flags & TypeFlags.TypeSubclass) != 0 ? TypeNames.AddQualified(ref text, (TypeObj*)item.Object) : text.AddRepr(item);
    }

    private static bool AddList(ref StrBuilder text, ListObj* list)
    {
        var ok = text.AddUtf8("["u8);
        for (var i = 0L; i < list->Length && ok; i++)
        {
            ok = (i == 0 || text.AddUtf8(", "u8)) && AddItem(ref text, list->Items[i]);
        }

        return ok && text.AddUtf8("]"u8);
    }

    /// <summary>True when two tuples have the same members in any order: 0, 1 or -1.</summary>
    public static int SameMembers(TupleObj* a, TupleObj* b)
    {
        if (a->Length != b->Length)
        {
            return 0;
        }

        for (var i = 0L; i < a->Length; i++)
        {
            var found = 0;
            for (var j = 0L; j < b->Length && found == 0; j++)
            {
                found = Objects.Equals((&a->First)[i], (&b->First)[j]);
            }

            if (found != 1)
            {
                return found;
            }
        }

        return 1;
    }

    private static bool IsMember(V value) =>
        value.IsNone || (Types.Of(value)->Flags & TypeFlags.TypeSubclass) != 0 || Types.Of(value) == UnionType.Address || Types.IsSubtype(Types.Of(value), GenericAliasType.Address);

    private static int Add(V list, V item)
    {
        if (Types.Of(item) == UnionType.Address)
        {
            var args = Tuples.Of(UnionType.ArgsOf(item));
            for (var i = 0L; i < args->Length; i++)
            {
                if (Add(list, (&args->First)[i]) < 0)
                {
                    return -1;
                }
            }

            return 0;
        }

        var member = item.IsNone ? V.FromObject(NoneTypeType.Address) : item;
        for (var i = 0L; i < Lists.Of(list)->Length; i++)
        {
            var same = Objects.Equals(Lists.Of(list)->Items[i], member);
            if (same != 0)
            {
                return same < 0 ? -1 : 0;
            }
        }

        return Lists.Append(list, Counts.Retain(member));
    }
}
