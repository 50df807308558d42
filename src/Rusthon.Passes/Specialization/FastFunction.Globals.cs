using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Globals that hold numbers (see <see cref="QuietLoops"/> and <see cref="KeepGlobals"/>).</content>
internal sealed partial class FastFunction
{
    /// <summary>A guard that a global whose function is about to be called still holds it, where other code has run since it was loaded.</summary>
    private void ExpectStill(ValueId callee)
    {
        if (callees.IsKept(callee))
        {
            Guard(Ops.ExpectGlobal, [], ExitHere(), Name(callees.TargetOf(callee)!.Name), definitions[callee.Index]!.Immediates[0]);
        }
    }

    /// <summary>At the start of a block that binds globals to numbers: checks that no object goes when they are bound anew.</summary>
    private void ExpectPlainGlobals(Block from)
    {
        if (caller is null)
        {
            foreach (var name in from.Instructions.Where(quiet.BindsNumber).Select(Representation.NameOf).Distinct())
            {
                Guard(Ops.ExpectPlainGlobal, [], ExitHere(), Name(name));
            }
        }
    }

    private bool EmitPlainStore(Instruction instruction)
    {
        if (caller is not null || !quiet.BindsNumber(instruction))
        {
            return false;
        }

        Append(Ops.StorePlainGlobal, [AsBoxed(instruction.Operands[0])], instruction.Immediates[0]);
        return true;
    }

    /// <summary>The poll of a loop that relies on globals: leaves when it has run Python code.</summary>
    private bool EmitQuietPoll(Instruction instruction, Terminator terminator)
    {
        if (caller is not null || instruction.Op != Ops.Poll || !quiet.IsQuietPoll(block))
        {
            return false;
        }

        var result = Append(Ops.PollResult, []);
        var draft = current;
        var next = NewDraft();
        draft.Terminator = new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(next.Id, []), MakeEdge(terminator.Edges[1])]);
        current = next;
        Guard(Ops.ExpectIndex, [result], ExitOn(terminator.Edges[0]), Number(0));
        return true;
    }
}
