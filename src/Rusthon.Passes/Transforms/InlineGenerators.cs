using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>
/// Inlines generators into the for loops that consume them. Expects functions before generators are split. Where a loop
/// goes over a direct call of a generator function of the same module, whose code does nothing when it is closed at a
/// yield, the generator's blocks become part of the loop: its variables are the function's, a yield goes to the loop's
/// body, and the loop's head goes on behind the yield. The loop over the generator object stays for the case that the
/// name is bound to something else; a small number says which of them is under way.
/// </summary>
/// <remarks>A built-in that consumes a generator expression is made such a loop first (see <see cref="GeneratorConsumer"/>).</remarks>
/// <example>for x in count(n): print(x)  becomes  i = 0; while i &lt; n: x = i; print(x); i += 1.</example>
internal static class InlineGenerators
{
    private const int LargestGenerator = 60;
    private const int LargestFunction = 600;
    private const int MostYields = 8;
    private const int MostLoops = 12;

    /// <summary>Runs the pass.</summary>
    public static Program Run(Program program) =>
        program.Without.HasFlag(CountingSteps.TakingApart) ? program : program with { Modules = [.. program.Modules.Select(module => module with { Functions = [.. Run(module.Functions, program.ObservesLifetimes)] })] };

    private static IEnumerable<Function> Run(ImmutableArray<Function> functions, bool keepsValues)
    {
        var inlinable = functions.Where(IsInlinable).ToDictionary(function => function.Name);
        var generators = inlinable.Where(pair => pair.Value.Signature.FreeVariables.IsEmpty).ToDictionary();
        return functions.Select(function => CompilerDefectException.Guard(function.Name, () => TakeApart(function, Run(Consume(function, inlinable, keepsValues), generators))));
    }

    /// <summary>Without the tuples that inlined generators yield only to be unpacked.</summary>
    private static Function TakeApart(Function before, Function after) => ReferenceEquals(before, after) ? after : UnpackEarly.Run(after);

    /// <summary>Makes loops of the calls of built-ins that consume generator expressions.</summary>
    private static Function Consume(Function function, Dictionary<string, Function> generators, bool keepsValues)
    {
        var before = function;
        for (var round = 0; round < MostLoops && function.Blocks.Length <= LargestFunction && GeneratorConsumer.Find(function, generators) is { } found; round++)
        {
            var flow = new ControlFlow(found.Made.Function.Blocks);
            if (GeneratorLoop.Find(found.Made.Function, flow, new UseCounts(found.Made.Function), found.Made.CallBlock) is not { IsCarried: false } loop)
            {
                break;
            }

            function = ThreadJumps.Run(new GeneratorInliner(found.Made.Function, found.Generator, loop, found.Made.Cells).Make());
        }

        return ReferenceEquals(function, before) ? function : DefiniteAssignment.Run(RemoveDead.Run(ScalarCells.Run(RemoveDead.Run(function), keepsValues)));
    }

    private static Function Run(Function function, Dictionary<string, Function> generators)
    {
        function = generators.Count > 0 ? NestedGeneratorCalls.Run(function, generators) : function;
        for (var round = 0; round < MostLoops && generators.Count > 0 && function.Blocks.Length <= LargestFunction; round++)
        {
            var (loop, generator) = FindLoop(function, generators);
            if (loop is null || generator is null)
            {
                break;
            }

            function = ThreadJumps.Run(new GeneratorInliner(function, generator, loop, loop.IsCarried ? [] : null).Make());
        }

        return function;
    }

    private static (GeneratorLoop? Loop, Function? Generator) FindLoop(Function function, Dictionary<string, Function> generators)
    {
        ControlFlow? flow = null;
        UseCounts? uses = null;
        foreach (var block in function.Blocks)
        {
            if (block.Terminator.Kind == TerminatorKind.Check && block.Instructions[^1] is var call && call.Op == Ops.CallDirect
                && generators.TryGetValue(((NameImmediate)call.Immediates[0]).Name, out var generator) && generator.Name != function.Name
                && generator.Blocks[0].Parameters.Length == call.Operands.Length - 1)
            {
                flow ??= new ControlFlow(function.Blocks);
                uses ??= new UseCounts(function);
                if (flow.IsReachable(block.Id.Index) && GeneratorLoop.Find(function, flow, uses, block.Id.Index) is { } loop)
                {
                    return (loop, generator);
                }
            }
        }

        return default;
    }

    /// <summary>True for a small generator function in which nothing handles what is thrown in at a yield.</summary>
    private static bool IsInlinable(Function function)
    {
        if (function.Kind != FunctionKind.Generator || function.Blocks.Length > LargestGenerator)
        {
            return false;
        }

        var yields = 0;
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op == Ops.SubSend || instruction.Op == Ops.SubThrow || instruction.Op == Ops.CallPart)
                {
                    return false;
                }

                if (instruction.Op == Ops.Yield)
                {
                    yields++;
                    if (!Unwinds(function.Blocks[block.Terminator.Edges[1].Target.Index]))
                    {
                        return false;
                    }
                }
            }
        }

        return yields is > 0 and <= MostYields;
    }

    private static bool Unwinds(Block block) =>
        block.Terminator.Kind == TerminatorKind.Unwind && block.Instructions.All(instruction => instruction.Op == Ops.KeepAlive || instruction.Op.Effects == OpEffects.None);
}
