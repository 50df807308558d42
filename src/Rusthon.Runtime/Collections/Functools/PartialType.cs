using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A function with some arguments given in advance.</summary>
public struct PartialObj
{
    public Obj Head;
    public V Function;

    /// <summary>A tuple.</summary>
    public V Args;

    /// <summary>A dict.</summary>
    public V Keywords;

    /// <summary>The dict of attributes, or Unset while empty.</summary>
    public V Dict;
}

/// <summary>The type functools.partial.</summary>
[PyType("partial", Module = "functools", Layout = typeof(PartialObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class PartialType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_functools", "partial")]
    private static V Export() => Counts.RetainObject(Address);

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self)
    {
        var partial = (PartialObj*)self.Object;
        V* items = stackalloc V[3];
        V* state = stackalloc V[4];
        state[0] = partial->Function;
        state[1] = partial->Args;
        state[2] = partial->Keywords;
        state[3] = partial->Dict.IsPointer ? partial->Dict : V.None;
        items[0] = Counts.RetainObject(self.Object->Type);
        items[1] = Tuples.FromBorrowed(state, 1);
        items[2] = Tuples.FromBorrowed(state, 4);
        return Reduction.Finish(items, 3);
    }

    [Method("__setstate__(self, state, /)")]
    private static V SetState(V self, V state)
    {
        var given = Tuples.Is(state) && Tuples.Of(state)->Length == 4 ? &Tuples.Of(state)->First : null;
        if (given == null || Types.Of(given[0])->Call == null || !Tuples.Is(given[1]) || !(given[2].IsNone || Dicts.Is(given[2])) || !(given[3].IsNone || Dicts.Is(given[3])))
        {
            return Errors.Raise(TypeErrorType.Address, "invalid partial state"u8);
        }

        var keywords = given[2].IsNone ? Dicts.New() : Dicts.Copy(given[2]);
        if (keywords.IsError)
        {
            return V.Error;
        }

        var old = *(PartialObj*)self.Object;
        var partial = (PartialObj*)self.Object;
        partial->Function = Counts.Retain(given[0]);
        partial->Args = Counts.Retain(given[1]);
        partial->Keywords = keywords;
        partial->Dict = given[3].IsNone ? V.Unset : Counts.Retain(given[3]);
        Counts.Release(old.Function);
        Counts.Release(old.Args);
        Counts.Release(old.Keywords);
        Counts.Release(old.Dict);
        return V.None;
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (count < 1)
        {
            return Errors.Raise(TypeErrorType.Address, "type 'partial' takes at least one argument"u8);
        }

        var function = args[0];
        if (Types.Of(function)->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "the first argument must be callable"u8);
        }

        var partial = (PartialObj*)Instances.New(type, sizeof(PartialObj));
        if (partial == null)
        {
            return V.Error;
        }

        partial->Function = V.Unset;
        partial->Keywords = V.Unset;
        partial->Dict = V.Unset;
        partial->Args = V.Unset;
        var inner = Types.Of(function) == Address ? (PartialObj*)function.Object : null;
        if (inner != null && !inner->Dict.IsUnset)
        {
            inner = null;
        }

        partial->Function = Counts.Retain(inner == null ? function : inner->Function);
        partial->Args = inner == null
            ? Tuples.FromBorrowed(args + 1, count - 1)
            : Joined(inner->Args, args + 1, count - 1);
        partial->Keywords = inner == null ? Dicts.New() : Dicts.Copy(inner->Keywords);
        var ok = !partial->Args.IsError && !partial->Keywords.IsError;
        for (var i = 0L; ok && names != null && i < names->Length; i++)
        {
            ok = Dicts.Set(partial->Keywords, (&names->First)[i], args[count + i]) == 0;
        }

        if (!ok)
        {
            Counts.ReleaseObject(&partial->Head);
            return V.Error;
        }

        return V.FromObject(partial);
    }

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    private static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var partial = (PartialObj*)o;
        Counts.Release(partial->Function);
        Counts.Release(partial->Args);
        Counts.Release(partial->Keywords);
        Counts.Release(partial->Dict);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var partial = (PartialObj*)o;
        visit(&partial->Function);
        visit(&partial->Args);
        visit(&partial->Keywords);
        visit(&partial->Dict);
    }

    [Slot("Call")]
    private static V Call(V self, V* args, long count, TupleObj* names)
    {
        var partial = (PartialObj*)self.Object;
        var given = names == null ? 0 : names->Length;
        if (given == 0 && Dicts.Length(partial->Keywords) == 0)
        {
            var all = Joined(partial->Args, args, count);
            if (all.IsError)
            {
                return all;
            }

            var result = Objects.Call(partial->Function, &Tuples.Of(all)->First, Tuples.Of(all)->Length, null);
            Counts.Release(all);
            return result;
        }

        return CallWithKeywords(partial, args, count, names);
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        if (ReprGuard.Enter(self.Object))
        {
            return Strs.FromAscii("..."u8);
        }

        var partial = (PartialObj*)self.Object;
        V* parts = stackalloc V[2];
        parts[0] = self.Object->Type->Module;
        parts[1] = self.Object->Type->QualName;
        var text = StrBuilder.Start();
        var ok = (self.Object->Type == Address ? text.AddFormatted("%S.%S("u8, parts) : text.AddFormatted("%S("u8, parts + 1))
            && text.AddRepr(partial->Function);
        for (var i = 0L; ok && i < Tuples.Of(partial->Args)->Length; i++)
        {
            ok = text.AddUtf8(", "u8) && text.AddRepr((&Tuples.Of(partial->Args)->First)[i]);
        }

        var position = 0L;
        while (ok && Dicts.Next(partial->Keywords, ref position, out var key, out var value))
        {
            parts[0] = key;
            parts[1] = value;
            ok = text.AddFormatted(", %S=%R"u8, parts);
        }

        ok = ok && text.AddUtf8(")"u8);
        ReprGuard.Leave(self.Object);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Getter("func")]
    private static V Function(V self) => Counts.Retain(((PartialObj*)self.Object)->Function);

    [Getter("args")]
    private static V Args(V self) => Counts.Retain(((PartialObj*)self.Object)->Args);

    [Getter("keywords")]
    private static V Keywords(V self) => Counts.Retain(((PartialObj*)self.Object)->Keywords);

    [Getter("__dict__", Setter = nameof(SetAttributeDict))]
    private static V AttributeDict(V self) => InstanceDicts.Of(self);

    private static int SetAttributeDict(V self, V value) => InstanceDicts.ReplaceOnly(self, value);

    private static V CallWithKeywords(PartialObj* partial, V* args, long count, TupleObj* names)
    {
        var keywords = Dicts.Copy(partial->Keywords);
        var ok = !keywords.IsError;
        for (var i = 0L; ok && names != null && i < names->Length; i++)
        {
            ok = Dicts.Set(keywords, (&names->First)[i], args[count + i]) == 0;
        }

        var all = ok ? Joined(partial->Args, args, count) : V.Error;
        var result = all.IsError ? V.Error : Objects.CallEx(partial->Function, all, keywords);
        Counts.Release(keywords);
        Counts.Release(all);
        return result;
    }

    /// <summary>The elements of a tuple and further values, as a tuple.</summary>
    private static V Joined(V first, V* more, long count)
    {
        var own = Tuples.Of(first);
        if (count == 0)
        {
            return Counts.Retain(first);
        }

        var made = Tuples.New(own->Length + count);
        if (!made.IsError)
        {
            var target = &Tuples.Of(made)->First;
            Blocks.CopyRetained(target, &own->First, own->Length);
            Blocks.CopyRetained(target + own->Length, more, count);
        }

        return made;
    }
}
