using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Small functions that call themselves get a copy that becomes part of them: two levels of the recursion share one frame, one test of
/// the stack's limit and one saving of registers. The copy calls the function.
/// </summary>
public static class UnrollRecursion
{
    private const int MostCalls = 4;

    /// <summary>Ops of all copies together, but for those of blocks that leave fast code or raise.</summary>
    private const int MostOps = 160;

    /// <summary>The function, and where it gains its copy.</summary>
    public static ImmutableArray<Function> Run(Function function)
    {
        if (function.Kind != FunctionKind.Direct || function.IsRare)
        {
            return [function];
        }

        var calls = function.Blocks.Sum(block => block.Instructions.Count(instruction => IsCallOf(function, instruction)));
        var ops = function.Blocks.Where(IsUsual).Sum(block => block.Instructions.Length);
        if (calls is 0 or > MostCalls || ops * (calls + 1) > MostOps || Cycles.Find(function.Blocks).Any(isCyclic => isCyclic))
        {
            return [function];
        }

        var copy = function with { Name = CopyOf(function), IsPartOfCallers = true };
        return [CallingCopy(function, copy.Name), copy];
    }

    /// <summary>The name of a function's copy.</summary>
    public static string CopyOf(Function function) => function.Name + ".inner";

    private static bool IsCallOf(Function function, Instruction instruction) =>
        (instruction.Op == Ops.CallForInt || instruction.Op == Ops.CallTyped) && ((NameImmediate)instruction.Immediates[0]).Name == function.Name;

    private static bool IsUsual(Block block) => !block.Instructions.Any(instruction => instruction.Op == Ops.Leave) && block.Terminator.Kind != TerminatorKind.Unwind;

    private static Function CallingCopy(Function function, string copy) => function with
    {
        Blocks = [.. function.Blocks.Select(block => block with
        {
            Instructions = [.. block.Instructions.Select(instruction => IsCallOf(function, instruction) ? instruction with { Immediates = instruction.Immediates.SetItem(0, new NameImmediate(copy)) } : instruction)],
        })],
    };
}
