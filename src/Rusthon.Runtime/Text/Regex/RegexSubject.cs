namespace Rusthon.Runtime;

/// <summary>What a pattern is matched with: the text as a str and the part of it. Owns what it had to make: call <see cref="Free"/>.</summary>
internal unsafe struct RegexSubject
{
    /// <summary>The text: a str, for bytes one of Latin-1 characters.</summary>
    public V Text;
    public long Start;
    public long End;

    private V given;

    /// <summary>Takes what was given to be searched, and from where to where (Unset: all); false when it raised.</summary>
    public bool Read(PatternObj* pattern, V value, V pos, V endpos)
    {
        given = value;
        Text = TextOf(pattern, value);
        if (Text.IsError)
        {
            return false;
        }

        var length = Strs.Length(Text);
        Start = 0;
        End = length;
        if ((pos.IsUnset || Place(pos, length, out Start)) && (endpos.IsUnset || Place(endpos, length, out End)))
        {
            return true;
        }

        Free();
        return false;
    }

    /// <summary>The str or bytes of which results are parts, owned.</summary>
    public readonly V Exact()
    {
        if (Strs.IsStr(given))
        {
            return Strs.Exact(given);
        }

        if (Bytes.IsExact(given))
        {
            return Counts.Retain(given);
        }

        if (!ByteView.Require(given, out var view))
        {
            return V.Error;
        }

        var bytes = Bytes.FromMemory(view.Data, view.Length);
        view.Release();
        return bytes;
    }

    public readonly void Free() => Counts.Release(Text);

    private static V TextOf(PatternObj* pattern, V value)
    {
        var isText = Strs.IsStr(pattern->Source);
        if (Strs.IsStr(value))
        {
            return isText ? Strs.Exact(value) : Errors.Raise(TypeErrorType.Address, "cannot use a bytes pattern on a string-like object"u8);
        }

        if (!ByteView.IsBuffer(value))
        {
            return Errors.Raise(TypeErrorType.Address, "expected string or bytes-like object, got '%T'"u8, value);
        }

        if (isText)
        {
            return Errors.Raise(TypeErrorType.Address, "cannot use a string pattern on a bytes-like object"u8);
        }

        if (!ByteView.Require(value, out var view))
        {
            return V.Error;
        }

        var text = view.Length == 0 ? Strs.Empty : view.Length == 1 ? Strs.FromLatin(*view.Data) : Strs.FromLatin1(view.Data, view.Length);
        view.Release();
        return text;
    }

    private static bool Place(V value, long length, out long place)
    {
        if (!Arguments.ToLong(value, out place))
        {
            return false;
        }

        place = place < 0 ? 0 : place > length ? length : place;
        return true;
    }
}
