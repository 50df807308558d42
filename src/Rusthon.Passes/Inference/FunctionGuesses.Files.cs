using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Text files: what open() gives.</content>
public sealed partial class FunctionGuesses
{
    /// <summary>What open() gives: a text file when its mode is not given, or a constant that does not ask for bytes.</summary>
    private Guess OfOpen(Instruction instruction)
    {
        var mode = instruction.Operands[1];
        return unset[mode.Index] || IsTextMode(mode) ? BuiltinResults.TextFile : Guess.Any;
    }

    private bool IsTextMode(ValueId mode) =>
        Definitions.TryGetValue(mode, out var definition) && definition.Op == Ops.Const && ((ConstantImmediate)definition.Immediates[0]).Value is StringConstant letters && !letters.CodePoints.Contains('b');
}
