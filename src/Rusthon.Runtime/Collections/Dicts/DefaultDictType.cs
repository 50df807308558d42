using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A dict that makes the values of absent keys.</summary>
public struct DefaultDictObj
{
    public DictObj Dict;

    /// <summary>A callable or None; Unset before __init__.</summary>
    public V Factory;
}

/// <summary>The type collections.defaultdict.</summary>
[PyType("defaultdict", Module = "collections", Base = typeof(DictType), Layout = typeof(DefaultDictObj), Flags = TypeFlags.BaseType)]
public static unsafe class DefaultDictType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [ModuleConstant("_collections", "defaultdict")]
    private static V Export() => Counts.RetainObject(Address);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self)
    {
        V* items = stackalloc V[5];
        items[4] = Reduction.ItemIterator(self);
        if (items[4].IsError)
        {
            return V.Error;
        }

        var factory = FactoryOf(self);
        items[0] = Counts.RetainObject(Types.Of(self));
        items[1] = factory.IsNone ? Tuples.Empty : Tuples.FromBorrowed(&factory, 1);
        items[2] = V.None;
        items[3] = V.None;
        return Reduction.Finish(items, 5);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Counts.Release(((DefaultDictObj*)o)->Factory);
        DictType.Address->Drop(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((DefaultDictObj*)o)->Factory);
        DictType.Address->Traverse(o, visit);
    }

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names)
    {
        var factory = count > 0 ? args[0] : V.None;
        if (!factory.IsNone && Types.Of(factory)->Call == null)
        {
            return Errors.Fail(TypeErrorType.Address, "first argument must be callable or None"u8);
        }

        SetFactory(self, factory);
        return count > 0
            ? DictType.Address->Init(self, args + 1, count - 1, names)
            : DictType.Address->Init(self, args, count, names);
    }

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var value = Dicts.Get(self, key);
        if (!value.IsUnset)
        {
            return Counts.Retain(value);
        }

        return Types.Of(self) == Address ? Missing(self, key) : DictType.Missing(self, key);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        V* parts = stackalloc V[3];
        parts[0] = self.Object->Type->Name;
        parts[1] = FactoryText(self);
        parts[2] = parts[1].IsError ? V.Error : DictType.Address->Repr(self);
        var text = StrBuilder.Start();
        var ok = !parts[2].IsError && text.AddFormatted("%S(%S, %S)"u8, parts);
        Counts.Release(parts[1]);
        Counts.Release(parts[2]);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Or")]
    private static V Or(V a, V b)
    {
        var own = Types.IsSubtype(Types.Of(a), Address) ? a : b;
        var other = V.Same(own, a) ? b : a;
        if (!Dicts.Is(other))
        {
            return V.NotImplemented;
        }

        var made = CopyAs(own, a);
        if (!made.IsError && Dicts.Update(made, b) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Method("__missing__(self, key, /)")]
    private static V Missing(V self, V key)
    {
        var factory = FactoryOf(self);
        if (factory.IsNone)
        {
            return Errors.RaiseWith(KeyErrorType.Address, key);
        }

        Counts.Retain(factory);
        var value = Objects.Call0(factory);
        Counts.Release(factory);
        if (!value.IsError && Objects.SetItem(self, key, value) < 0)
        {
            Counts.Release(value);
            return V.Error;
        }

        return value;
    }

    [Method("copy(self, /)")]
    [Method("__copy__(self, /)")]
    private static V Copy(V self) => CopyAs(self, self);

    [Getter("default_factory", Setter = nameof(SetDefaultFactory))]
    private static V DefaultFactory(V self) => Counts.Retain(FactoryOf(self));

    private static int SetDefaultFactory(V self, V value)
    {
        SetFactory(self, value.IsUnset ? V.None : value);
        return 0;
    }

    private static V FactoryOf(V self)
    {
        var factory = ((DefaultDictObj*)self.Object)->Factory;
        return factory.IsUnset ? V.None : factory;
    }

    private static void SetFactory(V self, V factory)
    {
        var o = (DefaultDictObj*)self.Object;
        var old = o->Factory;
        o->Factory = Counts.Retain(factory);
        Counts.Release(old);
    }

    /// <summary>type(self)(self.default_factory, content).</summary>
    private static V CopyAs(V self, V content) =>
        Objects.Call2(V.FromObject(Types.Of(self)), FactoryOf(self), content);

    /// <summary>The repr of the factory; "..." when that is being made already.</summary>
    private static V FactoryText(V self)
    {
        if (ReprGuard.Enter(self.Object))
        {
            return Strs.FromAscii("..."u8);
        }

        var text = Objects.Repr(FactoryOf(self));
        ReprGuard.Leave(self.Object);
        return text;
    }
}
