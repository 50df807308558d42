using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Rusthon.Source;

namespace Rusthon.IR;

/// <summary>An SSA value, dense in its function; printed %n.</summary>
public readonly record struct ValueId(int Index)
{
    /// <summary>The absence of a value.</summary>
    public static readonly ValueId None = new(-1);

    /// <summary>True when there is a value.</summary>
    public bool Exists => Index >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"%{Index}";
}

/// <summary>A basic block, dense in its function; printed ^n. The entry is ^0.</summary>
public readonly record struct BlockId(int Index)
{
    /// <inheritdoc/>
    public override string ToString() => $"^{Index}";
}

/// <summary>A constant: an immutable Python value that needs no heap.</summary>
public abstract record Constant
{
    /// <summary>True when the boxed value is not a pointer, so that references to it are not counted.</summary>
    public bool IsInline => this is SingletonConstant or FloatConstant || (this is IntConstant number && number.Value >= -(1L << 47) && number.Value < 1L << 47);
}

/// <summary>None, True, False, Ellipsis, NotImplemented or the internal Unset.</summary>
public sealed record SingletonConstant(string Name) : Constant
{
    /// <summary>The missing value.</summary>
    public static readonly SingletonConstant Unset = new("unset");

    /// <summary>What stands where no value is needed: never read, and believed to be whatever the values are that it meets.</summary>
    public static readonly SingletonConstant Undefined = new("undefined");

    /// <summary>None.</summary>
    public static readonly SingletonConstant None = new("None");

    /// <summary>True.</summary>
    public static readonly SingletonConstant True = new("True");

    /// <summary>False.</summary>
    public static readonly SingletonConstant False = new("False");

    /// <summary>Ellipsis.</summary>
    public static readonly SingletonConstant Ellipsis = new("Ellipsis");
}

/// <summary>An int of any size.</summary>
public sealed record IntConstant(BigInteger Value) : Constant;

/// <summary>A float; two are equal when their bits are.</summary>
public sealed record FloatConstant(double Value) : Constant
{
    /// <inheritdoc/>
    public bool Equals(FloatConstant? other) => other is not null && System.BitConverter.DoubleToInt64Bits(Value) == System.BitConverter.DoubleToInt64Bits(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => System.BitConverter.DoubleToInt64Bits(Value).GetHashCode();
}

/// <summary>A complex number.</summary>
public sealed record ComplexConstant(double Real, double Imaginary) : Constant;

/// <summary>A str: its code points in UTF-32 as a .NET string is ambiguous for lone surrogates.</summary>
public sealed record StringConstant(ImmutableArray<int> CodePoints) : Constant
{
    /// <summary>The str as a .NET string; null for one with lone surrogates, which is the name of nothing in a program.</summary>
    public string? Text => CodePoints.All(System.Text.Rune.IsValid) ? string.Concat(CodePoints.Select(char.ConvertFromUtf32)) : null;

    /// <inheritdoc/>
    public bool Equals(StringConstant? other) => other is not null && System.MemoryExtensions.SequenceEqual(CodePoints.AsSpan(), other.CodePoints.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new System.HashCode();
        foreach (var point in CodePoints)
        {
            hash.Add(point);
        }

        return hash.ToHashCode();
    }
}

/// <summary>A bytes object.</summary>
public sealed record BytesConstant(ImmutableArray<byte> Bytes) : Constant
{
    /// <inheritdoc/>
    public bool Equals(BytesConstant? other) => other is not null && System.MemoryExtensions.SequenceEqual(Bytes.AsSpan(), other.Bytes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Bytes.Length == 0 ? 0 : System.HashCode.Combine(Bytes.Length, Bytes[0], Bytes[^1]);
}

/// <summary>A tuple of constants.</summary>
public sealed record TupleConstant(ImmutableArray<Constant> Items) : Constant
{
    /// <inheritdoc/>
    public bool Equals(TupleConstant? other) => other is not null && System.MemoryExtensions.SequenceEqual(Items.AsSpan(), other.Items.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new System.HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

/// <summary>Something that an instruction carries beside its operands; which, the op's row says.</summary>
public abstract record Immediate;

/// <summary>A number.</summary>
public sealed record IntImmediate(long Value) : Immediate;

/// <summary>A Python name, an operator's spelling, the name of an IR function or a runtime symbol.</summary>
public sealed record NameImmediate(string Name) : Immediate;

/// <summary>Keyword names.</summary>
public sealed record NamesImmediate(ImmutableArray<string> Names) : Immediate
{
    /// <summary>No names.</summary>
    public static readonly NamesImmediate Empty = new([]);
}

/// <summary>A constant.</summary>
public sealed record ConstantImmediate(Constant Value) : Immediate;

/// <summary>The place of an op in the source: its whole range, and the part that tracebacks mark with ^ when the rest is marked with ~ (empty: none).</summary>
/// <param name="Span">The whole range; empty at 0 for an op that is nowhere in the source: what it raises has no line of its own in tracebacks.</param>
/// <param name="Anchor">The part that is marked with ^.</param>
/// <param name="Inlined">The IR name of the function that the op was part of, when it was inlined into another: the one that tracebacks show.</param>
public readonly record struct Position(Span Span, Span Anchor, string? Inlined = null);

/// <summary>One operation of a block.</summary>
/// <param name="Op">Its row in the table.</param>
/// <param name="Result">The value that it defines, or None.</param>
/// <param name="Operands">The values that it uses.</param>
/// <param name="Immediates">As the row says.</param>
/// <param name="Position">Where it stands in the source.</param>
public sealed record Instruction(Op Op, ValueId Result, ImmutableArray<ValueId> Operands, ImmutableArray<Immediate> Immediates, Position Position)
{
    /// <summary>
    /// Of a call, once counts are placed: bit n is set when operand n is handed over to the callee, as CPython hands over what is on its
    /// stack. Of a known function these are the parameters that it takes; any other callee may take them or not, and the call releases those that it did not.
    /// </summary>
    public ulong Given { get; init; }

    /// <summary>True when the instruction takes over the operand's reference.</summary>
    public bool Consumes(int operand) => Op.ConsumesOperand(operand) || (operand < 64 && (Given >> operand & 1) != 0);

    /// <summary>True when the result costs nothing to make again where it is needed (a constant, a built-in, a cell of the closure): it is not carried across calls and exits.</summary>
    public bool IsRematerializable => Operands.IsEmpty && Op.Effects == OpEffects.None;
}

/// <summary>An edge to a block with the values of its parameters.</summary>
public sealed record Edge(BlockId Target, ImmutableArray<ValueId> Arguments);

/// <summary>How a block ends.</summary>
public enum TerminatorKind
{
    /// <summary>Goes to the first edge.</summary>
    Jump,

    /// <summary>Goes to the first edge when the operand is true, else to the second.</summary>
    Branch,

    /// <summary>After an op that may raise (the last of the block): the first edge when it did not, the second when it did. The op's result is not defined on the second edge; the exception is pending there.</summary>
    Check,

    /// <summary>After an op that may exit (the last of the block): the first edge when what was guessed holds, the second when it does not; then the op has done nothing, and its result is not defined.</summary>
    Guard,

    /// <summary>Returns the operand; takes its reference over.</summary>
    Return,

    /// <summary>Returns to the caller with the exception pending.</summary>
    Unwind,

    /// <summary>Never reached.</summary>
    Unreachable,

    /// <summary>Goes to the edge whose index the operand, an I64, is; to the last edge when there is none.</summary>
    Switch,
}

/// <summary>The end of a block.</summary>
public sealed record Terminator(TerminatorKind Kind, ValueId Operand, ImmutableArray<Edge> Edges);

/// <summary>A parameter of a block: a value that each edge to it gives. A counted one is owned by the block.</summary>
public sealed record Block(BlockId Id, ImmutableArray<ValueId> Parameters, ImmutableArray<Instruction> Instructions, Terminator Terminator);

/// <summary>What kind of code a function is.</summary>
public enum FunctionKind
{
    /// <summary>The body of a module: no parameters; returns None.</summary>
    Module,

    /// <summary>A def or lambda, or a comprehension's function.</summary>
    Function,

    /// <summary>The body of a class: its parameter is the namespace; returns the __class__ cell or None.</summary>
    ClassBody,

    /// <summary>A def with yield.</summary>
    Generator,

    /// <summary>An async def.</summary>
    Coroutine,

    /// <summary>An async def with yield.</summary>
    AsyncGenerator,

    /// <summary>
    /// What runs when a Generator, Coroutine or AsyncGenerator is resumed; made by the generators pass, which leaves a
    /// function of those kinds only the making of the object (gen_new names its resume function). Parameters: the
    /// generator and the value sent in, or Error when the pending exception is to be raised at the yield. Returns the
    /// yielded value; Unset when it has finished; Error when it raised (then the caller marks it finished). Its
    /// signature and code object are those of the function that it was part of.
    /// </summary>
    Resume,

    /// <summary>
    /// A stretch of another function that the parts pass took out: called by call_part with the values that it uses,
    /// which the caller keeps alive; returns None. Its signature is that of the function that it was part of.
    /// </summary>
    Part,

    /// <summary>A part that runs once at the most: of the body of a module or class, outside its loops.</summary>
    OncePart,

    /// <summary>
    /// The generic code of a function, entered where its fast code was left (see <see cref="Ops.Leave"/>); made by the
    /// specialise pass. It has no parameters: left_entry says where to go on, left_value gives what is live there. Its
    /// signature and code object are those of the function that it is part of.
    /// </summary>
    Continuation,

    /// <summary>
    /// The fast code of a function as the program's own code calls it (see <see cref="Ops.CallTyped"/>): numbers are
    /// given in registers, and an int is returned in one. Made by the specialise pass, which leaves under the
    /// function's own name what unboxes the parameters and calls it. Its signature and code object are those of the
    /// function that it is part of.
    /// </summary>
    Direct,
}

/// <summary>The Python side of a function: what calls and tracebacks need to know.</summary>
/// <param name="Name">__name__.</param>
/// <param name="QualName">__qualname__.</param>
/// <param name="Doc">The docstring or null.</param>
/// <param name="FirstLine">The line of the def or of its first decorator.</param>
/// <param name="PositionalOnly">How many of the positional parameters are positional-only.</param>
/// <param name="Positional">How many positional parameters there are.</param>
/// <param name="KeywordOnly">How many keyword-only ones.</param>
/// <param name="VarArgs">Whether there is *args.</param>
/// <param name="VarKeywords">Whether there is **kwargs.</param>
/// <param name="Locals">All local names: parameters first (positional, keyword-only, *args, **kwargs).</param>
/// <param name="FreeVariables">The names of the closure's cells.</param>
public sealed record Signature(
    string Name,
    string QualName,
    StringConstant? Doc,
    int FirstLine,
    int PositionalOnly,
    int Positional,
    int KeywordOnly,
    bool VarArgs,
    bool VarKeywords,
    ImmutableArray<string> Locals,
    ImmutableArray<string> FreeVariables)
{
    /// <summary>
    /// The parameters whose references the function takes over, ascending: those whose variables are bound anew or deleted, and, where the program can see
    /// when objects die, those that must die before the function's other variables when it ends.
    /// </summary>
    public ImmutableArray<int> Taken { get; init; } = [];

    /// <summary>All parameters.</summary>
    public int ParameterCount => Positional + KeywordOnly + (VarArgs ? 1 : 0) + (VarKeywords ? 1 : 0);
}

/// <summary>A function in SSA form. The parameters of block ^0 are the function's, all V (but for a direct form); they are borrowed (an exception to the rule for blocks) but for those that the function takes; nothing jumps to ^0.</summary>
/// <param name="Name">Unique in the program, printed @name.</param>
/// <param name="Kind">What kind of code it is.</param>
/// <param name="Signature">The Python side.</param>
/// <param name="Blocks">Indexed by <see cref="BlockId"/>; ^0 is the entry.</param>
/// <param name="ValueTypes">Indexed by <see cref="ValueId"/>.</param>
/// <param name="Names">Side table for people and debuggers: the Python variable that a value is, or null; indexed by <see cref="ValueId"/>.</param>
public sealed record Function(
    string Name,
    FunctionKind Kind,
    Signature Signature,
    ImmutableArray<Block> Blocks,
    ImmutableArray<IRType> ValueTypes,
    ImmutableArray<string?> Names)
{
    /// <summary>What is returned: a V, or an Outcome by a direct form that gives an int.</summary>
    public IRType Result { get; init; } = IRType.V;

    /// <summary>True for a copy of a function that becomes part of its callers when machine code is made of them.</summary>
    public bool IsPartOfCallers { get; init; }

    /// <summary>True when it seems to be called a few times only (see the rare pass): a hint.</summary>
    public bool IsRare { get; init; }

    /// <summary>
    /// True when the caller hands over its reference to the parameter (see <see cref="Signature.Taken"/>). What makes a generator keeps its parameters in the generator, and borrows them.
    /// </summary>
    public bool Takes(int parameter) => Kind is FunctionKind.Function or FunctionKind.Direct && parameter < MaxTaken && Signature.Taken.Contains(parameter);

    /// <summary>Parameters from this one on are never taken: there is a bit for each operand of a call.</summary>
    private const int MaxTaken = 60;

    /// <summary>True for code that was made of a function or taken out of it: its signature is that function's, the same object, and Python sees one code object for both.</summary>
    public bool IsForm => Kind is FunctionKind.Resume or FunctionKind.Part or FunctionKind.OncePart or FunctionKind.Continuation or FunctionKind.Direct;

    /// <summary>True when blocks that are in no loop run once at the most.</summary>
    public bool RunsOnce => Kind is FunctionKind.Module or FunctionKind.ClassBody or FunctionKind.OncePart;
}

/// <summary>One Python module in IR.</summary>
/// <param name="Name">"__main__" or its dotted name.</param>
/// <param name="Source">Its text.</param>
/// <param name="Globals">Its global names in the order of their first binding.</param>
/// <param name="Functions">Its functions; the first is the module's body.</param>
public sealed record Module(string Name, SourceText Source, ImmutableArray<string> Globals, ImmutableArray<Function> Functions)
{
    /// <summary>What it is the code of when it is no module but a constant text that the program runs; its first function takes the globals and locals.</summary>
    public RunnableText? Text { get; init; }
}

/// <summary>A constant text that the program may run by eval, exec or compile.</summary>
/// <param name="Text">The text as the program passes it.</param>
/// <param name="IsInteractive">Compiled with the mode "single".</param>
/// <param name="IsExpression">It is one expression, whose value the code returns.</param>
/// <param name="IsWrong">It is no Python: the code raises the SyntaxError.</param>
public sealed record RunnableText(string Text, bool IsInteractive, bool IsExpression, bool IsWrong);

/// <summary>The whole program: all modules that are compiled into it; the first is __main__.</summary>
public sealed record Program(ImmutableArray<Module> Modules)
{
    /// <summary>Whether the program imports, or anything that it imports, what starts threads.</summary>
    public bool HasThreads { get; init; }

    /// <summary>Whether the program can see when objects die: then variables keep their values until they are bound anew, or their function is left.</summary>
    public bool ObservesLifetimes { get; init; }

    /// <summary>The steps that are left out, to measure what they save.</summary>
    public CountingSteps Without { get; init; }

    /// <summary>Whether calls are counted: then functions that call themselves or soon return are called where the source calls them.</summary>
    public bool CountsCalls { get; init; }

    /// <summary>Whether an instance may get another class, by an assignment to __class__: then the instances of all its classes must have the same room.</summary>
    public bool ChangesClasses => Modules.SelectMany(module => module.Functions).SelectMany(function => function.Blocks).SelectMany(block => block.Instructions)
        .Any(instruction => instruction.Op == Ops.SetAttr && instruction.Immediates[0] is NameImmediate { Name: "__class__" });
}
