namespace Rusthon.Runtime;

/// <summary>The subtypes of OSError that error numbers mean.</summary>
[Cold]
public static unsafe class OSErrorNumbers
{
    /// <summary>The type for an errno.</summary>
    public static TypeObj* TypeOf(long number) => number switch
    {
        11 or 114 or 115 => BlockingIOErrorType.Address,
        32 or 108 => BrokenPipeErrorType.Address,
        10 => ChildProcessErrorType.Address,
        103 => ConnectionAbortedErrorType.Address,
        111 => ConnectionRefusedErrorType.Address,
        104 => ConnectionResetErrorType.Address,
        17 => FileExistsErrorType.Address,
        2 => FileNotFoundErrorType.Address,
        21 => IsADirectoryErrorType.Address,
        20 => NotADirectoryErrorType.Address,
        4 => InterruptedErrorType.Address,
        13 or 1 => PermissionErrorType.Address,
        3 => ProcessLookupErrorType.Address,
        110 => TimeoutErrorType.Address,
        _ => OSErrorType.Address,
    };
}
