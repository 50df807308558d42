using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type array of the module array.</summary>
[PyType("array", Module = "array", Layout = typeof(ArrayObj), Flags = TypeFlags.BaseType | TypeFlags.Sequence)]
public static unsafe class ArrayType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>array.typecodes.</summary>
    [ModuleConstant("array", "typecodes")]
    public static V TypeCodes() => Strs.FromAscii("bBuwhHiIlLqQfd"u8);

    /// <summary>array.ArrayType.</summary>
    [ModuleConstant("array", "ArrayType")]
    public static V Alias() => Counts.RetainObject(Address);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        ByteArrays.FreeItems((ByteArrayObj*)o);
        Instances.Free(o);
    }

    /// <summary>array(typecode, initializer).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (names != null && names->Length > 0 && type == Address)
        {
            return Errors.Raise(TypeErrorType.Address, "array.array() takes no keyword arguments"u8);
        }

        if (count is 0 or > 2)
        {
            return count == 0
                ? Errors.Raise(TypeErrorType.Address, "array() takes at least 1 argument (0 given)"u8)
                : Errors.Raise(TypeErrorType.Address, "array() takes at most 2 arguments (%S given)"u8, V.FromSmall(count));
        }

        if (!Strs.IsStr(args[0]) || Strs.Length(args[0]) != 1)
        {
            return Errors.Raise(TypeErrorType.Address, "array() argument 1 must be a unicode character, not %T"u8, args[0]);
        }

        var code = Strs.At(args[0], 0);
        if (Arrays.SizeOf(code) == 0)
        {
            return Errors.Raise(
                ValueErrorType.Address, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"u8);
        }

        var isText = code is 'u' or 'w';
        if (count == 2 && Strs.IsStr(args[1]) && !isText)
        {
            return Errors.Raise(
                TypeErrorType.Address, "cannot use a str to initialize an array with typecode '%S'"u8, args[0]);
        }

        var made = Arrays.New(type, code, null, 0);
        if (made.IsError || count == 1)
        {
            return made;
        }

        if (Fill(made, args[1]) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var array = Arrays.Of(self);
        var builder = StrBuilder.Start();
        var good = builder.Add(Types.Of(self)->Name) && builder.AddAscii("('"u8) && builder.AddChar(array->Code) && builder.AddChar('\'');
        if (good && array->Bytes.Length > 0)
        {
            var items = array->Code is 'u' or 'w' ? ToUnicode(self) : ToList(self);
            good = !items.IsError && builder.AddAscii(", "u8) && builder.AddRepr(items);
            Counts.Release(items);
        }

        if (good && builder.AddChar(')'))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    [Slot("Length")]
    public static long Length(V self) => Arrays.Count(Arrays.Of(self));

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (!Arrays.Is(self) || !Arrays.Is(other))
        {
            return V.NotImplemented;
        }

        var a = Arrays.Of(self);
        var b = Arrays.Of(other);
        for (var i = 0L; i < Arrays.Count(a) && i < Arrays.Count(b); i++)
        {
            var x = Arrays.Read(a, i);
            var y = Arrays.Read(b, i);
            var equal = Objects.CompareTruth(x, y, CompareOp.Eq);
            var result = equal == 0 ? Objects.Compare(x, y, op) : V.Error;
            Counts.Release(x);
            Counts.Release(y);
            if (equal != 1)
            {
                return result;
            }
        }

        return V.FromBool(Ordering.Holds(Arrays.Count(a), Arrays.Count(b), op));
    }

    [Slot("Contains")]
    public static int Contains(V self, V value)
    {
        var place = Find(self, value, 0, long.MaxValue);
        return place >= 0 ? 1 : (int)place + 1;
    }

    [Slot("GetItem")]
    public static V GetItem(V self, V key)
    {
        var array = Arrays.Of(self);
        if (Slices.Is(key))
        {
            return GetSlice(array, key);
        }

        if (!Arguments.SequenceIndex(key, "array indices must be integers"u8, out var index))
        {
            return V.Error;
        }

        var count = Arrays.Count(array);
        index = index < 0 ? index + count : index;
        return (ulong)index < (ulong)count
            ? Arrays.Read(array, index)
            : Errors.Raise(IndexErrorType.Address, "array index out of range"u8);
    }

    [Slot("SetItem")]
    public static int SetItem(V self, V key, V value) => ArrayEditing.SetItem(self, key, value);

    [Slot("Iter")]
    public static V Iter(V self) => IndexIterators.New(ArrayIteratorType.Address, self, 0);

    [Slot("Concat")]
    public static V Concat(V self, V other)
    {
        if (!Arrays.Is(other))
        {
            return Errors.Raise(TypeErrorType.Address, "can only append array (not \"%T\") to array"u8, other);
        }

        if (Arrays.Of(other)->Code != Arrays.Of(self)->Code)
        {
            return Errors.Raise(TypeErrorType.Address, "bad argument type for built-in operation"u8);
        }

        var sum = Copy(self);
        if (!sum.IsError && ArrayEditing.AddBytes(sum, other) < 0)
        {
            Counts.Release(sum);
            return V.Error;
        }

        return sum;
    }

    [Slot("Repeat")]
    public static V Repeat(V self, V times)
    {
        var array = Arrays.Of(self);
        var bytes = Bytes.FromMemory(array->Bytes.Items, array->Bytes.Length);
        if (bytes.IsError)
        {
            return bytes;
        }

        var product = ByteSequences.Repeat(bytes, times);
        Counts.Release(bytes);
        if (product.IsError)
        {
            return product;
        }

        var made = Arrays.New(Address, array->Code, Bytes.Data(Bytes.Of(product)), Bytes.Of(product)->Length);
        Counts.Release(product);
        return made;
    }

    [Slot("InPlaceConcat")]
    public static V InPlaceConcat(V self, V other)
    {
        if (!Arrays.Is(other))
        {
            return Errors.Raise(TypeErrorType.Address, "can only extend array with array (not \"%T\")"u8, other);
        }

        return ArrayEditing.Extend(self, other) < 0 ? V.Error : Counts.Retain(self);
    }

    [Slot("InPlaceRepeat")]
    public static V InPlaceRepeat(V self, V times)
    {
        var product = Repeat(self, times);
        if (product.IsError)
        {
            return product;
        }

        var array = Arrays.Of(self);
        var source = Arrays.Of(product);
        var replaced = ByteArrays.Replace(&array->Bytes, 0, array->Bytes.Length, source->Bytes.Items, source->Bytes.Length);
        Counts.Release(product);
        return replaced < 0 ? V.Error : Counts.Retain(self);
    }

    [Getter("typecode")]
    public static V GetTypeCode(V self) => Strs.FromChar(Arrays.Of(self)->Code);

    [Getter("itemsize")]
    public static V GetItemSize(V self) => V.FromSmall(Arrays.Of(self)->ItemSize);

    [Method("append(self, v, /)")]
    public static V Append(V self, V item) => ArrayEditing.Insert(self, long.MaxValue, item);

    [Method("insert(self, i, v, /)")]
    public static V Insert(V self, V index, V item) =>
        TextArguments.Size(index, 0, out var place) ? ArrayEditing.Insert(self, place, item) : V.Error;

    [Method("extend(self, bb, /)")]
    public static V Extend(V self, V items) => ArrayEditing.Extend(self, items) < 0 ? V.Error : V.None;

    [Method("fromlist(self, list, /)")]
    public static V FromList(V self, V list)
    {
        if (!Lists.Is(list))
        {
            return Errors.Raise(TypeErrorType.Address, "arg must be list"u8);
        }

        var array = Arrays.Of(self);
        var before = array->Bytes.Length;
        if (ArrayEditing.Extend(self, list) == 0)
        {
            return V.None;
        }

        var error = Errors.Take();
        ByteArrays.Resize(&array->Bytes, before);
        Errors.Restore(error);
        return V.Error;
    }

    [Method("frombytes(self, buffer, /)")]
    public static V FromBytes(V self, V buffer) => ArrayEditing.AddBytes(self, buffer) < 0 ? V.Error : V.None;

    [Method("fromfile(self, f, n, /)")]
    public static V FromFile(V self, V file, V count)
    {
        if (!Arguments.ToLong(count, out var items))
        {
            return V.Error;
        }

        if (items < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "negative count"u8);
        }

        var wanted = items * Arrays.Of(self)->ItemSize;
        var read = StreamCalls.Get(file, "read"u8);
        var data = read.IsError ? V.Error : Objects.Call1(read, V.FromSmall(wanted));
        Counts.Release(read);
        if (data.IsError)
        {
            return V.Error;
        }

        if (!Bytes.Is(data))
        {
            Counts.Release(data);
            return Errors.Raise(TypeErrorType.Address, "read() didn't return bytes"u8);
        }

        var length = Bytes.Of(data)->Length;
        var status = ArrayEditing.AddBytes(self, data);
        Counts.Release(data);
        if (status < 0)
        {
            return V.Error;
        }

        return length == wanted ? V.None : Errors.Raise(EOFErrorType.Address, "read() didn't return enough bytes"u8);
    }

    [Method("tofile(self, f, /)")]
    public static V ToFile(V self, V file)
    {
        var data = ToBytes(self);
        var write = data.IsError ? V.Error : Objects.GetAttr(file, Names.Write);
        var result = write.IsError ? V.Error : Objects.Call1(write, data);
        Counts.Release(write);
        Counts.Release(data);
        Counts.Release(result);
        return result.IsError ? V.Error : V.None;
    }

    [Method("fromunicode(self, ustr, /)")]
    public static V FromUnicode(V self, V text)
    {
        if (!TextArguments.Text(text, "fromunicode() argument must be str, not %T"u8))
        {
            return V.Error;
        }

        if (!(Arrays.Of(self)->Code is 'u' or 'w'))
        {
            return Errors.Raise(
                ValueErrorType.Address, "fromunicode() may only be called on unicode type arrays ('u' or 'w')"u8);
        }

        return ArrayEditing.AddText(self, text) < 0 ? V.Error : V.None;
    }

    [Method("tounicode(self, /)")]
    public static V ToUnicode(V self)
    {
        var array = Arrays.Of(self);
        if (!(array->Code is 'u' or 'w'))
        {
            return Errors.Raise(
                ValueErrorType.Address, "tounicode() may only be called on unicode type arrays ('u' or 'w')"u8);
        }

        return Strs.FromChars(array->Bytes.Items, 2, Arrays.Count(array));
    }

    [Method("tobytes(self, /)")]
    public static V ToBytes(V self) => Bytes.FromMemory(Arrays.Of(self)->Bytes.Items, Arrays.Of(self)->Bytes.Length);

    [Method("tolist(self, /)")]
    public static V ToList(V self)
    {
        var array = Arrays.Of(self);
        var list = Lists.New(Arrays.Count(array));
        for (var i = 0L; !list.IsError && i < Arrays.Count(array); i++)
        {
            var item = Arrays.Read(array, i);
            if (item.IsError || Lists.Append(list, item) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    [Method("count(self, v, /)")]
    public static V CountOf(V self, V value)
    {
        var count = 0L;
        for (var place = -1L; ;)
        {
            place = Find(self, value, place + 1, long.MaxValue);
            if (place < 0)
            {
                return place == -1 ? V.FromSmall(count) : V.Error;
            }

            count++;
        }
    }

    [Method("index(self, v, start=0, stop=9223372036854775807, /)")]
    public static V Index(V self, V value, V start, V stop)
    {
        if (!TextArguments.Range(start, stop, Arrays.Count(Arrays.Of(self)), out var from, out var to))
        {
            return V.Error;
        }

        var place = Find(self, value, from, to);
        if (place >= 0)
        {
            return V.FromSmall(place);
        }

        return place == -1 ? Errors.Raise(ValueErrorType.Address, "array.index(x): x not in array"u8) : V.Error;
    }

    [Method("remove(self, v, /)")]
    public static V Remove(V self, V value)
    {
        var place = Find(self, value, 0, long.MaxValue);
        if (place < 0)
        {
            return place == -1 ? Errors.Raise(ValueErrorType.Address, "array.remove(x): x not in array"u8) : V.Error;
        }

        return ArrayEditing.RemoveAt(Arrays.Of(self), place) < 0 ? V.Error : V.None;
    }

    [Method("pop(self, i=-1, /)")]
    public static V Pop(V self, V index) =>
        TextArguments.Size(index, -1, out var place) ? ArrayEditing.Pop(self, place) : V.Error;

    [Method("clear(self, /)")]
    public static V Clear(V self) => ByteArrays.Resize(&Arrays.Of(self)->Bytes, 0) < 0 ? V.Error : V.None;

    [Method("reverse(self, /)")]
    public static V Reverse(V self)
    {
        var array = Arrays.Of(self);
        for (long i = 0, j = Arrays.Count(array) - 1; i < j; i++, j--)
        {
            ulong cell;
            TextMemory.CopyBytes(&cell, Arrays.Item(array, i), array->ItemSize);
            TextMemory.CopyBytes(Arrays.Item(array, i), Arrays.Item(array, j), array->ItemSize);
            TextMemory.CopyBytes(Arrays.Item(array, j), &cell, array->ItemSize);
        }

        return V.None;
    }

    [Method("byteswap(self, /)")]
    public static V ByteSwap(V self)
    {
        var array = Arrays.Of(self);
        for (var i = 0L; i < Arrays.Count(array); i++)
        {
            var item = Arrays.Item(array, i);
            for (long a = 0, b = array->ItemSize - 1; a < b; a++, b--)
            {
                (item[a], item[b]) = (item[b], item[a]);
            }
        }

        return V.None;
    }

    [Method("buffer_info(self, /)")]
    public static V BufferInfo(V self)
    {
        var items = stackalloc V[2];
        items[0] = Ints.FromUlong((ulong)Arrays.Of(self)->Bytes.Items);
        items[1] = V.FromSmall(Arrays.Count(Arrays.Of(self)));
        return items[0].IsError ? V.Error : Tuples.FromItems(items, 2);
    }

    [Method("__copy__(self, /)")]
    public static V Copy(V self) =>
        Arrays.New(Address, Arrays.Of(self)->Code, Arrays.Of(self)->Bytes.Items, Arrays.Of(self)->Bytes.Length);

    [Method("__deepcopy__(self, memo, /)")]
    public static V DeepCopy(V self, V memo) => Copy(self);

    private static int Fill(V self, V source)
    {
        if (Bytes.Is(source) || ByteArrays.Is(source))
        {
            return ArrayEditing.AddBytes(self, source);
        }

        if (Strs.IsStr(source))
        {
            return ArrayEditing.AddText(self, source);
        }

        if (Arrays.Is(source) && Arrays.Of(source)->Code != Arrays.Of(self)->Code)
        {
            var list = ToList(source);
            var filled = list.IsError ? -1 : ArrayEditing.Extend(self, list);
            Counts.Release(list);
            return filled;
        }

        return ArrayEditing.Extend(self, source);
    }

    /// <summary>The first place of an equal item in a range; -1 when there is none, -2 raised.</summary>
    private static long Find(V self, V value, long from, long to)
    {
        for (var i = from; i < to && i < Arrays.Count(Arrays.Of(self)); i++)
        {
            var item = Arrays.Read(Arrays.Of(self), i);
            var equal = item.IsError ? -1 : Objects.Equals(item, value);
            Counts.Release(item);
            if (equal != 0)
            {
                return equal > 0 ? i : -2;
            }
        }

        return -1;
    }

    private static V GetSlice(ArrayObj* array, V key)
    {
        if (!Slices.Unpack(key, out var start, out var stop, out var step))
        {
            return V.Error;
        }

        var count = Slices.Adjust(Arrays.Count(array), ref start, ref stop, step);
        if (step == 1)
        {
            return Arrays.New(Address, array->Code, Arrays.Item(array, start), count * array->ItemSize);
        }

        var builder = ByteBuilder.Start();
        var good = builder.Reserve(count * array->ItemSize);
        for (var i = 0L; good && i < count; i++)
        {
            good = builder.Add(Arrays.Item(array, start + (i * step)), array->ItemSize);
        }

        if (!good)
        {
            builder.Abandon();
            return V.Error;
        }

        var bytes = builder.Finish();
        if (bytes.IsError)
        {
            return bytes;
        }

        var made = Arrays.New(Address, array->Code, Bytes.Data(Bytes.Of(bytes)), Bytes.Of(bytes)->Length);
        Counts.Release(bytes);
        return made;
    }
}

/// <summary>Iterates over the items of an array.</summary>
[PyType("arrayiterator", Module = "array", Layout = typeof(IndexIteratorObj))]
public static unsafe class ArrayIteratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => IndexIterators.Drop(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => IndexIterators.Traverse(o, visit);

    [Slot("Iter")]
    public static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self)
    {
        var iterator = (IndexIteratorObj*)self.Object;
        if (iterator->Source.IsUnset)
        {
            return V.Unset;
        }

        var array = Arrays.Of(iterator->Source);
        return iterator->Index < Arrays.Count(array)
            ? Arrays.Read(array, iterator->Index++)
            : IndexIterators.Finish(iterator);
    }
}
