namespace Rusthon.Cli;

/// <summary>The exit codes of the compiler; a program that was run gives its own.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The source has errors.</summary>
    public const int SourceErrors = 3;

    /// <summary>A file could not be read or written, or the linker failed.</summary>
    public const int Failure = 4;

    /// <summary>A broken promise inside the compiler.</summary>
    public const int Internal = 70;
}
