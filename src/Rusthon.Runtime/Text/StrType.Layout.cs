namespace Rusthon.Runtime;

/// <summary>Methods that strip and pad a str.</summary>
public static unsafe partial class StrType
{
    [Method("strip(self, chars=None, /)")]
    public static V Strip(V self, V chars) => StripEnds(self, chars, true, true, 0);

    [Method("lstrip(self, chars=None, /)")]
    public static V LStrip(V self, V chars) => StripEnds(self, chars, true, false, 1);

    [Method("rstrip(self, chars=None, /)")]
    public static V RStrip(V self, V chars) => StripEnds(self, chars, false, true, 2);

    [Method("center(self, width, fillchar=' ', /)")]
    public static V Center(V self, V width, V fillchar)
    {
        if (!PadArguments(self, width, fillchar, out var missing, out var fill))
        {
            return V.Error;
        }

        missing = missing < 0 ? 0 : missing;
        var left = (missing / 2) + (missing & (missing + Strs.Length(self)) & 1);
        return Padded(self, left, missing - left, fill);
    }

    [Method("ljust(self, width, fillchar=' ', /)")]
    public static V LJust(V self, V width, V fillchar) =>
        PadArguments(self, width, fillchar, out var missing, out var fill) ? Padded(self, 0, missing, fill) : V.Error;

    [Method("rjust(self, width, fillchar=' ', /)")]
    public static V RJust(V self, V width, V fillchar) =>
        PadArguments(self, width, fillchar, out var missing, out var fill) ? Padded(self, missing, 0, fill) : V.Error;

    [Method("zfill(self, width, /)")]
    public static V ZFill(V self, V width)
    {
        if (!TextArguments.Size(width, 0, out var wanted))
        {
            return V.Error;
        }

        var length = Strs.Length(self);
        if (wanted <= length)
        {
            return Strs.Exact(self);
        }

        var signed = length > 0 && Strs.At(self, 0) is '+' or '-';
        var builder = StrBuilder.Start();
        return Built(
            ref builder,
            (!signed || builder.AddRange(self, 0, 1))
            && builder.AddRepeated('0', wanted - length)
            && builder.AddRange(self, signed ? 1 : 0, length));
    }

    [Method("expandtabs(self, /, tabsize=8)")]
    public static V ExpandTabs(V self, V tabsize)
    {
        if (!TextArguments.Int(tabsize, 8, out var size))
        {
            return V.Error;
        }

        var builder = StrBuilder.Start();
        var good = true;
        var column = 0L;
        for (var i = 0L; good && i < Strs.Length(self); i++)
        {
            var character = Strs.At(self, i);
            if (character == '\t')
            {
                var gap = size > 0 ? size - (column % size) : 0;
                good = builder.AddRepeated(' ', gap);
                column += gap;
                continue;
            }

            column = character is '\n' or '\r' ? 0 : column + 1;
            good = builder.AddChar(character);
        }

        return Built(ref builder, good);
    }

    private static V StripEnds(V self, V chars, bool atStart, bool atEnd, int method)
    {
        var spaces = chars.IsUnset || chars.IsNone;
        if (!spaces && !Strs.IsStr(chars))
        {
            return method switch
            {
                0 => Errors.Raise(TypeErrorType.Address, "strip arg must be None or str"u8),
                1 => Errors.Raise(TypeErrorType.Address, "lstrip arg must be None or str"u8),
                _ => Errors.Raise(TypeErrorType.Address, "rstrip arg must be None or str"u8),
            };
        }

        var start = 0L;
        var stop = Strs.Length(self);
        while (atStart && start < stop && IsStripped(Strs.At(self, start), chars, spaces))
        {
            start++;
        }

        while (atEnd && start < stop && IsStripped(Strs.At(self, stop - 1), chars, spaces))
        {
            stop--;
        }

        return Strs.Range(self, start, stop);
    }

    private static bool IsStripped(uint character, V chars, bool spaces)
    {
        if (spaces)
        {
            return Characters.IsSpace(character);
        }

        var s = Strs.Of(chars);
        return StrSearch.FindChar(Strs.Data(s), Strs.Kind(s), s->Length, character) >= 0;
    }

    private static bool PadArguments(V self, V width, V fillchar, out long missing, out uint fill)
    {
        fill = ' ';
        if (!TextArguments.Size(width, 0, out missing))
        {
            return false;
        }

        missing -= Strs.Length(self);
        if (fillchar.IsUnset)
        {
            return true;
        }

        if (!TextArguments.Text(fillchar, "The fill character must be a unicode character, not %T"u8))
        {
            return false;
        }

        if (Strs.Length(fillchar) != 1)
        {
            Errors.Raise(TypeErrorType.Address, "The fill character must be exactly one character long"u8);
            return false;
        }

        fill = Strs.At(fillchar, 0);
        return true;
    }

    private static V Padded(V self, long left, long right, uint fill)
    {
        if (left <= 0 && right <= 0)
        {
            return Strs.Exact(self);
        }

        var builder = StrBuilder.Start();
        return Built(
            ref builder, builder.AddRepeated(fill, left) && builder.Add(self) && builder.AddRepeated(fill, right));
    }
}
