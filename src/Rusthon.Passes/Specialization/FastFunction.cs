using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// The fast code of a function: each block of the generic form again, with numbers in registers where the guesses say
/// so. An op checks what it relies on before it does anything; where that does not hold, the function is left for its
/// generic code at the start of the block that the op is in, with everything that is live there, boxed.
/// </summary>
internal sealed partial class FastFunction
{
    private readonly FastPlan plan;
    private readonly Function generic;
    private readonly FunctionGuesses guesses;
    private readonly ControlFlow flow;
    private readonly FunctionExits leaving;
    private readonly CountedLoops loops;
    private readonly Representation representation;
    private readonly FusedArithmetic fused;
    private readonly DirectForms forms;
    private readonly DirectForm? form;
    private readonly GlobalCallees callees;
    private readonly KnownLists lists;
    private readonly QuietLoops quiet;
    private readonly Instruction?[] definitions;

    /// <summary>By generic value: the value here, boxed or of a type that is no V.</summary>
    private readonly ValueId[] boxed;

    /// <summary>By generic value: the number in a register.</summary>
    private readonly ValueId[] raw;

    /// <summary>The generic block from which on the number is there; 0 for the whole function.</summary>
    private readonly int[] rawFrom;
    private readonly List<Draft> drafts;
    private readonly List<IRType> types;
    private readonly List<string?> names;
    private readonly Draft[] starts;
    private readonly Dictionary<int, Draft> exits = [];
    private Draft current;
    private int block;

    private FastFunction(FastPlan plan, DirectForms forms, FastFunction? caller, InlinedPart? part)
    {
        this.caller = caller;
        this.part = part;
        this.plan = plan;
        drafts = caller?.drafts ?? [];
        types = caller?.types ?? [];
        names = caller?.names ?? [];
        generic = plan.Generic;
        guesses = plan.Guesses;
        flow = plan.Flow;
        loops = plan.Loops;
        representation = plan.Representation;
        this.forms = forms;
        var self = forms.Of(generic, guesses.Clone);
        form = self.Form;
        leaving = self.Exits!;
        callees = new GlobalCallees(generic, guesses, flow, representation);
        lists = new KnownLists(generic, guesses, flow, representation);
        quiet = new QuietLoops(generic, guesses, flow, loops, representation);
        fused = new FusedArithmetic(generic, guesses, flow, representation);
        var count = generic.ValueTypes.Length;
        definitions = new Instruction?[count];
        boxed = new ValueId[count];
        raw = new ValueId[count];
        rawFrom = new int[count];
        Array.Fill(boxed, ValueId.None);
        Array.Fill(raw, ValueId.None);
        starts = new Draft[generic.Blocks.Length];
        foreach (var index in flow.Order)
        {
            starts[index] = caller is null || (index != 0 && part!.Blocks.Contains(index)) ? NewDraft() : caller.current;
            foreach (var instruction in generic.Blocks[index].Instructions)
            {
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = instruction;
                }
            }
        }

        current = starts[0];
        DeclareParameters(plan);
    }

    /// <summary>
    /// Makes the fast code of a clone of a function, which notes where it may be left. A function with a direct form becomes that
    /// form and its boxed entry; other clones have no such entry.
    /// </summary>
    public static ImmutableArray<Function> Make(FastPlan plan, DirectForms forms)
    {
        var made = new FastFunction(plan, forms, null, null);
        var fast = made.Build();
        if (made.form is not { } form)
        {
            return [fast];
        }

        var direct = fast with { Name = form.Name, Kind = FunctionKind.Direct, Result = form.Result };
        if (plan.Guesses.Clone > 0)
        {
            return [direct];
        }

        var start = plan.Generic.Blocks[0].Terminator.Edges[0].Target.Index;
        var exits = made.leaving;
        return [form.MakeBoxedEntry(plan.Generic, exits.Name, form.HasNumbers ? exits.EntryOf(start) : -1, exits.Live(start)), direct];
    }

    private Function Build()
    {
        foreach (var index in flow.Order)
        {
            block = index;
            current = starts[index];
            if (callees.IsSkipped(index) || joined.Contains(index))
            {
                current.Terminator = new Terminator(TerminatorKind.Unreachable, ValueId.None, []);
                continue;
            }

            if (index == 0)
            {
                UnboxParameters();
                ExpectLists();
            }

            EmitBlock(generic.Blocks[index]);
        }

        var blocks = drafts.Select(draft => new Block(draft.Id, [.. draft.Parameters], [.. draft.Instructions], draft.Terminator!)).ToImmutableArray();
        return generic with { Blocks = blocks, ValueTypes = [.. types], Names = [.. names] };
    }

    private void DeclareParameters(FastPlan plan)
    {
        foreach (var index in flow.Order)
        {
            foreach (var parameter in caller is not null && (index == 0 || !part!.Blocks.Contains(index)) ? [] : generic.Blocks[index].Parameters)
            {
                var type = generic.ValueTypes[parameter.Index];
                var inRegister = type == IRType.V && (index != 0 || form is not null) && representation.IsRaw(parameter);
                var value = NewValue(inRegister ? representation.TypeOf(parameter) : type, generic.Names[parameter.Index]);
                (inRegister ? raw : boxed)[parameter.Index] = value;
                starts[index].Parameters.Add(value);
            }
        }
    }

    /// <summary>The function's own parameters are boxed, but in a direct form; those that are wanted as numbers are unboxed at once.</summary>
    private void UnboxParameters()
    {
        if (form is not null)
        {
            return;
        }

        foreach (var parameter in generic.Blocks[0].Parameters)
        {
            if (representation.IsRaw(parameter))
            {
                var target = generic.Blocks[0].Terminator.Edges[0].Target.Index;
                raw[parameter.Index] = Unbox(boxed[parameter.Index], representation.TypeOf(parameter), ExitAt(target));
                rawFrom[parameter.Index] = target;
            }
        }
    }

    private void EmitBlock(Block from)
    {
        ExpectPlainGlobals(from);
        var last = from.Terminator.Kind == TerminatorKind.Check ? from.Instructions.Length - 1 : from.Instructions.Length;
        for (var i = 0; i < last; i++)
        {
            EmitPlain(from.Instructions[i]);
        }

        var terminator = from.Terminator;
        switch (terminator.Kind)
        {
            case TerminatorKind.Jump:
                UnboxLoaded(from, terminator.Edges[0]);
                EmitJump(terminator.Edges[0]);
                break;
            case TerminatorKind.Branch:
                EmitBranch(terminator);
                break;
            case TerminatorKind.Check when caller is not null:
                EmitPartOp(from.Instructions[^1], terminator);
                break;
            case TerminatorKind.Check:
                EmitRaising(from.Instructions[^1], terminator);
                break;
            case TerminatorKind.Return when caller is not null:
                EmitPartReturn(terminator.Operand);
                break;
            case TerminatorKind.Return:
                EmitReturn(terminator.Operand);
                break;
            default:
                current.Terminator = terminator with { Operand = terminator.Operand.Exists ? AsBoxed(terminator.Operand) : ValueId.None, Edges = [.. terminator.Edges.Select(edge => MakeEdge(edge))] };
                break;
        }
    }

    /// <summary>What a block moves out of a generator's slots is unboxed behind all of it: it could not be moved again.</summary>
    private void UnboxLoaded(Block from, Edge next)
    {
        foreach (var load in from.Instructions.Where(instruction => instruction.Op == Ops.GeneratorLoad))
        {
            if (representation.IsRaw(load.Result))
            {
                raw[load.Result.Index] = Unbox(boxed[load.Result.Index], representation.TypeOf(load.Result), ExitOn(next));
                rawFrom[load.Result.Index] = next.Target.Index;
            }
            else
            {
                ExpectList(load, next);
            }
        }
    }

    private void EmitReturn(ValueId operand)
    {
        var result = form?.Result != IRType.Outcome ? AsBoxed(operand)
            : guesses[operand] is not { Kind: GuessKind.Int, OrNone: false } ? Append(Ops.OutcomeOfValue, [AsBoxed(operand)])
            : Append(Ops.OutcomeOfInt, [form.IsUnsigned ? Append(Ops.AsSigned, [AsNumber(operand, IRType.U64, () => ReturnOf(operand))]) : AsNumber(operand, IRType.I64, () => ReturnOf(operand))]);
        current.Terminator = new Terminator(TerminatorKind.Return, result, []);
    }

    /// <summary>A block that returns a value that turned out not to be an int of 64 bits.</summary>
    private Draft ReturnOf(ValueId operand)
    {
        var before = current;
        var exit = NewDraft();
        current = exit;
        current.Terminator = new Terminator(TerminatorKind.Return, Append(Ops.OutcomeOfValue, [AsBoxed(operand)]), []);
        current = before;
        return exit;
    }

    /// <summary>An op that neither raises nor has a faster form.</summary>
    private void EmitPlain(Instruction instruction)
    {
        if (callees.IsTest(instruction))
        {
            ExpectStill(instruction.Operands[0]);
            return;
        }

        if ((instruction.Op == Ops.KeepAlive || instruction.Op == Ops.KeepInTraceback) && !boxed[instruction.Operands[0].Index].Exists)
        {
            return;
        }

        if ((instruction.Op == Ops.DetachGlobal && guesses[instruction.Operands[0]].IsNumber)
            || (instruction.Op == Ops.DetachAttr && guesses[instruction.Operands[1]].IsNumber))
        {
            return;
        }

        if (instruction.Op == Ops.IsUnset && loops.IsRangeItem(instruction.Operands[0]))
        {
            boxed[instruction.Result.Index] = Append(Ops.Not, [mores[instruction.Operands[0].Index]]);
            return;
        }

        if (instruction.Op == Ops.IsUnset && ends.ContainsKey(instruction.Operands[0].Index))
        {
            boxed[instruction.Result.Index] = IsWalkOver(instruction.Operands[0]);
            return;
        }

        if (EmitPart(instruction) || EmitTuplePeek(instruction) || EmitSum(instruction) || EmitPlainStore(instruction))
        {
            return;
        }

        AppendGeneric(instruction);
    }

    private void AppendGeneric(Instruction instruction)
    {
        var operands = new ValueId[instruction.Operands.Length];
        for (var i = 0; i < operands.Length; i++)
        {
            operands[i] = AsBoxed(instruction.Operands[i]);
        }

        var result = instruction.Result.Exists ? NewValue(generic.ValueTypes[instruction.Result.Index], generic.Names[instruction.Result.Index]) : ValueId.None;
        current.Instructions.Add(instruction with { Operands = [.. operands], Result = result });
        if (result.Exists)
        {
            boxed[instruction.Result.Index] = result;
        }
    }

    private void EmitRaising(Instruction instruction, Terminator terminator)
    {
        position = caller is null || guesses.IsOfSameModule(caller.guesses) ? instruction.Position : caller.position;
        if (EmitClassPattern(instruction, terminator))
        {
            return;
        }

        if (!EmitTyped(instruction) && !EmitMembership(instruction, terminator) && !EmitQuietPoll(instruction, terminator))
        {
            if (!EmitKnownCall(instruction, terminator))
            {
                AppendGeneric(KeyedOps.Rewrite(ClassValues.Rewrite(instruction, guesses), guesses));
                var draft = current;
                var next = NewDraft();
                draft.Terminator = new Terminator(TerminatorKind.Check, ValueId.None, [new Edge(next.Id, []), MakeEdge(terminator.Edges[1])]);
                current = next;
            }

            if (instruction.Result.Exists && representation.IsRaw(instruction.Result) && instruction.Op != Ops.Next && !raw[instruction.Result.Index].Exists)
            {
                var exit = fused.HeadOf(block) == block ? ExitOn(terminator.Edges[0]) : ExitHere();
                raw[instruction.Result.Index] = BelievedConstant(instruction, exit) ?? Unbox(boxed[instruction.Result.Index], representation.TypeOf(instruction.Result), exit);
                rawFrom[instruction.Result.Index] = block;
            }
        }

        ExpectList(instruction, terminator.Edges[0]);
        EmitJump(terminator.Edges[0]);
    }

    private void EmitJump(Edge edge)
    {
        if (LeadsToCall(edge))
        {
            current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(ordinaryCall!.Id, [])]);
            return;
        }

        var arguments = Convert(edge);
        current.Terminator = new Terminator(TerminatorKind.Jump, ValueId.None, [new Edge(starts[edge.Target.Index].Id, [.. arguments])]);
    }

    private void EmitBranch(Terminator terminator)
    {
        if (definitions[terminator.Operand.Index] is { } known && callees.IsTest(known))
        {
            EmitJump(terminator.Edges[0]);
            return;
        }

        var condition = boxed[terminator.Operand.Index];
        var draft = current;
        var first = MakeEdge(terminator.Edges[0]);
        var second = UnboxedItem(terminator) is { Exists: true } item ? EdgeToBody(item, terminator.Edges[1]) : MakeEdge(terminator.Edges[1]);
        draft.Terminator = new Terminator(TerminatorKind.Branch, condition, [first, second]);
        current = draft;
    }

    /// <summary>The item of a loop that is to be unboxed, or checked to be a list, where the branch finds that it is there, or None.</summary>
    private ValueId UnboxedItem(Terminator terminator)
    {
        var test = definitions[terminator.Operand.Index];
        return test is not null && test.Op == Ops.IsUnset && (representation.IsRaw(test.Operands[0]) || lists.IsIndexed(test.Operands[0])) && !loops.IsRangeItem(test.Operands[0])
            && loops.BodyOf(test.Operands[0]) == terminator.Edges[1].Target.Index
            ? test.Operands[0]
            : ValueId.None;
    }

    private Edge EdgeToBody(ValueId item, Edge edge)
    {
        var start = NewDraft();
        current = start;
        if (representation.IsRaw(item))
        {
            raw[item.Index] = Unbox(boxed[item.Index], representation.TypeOf(item), ExitOn(edge));
            rawFrom[item.Index] = edge.Target.Index;
        }
        else
        {
            Guard(Ops.ExpectType, [boxed[item.Index]], ExitOn(edge), Name("type_list"));
            listFrom[boxed[item.Index].Index] = edge.Target.Index;
        }

        EmitJump(edge);
        return new Edge(start.Id, []);
    }

    /// <summary>The edge here; by way of a block of its own where arguments change between boxes and registers.</summary>
    private Edge MakeEdge(Edge edge)
    {
        if (LeadsToCall(edge))
        {
            return new Edge(ordinaryCall!.Id, []);
        }

        if (edge.Arguments.IsEmpty)
        {
            return new Edge(starts[edge.Target.Index].Id, []);
        }

        var before = current;
        var start = NewDraft();
        current = start;
        EmitJump(edge);
        current = before;
        return new Edge(start.Id, []);
    }

    private ValueId[] Convert(Edge edge)
    {
        var parameters = generic.Blocks[edge.Target.Index].Parameters;
        var arguments = new ValueId[parameters.Length];
        Draft? exit = null;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (generic.ValueTypes[parameters[i].Index] == IRType.V && representation.IsRaw(parameters[i]))
            {
                var type = representation.TypeOf(parameters[i]);
                arguments[i] = AsNumber(edge.Arguments[i], type, () => exit ??= ExitOn(edge));
            }
            else
            {
                arguments[i] = AsBoxed(edge.Arguments[i]);
            }
        }

        return arguments;
    }

    /// <summary>A block under construction.</summary>
    private sealed class Draft(BlockId id)
    {
        public BlockId Id { get; } = id;

        public List<ValueId> Parameters { get; } = [];

        public List<Instruction> Instructions { get; } = [];

        public Terminator? Terminator { get; set; }
    }
}
