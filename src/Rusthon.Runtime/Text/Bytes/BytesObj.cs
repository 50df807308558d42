namespace Rusthon.Runtime;

/// <summary>A bytes object: the bytes inline behind the fixed part.</summary>
public struct BytesObj
{
    public Obj Head;
    public long Length;

    /// <summary>The hash, or 0 when not yet computed.</summary>
    public long Hash;
}

/// <summary>A bytearray: the bytes in a separate block.</summary>
public unsafe struct ByteArrayObj
{
    public Obj Head;
    public long Length;
    public long Capacity;

    /// <summary>Owned; null when the capacity is 0.</summary>
    public byte* Items;

    /// <summary>Memoryviews of it; while there are any it cannot change its size.</summary>
    public long Exports;
}
