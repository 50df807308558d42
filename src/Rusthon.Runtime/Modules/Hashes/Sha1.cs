using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>SHA-1 (FIPS 180-4).</summary>
internal static unsafe class Sha1
{
    /// <summary>Sets the five words of the state.</summary>
    public static void Start(uint* state)
    {
        state[0] = 0x67452301;
        state[1] = 0xEFCDAB89;
        state[2] = 0x98BADCFE;
        state[3] = 0x10325476;
        state[4] = 0xC3D2E1F0;
    }

    /// <summary>Takes a block of 64 bytes.</summary>
    public static void Take(uint* state, byte* block)
    {
        uint* words = stackalloc uint[80];
        for (var i = 0; i < 80; i++)
        {
            words[i] = i < 16 ? HashWords.ReadBig32(block + (4 * i)) : BitOperations.RotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
        }

        var a = state[0];
        var b = state[1];
        var c = state[2];
        var d = state[3];
        var e = state[4];
        for (var i = 0; i < 20; i += 5)
        {
            Round(a, ref b, ref e, (d ^ (b & (c ^ d))) + 0x5A827999 + words[i]);
            Round(e, ref a, ref d, (c ^ (a & (b ^ c))) + 0x5A827999 + words[i + 1]);
            Round(d, ref e, ref c, (b ^ (e & (a ^ b))) + 0x5A827999 + words[i + 2]);
            Round(c, ref d, ref b, (a ^ (d & (e ^ a))) + 0x5A827999 + words[i + 3]);
            Round(b, ref c, ref a, (e ^ (c & (d ^ e))) + 0x5A827999 + words[i + 4]);
        }

        for (var i = 20; i < 40; i += 5)
        {
            Round(a, ref b, ref e, (b ^ c ^ d) + 0x6ED9EBA1 + words[i]);
            Round(e, ref a, ref d, (a ^ b ^ c) + 0x6ED9EBA1 + words[i + 1]);
            Round(d, ref e, ref c, (e ^ a ^ b) + 0x6ED9EBA1 + words[i + 2]);
            Round(c, ref d, ref b, (d ^ e ^ a) + 0x6ED9EBA1 + words[i + 3]);
            Round(b, ref c, ref a, (c ^ d ^ e) + 0x6ED9EBA1 + words[i + 4]);
        }

        for (var i = 40; i < 60; i += 5)
        {
            Round(a, ref b, ref e, ((b & c) | (d & (b | c))) + 0x8F1BBCDC + words[i]);
            Round(e, ref a, ref d, ((a & b) | (c & (a | b))) + 0x8F1BBCDC + words[i + 1]);
            Round(d, ref e, ref c, ((e & a) | (b & (e | a))) + 0x8F1BBCDC + words[i + 2]);
            Round(c, ref d, ref b, ((d & e) | (a & (d | e))) + 0x8F1BBCDC + words[i + 3]);
            Round(b, ref c, ref a, ((c & d) | (e & (c | d))) + 0x8F1BBCDC + words[i + 4]);
        }

        for (var i = 60; i < 80; i += 5)
        {
            Round(a, ref b, ref e, (b ^ c ^ d) + 0xCA62C1D6 + words[i]);
            Round(e, ref a, ref d, (a ^ b ^ c) + 0xCA62C1D6 + words[i + 1]);
            Round(d, ref e, ref c, (e ^ a ^ b) + 0xCA62C1D6 + words[i + 2]);
            Round(c, ref d, ref b, (d ^ e ^ a) + 0xCA62C1D6 + words[i + 3]);
            Round(b, ref c, ref a, (c ^ d ^ e) + 0xCA62C1D6 + words[i + 4]);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }

    /// <summary>A round; instead of moving the five values on, each round takes them one further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, ref uint b, ref uint e, uint mixed)
    {
        e += BitOperations.RotateLeft(a, 5) + mixed;
        b = BitOperations.RotateLeft(b, 30);
    }
}
