namespace Rusthon.Runtime;

/// <summary>What the library's module io takes from the runtime.</summary>
public static unsafe class StreamConstants
{
    /// <summary>_io.TextIOWrapper.</summary>
    [ModuleConstant("_io", "TextIOWrapper")]
    public static V TextFile() => Counts.RetainObject(FileType.Address);

    /// <summary>_io.UnsupportedOperation.</summary>
    [ModuleConstant("_io", "UnsupportedOperation")]
    public static V Unsupported() => Counts.RetainObject(UnsupportedOperationType.Address);
}
