using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Builds a str piece by piece; lives on the stack, owns a growing str block. Every method that can run out of
/// memory or raise gives false then, with the exception pending; call <see cref="Abandon"/> after that.
/// </summary>
public unsafe struct StrBuilder
{
    private const long FirstCapacity = 88;

    private StrObj* text;
    private int kind;
    private uint bits;

    /// <summary>An empty builder; needs no memory.</summary>
    public static StrBuilder Start() => default;

    /// <summary>The characters so far.</summary>
    public readonly long Length => text == null ? 0 : text->Length;

    /// <summary>The last character; there must be one.</summary>
    public readonly uint Last => TextMemory.Read(Strs.Data(text), kind, text->Length - 1);

    /// <summary>Appends a code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool AddChar(uint character)
    {
        if (text == null || character >= Limit(kind) || (text->Length + 1) << kind > text->Capacity)
        {
            if (!Reserve(1, character))
            {
                return false;
            }
        }

        bits |= character;
        TextMemory.Write(Strs.Data(text), kind, text->Length++, character);
        return true;
    }

    /// <summary>Appends the same code point several times.</summary>
    public bool AddRepeated(uint character, long count)
    {
        if (count <= 0)
        {
            return true;
        }

        if (!Reserve(count, character))
        {
            return false;
        }

        bits |= character;
        TextMemory.Fill(Strs.Data(text) + (text->Length << kind), kind, character, count);
        text->Length += count;
        return true;
    }

    /// <summary>Appends a str.</summary>
    public bool Add(V str)
    {
        var s = Strs.Of(str);
        return AddChars(Strs.Data(s), Strs.Kind(s), s->Length, Strs.IsAscii(s) ? 0 : WidestOf(Strs.Kind(s)));
    }

    /// <summary>Appends the characters of a str from a place up to another.</summary>
    public bool AddRange(V str, long start, long stop)
    {
        if (stop <= start)
        {
            return true;
        }

        var s = Strs.Of(str);
        var from = Strs.Kind(s);
        var data = Strs.Data(s) + (start << from);
        return AddChars(data, from, stop - start, Strs.IsAscii(s) ? 0 : TextMemory.Bits(data, from, stop - start));
    }

    /// <summary>Appends ASCII characters.</summary>
    public bool AddAscii(ReadOnlySpan<byte> ascii)
    {
        fixed (byte* bytes = ascii)
        {
            return AddChars(bytes, 0, ascii.Length, 0);
        }
    }

    /// <summary>Appends ASCII characters.</summary>
    public bool AddAscii(byte* ascii, long length) => AddChars(ascii, 0, length, 0);

    /// <summary>Appends valid UTF-8.</summary>
    public bool AddUtf8(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8)
        {
            return AddUtf8(bytes, utf8.Length);
        }
    }

    /// <summary>Appends valid UTF-8; lengths in bytes.</summary>
    public bool AddUtf8(byte* utf8, long length)
    {
        var i = 0L;
        while (i < length)
        {
            var ascii = Utf8.CountAscii(utf8 + i, length - i);
            if (ascii > 0)
            {
                if (!AddChars(utf8 + i, 0, ascii, 0))
                {
                    return false;
                }

                i += ascii;
                continue;
            }

            i += Utf8.Read(utf8 + i, length - i, out var character);
            if (!AddChar(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Appends an int in decimal.</summary>
    public bool AddLong(long value)
    {
        var digits = stackalloc byte[20];
        var place = 20;
        var rest = value < 0 ? 0 - (ulong)value : (ulong)value;
        do
        {
            digits[--place] = (byte)('0' + (rest % 10));
            rest /= 10;
        }
        while (rest != 0);

        return (value >= 0 || AddChar('-')) && AddAscii(digits + place, 20 - place);
    }

    /// <summary>Appends the low bits of a number in hexadecimal, lower case, with so many digits.</summary>
    public bool AddHex(uint value, int digits)
    {
        for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            var digit = (value >> shift) & 15;
            if (!AddChar(digit < 10 ? '0' + digit : 'a' + digit - 10))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Appends repr(value).</summary>
    public bool AddRepr(V value) => AddOwned(Objects.Repr(value));

    /// <summary>Appends str(value).</summary>
    public bool AddStrOf(V value) => Strs.IsExact(value) ? Add(value) : AddOwned(Objects.Str(value));

    /// <summary>Appends a str and releases it; an Error is passed on.</summary>
    public bool AddOwned([Owned] V str)
    {
        if (str.IsError)
        {
            return false;
        }

        var added = Add(str);
        Counts.Release(str);
        return added;
    }

    /// <summary>Appends text with %T, %S, %R, %N and %% replaced (see <see cref="Errors.Raise"/>); false when it raised.</summary>
    public bool AddFormatted(ReadOnlySpan<byte> format, V* arguments)
    {
        fixed (byte* bytes = format)
        {
            var start = 0L;
            for (var i = 0L; i + 1 < format.Length; i++)
            {
                if (bytes[i] != '%')
                {
                    continue;
                }

                if (!AddUtf8(bytes + start, i - start))
                {
                    return false;
                }

                var code = bytes[++i];
                start = i + 1;
                if (!AddArgument(code, code == '%' ? default : *arguments))
                {
                    return false;
                }

                arguments += code == '%' ? 0 : 1;
            }

            return AddUtf8(bytes + start, format.Length - start);
        }
    }

    /// <summary>Makes room for more characters, the widest of which (or whose bitwise or) is given.</summary>
    public bool Reserve(long more, uint widest)
    {
        var wanted = TextMemory.KindFor(bits | widest);
        var length = Length;
        if (text != null && wanted == kind && (length + more) << kind <= text->Capacity)
        {
            return true;
        }

        if (more > Strs.MaxLength - length)
        {
            Errors.NoMemory();
            return false;
        }

        return wanted == kind ? Grow(length, more) : Widen(length, more, wanted);
    }

    /// <summary>The str, owned; Error when out of memory. The builder is empty afterwards.</summary>
    public V Finish()
    {
        if (Length <= 1)
        {
            var tiny = Length == 0 ? Strs.Empty : Strs.FromChar(bits);
            Abandon();
            return tiny;
        }

        var size = Strs.RoundedSize(text->Length << kind);
        var held = sizeof(StrObj) + text->Capacity;
        if (size + (size >> 3) < held)
        {
            var shrunk = (StrObj*)Heap.Resize(text, held, size);
            if (shrunk == null)
            {
                Abandon();
                return V.Error;
            }

            text = shrunk;
            text->Capacity = size - sizeof(StrObj);
        }

        text->Head.Flags = (uint)kind | (bits < 128 ? StrFlags.Ascii : 0);
        var finished = V.FromObject(text);
        this = default;
        return finished;
    }

    /// <summary>Frees what was built.</summary>
    public void Abandon()
    {
        if (text != null)
        {
            Heap.Free(text, sizeof(StrObj) + text->Capacity);
        }

        this = default;
    }

    /// <summary>Appends characters of a kind; the bits are their bitwise or (0 when all are ASCII).</summary>
    public bool AddChars(byte* data, int from, long length, uint ored)
    {
        if (length <= 0)
        {
            return true;
        }

        if (!Reserve(length, ored))
        {
            return false;
        }

        bits |= length == 1 ? TextMemory.Read(data, from, 0) : ored;
        TextMemory.Copy(Strs.Data(text) + (text->Length << kind), kind, data, from, length);
        text->Length += length;
        return true;
    }

    /// <summary>Some bits for the characters of a non-ASCII str of a kind, which is its narrowest.</summary>
    private static uint WidestOf(int kind) => kind switch
    {
        0 => 0x80,
        1 => 0x100,
        _ => 0x10000,
    };

    private static uint Limit(int kind) => kind switch
    {
        0 => 0x100,
        1 => 0x10000,
        _ => 0x110000,
    };

    private bool AddArgument(byte code, V argument)
    {
        switch (code)
        {
            case (byte)'T':
                return AddTypeName(Types.Of(argument));
            case (byte)'Q':
                return AddFullName(Types.Of(argument));
            case (byte)'N':
                return AddTypeName((TypeObj*)argument.Object);
            case (byte)'S':
                return AddStrOf(argument);
            case (byte)'R':
                return AddRepr(argument);
            default:
                return AddChar(code);
        }
    }

    /// <summary>The name of a type as CPython's messages have it: that of a built-in type of a module other than builtins with the module.</summary>
    private bool AddTypeName(TypeObj* type)
    {
        if ((type->Flags & TypeFlags.HeapType) == 0 && Strs.IsStr(type->Module) && !Strs.EqualsAscii(type->Module, "builtins"u8)
            && !(Add(type->Module) && AddChar((byte)'.')))
        {
            return false;
        }

        return Add(type->Name);
    }

    /// <summary>The name of a type with its module, unless that is builtins or __main__.</summary>
    private bool AddFullName(TypeObj* type)
    {
        var module = TypeNames.ModuleOf(type);
        var isPlain = !Strs.IsStr(module) || Strs.EqualsAscii(module, "builtins"u8) || Strs.EqualsAscii(module, "__main__"u8);
        var ok = isPlain || (Add(module) && AddChar((byte)'.'));
        Counts.Release(module);
        return ok && Add(type->QualName);
    }

    private bool Grow(long length, long more)
    {
        var bytes = (length + more) << kind;
        if (text == null)
        {
            return Begin(bytes);
        }

        var size = Strs.RoundedSize(bytes + (bytes >> 1));
        var moved = (StrObj*)Heap.Resize(text, sizeof(StrObj) + text->Capacity, size);
        if (moved == null)
        {
            return false;
        }

        text = moved;
        text->Capacity = size - sizeof(StrObj);
        return true;
    }

    private bool Begin(long bytes)
    {
        text = Strs.NewWithCapacity(0, bytes < FirstCapacity ? FirstCapacity : bytes, 0, false);
        return text != null;
    }

    private bool Widen(long length, long more, int wanted)
    {
        var old = text;
        var bytes = (length + more + (length >> 1)) << wanted;
        if (!Begin(bytes))
        {
            text = old;
            return false;
        }

        if (old != null)
        {
            TextMemory.Copy(Strs.Data(text), wanted, Strs.Data(old), kind, length);
            text->Length = length;
            Heap.Free(old, sizeof(StrObj) + old->Capacity);
        }

        kind = wanted;
        return true;
    }
}
