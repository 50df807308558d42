using System;

namespace Rusthon.Runtime;

/// <summary>
/// The module _struct: packs and unpacks what is ordinary for the library module struct, which does the rest and tells what is
/// wrong. A layout is words of 32 bits: the size, the number of values, 1 when the highest byte comes first, the number of items, and
/// for each item its letter, count, size of one in bytes, and offset.
/// </summary>
public static unsafe class StructModule
{
    private const int Head = 4;
    private const int ItemWords = 4;

    /// <summary>The bytes of a tuple of values; None when there is something that is not an int in its range, a float, a bool or bytes.</summary>
    [Builtin("pack(layout, values, /)", Module = "_struct")]
    private static V Pack(V layout, V values)
    {
        var words = (int*)Bytes.Data(Bytes.Of(layout));
        if (Tuples.Of(values)->Length != words[1])
        {
            return V.None;
        }

        var bytes = Bytes.New(words[0]);
        if (bytes == null)
        {
            return V.Error;
        }

        TextMemory.FillBytes(Bytes.Data(bytes), 0, words[0]);
        var value = &Tuples.Of(values)->First;
        for (var i = 0; i < words[3]; i++)
        {
            var item = words + Head + (ItemWords * i);
            if (!PackItem(Bytes.Data(bytes) + item[3], item, words[2] != 0, ref value))
            {
                Counts.Release(V.FromObject(bytes));
                return Errors.IsPending ? V.Error : V.None;
            }
        }

        return V.FromObject(bytes);
    }

    /// <summary>The tuple of values in a bytes-like object from an offset on, where there are enough of them; None when there is something that is not an int, a float, a bool or bytes.</summary>
    [Builtin("unpack(layout, data, offset, /)", Module = "_struct")]
    private static V Unpack(V layout, V data, V offset)
    {
        var words = (int*)Bytes.Data(Bytes.Of(layout));
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var made = Tuples.New(words[1]);
        if (!made.IsError && words[1] > 0)
        {
            var items = &Tuples.Of(made)->First;
            for (var i = 0; i < words[1]; i++)
            {
                items[i] = V.None;
            }

            for (var i = 0; i < words[3] && !made.IsNone && !made.IsError; i++)
            {
                var item = words + Head + (ItemWords * i);
                if (!UnpackItem(view.Data + offset.Small + item[3], item, words[2] != 0, ref items))
                {
                    Counts.Release(made);
                    made = Errors.IsPending ? V.Error : V.None;
                }
            }
        }

        view.Release();
        return made;
    }

    private static bool PackItem(byte* target, int* item, bool isBig, ref V* value)
    {
        if (item[0] == 's')
        {
            return PackText(target, item[1], *value++);
        }

        for (var i = 0; i < item[1]; i++, target += item[2])
        {
            if (!PackOne(target, (uint)item[0], item[2], isBig, *value++))
            {
                return false;
            }
        }

        return true;
    }

    private static bool PackText(byte* target, int size, V value)
    {
        if (!Bytes.IsExact(value))
        {
            return false;
        }

        var length = Bytes.Of(value)->Length;
        TextMemory.CopyBytes(target, Bytes.Data(Bytes.Of(value)), length < size ? length : size);
        return true;
    }

    private static bool PackOne(byte* target, uint letter, int size, bool isBig, V value)
    {
        switch (letter)
        {
            case '?':
                *target = value.Bits == V.True.Bits ? (byte)1 : (byte)0;
                return value.IsBool;
            case 'c':
                return Bytes.IsExact(value) && Bytes.Of(value)->Length == 1 && PackText(target, 1, value);
            case 'd' or 'f':
                return PackFloat(target, size, isBig, value);
            default:
                return PackInt(target, letter, size, isBig, value);
        }
    }

    private static bool PackFloat(byte* target, int size, bool isBig, V value)
    {
        if (!value.IsDouble && !value.IsSmall)
        {
            return false;
        }

        var number = value.IsDouble ? value.Double : value.Small;
        if (size == sizeof(double))
        {
            Write(target, BitConverter.DoubleToUInt64Bits(number), size, isBig);
            return true;
        }

        Write(target, BitConverter.SingleToUInt32Bits((float)number), size, isBig);
        return double.IsInfinity(number) || !double.IsInfinity((float)number);
    }

    private static bool PackInt(byte* target, uint letter, int size, bool isBig, V value)
    {
        if (!IsIntLetter(letter) || !Ints.IsExact(value) || !Ints.TryToLong(value, out var number))
        {
            return false;
        }

        var isSigned = letter >= 'a';
        var spare = 64 - (8 * size);
        var fits = isSigned ? number << spare >> spare == number : number >= 0 && (spare == 0 || number >> (8 * size) == 0);
        Write(target, (ulong)number, size, isBig);
        return fits;
    }

    private static bool UnpackItem(byte* source, int* item, bool isBig, ref V* target)
    {
        if (item[0] == 's')
        {
            var made = Bytes.FromMemory(source, item[1]);
            *target++ = made.IsError ? V.None : made;
            return !made.IsError;
        }

        for (var i = 0; i < item[1]; i++, source += item[2])
        {
            var made = UnpackOne(source, (uint)item[0], item[2], isBig);
            if (made.IsError)
            {
                return false;
            }

            *target++ = made;
        }

        return true;
    }

    private static V UnpackOne(byte* source, uint letter, int size, bool isBig)
    {
        switch (letter)
        {
            case '?':
                return V.FromBool(*source != 0);
            case 'c':
                return Bytes.FromMemory(source, 1);
            case 'd':
                return V.FromDouble(BitConverter.UInt64BitsToDouble(Read(source, size, isBig)));
            case 'f':
                return V.FromDouble(BitConverter.UInt32BitsToSingle((uint)Read(source, size, isBig)));
            default:
                if (!IsIntLetter(letter))
                {
                    return V.Error;
                }

                var bits = Read(source, size, isBig);
                var spare = 64 - (8 * size);
                return letter >= 'a' ? Ints.FromLong((long)(bits << spare) >> spare) : Ints.FromUlong(bits);
        }
    }

    private static bool IsIntLetter(uint letter) =>
        letter is 'b' or 'B' or 'h' or 'H' or 'i' or 'I' or 'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'P';

    private static void Write(byte* target, ulong bits, int size, bool isBig)
    {
        for (var i = 0; i < size; i++)
        {
            target[isBig ? size - 1 - i : i] = (byte)(bits >> (8 * i));
        }
    }

    private static ulong Read(byte* source, int size, bool isBig)
    {
        var bits = 0UL;
        for (var i = 0; i < size; i++)
        {
            bits |= (ulong)source[isBig ? size - 1 - i : i] << (8 * i);
        }

        return bits;
    }
}
