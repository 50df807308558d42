using System.Collections.Immutable;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>How an op comes to call a method of a class.</summary>
internal enum OperatorForm
{
    /// <summary>The method of the first operand, whatever it returns: -a, a[b], b in a, a(b).</summary>
    Plain,

    /// <summary>The getter of a property.</summary>
    Getter,

    /// <summary>The left operand's method of a binary operator.</summary>
    Left,

    /// <summary>The right operand's method, where the left one is a number.</summary>
    Right,

    /// <summary>The left operand's method of an in-place operator, where it has one of its own.</summary>
    InPlace,

    /// <summary>The left operand's method of a comparison.</summary>
    Comparison,
}

/// <summary>An op that is believed to call one of a few functions, without having the form of a call.</summary>
/// <param name="Form">How it comes to that.</param>
/// <param name="Name">The name of the method.</param>
/// <param name="Methods">The functions, none of which has free variables.</param>
/// <param name="Operands">What they are given, the object first.</param>
internal sealed record KnownOperator(OperatorForm Form, string Name, ImmutableArray<Function> Methods, ImmutableArray<ValueId> Operands)
{
    /// <summary>What an op is believed to call, or null.</summary>
    public static KnownOperator? Of(Instruction instruction, FunctionGuesses guesses)
    {
        if (instruction.Operands.IsEmpty)
        {
            return null;
        }

        var isInstance = guesses[instruction.Operands[0]].IsOfClasses;
        if (instruction.Op == Ops.Binary || instruction.Op == Ops.InPlace)
        {
            return isInstance ? OfBinary(instruction, guesses) : OfReflected(instruction, guesses);
        }

        return !isInstance ? null
            : instruction.Op == Ops.Compare || instruction.Op == Ops.CompareTruth ? Make(OperatorForm.Comparison, SpecialMethods.Compare[Representation.NameOf(instruction)])
            : instruction.Op == Ops.Unary ? Make(OperatorForm.Plain, SpecialMethods.Unary[Representation.NameOf(instruction)])
            : instruction.Op == Ops.GetItem ? Make(OperatorForm.Plain, "__getitem__")
            : instruction.Op == Ops.SetItem ? Make(OperatorForm.Plain, "__setitem__")
            : instruction.Op == Ops.Contains ? Make(OperatorForm.Plain, "__contains__")
            : instruction.Op == Ops.Call && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty ? Make(OperatorForm.Plain, "__call__")
            : instruction.Op == Ops.GetAttr && guesses.IsProperty(guesses[instruction.Operands[0]], Representation.NameOf(instruction)) ? Make(OperatorForm.Getter, Representation.NameOf(instruction))
            : null;

        KnownOperator? Make(OperatorForm form, string name) => OperatorOn(instruction.Operands, form, name, guesses);
    }

    private static KnownOperator? OfBinary(Instruction instruction, FunctionGuesses guesses)
    {
        var symbol = Representation.NameOf(instruction);
        return (instruction.Op == Ops.InPlace ? OperatorOn(instruction.Operands, OperatorForm.InPlace, SpecialMethods.InPlace(symbol), guesses) : null)
            ?? OperatorOn(instruction.Operands, OperatorForm.Left, SpecialMethods.Left(symbol), guesses);
    }

    private static KnownOperator? OfReflected(Instruction instruction, FunctionGuesses guesses) =>
        guesses[instruction.Operands[0]].IsNumber && guesses[instruction.Operands[1]].IsOfClasses
            ? OperatorOn([instruction.Operands[1], instruction.Operands[0]], OperatorForm.Right, SpecialMethods.Right(Representation.NameOf(instruction)), guesses)
            : null;

    private static KnownOperator? OperatorOn(ImmutableArray<ValueId> operands, OperatorForm form, string name, FunctionGuesses guesses)
    {
        var methods = KnownCalls.Methods(guesses[operands[0]], name, operands.Length, guesses).RemoveAll(method => !method.Signature.FreeVariables.IsEmpty);
        return methods.IsEmpty ? null : new KnownOperator(form, name, methods, operands);
    }
}
