using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>Runs of characters of 1, 2 or 4 bytes. A kind is log2 of the bytes a character; lengths are in characters unless said otherwise.</summary>
public static unsafe class TextMemory
{
    [DllImport("libc", EntryPoint = "memcpy")]
    private static extern void* LibcCopy(void* target, void* source, nuint bytes);

    [DllImport("libc", EntryPoint = "memmove")]
    private static extern void* LibcMove(void* target, void* source, nuint bytes);

    [DllImport("libc", EntryPoint = "memcmp")]
    private static extern int LibcCompare(void* a, void* b, nuint bytes);

    [DllImport("libc", EntryPoint = "memchr")]
    private static extern void* LibcFind(void* block, int value, nuint bytes);

    [DllImport("libc", EntryPoint = "memset")]
    private static extern void* LibcFill(void* block, int value, nuint bytes);

    /// <summary>Copies bytes between blocks that do not overlap.</summary>
    public static void CopyBytes(void* target, void* source, long bytes) => LibcCopy(target, source, (nuint)bytes);

    /// <summary>Copies bytes between blocks that may overlap.</summary>
    public static void MoveBytes(void* target, void* source, long bytes) => LibcMove(target, source, (nuint)bytes);

    /// <summary>Compares bytes as unsigned numbers: negative, 0 or positive.</summary>
    public static int CompareBytes(void* a, void* b, long bytes) => LibcCompare(a, b, (nuint)bytes);

    /// <summary>True when the bytes are the same; of few, such as those of words, without a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreSame(void* a, void* b, long bytes)
    {
        if (bytes > 16)
        {
            return CompareBytes(a, b, bytes) == 0;
        }

        var x = (byte*)a;
        var y = (byte*)b;
        if (bytes >= 8)
        {
            return ((*(ulong*)x ^ *(ulong*)y)
                | (*(ulong*)(x + bytes - 8) ^ *(ulong*)(y + bytes - 8))) == 0;
        }

        if (bytes >= 4)
        {
            return ((*(uint*)x ^ *(uint*)y)
                | (*(uint*)(x + bytes - 4) ^ *(uint*)(y + bytes - 4))) == 0;
        }

        for (var i = 0L; i < bytes; i++)
        {
            if (x[i] != y[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of the first such byte, or -1.</summary>
    public static long FindByte(byte* block, byte value, long bytes)
    {
        var found = (byte*)LibcFind(block, value, (nuint)bytes);
        return found == null ? -1 : found - block;
    }

    /// <summary>Fills bytes.</summary>
    public static void FillBytes(void* block, byte value, long bytes) => LibcFill(block, value, (nuint)bytes);

    /// <summary>The character at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(byte* data, int kind, long index)
    {
        if (kind == 0)
        {
            return data[index];
        }

        return kind == 1 ? ((ushort*)data)[index] : ((uint*)data)[index];
    }

    /// <summary>Stores a character, which must fit the kind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(byte* data, int kind, long index, uint character)
    {
        if (kind == 0)
        {
            data[index] = (byte)character;
        }
        else if (kind == 1)
        {
            ((ushort*)data)[index] = (ushort)character;
        }
        else
        {
            ((uint*)data)[index] = character;
        }
    }

    /// <summary>The narrowest kind for characters whose bitwise or (or largest) is given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int KindFor(uint bits)
    {
        if (bits < 0x100)
        {
            return 0;
        }

        return bits < 0x10000 ? 1 : 2;
    }

    /// <summary>The bitwise or of all characters: below 128, 256 or 65536 exactly if every character is.</summary>
    public static uint Bits(byte* data, int kind, long length)
    {
        var bits = 0u;
        if (kind == 0)
        {
            return ByteBits(data, length);
        }

        if (kind == 1)
        {
            for (var i = 0L; i < length; i++)
            {
                bits |= ((ushort*)data)[i];
            }

            return bits;
        }

        for (var i = 0L; i < length; i++)
        {
            bits |= ((uint*)data)[i];
        }

        return bits;
    }

    /// <summary>Copies characters, widening or narrowing; those that do not fit the target's kind must not occur.</summary>
    public static void Copy(byte* target, int targetKind, byte* source, int sourceKind, long length)
    {
        if (targetKind == sourceKind)
        {
            CopyBytes(target, source, length << targetKind);
            return;
        }

        if (sourceKind == 0 && targetKind == 1)
        {
            for (var i = 0L; i < length; i++)
            {
                ((ushort*)target)[i] = source[i];
            }

            return;
        }

        if (sourceKind == 0)
        {
            for (var i = 0L; i < length; i++)
            {
                ((uint*)target)[i] = source[i];
            }

            return;
        }

        for (var i = 0L; i < length; i++)
        {
            Write(target, targetKind, i, Read(source, sourceKind, i));
        }
    }

    /// <summary>Stores the same character several times.</summary>
    public static void Fill(byte* target, int kind, uint character, long length)
    {
        if (kind == 0)
        {
            FillBytes(target, (byte)character, length);
            return;
        }

        for (var i = 0L; i < length; i++)
        {
            Write(target, kind, i, character);
        }
    }

    /// <summary>True when two runs have the same characters.</summary>
    public static bool Same(byte* a, int kindA, byte* b, int kindB, long length)
    {
        if (kindA == kindB)
        {
            return CompareBytes(a, b, length << kindA) == 0;
        }

        for (var i = 0L; i < length; i++)
        {
            if (Read(a, kindA, i) != Read(b, kindB, i))
            {
                return false;
            }
        }

        return true;
    }

    private static uint ByteBits(byte* data, long length)
    {
        var words = 0UL;
        var i = 0L;
        for (; i + 8 <= length; i += 8)
        {
            words |= *(ulong*)(data + i);
        }

        var bits = 0u;
        for (; i < length; i++)
        {
            bits |= data[i];
        }

        words |= words >> 32;
        words |= words >> 16;
        words |= words >> 8;
        return bits | (uint)(words & 0xFF);
    }
}
