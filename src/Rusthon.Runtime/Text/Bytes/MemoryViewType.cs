using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type memoryview.</summary>
[PyType("memoryview", Layout = typeof(MemoryViewObj), Flags = TypeFlags.Sequence)]
public static unsafe class MemoryViewType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        MemoryViews.Release((MemoryViewObj*)o);
        Heap.FreeContainer(o, sizeof(MemoryViewObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((MemoryViewObj*)o)->Owner);

    /// <summary>memoryview(object).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var keyword = names != null && names->Length == 1 && count == 0 && Strs.EqualsAscii(names->First, "object"u8);
        if (!keyword && Arguments.RejectKeywords("memoryview"u8, names) < 0)
        {
            return V.Error;
        }

        if (!keyword && count != 1)
        {
            return count == 0
                ? Errors.Raise(TypeErrorType.Address, "memoryview() missing required argument 'object' (pos 1)"u8)
                : Errors.Raise(TypeErrorType.Address, "memoryview() takes at most 1 argument (%S given)"u8, V.FromSmall(count));
        }

        return MemoryViews.New(args[0]);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        if (text.AddAscii(MemoryViews.Of(self)->Owner.IsUnset ? "<released memory at 0x"u8 : "<memory at 0x"u8) && Addresses.Add(ref text, self.Object) && text.AddChar('>'))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Length")]
    public static long Length(V self)
    {
        if (MemoryViews.IsReleased(self))
        {
            return -1;
        }

        var memory = MemoryViews.Of(self);
        if (memory->Shape.IsUnset)
        {
            return memory->Count;
        }

        return MemoryShapes.Dimensions(memory) == 0
            ? Errors.Fail(TypeErrorType.Address, "0-dim memory has no length"u8)
            : Tuples.Of(memory->Shape)->First.Small;
    }

    [Slot("Hash")]
    public static long Hash(V self)
    {
        if (MemoryViews.IsReleased(self))
        {
            return -1;
        }

        var memory = MemoryViews.Of(self);
        if (!memory->ReadOnly)
        {
            return Errors.Fail(ValueErrorType.Address, "cannot hash writable memoryview object"u8);
        }

        if (memory->Hash == 0)
        {
            if (!ByteView.Of(self, out var view))
            {
                return -1;
            }

            memory->Hash = StrHash.Of(view.Data, view.Length);
            view.Release();
        }

        return memory->Hash;
    }

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if ((op != CompareOp.Eq && op != CompareOp.Ne) || !ByteView.IsBuffer(self) || !ByteView.IsBuffer(other))
        {
            return V.NotImplemented;
        }

        if (V.Same(self, other))
        {
            return V.FromBool(op == CompareOp.Eq);
        }

        var left = MemoryViews.New(self);
        var right = left.IsError ? V.Error : MemoryViews.New(other);
        var equal = right.IsError ? -1 : AreEqual(MemoryViews.Of(left), MemoryViews.Of(right));
        Counts.Release(left);
        Counts.Release(right);
        return equal < 0 ? V.Error : V.FromBool(equal == 1 == (op == CompareOp.Eq));
    }

    [Slot("GetItem")]
    public static V GetItem(V self, V key)
    {
        if (MemoryViews.IsReleased(self))
        {
            return V.Error;
        }

        var memory = MemoryViews.Of(self);
        if (!memory->Shape.IsUnset)
        {
            if (Slices.Is(key) && MemoryShapes.Dimensions(memory) > 0)
            {
                return MemoryShapes.Slice(self, key);
            }

            var place = MemoryShapes.IndexOf(memory, key);
            return place < 0 ? V.Error : MemoryViews.Read(memory, place);
        }

        if (Slices.Is(key))
        {
            if (!Slices.Unpack(key, out var start, out var stop, out var step))
            {
                return V.Error;
            }

            var count = Slices.Adjust(memory->Count, ref start, ref stop, step);
            var part = MemoryViews.Copy(self);
            if (!part.IsError)
            {
                MemoryViews.Of(part)->Data += start * memory->Stride;
                MemoryViews.Of(part)->Count = count;
                MemoryViews.Of(part)->Stride = memory->Stride * step;
            }

            return part;
        }

        return Place(memory, key, out var index) ? MemoryViews.Read(memory, index) : V.Error;
    }

    [Slot("SetItem")]
    public static int SetItem(V self, V key, V value)
    {
        if (MemoryViews.IsReleased(self))
        {
            return -1;
        }

        var memory = MemoryViews.Of(self);
        if (memory->ReadOnly)
        {
            return Errors.Fail(TypeErrorType.Address, "cannot modify read-only memory"u8);
        }

        if (value.IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "cannot delete memory"u8);
        }

        if (!memory->Shape.IsUnset)
        {
            var place = MemoryShapes.IndexOf(memory, key);
            return place < 0 ? -1 : MemoryViews.Write(memory, place, value);
        }

        if (Slices.Is(key))
        {
            return SetSlice(self, key, value);
        }

        return Place(memory, key, out var index) ? MemoryViews.Write(memory, index, value) : -1;
    }

    [Method("tobytes(self, /, order='C')")]
    public static V ToBytes(V self, V order) => MemoryViews.IsReleased(self) ? V.Error : MemoryViews.ToBytes(self);

    [Method("tolist(self, /)")]
    public static V ToList(V self)
    {
        if (MemoryViews.IsReleased(self))
        {
            return V.Error;
        }

        var memory = MemoryViews.Of(self);
        if (!memory->Shape.IsUnset)
        {
            return MemoryShapes.ToList(memory);
        }

        var list = Lists.New(memory->Count);
        for (var i = 0L; !list.IsError && i < memory->Count; i++)
        {
            var item = MemoryViews.Read(memory, i);
            if (item.IsError || Lists.Append(list, item) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    [Method("hex(self, /, sep=None, bytes_per_sep=1)")]
    public static V Hex(V self, V separator, V bytesPerSeparator)
    {
        if (!ByteView.Of(self, out var view))
        {
            return V.Error;
        }

        var hex = ByteHex.Hex(view, separator, bytesPerSeparator);
        view.Release();
        return hex;
    }

    [Method("release(self, /)")]
    public static V Release(V self)
    {
        MemoryViews.Release(MemoryViews.Of(self));
        return V.None;
    }

    [Method("toreadonly(self, /)")]
    public static V ToReadOnly(V self)
    {
        if (MemoryViews.IsReleased(self))
        {
            return V.Error;
        }

        var copy = MemoryViews.Copy(self);
        if (!copy.IsError)
        {
            MemoryViews.Of(copy)->ReadOnly = true;
        }

        return copy;
    }

    [Method("cast(self, /, format, shape=Unset)")]
    public static V Cast(V self, V format, V shape)
    {
        if (MemoryViews.IsReleased(self)
            || !TextArguments.Text(format, "cast() argument 'format' must be str, not %T"u8))
        {
            return V.Error;
        }

        var native = Strs.Length(format) == 2 && Strs.At(format, 0) == '@' ? 1 : 0;
        var code = Strs.Length(format) == native + 1 ? Strs.At(format, native) : 0;
        var size = MemoryViews.SizeOf(code);
        if (size == 0)
        {
            return Errors.Raise(
                ValueErrorType.Address, "memoryview: destination format must be a native single character format prefixed with an optional '@'"u8);
        }

        var memory = MemoryViews.Of(self);
        if (memory->Stride != memory->ItemSize)
        {
            return Errors.Raise(TypeErrorType.Address, "memoryview: casts are restricted to C-contiguous views"u8);
        }

        if (!(code is 'b' or 'B' or 'c') && !(memory->Format is 'b' or 'B' or 'c'))
        {
            return Errors.Raise(
                TypeErrorType.Address, "memoryview: cannot cast between two non-byte formats"u8);
        }

        var bytes = memory->Count * memory->ItemSize;
        if (bytes % size != 0)
        {
            return Errors.Raise(TypeErrorType.Address, "memoryview: length is not a multiple of itemsize"u8);
        }

        var isFlat = memory->Shape.IsUnset || ((Tuples.Is(shape) || Lists.Is(shape)) && Sequences.Length(shape) == 1);
        if (!shape.IsUnset && !isFlat)
        {
            return Errors.Raise(TypeErrorType.Address, "memoryview: cast must be 1D -> ND or ND -> 1D"u8);
        }

        var dimensions = shape.IsUnset ? V.Unset : MemoryShapes.Read(shape, bytes / size);
        var copy = dimensions.IsError ? V.Error : MemoryViews.Copy(self);
        if (copy.IsError)
        {
            Counts.Release(dimensions);
        }
        else
        {
            var cast = MemoryViews.Of(copy);
            ExceptionObjects.Replace(&cast->Shape, dimensions);
            cast->Format = code;
            cast->ItemSize = size;
            cast->Stride = size;
            cast->Count = bytes / size;
        }

        return copy;
    }

    [Method("__enter__(self, /)")]
    public static V Enter(V self) => MemoryViews.IsReleased(self) ? V.Error : Counts.Retain(self);

    [Method("__exit__(self, /, *args)")]
    public static V Exit(V self, V* args, long count) => Release(self);

    [Getter("obj")]
    public static V GetObj(V self) => MemoryViews.IsReleased(self) ? V.Error : Counts.Retain(MemoryViews.Of(self)->Owner);

    [Getter("nbytes")]
    public static V GetBytes(V self) =>
        MemoryViews.IsReleased(self) ? V.Error : V.FromSmall(MemoryViews.Of(self)->Count * MemoryViews.Of(self)->ItemSize);

    [Getter("itemsize")]
    public static V GetItemSize(V self) => MemoryViews.IsReleased(self) ? V.Error : V.FromSmall(MemoryViews.Of(self)->ItemSize);

    [Getter("format")]
    public static V GetFormat(V self) => MemoryViews.IsReleased(self) ? V.Error : Strs.FromChar(MemoryViews.Of(self)->Format);

    [Getter("readonly")]
    public static V GetReadOnly(V self) => MemoryViews.IsReleased(self) ? V.Error : V.FromBool(MemoryViews.Of(self)->ReadOnly);

    [Getter("ndim")]
    public static V GetDimensions(V self) => MemoryViews.IsReleased(self) ? V.Error : V.FromSmall(MemoryShapes.Dimensions(MemoryViews.Of(self)));

    [Getter("shape")]
    public static V GetShape(V self) => MemoryViews.IsReleased(self)
        ? V.Error
        : MemoryViews.Of(self)->Shape.IsUnset ? Single(MemoryViews.Of(self)->Count) : Counts.Retain(MemoryViews.Of(self)->Shape);

    [Getter("strides")]
    public static V GetStrides(V self) => MemoryViews.IsReleased(self)
        ? V.Error
        : MemoryViews.Of(self)->Shape.IsUnset ? Single(MemoryViews.Of(self)->Stride) : MemoryShapes.Strides(MemoryViews.Of(self));

    [Getter("suboffsets")]
    public static V GetSuboffsets(V self) => MemoryViews.IsReleased(self) ? V.Error : Tuples.FromItems(null, 0);

    [Getter("c_contiguous")]
    public static V GetCContiguous(V self) => GetContiguous(self);

    [Getter("f_contiguous")]
    public static V GetFContiguous(V self) => GetContiguous(self);

    [Getter("contiguous")]
    public static V GetContiguous(V self)
    {
        var memory = MemoryViews.Of(self);
        return MemoryViews.IsReleased(self) ? V.Error : V.FromBool(memory->Stride == memory->ItemSize || memory->Count <= 1);
    }

    private static V Single(long value)
    {
        var item = V.FromSmall(value);
        return Tuples.FromItems(&item, 1);
    }

    private static bool Place(MemoryViewObj* memory, V key, out long index)
    {
        if (!Arguments.SequenceIndex(key, "memoryview: invalid slice key"u8, out index))
        {
            return false;
        }

        index = index < 0 ? index + memory->Count : index;
        if ((ulong)index < (ulong)memory->Count)
        {
            return true;
        }

        Errors.Raise(IndexErrorType.Address, "index out of bounds on dimension 1"u8);
        return false;
    }

    /// <summary>1, 0, or -1 raised.</summary>
    private static int AreEqual(MemoryViewObj* a, MemoryViewObj* b)
    {
        if (a->Count != b->Count || MemoryShapes.Dimensions(a) != MemoryShapes.Dimensions(b))
        {
            return 0;
        }

        if (!a->Shape.IsUnset)
        {
            var same = Objects.Equals(a->Shape, b->Shape);
            if (same != 1)
            {
                return same;
            }
        }

        for (var i = 0L; i < a->Count; i++)
        {
            var x = MemoryViews.Read(a, i);
            var y = x.IsError ? V.Error : MemoryViews.Read(b, i);
            var equal = y.IsError ? -1 : Objects.Equals(x, y);
            Counts.Release(x);
            Counts.Release(y);
            if (equal != 1)
            {
                return equal;
            }
        }

        return 1;
    }

    private static int SetSlice(V self, V key, V value)
    {
        var target = GetItem(self, key);
        if (target.IsError)
        {
            return -1;
        }

        var source = MemoryViews.New(value);
        var result = source.IsError ? -1 : CopyItems(MemoryViews.Of(target), MemoryViews.Of(source), source);
        Counts.Release(source);
        Counts.Release(target);
        return result;
    }

    private static int CopyItems(MemoryViewObj* target, MemoryViewObj* source, V view)
    {
        if (target->Count != source->Count || target->Format != source->Format)
        {
            return Errors.Fail(
                ValueErrorType.Address, "memoryview assignment: lvalue and rvalue have different structures"u8);
        }

        var copy = MemoryViews.ToBytes(view);
        if (copy.IsError)
        {
            return -1;
        }

        for (var i = 0L; i < target->Count; i++)
        {
            TextMemory.CopyBytes(
                target->Data + (i * target->Stride), Bytes.Data(Bytes.Of(copy)) + (i * target->ItemSize), target->ItemSize);
        }

        Counts.Release(copy);
        return 0;
    }
}
