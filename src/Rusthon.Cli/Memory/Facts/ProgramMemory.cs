using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Source;

namespace Rusthon.Cli.Memory.Facts;

/// <summary>Where a program's values live, as its machine code has it.</summary>
/// <param name="Source">The main file.</param>
/// <param name="OptimizationLevel">0 to 3.</param>
/// <param name="Layouts">The kinds of object that the program makes, by name.</param>
/// <param name="Functions">The functions in the order of the source, the body of the module first.</param>
/// <param name="Globals">The variables of the modules.</param>
/// <param name="Run">What was measured, or null when the program was not run.</param>
public sealed record ProgramMemory(
    SourceText Source,
    int OptimizationLevel,
    ImmutableArray<ObjectLayout> Layouts,
    ImmutableArray<FunctionMemory> Functions,
    ImmutableArray<GlobalVariable> Globals,
    RunMemory? Run)
{
    private readonly ImmutableArray<FunctionMemory> shown;

    /// <summary>The variables of the module that a function is the body of; none for other functions.</summary>
    public ImmutableArray<GlobalVariable> GlobalsOf(FunctionMemory function) =>
        function.Name == "<module>" ? [.. Globals.Where(global => global.Path == function.Path)] : [];

    /// <summary>The functions that the reader wants to see: all of them unless it was set.</summary>
    public ImmutableArray<FunctionMemory> Shown
    {
        get => shown.IsDefault ? Functions : shown;
        init => shown = value;
    }
}

/// <summary>A function of the program.</summary>
/// <param name="Name">Its qualified name.</param>
/// <param name="Path">The file that it is in.</param>
/// <param name="Line">Its first line.</param>
/// <param name="EndLine">The last line that its code is from.</param>
/// <param name="Forms">Its machine code, the form that runs most first.</param>
/// <param name="Variables">Its variables, parameters first.</param>
/// <param name="Sites">The places where a value is made.</param>
/// <param name="Numbers">How many operations have a number for a result, which needs no memory.</param>
/// <param name="Stack">How deep the stack may get below it.</param>
public sealed record FunctionMemory(
    string Name,
    string Path,
    int Line,
    int EndLine,
    ImmutableArray<FunctionForm> Forms,
    ImmutableArray<LocalVariable> Variables,
    ImmutableArray<AllocationSite> Sites,
    int Numbers,
    StackDepth Stack);

/// <summary>One of the pieces of machine code of a function.</summary>
/// <param name="Role">When it runs.</param>
/// <param name="Symbol">Its name in the IR.</param>
/// <param name="Code">Its machine code; null when it was inlined wherever it is called.</param>
public sealed record FunctionForm(FormRole Role, string Symbol, MachineFunction? Code);

/// <summary>When a form of a function runs.</summary>
public enum FormRole
{
    /// <summary>Called with boxed values, by any code.</summary>
    Entry,

    /// <summary>Called with numbers in registers, by code that knows the function.</summary>
    Fast,

    /// <summary>As <see cref="Fast"/>, of a function that calls itself: two calls have one frame together.</summary>
    FastTwice,

    /// <summary>A generator or coroutine that goes on.</summary>
    Resume,

    /// <summary>A stretch of a long function.</summary>
    Part,

    /// <summary>Goes on where what fast code believed did not hold.</summary>
    Generic,
}

/// <summary>A variable of a function.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsParameter">The caller gives it its first value.</param>
/// <param name="Type">What inference believes it to hold, as Python would write it.</param>
/// <param name="Representation">How the form that runs most holds it.</param>
/// <param name="Bytes">The bytes of one copy of the value; 0 when there is none.</param>
/// <param name="Places">Where it is, in the form that runs most: registers and places of the frame, or a heap object.</param>
public sealed record LocalVariable(string Name, bool IsParameter, string Type, Representation Representation, int Bytes, ImmutableArray<VariablePlace> Places);

/// <summary>How a variable is held.</summary>
public enum Representation
{
    /// <summary>Any value in 64 bits, with a tag.</summary>
    Boxed,

    /// <summary>A 64-bit integer without a tag.</summary>
    Int,

    /// <summary>An unsigned 64-bit integer.</summary>
    Unsigned,

    /// <summary>A double.</summary>
    Float,

    /// <summary>One bit.</summary>
    Bool,

    /// <summary>A heap object that functions share holds it.</summary>
    Cell,

    /// <summary>A generator object holds it from one yield to the next.</summary>
    Generator,

    /// <summary>No code needs it.</summary>
    None,
}

/// <summary>Where a variable is for some lines.</summary>
/// <param name="Register">A register, or null.</param>
/// <param name="Offset">Bytes from the stack pointer, or from the start of the heap object; null for a register or constant.</param>
/// <param name="Constant">The value that the code has built in, or null.</param>
/// <param name="Lines">For which lines.</param>
public sealed record VariablePlace(string? Register, int? Offset, string? Constant, ImmutableArray<int> Lines);

/// <summary>A variable of the module: a word of static data.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">The file of the module.</param>
/// <param name="Type">What inference believes it to hold.</param>
/// <param name="Offset">Bytes from the start of the module's variables.</param>
public sealed record GlobalVariable(string Name, string Path, string Type, int Offset);

/// <summary>The most stack that a function and what it is known to call need.</summary>
/// <param name="Bytes">The bytes of all frames; of one round of the cycle when there is no limit.</param>
/// <param name="Path">The functions, from this one down; the cycle when there is no limit.</param>
/// <param name="IsUnbounded">A cycle of calls has no known end.</param>
public sealed record StackDepth(int Bytes, ImmutableArray<string> Path, bool IsUnbounded);
