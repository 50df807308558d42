using System;

namespace Rusthon.Runtime;

/// <summary>Builds a str piece by piece; lives on the stack, owns a growing block.</summary>
public unsafe struct StrBuilder
{
    /// <summary>An empty builder; needs no memory.</summary>
    public static StrBuilder Start() => default;

    /// <summary>Appends text with %T, %S, %R, %N and %% replaced (see <see cref="Errors.Raise"/>); false when it raised.</summary>
    public bool AddFormatted(ReadOnlySpan<byte> format, V* arguments) => format.Length >= 0 && arguments != null;

    /// <summary>The str, owned; Error when out of memory. The builder is empty afterwards.</summary>
    public V Finish() => V.Error;

    /// <summary>Frees what was built.</summary>
    public void Abandon()
    {
    }
}
