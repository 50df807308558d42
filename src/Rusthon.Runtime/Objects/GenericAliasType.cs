using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>list[int].</summary>
public struct GenericAliasObj
{
    public Obj Head;
    public V Origin;

    /// <summary>A tuple.</summary>
    public V Args;

    /// <summary>It is *origin[args], the items of a tuple type.</summary>
    public bool IsUnpacked;
}

/// <summary>The type types.GenericAlias.</summary>
[PyType("GenericAlias", Module = "types", Layout = typeof(GenericAliasObj), Flags = TypeFlags.BaseType)]
[Cold]
public static unsafe class GenericAliasType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>origin[args]; args is a tuple or the only argument.</summary>
    public static V New(V origin, V args) => New(Address, origin, args);

    private static V New(TypeObj* type, V origin, V args)
    {
        var tuple = Tuples.Is(args) ? Counts.Retain(args) : Tuples.FromBorrowed(&args, 1);
        var alias = tuple.IsError ? null : (GenericAliasObj*)Instances.New(type, sizeof(GenericAliasObj));
        if (alias == null)
        {
            Counts.Release(tuple);
            return V.Error;
        }

        alias->Origin = Counts.Retain(origin);
        alias->Args = tuple;
        alias->IsUnpacked = false;
        return V.FromObject(alias);
    }

    [Slot("New")]
    public static V Construct(TypeObj* type, V* args, long count, TupleObj* names) =>
        count == 2 && names == null && type != null ? New(type, args[0], args[1]) : Errors.Raise(TypeErrorType.Address, "GenericAlias expected 2 arguments, got %S"u8, V.FromSmall(count));

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((GenericAliasObj*)o)->Origin);
        Counts.Release(((GenericAliasObj*)o)->Args);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((GenericAliasObj*)o)->Origin);
        visit(&((GenericAliasObj*)o)->Args);
    }

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var result = Objects.Call(((GenericAliasObj*)self.Object)->Origin, args, positional, names);
        if (!result.IsError && Objects.SetAttr(result, self, Names.OrigClass) < 0)
        {
            Errors.Clear();
        }

        return result;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var alias = (GenericAliasObj*)self.Object;
        var args = Tuples.Of(alias->Args);
        var text = StrBuilder.Start();
        var ok = (!alias->IsUnpacked || text.AddUtf8("*"u8)) && Unions.AddItem(ref text, alias->Origin) && text.AddUtf8("["u8);
        for (var i = 0L; i < args->Length && ok; i++)
        {
            ok = (i == 0 || text.AddUtf8(", "u8)) && Unions.AddItem(ref text, (&args->First)[i]);
        }

        if (ok && (args->Length > 0 || text.AddUtf8("()"u8)) && text.AddUtf8("]"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("GetAttr")]
    public static V GetAttribute(V self, V name)
    {
        // Operators are the origin's: list[int].__len__ is list.__len__.
        var own = TypeDicts.Lookup(Address, name);
        var value = own.IsPointer && own.Object->Type == SlotWrapperType.Address ? V.Unset : Objects.FindAttr(self, name);
        return value.IsUnset ? Objects.GetAttr(((GenericAliasObj*)self.Object)->Origin, name) : value;
    }

    [Slot("GetItem")]
    public static V GetItem(V self, V key) => TypeVariables.Substitute(self, key);

    /// <summary>*tuple[int, str] in a list of hints.</summary>
    [Slot("Iter")]
    public static V Iter(V self)
    {
        var made = New(((GenericAliasObj*)self.Object)->Origin, ((GenericAliasObj*)self.Object)->Args);
        if (made.IsError)
        {
            return V.Error;
        }

        ((GenericAliasObj*)made.Object)->IsUnpacked = true;
        var items = Tuples.FromItems(&made, 1);
        var iterator = items.IsError ? V.Error : Objects.Iter(items);
        Counts.Release(items);
        return iterator;
    }

    [Slot("Or")]
    public static V Or(V a, V b) => Unions.Or(a, b);

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (!Types.IsSubtype(Types.Of(other), Address) || (op != CompareOp.Eq && op != CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        var a = (GenericAliasObj*)self.Object;
        var b = (GenericAliasObj*)other.Object;
        var same = Objects.Equals(a->Origin, b->Origin);
        same = same == 1 ? Objects.Equals(a->Args, b->Args) : same;
        same = same == 1 && a->IsUnpacked != b->IsUnpacked ? 0 : same;
        return same < 0 ? V.Error : V.FromBool((same == 1) == (op == CompareOp.Eq));
    }

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var origin = Objects.Hash(((GenericAliasObj*)self.Object)->Origin);
        var args = origin == -1 ? -1 : Objects.Hash(((GenericAliasObj*)self.Object)->Args);
        return args == -1 ? -1 : (origin ^ args) == -1 ? -2 : origin ^ args;
    }

    [Getter("__origin__")]
    public static V GetOrigin(V self) => Counts.Retain(((GenericAliasObj*)self.Object)->Origin);

    [Getter("__args__")]
    public static V GetArgs(V self) => Counts.Retain(((GenericAliasObj*)self.Object)->Args);

    [Getter("__parameters__")]
    public static V GetParameters(V self) => TypeVariables.Of(((GenericAliasObj*)self.Object)->Args);

    [Getter("__unpacked__")]
    public static V GetUnpacked(V self) => V.FromBool(((GenericAliasObj*)self.Object)->IsUnpacked);

    [Getter("__typing_unpacked_tuple_args__")]
    public static V GetUnpackedArgs(V self)
    {
        var alias = (GenericAliasObj*)self.Object;
        return alias->IsUnpacked && alias->Origin.Bits == V.FromObject(TupleType.Address).Bits ? Counts.Retain(alias->Args) : V.None;
    }

    [Method("__mro_entries__(self, bases, /)")]
    public static V MroEntries(V self, V bases)
    {
        var origin = ((GenericAliasObj*)self.Object)->Origin;
        return bases.IsUnset ? V.Error : Tuples.FromBorrowed(&origin, 1);
    }

    [Method("__instancecheck__(self, instance, /)")]
    public static V InstanceCheck(V self, V instance) =>
        self.IsUnset && instance.IsUnset ? V.Error : Errors.Raise(TypeErrorType.Address, "isinstance() argument 2 cannot be a parameterized generic"u8);

    [Method("__subclasscheck__(self, subclass, /)")]
    public static V SubclassCheck(V self, V subclass) =>
        self.IsUnset && subclass.IsUnset ? V.Error : Errors.Raise(TypeErrorType.Address, "issubclass() argument 2 cannot be a parameterized generic"u8);
}
