using System;

namespace Rusthon.Runtime;

/// <summary>Methods of bytes and bytearray that look for bytes.</summary>
public static unsafe class ByteSearch
{
    /// <summary>part in self: 1, 0, or -1 raised.</summary>
    public static int Contains(V self, V part)
    {
        byte one;
        if (!Ints.IsInt(part) && Types.Of(part)->Index == null)
        {
            if (!ByteView.Require(part, out var bytes))
            {
                return -1;
            }

            var found = FindIn(ByteView.OfBytes(self), bytes, 0, ByteView.OfBytes(self).Length) >= 0;
            bytes.Release();
            return found ? 1 : 0;
        }

        if (!ByteView.ToByte(part, "byte must be in range(0, 256)"u8, out one))
        {
            return -1;
        }

        var view = ByteView.OfBytes(self);
        return TextMemory.FindByte(view.Data, one, view.Length) >= 0 ? 1 : 0;
    }

    /// <summary>find (or rfind) of a part; -1 when it is not there.</summary>
    public static V Find(V self, V part, V start, V end, bool last)
    {
        byte one;
        if (!TextArguments.Range(start, end, ByteView.OfBytes(self).Length, out var from, out var to)
            || !ByteView.RequirePart(part, &one, out var bytes))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        var place = last ? FindLastIn(view, bytes, from, to) : FindIn(view, bytes, from, to);
        bytes.Release();
        return V.FromSmall(place);
    }

    /// <summary>index (or rindex): ValueError when it is not there.</summary>
    public static V Index(V self, V part, V start, V end, bool last)
    {
        var place = Find(self, part, start, end, last);
        return place.IsSmall && place.Small < 0 ? Errors.Raise(ValueErrorType.Address, "subsection not found"u8) : place;
    }

    /// <summary>count.</summary>
    public static V Count(V self, V part, V start, V end)
    {
        byte one;
        if (!TextArguments.Range(start, end, ByteView.OfBytes(self).Length, out var from, out var to)
            || !ByteView.RequirePart(part, &one, out var bytes))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        var count = 0L;
        if (from <= to)
        {
            count = bytes.Length == 0
                ? to - from + 1
                : StrSearch.Count(view.Data + from, 0, to - from, bytes.Data, 0, bytes.Length, long.MaxValue);
        }

        bytes.Release();
        return V.FromSmall(count);
    }

    /// <summary>startswith or endswith, given a bytes-like object or a tuple of them.</summary>
    public static V HasAffix(V self, V affix, V start, V end, bool atEnd)
    {
        if (!TextArguments.Range(start, end, ByteView.OfBytes(self).Length, out var from, out var to))
        {
            return V.Error;
        }

        if (!Tuples.Is(affix))
        {
            if (!ByteView.Require(
                affix,
                atEnd
                    ? "endswith first arg must be bytes or a tuple of bytes, not %T"u8
                    : "startswith first arg must be bytes or a tuple of bytes, not %T"u8,
                out var bytes))
            {
                return V.Error;
            }

            var stands = Stands(ByteView.OfBytes(self), bytes, from, to, atEnd);
            bytes.Release();
            return V.FromBool(stands);
        }

        for (var i = 0L; i < Tuples.Of(affix)->Length; i++)
        {
            if (!ByteView.Require((&Tuples.Of(affix)->First)[i], out var bytes))
            {
                return V.Error;
            }

            var stands = Stands(ByteView.OfBytes(self), bytes, from, to, atEnd);
            bytes.Release();
            if (stands)
            {
                return V.True;
            }
        }

        return V.False;
    }

    /// <summary>removeprefix or removesuffix.</summary>
    public static V RemoveAffix(V self, V affix, bool atEnd)
    {
        if (!ByteView.Require(affix, out var bytes))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        var stands = bytes.Length > 0 && Stands(view, bytes, 0, view.Length, atEnd);
        var length = bytes.Length;
        bytes.Release();
        if (!stands)
        {
            return Bytes.Same(self);
        }

        return atEnd ? Bytes.Range(self, 0, view.Length - length) : Bytes.Range(self, length, view.Length);
    }

    /// <summary>replace.</summary>
    public static V Replace(V self, V old, V fresh, V count)
    {
        if (!ByteView.Require(old, out var needle))
        {
            return V.Error;
        }

        var result = V.Error;
        if (ByteView.Require(fresh, out var by))
        {
            if (TextArguments.Size(count, -1, out var limit))
            {
                result = Replace(self, needle, by, limit < 0 ? long.MaxValue : limit);
            }

            by.Release();
        }

        needle.Release();
        return result;
    }

    /// <summary>The first place of a part within a range, or -1; an empty part is found at the range's start.</summary>
    public static long FindIn(in ByteView view, in ByteView part, long from, long to)
    {
        if (to - from < part.Length)
        {
            return -1;
        }

        if (part.Length == 0)
        {
            return from;
        }

        var place = StrSearch.Find(view.Data + from, 0, to - from, part.Data, 0, part.Length);
        return place < 0 ? -1 : place + from;
    }

    /// <summary>The last place of a part within a range, or -1.</summary>
    public static long FindLastIn(in ByteView view, in ByteView part, long from, long to)
    {
        if (to - from < part.Length)
        {
            return -1;
        }

        var place = StrSearch.FindLast(view.Data + from, 0, to - from, part.Data, 0, part.Length);
        return place < 0 ? -1 : place + from;
    }

    private static bool Stands(in ByteView view, in ByteView part, long from, long to, bool atEnd)
    {
        if (to - from < part.Length)
        {
            return false;
        }

        var place = atEnd ? to - part.Length : from;
        return TextMemory.CompareBytes(view.Data + place, part.Data, part.Length) == 0;
    }

    private static V Replace(V self, in ByteView needle, in ByteView by, long limit)
    {
        var view = ByteView.OfBytes(self);
        if (limit == 0 || view.Length < needle.Length)
        {
            return Bytes.Same(self);
        }

        var builder = ByteBuilder.Start();
        var good = true;
        if (needle.Length == 0)
        {
            for (var i = 0L; good && i < view.Length; i++)
            {
                good = (i >= limit || builder.Add(by.Data, by.Length)) && builder.AddByte(view.Data[i]);
            }

            return builder.FinishLike(self, good && (view.Length >= limit || builder.Add(by.Data, by.Length)));
        }

        var start = 0L;
        for (; good && limit > 0; limit--)
        {
            var place = FindIn(view, needle, start, view.Length);
            if (place < 0)
            {
                break;
            }

            good = builder.Add(view.Data + start, place - start) && builder.Add(by.Data, by.Length);
            start = place + needle.Length;
        }

        if (good && start == 0)
        {
            return Bytes.Same(self);
        }

        return builder.FinishLike(self, good && builder.Add(view.Data + start, view.Length - start));
    }
}
