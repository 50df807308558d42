using System;

namespace Rusthon.Runtime;

/// <summary>The repr of nested lists, tuples and dicts, written into one text however deep they are nested.</summary>
public static unsafe class ReprText
{
    /// <summary>The repr of a list, tuple or dict (or of an instance of a subclass, as if it were plain), owned.</summary>
    public static V Of(V container)
    {
        var text = StrBuilder.Start();
        var ok = Dicts.Is(container) ? AddDict(ref text, container)
            : Tuples.Is(container) ? AddSequence(ref text, container, "("u8, ")"u8, "(...)"u8)
            : AddSequence(ref text, container, "["u8, "]"u8, "[...]"u8);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>Appends the repr of any value; false when it raised.</summary>
    public static bool Add(ref StrBuilder text, V value)
    {
        if (value.IsPointer)
        {
            var type = value.Object->Type;
            if (type == ListType.Address)
            {
                return AddSequence(ref text, value, "["u8, "]"u8, "[...]"u8);
            }

            if (type == TupleType.Address)
            {
                return AddSequence(ref text, value, "("u8, ")"u8, "(...)"u8);
            }

            if (type == DictType.Address)
            {
                return AddDict(ref text, value);
            }
        }

        return text.AddRepr(value);
    }

    /// <summary>Appends the items of a list or tuple between brackets; it may change meanwhile.</summary>
    public static bool AddSequence(ref StrBuilder text, V self, ReadOnlySpan<byte> open, ReadOnlySpan<byte> close, ReadOnlySpan<byte> recursive)
    {
        if (!Enter(self, ref text, recursive, out var ok))
        {
            return ok;
        }

        ok = text.AddUtf8(open);
        for (var i = 0L; ok && i < Sequences.Length(self); i++)
        {
            ok = i == 0 || text.AddUtf8(", "u8);
            if (ok)
            {
                var item = Counts.Retain(Sequences.Items(self)[i]);
                ok = Add(ref text, item);
                Counts.Release(item);
            }
        }

        ok = ok && (Sequences.Length(self) != 1 || !Tuples.Is(self) || text.AddUtf8(","u8)) && text.AddUtf8(close);
        ReprGuard.Leave(self.Object);
        return ok;
    }

    private static bool AddDict(ref StrBuilder text, V self)
    {
        if (!Enter(self, ref text, "{...}"u8, out var ok))
        {
            return ok;
        }

        ok = text.AddUtf8("{"u8);
        var position = 0L;
        var first = true;
        while (ok && Dicts.Next(self, ref position, out var key, out var value))
        {
            Counts.Retain(key);
            Counts.Retain(value);
            ok = (first || text.AddUtf8(", "u8)) && Add(ref text, key) && text.AddUtf8(": "u8) && Add(ref text, value);
            first = false;
            Counts.Release(key);
            Counts.Release(value);
        }

        ok = ok && text.AddUtf8("}"u8);
        ReprGuard.Leave(self.Object);
        return ok;
    }

    /// <summary>Marks a container; false when it is marked already (then the text for that is appended) or when the stack is low (raised).</summary>
    private static bool Enter(V self, ref StrBuilder text, ReadOnlySpan<byte> recursive, out bool ok)
    {
        ok = false;
        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(" while getting the repr of an object"u8);
            return false;
        }

        if (!ReprGuard.Enter(self.Object))
        {
            return true;
        }

        ok = text.AddUtf8(recursive);
        return false;
    }
}
