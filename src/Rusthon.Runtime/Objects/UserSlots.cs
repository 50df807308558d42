namespace Rusthon.Runtime;

/// <summary>The slots of classes that define special methods in Python: each looks its method up on the type and calls it.</summary>
public static unsafe partial class UserSlots
{
    /// <summary>Calls what was found on the type with self in front; found is borrowed and not Unset.</summary>
    public static V CallFound(V self, V found, V* args, long count)
    {
        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(default);
        }

        Counts.Retain(found);
        V result;
        var kind = Types.Of(found);
        if (kind == FunctionType.Address || kind == MethodDescriptorType.Address)
        {
            result = Objects.CallWithSelf(found, self, args, count, null);
        }
        else if (kind == SlotWrapperType.Address)
        {
            result = SlotWrapperType.CallBound(found, self, args, count);
        }
        else
        {
            var bound = Objects.Bind(found, self, V.FromObject(Types.Of(self)));
            result = bound.IsError ? V.Error : Objects.Call(bound, args, count, null);
            Counts.Release(bound);
        }

        Counts.Release(found);
        return result;
    }

    public static V Repr(V self) => Call0(self, Names.Repr);

    public static V Str(V self) => Call0(self, Names.Str);

    public static V Format(V self, V spec) => CallFound(self, TypeDicts.Lookup(Types.Of(self), Names.Format), &spec, 1);

    public static long Hash(V self)
    {
        var found = TypeDicts.Lookup(Types.Of(self), Names.Hash);
        if (found.IsUnset || found.IsNone)
        {
            return Errors.Fail(TypeErrorType.Address, "unhashable type: '%T'"u8, self);
        }

        V none;
        var result = CallFound(self, found, &none, 0);
        if (result.IsError)
        {
            return -1;
        }

        if (!Ints.IsInt(result))
        {
            Counts.Release(result);
            return Errors.Fail(TypeErrorType.Address, "__hash__ method should return an integer"u8);
        }

        if (!Ints.TryToLong(result, out var hash))
        {
            hash = IntType.Address->Hash(result);
        }

        Counts.Release(result);
        return hash == -1 ? -2 : hash;
    }

    public static int Truth(V self)
    {
        var found = TypeDicts.Lookup(Types.Of(self), Names.Bool);
        if (found.IsUnset)
        {
            return 1;
        }

        V none;
        var result = CallFound(self, found, &none, 0);
        if (result.IsBool || result.IsError)
        {
            return result.IsError ? -1 : (int)(result.Bits & 1);
        }

        Errors.Raise(TypeErrorType.Address, "__bool__ should return bool, returned %T"u8, result);
        Counts.Release(result);
        return -1;
    }

    public static long Length(V self)
    {
        var result = Call0(self, Names.Len);
        if (result.IsError)
        {
            return -1;
        }

        var index = Ints.Index(result);
        Counts.Release(result);
        if (index.IsError)
        {
            return -1;
        }

        var fits = Ints.TryToLong(index, out var length);
        Counts.Release(index);
        if (!fits)
        {
            return Errors.Fail(OverflowErrorType.Address, "cannot fit 'int' into an index-sized integer"u8);
        }

        return length >= 0 ? length : Errors.Fail(ValueErrorType.Address, "__len__() should return >= 0"u8);
    }

    public static V Compare(V self, V other, int op)
    {
        var found = TypeDicts.Lookup(Types.Of(self), ComparisonName(op));
        return found.IsUnset ? V.NotImplemented : CallFound(self, found, &other, 1);
    }

    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(default);
        }

        var found = TypeDicts.Lookup(Types.Of(self), Names.Call);
        Counts.Retain(found);
        V result;
        if (Types.Of(found) == FunctionType.Address)
        {
            result = Objects.CallWithSelf(found, self, args, positional, names);
        }
        else
        {
            var bound = Objects.Bind(found, self, V.FromObject(Types.Of(self)));
            result = bound.IsError ? V.Error : Objects.Call(bound, args, positional, names);
            Counts.Release(bound);
        }

        Counts.Release(found);
        return result;
    }

    /// <summary>__getattribute__, then __getattr__ when that raises AttributeError.</summary>
    public static V GetAttr(V self, V name)
    {
        var type = Types.Of(self);
        var getAttribute = TypeDicts.Lookup(type, Names.GetAttribute);
        var isGeneric = SlotWrapperType.IsWrapperOf(getAttribute, ObjectType.Address);
        var fallback = TypeDicts.Lookup(type, Names.GetAttr);
        if (isGeneric)
        {
            var value = Objects.FindAttr(self, name);
            if (value.IsError && !fallback.IsUnset && Errors.PendingIs(AttributeErrorType.Address))
            {
                Errors.Clear();
                value = V.Unset;
            }

            if (!value.IsUnset)
            {
                return value;
            }

            return fallback.IsUnset ? Objects.RaiseNoAttribute(self, name) : CallFound(self, fallback, &name, 1);
        }

        Counts.Retain(fallback);
        var result = CallFound(self, getAttribute, &name, 1);
        if (result.IsError && !fallback.IsUnset && Errors.PendingIs(AttributeErrorType.Address))
        {
            Errors.Clear();
            result = CallFound(self, fallback, &name, 1);
        }

        Counts.Release(fallback);
        return result;
    }

    public static int SetAttr(V self, V name, V value) => CallStore(self, value.IsUnset ? Names.DelAttr : Names.SetAttr, name, value);

    public static V DescrGet(V self, V obj, V owner)
    {
        var found = TypeDicts.Lookup(Types.Of(self), Names.Get);
        if (found.IsUnset)
        {
            return Counts.Retain(self);
        }

        V* args = stackalloc V[2];
        args[0] = obj.IsUnset ? V.None : obj;
        args[1] = owner.IsUnset ? V.None : owner;
        return CallFound(self, found, args, 2);
    }

    public static int DescrSet(V self, V obj, V value)
    {
        var name = value.IsUnset ? Names.Delete : Names.Set;
        if (TypeDicts.Lookup(Types.Of(self), name).IsUnset)
        {
            Errors.Raise(AttributeErrorType.Address, "%S"u8, name);
            return -1;
        }

        return CallStore(self, name, obj, value);
    }

    public static V Iter(V self)
    {
        var found = TypeDicts.Lookup(Types.Of(self), Names.Iter);
        if (found.IsUnset || found.IsNone)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not iterable"u8, self);
        }

        V none;
        return CallFound(self, found, &none, 0);
    }

    public static V Next(V self)
    {
        var wanted = EndValues.Suspend();
        var result = Call0(self, Names.Next);
        EndValues.Resume(wanted);
        return EndValues.Note(result);
    }

    public static int Contains(V self, V item)
    {
        var found = TypeDicts.Lookup(Types.Of(self), Names.Contains);
        if (found.IsNone)
        {
            return Errors.Fail(TypeErrorType.Address, "'%T' object is not a container"u8, self);
        }

        var result = CallFound(self, found, &item, 1);
        if (result.IsError)
        {
            return -1;
        }

        var truth = Objects.Truth(result);
        Counts.Release(result);
        return truth;
    }

    public static V GetItem(V self, V key)
    {
        var found = TypeDicts.Lookup(Types.Of(self), Names.GetItem);
        return found.IsUnset ? Errors.Raise(TypeErrorType.Address, "'%T' object is not subscriptable"u8, self) : CallFound(self, found, &key, 1);
    }

    public static int SetItem(V self, V key, V value)
    {
        return CallStore(self, value.IsUnset ? Names.DelItem : Names.SetItem, key, value);
    }

    public static int Init(V self, V* args, long positional, TupleObj* names)
    {
        var found = Counts.Retain(TypeDicts.Lookup(Types.Of(self), Names.Init));
        V result;
        if (Types.Of(found) == FunctionType.Address)
        {
            result = Objects.CallWithSelf(found, self, args, positional, names);
        }
        else
        {
            var bound = Objects.Bind(found, self, V.FromObject(Types.Of(self)));
            result = bound.IsError ? V.Error : Objects.Call(bound, args, positional, names);
            Counts.Release(bound);
        }

        Counts.Release(found);
        if (result.IsNone || result.IsError)
        {
            return result.IsError ? -1 : 0;
        }

        Errors.Raise(TypeErrorType.Address, "__init__() should return None, not '%T'"u8, result);
        Counts.Release(result);
        return -1;
    }

    public static V Index(V self) => CheckInt(Call0(self, Names.Index), "__index__ returned non-int (type %T)"u8);

    public static V Int(V self) => CheckInt(Call0(self, Names.Int), "__int__ returned non-int (type %T)"u8);

    public static V Float(V self)
    {
        var result = Call0(self, Names.Float);
        if (result.IsError || (Types.Of(result)->Flags & TypeFlags.FloatSubclass) != 0)
        {
            return result;
        }

        Errors.Raise(TypeErrorType.Address, "%T.__float__ returned non-float (type %T)"u8, self, result);
        Counts.Release(result);
        return V.Error;
    }

    /// <summary>The name of a comparison's method, borrowed.</summary>
    public static V ComparisonName(int op) => op switch
    {
        CompareOp.Lt => Names.Lt,
        CompareOp.Le => Names.Le,
        CompareOp.Eq => Names.Eq,
        CompareOp.Ne => Names.Ne,
        CompareOp.Gt => Names.Gt,
        _ => Names.Ge,
    };

    private static V CheckInt(V result, System.ReadOnlySpan<byte> message)
    {
        if (result.IsError || Ints.IsInt(result))
        {
            return result;
        }

        Errors.Raise(TypeErrorType.Address, message, result);
        Counts.Release(result);
        return V.Error;
    }

    private static V Call0(V self, V name)
    {
        V none;
        var found = TypeDicts.Lookup(Types.Of(self), name);
        return found.IsUnset ? Errors.RaiseAttribute("'%T' object has no attribute '%S'"u8, self, self, name) : CallFound(self, found, &none, 0);
    }

    /// <summary>self.name(other) where the type of self has such a method, else NotImplemented.</summary>
    public static V CallOrNotImplemented(V self, V name, V other)
    {
        var found = TypeDicts.Lookup(Types.Of(self), name);
        return found.IsUnset ? V.NotImplemented : CallFound(self, found, &other, 1);
    }

    /// <summary>name(key, value), or name(key) when the value is Unset; the result is dropped.</summary>
    private static int CallStore(V self, V name, V key, V value)
    {
        V* args = stackalloc V[2];
        args[0] = key;
        args[1] = value;
        var found = TypeDicts.Lookup(Types.Of(self), name);
        var result = found.IsUnset
            ? Errors.Raise(AttributeErrorType.Address, "%S"u8, name)
            : CallFound(self, found, args, value.IsUnset ? 1 : 2);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }
}
