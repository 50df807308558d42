using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Cli.Memory.Facts;
using Rusthon.IR;
using Rusthon.Passes.Inference;
using Rusthon.Source;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>
/// Finds where functions make values. What the source asks for is read off the program before specialisation, what has
/// become of it off the final IR, in which an op that is gone needs no object.
/// </summary>
internal sealed class SiteCollector
{
    private const string LoopSlot = ".loop";
    private readonly IR.Program early;
    private readonly ProgramGuesses? guesses;
    private readonly LayoutTable layouts;
    private readonly Dictionary<string, Function> final;
    private readonly Dictionary<(string Function, int Parameter), bool> parameters = [];
    private readonly Dictionary<string, int> capacities;

    /// <summary>Prepares for a program.</summary>
    /// <param name="early">The program before specialisation.</param>
    /// <param name="guesses">What is believed of it; null when it is compiled without inference.</param>
    /// <param name="final">The program after all passes.</param>
    /// <param name="layouts">How objects are laid out.</param>
    public SiteCollector(IR.Program early, ProgramGuesses? guesses, IR.Program final, LayoutTable layouts)
    {
        this.early = early;
        this.guesses = guesses;
        this.layouts = layouts;
        this.final = final.Modules.SelectMany(module => module.Functions).ToDictionary(function => function.Name);
        capacities = this.final.Values.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op == Ops.BuildShapedClass)
            .GroupBy(instruction => ((NameImmediate)instruction.Immediates[0]).Name)
            .ToDictionary(group => group.Key, group => (int)((IntImmediate)group.First().Immediates[3]).Value);
    }

    /// <summary>The sites of a function in the order of the source, and how many operations give numbers.</summary>
    public (ImmutableArray<AllocationSite> Sites, int Numbers) Of(FunctionGroup group, ImmutableArray<FunctionForm> code)
    {
        var sites = new List<AllocationSite>();
        var numbers = new HashSet<Span>();
        var seen = new HashSet<(Span Span, string Kind)>();
        var forms = group.Carriers.SelectMany(carrier => carrier.Expected.Select(form => (Form: form, Flow: FlowOf(carrier, form)))).ToList();
        foreach (var function in group.Carriers.SelectMany(EarlyForms))
        {
            var cyclic = Cycles.Find(function.Blocks);
            var definitions = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);
            var filled = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.ListAppend || instruction.Op == Ops.ListExtend).Select(instruction => instruction.Operands[0]).ToHashSet();
            var called = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.Call).Select(instruction => instruction.Operands[0]).ToHashSet();
            foreach (var (block, instruction) in function.Blocks.SelectMany(block => block.Instructions.Select(instruction => (block, instruction))))
            {
                var span = instruction.Position.Span;
                if (!group.Has(instruction))
                {
                    continue;
                }

                if (span.Length == 0 && (instruction.Op == Ops.NewCell || instruction.Op == Ops.GeneratorNew))
                {
                    sites.Add(DescribeEntry(group, forms, instruction));
                }

                if (span.Length == 0)
                {
                    continue;
                }

                foreach (var constant in instruction.Operands.Select(operand => definitions.GetValueOrDefault(operand)).Where(IsData))
                {
                    AddConstant(sites, seen, group.Module.Source, span, ((ConstantImmediate)constant!.Immediates[0]).Value, instruction.Op);
                }

                if (instruction.Op == Ops.GetAttr && !called.Contains(instruction.Result))
                {
                    continue;
                }

                var (result, callee) = Believed(function, instruction);
                switch (SiteKinds.Of(instruction, result, callee, layouts))
                {
                    case null:
                        break;
                    case SiteKinds.Number:
                        numbers.Add(span);
                        break;
                    case { } kind when seen.Add((span, kind)):
                        sites.Add(Describe(group, code, forms, instruction, kind, callee, cyclic[block.Id.Index], filled.Contains(instruction.Result)));
                        break;
                    default:
                        break;
                }
            }
        }

        sites.AddRange(PartsOf(group));
        return ([.. sites.OrderBy(site => site.Line).ThenBy(site => site.Column).ThenBy(site => site.Kind, StringComparer.Ordinal)], numbers.Count);
    }

    /// <summary>The nested functions of which no object is made, because each call of them is a part of the function.</summary>
    private IEnumerable<AllocationSite> PartsOf(FunctionGroup group)
    {
        var source = group.Module.Source;
        foreach (var part in group.Module.Functions.Where(function => function.Name.StartsWith(group.Function.Name + ".<locals>.", StringComparison.Ordinal) && OwnerOf(function, group.Module) == group.Function.Name))
        {
            if (new FunctionGroup(group.Module, part, [(FormRole.Entry, part)]).IsPartOfOthers)
            {
                var line = part.Signature.FirstLine;
                var text = source.Line(line).ToString();
                var column = text.Length - text.TrimStart().Length;
                yield return new AllocationSite(
                    line, column + 1, SourceLines.Excerpt(text.Trim()), "function", new SizeFormula("none", 0, null), Place.Register, ["never made as an object: each call of it is a part of this function"], [], false);
            }
        }
    }

    /// <summary>The function in which another one is nested.</summary>
    private static string OwnerOf(Function nested, Module module) =>
        module.Functions.Where(function => nested.Name.StartsWith(function.Name + ".<locals>.", StringComparison.Ordinal)).MaxBy(function => function.Name.Length)!.Name;

    private AllocationSite Describe(
        FunctionGroup group, ImmutableArray<FunctionForm> code, List<(Function Form, ValueFlow Flow)> forms, Instruction instruction, string kind, Guess callee, bool inLoop, bool grows)
    {
        var source = group.Module.Source;
        var place = source.PositionOf(instruction.Position.Span.Start);
        var left = forms.SelectMany(form => Left(form.Form, instruction).Select(value => (form.Flow, Value: value))).ToList();
        var why = new SortedSet<string>(StringComparer.Ordinal);
        var ends = new List<LifeEnd>();
        Follow(left, why, ends);

        var where = left.Count > 0 ? Place.Heap : LivesInFrame(kind, code) ? Place.Frame : Place.Register;
        IEnumerable<string> reason = where == Place.Heap ? why.Count > 0 ? why : [Local(kind)] : [Gone(kind, where)];
        var size = where == Place.Heap ? layouts.SizeOf(kind, ElementsOf(instruction, kind, callee, grows)) : new SizeFormula(where == Place.Frame ? "16, in the frame" : "none", where == Place.Frame ? 16 : 0, null);
        return new AllocationSite(place.Line, place.Column + 1, SourceLines.Excerpt(source, instruction.Position.Span), kind, kind == SiteKinds.Value ? Unknown : size, where, [.. reason], [.. ends], inLoop);
    }

    /// <summary>What a function makes before its first line: cells for variables that it shares, the generator object that it is.</summary>
    private AllocationSite DescribeEntry(FunctionGroup group, List<(Function Form, ValueFlow Flow)> forms, Instruction instruction)
    {
        var left = forms.SelectMany(form => form.Form.Blocks.SelectMany(block => block.Instructions)
            .Where(other => other.Op == instruction.Op && other.Result == instruction.Result).Select(value => (form.Flow, Value: value))).ToList();
        var why = new SortedSet<string>(StringComparer.Ordinal);
        var ends = new List<LifeEnd>();
        Follow(left, why, ends);
        var isCell = instruction.Op == Ops.NewCell;
        var kind = isCell ? "cell" : "generator";
        return new AllocationSite(
            Math.Max(group.Function.Signature.FirstLine, 1),
            1,
            isCell ? "a variable that functions share" : group.Function.Signature.Name,
            kind,
            layouts.SizeOf(kind, ElementsOf(instruction, kind, Guess.Any, false)),
            Place.Heap,
            why.Count > 0 ? [.. why] : [Local("cell")],
            [.. ends],
            false);
    }

    private static void Follow(IEnumerable<(ValueFlow Flow, Instruction Value)> left, SortedSet<string> why, List<LifeEnd> ends)
    {
        foreach (var (flow, value) in left)
        {
            flow.Follow(value.Result, out var reasons, out var found);
            why.UnionWith(reasons);
            ends.AddRange(found.Where(end => !ends.Contains(end)));
        }
    }

    /// <summary>What is left of an instruction in a form of its function.</summary>
    private static IEnumerable<Instruction> Left(Function form, Instruction early) =>
        form.Blocks.SelectMany(block => block.Instructions).Where(instruction =>
            instruction.Position.Span == early.Position.Span && instruction.Position.Anchor == early.Position.Anchor && instruction.Result.Exists
            && SiteKinds.Allocating.Contains(instruction.Op) && IsSame(instruction.Op, early.Op));

    /// <summary>Whether an op may be what another one has become: itself, or another way to call.</summary>
    private static bool IsSame(Op late, Op early) => late == early
        || (early == Ops.Call && (late == Ops.MakeInstance || late == Ops.NewInstance || late == Ops.CallBuiltin || late == Ops.CallDirect || late == Ops.CallTyped))
        || (early == Ops.BuildClass && late == Ops.BuildShapedClass)
        || (early == Ops.Binary && late == Ops.BinaryTaking)
        || (early == Ops.GetAttr && late == Ops.BoundMethodOf)
        || ((early == Ops.CallMethod || early == Ops.Call) && (late == Ops.Call || late == Ops.CallTypeMethod));

    private static bool LivesInFrame(string kind, ImmutableArray<FunctionForm> code) =>
        kind is "range" or "iterator" or "enumerate" && code.Any(form => form.Role != FormRole.Generic && form.Code?.Slots.Any(slot => slot.Name == LoopSlot) == true);

    private static string Gone(string kind, Place place) => (kind, place) switch
    {
        ("range" or "iterator" or "enumerate", Place.Frame) => "the loop counts in the frame and makes no object",
        ("range" or "iterator" or "enumerate", _) => "the loop counts in registers and makes no object",
        (SiteKinds.Value, _) => "what it gives is a number in a register, or one of its operands",
        _ => "never made as an object: its parts are used where they are",
    };

    /// <summary>Why a value that nothing keeps is on the heap all the same.</summary>
    private static string Local(string kind) => kind switch
    {
        "list" or "dict" or "set" => "stays in the function; it can grow, and frames do not",
        "str" or "bytes" => "stays in the function; its length is not known before",
        "iterator" or "enumerate" or "range" => "stays in the function; the runtime goes through it",
        "method" or "built-in method" => "made before the arguments of the call are, which need more than names and constants",
        "function" or "cell" => "stays in the function; it is called through its object",
        SiteKinds.Value => "on the heap if it is no small number",
        _ => "stays in the function; it is used as a whole",
    };

    private static readonly SizeFormula Unknown = new("as the value; 0 for numbers", null, null);

    private int? ElementsOf(Instruction instruction, string kind, Guess callee, bool grows) => kind switch
    {
        "list" when grows => null,
        "list" or "tuple" when instruction.Op == Ops.BuildList || instruction.Op == Ops.BuildTuple => instruction.Operands.Length,
        "generator" when instruction.Op == Ops.GeneratorNew => (int)((IntImmediate)instruction.Immediates[1]).Value,
        LayoutTable.Instance when callee.Name is { } body && capacities.TryGetValue(body, out var capacity) => capacity,
        _ => null,
    };

    private (Guess Result, Guess Callee) Believed(Function function, Instruction instruction)
    {
        if (guesses is null || !instruction.Result.Exists)
        {
            return (Guess.Any, Guess.Any);
        }

        var all = guesses.Of(function);
        return (all[instruction.Result], instruction.Operands.IsEmpty ? Guess.Any : all[instruction.Operands[0]]);
    }

    private IEnumerable<Function> EarlyForms(FunctionGroup group)
    {
        var module = early.Modules.Single(module => module.Name == group.Module.Name && module.Text is null);
        return FunctionGroup.Of(new IR.Program([module])).Where(other => other.Function.Name == group.Function.Name).SelectMany(other => other.Forms).Select(form => form.Function);
    }

    private ValueFlow FlowOf(FunctionGroup group, Function form) => new(final, parameters, form, new SourceLines(group.Module.Source, form));

    private static bool IsData(Instruction? constant) =>
        constant?.Op == Ops.Const && constant.Immediates[0] is ConstantImmediate { Value: StringConstant or BytesConstant or TupleConstant { Items.IsEmpty: false } or ComplexConstant or IntConstant { IsInline: false } };

    private void AddConstant(List<AllocationSite> sites, HashSet<(Span Span, string Kind)> seen, SourceText source, Span span, Constant constant, Op user)
    {
        var text = ConstantText.Of(constant);
        if (user == Ops.BuildClass || user == Ops.BuildShapedClass || user == Ops.MakeFunction || !seen.Add((new Span(source.PositionOf(span.Start).Line, 0), text)))
        {
            return;
        }

        var place = source.PositionOf(span.Start);
        var (kind, bytes) = ConstantText.SizeOf(constant, layouts);
        sites.Add(new AllocationSite(
            place.Line, place.Column + 1, text, kind, new SizeFormula(bytes.ToString(System.Globalization.CultureInfo.InvariantCulture), bytes, null), Place.Static, ["a constant, never freed"], [], false));
    }
}
