namespace Rusthon.Runtime;

/// <summary>
/// What every exception object begins with. All fields after the header are owned values, also in the layouts that
/// extend it, so that one Drop serves them all (the type's BasicSize tells how many there are).
/// </summary>
public struct ExceptionObj
{
    public Obj Head;

    /// <summary>A tuple.</summary>
    public V Args;

    /// <summary>A traceback or None.</summary>
    public V Traceback;

    /// <summary>An exception or None.</summary>
    public V Context;

    /// <summary>An exception or None.</summary>
    public V Cause;

    /// <summary>True or False.</summary>
    public V SuppressContext;

    /// <summary>The instance's dict, or Unset until first needed.</summary>
    public V Dict;
}

/// <summary>StopIteration and SystemExit: a value or code. Unset fields read as None, here and below.</summary>
public struct ValueExceptionObj
{
    public ExceptionObj Head;
    public V Value;
}

/// <summary>NameError.</summary>
public struct NameErrorObj
{
    public ExceptionObj Head;
    public V Name;
}

/// <summary>AttributeError.</summary>
public struct AttributeErrorObj
{
    public ExceptionObj Head;
    public V Name;
    public V Object;
}

/// <summary>ImportError.</summary>
public struct ImportErrorObj
{
    public ExceptionObj Head;
    public V Message;
    public V Name;
    public V Path;
    public V NameFrom;
}

/// <summary>OSError.</summary>
public struct OSErrorObj
{
    public ExceptionObj Head;
    public V Errno;
    public V StrError;
    public V FileName;
    public V FileName2;
    public V CharactersWritten;
}

/// <summary>SyntaxError.</summary>
public struct SyntaxErrorObj
{
    public ExceptionObj Head;
    public V Message;
    public V FileName;
    public V Line;
    public V Offset;
    public V Text;
    public V EndLine;
    public V EndOffset;
    public V PrintFileAndLine;
}

/// <summary>The three Unicode errors with details.</summary>
public struct UnicodeErrorObj
{
    public ExceptionObj Head;
    public V Encoding;
    public V Object;
    public V Start;
    public V End;
    public V Reason;
}

/// <summary>Exception groups.</summary>
public struct ExceptionGroupObj
{
    public ExceptionObj Head;
    public V Message;

    /// <summary>A tuple.</summary>
    public V Exceptions;
}

/// <summary>
/// One entry of a traceback; the outermost call comes first. The type's own bit 1 of Head.Flags is set when the
/// method of a call was not found: the part of the range before the anchor is marked, without anchor.
/// </summary>
public unsafe struct TracebackObj
{
    /// <summary>The bit of Head.Flags.</summary>
    public const uint CalleeOnly = 1;

    public Obj Head;
    public PositionDef* Position;

    /// <summary>The next inner entry, owned, or null.</summary>
    public TracebackObj* Next;

    /// <summary>How many more calls at the same place the entry stands for, which come before the next inner one.</summary>
    public long Repeats;

    /// <summary>A list of the values that the function's variables had, kept alive; Unset when there is none.</summary>
    public V Kept;
}
