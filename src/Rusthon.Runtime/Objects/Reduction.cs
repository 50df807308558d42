namespace Rusthon.Runtime;

/// <summary>How objects say what they are made of, for copies: __reduce__, __reduce_ex__, __getstate__ and __getnewargs__.</summary>
public static unsafe class Reduction
{
    /// <summary>object.__reduce_ex__: the class's own __reduce__ where it has one, else the default of the protocol.</summary>
    public static V ReduceEx(V self, V protocol)
    {
        var own = TypeDicts.Lookup(Types.Of(self), Names.Reduce);
        if (own.IsError || V.Same(own, TypeDicts.Lookup(ObjectType.Address, Names.Reduce)))
        {
            return own.IsError ? V.Error : ReduceObject(self, protocol);
        }

        var method = Objects.GetAttr(self, Names.Reduce);
        var result = method.IsError ? V.Error : Objects.Call0(method);
        Counts.Release(method);
        return result;
    }

    /// <summary>The default of a protocol, which the module copyreg computes.</summary>
    public static V ReduceObject(V self, V protocol)
    {
        var module = Imports.ImportAll(Names.Copyreg);
        if (module.IsError)
        {
            return V.Error;
        }

        V* args = stackalloc V[2];
        args[0] = self;
        args[1] = protocol;
        var result = Objects.CallMethod(module, Names.ReduceObject, args, 2, null);
        Counts.Release(module);
        return result;
    }

    /// <summary>
    /// The default state: the __dict__ or None; with values in slots a pair of that and a dict of them. When it is
    /// required to be all there is, an object that holds more raises TypeError.
    /// </summary>
    [Builtin("state(object, required, /)", Module = "_copyreg")]
    public static V State(V self, V required)
    {
        var type = Types.Of(self);
        if (V.Same(required, V.True) && !IsPlain(type))
        {
            return Errors.Raise(TypeErrorType.Address, "cannot pickle %R object"u8, type->Name);
        }

        var dict = Objects.GetAttrOrUnset(self, Names.Dict);
        if (dict.IsUnset || (Dicts.Is(dict) && Dicts.Length(dict) == 0))
        {
            Counts.Release(dict);
            dict = V.None;
        }

        var slots = dict.IsError || type->ClassData == null ? V.Unset : SlotValues(self, type);
        if (slots.IsUnset || slots.IsError)
        {
            if (slots.IsError)
            {
                Counts.Release(dict);
            }

            return slots.IsError ? V.Error : dict;
        }

        return Tuples.Pair(dict, slots);
    }

    /// <summary>The values in slots by name; Unset when there is none.</summary>
    private static V SlotValues(V self, TypeObj* type)
    {
        var mro = ClassAttributes.MroOf(type);
        var values = mro.IsError ? V.Error : Dicts.New();
        var status = values.IsError ? -1 : 0;
        for (var i = 0L; status == 0 && i < Tuples.Of(mro)->Length; i++)
        {
            status = AddSlotValues(values, self, (TypeObj*)(&Tuples.Of(mro)->First)[i].Object);
        }

        Counts.Release(mro);
        if (status == 0 && Dicts.Length(values) > 0)
        {
            return values;
        }

        Counts.Release(values);
        return status == 0 ? V.Unset : V.Error;
    }

    private static int AddSlotValues(V values, V self, TypeObj* type)
    {
        var position = 0L;
        while (type->ClassData != null && type->Dict.IsPointer && Dicts.Next(type->Dict, ref position, out var key, out var member))
        {
            if (!member.IsPointer || member.Object->Type != MemberType.Address || ((MemberObj*)member.Object)->Owner != type)
            {
                continue;
            }

            var value = Objects.GetAttrOrUnset(self, key);
            var status = value.IsError ? -1 : value.IsUnset ? 0 : Dicts.Set(values, key, value);
            Counts.Release(value);
            if (status < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>True when instances hold nothing but attributes and slots.</summary>
    private static bool IsPlain(TypeObj* type)
    {
        var layout = type->ClassData != null ? ((ClassData*)type->ClassData)->Layout : type;
        return layout == ObjectType.Address;
    }

    /// <summary>(cls, args, __dict__ or None).</summary>
    public static V WithDict(V self, [Owned] V args)
    {
        if (args.IsError)
        {
            return V.Error;
        }

        var state = Objects.GetAttrOrUnset(self, Names.Dict);
        if (state.IsError)
        {
            Counts.Release(args);
            return V.Error;
        }

        V* items = stackalloc V[3];
        items[0] = Counts.RetainObject(Types.Of(self));
        items[1] = args;
        items[2] = state.IsUnset ? V.None : state;
        return Tuples.FromItems(items, 3);
    }

    /// <summary>(type(self), args).</summary>
    public static V Pair(V self, [Owned] V args) =>
        args.IsError ? V.Error : Tuples.Pair(Counts.RetainObject(Types.Of(self)), args);

    /// <summary>(value,), the value owned.</summary>
    public static V One([Owned] V value) => value.IsError ? V.Error : Tuples.FromItems(&value, 1);

    /// <summary>iter(dict.items()).</summary>
    public static V ItemIterator(V dict)
    {
        var items = Objects.CallMethod0(dict, Names.Items);
        var result = items.IsError ? V.Error : Objects.Iter(items);
        Counts.Release(items);
        return result;
    }

    /// <summary>A tuple of owned values; Error, and all released, when one of them is Error.</summary>
    public static V Finish(V* items, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (items[i].IsError)
            {
                Blocks.ReleaseAll(items, count);
                return V.Error;
            }
        }

        return Tuples.FromItems(items, count);
    }

    /// <summary>
    /// A dict of the instance's attributes for an object that is nothing else and whose class does nothing special when
    /// it is taken apart or put together; None for any other.
    /// </summary>
    [Builtin("attributes(object, /)", Module = "_copyreg")]
    private static V AttributesOf(V self)
    {
        var type = Types.Of(self);
        if (type->ClassData == null || !IsPlain(type) || IsSpecial(type))
        {
            return V.None;
        }

        return InstanceAttributes.Snapshot(self.Object, type);
    }

    /// <summary>Gives an object the attributes of a dict, as object.__dict__.update does.</summary>
    [Builtin("restore(object, attributes, /)", Module = "_copyreg")]
    private static V Restore(V self, V attributes)
    {
        var type = Types.Of(self);
        var position = 0L;
        while (Dicts.Next(attributes, ref position, out var key, out var value))
        {
            if (InstanceAttributes.SetOwn(self, type, key, value) < 0)
            {
                return V.Error;
            }
        }

        return V.None;
    }

    private static bool IsSpecial(TypeObj* type)
    {
        var dict = TypeDicts.Lookup(type, Names.Dict);
        return !IsDefault(type, Names.Reduce) || !IsDefault(type, Names.ReduceEx) || !IsDefault(type, Names.GetState)
            || !TypeDicts.Lookup(type, Names.SetState).IsUnset || !TypeDicts.Lookup(type, Names.GetNewArgs).IsUnset
            || !TypeDicts.Lookup(type, Names.GetNewArgsEx).IsUnset || !TypeDicts.Lookup(type, Names.Slots).IsUnset
            || !dict.IsPointer || dict.Object->Type != GetSetType.Address;
    }

    private static bool IsDefault(TypeObj* type, V name) => V.Same(TypeDicts.Lookup(type, name), TypeDicts.Lookup(ObjectType.Address, name));
}
