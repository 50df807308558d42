using System;

namespace Rusthon.Runtime;

/// <summary>
/// Tuples whose items have names, as the modules time and os return them. Behind the items that the tuple shows there
/// may be hidden ones, which only their names reach. The names of a type are one text with a blank behind each, in the
/// order of the items; "-" stands for an item without a name.
/// </summary>
[Cold]
internal static unsafe class StructSequences
{
    /// <summary>A tuple that shows the first items of those given, all of which are taken over; an Error among them means that an error is pending.</summary>
    public static V Make(TypeObj* type, V* owned, long shown, long total)
    {
        var fine = true;
        for (var i = 0L; i < total; i++)
        {
            fine &= !owned[i].IsError;
        }

        var tuple = fine ? (TupleObj*)Heap.NewContainer(type, Tuples.SizeOf(total)) : null;
        if (tuple == null)
        {
            Blocks.ReleaseAll(owned, total);
            return V.Error;
        }

        tuple->Length = shown;
        for (var i = 0L; i < total; i++)
        {
            (&tuple->First)[i] = owned[i];
        }

        return V.FromObject(tuple);
    }

    /// <summary>The constructor: a sequence of at least the shown items, at most all; hidden ones that are missing are None.</summary>
    public static V New(TypeObj* type, V* args, long count, TupleObj* names, long shown, long total)
    {
        if (names != null || count < 1 || count > 2)
        {
            return Errors.Raise(TypeErrorType.Address, "%N() takes a sequence and an optional dict"u8, V.FromObject(type));
        }

        var sequence = Sequences.Fast(args[0], "constructor requires a sequence"u8);
        if (sequence.IsError)
        {
            return V.Error;
        }

        var length = Sequences.Length(sequence);
        if (length < shown || length > total)
        {
            RaiseLength(type, length, shown, total);
            Counts.Release(sequence);
            return V.Error;
        }

        V* items = stackalloc V[(int)total];
        for (var i = 0L; i < total; i++)
        {
            items[i] = i < length ? Counts.Retain(Sequences.Items(sequence)[i]) : V.None;
        }

        Counts.Release(sequence);
        return Make(type, items, shown, total);
    }

    /// <summary>Frees a tuple with so many items.</summary>
    public static void Drop(Obj* o, long total)
    {
        Blocks.ReleaseAll(&((TupleObj*)o)->First, total);
        Heap.FreeContainer(o, Tuples.SizeOf(total));
    }

    /// <summary>module.name(field=value, ...).</summary>
    public static V Repr(V self, ReadOnlySpan<byte> names)
    {
        var tuple = Tuples.Of(self);
        var type = self.Object->Type;
        var text = StrBuilder.Start();
        var good = text.Add(type->Module) && text.AddChar('.') && text.Add(type->Name) && text.AddChar('(');
        var at = 0;
        for (var i = 0L; good && i < tuple->Length; i++)
        {
            while (names[at] == '-')
            {
                at += 2;
            }

            var length = FieldLength(names, at);
            good = (i == 0 || text.AddAscii(", "u8)) && text.AddAscii(names.Slice(at, length)) && text.AddChar('=') && text.AddRepr((&tuple->First)[i]);
            at += length + 1;
        }

        if (good && text.AddChar(')'))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>An attribute: an item by its name, or what every object has.</summary>
    public static V GetAttr(V self, V name, ReadOnlySpan<byte> names)
    {
        var index = IndexOf(name, names);
        return index < 0 ? Objects.GenericGetAttr(self, name) : Counts.Retain((&Tuples.Of(self)->First)[index]);
    }

    /// <summary>Refuses to change an item.</summary>
    public static int SetAttr(V self, V name, ReadOnlySpan<byte> names)
    {
        if (IndexOf(name, names) >= 0)
        {
            return Errors.Fail(AttributeErrorType.Address, "readonly attribute"u8);
        }

        Objects.RaiseNoAttribute(self, name);
        return -1;
    }

    private static long IndexOf(V name, ReadOnlySpan<byte> names)
    {
        var index = 0L;
        for (var at = 0; at < names.Length; index++)
        {
            var length = FieldLength(names, at);
            if (Strs.EqualsAscii(name, names.Slice(at, length)))
            {
                return index;
            }

            at += length + 1;
        }

        return -1;
    }

    private static int FieldLength(ReadOnlySpan<byte> names, int at)
    {
        var length = 0;
        while (names[at + length] != ' ')
        {
            length++;
        }

        return length;
    }

    private static void RaiseLength(TypeObj* type, long length, long shown, long total)
    {
        var name = Errors.Format("%S.%S"u8, type->Module, type->Name, default);
        if (name.IsError)
        {
            return;
        }

        var message = shown == total ? "%S() takes a %S-sequence (%S-sequence given)"u8
            : length < shown ? "%S() takes an at least %S-sequence (%S-sequence given)"u8 : "%S() takes an at most %S-sequence (%S-sequence given)"u8;
        Errors.Raise(TypeErrorType.Address, message, name, V.FromSmall(length < shown ? shown : total), V.FromSmall(length));
        Counts.Release(name);
    }
}
