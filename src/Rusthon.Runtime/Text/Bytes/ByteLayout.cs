using System;

namespace Rusthon.Runtime;

/// <summary>Methods of bytes and bytearray that strip, pad and map.</summary>
public static unsafe class ByteLayout
{
    /// <summary>strip, lstrip or rstrip.</summary>
    public static V Strip(V self, V chars, bool atStart, bool atEnd)
    {
        var spaces = chars.IsUnset || chars.IsNone;
        var set = ByteView.OfMemory(null, 0);
        if (!spaces && !ByteView.Require(chars, out set))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        var start = 0L;
        var stop = view.Length;
        while (atStart && start < stop && IsStripped(view.Data[start], set, spaces))
        {
            start++;
        }

        while (atEnd && start < stop && IsStripped(view.Data[stop - 1], set, spaces))
        {
            stop--;
        }

        set.Release();
        return Bytes.Range(self, start, stop);
    }

    /// <summary>center (0), ljust (-1) or rjust (1); the name is for errors.</summary>
    public static V Pad(V self, V width, V fillchar, int side, ReadOnlySpan<byte> message)
    {
        if (!TextArguments.Size(width, 0, out var missing))
        {
            return V.Error;
        }

        var fill = (byte)' ';
        if (!fillchar.IsUnset)
        {
            if (!(Bytes.Is(fillchar) || ByteArrays.Is(fillchar)) || ByteView.OfBytes(fillchar).Length != 1)
            {
                return Errors.Raise(TypeErrorType.Address, message, fillchar);
            }

            fill = *ByteView.OfBytes(fillchar).Data;
        }

        var view = ByteView.OfBytes(self);
        missing -= view.Length;
        if (missing <= 0)
        {
            return Bytes.Same(self);
        }

        var left = side switch
        {
            0 => (missing / 2) + (missing & (missing + view.Length) & 1),
            1 => missing,
            _ => 0,
        };
        var builder = ByteBuilder.Start();
        return builder.FinishLike(
            self,
            builder.AddRepeated(fill, left) && builder.Add(view.Data, view.Length) && builder.AddRepeated(fill, missing - left));
    }

    /// <summary>zfill.</summary>
    public static V ZFill(V self, V width)
    {
        if (!TextArguments.Size(width, 0, out var wanted))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        if (wanted <= view.Length)
        {
            return Bytes.Same(self);
        }

        var sign = view.Length > 0 && (view.Data[0] is (byte)'+' or (byte)'-') ? 1 : 0;
        var builder = ByteBuilder.Start();
        return builder.FinishLike(
            self,
            builder.Add(view.Data, sign)
            && builder.AddRepeated((byte)'0', wanted - view.Length)
            && builder.Add(view.Data + sign, view.Length - sign));
    }

    /// <summary>expandtabs.</summary>
    public static V ExpandTabs(V self, V tabsize)
    {
        if (!TextArguments.Int(tabsize, 8, out var size))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        var builder = ByteBuilder.Start();
        var good = true;
        var column = 0L;
        for (var i = 0L; good && i < view.Length; i++)
        {
            var value = view.Data[i];
            if (value == '\t')
            {
                var gap = size > 0 ? size - (column % size) : 0;
                good = builder.AddRepeated((byte)' ', gap);
                column += gap;
                continue;
            }

            column = value is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
            good = builder.AddByte(value);
        }

        return builder.FinishLike(self, good);
    }

    /// <summary>translate.</summary>
    public static V Translate(V self, V table, V delete)
    {
        var map = ByteView.OfMemory(null, 0);
        if (!table.IsNone && !ByteView.Require(table, out map))
        {
            return V.Error;
        }

        if (!table.IsNone && map.Length != 256)
        {
            map.Release();
            return Errors.Raise(ValueErrorType.Address, "translation table must be 256 characters long"u8);
        }

        var gone = ByteView.OfMemory(null, 0);
        if (!delete.IsUnset && !ByteView.Require(delete, out gone))
        {
            map.Release();
            return V.Error;
        }

        bool* isGone = stackalloc bool[256];
        TextMemory.FillBytes(isGone, 0, 256);
        for (var i = 0L; i < gone.Length; i++)
        {
            isGone[gone.Data[i]] = true;
        }

        var view = ByteView.OfBytes(self);
        var builder = ByteBuilder.Start();
        var target = builder.Room(view.Length);
        if (target != null)
        {
            builder.Take(Translate(view, map.Data, isGone, target));
        }

        var good = target != null;
        map.Release();
        gone.Release();
        return builder.FinishLike(self, good);
    }

    /// <summary>Writes the bytes that are not gone, by a map (null: as they are), and gives how many.</summary>
    private static long Translate(in ByteView view, byte* map, bool* isGone, byte* target)
    {
        var start = target;
        for (var i = 0L; i < view.Length; i++)
        {
            var value = view.Data[i];
            *target = map == null ? value : map[value];
            target += isGone[value] ? 0 : 1;
        }

        return target - start;
    }

    /// <summary>maketrans.</summary>
    public static V MakeTrans(V from, V to)
    {
        if (!ByteView.Require(from, out var x))
        {
            return V.Error;
        }

        if (!ByteView.Require(to, out var y))
        {
            x.Release();
            return V.Error;
        }

        var result = V.Error;
        if (x.Length != y.Length)
        {
            Errors.Raise(ValueErrorType.Address, "maketrans arguments must have same length"u8);
        }
        else
        {
            var table = Bytes.New(256);
            if (table != null)
            {
                var data = Bytes.Data(table);
                for (var i = 0; i < 256; i++)
                {
                    data[i] = (byte)i;
                }

                for (var i = 0L; i < x.Length; i++)
                {
                    data[x.Data[i]] = y.Data[i];
                }

                result = V.FromObject(table);
            }
        }

        x.Release();
        y.Release();
        return result;
    }

    private static bool IsStripped(byte value, in ByteView set, bool spaces) =>
        spaces ? AsciiCase.IsSpace(value) : TextMemory.FindByte(set.Data, value, set.Length) >= 0;
}
