using System;

namespace Rusthon.Runtime;

/// <summary>The module _hashes: the digests that the library module hashlib gives, each computed from all the data at once.</summary>
public static unsafe class HashModule
{
    private const int SmallBlock = 64;
    private const int LargeBlock = 128;

    /// <summary>The digest of a bytes-like object by "md5", "sha1", "sha224", "sha256", "sha384" or "sha512".</summary>
    [Builtin("digest(name, data, /)", Module = "_hashes")]
    private static V Digest(V name, V data)
    {
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var result = Strs.EqualsAscii(name, "md5"u8) ? OfMd5(view)
            : Strs.EqualsAscii(name, "sha1"u8) ? OfSha1(view)
            : Strs.EqualsAscii(name, "sha224"u8) ? OfSha256(view, true)
            : Strs.EqualsAscii(name, "sha256"u8) ? OfSha256(view, false)
            : Strs.EqualsAscii(name, "sha384"u8) ? OfSha512(view, true)
            : Strs.EqualsAscii(name, "sha512"u8) ? OfSha512(view, false)
            : Errors.Raise(ValueErrorType.Address, "unsupported hash type %S"u8, name);
        view.Release();
        return result;
    }

    /// <summary>The digest by SHA-512, for the seeds of the module random.</summary>
    [Builtin("_sha512(data, /)", Module = "_random")]
    public static V SeedDigest(V data)
    {
        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var result = OfSha512(view, false);
        view.Release();
        return result;
    }

    /// <summary>What the sponge of SHA-3 gives for a bytes-like object.</summary>
    [Builtin("sponge(rate, suffix, length, data, /)", Module = "_hashes")]
    private static V Sponge(V rate, V suffix, V length, V data)
    {
        if (!Arguments.ToLong(length, out var count))
        {
            return V.Error;
        }

        if (count < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "value must be positive"u8);
        }

        if (!ByteView.Require(data, out var view))
        {
            return V.Error;
        }

        var bytes = Bytes.New(count);
        if (bytes != null)
        {
            Keccak.Sponge((int)rate.Small, (byte)suffix.Small, view.Data, view.Length, Bytes.Data(bytes), count);
        }

        view.Release();
        return bytes == null ? V.Error : V.FromObject(bytes);
    }

    private static V OfMd5(in ByteView view)
    {
        uint* state = stackalloc uint[4];
        byte* tail = stackalloc byte[2 * SmallBlock];
        Md5.Start(state);
        var at = 0L;
        for (; at + SmallBlock <= view.Length; at += SmallBlock)
        {
            Md5.Take(state, view.Data + at);
        }

        var size = Pad(view, at, tail, SmallBlock);
        HashWords.WriteLittle(tail + size - 8, (ulong)view.Length * 8, 8);
        for (var i = 0; i < size; i += SmallBlock)
        {
            Md5.Take(state, tail + i);
        }

        var bytes = Bytes.New(16);
        for (var i = 0; bytes != null && i < 4; i++)
        {
            HashWords.WriteLittle(Bytes.Data(bytes) + (4 * i), state[i], 4);
        }

        return bytes == null ? V.Error : V.FromObject(bytes);
    }

    private static V OfSha1(in ByteView view)
    {
        uint* state = stackalloc uint[5];
        byte* tail = stackalloc byte[2 * SmallBlock];
        Sha1.Start(state);
        var at = 0L;
        for (; at + SmallBlock <= view.Length; at += SmallBlock)
        {
            Sha1.Take(state, view.Data + at);
        }

        var size = Pad(view, at, tail, SmallBlock);
        HashWords.WriteBig(tail + size - 8, (ulong)view.Length * 8, 8);
        for (var i = 0; i < size; i += SmallBlock)
        {
            Sha1.Take(state, tail + i);
        }

        return FromWords(state, 5);
    }

    private static V OfSha256(in ByteView view, bool isShort)
    {
        uint* state = stackalloc uint[8];
        byte* tail = stackalloc byte[2 * SmallBlock];
        Sha256.Start(state, isShort);
        var at = 0L;
        for (; at + SmallBlock <= view.Length; at += SmallBlock)
        {
            Sha256.Take(state, view.Data + at);
        }

        var size = Pad(view, at, tail, SmallBlock);
        HashWords.WriteBig(tail + size - 8, (ulong)view.Length * 8, 8);
        for (var i = 0; i < size; i += SmallBlock)
        {
            Sha256.Take(state, tail + i);
        }

        return FromWords(state, isShort ? 7 : 8);
    }

    private static V OfSha512(in ByteView view, bool isShort)
    {
        ulong* state = stackalloc ulong[8];
        byte* tail = stackalloc byte[2 * LargeBlock];
        Sha512.Start(state, isShort);
        var at = 0L;
        for (; at + LargeBlock <= view.Length; at += LargeBlock)
        {
            Sha512.Take(state, view.Data + at);
        }

        var size = Pad(view, at, tail, LargeBlock);
        HashWords.WriteBig(tail + size - 8, (ulong)view.Length * 8, 8);
        for (var i = 0; i < size; i += LargeBlock)
        {
            Sha512.Take(state, tail + i);
        }

        var count = isShort ? 6 : 8;
        var bytes = Bytes.New(8 * count);
        for (var i = 0; bytes != null && i < count; i++)
        {
            HashWords.WriteBig(Bytes.Data(bytes) + (8 * i), state[i], 8);
        }

        return bytes == null ? V.Error : V.FromObject(bytes);
    }

    /// <summary>Copies what is left from a position, puts a bit behind it and zeros up to whole blocks with room for a length of an eighth of a block; their size in bytes.</summary>
    private static int Pad(in ByteView view, long at, byte* tail, int block)
    {
        var left = (int)(view.Length - at);
        for (var i = 0; i < 2 * block; i++)
        {
            tail[i] = i < left ? view.Data[at + i] : i == left ? (byte)0x80 : (byte)0;
        }

        return left < block - (block / 8) ? block : 2 * block;
    }

    private static V FromWords(uint* state, int count)
    {
        var bytes = Bytes.New(4 * count);
        for (var i = 0; bytes != null && i < count; i++)
        {
            HashWords.WriteBig(Bytes.Data(bytes) + (4 * i), state[i], 4);
        }

        return bytes == null ? V.Error : V.FromObject(bytes);
    }
}
