using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>
/// CPython's hash of texts and bytes: SipHash-1-3 (Aumasson, Bernstein: SipHash, a fast short-input PRF) under the
/// key that CPython derives from PYTHONHASHSEED. Unset or "random" is 0 here: then the key is zero.
/// </summary>
public static unsafe class StrHash
{
    private struct KeyState
    {
        public ulong First;
        public ulong Second;
        public bool Known;
    }

    [FixedAddressValueType]
    [ExportData("rt_hash_key")]
    private static KeyState key;

    [DllImport("libc", EntryPoint = "getenv")]
    private static extern byte* GetEnvironment(byte* name);

    /// <summary>The hash of bytes; never -1; 0 for none.</summary>
    public static long Of(byte* data, long bytes)
    {
        if (bytes == 0)
        {
            return 0;
        }

        var state = (KeyState*)Unsafe.AsPointer(ref key);
        if (!state->Known)
        {
            FindKey(state);
        }

        var hash = (long)Sip(state->First, state->Second, data, bytes);
        return hash == -1 ? -2 : hash;
    }

    /// <summary>SipHash-1-3.</summary>
    public static ulong Sip(ulong key0, ulong key1, byte* data, long bytes)
    {
        var v0 = key0 ^ 0x736f6d6570736575;
        var v1 = key1 ^ 0x646f72616e646f6d;
        var v2 = key0 ^ 0x6c7967656e657261;
        var v3 = key1 ^ 0x7465646279746573;
        var last = (ulong)bytes << 56;
        var words = bytes >> 3;
        for (var i = 0L; i < words; i++)
        {
            var word = ((ulong*)data)[i];
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        for (var i = 0; i < (bytes & 7); i++)
        {
            last |= (ulong)data[(words << 3) + i] << (8 * i);
        }

        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xff;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        v0 += v1;
        v2 += v3;
        v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
        v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
        v0 = BitOperations.RotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
        v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
        v2 = BitOperations.RotateLeft(v2, 32);
    }

    /// <summary>The seed's key: zero for 0, else 16 bytes of a linear congruential generator.</summary>
    private static void FindKey(KeyState* state)
    {
        state->Known = true;
        var seed = Seed();
        if (seed == 0)
        {
            return;
        }

        var bytes = (byte*)state;
        for (var i = 0; i < 16; i++)
        {
            seed = (seed * 214013) + 2531011;
            bytes[i] = (byte)(seed >> 16);
        }
    }

    private static uint Seed()
    {
        byte* text;
        fixed (byte* name = "PYTHONHASHSEED\0"u8)
        {
            text = GetEnvironment(name);
        }

        if (text == null)
        {
            return 0;
        }

        var seed = 0UL;
        for (; *text != 0; text++)
        {
            if (*text < '0' || *text > '9')
            {
                return 0;
            }

            seed = (seed * 10) + (uint)(*text - '0');
            if (seed > uint.MaxValue)
            {
                return 0;
            }
        }

        return (uint)seed;
    }
}

/// <summary>The hash of strs.</summary>
public static unsafe partial class Strs
{
    /// <summary>CPython's hash of the str; never -1. Computed once for each str.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Hash(V text)
    {
        var s = Of(text);
        return s->Hash != 0 ? s->Hash : ComputeHash(s);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long ComputeHash(StrObj* s) => s->Hash = StrHash.Of(Data(s), s->Length << Kind(s));
}
