using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Transforms;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Globals of fast code that were bound or read before, and that nothing can have changed since, are not read again: their values are
/// carried on as variables are, also around loops. Binding them still writes the global, so that fast code can be left, or raise, anywhere.
/// <code>
/// store_plain_global "x" (%a)  …  %b = load_global "x"  …  use %b   =>   store_plain_global "x" (%a)  …  use %a
/// </code>
/// What may run Python code ends that: see <see cref="GlobalEffects"/>.
/// </summary>
internal sealed class KeepGlobals
{
    /// <summary>More globals than there are bits are not followed.</summary>
    private const int MostNames = 64;

    /// <summary>What a boxed value may be, as bits.</summary>
    [Flags]
    private enum Contents
    {
        None = 0,

        /// <summary>A float or a small int.</summary>
        Uncounted = 1,

        /// <summary>An int.</summary>
        Int = 2,

        /// <summary>Anything.</summary>
        Other = 4,
    }

    private readonly Function function;
    private readonly ControlFlow flow;
    private readonly GlobalEffects effects;
    private readonly Dictionary<string, int> bits = [];

    /// <summary>
    /// By block: the globals whose content is known at its start, and at its end on the first edge and on others. Each has two bits; the
    /// upper one says that it is in its slot, not in the module's dict.
    /// </summary>
    private readonly UInt128[] entering;
    private readonly UInt128[] leaving;
    private readonly UInt128[] failing;
    private readonly Dictionary<(int Block, string Name), ValueId> atEntry = [];
    private readonly Dictionary<int, List<(ValueId Parameter, string Name)>> added = [];
    private readonly Dictionary<int, ValueId> standIns = [];
    private readonly HashSet<int> forwarded = [];

    /// <summary>By block and place of an op that checks or binds a plain global: what the global is known to hold before it.</summary>
    private readonly Dictionary<(int Block, int Index), ValueId> replaced = [];
    private readonly List<IRType> types;
    private readonly List<string?> names;
    private Contents[] contents = [];

    private KeepGlobals(Function function)
    {
        this.function = function;
        flow = new ControlFlow(function.Blocks);
        effects = new GlobalEffects(function, flow);
        entering = new UInt128[function.Blocks.Length];
        leaving = new UInt128[function.Blocks.Length];
        failing = new UInt128[function.Blocks.Length];
        types = [.. function.ValueTypes];
        names = [.. function.Names];
        var isCyclic = Cycles.Find(function.Blocks);
        foreach (var load in function.Blocks.OrderBy(block => isCyclic[block.Id.Index] ? 0 : 1).SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.LoadGlobal))
        {
            if (bits.Count < MostNames && !bits.ContainsKey(NameOf(load)))
            {
                bits.Add(NameOf(load), bits.Count);
            }
        }
    }

    /// <summary>Runs on a function of fast code.</summary>
    public static Function Run(Function function)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.LoadGlobal)))
        {
            return function;
        }

        var pass = new KeepGlobals(function);
        pass.Solve();
        pass.Forward();
        return pass.forwarded.Count + pass.replaced.Count == 0 ? function : pass.Rewrite();
    }

    private static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    /// <summary>The bit of the global that an op reads, binds or checks, or 0.</summary>
    private UInt128 BitOf(Instruction instruction) =>
        (GlobalEffects.Binds(instruction) || instruction.Op == Ops.LoadGlobal || instruction.Op == Ops.ExpectPlainGlobal) && bits.TryGetValue(NameOf(instruction), out var bit) ? UInt128.One << bit : 0;

    /// <summary>What is known behind an op when nothing comes in between.</summary>
    private UInt128 Behind(UInt128 known, Instruction instruction)
    {
        var bit = BitOf(instruction);
        return instruction.Op == Ops.ExpectPlainGlobal ? known
            : instruction.Op == Ops.StorePlainGlobal ? known | bit | (bit << MostNames)
            : GlobalEffects.Binds(instruction) ? (known & ~(bit << MostNames)) | bit
            : known | bit;
    }

    private void Solve()
    {
        Array.Fill(entering, UInt128.MaxValue);
        Array.Fill(leaving, UInt128.MaxValue);
        Array.Fill(failing, UInt128.MaxValue);
        entering[0] = 0;
        bool changed;
        do
        {
            changed = false;
            foreach (var index in flow.Order)
            {
                var known = index == 0 ? 0 : UInt128.MaxValue;
                foreach (var edge in flow.Predecessors(index))
                {
                    known &= edge.Edge == 0 ? leaving[edge.Block] : failing[edge.Block];
                }

                var (last, failed) = Through(index, effects.ForgetsAtStart(index) ? 0 : known);
                changed |= known != entering[index] || last != leaving[index] || failed != failing[index];
                (entering[index], leaving[index], failing[index]) = (known, last, failed);
            }
        }
        while (changed);
    }

    /// <summary>What is known at the end of a block, on its first edge and on others; calls the visitor at the place of each op with what is known before it.</summary>
    private (UInt128 First, UInt128 Other) Through(int index, UInt128 known, Action<int, UInt128>? visit = null)
    {
        var before = known;
        var instructions = function.Blocks[index].Instructions;
        for (var i = 0; i < instructions.Length; i++)
        {
            before = known;
            visit?.Invoke(i, known);
            known = effects.Forgets(index, i) ? 0 : known;
            before &= known;
            known = Behind(known, instructions[i]);
            known = effects.ForgetsAfter(index, i) ? 0 : known;
            before &= effects.ForgetsAfter(index, i) ? 0 : UInt128.MaxValue;
        }

        // A raising or exiting op at the end has bound nothing on its other edge.
        return (known, function.Blocks[index].Terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard ? before : known);
    }

    private void Forward()
    {
        foreach (var index in flow.Order)
        {
            Through(index, effects.ForgetsAtStart(index) ? 0 : entering[index], (i, known) =>
            {
                var instruction = function.Blocks[index].Instructions[i];
                if ((known & BitOf(instruction)) == 0)
                {
                    return;
                }

                if (instruction.Op == Ops.LoadGlobal)
                {
                    forwarded.Add(instruction.Result.Index);
                }
                else if (instruction.Op != Ops.StoreGlobal && (known & (BitOf(instruction) << MostNames)) != 0)
                {
                    replaced.Add((index, i), ValueId.None);
                }
            });
        }

        foreach (var index in flow.Order)
        {
            var held = new Dictionary<string, ValueId>();
            var instructions = function.Blocks[index].Instructions;
            for (var i = 0; i < instructions.Length; i++)
            {
                var instruction = instructions[i];
                if (replaced.ContainsKey((index, i)))
                {
                    replaced[(index, i)] = held.TryGetValue(NameOf(instruction), out var before) ? before : AtEntry(index, NameOf(instruction));
                }

                if (instruction.Op == Ops.LoadGlobal)
                {
                    var name = NameOf(instruction);
                    if (forwarded.Contains(instruction.Result.Index))
                    {
                        standIns[instruction.Result.Index] = held.TryGetValue(name, out var value) ? value : AtEntry(index, name);
                    }

                    held[name] = instruction.Result;
                }
                else if (GlobalEffects.Binds(instruction))
                {
                    held[NameOf(instruction)] = instruction.Operands[0];
                }
            }
        }
    }

    /// <summary>What a global holds at the start of a block where that is known.</summary>
    private ValueId AtEntry(int block, string name)
    {
        if (atEntry.TryGetValue((block, name), out var known))
        {
            return known;
        }

        if (flow.Predecessors(block) is [var only])
        {
            return atEntry[(block, name)] = AtEnd(only.Block, name);
        }

        types.Add(IRType.V);
        names.Add(null);
        var parameter = new ValueId(types.Count - 1);
        atEntry[(block, name)] = parameter;
        (added.TryGetValue(block, out var list) ? list : added[block] = []).Add((parameter, name));
        foreach (var edge in flow.Predecessors(block))
        {
            AtEnd(edge.Block, name);
        }

        return parameter;
    }

    private ValueId AtEnd(int block, string name)
    {
        var instructions = function.Blocks[block].Instructions;
        for (var i = instructions.Length - 1; i >= 0; i--)
        {
            if ((GlobalEffects.Binds(instructions[i]) || instructions[i].Op == Ops.LoadGlobal) && NameOf(instructions[i]) == name)
            {
                return GlobalEffects.Binds(instructions[i]) ? instructions[i].Operands[0] : instructions[i].Result;
            }
        }

        return AtEntry(block, name);
    }

    private ValueId Resolve(ValueId value)
    {
        while (value.Exists && standIns.TryGetValue(value.Index, out var other))
        {
            value = other;
        }

        return value;
    }

    /// <summary>Parameters that only get themselves and one other value are that value.</summary>
    private void RemoveCopies()
    {
        bool changed;
        do
        {
            changed = false;
            foreach (var (block, list) in added)
            {
                foreach (var (parameter, name) in list.Where(one => !standIns.ContainsKey(one.Parameter.Index)))
                {
                    var given = new HashSet<ValueId>();
                    foreach (var edge in flow.Predecessors(block))
                    {
                        given.Add(Resolve(AtEnd(edge.Block, name)));
                    }

                    given.Remove(parameter);
                    if (given.Count == 1)
                    {
                        standIns[parameter.Index] = given.Single();
                        changed = true;
                    }
                }
            }
        }
        while (changed);
    }

    private static Contents ContentsOf(Instruction instruction) =>
        instruction.Op == Ops.BoxFloat ? Contents.Uncounted
        : instruction.Op == Ops.BoxInt || instruction.Op == Ops.BoxUnsigned ? Contents.Int
        : instruction.Op != Ops.Const ? Contents.Other
        : ((ConstantImmediate)instruction.Immediates[0]).Value switch
        {
            FloatConstant or IntConstant { IsInline: true } => Contents.Uncounted,
            IntConstant => Contents.Int,
            _ => Contents.Other,
        };

    private void FindContents()
    {
        contents = new Contents[types.Count];
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists))
        {
            contents[instruction.Result.Index] = ContentsOf(instruction);
        }

        foreach (var parameter in function.Blocks[0].Parameters)
        {
            contents[parameter.Index] = Contents.Other;
        }

        bool changed;
        do
        {
            changed = false;
            foreach (var index in flow.Order)
            {
                foreach (var edge in function.Blocks[index].Terminator.Edges)
                {
                    var parameters = function.Blocks[edge.Target.Index].Parameters;
                    for (var i = 0; i < parameters.Length; i++)
                    {
                        Meet(parameters[i], edge.Arguments[i]);
                    }

                    foreach (var (parameter, name) in Parameters(edge.Target.Index))
                    {
                        Meet(parameter, AtEnd(index, name));
                    }
                }
            }
        }
        while (changed);

        void Meet(ValueId parameter, ValueId argument)
        {
            var met = contents[parameter.Index] | contents[Resolve(argument).Index];
            changed |= met != contents[parameter.Index];
            contents[parameter.Index] = met;
        }
    }

    /// <summary>What a global is known to hold before an op that checks or binds it.</summary>
    private Contents Before(int block, int index) => replaced.TryGetValue((block, index), out var value) ? contents[Resolve(value).Index] : Contents.Other;

    private Function Rewrite()
    {
        RemoveCopies();
        FindContents();
        return function with { Blocks = [.. function.Blocks.Select(Rewrite)], ValueTypes = [.. types], Names = [.. names] };
    }

    private Block Rewrite(Block block)
    {
        if (!flow.IsReachable(block.Id.Index))
        {
            return block;
        }

        var end = block.Instructions.Length - 1;
        var isGone = block.Instructions is [.., { } last] && (last.Op == Ops.ExpectPlainGlobal ? Before(block.Id.Index, end) < Contents.Other : last.Result.Exists && forwarded.Contains(last.Result.Index));
        var kept = isGone ? block.Instructions[..^1] : block.Instructions;
        var terminator = block.Terminator;
        var edges = (isGone ? terminator.Edges[..1] : terminator.Edges).Select(edge => new Edge(edge.Target, [.. edge.Arguments.Select(Resolve), .. Parameters(edge.Target.Index).Select(one => Resolve(AtEnd(block.Id.Index, one.Name)))]));
        return new Block(
            block.Id,
            [.. block.Parameters, .. Parameters(block.Id.Index).Select(one => one.Parameter)],
            [.. kept.Select((instruction, i) => instruction with
            {
                Op = instruction.Op == Ops.StorePlainGlobal && Before(block.Id.Index, i) == Contents.Uncounted ? Ops.PutGlobal : instruction.Op,
                Operands = [.. instruction.Operands.Select(Resolve)],
            })],
            new Terminator(isGone ? TerminatorKind.Jump : terminator.Kind, terminator.Operand.Exists ? Resolve(terminator.Operand) : ValueId.None, [.. edges]));
    }

    private IEnumerable<(ValueId Parameter, string Name)> Parameters(int block) =>
        added.TryGetValue(block, out var list) ? list.Where(one => !standIns.ContainsKey(one.Parameter.Index)) : [];
}
