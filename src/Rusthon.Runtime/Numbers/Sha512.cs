using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The hash SHA-512 (FIPS 180-4).</summary>
public static unsafe class Sha512
{
    /// <summary>The size of a digest, bytes.</summary>
    public const int DigestSize = 64;

    private const int BlockSize = 128;
    private const int Rounds = 80;

    private static ReadOnlySpan<ulong> Constants =>
    [
        0x428a2f98d728ae22, 0x7137449123ef65cd, 0xb5c0fbcfec4d3b2f, 0xe9b5dba58189dbbc, 0x3956c25bf348b538, 0x59f111f1b605d019,
        0x923f82a4af194f9b, 0xab1c5ed5da6d8118, 0xd807aa98a3030242, 0x12835b0145706fbe, 0x243185be4ee4b28c, 0x550c7dc3d5ffb4e2,
        0x72be5d74f27b896f, 0x80deb1fe3b1696b1, 0x9bdc06a725c71235, 0xc19bf174cf692694, 0xe49b69c19ef14ad2, 0xefbe4786384f25e3,
        0x0fc19dc68b8cd5b5, 0x240ca1cc77ac9c65, 0x2de92c6f592b0275, 0x4a7484aa6ea6e483, 0x5cb0a9dcbd41fbd4, 0x76f988da831153b5,
        0x983e5152ee66dfab, 0xa831c66d2db43210, 0xb00327c898fb213f, 0xbf597fc7beef0ee4, 0xc6e00bf33da88fc2, 0xd5a79147930aa725,
        0x06ca6351e003826f, 0x142929670a0e6e70, 0x27b70a8546d22ffc, 0x2e1b21385c26c926, 0x4d2c6dfc5ac42aed, 0x53380d139d95b3df,
        0x650a73548baf63de, 0x766a0abb3c77b2a8, 0x81c2c92e47edaee6, 0x92722c851482353b, 0xa2bfe8a14cf10364, 0xa81a664bbc423001,
        0xc24b8b70d0f89791, 0xc76c51a30654be30, 0xd192e819d6ef5218, 0xd69906245565a910, 0xf40e35855771202a, 0x106aa07032bbd1b8,
        0x19a4c116b8d2d0c8, 0x1e376c085141ab53, 0x2748774cdf8eeb99, 0x34b0bcb5e19b48a8, 0x391c0cb3c5c95a63, 0x4ed8aa4ae3418acb,
        0x5b9cca4f7763e373, 0x682e6ff3d6b2b8a3, 0x748f82ee5defb2fc, 0x78a5636f43172f60, 0x84c87814a1f0ab72, 0x8cc702081a6439ec,
        0x90befffa23631e28, 0xa4506cebde82bde9, 0xbef9a3f7b2c67915, 0xc67178f2e372532b, 0xca273eceea26619c, 0xd186b8c721c0c207,
        0xeada7dd6cde0eb1e, 0xf57d4f7fee6ed178, 0x06f067aa72176fba, 0x0a637dc5a2c898a6, 0x113f9804bef90dae, 0x1b710b35131c471b,
        0x28db77f523047d84, 0x32caab7b40c72493, 0x3c9ebe0a15c9bebc, 0x431d67c49c100d4c, 0x4cc5d4becb3e42b6, 0x597f299cfc657e2a,
        0x5fcb6fab3ad6faec, 0x6c44198c4a475817,
    ];

    private static ReadOnlySpan<ulong> Initial =>
    [
        0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1,
        0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b, 0x5be0cd19137e2179,
    ];

    /// <summary>The digest of bytes, for the seeds of the module random.</summary>
    [Builtin("_sha512(data, /)", Module = "_random")]
    public static V Digest(V data)
    {
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        byte* digest = stackalloc byte[DigestSize];
        Hash(view.Data, view.Length, digest);
        view.Release();
        return Bytes.FromMemory(digest, DigestSize);
    }

    /// <summary>Writes the 64 bytes of the digest.</summary>
    public static void Hash(byte* data, long length, byte* digest)
    {
        ulong* state = stackalloc ulong[8];
        for (var i = 0; i < 8; i++)
        {
            state[i] = Initial[i];
        }

        var whole = length / BlockSize * BlockSize;
        for (var i = 0L; i < whole; i += BlockSize)
        {
            Mix(state, data + i);
        }

        // The rest, a 1 bit, zeros, and the length in bits in the last 16 bytes.
        byte* last = stackalloc byte[2 * BlockSize];
        Unsafe.InitBlock(last, 0, 2 * BlockSize);
        TextMemory.CopyBytes(last, data + whole, length - whole);
        last[length - whole] = 0x80;
        var end = length - whole < BlockSize - 16 ? BlockSize : 2 * BlockSize;
        Write(last + end - 8, (ulong)length << 3);
        last[end - 9] = (byte)(length >> 61);
        for (var i = 0; i < end; i += BlockSize)
        {
            Mix(state, last + i);
        }

        for (var i = 0; i < 8; i++)
        {
            Write(digest + (8 * i), state[i]);
        }
    }

    private static void Mix(ulong* state, byte* block)
    {
        ulong* words = stackalloc ulong[Rounds];
        for (var i = 0; i < 16; i++)
        {
            words[i] = Read(block + (8 * i));
        }

        for (var i = 16; i < Rounds; i++)
        {
            var a = words[i - 15];
            var b = words[i - 2];
            words[i] = words[i - 16] + (Rotate(a, 1) ^ Rotate(a, 8) ^ (a >> 7)) + words[i - 7] + (Rotate(b, 19) ^ Rotate(b, 61) ^ (b >> 6));
        }

        ulong* s = stackalloc ulong[8];
        for (var i = 0; i < 8; i++)
        {
            s[i] = state[i];
        }

        for (var i = 0; i < Rounds; i++)
        {
            var sum = s[7] + (Rotate(s[4], 14) ^ Rotate(s[4], 18) ^ Rotate(s[4], 41)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + Constants[i] + words[i];
            var other = (Rotate(s[0], 28) ^ Rotate(s[0], 34) ^ Rotate(s[0], 39)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]));
            for (var j = 7; j > 0; j--)
            {
                s[j] = s[j - 1];
            }

            s[4] += sum;
            s[0] = sum + other;
        }

        for (var i = 0; i < 8; i++)
        {
            state[i] += s[i];
        }
    }

    private static ulong Rotate(ulong value, int count) => (value >> count) | (value << (64 - count));

    private static ulong Read(byte* bytes)
    {
        var value = 0UL;
        for (var i = 0; i < 8; i++)
        {
            value = (value << 8) | bytes[i];
        }

        return value;
    }

    private static void Write(byte* bytes, ulong value)
    {
        for (var i = 0; i < 8; i++)
        {
            bytes[i] = (byte)(value >> (56 - (8 * i)));
        }
    }
}
