using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.IR;
using Rusthon.Passes.Specialization;

namespace Rusthon.Passes.Inference;

/// <summary>
/// Says which ops in loops work on boxed values, and why, and which are checked in fast code. What is slow is read off
/// the specialised program, so that the list cannot differ from what is compiled; why, off the guesses.
/// </summary>
public static class SlowPlaces
{
    /// <summary>What an op does when it is left as it is: what runs then, and the operand whose type would have helped.</summary>
    private static readonly FrozenDictionary<Op, (string What, int Operand)> Slow = new Dictionary<Op, (string, int)>
    {
        [Ops.Unary] = ("boxed arithmetic", -1),
        [Ops.Binary] = ("boxed arithmetic", -1),
        [Ops.InPlace] = ("boxed arithmetic", -1),
        [Ops.Compare] = ("boxed comparison", -1),
        [Ops.CompareTruth] = ("boxed comparison", -1),
        [Ops.GetItem] = ("item by a call of the runtime", -1),
        [Ops.SetItem] = ("item by a call of the runtime", -1),
        [Ops.Next] = ("iterator object", 0),
        [Ops.Call] = ("call through the function object", 0),
        [Ops.CallEx] = ("call with * or **", 0),
        [Ops.CallMethod] = ("method looked up, cached", 0),
        [Ops.GetAttr] = ("attribute looked up, cached", 0),
        [Ops.SetAttr] = ("attribute looked up, cached", 0),
        [Ops.Unpack] = ("unpacked by a call of the runtime", 0),
    }.ToFrozenDictionary();

    /// <summary>What ops of fast code check before they go on.</summary>
    private static readonly FrozenDictionary<Op, string> Checked = new Dictionary<Op, string>
    {
        [Ops.IntArithmetic] = "overflow",
        [Ops.IntNegate] = "overflow",
        [Ops.UnboxInt] = "is an int of 64 bits",
        [Ops.UnboxFloat] = "is a float",
        [Ops.SequenceItem] = "is a list or tuple, index in range",
        [Ops.SequencePeek] = "is a list or tuple, index in range",
        [Ops.ListStore] = "is a list, index in range",
        [Ops.ListStoreInt] = "is a list, index in range",
        [Ops.ListStoreFloat] = "is a list, index in range",
        [Ops.ArrayLoadInt] = "is such an array, index in range",
        [Ops.ArrayLoadFloat] = "is such an array, index in range",
        [Ops.ArrayStoreInt] = "is such an array, index in range, fits",
        [Ops.ArrayStoreFloat] = "is such an array, index in range",
        [Ops.ExpectSequence] = "is the list, tuple or str",
        [Ops.ExpectTuple] = "is a tuple of that length",
        [Ops.ExpectListOf] = "is a list of that length",
        [Ops.UnboxUnsigned] = "is an int from 0 to 2**64 - 1",
        [Ops.UnsignedArithmetic] = "overflow",
        [Ops.ToSigned] = "fits 63 bits",
        [Ops.ToUnsigned] = "is not negative",
        [Ops.ExpectGlobal] = "global still the function",
        [Ops.MethodOf] = "method still the function",
        [Ops.ClassFunctionOf] = "attribute of the class still the function",
        [Ops.InstanceFunctionOf] = "attribute of the class still the function",
    }.ToFrozenDictionary();

    /// <summary>The report on a program before specialisation; a line for each place, in order of the source.</summary>
    public static string Print(Program program)
    {
        var fast = Specialize.Run(program);
        var guesses = ProgramGuesses.Infer(program);
        var reasons = new SlowReasons(program, guesses);
        var text = new StringBuilder();
        foreach (var module in program.Modules.Where(module => module.Source.Text.Length > 0))
        {
            Print(text, module, fast.Modules.Single(other => other.Name == module.Name), guesses, reasons);
        }

        return text.Length == 0 ? "nothing in loops is boxed or checked\n" : text.ToString();
    }

    private static void Print(StringBuilder text, Module module, Module fast, ProgramGuesses guesses, SlowReasons reasons)
    {
        var left = Instructions(fast.Functions.Where(function => function.Kind != FunctionKind.Continuation)).ToList();
        var slow = left.Where(item => Slow.ContainsKey(item.Op)).Select(item => (item.Op, item.Position.Span)).ToHashSet();
        var rows = new SortedDictionary<(int Line, int Column, string Text), SortedSet<string>>();
        foreach (var function in module.Functions)
        {
            foreach (var instruction in Instructions([function]).Where(item => slow.Contains((item.Op, item.Position.Span))))
            {
                Add(instruction, Slow[instruction.Op].What, reasons.Of(module, guesses.Of(function), instruction, Slow[instruction.Op].Operand));
            }
        }

        foreach (var instruction in left)
        {
            if (Checked.TryGetValue(instruction.Op, out var what))
            {
                Add(instruction, "checked", what);
            }
        }

        foreach (var ((line, column, what), why) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{module.Source.Path}:{line}:{column + 1}: {what}");
            text.Append(why.Count == 0 ? "\n" : $": {string.Join("; ", why)}\n");
        }

        void Add(Instruction instruction, string what, string why)
        {
            if (instruction.Position.Span.Length == 0)
            {
                return;
            }

            var place = module.Source.PositionOf(instruction.Position.Span.Start);
            var key = (place.Line, place.Column, $"`{Excerpt(module, instruction.Position.Span)}` {what}");
            if (!rows.TryGetValue(key, out var set))
            {
                rows[key] = set = new SortedSet<string>(StringComparer.Ordinal);
            }

            if (why.Length > 0)
            {
                set.Add(why);
            }
        }
    }

    private static string Excerpt(Module module, Source.Span span)
    {
        const int Longest = 50;
        var code = string.Join(" ", module.Source.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return code.Length <= Longest ? code : code[..Longest] + "…";
    }

    /// <summary>The ops on cycles of the functions' control flow.</summary>
    private static IEnumerable<Instruction> Instructions(IEnumerable<Function> functions) =>
        functions.SelectMany(function =>
        {
            var cyclic = Cycles.Find(function.Blocks);
            return function.Blocks.Where(block => cyclic[block.Id.Index]).SelectMany(block => block.Instructions);
        });
}
