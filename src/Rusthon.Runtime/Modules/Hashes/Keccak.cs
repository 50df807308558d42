using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>The permutation of SHA-3 (FIPS 202) and the sponge around it.</summary>
internal static unsafe class Keccak
{
    private static ReadOnlySpan<ulong> Rounds =>
    [
        0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000,
        0x000000000000808B, 0x0000000080000001, 0x8000000080008081, 0x8000000000008009,
        0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
        0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003,
        0x8000000000008002, 0x8000000000000080, 0x000000000000800A, 0x800000008000000A,
        0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
    ];

    /// <summary>Where each lane moves, in a chain that begins at lane 1, and by how many bits it is turned.</summary>
    private static ReadOnlySpan<byte> Places => [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

    private static ReadOnlySpan<byte> Turns => [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];

    /// <summary>Absorbs data, ends it with a suffix byte, and squeezes out so many bytes; the rate is in bytes, at most 200.</summary>
    public static void Sponge(int rate, byte suffix, byte* data, long length, byte* output, long count)
    {
        ulong* lanes = stackalloc ulong[25];
        for (var i = 0; i < 25; i++)
        {
            lanes[i] = 0;
        }

        var state = (byte*)lanes;
        var at = 0;
        for (var i = 0L; i < length; i++)
        {
            state[at++] ^= data[i];
            if (at == rate)
            {
                Permute(lanes);
                at = 0;
            }
        }

        state[at] ^= suffix;
        state[rate - 1] ^= 0x80;
        for (var i = 0L; i < count; i++)
        {
            if (i % rate == 0)
            {
                Permute(lanes);
            }

            output[i] = state[i % rate];
        }
    }

    private static void Permute(ulong* a)
    {
        ulong* c = stackalloc ulong[5];
        for (var round = 0; round < 24; round++)
        {
            for (var x = 0; x < 5; x++)
            {
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }

            for (var i = 0; i < 25; i++)
            {
                a[i] ^= c[(i + 4) % 5] ^ BitOperations.RotateLeft(c[(i + 1) % 5], 1);
            }

            var moved = a[1];
            for (var i = 0; i < 24; i++)
            {
                var next = a[Places[i]];
                a[Places[i]] = BitOperations.RotateLeft(moved, Turns[i]);
                moved = next;
            }

            for (var y = 0; y < 25; y += 5)
            {
                for (var x = 0; x < 5; x++)
                {
                    c[x] = a[y + x];
                }

                for (var x = 0; x < 5; x++)
                {
                    a[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
                }
            }

            a[0] ^= Rounds[round];
        }
    }
}
