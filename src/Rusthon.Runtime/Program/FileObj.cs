namespace Rusthon.Runtime;

/// <summary>What a file object may do and how.</summary>
[System.Flags]
public enum FileFlags : uint
{
    None = 0,
    Readable = 1,
    Writable = 2,
    Binary = 4,

    /// <summary>Flushed at each line end written.</summary>
    LineBuffered = 8,
    Closed = 16,

    /// <summary>The descriptor is closed with the file.</summary>
    OwnsDescriptor = 32,

    /// <summary>Text: \r\n and \r are read as \n.</summary>
    UniversalNewlines = 64,

    /// <summary>The end of the file has been met by the last read.</summary>
    AtEnd = 128,

    /// <summary>Encoding errors are written as escapes (\udc80), as the standard error stream does.</summary>
    BackslashReplace = 256,

    /// <summary>Bytes that are no UTF-8 become lone surrogates and back.</summary>
    SurrogateEscape = 512,

    /// <summary>Not buffered at all.</summary>
    Unbuffered = 1024,
    Appending = 2048,

    /// <summary>A \r at the end of the buffer may be the first half of a line end.</summary>
    PendingReturn = 4096,
}

/// <summary>An open file: the standard streams and what open() gives.</summary>
public unsafe struct FileObj
{
    public Obj Head;
    public int Descriptor;
    public FileFlags Flags;

    /// <summary>Bytes written and not yet given to the system; null while nothing was written.</summary>
    public byte* WriteBuffer;
    public long WriteCount;

    /// <summary>Bytes read and not yet consumed: from ReadStart to ReadEnd; null while nothing was read.</summary>
    public byte* ReadBuffer;
    public long ReadStart;
    public long ReadEnd;
    public long ReadCapacity;

    /// <summary>A str, an int or None.</summary>
    public V Name;

    /// <summary>A str.</summary>
    public V Mode;

    /// <summary>A str or None: the encoding as given, the error handler, the newline argument.</summary>
    public V Encoding;
    public V ErrorHandler;
    public V Newline;

    /// <summary>The dict of attributes, or Unset.</summary>
    public V Dict;
}
