using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Making and reading strs. A V parameter is a str (or an instance of a subclass) and borrowed; results are owned
/// and, unless said otherwise, exact strs in the narrowest kind. An empty result is always the one static empty str,
/// and one of a single latin-1 character the static str of that character.
/// </summary>
public static unsafe partial class Strs
{
    /// <summary>The largest number of characters that a str may have.</summary>
    public const long MaxLength = 1L << 40;

    private const int StaticStride = 48;
    private const int StaticCount = 257;

    /// <summary>One static str for each latin-1 character, and the empty one.</summary>
    [InlineArray(StaticCount * StaticStride / 8)]
    private struct StaticStrs
    {
        private ulong first;
    }

    [FixedAddressValueType]
    [ExportData("rt_static_strs")]
    private static StaticStrs statics;

    /// <summary>The object of a str value, borrowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StrObj* Of(V text) => (StrObj*)text.Object;

    /// <summary>The characters behind the fixed part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte* Data(StrObj* text) => (byte*)text + sizeof(StrObj);

    /// <summary>log2 of the bytes a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Kind(StrObj* text) => (int)(text->Head.Flags & StrFlags.KindMask);

    /// <summary>True for a str and for instances of subclasses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsStr(V value) => value.IsPointer && (value.Object->Type->Flags & TypeFlags.StrSubclass) != 0;

    /// <summary>True for an instance of str itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExact(V value) => value.IsPointer && value.Object->Type == StrType.Address;

    /// <summary>All characters are below 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(StrObj* text) => (text->Head.Flags & StrFlags.Ascii) != 0;

    /// <summary>Code points.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Length(V text) => Of(text)->Length;

    /// <summary>The code point at a place within the str.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint At(V text, long index)
    {
        var s = Of(text);
        return TextMemory.Read(Data(s), Kind(s), index);
    }

    /// <summary>The empty str.</summary>
    public static V Empty => Static(StaticCount - 1);

    /// <summary>A str of one code point below 256: never fails.</summary>
    public static V FromLatin(byte character) => Static(character);

    /// <summary>A str of one code point.</summary>
    public static V FromChar(uint character)
    {
        if (character < 256)
        {
            return Static((int)character);
        }

        var text = New(1, TextMemory.KindFor(character), false);
        if (text == null)
        {
            return V.Error;
        }

        TextMemory.Write(Data(text), Kind(text), 0, character);
        return V.FromObject(text);
    }

    /// <summary>A str of ASCII bytes.</summary>
    public static V FromAscii(ReadOnlySpan<byte> ascii)
    {
        fixed (byte* bytes = ascii)
        {
            return FromAscii(bytes, ascii.Length);
        }
    }

    /// <summary>A str of ASCII bytes.</summary>
    public static V FromAscii(byte* ascii, long length) => FromLatin1(ascii, length, true);

    /// <summary>A str whose code points are the bytes.</summary>
    public static V FromLatin1(byte* bytes, long length) => FromLatin1(bytes, length, TextMemory.Bits(bytes, 0, length) < 128);

    /// <summary>A str of characters of any kind, stored in the narrowest.</summary>
    public static V FromChars(byte* data, int kind, long length)
    {
        if (kind == 0)
        {
            return FromLatin1(data, length);
        }

        if (length == 0)
        {
            return Empty;
        }

        if (length == 1)
        {
            return FromChar(TextMemory.Read(data, kind, 0));
        }

        var bits = TextMemory.Bits(data, kind, length);
        var narrow = TextMemory.KindFor(bits);
        var text = New(length, narrow, bits < 128);
        if (text == null)
        {
            return V.Error;
        }

        TextMemory.Copy(Data(text), narrow, data, kind, length);
        return V.FromObject(text);
    }

    /// <summary>
    /// A new str with room for the characters, which the caller fills in; the kind must be the narrowest and the
    /// length not 0. Null when raised (MemoryError).
    /// </summary>
    public static StrObj* New(long length, int kind, bool ascii)
    {
        if ((ulong)length > MaxLength)
        {
            Errors.NoMemory();
            return null;
        }

        return NewWithCapacity(length, length << kind, kind, ascii);
    }

    /// <summary>As <see cref="New"/>, with room for at least so many bytes.</summary>
    public static StrObj* NewWithCapacity(long length, long bytes, int kind, bool ascii)
    {
        var size = RoundedSize(bytes);
        var text = (StrObj*)Heap.New(StrType.Address, size);
        if (text == null)
        {
            return null;
        }

        text->Head.Flags = (uint)kind | (ascii ? StrFlags.Ascii : 0);
        text->Length = length;
        text->Hash = 0;
        text->Capacity = size - sizeof(StrObj);
        return text;
    }

    /// <summary>The size in bytes of the block for a str with so many bytes of characters.</summary>
    public static long RoundedSize(long bytes) => (sizeof(StrObj) + bytes + Heap.Granule - 1) & -Heap.Granule;

    /// <summary>The same text as an exact str: the value itself, or a copy of an instance of a subclass.</summary>
    public static V Exact(V text)
    {
        if (IsExact(text))
        {
            return Counts.Retain(text);
        }

        var s = Of(text);
        return FromChars(Data(s), Kind(s), s->Length);
    }

    /// <summary>Takes over a new str whose kind or flags may be too wide and gives the same characters in the narrowest form.</summary>
    public static V Narrow([Owned] V text)
    {
        var s = Of(text);
        if (IsAscii(s) && s->Length > 1)
        {
            return text;
        }

        var kind = Kind(s);
        var bits = TextMemory.Bits(Data(s), kind, s->Length);
        if (s->Length > 1 && TextMemory.KindFor(bits) == kind)
        {
            s->Head.Flags |= bits < 128 ? StrFlags.Ascii : 0;
            return text;
        }

        var narrow = FromChars(Data(s), kind, s->Length);
        Counts.Release(text);
        return narrow;
    }

    /// <summary>The characters from <paramref name="start"/> up to <paramref name="stop"/>, which lie within the str.</summary>
    public static V Range(V text, long start, long stop)
    {
        var s = Of(text);
        if (start == 0 && stop == s->Length)
        {
            return Exact(text);
        }

        if (stop <= start)
        {
            return Empty;
        }

        var kind = Kind(s);
        var data = Data(s) + (start << kind);
        return IsAscii(s) ? FromLatin1(data, stop - start, true) : FromChars(data, kind, stop - start);
    }

    /// <summary>The slice from start to stop by a step that is not 0; the indices are those of range(start, stop, step) with all elements within the str.</summary>
    public static V Slice(V text, long start, long stop, long step)
    {
        if (step == 1)
        {
            return Range(text, start, stop);
        }

        var count = 0L;
        if (step > 0 && start < stop)
        {
            count = ((stop - start - 1) / step) + 1;
        }
        else if (step < 0 && stop < start)
        {
            count = ((start - stop - 1) / -step) + 1;
        }

        if (count <= 0)
        {
            return Empty;
        }

        var s = Of(text);
        var kind = Kind(s);
        var data = Data(s);
        var bits = 0u;
        var index = start;
        for (var i = 0L; i < count; i++)
        {
            bits |= TextMemory.Read(data, kind, index);
            index += step;
        }

        if (count == 1)
        {
            return FromChar(bits);
        }

        var narrow = TextMemory.KindFor(bits);
        var result = New(count, narrow, bits < 128);
        if (result == null)
        {
            return V.Error;
        }

        index = start;
        for (var i = 0L; i < count; i++)
        {
            TextMemory.Write(Data(result), narrow, i, TextMemory.Read(data, kind, index));
            index += step;
        }

        return V.FromObject(result);
    }

    /// <summary>a + b.</summary>
    public static V Concat(V a, V b)
    {
        var left = Of(a);
        var right = Of(b);
        if (left->Length == 0)
        {
            return Exact(b);
        }

        if (right->Length == 0)
        {
            return Exact(a);
        }

        var kind = Kind(left) > Kind(right) ? Kind(left) : Kind(right);
        var text = New(left->Length + right->Length, kind, IsAscii(left) && IsAscii(right));
        if (text == null)
        {
            return V.Error;
        }

        TextMemory.Copy(Data(text), kind, Data(left), Kind(left), left->Length);
        TextMemory.Copy(Data(text) + (left->Length << kind), kind, Data(right), Kind(right), right->Length);
        return V.FromObject(text);
    }

    /// <summary>
    /// a += b: takes a over on every path. When that was the last reference the characters are appended in place,
    /// with room that doubles, so that n appends cost O(n).
    /// </summary>
    public static V Append([Owned] V a, V b)
    {
        var left = Of(a);
        var right = Of(b);
        var length = left->Length + right->Length;
        if (left->Head.Count != 1 || left->Head.Type != StrType.Address || Kind(left) < Kind(right)
            || (left->Head.Flags & (StrFlags.Interned | ObjFlags.Static | ObjFlags.WeaklyReferenced)) != 0 || length > MaxLength)
        {
            var joined = Concat(a, b);
            Counts.Release(a);
            return joined;
        }

        var kind = Kind(left);
        var bytes = length << kind;
        if (bytes > left->Capacity)
        {
            var size = RoundedSize(bytes + (bytes >> 1));
            var moved = (StrObj*)Heap.Resize(left, sizeof(StrObj) + left->Capacity, size);
            if (moved == null)
            {
                Counts.Release(a);
                return V.Error;
            }

            left = moved;
            left->Capacity = size - sizeof(StrObj);
        }

        TextMemory.Copy(Data(left) + (left->Length << kind), kind, Data(right), Kind(right), right->Length);
        left->Length = length;
        left->Hash = 0;
        if (!IsAscii(right))
        {
            left->Head.Flags &= ~StrFlags.Ascii;
        }

        return V.FromObject(left);
    }

    /// <summary>text * count; a count below 1 gives the empty str.</summary>
    public static V Repeat(V text, long count)
    {
        var s = Of(text);
        if (count <= 0 || s->Length == 0)
        {
            return Empty;
        }

        if (count == 1)
        {
            return Exact(text);
        }

        if (count > MaxLength / s->Length)
        {
            return Errors.NoMemory();
        }

        var kind = Kind(s);
        var result = New(s->Length * count, kind, IsAscii(s));
        if (result == null)
        {
            return V.Error;
        }

        var data = Data(result);
        if (s->Length == 1)
        {
            TextMemory.Fill(data, kind, TextMemory.Read(Data(s), kind, 0), count);
            return V.FromObject(result);
        }

        var total = result->Length << kind;
        var done = s->Length << kind;
        TextMemory.CopyBytes(data, Data(s), done);
        while (done < total)
        {
            var more = done < total - done ? done : total - done;
            TextMemory.CopyBytes(data + done, data, more);
            done += more;
        }

        return V.FromObject(result);
    }

    /// <summary>True when both have the same characters.</summary>
    public static bool Equal(V a, V b)
    {
        if (V.Same(a, b))
        {
            return true;
        }

        var left = Of(a);
        var right = Of(b);
        return left->Length == right->Length
            && (left->Hash == right->Hash || left->Hash == 0 || right->Hash == 0)
            && Kind(left) == Kind(right)
            && TextMemory.AreSame(Data(left), Data(right), left->Length << Kind(left));
    }

    /// <summary>Order by code points: negative, 0 or positive.</summary>
    public static int Compare(V a, V b)
    {
        if (V.Same(a, b))
        {
            return 0;
        }

        var left = Of(a);
        var right = Of(b);
        var shorter = left->Length < right->Length ? left->Length : right->Length;
        if (Kind(left) == 0 && Kind(right) == 0)
        {
            var order = TextMemory.CompareBytes(Data(left), Data(right), shorter);
            if (order != 0)
            {
                return order;
            }
        }
        else
        {
            for (var i = 0L; i < shorter; i++)
            {
                var x = At(a, i);
                var y = At(b, i);
                if (x != y)
                {
                    return x < y ? -1 : 1;
                }
            }
        }

        if (left->Length == right->Length)
        {
            return 0;
        }

        return left->Length < right->Length ? -1 : 1;
    }

    /// <summary>True when the str consists of exactly these ASCII characters.</summary>
    public static bool EqualsAscii(V text, ReadOnlySpan<byte> ascii)
    {
        var s = Of(text);
        if (s->Length != ascii.Length || Kind(s) != 0)
        {
            return false;
        }

        fixed (byte* bytes = ascii)
        {
            return TextMemory.CompareBytes(Data(s), bytes, s->Length) == 0;
        }
    }

    private static V FromLatin1(byte* bytes, long length, bool ascii)
    {
        if (length <= 1)
        {
            return length == 0 ? Empty : Static(*bytes);
        }

        var text = New(length, 0, ascii);
        if (text == null)
        {
            return V.Error;
        }

        TextMemory.CopyBytes(Data(text), bytes, length);
        return V.FromObject(text);
    }

    /// <summary>A static str, made when first asked for.</summary>
    private static V Static(int index)
    {
        var text = (StrObj*)((byte*)Unsafe.AsPointer(ref statics) + (index * StaticStride));
        if (text->Head.Count == 0)
        {
            MakeStatic(text, index);
        }

        return Counts.RetainObject(text);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeStatic(StrObj* text, int index)
    {
        text->Head.Count = Obj.Immortal;
        text->Head.Flags = ObjFlags.Static | (index is < 128 or StaticCount - 1 ? StrFlags.Ascii : 0);
        text->Head.Type = StrType.Address;
        text->Length = index == StaticCount - 1 ? 0 : 1;
        text->Capacity = StaticStride - sizeof(StrObj);
        *Data(text) = (byte)index;
    }
}
