using System;

namespace Rusthon.Runtime;

/// <summary>What bytes and bytearray do as sequences.</summary>
public static unsafe class ByteSequences
{
    /// <summary>Rich comparison; NotImplemented unless both are bytes-like.</summary>
    public static V Compare(V self, V other, int op)
    {
        if (!ByteView.IsBuffer(self) || !ByteView.IsBuffer(other))
        {
            return V.NotImplemented;
        }

        if (!ByteView.Of(self, out var a))
        {
            return V.Error;
        }

        if (!ByteView.Of(other, out var b))
        {
            a.Release();
            return V.Error;
        }

        long order = TextMemory.CompareBytes(a.Data, b.Data, a.Length < b.Length ? a.Length : b.Length);
        order = order == 0 ? a.Length - b.Length : order;
        a.Release();
        b.Release();
        return V.FromBool(op switch
        {
            CompareOp.Eq => order == 0,
            CompareOp.Ne => order != 0,
            CompareOp.Lt => order < 0,
            CompareOp.Le => order <= 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        });
    }

    /// <summary>self[key]: an int, or an object of the same kind for a slice.</summary>
    public static V GetItem(V self, V key, ReadOnlySpan<byte> wrongType, ReadOnlySpan<byte> outOfRange)
    {
        if (Slices.Is(key))
        {
            return GetSlice(self, key);
        }

        if (!Arguments.SequenceIndex(key, wrongType, out var index))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        index = index < 0 ? index + view.Length : index;
        return (ulong)index < (ulong)view.Length
            ? V.FromSmall(view.Data[index])
            : Errors.Raise(IndexErrorType.Address, outOfRange);
    }

    /// <summary>self + other, of the kind of self.</summary>
    public static V Concat(V self, V other)
    {
        if (!ByteView.IsBuffer(other))
        {
            return ByteArrays.Is(self)
                ? Errors.Raise(TypeErrorType.Address, "can't concat %T to bytearray"u8, other)
                : Errors.Raise(TypeErrorType.Address, "can't concat %T to bytes"u8, other);
        }

        if (!ByteView.Of(other, out var right))
        {
            return V.Error;
        }

        var left = ByteView.OfBytes(self);
        V result;
        if (right.Length == 0 && Bytes.IsExact(self))
        {
            result = Counts.Retain(self);
        }
        else if (left.Length == 0 && Bytes.IsExact(self) && Bytes.IsExact(other))
        {
            result = Counts.Retain(other);
        }
        else
        {
            var builder = ByteBuilder.Start();
            result = builder.FinishLike(
                self,
                builder.Reserve(left.Length + right.Length)
                && builder.Add(left.Data, left.Length)
                && builder.Add(right.Data, right.Length));
        }

        right.Release();
        return result;
    }

    /// <summary>self * times, of the kind of self.</summary>
    public static V Repeat(V self, V times)
    {
        if (!Arguments.RepeatCount(times, out var count))
        {
            return V.Error;
        }

        if (count == 1)
        {
            return Bytes.Same(self);
        }

        var view = ByteView.OfBytes(self);
        if (count > 0 && view.Length > 0 && count > Strs.MaxLength / view.Length)
        {
            return Errors.NoMemory();
        }

        var builder = ByteBuilder.Start();
        var good = true;
        if (view.Length == 1)
        {
            good = builder.AddRepeated(*view.Data, count);
        }
        else if (count > 0 && view.Length > 0)
        {
            good = builder.Reserve(view.Length * count);
            for (var i = 0L; good && i < count; i++)
            {
                good = builder.Add(view.Data, view.Length);
            }
        }

        return builder.FinishLike(self, good);
    }

    /// <summary>The result of an alternative constructor: bytes (taken over) passed to the type unless it is the plain one.</summary>
    public static V OfType(V type, [Owned] V bytes, TypeObj* plain)
    {
        if (bytes.IsError || type.Object == plain)
        {
            return bytes;
        }

        var result = Objects.Call1(type, bytes);
        Counts.Release(bytes);
        return result;
    }

    private static V GetSlice(V self, V key)
    {
        if (!Slices.Unpack(key, out var start, out var stop, out var step))
        {
            return V.Error;
        }

        var view = ByteView.OfBytes(self);
        var count = Slices.Adjust(view.Length, ref start, ref stop, step);
        if (step == 1)
        {
            return count == 0 ? Bytes.Like(self, null, 0) : Bytes.Range(self, start, stop);
        }

        var builder = ByteBuilder.Start();
        var good = builder.Reserve(count);
        for (var i = 0L; good && i < count; i++)
        {
            good = builder.AddByte(view.Data[start + (i * step)]);
        }

        return builder.FinishLike(self, good);
    }
}
