using System;

namespace Rusthon.IR;

/// <summary>What an operation may do beside giving a result.</summary>
[Flags]
public enum OpEffects
{
    /// <summary>Pure: may be removed, repeated and moved.</summary>
    None = 0,

    /// <summary>May raise; then it must be the last op of its block, which ends with a <see cref="TerminatorKind.Check"/>.</summary>
    Raises = 1,

    /// <summary>Reads memory that other ops write.</summary>
    Reads = 2,

    /// <summary>Writes memory or runs any code.</summary>
    Writes = 4,

    /// <summary>May run any Python code: reads, writes and raises.</summary>
    Any = Raises | Reads | Writes,

    /// <summary>
    /// May find that what was guessed does not hold, before it does anything; then it must be the last op of its block,
    /// which ends with a <see cref="TerminatorKind.Guard"/>. Its operands stay with the function on both edges.
    /// </summary>
    Exits = 8,
}

/// <summary>Who owns the result of an op.</summary>
public enum Ownership
{
    /// <summary>There is no counted result.</summary>
    None,

    /// <summary>The function owns a reference and must release or move it.</summary>
    Owned,

    /// <summary>Someone else keeps it alive for as long as the function runs (constants, parameters, the closure's cells).</summary>
    Borrowed,
}

/// <summary>The kinds of immediate that an instruction may carry.</summary>
public enum ImmediateKind
{
    /// <summary>A number.</summary>
    Int,

    /// <summary>A Python name or attribute name.</summary>
    Name,

    /// <summary>A list of keyword names.</summary>
    Names,

    /// <summary>The name of a function of the module's IR.</summary>
    Function,

    /// <summary>A constant.</summary>
    Constant,

    /// <summary>A binary, unary or comparison operator as it is written in Python.</summary>
    Operator,

    /// <summary>A symbol of the runtime (a built-in function or type).</summary>
    Symbol,
}

/// <summary>
/// One row of the table of operations. Operands are borrowed, except those that <see cref="Consumes"/> names, whose
/// reference the op takes over on every path.
/// </summary>
/// <param name="Name">The name in IR text.</param>
/// <param name="Operands">The types of the fixed operands; a last entry of <see cref="IRType.Any"/> marks any number of further V operands.</param>
/// <param name="Result">The type of the result, or <see cref="IRType.None"/>.</param>
/// <param name="Effects">What it may do.</param>
/// <param name="Ownership">Who owns the result.</param>
/// <param name="Immediates">The immediates that it carries, in order.</param>
/// <param name="Symbol">The runtime function that executes it; null when the code generator expands it. An op with an Operator immediate has one symbol for each operator: see <see cref="Operators"/>.</param>
/// <param name="Consumes">Indices of consumed operands; -1 means all of them.</param>
public sealed record Op(
    string Name,
    IRType[] Operands,
    IRType Result,
    OpEffects Effects,
    Ownership Ownership,
    ImmediateKind[] Immediates,
    string? Symbol,
    int[] Consumes)
{
    /// <summary>True when the op may raise.</summary>
    public bool MayRaise => (Effects & OpEffects.Raises) != 0;

    /// <summary>True when the op may leave the fast code.</summary>
    public bool MayExit => (Effects & OpEffects.Exits) != 0;

    /// <summary>True when the op must be the last of its block, and its result is defined on the first edge only.</summary>
    public bool EndsBlock => (Effects & (OpEffects.Raises | OpEffects.Exits)) != 0;

    /// <summary>True when the op takes over the operand's reference.</summary>
    public bool ConsumesOperand(int index) => Array.IndexOf(Consumes, index) >= 0 || Array.IndexOf(Consumes, -1) >= 0;

    /// <summary>Prints as its name.</summary>
    public override string ToString() => Name;
}
