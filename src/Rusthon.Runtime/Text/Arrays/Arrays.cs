using System;

namespace Rusthon.Runtime;

/// <summary>An array of numbers or characters: a bytearray's fields (the length in bytes) and the kind of its items.</summary>
public unsafe struct ArrayObj
{
    public ByteArrayObj Bytes;

    /// <summary>The type code: one of b B u w h H i I l L q Q f d.</summary>
    public uint Code;

    /// <summary>Bytes an item.</summary>
    public long ItemSize;
}

/// <summary>Reading and changing arrays of the module array.</summary>
public static unsafe class Arrays
{
    /// <summary>True for arrays and instances of subclasses.</summary>
    public static bool Is(V value) => value.IsPointer && Types.IsSubtype(value.Object->Type, ArrayType.Address);

    /// <summary>The object of an array value, borrowed.</summary>
    public static ArrayObj* Of(V array) => (ArrayObj*)array.Object;

    /// <summary>The number of items.</summary>
    public static long Count(ArrayObj* array) => array->Bytes.Length / array->ItemSize;

    /// <summary>The first byte of an item.</summary>
    public static byte* Item(ArrayObj* array, long index) => array->Bytes.Items + (index * array->ItemSize);

    /// <summary>The size of an item of a type code; 0 when there is no such code.</summary>
    public static long SizeOf(uint code) => code switch
    {
        'b' or 'B' => 1,
        'h' or 'H' => 2,
        'i' or 'I' or 'f' or 'u' or 'w' => 4,
        'l' or 'L' or 'q' or 'Q' or 'd' => 8,
        _ => 0,
    };

    /// <summary>A new array of the type with a copy of memory; owned.</summary>
    public static V New(TypeObj* type, uint code, byte* data, long bytes)
    {
        var array = (ArrayObj*)Instances.New(type, sizeof(ArrayObj));
        if (array == null)
        {
            return V.Error;
        }

        ByteArrays.Clear(&array->Bytes);
        array->Code = code;
        array->ItemSize = SizeOf(code);
        var value = V.FromObject(array);
        if (ByteArrays.Replace(&array->Bytes, 0, 0, data, bytes) < 0)
        {
            Counts.Release(value);
            return V.Error;
        }

        return value;
    }

    /// <summary>An item as a Python value, owned.</summary>
    public static V Read(ArrayObj* array, long index)
    {
        var item = Item(array, index);
        return array->Code switch
        {
            'b' => V.FromSmall((sbyte)*item),
            'B' => V.FromSmall(*item),
            'h' => V.FromSmall(*(short*)item),
            'H' => V.FromSmall(*(ushort*)item),
            'i' => V.FromSmall(*(int*)item),
            'I' => V.FromSmall(*(uint*)item),
            'l' or 'q' => Ints.FromLong(*(long*)item),
            'L' or 'Q' => Ints.FromUlong(*(ulong*)item),
            'f' => V.FromDouble(*(float*)item),
            'd' => V.FromDouble(*(double*)item),
            _ => *(uint*)item <= 0x10FFFF
                ? Strs.FromChar(*(uint*)item)
                : Errors.Raise(ValueErrorType.Address, "character U+%S is not in range [U+0000; U+10ffff]"u8, V.FromSmall(*(uint*)item)),
        };
    }

    /// <summary>Stores a Python value in memory as an item of a code. False when raised.</summary>
    public static bool Write(uint code, byte* item, V value)
    {
        switch (code)
        {
            case 'f' or 'd':
                if (!Floats.TryToDouble(value, out var number))
                {
                    return false;
                }

                if (code == 'f')
                {
                    *(float*)item = (float)number;
                }
                else
                {
                    *(double*)item = number;
                }

                return true;
            case 'u' or 'w':
                if (!Strs.IsStr(value) || Strs.Length(value) != 1)
                {
                    Errors.Raise(TypeErrorType.Address, "array item must be unicode character"u8);
                    return false;
                }

                *(uint*)item = Strs.At(value, 0);
                return true;
            default:
                return WriteInt(code, item, value);
        }
    }

    private static bool WriteInt(uint code, byte* item, V value)
    {
        if (value.IsSmall && code is 'q' or 'l')
        {
            *(long*)item = value.Small;
            return true;
        }

        var index = Ints.Index(value);
        if (index.IsError)
        {
            return false;
        }

        IntView view;
        IntView.Read(index, &view);
        var negative = view.Negative;
        var magnitude = view.Count == 0 ? 0 : view.Limbs[0];
        var isBig = view.Count > 1;
        Counts.Release(index);
        var size = SizeOf(code);
        var isSigned = code is 'b' or 'h' or 'i' or 'l' or 'q';
        var message = Problem(code, size, isSigned, negative, magnitude, isBig);
        if (message.Length != 0)
        {
            Errors.Raise(OverflowErrorType.Address, message);
            return false;
        }

        var stored = negative ? 0 - magnitude : magnitude;
        TextMemory.CopyBytes(item, &stored, size);
        return true;
    }

    /// <summary>What is wrong with a number for a code, as CPython says it; empty when nothing is.</summary>
    private static ReadOnlySpan<byte> Problem(uint code, long size, bool isSigned, bool negative, ulong magnitude, bool isBig)
    {
        var half = 1UL << (((int)size * 8) - 1);
        if (code is 'Q' or 'L' or 'I' && negative && (magnitude != 0 || isBig))
        {
            return code == 'Q' ? "can't convert negative int to unsigned"u8 : "can't convert negative value to unsigned int"u8;
        }

        if (code is 'q' or 'Q')
        {
            var fits = !isBig && (code == 'Q' || magnitude <= (negative ? half : half - 1));
            return fits ? default : "int too big to convert"u8;
        }

        if (code is 'L' or 'I')
        {
            if (isBig)
            {
                return "Python int too large to convert to C unsigned long"u8;
            }

            return code == 'I' && magnitude > uint.MaxValue ? "unsigned int is greater than maximum"u8 : default;
        }

        if (isBig || magnitude > (negative ? 1UL << 63 : (1UL << 63) - 1))
        {
            return "Python int too large to convert to C long"u8;
        }

        // CPython reads a signed char as a short, and an unsigned short as an int.
        var wide = code == 'b' ? 1UL << 15 : code == 'H' ? 1UL << 31 : 1UL << 63;
        if (negative ? magnitude > wide : magnitude >= wide)
        {
            return code == 'b'
                ? negative ? "signed short integer is less than minimum"u8 : "signed short integer is greater than maximum"u8
                : negative ? "signed integer is less than minimum"u8 : "signed integer is greater than maximum"u8;
        }

        var least = isSigned ? half : 0;
        var most = isSigned ? half - 1 : (half << 1) - 1;
        if (negative ? magnitude <= least : magnitude <= most)
        {
            return default;
        }

        return code switch
        {
            'b' => negative ? "signed char is less than minimum"u8 : "signed char is greater than maximum"u8,
            'B' => negative ? "unsigned byte integer is less than minimum"u8 : "unsigned byte integer is greater than maximum"u8,
            'h' => negative ? "signed short integer is less than minimum"u8 : "signed short integer is greater than maximum"u8,
            'H' => negative ? "unsigned short is less than minimum"u8 : "unsigned short is greater than maximum"u8,
            _ => negative ? "signed integer is less than minimum"u8 : "signed integer is greater than maximum"u8,
        };
    }
}
