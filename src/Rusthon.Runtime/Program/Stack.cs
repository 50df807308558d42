using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The limit of the stack.</summary>
public static unsafe class Stack
{
    /// <summary>True when the stack pointer has come below the limit; what remains is enough for raising an error.</summary>
    public static bool IsLow
    {
        get
        {
            byte here;
            return IsBelowLimit(&here);
        }
    }

    /// <summary>Not inlined: the address of a local that does not escape may be folded to any address.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsBelowLimit(byte* address) => address < Thread.State->StackLimit;

    /// <summary>Raises RecursionError: maximum recursion depth exceeded, then the detail (" in comparison").</summary>
    public static V RaiseRecursion(ReadOnlySpan<byte> detail)
    {
        var text = StrBuilder.Start();
        if (!text.AddUtf8("maximum recursion depth exceeded"u8) || !text.AddUtf8(detail))
        {
            text.Abandon();
            return V.Error;
        }

        return Errors.RaiseText(RecursionErrorType.Address, ref text);
    }

    /// <summary>What the prologue of a compiled function calls when the stack is low.</summary>
    [Export("rt_stack_overflow")]
    public static void Overflow() => RaiseRecursion(default);
}
