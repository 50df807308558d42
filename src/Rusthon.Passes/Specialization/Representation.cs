using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Decides which values of a function live in registers as plain numbers: results of arithmetic on values that are
/// believed to be numbers, what flows into and out of it, and the numbers of counted loops.
/// </summary>
public sealed class Representation
{
    private readonly Function function;
    private readonly FunctionGuesses guesses;
    private readonly bool[] raw;
    private readonly bool[] wanted;
    private readonly bool[] constant;
    private readonly UnsetValues unset;

    /// <summary>Decides for a function in generic form.</summary>
    public Representation(Function function, FunctionGuesses guesses, CountedLoops loops)
    {
        this.function = function;
        this.guesses = guesses;
        raw = new bool[function.ValueTypes.Length];
        wanted = new bool[function.ValueTypes.Length];
        constant = new bool[function.ValueTypes.Length];
        unset = new UnsetValues(function);
        Seed(loops);
        while (Spread())
        {
        }
    }

    /// <summary>How many ops gain from it.</summary>
    public int Gain { get; private set; }

    /// <summary>True when the value is a number in a register (constants are both).</summary>
    public bool IsRaw(ValueId value) => raw[value.Index];

    /// <summary>The type of the register.</summary>
    public IRType TypeOf(ValueId value) => guesses[value] switch
    {
        { Kind: GuessKind.Float } => IRType.F64,
        { IsUnsigned: true } => IRType.U64,
        _ => IRType.I64,
    };

    /// <summary>True when the op can work on numbers in registers.</summary>
    public bool IsArithmetic(Instruction instruction)
    {
        if (instruction.Op == Ops.Unary)
        {
            return NameOf(instruction) is "-" or "+" ? guesses[instruction.Operands[0]].IsNumberOrNone : guesses[instruction.Operands[0]].Kind == GuessKind.Int;
        }

        if (instruction.Op != Ops.Binary && instruction.Op != Ops.InPlace)
        {
            return false;
        }

        var name = NameOf(instruction);
        var (left, right) = (guesses[instruction.Operands[0]].InArithmetic, guesses[instruction.Operands[1]].InArithmetic);
        if (!left.IsReal || !right.IsReal || (Operators.IntBits.Contains(name) && guesses[instruction.Result].Kind == GuessKind.Bool))
        {
            return false;
        }

        if (left.Kind == GuessKind.Number || right.Kind == GuessKind.Number)
        {
            return guesses[instruction.Result].Kind == GuessKind.Float && (Operators.FloatArithmetic.Contains(name) || Operators.FloatDivision.Contains(name));
        }

        return left.Kind == GuessKind.Int && right.Kind == GuessKind.Int
            ? Operators.IntArithmetic.Contains(name) || Operators.IntBits.Contains(name) || name == "/"
                || (name == "**" && guesses.ConstantOf(instruction.Operands[1]) == 2)
            : Operators.FloatArithmetic.Contains(name) || Operators.FloatDivision.Contains(name);
    }

    /// <summary>True when the op computes with numbers of which it is not known whether they are ints or floats, and neither is its result.</summary>
    public bool IsMixedArithmetic(Instruction instruction) =>
        guesses[instruction.Result].Kind == GuessKind.Number
        && (instruction.Op == Ops.Unary ? NameOf(instruction) == "-" : (instruction.Op == Ops.Binary || instruction.Op == Ops.InPlace) && Operators.FloatArithmetic.Contains(NameOf(instruction)))
        && instruction.Operands.All(operand => guesses[operand].InArithmetic.IsReal)
        && instruction.Operands.Any(operand => guesses[operand].Kind == GuessKind.Number);

    /// <summary>True for a part of sum() on ints of 64 bits or on floats.</summary>
    public bool IsSum(Instruction instruction)
    {
        if (instruction.Op == Ops.SumEnd || instruction.Op == Ops.SumAdd)
        {
            return IsPlain(instruction.Result);
        }

        return instruction.Op == Ops.SumCompensation && IsPlain(instruction.Operands[3]) && guesses[instruction.Result].Kind == GuessKind.Float;

        bool IsPlain(ValueId value) => guesses[value] is { IsNumber: true, IsUnsigned: false };
    }

    /// <summary>True when the op compares numbers.</summary>
    public bool IsComparison(Instruction instruction) =>
        (instruction.Op == Ops.Compare || instruction.Op == Ops.CompareTruth)
        && IsCompared(guesses[instruction.Operands[0]], NameOf(instruction)) && IsCompared(guesses[instruction.Operands[1]], NameOf(instruction));

    /// <summary>True when the op reads or writes an item of a sequence by a number.</summary>
    public bool IsIndexing(Instruction instruction) =>
        (instruction.Op == Ops.GetItem || instruction.Op == Ops.SetItem)
        && guesses[instruction.Operands[1]].Kind == GuessKind.Int
        && KindOf(instruction.Operands[0]) is { } kind && (instruction.Op == Ops.GetItem || kind is WalkKind.List or WalkKind.ByteArray);

    /// <summary>True when the op reads or sets an item of an array of numbers.</summary>
    public bool IsArrayItem(Instruction instruction) => KnownArrays.Of(instruction, guesses) is not null;

    /// <summary>True when the op takes apart what is believed to be a list, or a tuple of as many items as are wanted.</summary>
    public bool IsUnpacking(Instruction instruction) =>
        instruction.Op == Ops.Unpack
        && guesses[instruction.Operands[0]] is var from
        && (from.Kind == GuessKind.List || from.IsOfAnyLength || (from.IsTuple && TupleShapes.Find(from, (int)((IntImmediate)instruction.Immediates[0]).Value) is not null));

    /// <summary>What sequence a value is believed to be, or null.</summary>
    public WalkKind? KindOf(ValueId value) => CountedLoops.KindOf(guesses[value]);

    /// <summary>True when the op reads or sets an attribute that has a place in instances of a class.</summary>
    public bool IsAttribute(Instruction instruction) =>
        (instruction.Op == Ops.GetAttr || instruction.Op == Ops.SetAttr) && guesses.Shapes.Find(guesses[instruction.Operands[0]], NameOf(instruction)) is { } found
        && !(found.Shape.IsFrozen && instruction.Op == Ops.SetAttr);

    /// <summary>True for == and != of what are believed to be strs.</summary>
    public bool IsStrComparison(Instruction instruction) =>
        (instruction.Op == Ops.Compare || instruction.Op == Ops.CompareTruth)
        && guesses[instruction.Operands[0]].Kind == GuessKind.Str && guesses[instruction.Operands[1]].Kind == GuessKind.Str
        && NameOf(instruction) is ("==" or "!=");

    /// <summary>True when the op is the truth of a number.</summary>
    public bool IsNumberTruth(Instruction instruction) => instruction.Op == Ops.Truth && guesses[instruction.Operands[0]].IsNumber;

    /// <summary>True when the op is the truth of a bool or of a built-in container, which need no call.</summary>
    public bool IsPlainTruth(Instruction instruction) =>
        instruction.Op == Ops.Truth
        && guesses[instruction.Operands[0]] is { OrNone: false } guess && (guess.HasPlainLength || guess.Kind == GuessKind.Bool);

    /// <summary>What may be None is often compared with None by == and !=.</summary>
    private static bool IsCompared(Guess guess, string symbol) => guess.IsReal || (symbol is not ("==" or "!=") && guess.IsRealOrNone);

    internal static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    private void Seed(CountedLoops loops)
    {
        var constants = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.Const)
            .ToDictionary(instruction => instruction.Result, instruction => ((ConstantImmediate)instruction.Immediates[0]).Value);
        var callResults = DirectCallResults();
        var returnsInt = function.Kind == FunctionKind.Function && guesses.Result.Guess is { Kind: GuessKind.Int, OrNone: false };
        foreach (var block in function.Blocks)
        {
            if (returnsInt && block.Terminator.Kind == TerminatorKind.Return && callResults.Contains(block.Terminator.Operand))
            {
                wanted[block.Terminator.Operand.Index] = true;
            }

            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op == Ops.Const)
                {
                    constant[instruction.Result.Index] = true;
                }
                else if (IsArithmetic(instruction))
                {
                    raw[instruction.Result.Index] = true;
                    Want(instruction.Operands);
                }
                else if (instruction.Result.Exists && IsMixedArithmetic(instruction))
                {
                    Want(instruction.Operands.Where(operand => guesses[operand].IsNumber));
                }
                else if (IsSum(instruction))
                {
                    raw[instruction.Result.Index] = true;
                    Want(instruction.Op == Ops.SumAdd ? [instruction.Operands[0], instruction.Operands[2]] : instruction.Operands);
                }
                else if (IsComparison(instruction) || IsNumberTruth(instruction))
                {
                    Want(instruction.Operands);
                }
                else if (IsIndexing(instruction))
                {
                    wanted[instruction.Operands[1].Index] = true;
                    Gain++;
                }
                else if (IsArrayItem(instruction))
                {
                    if (instruction.Op == Ops.GetItem)
                    {
                        raw[instruction.Result.Index] = true;
                    }

                    Want(instruction.Operands[1..]);
                }
                else if (KnownBuiltins.Of(instruction, guesses) is { } call)
                {
                    raw[instruction.Result.Index] |= guesses[instruction.Result].IsNumber;
                    Want(call.Arguments.Where(argument => guesses[argument].IsNumber));
                }
                else if (MembershipOf(instruction) is { } membership)
                {
                    Gain++;
                    wanted[instruction.Operands[1].Index] |= membership == MembershipForm.IntConstants;
                }
                else if (KnownOperator.Of(instruction, guesses) is { } known)
                {
                    Gain++;
                    if (known.Form == OperatorForm.Right)
                    {
                        wanted[instruction.Operands[0].Index] = true;
                    }
                }
                else if (IsUnpacking(instruction) || IsStrComparison(instruction) || IsPlainTruth(instruction) || (instruction.Op == Ops.Iter && loops.OfIterator(instruction.Result) is not null))
                {
                    Gain++;
                }
                else if (IsAttribute(instruction) || KnownMethods.Of(instruction, guesses) is not null)
                {
                    Gain++;
                }
                else if (instruction.Op == Ops.CallDirect || (instruction.Op == Ops.GetAttr && guesses[instruction.Operands[0]].IsOfClasses) || KnownCalls.Function(instruction, guesses) is not null || !KnownCalls.Methods(instruction, guesses).IsEmpty || KnownCalls.Super(instruction, guesses) is not null || KnownCalls.IsExceptionInit(instruction, function, guesses) || KnownCalls.InstanceTest(instruction, guesses) is not null || KnownCalls.BuiltinTest(instruction, guesses) is not null || KnownCalls.Initializer(instruction, guesses) is not null)
                {
                    Gain++;
                    WantIntsOfCalls(instruction);
                }
                else if (loops.ArgumentsOf(instruction) is { Length: > 0 } arguments)
                {
                    Want([.. arguments]);
                }
                else if (loops.IsRangeItem(instruction.Result))
                {
                    raw[instruction.Result.Index] = true;
                    Gain++;
                }
            }
        }

        MembershipForm? MembershipOf(Instruction instruction) =>
            instruction.Op == Ops.Contains || instruction.Op == Ops.SetContains ? KnownMemberships.Of(instruction, constants.GetValueOrDefault(instruction.Operands[0]), guesses) : null;

        // An int that one of the program's functions returns comes in a register, and another takes it so, as does the caller of this one.
        void WantIntsOfCalls(Instruction call)
        {
            foreach (var argument in call.Operands.Skip(1).Where(argument => guesses[argument] is { Kind: GuessKind.Int, OrNone: false } && callResults.Contains(argument)))
            {
                wanted[argument.Index] = true;
            }
        }

        void Want(IEnumerable<ValueId> operands)
        {
            Gain++;
            foreach (var operand in operands)
            {
                wanted[operand.Index] = true;
            }
        }
    }

    /// <summary>What calls of known functions give, also by way of the block in which such a call meets the call of any other function.</summary>
    private HashSet<ValueId> DirectCallResults()
    {
        var results = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.CallDirect).Select(instruction => instruction.Result).ToHashSet();
        foreach (var edge in function.Blocks.SelectMany(block => block.Terminator.Edges).Where(edge => edge.Arguments is [var only] && results.Contains(only)).ToArray())
        {
            results.UnionWith(function.Blocks[edge.Target.Index].Parameters);
        }

        return results;
    }

    private bool Spread()
    {
        var changed = false;
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists && IsFree(instruction.Result) && wanted[instruction.Result.Index])
                {
                    raw[instruction.Result.Index] = changed = true;
                }
            }

            for (var i = 0; i < block.Parameters.Length && block.Id.Index == 0; i++)
            {
                if (IsFree(block.Parameters[i]) && wanted[block.Parameters[i].Index])
                {
                    raw[block.Parameters[i].Index] = changed = true;
                }
            }

            foreach (var edge in block.Terminator.Edges)
            {
                var parameters = function.Blocks[edge.Target.Index].Parameters;
                for (var i = 0; i < parameters.Length; i++)
                {
                    var argument = edge.Arguments[i].Index;
                    if (IsFree(parameters[i]) && (wanted[parameters[i].Index] || raw[argument]))
                    {
                        raw[parameters[i].Index] = changed = true;
                    }

                    if (raw[parameters[i].Index] && !wanted[argument])
                    {
                        wanted[argument] = changed = true;
                    }
                }
            }
        }

        return changed;
    }

    /// <summary>True when the value is boxed so far and could be a number.</summary>
    private bool IsFree(ValueId value) =>
        !raw[value.Index] && !constant[value.Index] && !unset.Has(value) && function.ValueTypes[value.Index] == IRType.V && guesses[value].IsNumber;
}
