using System;

namespace Rusthon.Runtime;

/// <summary>Builds bytes piece by piece; lives on the stack, owns a growing block. Methods give false when out of memory; call <see cref="Abandon"/> then.</summary>
public unsafe struct ByteBuilder
{
    private BytesObj* bytes;
    private long capacity;

    /// <summary>An empty builder; needs no memory.</summary>
    public static ByteBuilder Start() => default;

    /// <summary>The bytes so far.</summary>
    public readonly long Length => bytes == null ? 0 : bytes->Length;

    /// <summary>Appends a byte.</summary>
    public bool AddByte(byte value)
    {
        if (!Reserve(1))
        {
            return false;
        }

        Bytes.Data(bytes)[bytes->Length++] = value;
        return true;
    }

    /// <summary>Appends the same byte several times.</summary>
    public bool AddRepeated(byte value, long count)
    {
        if (count <= 0)
        {
            return true;
        }

        if (!Reserve(count))
        {
            return false;
        }

        TextMemory.FillBytes(Bytes.Data(bytes) + bytes->Length, value, count);
        bytes->Length += count;
        return true;
    }

    /// <summary>Appends memory.</summary>
    public bool Add(byte* data, long length)
    {
        if (length <= 0)
        {
            return true;
        }

        if (!Reserve(length))
        {
            return false;
        }

        TextMemory.CopyBytes(Bytes.Data(bytes) + bytes->Length, data, length);
        bytes->Length += length;
        return true;
    }

    /// <summary>Appends bytes.</summary>
    public bool Add(ReadOnlySpan<byte> data)
    {
        fixed (byte* first = data)
        {
            return Add(first, data.Length);
        }
    }

    /// <summary>Makes room.</summary>
    public bool Reserve(long more)
    {
        var length = bytes == null ? 0 : bytes->Length;
        if (bytes != null && length + more <= capacity)
        {
            return true;
        }

        if (more > Strs.MaxLength - length)
        {
            Errors.NoMemory();
            return false;
        }

        if (bytes == null)
        {
            capacity = more < 64 ? 64 : more;
            bytes = Bytes.New(capacity);
            if (bytes == null)
            {
                return false;
            }

            bytes->Length = 0;
            return true;
        }

        var wanted = length + more + ((length + more) >> 1);
        var moved = (BytesObj*)Heap.Resize(bytes, Bytes.SizeOf(capacity), Bytes.SizeOf(wanted));
        if (moved == null)
        {
            return false;
        }

        bytes = moved;
        capacity = wanted;
        return true;
    }

    /// <summary>Room for so many bytes behind those so far: the caller writes some and <see cref="Take"/>s them. Null when out of memory.</summary>
    public byte* Room(long most) => Reserve(most) ? Bytes.Data(bytes) + bytes->Length : null;

    /// <summary>Makes bytes that were written into <see cref="Room"/> part of what is built.</summary>
    public readonly void Take(long count) => bytes->Length += count;

    /// <summary>The bytes, owned; Error when out of memory. The builder is empty afterwards.</summary>
    public V Finish()
    {
        if (bytes == null)
        {
            return Bytes.FromMemory(null, 0);
        }

        if (bytes->Length != capacity)
        {
            var exact = (BytesObj*)Heap.Resize(bytes, Bytes.SizeOf(capacity), Bytes.SizeOf(bytes->Length));
            if (exact == null)
            {
                Abandon();
                return V.Error;
            }

            bytes = exact;
        }

        var finished = V.FromObject(bytes);
        this = default;
        return finished;
    }

    /// <summary>The bytes as an object of the model's kind (bytearray or bytes) when all went well; else Error, and the builder is abandoned.</summary>
    public V FinishLike(V model, bool good)
    {
        if (!good)
        {
            Abandon();
            return V.Error;
        }

        if (!ByteArrays.Is(model))
        {
            return Finish();
        }

        var array = bytes == null ? ByteArrays.FromMemory(null, 0) : ByteArrays.FromMemory(Bytes.Data(bytes), bytes->Length);
        Abandon();
        return array;
    }

    /// <summary>Frees what was built.</summary>
    public void Abandon()
    {
        if (bytes != null)
        {
            Heap.Free(bytes, Bytes.SizeOf(capacity));
        }

        this = default;
    }
}
