namespace Rusthon.Runtime;

/// <summary>What a stream may do and in which state it is.</summary>
[System.Flags]
public enum FileFlags : uint
{
    None = 0,
    Readable = 1,
    Writable = 2,
    Closed = 4,

    /// <summary>The stream below has been taken away.</summary>
    Detached = 8,

    /// <summary>__init__ has run.</summary>
    Ready = 16,

    /// <summary>The descriptor is closed with the file.</summary>
    OwnsDescriptor = 32,
    Appending = 64,

    /// <summary>Opened with the mode x.</summary>
    Created = 128,

    /// <summary>Text: flushed at each line end written.</summary>
    LineBuffered = 256,

    /// <summary>Text: given to the stream below at each write.</summary>
    WriteThrough = 512,

    /// <summary>Text: \r\n and \r are read as \n.</summary>
    UniversalNewlines = 1 << 10,

    /// <summary>Text: \r ends a line as well (read as it is).</summary>
    AnyNewlines = 1 << 11,

    /// <summary>Text: the last character decoded was a \r, whose kind of line end is not known yet.</summary>
    PendingReturn = 1 << 12,
    SeenReturn = 1 << 13,
    SeenNewline = 1 << 14,
    SeenBoth = 1 << 15,

    /// <summary>Text: something has been decoded, so that a byte order mark is past.</summary>
    DecodingStarted = 1 << 16,

    /// <summary>Text: the bytes are big-endian, as the byte order mark told.</summary>
    BigEndian = 1 << 17,

    /// <summary>Text: something has been encoded, or the file was not empty: no byte order mark is written.</summary>
    EncodingStarted = 1 << 18,

    /// <summary>Text: tell() is not possible while the file is iterated over.</summary>
    Iterated = 1 << 19,
    Seekable = 1 << 20,
}

/// <summary>A FileIO: a file descriptor.</summary>
public unsafe struct FileObj
{
    public Obj Head;

    /// <summary>-1 when closed.</summary>
    public int Descriptor;
    public FileFlags Flags;

    /// <summary>What was opened: a str, bytes, an int; Unset when it has no name.</summary>
    public V Name;

    /// <summary>The dict of attributes, or Unset.</summary>
    public V Dict;
}

/// <summary>A BufferedReader, BufferedWriter or BufferedRandom.</summary>
public unsafe struct BufferedObj
{
    public Obj Head;
    public FileFlags Flags;

    /// <summary>The stream below, or None when detached.</summary>
    public V Raw;

    /// <summary>The size of the write buffer and the least of the read buffer.</summary>
    public long Size;

    /// <summary>Bytes written and not yet given to the stream below; null while nothing was written.</summary>
    public byte* WriteBuffer;
    public long WriteCount;

    /// <summary>Bytes read and not yet consumed: from ReadStart to ReadEnd; null while nothing was read.</summary>
    public byte* ReadBuffer;
    public long ReadStart;
    public long ReadEnd;
    public long ReadCapacity;

    /// <summary>The dict of attributes, or Unset.</summary>
    public V Dict;
}

/// <summary>A TextIOWrapper.</summary>
public unsafe struct TextObj
{
    public Obj Head;
    public FileFlags Flags;
    public Codec Codec;

    /// <summary>The stream below, or None when detached.</summary>
    public V Buffer;

    /// <summary>Encoded text not yet given to the stream below; null while nothing was written.</summary>
    public byte* WriteBuffer;
    public long WriteCount;
    public long WriteCapacity;

    /// <summary>Text decoded and not yet read, as UTF-8 (surrogates like other characters): from ReadStart to ReadEnd.</summary>
    public byte* ReadBuffer;
    public long ReadStart;
    public long ReadEnd;
    public long ReadCapacity;

    /// <summary>The bytes of an unfinished character, the first in the lowest bits.</summary>
    public ulong Tail;
    public int TailCount;

    /// <summary>A str: the encoding as given, the error handler.</summary>
    public V Encoding;
    public V ErrorHandler;

    /// <summary>A str or None: the newline argument.</summary>
    public V Newline;

    /// <summary>A value, or Unset when there is none.</summary>
    public V Mode;

    /// <summary>The dict of attributes, or Unset.</summary>
    public V Dict;
}
