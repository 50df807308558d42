namespace Rusthon.Runtime;

/// <summary>Memoryviews of several dimensions, which are contiguous, the last dimension's items next to each other.</summary>
internal static unsafe class MemoryShapes
{
    private const int MaxDimensions = 64;

    /// <summary>The shape argument of cast as a tuple, or Unset for one dimension; Error when it does not fit so many items.</summary>
    public static V Read(V argument, long count)
    {
        if (!Tuples.Is(argument) && !Lists.Is(argument))
        {
            return Errors.Raise(TypeErrorType.Address, "shape must be a list or a tuple"u8);
        }

        var dimensions = Sequences.Length(argument);
        if (dimensions > MaxDimensions)
        {
            return Errors.Raise(ValueErrorType.Address, "memoryview: number of dimensions must not exceed 64"u8);
        }

        var product = 1L;
        for (var i = 0L; i < dimensions; i++)
        {
            var item = Sequences.Items(argument)[i];
            if (!Ints.IsInt(item))
            {
                return Errors.Raise(TypeErrorType.Address, "memoryview.cast(): elements of shape must be integers"u8);
            }

            if (!Ints.TryToLong(item, out var length) || length <= 0)
            {
                return Errors.Raise(ValueErrorType.Address, "memoryview.cast(): elements of shape must be integers > 0"u8);
            }

            product = length > count ? count + 1 : product * length;
            product = product > count ? count + 1 : product;
        }

        if (product != count)
        {
            return Errors.Raise(TypeErrorType.Address, "memoryview: product(shape) * itemsize != buffer size"u8);
        }

        return dimensions == 1 ? V.Unset : Tuples.FromBorrowed(Sequences.Items(argument), dimensions);
    }

    /// <summary>The number of dimensions.</summary>
    public static long Dimensions(MemoryViewObj* memory) => memory->Shape.IsUnset ? 1 : Tuples.Of(memory->Shape)->Length;

    /// <summary>The bytes from an item to the next in each dimension, a tuple.</summary>
    public static V Strides(MemoryViewObj* memory)
    {
        var shape = Tuples.Of(memory->Shape);
        V* items = stackalloc V[MaxDimensions];
        var stride = memory->ItemSize;
        for (var i = shape->Length - 1; i >= 0; i--)
        {
            items[i] = V.FromSmall(stride);
            stride *= (&shape->First)[i].Small;
        }

        return Tuples.FromItems(items, shape->Length);
    }

    /// <summary>The index of the item that a tuple of indices names; -1 raised.</summary>
    public static long IndexOf(MemoryViewObj* memory, V key)
    {
        var dimensions = Dimensions(memory);
        if (!Tuples.Is(key) || dimensions == 0)
        {
            if (Tuples.Is(key) && Tuples.Of(key)->Length == 0)
            {
                return 0;
            }

            return dimensions == 0
                ? Errors.Fail(TypeErrorType.Address, "invalid indexing of 0-dim memory"u8)
                : Slices.Is(key)
                    ? Errors.Fail(NotImplementedErrorType.Address, "multi-dimensional slicing is not implemented"u8)
                    : Errors.Fail(NotImplementedErrorType.Address, "multi-dimensional sub-views are not implemented"u8);
        }

        var given = Tuples.Of(key);
        if (given->Length < dimensions)
        {
            return Errors.Fail(NotImplementedErrorType.Address, "sub-views are not implemented"u8);
        }

        if (given->Length > dimensions)
        {
            return Errors.Fail(TypeErrorType.Address, "cannot index %S-dimension view with %S-element tuple"u8, V.FromSmall(dimensions), V.FromSmall(given->Length));
        }

        var place = 0L;
        for (var i = 0L; i < dimensions; i++)
        {
            if (!Arguments.SequenceIndex((&given->First)[i], "memoryview: invalid slice key"u8, out var index))
            {
                return -1;
            }

            var length = (&Tuples.Of(memory->Shape)->First)[i].Small;
            index += index < 0 ? length : 0;
            if ((ulong)index >= (ulong)length)
            {
                return Errors.Fail(IndexErrorType.Address, "index out of bounds on dimension %S"u8, V.FromSmall(i + 1));
            }

            place = (place * length) + index;
        }

        return place;
    }

    /// <summary>Neighbouring parts along the first dimension.</summary>
    public static V Slice(V self, V key)
    {
        if (!Slices.Unpack(key, out var start, out var stop, out var step))
        {
            return V.Error;
        }

        var memory = MemoryViews.Of(self);
        var shape = Tuples.Of(memory->Shape);
        var length = shape->First.Small;
        var count = Slices.Adjust(length, ref start, ref stop, step);
        if (step != 1)
        {
            return Errors.Raise(NotImplementedErrorType.Address, "slices of multi-dimensional memoryviews with a step are not supported"u8);
        }

        V* items = stackalloc V[MaxDimensions];
        items[0] = V.FromSmall(count);
        for (var i = 1L; i < shape->Length; i++)
        {
            items[i] = (&shape->First)[i];
        }

        var dimensions = Tuples.FromItems(items, shape->Length);
        var part = dimensions.IsError ? V.Error : MemoryViews.Copy(self);
        if (part.IsError)
        {
            Counts.Release(dimensions);
            return V.Error;
        }

        var row = memory->Count / length;
        var result = MemoryViews.Of(part);
        result->Data += start * row * memory->ItemSize;
        result->Count = count * row;
        ExceptionObjects.Replace(&result->Shape, dimensions);
        return part;
    }

    /// <summary>Nested lists of the items; a single item when there is no dimension.</summary>
    public static V ToList(MemoryViewObj* memory)
    {
        var next = 0L;
        return ToList(memory, 0, ref next);
    }

    private static V ToList(MemoryViewObj* memory, long dimension, ref long next)
    {
        if (dimension == Dimensions(memory))
        {
            return MemoryViews.Read(memory, next++);
        }

        var length = (&Tuples.Of(memory->Shape)->First)[dimension].Small;
        var list = Lists.New(length);
        for (var i = 0L; i < length && !list.IsError; i++)
        {
            var item = ToList(memory, dimension + 1, ref next);
            if (item.IsError || Lists.Append(list, item) < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }
}
