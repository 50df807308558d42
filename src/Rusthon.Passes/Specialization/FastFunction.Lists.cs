using System.Collections.Generic;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>Values that are known to be lists, because something has checked it: they are not checked again.</content>
internal sealed partial class FastFunction
{
    /// <summary>By value here: the generic block from which on it is known to be a list.</summary>
    private readonly Dictionary<int, int> listFrom = [];

    /// <summary>True where every way has come by a check.</summary>
    private bool IsKnownList(ValueId value) => listFrom.TryGetValue(value.Index, out var from) && (from == block || flow.Dominates(from, block));

    /// <summary>A value that an op has found to be what it was believed to be.</summary>
    private void NoteList(ValueId from, ValueId value)
    {
        if (guesses[from].Kind == GuessKind.List && !IsKnownList(value))
        {
            listFrom[value.Index] = block;
        }
    }

    /// <summary>A value as a list takes it: a number in a register is boxed there.</summary>
    private ValueId AsStored(ValueId value) =>
        HasRaw(value) && !boxed[value.Index].Exists && types[raw[value.Index].Index] is IRType.I64 or IRType.F64 ? raw[value.Index] : AsBoxed(value);

    /// <summary>The function's parameters that are indexed in loops are checked to be lists at its start.</summary>
    private void ExpectLists()
    {
        foreach (var parameter in generic.Blocks[0].Parameters)
        {
            if (lists.IsIndexed(parameter) && boxed[parameter.Index].Exists)
            {
                Guard(Ops.ExpectType, [boxed[parameter.Index]], ExitAt(generic.Blocks[0].Terminator.Edges[0].Target.Index), Name("type_list"));
                listFrom[boxed[parameter.Index].Index] = block;
            }
        }
    }

    /// <summary>What an op gives is checked to be a list at once when loops index it; where it is none, generic code goes on behind the op.</summary>
    private void ExpectList(Instruction instruction, Edge next)
    {
        var result = instruction.Result;
        if (instruction.Op == Ops.BuildList && boxed[result.Index].Exists)
        {
            listFrom[boxed[result.Index].Index] = block;
        }
        else if (instruction.Op != Ops.Next && lists.IsIndexed(result) && boxed[result.Index].Exists && !passes.ContainsKey(next.Target.Index) && fused.HeadOf(block) == block && !IsKnownList(boxed[result.Index]))
        {
            Guard(Ops.ExpectType, [boxed[result.Index]], ExitOn(next), Name("type_list"));
            listFrom[boxed[result.Index].Index] = block;
        }
    }
}
