using System;

namespace Rusthon.Runtime;

/// <summary>Methods that look for texts in a str.</summary>
public static unsafe partial class StrType
{
    /// <summary>In texts up to this length the places of what is replaced are noted.</summary>
    private const int NotedLength = 128;

    [Slot("Contains")]
    public static int Contains(V self, V part)
    {
        if (!TextArguments.Text(part, "'in <string>' requires string as left operand, not %T"u8))
        {
            return -1;
        }

        return FindIn(self, part, 0, Strs.Length(self)) >= 0 ? 1 : 0;
    }

    [Method("find(self, sub, start=None, end=None, /)")]
    public static V Find(V self, V sub, V start, V end)
    {
        return TextArguments.Text(sub, "find() argument 1 must be str, not %T"u8)
            && TextArguments.Range(start, end, Strs.Length(self), out var from, out var to)
            ? V.FromSmall(FindIn(self, sub, from, to))
            : V.Error;
    }

    [Method("rfind(self, sub, start=None, end=None, /)")]
    public static V RFind(V self, V sub, V start, V end)
    {
        return TextArguments.Text(sub, "rfind() argument 1 must be str, not %T"u8)
            && TextArguments.Range(start, end, Strs.Length(self), out var from, out var to)
            ? V.FromSmall(FindLastIn(self, sub, from, to))
            : V.Error;
    }

    [Method("index(self, sub, start=None, end=None, /)")]
    public static V Index(V self, V sub, V start, V end)
    {
        return TextArguments.Text(sub, "index() argument 1 must be str, not %T"u8)
            && TextArguments.Range(start, end, Strs.Length(self), out var from, out var to)
            ? Found(FindIn(self, sub, from, to))
            : V.Error;
    }

    [Method("rindex(self, sub, start=None, end=None, /)")]
    public static V RIndex(V self, V sub, V start, V end)
    {
        return TextArguments.Text(sub, "rindex() argument 1 must be str, not %T"u8)
            && TextArguments.Range(start, end, Strs.Length(self), out var from, out var to)
            ? Found(FindLastIn(self, sub, from, to))
            : V.Error;
    }

    [Method("count(self, sub, start=None, end=None, /)")]
    public static V Count(V self, V sub, V start, V end)
    {
        if (!TextArguments.Text(sub, "count() argument 1 must be str, not %T"u8)
            || !TextArguments.Range(start, end, Strs.Length(self), out var from, out var to))
        {
            return V.Error;
        }

        if (from > to)
        {
            return V.FromSmall(0);
        }

        var s = Strs.Of(self);
        var needle = Strs.Of(sub);
        if (needle->Length == 0)
        {
            return V.FromSmall(to - from + 1);
        }

        var kind = Strs.Kind(s);
        return V.FromSmall(StrSearch.Count(
            Strs.Data(s) + (from << kind), kind, to - from, Strs.Data(needle), Strs.Kind(needle), needle->Length, long.MaxValue));
    }

    [Method("startswith(self, prefix, start=None, end=None, /)")]
    public static V StartsWith(V self, V prefix, V start, V end) => HasAffix(self, prefix, start, end, false);

    [Method("endswith(self, suffix, start=None, end=None, /)")]
    public static V EndsWith(V self, V suffix, V start, V end) => HasAffix(self, suffix, start, end, true);

    [Method("removeprefix(self, prefix, /)")]
    public static V RemovePrefix(V self, V prefix)
    {
        if (!TextArguments.Text(prefix, "removeprefix() argument must be str, not %T"u8))
        {
            return V.Error;
        }

        return MatchesAt(self, prefix, 0, Strs.Length(self))
            ? Strs.Range(self, Strs.Length(prefix), Strs.Length(self))
            : Strs.Exact(self);
    }

    [Method("removesuffix(self, suffix, /)")]
    public static V RemoveSuffix(V self, V suffix)
    {
        if (!TextArguments.Text(suffix, "removesuffix() argument must be str, not %T"u8))
        {
            return V.Error;
        }

        var rest = Strs.Length(self) - Strs.Length(suffix);
        return rest >= 0 && MatchesAt(self, suffix, rest, Strs.Length(self)) ? Strs.Range(self, 0, rest) : Strs.Exact(self);
    }

    [Method("replace(self, old, new, /, count=-1)")]
    public static V Replace(V self, V old, V fresh, V count)
    {
        if (!TextArguments.Text(old, "replace() argument 1 must be str, not %T"u8)
            || !TextArguments.Text(fresh, "replace() argument 2 must be str, not %T"u8)
            || !TextArguments.Size(count, -1, out var limit))
        {
            return V.Error;
        }

        limit = limit < 0 ? long.MaxValue : limit;
        var s = Strs.Of(self);
        if (s->Length < Strs.Length(old) || limit == 0)
        {
            return Strs.Exact(self);
        }

        return Strs.Length(old) == 0 ? Interleave(self, fresh, limit) : ReplaceIn(self, old, fresh, limit);
    }

    /// <summary>The first place of a part within a range of a str, or -1; an empty part is found at the range's start.</summary>
    public static long FindIn(V text, V part, long from, long to)
    {
        var s = Strs.Of(text);
        var needle = Strs.Of(part);
        if (needle->Length == 0)
        {
            return from <= to ? from : -1;
        }

        if (to - from < needle->Length)
        {
            return -1;
        }

        var kind = Strs.Kind(s);
        var place = StrSearch.Find(
            Strs.Data(s) + (from << kind), kind, to - from, Strs.Data(needle), Strs.Kind(needle), needle->Length);
        return place < 0 ? -1 : place + from;
    }

    /// <summary>The last place of a part within a range of a str, or -1; an empty part is found at the range's end.</summary>
    public static long FindLastIn(V text, V part, long from, long to)
    {
        var s = Strs.Of(text);
        var needle = Strs.Of(part);
        if (to - from < needle->Length)
        {
            return -1;
        }

        var kind = Strs.Kind(s);
        var place = StrSearch.FindLast(
            Strs.Data(s) + (from << kind), kind, to - from, Strs.Data(needle), Strs.Kind(needle), needle->Length);
        return place < 0 ? -1 : place + from;
    }

    private static V Found(long place) => place < 0 ? Errors.Raise(ValueErrorType.Address, "substring not found"u8) : V.FromSmall(place);

    private static V HasAffix(V self, V affix, V start, V end, bool atEnd)
    {
        if (!TextArguments.Range(start, end, Strs.Length(self), out var from, out var to))
        {
            return V.Error;
        }

        if (Strs.IsStr(affix))
        {
            return V.FromBool(HasAffix(self, affix, from, to, atEnd));
        }

        if (!Tuples.Is(affix))
        {
            return Errors.Raise(
                TypeErrorType.Address,
                atEnd ? "endswith first arg must be str or a tuple of str, not %T"u8 : "startswith first arg must be str or a tuple of str, not %T"u8,
                affix);
        }

        for (var i = 0L; i < Tuples.Of(affix)->Length; i++)
        {
            var choice = (&Tuples.Of(affix)->First)[i];
            if (!TextArguments.Text(
                choice,
                atEnd ? "tuple for endswith must only contain str, not %T"u8 : "tuple for startswith must only contain str, not %T"u8))
            {
                return V.Error;
            }

            if (HasAffix(self, choice, from, to, atEnd))
            {
                return V.True;
            }
        }

        return V.False;
    }

    private static bool HasAffix(V self, V affix, long from, long to, bool atEnd) =>
        to - from >= Strs.Length(affix) && MatchesAt(self, affix, atEnd ? to - Strs.Length(affix) : from, to);

    /// <summary>True when a part stands at a place of a str and ends no later than a limit.</summary>
    private static bool MatchesAt(V text, V part, long place, long limit)
    {
        var s = Strs.Of(text);
        var needle = Strs.Of(part);
        return limit - place >= needle->Length
            && TextMemory.Same(
                Strs.Data(s) + (place << Strs.Kind(s)), Strs.Kind(s), Strs.Data(needle), Strs.Kind(needle), needle->Length);
    }

    /// <summary>Replaces the empty str: puts a text before each of the first characters and, if the limit allows, at the end.</summary>
    private static V Interleave(V self, V fresh, long limit)
    {
        var builder = StrBuilder.Start();
        var good = true;
        var length = Strs.Length(self);
        for (var i = 0L; good && i < length; i++)
        {
            good = (i >= limit || builder.Add(fresh)) && builder.AddChar(Strs.At(self, i));
        }

        if (good && (length >= limit || builder.Add(fresh)))
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    /// <summary>Notes the places of a part in a text of at most <see cref="NotedLength"/>: how many there are, up to a limit.</summary>
    private static long NotePlaces(V text, V part, long limit, long* places)
    {
        var count = 0L;
        var size = Strs.Length(part);
        var length = Strs.Length(text);
        for (var place = FindIn(text, part, 0, length); place >= 0 && count < limit; place = FindIn(text, part, place + size, length))
        {
            places[count++] = place;
        }

        return count;
    }

    /// <summary>Replaces a text that is not empty; in short texts its places are noted while they are counted.</summary>
    private static V ReplaceIn(V self, V old, V fresh, long limit)
    {
        var s = Strs.Of(self);
        var needle = Strs.Of(old);
        var by = Strs.Of(fresh);
        var from = Strs.Kind(s);
        if (limit == long.MaxValue && from == 0 && needle->Length == 1 && by->Length == 1 && Strs.Kind(by) == 0)
        {
            return ReplaceBytes(self, Strs.At(old, 0), *Strs.Data(by));
        }

        long* places = stackalloc long[NotedLength];
        var noted = s->Length <= NotedLength;
        var count = noted
            ? NotePlaces(self, old, limit, places)
            : StrSearch.Count(Strs.Data(s), from, s->Length, Strs.Data(needle), Strs.Kind(needle), needle->Length, limit);
        if (count == 0)
        {
            return Strs.Exact(self);
        }

        if (by->Length > 0 && count > Strs.MaxLength / by->Length)
        {
            return Errors.Raise(OverflowErrorType.Address, "replace string is too long"u8);
        }

        var length = s->Length + (count * (by->Length - needle->Length));
        if (length == 0)
        {
            return Strs.Empty;
        }

        var kind = from > Strs.Kind(by) ? from : Strs.Kind(by);
        var result = Strs.New(length, kind, Strs.IsAscii(s) && Strs.IsAscii(by));
        if (result == null)
        {
            return V.Error;
        }

        var target = Strs.Data(result);
        var start = 0L;
        for (var i = 0L; i <= count; i++)
        {
            var place = i == count ? s->Length
                : noted ? places[i]
                : start + StrSearch.Find(
                    Strs.Data(s) + (start << from), from, s->Length - start, Strs.Data(needle), Strs.Kind(needle), needle->Length);
            TextMemory.Copy(target, kind, Strs.Data(s) + (start << from), from, place - start);
            target += (place - start) << kind;
            if (i < count)
            {
                TextMemory.Copy(target, kind, Strs.Data(by), Strs.Kind(by), by->Length);
                target += by->Length << kind;
            }

            start = place + needle->Length;
        }

        return Strs.Narrow(V.FromObject(result));
    }

    /// <summary>Replaces a character by another; both are bytes, and so are those of the text.</summary>
    private static V ReplaceBytes(V self, uint old, byte fresh)
    {
        var s = Strs.Of(self);
        var data = Strs.Data(s);
        if (StrSearch.FindChar(data, 0, s->Length, old) < 0)
        {
            return Strs.Exact(self);
        }

        if (s->Length == 1)
        {
            return Strs.FromLatin(fresh);
        }

        var result = Strs.New(s->Length, 0, false);
        if (result == null)
        {
            return V.Error;
        }

        var target = Strs.Data(result);
        var bits = 0u;
        for (var i = 0L; i < s->Length; i++)
        {
            target[i] = data[i] == old ? fresh : data[i];
            bits |= target[i];
        }

        result->Head.Flags |= bits < 128 ? StrFlags.Ascii : 0;
        return V.FromObject(result);
    }
}
