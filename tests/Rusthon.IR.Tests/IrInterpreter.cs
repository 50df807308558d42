using System;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.IR.Tests;

/// <summary>
/// Executes IR on made-up values: strings that say how they were computed. Ops with effects leave a trace. What an op
/// does (raise, true or false, Unset) depends only on its name and operands, so that a function and what a pass made
/// of it have equal traces.
/// </summary>
internal sealed class IrInterpreter
{
    private const int LongestTrace = 300;
    private const int StepsWithoutTrace = 5000;
    private const string Unset = "unset";
    private const string Error = "error";
    private readonly List<string> trace = [];
    private readonly Dictionary<string, Function> resumes;
    private readonly Dictionary<string, Generator> generators = [];
    private int steps;

    private IrInterpreter(IEnumerable<Function> resumes) => this.resumes = resumes.ToDictionary(function => function.Name);

    /// <summary>The trace of a function: its effects, its result, and for one that yields also what is yielded, resumed with made-up values and errors until it ends.</summary>
    public static string Run(Function function, params Function[] resumes)
    {
        if (resumes.Length == 0)
        {
            return RunWithParts(function, []);
        }

        var interpreter = new IrInterpreter(resumes);
        try
        {
            interpreter.Drive(function);
        }
        catch (TooLongException)
        {
        }

        return string.Join("\n", interpreter.trace.Take(LongestTrace));
    }

    /// <summary>The trace of a function from which parts were taken out.</summary>
    public static string RunWithParts(Function function, IEnumerable<Function> parts)
    {
        var interpreter = new IrInterpreter(parts);
        try
        {
            interpreter.Trace("result", interpreter.Execute(function, new Frame(["p", "q"]) { Generator = new Generator("", 4) }));
        }
        catch (TooLongException)
        {
        }

        return string.Join("\n", interpreter.trace.Take(LongestTrace));
    }

    private void Trace(string what, string value)
    {
        trace.Add($"{what} {value}");
        steps = 0;
    }

    private void Drive(Function creator)
    {
        var generator = generators[Execute(creator, new Frame(["p", "q"]))];
        var sent = "None";
        for (var n = 0; ; n++)
        {
            var frame = new Frame(["generator", sent]) { Generator = generator };
            var value = Execute(resumes[generator.Resume], frame);
            if (value == Error || generator.Value is not null)
            {
                Trace("result", generator.Value ?? Error);
                return;
            }

            Trace("yield", value);
            sent = Sent(value, n);
        }
    }

    private static string Sent(string yielded, int n) => Hash("yield", yielded + n) % 4 == 0 ? Error : $"sent{n}";

    private static string Shorten(string value) => value.Length > 60 ? "#" + Hash("", value) : value;

    private static uint Hash(string op, string operands)
    {
        var hash = 2166136261;
        foreach (var c in op + "/" + operands)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash ^ (hash >> 13);
    }

    private string Execute(Function function, Frame frame)
    {
        var values = new string[function.ValueTypes.Length];
        for (var i = 0; i < function.Blocks[0].Parameters.Length; i++)
        {
            values[function.Blocks[0].Parameters[i].Index] = frame.Arguments[i];
        }

        var yields = 0;
        var block = function.Blocks[0];
        while (true)
        {
            var raised = false;
            foreach (var instruction in block.Instructions)
            {
                if (++steps > StepsWithoutTrace || trace.Count >= LongestTrace)
                {
                    throw new TooLongException();
                }

                var operands = instruction.Operands.Select(operand => values[operand.Index]).ToArray();
                var result = instruction.Op == Ops.Yield ? Yield(operands[0], yields++)
                    : instruction.Op == Ops.CallPart ? Execute(resumes[((NameImmediate)instruction.Immediates[0]).Name], frame with { Arguments = operands })
                    : Step(instruction, operands, frame);
                raised = result == Error;
                if (instruction.Result.Exists)
                {
                    values[instruction.Result.Index] = Shorten(result);
                }
            }

            var terminator = block.Terminator;
            switch (terminator.Kind)
            {
                case TerminatorKind.Return:
                    return values[terminator.Operand.Index];
                case TerminatorKind.Unwind:
                    return Error;
                case TerminatorKind.Unreachable:
                    throw new InvalidOperationException("reached the unreachable");
            }

            var edge = terminator.Edges[terminator.Kind switch
            {
                TerminatorKind.Check => raised ? 1 : 0,
                TerminatorKind.Branch => values[terminator.Operand.Index] == "true" ? 0 : 1,
                TerminatorKind.Switch => Math.Min(int.Parse(values[terminator.Operand.Index]), terminator.Edges.Length - 1),
                _ => 0,
            }];
            block = function.Blocks[edge.Target.Index];
            var arguments = edge.Arguments.Select(argument => values[argument.Index]).ToArray();
            for (var i = 0; i < arguments.Length; i++)
            {
                values[block.Parameters[i].Index] = arguments[i];
            }
        }
    }

    private string Yield(string value, int n)
    {
        Trace("yield", value);
        return Sent(value, n);
    }

    private string Step(Instruction instruction, string[] operands, Frame frame)
    {
        var op = instruction.Op;
        var number = instruction.Immediates.OfType<IntImmediate>().Select(i => (int)i.Value).FirstOrDefault();
        var given = string.Join(",", operands);
        switch (op.Name)
        {
            case "const":
                return ((ConstantImmediate)instruction.Immediates[0]).Value is SingletonConstant singleton ? singleton.Name : "const";
            case "is_unset":
                return operands[0] == Unset ? "true" : "false";
            case "not":
                return operands[0] == "true" ? "false" : "true";
            case "box_bool":
                return operands[0] == "true" ? "True" : "False";
            case "is":
                return operands[0] == operands[1] ? "true" : "false";
            case "check_bound":
                return operands[0] == Unset ? Error : "";
            case "retain":
                return operands[0];
            case "release" or "keep_alive":
                return "";
            case "compare_truth":
                Trace("compare", given);
                var compared = Raise("compare", given) ? Error : Shorten($"compare({given})");
                return compared == Error ? Error : Truth(compared);
            case "truth":
                return Truth(operands[0]);
            case "closure_cell":
                return $"cell{number}";
            case "gen_new":
                var generator = new Generator(((NameImmediate)instruction.Immediates[0]).Name, number);
                operands.CopyTo(generator.Slots, 0);
                generators[$"generator{generators.Count}"] = generator;
                return $"generator{generators.Count - 1}";
            case "gen_state":
                return frame.Generator!.State.ToString();
            case "gen_suspend":
                frame.Generator!.State = number;
                return "";
            case "gen_load":
                var loaded = frame.Generator!.Slots[number];
                frame.Generator.Slots[number] = Unset;
                return loaded;
            case "gen_peek":
                return frame.Generator!.Slots[number];
            case "gen_store":
                if (frame.Generator!.Slots[number] != Unset)
                {
                    throw new InvalidOperationException($"slot {number} is full");
                }

                frame.Generator.Slots[number] = operands[1];
                return "";
            case "gen_sent":
                return operands[0];
            case "gen_finish":
                frame.Generator!.Value = operands[1];
                return "";
        }

        // What an op owns of its operands makes no difference to its result.
        var name = op == Ops.BinaryTaking ? Ops.Binary.Name : op.Name;
        if (op.Effects == OpEffects.None)
        {
            return $"{name}({given})";
        }

        Trace(name, given);
        return op.MayRaise && (name == "reraise" || Raise(name, given)) ? Error : $"{name}({given})";
    }

    private string Truth(string value)
    {
        if (value is "None" or "True" or "False" or "const")
        {
            return value is "True" or "const" ? "true" : "false";
        }

        Trace("truth", value);
        return Raise("truth", value) ? Error : Hash("true", value) % 2 == 0 ? "true" : "false";
    }

    private static bool Raise(string op, string operands) => Hash(op, operands) % 7 == 0;

    private sealed class TooLongException : Exception;

    private sealed record Frame(string[] Arguments)
    {
        public Generator? Generator { get; init; }
    }

    private sealed class Generator(string resume, int slots)
    {
        public string Resume { get; } = resume;

        public string[] Slots { get; } = [.. Enumerable.Repeat(Unset, slots)];

        public int State { get; set; }

        public string? Value { get; set; }
    }
}
