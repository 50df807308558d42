using System.Numerics;

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
        for (var i = 0; i < 80; i++)
        {
            var mixed = (i / 20) switch
            {
                0 => ((b & c) | (~b & d)) + 0x5A827999,
                1 => (b ^ c ^ d) + 0x6ED9EBA1,
                2 => ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC,
                _ => (b ^ c ^ d) + 0xCA62C1D6,
            };
            var sum = BitOperations.RotateLeft(a, 5) + mixed + e + words[i];
            e = d;
            d = c;
            c = BitOperations.RotateLeft(b, 30);
            b = a;
            a = sum;
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
    }
}
