using System.Collections.Immutable;

namespace Rusthon.CodeGen.Machine;

/// <summary>What a part of a stack frame is for.</summary>
public enum FrameSlotKind
{
    /// <summary>Where the function returns to.</summary>
    ReturnAddress,

    /// <summary>A register of the caller that the function uses and gives back.</summary>
    SavedRegister,

    /// <summary>Memory that the code has an address of: buffers for arguments, counters of loops.</summary>
    Variable,

    /// <summary>A value that has found no register.</summary>
    Spill,

    /// <summary>A parameter that the caller has put on the stack.</summary>
    Parameter,

    /// <summary>Nothing: it keeps the rest aligned.</summary>
    Padding,
}

/// <summary>A part of a stack frame.</summary>
/// <param name="Offset">Bytes from the stack pointer while the function runs.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">The saved register, or the variable that is there; one that begins with a dot is the compiler's own; or null.</param>
public sealed record FrameSlot(int Offset, int Size, FrameSlotKind Kind, string? Name);

/// <summary>Where a variable is for a while.</summary>
/// <param name="Function">The qualified name of the function that it is a variable of: another one when that was inlined.</param>
/// <param name="Name">The variable.</param>
/// <param name="Register">The register that has the value, or null.</param>
/// <param name="StackOffset">Where in the frame the value is, in bytes from the stack pointer, or null.</param>
/// <param name="Constant">The value itself when code has it built in, or null.</param>
/// <param name="Lines">The source lines of the code for which this is so, in order.</param>
/// <param name="Instructions">How many instructions of the function that code has.</param>
public sealed record VariableHome(string Function, string Name, string? Register, int? StackOffset, string? Constant, ImmutableArray<int> Lines, int Instructions);

/// <summary>A call in machine code.</summary>
/// <param name="Target">The symbol that is called, or null for a call through a pointer.</param>
/// <param name="Line">The source line, or 0.</param>
/// <param name="IsTail">The caller's frame is gone by then.</param>
public sealed record MachineCall(string? Target, int Line, bool IsTail);

/// <summary>A function of the final code.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="FrameBytes">The bytes of its frame, from the return address down to the stack pointer.</param>
/// <param name="Slots">The frame's parts from the return address down; they cover it.</param>
/// <param name="Homes">Where variables are.</param>
/// <param name="Calls">What it calls, in the order of the code.</param>
/// <param name="Instructions">The number of instructions.</param>
public sealed record MachineFunction(
    string Symbol,
    int FrameBytes,
    ImmutableArray<FrameSlot> Slots,
    ImmutableArray<VariableHome> Homes,
    ImmutableArray<MachineCall> Calls,
    int Instructions);
