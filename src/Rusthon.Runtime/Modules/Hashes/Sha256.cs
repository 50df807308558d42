using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>SHA-256 and SHA-224 (FIPS 180-4).</summary>
internal static unsafe class Sha256
{
    /// <summary>The first bits of the fractions of the cube roots of the primes.</summary>
    private static ReadOnlySpan<uint> Roots =>
    [
        0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
        0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    ];

    /// <summary>Sets the eight words of the state: of SHA-256, or of SHA-224.</summary>
    public static void Start(uint* state, bool isShort)
    {
        ReadOnlySpan<uint> full =
        [
            0x6A09E667, 0xBB67AE85, 0x3C6EF372, 0xA54FF53A, 0x510E527F, 0x9B05688C, 0x1F83D9AB, 0x5BE0CD19,
        ];
        ReadOnlySpan<uint> reduced =
        [
            0xC1059ED8, 0x367CD507, 0x3070DD17, 0xF70E5939, 0xFFC00B31, 0x68581511, 0x64F98FA7, 0xBEFA4FA4,
        ];
        for (var i = 0; i < 8; i++)
        {
            state[i] = isShort ? reduced[i] : full[i];
        }
    }

    /// <summary>Takes a block of 64 bytes.</summary>
    public static void Take(uint* state, byte* block)
    {
        uint* words = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
        {
            words[i] = HashWords.ReadBig32(block + (4 * i));
        }

        for (var i = 16; i < 64; i++)
        {
            words[i] = words[i - 16] + Small0(words[i - 15]) + words[i - 7] + Small1(words[i - 2]);
        }

        var a = state[0];
        var b = state[1];
        var c = state[2];
        var d = state[3];
        var e = state[4];
        var f = state[5];
        var g = state[6];
        var h = state[7];
        for (var i = 0; i < 64; i += 8)
        {
            // Instead of moving the eight values on, each round takes them one further.
            Round(a, b, c, ref d, e, f, g, ref h, Roots[i] + words[i]);
            Round(h, a, b, ref c, d, e, f, ref g, Roots[i + 1] + words[i + 1]);
            Round(g, h, a, ref b, c, d, e, ref f, Roots[i + 2] + words[i + 2]);
            Round(f, g, h, ref a, b, c, d, ref e, Roots[i + 3] + words[i + 3]);
            Round(e, f, g, ref h, a, b, c, ref d, Roots[i + 4] + words[i + 4]);
            Round(d, e, f, ref g, h, a, b, ref c, Roots[i + 5] + words[i + 5]);
            Round(c, d, e, ref f, g, h, a, ref b, Roots[i + 6] + words[i + 6]);
            Round(b, c, d, ref e, f, g, h, ref a, Roots[i + 7] + words[i + 7]);
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(uint a, uint b, uint c, ref uint d, uint e, uint f, uint g, ref uint h, uint word)
    {
        h += Big1(e) + (g ^ (e & (f ^ g))) + word;
        d += h;
        h += Big0(a) + ((a & b) | (c & (a | b)));
    }

    private static uint Big0(uint x) => BitOperations.RotateRight(x, 2) ^ BitOperations.RotateRight(x, 13) ^ BitOperations.RotateRight(x, 22);

    private static uint Big1(uint x) => BitOperations.RotateRight(x, 6) ^ BitOperations.RotateRight(x, 11) ^ BitOperations.RotateRight(x, 25);

    private static uint Small0(uint x) => BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ (x >> 3);

    private static uint Small1(uint x) => BitOperations.RotateRight(x, 17) ^ BitOperations.RotateRight(x, 19) ^ (x >> 10);
}
