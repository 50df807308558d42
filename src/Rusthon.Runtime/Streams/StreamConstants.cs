namespace Rusthon.Runtime;

/// <summary>What the library's module io takes from the runtime.</summary>
public static unsafe class StreamConstants
{
    /// <summary>_io.TextIOWrapper.</summary>
    [ModuleConstant("_io", "TextIOWrapper")]
    public static V TextFile() => Counts.RetainObject(TextFileType.Address);

    /// <summary>_io.FileIO.</summary>
    [ModuleConstant("_io", "FileIO")]
    public static V File() => Counts.RetainObject(FileType.Address);

    /// <summary>_io.BufferedReader.</summary>
    [ModuleConstant("_io", "BufferedReader")]
    public static V Reader() => Counts.RetainObject(BufferedReaderType.Address);

    /// <summary>_io.BufferedWriter.</summary>
    [ModuleConstant("_io", "BufferedWriter")]
    public static V Writer() => Counts.RetainObject(BufferedWriterType.Address);

    /// <summary>_io.BufferedRandom.</summary>
    [ModuleConstant("_io", "BufferedRandom")]
    public static V Both() => Counts.RetainObject(BufferedRandomType.Address);

    /// <summary>_io.UnsupportedOperation.</summary>
    [ModuleConstant("_io", "UnsupportedOperation")]
    public static V Unsupported() => Counts.RetainObject(UnsupportedOperationType.Address);
}
