using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type str.</summary>
[PyType("str", Layout = typeof(StrObj), Flags = TypeFlags.StrSubclass | TypeFlags.BaseType)]
public static unsafe partial class StrType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>Frees a str or an instance of a subclass; an interned one leaves the table.</summary>
    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var text = (StrObj*)o;
        if ((o->Flags & StrFlags.Interned) != 0)
        {
            Strs.Forget(text);
        }

        if (o->Type == Address)
        {
            Heap.Free(text, sizeof(StrObj) + text->Capacity);
            return;
        }

        Instances.FreeSized(o, o->Type->BasicSize + text->Capacity);
    }

    /// <summary>str(object=''), str(bytes, encoding, errors).</summary>
    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (count == 1 && names == null && type == Address)
        {
            return Objects.Str(args[0]);
        }

        var given = stackalloc V[3];
        if (!StrArguments.Read(args, count, names, given))
        {
            return V.Error;
        }

        var text = StrArguments.Convert(given[0], given[1], given[2]);
        return text.IsError || type == Address ? text : Instance(type, text);
    }

    [Slot("Repr")]
    public static V Repr(V self) => Strs.Repr(self);

    [Slot("Str")]
    public static V Str(V self) => Strs.Exact(self);

    [Slot("Format")]
    public static V Format(V self, V spec)
    {
        if (Strs.Length(spec) == 0)
        {
            return Objects.Str(self);
        }

        return FormatSpec.Parse(spec, self, 's', '<', out var parsed) ? Strs.Format(self, &parsed) : V.Error;
    }

    [Slot("Hash")]
    public static long Hash(V self) => Strs.Hash(self);

    [Slot("Length")]
    public static long Length(V self) => Strs.Length(self);

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (!Strs.IsStr(self) || !Strs.IsStr(other))
        {
            return V.NotImplemented;
        }

        return op switch
        {
            CompareOp.Eq => V.FromBool(Strs.Equal(self, other)),
            CompareOp.Ne => V.FromBool(!Strs.Equal(self, other)),
            CompareOp.Lt => V.FromBool(Strs.Compare(self, other) < 0),
            CompareOp.Le => V.FromBool(Strs.Compare(self, other) <= 0),
            CompareOp.Gt => V.FromBool(Strs.Compare(self, other) > 0),
            _ => V.FromBool(Strs.Compare(self, other) >= 0),
        };
    }

    [Slot("GetItem")]
    public static V GetItem(V self, V key)
    {
        var length = Strs.Length(self);
        if (Slices.Is(key))
        {
            if (!Slices.Unpack(key, out var start, out var stop, out var step))
            {
                return V.Error;
            }

            Slices.Adjust(length, ref start, ref stop, step);
            return Strs.Slice(self, start, stop, step);
        }

        if (!Arguments.SequenceIndex(key, "string indices must be integers, not '%T'"u8, out var index))
        {
            return V.Error;
        }

        index = index < 0 ? index + length : index;
        return (ulong)index < (ulong)length
            ? Strs.FromChar(Strs.At(self, index))
            : Errors.Raise(IndexErrorType.Address, "string index out of range"u8);
    }

    [Slot("Concat")]
    public static V Concat(V self, V other) =>
        Strs.IsStr(other)
            ? Strs.Concat(self, other)
            : Errors.Raise(TypeErrorType.Address, "can only concatenate str (not \"%T\") to str"u8, other);

    [Slot("Repeat")]
    public static V Repeat(V self, V times) =>
        Arguments.RepeatCount(times, out var count) ? Strs.Repeat(self, count) : V.Error;

    [Slot("Iter")]
    public static V Iter(V self) => SequenceIterators.OfStr(self);

    [Slot("Remainder")]
    public static V Remainder(V self, V args) =>
        Strs.IsStr(self) ? PercentFormat.Format(self, args) : V.NotImplemented;

    [Method("encode(self, /, encoding='utf-8', errors='strict')")]
    public static V Encode(V self, V encoding, V errors)
    {
        return (encoding.IsUnset || TextArguments.Text(encoding, "encode() argument 'encoding' must be str, not %T"u8))
            && (errors.IsUnset || TextArguments.Text(errors, "encode() argument 'errors' must be str, not %T"u8))
            ? StrEncoder.Encode(self, encoding, errors)
            : V.Error;
    }

    [Method("format(self, /, *args, **kwargs)")]
    public static V FormatFields(V self, V* args, long count, V names) => StrFormat.Format(self, args, count, names);

    [Method("__getnewargs__(self, /)")]
    public static V GetNewArgs(V self)
    {
        var same = Strs.Exact(self);
        return same.IsError ? same : Tuples.FromItems(&same, 1);
    }

    [Method("format_map(self, mapping, /)")]
    public static V FormatMap(V self, V mapping) => StrFormat.Format(self, null, 0, mapping);

    /// <summary>
    /// Makes an instance of a subclass of a str, which it takes over. The characters stand behind the fixed part as in
    /// every str; what the subclass adds to the basic size lies behind their capacity.
    /// </summary>
    private static V Instance(TypeObj* type, [Owned] V text)
    {
        var s = Strs.Of(text);
        var kind = Strs.Kind(s);
        var size = Strs.RoundedSize(s->Length << kind);
        var capacity = size - sizeof(StrObj);
        var made = (StrObj*)Instances.NewSized(type, size, type->BasicSize + capacity);
        if (made != null)
        {
            made->Head.Flags = s->Head.Flags & (StrFlags.KindMask | StrFlags.Ascii);
            made->Length = s->Length;
            made->Hash = s->Hash;
            made->Capacity = capacity;
            TextMemory.CopyBytes(Strs.Data(made), Strs.Data(s), s->Length << kind);
        }

        Counts.Release(text);
        return made == null ? V.Error : V.FromObject(made);
    }
}
