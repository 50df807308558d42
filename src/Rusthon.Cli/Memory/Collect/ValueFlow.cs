using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Rusthon.Cli.Memory.Facts;
using Rusthon.IR;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>
/// Follows a value through a function whose counts are placed: what keeps it beyond the function (escape analysis in the
/// manner of Choi et al., "Escape Analysis for Java", flow-insensitive), and where the function gives its references up.
/// </summary>
internal sealed class ValueFlow
{
    /// <summary>What takes a value that is given to it as an item, and what that is called.</summary>
    private static readonly FrozenDictionary<Op, string> Holders = new Dictionary<Op, string>
    {
        [Ops.BuildList] = "put into a list",
        [Ops.BuildTuple] = "put into a tuple",
        [Ops.TupleOf] = "put into a tuple",
        [Ops.BuildSet] = "put into a set",
        [Ops.BuildDict] = "put into a dict",
        [Ops.ListAppend] = "put into a list",
        [Ops.ListPush] = "put into a list",
        [Ops.SetAdd] = "put into a set",
        [Ops.DictSet] = "put into a dict",
        [Ops.SetItem] = "stored in a container",
        [Ops.DictStore] = "stored in a container",
        [Ops.SetSlice] = "copied into a container",
        [Ops.ListStore] = "stored in a list",
        [Ops.MakeInstance] = "stored in an attribute",
        [Ops.SlotStore] = "stored in an attribute",
        [Ops.SetAttr] = "stored in an attribute",
        [Ops.StoreCell] = "stored in a variable that functions share",
        [Ops.NewCell] = "stored in a variable that functions share",
        [Ops.MakeFunction] = "kept by a function object",
        [Ops.GeneratorNew] = "kept by the generator object",
        [Ops.GeneratorStore] = "kept by the generator object between two yields",
        [Ops.Raise] = "raised",
        [Ops.StoreName] = "stored in the class",
    }.ToFrozenDictionary();

    /// <summary>Built-in functions that give back an object which holds the argument.</summary>
    private static readonly FrozenSet<string> Keepers = FrozenSet.Create("iter", "enumerate", "zip", "map", "filter", "reversed", "partial", "cycle", "chain");

    private static readonly FrozenSet<Op> KnownCalls = FrozenSet.Create(Ops.CallDirect, Ops.CallTyped, Ops.ForwardTyped, Ops.CallForInt);

    private readonly IReadOnlyDictionary<string, Function> functions;
    private readonly Dictionary<(string Function, int Parameter), bool> parameters;
    private readonly Function function;
    private readonly SourceLines lines;
    private readonly bool[] isNormal;
    private readonly Dictionary<ValueId, Instruction> definitions = [];
    private readonly ILookup<int, (int Block, int Index, int Operand)> uses;

    /// <summary>Prepares for a function.</summary>
    /// <param name="functions">All functions of the program, after the refcount pass.</param>
    /// <param name="parameters">What is known of parameters: shared by all.</param>
    /// <param name="function">One of them.</param>
    /// <param name="lines">Its lines.</param>
    public ValueFlow(IReadOnlyDictionary<string, Function> functions, Dictionary<(string Function, int Parameter), bool> parameters, Function function, SourceLines lines)
    {
        this.functions = functions;
        this.parameters = parameters;
        this.function = function;
        this.lines = lines;
        isNormal = FindNormal(function);
        var list = new List<(int Value, (int, int, int) Use)>();
        foreach (var block in function.Blocks)
        {
            for (var i = 0; i < block.Instructions.Length; i++)
            {
                var instruction = block.Instructions[i];
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result] = instruction;
                }

                list.AddRange(instruction.Operands.Select((operand, number) => (operand.Index, (block.Id.Index, i, number))));
            }
        }

        uses = list.ToLookup(item => item.Value, item => item.Use);
    }

    /// <summary>What becomes of a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="why">What keeps it beyond the function; empty when nothing does.</param>
    /// <param name="ends">Where it ends, in the order of the lines.</param>
    public void Follow(ValueId value, out ImmutableArray<string> why, out ImmutableArray<LifeEnd> ends)
    {
        var reasons = new SortedSet<string>(StringComparer.Ordinal);
        var found = new List<(int Line, string How, bool ByException)>();
        foreach (var alias in Aliases(value))
        {
            foreach (var (block, index, operand) in uses[alias.Index])
            {
                var instruction = function.Blocks[block].Instructions[index];
                if (Keeps(instruction, operand) is { } reason)
                {
                    reasons.Add(reason);
                }

                if (EndOf(instruction, operand) is { } how)
                {
                    found.Add((lines.LineOf(block, index), how, !isNormal[block]));
                }
            }

            foreach (var block in function.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Return && block.Terminator.Operand == alias))
            {
                var line = lines.LineOf(block.Id.Index, int.MaxValue);
                reasons.Add(function.Kind == FunctionKind.Resume ? "yielded or returned to the consumer" : "returned to the caller");
                found.Add((line, "handed to the caller", !isNormal[block.Id.Index]));
            }
        }

        why = [.. reasons];
        ends = [.. found.Distinct().OrderBy(end => end.ByException).ThenBy(end => end.Line).Select(end => new LifeEnd(end.Line, end.How == "" ? reasons.Count == 0 ? "freed" : "given up" : end.How, end.ByException))];
    }

    /// <summary>The value and all that are the same object: retained ones, and parameters of blocks.</summary>
    private List<ValueId> Aliases(ValueId value)
    {
        List<ValueId> aliases = [value];
        for (var i = 0; i < aliases.Count; i++)
        {
            var alias = aliases[i];
            foreach (var (block, index, _) in uses[alias.Index])
            {
                var instruction = function.Blocks[block].Instructions[index];
                if (instruction.Op == Ops.Retain)
                {
                    Add(instruction.Result);
                }
            }

            foreach (var edge in function.Blocks.SelectMany(block => block.Terminator.Edges))
            {
                for (var a = 0; a < edge.Arguments.Length; a++)
                {
                    if (edge.Arguments[a] == alias)
                    {
                        Add(function.Blocks[edge.Target.Index].Parameters[a]);
                    }
                }
            }
        }

        return aliases;

        void Add(ValueId other)
        {
            if (!aliases.Contains(other))
            {
                aliases.Add(other);
            }
        }
    }

    /// <summary>Why an operand lives longer than the instruction, or null.</summary>
    private string? Keeps(Instruction instruction, int operand)
    {
        var op = instruction.Op;
        if (op == Ops.StoreGlobal)
        {
            return $"stored in the global {Name(instruction)}";
        }

        if (Holders.TryGetValue(op, out var holder))
        {
            var isHolder = operand == 0 && (op == Ops.ListAppend || op == Ops.ListPush || op == Ops.SetAdd || op == Ops.DictSet || op == Ops.SetItem || op == Ops.DictStore || op == Ops.SetSlice || op == Ops.ListStore
                || op == Ops.SlotStore || op == Ops.SetAttr || op == Ops.StoreCell || op == Ops.GeneratorStore || op == Ops.MakeInstance || op == Ops.StoreName);
            return isHolder ? null : op == Ops.SetAttr ? $"stored in the attribute {Name(instruction)}" : holder;
        }

        if (KnownCalls.Contains(op))
        {
            return operand > 0 && KeepsParameter(Name(instruction), operand - 1) ? $"given to {Short(Name(instruction))}, which keeps it" : null;
        }

        return op == Ops.Call && operand > 0 ? KeepsByCall(instruction)
            : op == Ops.CallMethod && operand > 0 ? $"given to the method {Name(instruction)}"
            : op == Ops.CallBuiltin && Keepers.Contains(Name(instruction).Split('_')[^1]) ? $"kept by what {Name(instruction).Split('_')[^1]} gives"
            : op == Ops.CallTypeMethod && operand > 0 ? $"given to the method {Name(instruction).Split('_')[^1]}"
            : op == Ops.CallEx && operand > 0 ? "given to a call with * or **"
            : op.Result == IRType.None && (op.Effects & OpEffects.Writes) != 0 && !Changing.Contains(op) ? $"kept by {op.Name.Replace('_', ' ')}"
            : null;
    }

    /// <summary>Ops that change memory, give nothing, and keep no operand.</summary>
    private static readonly FrozenSet<Op> Changing = FrozenSet.Create(
        Ops.Release, Ops.KeepAlive, Ops.DeleteItem, Ops.DeleteAttr, Ops.DeleteName, Ops.DeleteCell, Ops.DetachGlobal, Ops.DetachAttr, Ops.WalkStart, Ops.RangeStart,
        Ops.GeneratorSuspend, Ops.CheckInit, Ops.Reraise, Ops.ListExtend, Ops.SetUpdate, Ops.DictUpdate, Ops.DictMerge, Ops.DictSetAll, Ops.DisplayValue, Ops.ImportStar, Ops.CallPart);

    private string? KeepsByCall(Instruction call)
    {
        var callee = definitions.GetValueOrDefault(call.Operands[0]);
        if (callee?.Op == Ops.Builtin)
        {
            var name = Name(callee).Split('_')[^1];
            return Keepers.Contains(name) ? $"kept by what {name} gives" : null;
        }

        return callee?.Op == Ops.LoadGlobal ? $"given to {Name(callee)}, which may keep it"
            : callee?.Op == Ops.GetAttr ? $"given to the method {Name(callee)}, which may keep it"
            : "given to a function that may keep it";
    }

    /// <summary>Whether a known function keeps what it is given.</summary>
    private bool KeepsParameter(string callee, int parameter)
    {
        if (parameters.TryGetValue((callee, parameter), out var known))
        {
            return known;
        }

        parameters[(callee, parameter)] = false;
        if (functions.TryGetValue(callee, out var target) && parameter < target.Blocks[0].Parameters.Length && target.ValueTypes[target.Blocks[0].Parameters[parameter].Index] == IRType.V)
        {
            var flow = new ValueFlow(functions, parameters, target, new SourceLines(new Source.SourceText("", ""), target));
            parameters[(callee, parameter)] = flow.Aliases(target.Blocks[0].Parameters[parameter]).Any(flow.IsKept);
        }

        return parameters[(callee, parameter)];
    }

    private bool IsKept(ValueId alias) =>
        uses[alias.Index].Any(use => Keeps(function.Blocks[use.Block].Instructions[use.Index], use.Operand) is not null)
        || function.Blocks.Any(block => block.Terminator.Kind == TerminatorKind.Return && block.Terminator.Operand == alias);

    /// <summary>What an instruction does that ends the function's hold on an operand: empty for releasing it; null when it does not.</summary>
    private string? EndOf(Instruction instruction, int operand)
    {
        var op = instruction.Op;
        if (op == Ops.Release)
        {
            return "";
        }

        if (!instruction.Consumes(operand) || op == Ops.Leave)
        {
            return null;
        }

        if (!op.ConsumesOperand(operand))
        {
            return "handed over to the call";
        }

        return op == Ops.StoreGlobal ? string.Create(CultureInfo.InvariantCulture, $"lives until {Name(instruction)} is bound anew, or to the end")
            : op == Ops.InPlace || op == Ops.BinaryTaking ? "changed in place, or freed for its successor"
            : op == Ops.NewCell || op == Ops.StoreCell ? "lives as long as the cell"
            : op == Ops.MakeInstance || op == Ops.SlotStore ? "lives as long as the instance"
            : op == Ops.MakeFunction ? "lives as long as the function object"
            : op == Ops.GeneratorNew || op == Ops.GeneratorStore ? "lives as long as the generator object"
            : "lives as long as the container";
    }

    private static string Name(Instruction instruction) => instruction.Immediates.OfType<NameImmediate>().FirstOrDefault()?.Name ?? "?";

    private static string Short(string name) => name.Split('.').Last(part => part is not ("direct" or "generic" or "resume"));

    /// <summary>The blocks that are reached without an exception and without leaving fast code.</summary>
    private static bool[] FindNormal(Function function)
    {
        var normal = new bool[function.Blocks.Length];
        var work = new Stack<int>([0]);
        while (work.TryPop(out var block))
        {
            if (normal[block])
            {
                continue;
            }

            normal[block] = true;
            var terminator = function.Blocks[block].Terminator;
            var count = terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard ? 1 : terminator.Edges.Length;
            for (var e = 0; e < count; e++)
            {
                work.Push(terminator.Edges[e].Target.Index);
            }
        }

        return normal;
    }
}
