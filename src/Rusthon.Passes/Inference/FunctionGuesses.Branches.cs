using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>Which code is believed to run: what is behind a test of a type that is believed to fail does not (conditional constant propagation, as in Wegman and Zadeck, 1991).</content>
public sealed partial class FunctionGuesses
{
    /// <summary>By block: it is believed to run. What is believed so once stays so.</summary>
    private readonly bool[] runs;

    /// <summary>The edges of a block that are believed to be taken go to code that runs.</summary>
    private void Follow(Block block)
    {
        var terminator = block.Terminator;
        var taken = terminator.Kind == TerminatorKind.Branch ? Answer(terminator.Operand) : Tested.Both;
        for (var i = 0; i < terminator.Edges.Length; i++)
        {
            var target = terminator.Edges[i].Target.Index;
            if (!runs[target] && (taken == Tested.Both || (int)taken == i))
            {
                runs[target] = true;
                changed = true;
            }
        }
    }

    /// <summary>The number of the edge that a branch is believed to take always; null where it may take either.</summary>
    internal int? TakenEdge(ValueId condition) => Answer(condition) is var taken && taken <= Tested.False ? (int)taken : null;

    /// <summary>What the condition of a branch is believed to be.</summary>
    private Tested Answer(ValueId condition)
    {
        if (!Definitions.TryGetValue(condition, out var truth) || truth.Op != Ops.Truth || !Definitions.TryGetValue(truth.Operands[0], out var test)
            || test.Op != Ops.CallBuiltin || Text(test) != "fn_builtins_isinstance" || test.Operands.Length != 2)
        {
            return Tested.Both;
        }

        var (value, type) = (Of(test, 0), Of(test, 1));
        if (value.Kind == GuessKind.Nothing)
        {
            return program.AwaitsMore ? Tested.Neither : Tested.Both;
        }

        return TypeTests.Of(value, type, type.Kind == GuessKind.Class ? program.InstanceOf(type.Name!).Line : null) switch
        {
            true => Tested.True,
            false => Tested.False,
            _ => Tested.Both,
        };
    }

    /// <summary>The edge of a branch that is taken, by its number.</summary>
    private enum Tested
    {
        True = 0,
        False = 1,
        Both,
        Neither,
    }
}
