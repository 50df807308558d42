namespace Rusthon.Runtime;

/// <summary>sys.getsizeof: the sizes that CPython's objects have.</summary>
public static unsafe class SysSizes
{
    private const long GarbageHeader = 16;

    [Builtin("getsizeof(object, default=Unset)", Module = "sys")]
    public static V GetSize(V value, V missing)
    {
        var type = Types.Of(value);
        if ((type->Flags & TypeFlags.HeapType) == 0)
        {
            return V.FromSmall(OfBuiltin(value, type));
        }

        var found = TypeDicts.Lookup(type, Names.Sizeof);
        var method = found.IsPointer && found.Object->Type == FunctionType.Address ? Objects.LookupSpecial(value, Names.Sizeof) : V.Unset;
        if (method.IsUnset)
        {
            return V.FromSmall(OfInstance(value, type));
        }

        var size = method.IsError ? V.Error : Objects.Call0(method);
        Counts.Release(method);
        if (size.IsError)
        {
            if (missing.IsUnset || !Errors.PendingIs(TypeErrorType.Address))
            {
                return V.Error;
            }

            Errors.Clear();
            return Counts.Retain(missing);
        }

        var good = Arguments.ToLong(size, out var bytes);
        Counts.Release(size);
        if (!good)
        {
            return V.Error;
        }

        return bytes < 0 ? Errors.Raise(ValueErrorType.Address, "__sizeof__() should return >= 0"u8) : V.FromSmall(bytes + GarbageHeader);
    }

    private static long OfBuiltin(V value, TypeObj* type)
    {
        if (Ints.IsInt(value))
        {
            IntView view;
            IntView.Read(value, &view);
            var digits = (view.BitLength + 29) / 30;
            return 24 + (4 * (digits == 0 ? 1 : digits));
        }

        if (value.IsDouble)
        {
            return 24;
        }

        if (!value.IsPointer)
        {
            return 16;
        }

        if (Strs.IsStr(value))
        {
            return OfStr(Strs.Of(value));
        }

        if (Bytes.Is(value))
        {
            return 33 + Bytes.Of(value)->Length;
        }

        if (Tuples.Is(value))
        {
            return 40 + (8 * Tuples.Of(value)->Length);
        }

        if (Lists.Is(value))
        {
            return 56 + (8 * ListCapacity(Lists.Of(value)));
        }

        if (Dicts.Is(value))
        {
            return OfDict(value);
        }

        if (Sets.Is(value))
        {
            return OfSet(Sets.Length(value));
        }

        if (ByteArrays.Is(value))
        {
            var length = ByteArrays.Of(value)->Length;
            return length == 0 ? 56 : 57 + length;
        }

        return OfKind(type);
    }

    private static long OfKind(TypeObj* type)
    {
        if (type == FunctionType.Address)
        {
            return 160;
        }

        if (type == BuiltinType.Address)
        {
            return 72;
        }

        if (type == GeneratorType.Address)
        {
            return 192;
        }

        if ((type->Flags & TypeFlags.TypeSubclass) != 0)
        {
            return 416;
        }

        if (type == ComplexType.Address)
        {
            return 32;
        }

        return type == RangeType.Address ? 48 : type->BasicSize + ((type->Flags & TypeFlags.ExceptionSubclass) != 0 ? GarbageHeader : 0);
    }

    private static long OfInstance(V value, TypeObj* type)
    {
        if (Types.IsSubtype(type, TypeType.Address))
        {
            return 1688;
        }

        var layout = type;
        while ((layout->Flags & TypeFlags.HeapType) != 0)
        {
            layout = layout->Base;
        }

        if (layout != ObjectType.Address)
        {
            return OfBuiltin(value, layout) + 32;
        }

        var hasDict = InstanceAttributes.DictOf(value.Object, type);
        return hasDict.IsUnset ? 16 + GarbageHeader + (type->BasicSize - sizeof(Obj)) : 48;
    }

    private static long OfStr(StrObj* text)
    {
        var kind = Strs.Kind(text);
        return Strs.IsAscii(text) ? 41 + text->Length : kind == 0 ? 57 + text->Length : 56 + ((text->Length + 1) << kind);
    }

    /// <summary>The capacity that appending gives in CPython; what is exactly full was made with its size known.</summary>
    private static long ListCapacity(ListObj* list)
    {
        if (list->Length == list->Capacity)
        {
            return list->Length;
        }

        var capacity = 0L;
        while (capacity < list->Length)
        {
            capacity = (capacity + 1 + ((capacity + 1) >> 3) + 6) & ~3L;
        }

        return capacity;
    }

    private static long OfDict(V dict)
    {
        var length = Dicts.Length(dict);
        if (length == 0)
        {
            return 64;
        }

        var size = 8L;
        while (size * 2 / 3 < length)
        {
            size *= 2;
        }

        var texts = true;
        var position = 0L;
        while (texts && Dicts.Next(dict, ref position, out var key, out _))
        {
            texts = Strs.IsExact(key);
        }

        var index = size <= 128 ? 1 : size <= 1 << 15 ? 2 : 4;
        return 64 + 32 + (size * index) + (size * 2 / 3 * (texts ? 16 : 24));
    }

    private static long OfSet(long length)
    {
        var size = 8L;
        while (length * 5 >= (size - 1) * 3)
        {
            // The table was made for four times the items that filled the one before it.
            var items = (((size - 1) * 3) + 4) / 5;
            var wanted = items > 50000 ? items * 2 : items * 4;
            while (size <= wanted)
            {
                size *= 2;
            }
        }

        return 216 + (size == 8 ? 0 : size * 16);
    }
}
