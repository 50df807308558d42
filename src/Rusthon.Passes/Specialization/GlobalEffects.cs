using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Where in fast code, before counts are placed, other code may run and bind globals: in ops that may run any, where a global or an item is
/// replaced whose old value may be an object with a finaliser, and where a value dies that may be the last reference to such.
/// </summary>
internal sealed class GlobalEffects
{
    /// <summary>Ops that write, but only what is the function's own or a number's place, or raise without running code.</summary>
    private static readonly HashSet<Op> Quiet =
    [
        Ops.LoadGlobal, Ops.KeepAlive, Ops.PollResult, Ops.RangeStart, Ops.RangeStartBy, Ops.RangeTake, Ops.RangeTakeBy, Ops.WalkStart, Ops.WalkNext, Ops.CountStart,
        Ops.ListPush, Ops.ListPushInt, Ops.ListPushFloat, Ops.ArrayStoreInt, Ops.ArrayStoreFloat,
    ];

    private readonly Function function;
    private readonly ControlFlow flow;
    private readonly Ownership[] ownership;

    /// <summary>By block and place of the op.</summary>
    private readonly bool[][] forgets;
    private readonly bool[][] forgetsAfter;
    private readonly bool[] forgetsAtStart;

    /// <summary>By value: where it dies no code runs.</summary>
    private readonly bool[] isSafe;
    private int[]? useCounts;

    /// <summary>Looks at a function.</summary>
    public GlobalEffects(Function function, ControlFlow flow)
    {
        this.function = function;
        this.flow = flow;
        ownership = Counting.OwnershipOf(function);
        forgets = [.. function.Blocks.Select(block => block.Instructions.Select(RunsCode).ToArray())];
        forgetsAfter = [.. function.Blocks.Select(block => new bool[block.Instructions.Length])];
        forgetsAtStart = new bool[function.Blocks.Length];
        isSafe = new bool[function.ValueTypes.Length];
        FindSafe();
        FindDeaths();
        FindReplacements();
    }

    /// <summary>True for an op that binds a global.</summary>
    public static bool Binds(Instruction instruction) => instruction.Op == Ops.StoreGlobal || instruction.Op == Ops.StorePlainGlobal;

    /// <summary>True when an op may run other code.</summary>
    public bool Forgets(int block, int index) => forgets[block][index];

    /// <summary>True when a value dies at an op that may be the last reference to what has a finaliser.</summary>
    public bool ForgetsAfter(int block, int index) => forgetsAfter[block][index];

    /// <summary>True when such a value dies on the way to a block.</summary>
    public bool ForgetsAtStart(int block) => forgetsAtStart[block];

    private static bool RunsCode(Instruction instruction) => (instruction.Op.Effects & (OpEffects.Raises | OpEffects.Writes)) != 0 && !Quiet.Contains(instruction.Op)
        && !((instruction.Op == Ops.ListStore || instruction.Op == Ops.ListStoreInt || instruction.Op == Ops.ListStoreFloat) && (((IntImmediate)instruction.Immediates[1]).Value & Ops.ReplacesNumber) != 0);

    private void FindSafe()
    {
        var parameters = new List<ValueId>();
        foreach (var index in flow.Order)
        {
            foreach (var parameter in function.Blocks[index].Parameters.Where(parameter => index != 0 && ownership[parameter.Index] == Ownership.Owned))
            {
                isSafe[parameter.Index] = true;
                parameters.Add(parameter);
            }

            var instructions = function.Blocks[index].Instructions;
            for (var i = 0; i < instructions.Length; i++)
            {
                var result = instructions[i].Result;
                if (result.Exists)
                {
                    isSafe[result.Index] = ownership[result.Index] != Ownership.Owned || instructions[i].Op == Ops.BoxInt || instructions[i].Op == Ops.BoxUnsigned || IsHeld(index, i);
                }
            }
        }

        // A parameter is safe when all that it gets is.
        bool changed;
        do
        {
            changed = false;
            foreach (var index in flow.Order)
            {
                foreach (var edge in function.Blocks[index].Terminator.Edges)
                {
                    var given = function.Blocks[edge.Target.Index].Parameters;
                    for (var i = 0; i < given.Length; i++)
                    {
                        if (isSafe[given[i].Index] && ownership[edge.Arguments[i].Index] == Ownership.Owned && !isSafe[edge.Arguments[i].Index])
                        {
                            isSafe[given[i].Index] = false;
                            changed = true;
                        }
                    }
                }
            }
        }
        while (changed);
    }

    /// <summary>
    /// True for a value that is found to be a number, or was loaded from a global that still holds it at its last use, on the only way that
    /// leads on from its definition (where it is not left).
    /// </summary>
    private bool IsHeld(int home, int definition)
    {
        var made = function.Blocks[home].Instructions[definition];
        var uses = UsesOf(made.Result);
        var (block, next) = (home, definition + 1);
        while (true)
        {
            var instructions = function.Blocks[block].Instructions;
            for (; next < instructions.Length; next++)
            {
                var used = instructions[next].Operands.Count(operand => operand == made.Result);
                if (used > 0 && (instructions[next].Op == Ops.UnboxInt || instructions[next].Op == Ops.UnboxFloat || instructions[next].Op == Ops.UnboxNumber))
                {
                    return true;
                }

                if (forgets[block][next] || instructions[next].Op == Ops.StorePlainGlobal)
                {
                    return false;
                }

                uses -= used;
            }

            if (uses == 0 && made.Op == Ops.LoadGlobal)
            {
                return true;
            }

            var terminator = function.Blocks[block].Terminator;
            var isOwnCheck = block == home && definition == instructions.Length - 1;
            if (terminator.Edges.Length == 0 || terminator.Kind == TerminatorKind.Branch || (terminator.Kind == TerminatorKind.Check && !isOwnCheck)
                || flow.Predecessors(terminator.Edges[0].Target.Index).Length != 1)
            {
                return false;
            }

            (block, next) = (terminator.Edges[0].Target.Index, 0);
        }
    }

    /// <summary>How often a value is used where the function is not left.</summary>
    private int UsesOf(ValueId value)
    {
        if (useCounts is null)
        {
            useCounts = new int[function.ValueTypes.Length];
            foreach (var block in flow.Order.Select(index => function.Blocks[index]).Where(block => !block.Instructions.Any(instruction => instruction.Op == Ops.Leave)))
            {
                foreach (var operand in block.Instructions.SelectMany(instruction => instruction.Operands).Concat(block.Terminator.Edges.SelectMany(edge => edge.Arguments)))
                {
                    useCounts[operand.Index]++;
                }

                if (block.Terminator.Operand.Exists)
                {
                    useCounts[block.Terminator.Operand.Index]++;
                }
            }
        }

        return useCounts[value.Index];
    }

    private void FindDeaths()
    {
        var tracked = new bool[function.ValueTypes.Length];
        for (var value = 0; value < tracked.Length; value++)
        {
            tracked[value] = ownership[value] == Ownership.Owned && !isSafe[value];
        }

        var liveness = new Liveness(function, flow, tracked);
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            var alive = new HashSet<int>();
            foreach (var edge in block.Terminator.Edges)
            {
                foreach (var value in liveness.Entering(edge.Target.Index))
                {
                    alive.Add(value);
                }

                alive.UnionWith(edge.Arguments.Where(argument => tracked[argument.Index]).Select(argument => argument.Index));
            }

            foreach (var edge in block.Terminator.Edges)
            {
                var entering = liveness.Entering(edge.Target.Index).ToArray();
                forgetsAtStart[edge.Target.Index] |= alive.Any(value => Array.BinarySearch(entering, value) < 0 && edge.Arguments.All(argument => argument.Index != value));
            }

            if (block.Terminator.Operand.Exists)
            {
                alive.Add(block.Terminator.Operand.Index);
            }

            for (var i = block.Instructions.Length - 1; i >= 0; i--)
            {
                var instruction = block.Instructions[i];
                forgetsAfter[index][i] = (instruction.Result.Exists && tracked[instruction.Result.Index] && !alive.Contains(instruction.Result.Index))
                    || instruction.Operands.Any(operand => tracked[operand.Index] && !alive.Contains(operand.Index));
                alive.UnionWith(instruction.Operands.Select(operand => operand.Index));
            }

            forgetsAtStart[index] |= block.Parameters.Any(parameter => tracked[parameter.Index] && !alive.Contains(parameter.Index));
        }
    }

    /// <summary>A plain global is bound without effect only where nothing has run since it was found to be plain.</summary>
    private void FindReplacements()
    {
        foreach (var index in flow.Order)
        {
            for (var i = 0; i < forgets[index].Length; i++)
            {
                if (function.Blocks[index].Instructions[i].Op == Ops.StorePlainGlobal)
                {
                    forgets[index][i] = !IsKnownPlain(index, i);
                }
            }
        }
    }

    private bool IsKnownPlain(int block, int index)
    {
        var name = function.Blocks[block].Instructions[index].Immediates[0];
        while (true)
        {
            while (--index >= 0)
            {
                if (forgets[block][index] || forgetsAfter[block][index])
                {
                    return false;
                }

                var instruction = function.Blocks[block].Instructions[index];
                if (instruction.Op == Ops.ExpectPlainGlobal && instruction.Immediates[0].Equals(name))
                {
                    return true;
                }
            }

            if (forgetsAtStart[block] || flow.Predecessors(block) is not [var only])
            {
                return false;
            }

            block = only.Block;
            index = function.Blocks[block].Instructions.Length;
        }
    }
}
