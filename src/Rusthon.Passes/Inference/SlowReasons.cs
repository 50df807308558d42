using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>Finds why inference does not know a value: the lines at which values of different types come together.</summary>
internal sealed class SlowReasons
{
    /// <summary>How far a value is followed back.</summary>
    private const int MostSteps = 12;
    private const int MostTypes = 4;
    private readonly ProgramGuesses guesses;
    private readonly List<(Module Module, FunctionGuesses Guesses, Instruction Instruction)> instructions = [];

    /// <summary>Looks for reasons in a program before specialisation.</summary>
    public SlowReasons(Program program, ProgramGuesses guesses)
    {
        this.guesses = guesses;
        foreach (var module in program.Modules)
        {
            foreach (var function in module.Functions)
            {
                var own = guesses.Of(function);
                instructions.AddRange(function.Blocks.SelectMany(block => block.Instructions).Select(instruction => (module, own, instruction)));
            }
        }
    }

    /// <summary>Why an op is slow: by one of its operands, or (-1) by all of them.</summary>
    public string Of(Module module, FunctionGuesses function, Instruction instruction, int operand)
    {
        var operands = operand >= 0 ? instruction.Operands.Skip(operand).Take(1) : instruction.Operands;
        var unknown = operands.Where(value => function.Function.ValueTypes[value.Index] == IRType.V && function[value].Kind is GuessKind.Any or GuessKind.Nothing).ToList();
        return unknown.Count > 0
            ? Trace(module, function, unknown[0], [], MostSteps)
            : "on " + string.Join(" and ", operands.Select(value => function[value].ToString()).Distinct());
    }

    private string Trace(Module module, FunctionGuesses function, ValueId value, HashSet<(string, int)> seen, int steps)
    {
        if (steps == 0 || !seen.Add((function.Function.Name, value.Index)))
        {
            return "";
        }

        var name = function.Function.Names[value.Index] is { } variable ? $"'{variable}'" : "it";
        foreach (var block in function.Function.Blocks)
        {
            var at = block.Parameters.IndexOf(value);
            if (at >= 0)
            {
                return block.Id.Index == 0 ? OfParameter(function, at) : OfMeeting(module, function, block, at, name, seen, steps);
            }

            if (block.Instructions.FirstOrDefault(instruction => instruction.Result == value) is { } definition)
            {
                return OfDefinition(module, function, definition, seen, steps);
            }
        }

        return $"{name} is not known";
    }

    /// <summary>A variable that gets values on several ways.</summary>
    private string OfMeeting(Module module, FunctionGuesses function, Block block, int at, string name, HashSet<(string, int)> seen, int steps)
    {
        var incoming = function.Function.Blocks.SelectMany(from => from.Terminator.Edges)
            .Where(edge => edge.Target == block.Id)
            .Select(edge => edge.Arguments[at])
            .Distinct()
            .ToList();
        var types = incoming.Where(value => function[value].Kind is not (GuessKind.Any or GuessKind.Nothing))
            .Select(value => (Type: function[value].ToString(), Line: LineOf(module, function, value)))
            .DistinctBy(item => item.Type)
            .ToList();
        if (types.Count > 1)
        {
            return $"{name} is {Listed(types)}";
        }

        return incoming.Where(value => function[value].Kind is GuessKind.Any or GuessKind.Nothing)
            .Select(value => Trace(module, function, value, seen, steps - 1))
            .FirstOrDefault(text => text.Length > 0) ?? "";
    }

    private string OfParameter(FunctionGuesses function, int index)
    {
        var signature = function.Function.Signature;
        var name = index < signature.Locals.Length ? signature.Locals[index] : $"{index}";
        var types = instructions.Where(item => Calls(item.Guesses, item.Instruction, function.Function))
            .Select(item => (item, Argument: index + (item.Instruction.Op == Ops.CallMethod ? 0 : 1)))
            .Where(item => item.Argument < item.item.Instruction.Operands.Length)
            .Select(item => (Type: item.item.Guesses[item.item.Instruction.Operands[item.Argument]].ToString(), Line: LineOf(item.item.Module, item.item.Instruction)))
            .DistinctBy(item => item.Type)
            .ToList();
        return types.Count switch
        {
            0 => $"parameter '{name}' of {signature.Name}: no call of it is known",
            1 => $"parameter '{name}' of {signature.Name} is {Listed(types)}",
            _ => $"parameter '{name}' of {signature.Name} gets {Listed(types)}",
        };
    }

    private static bool Calls(FunctionGuesses caller, Instruction instruction, Function callee) =>
        instruction.Op == Ops.Call ? caller[instruction.Operands[0]] is { Kind: GuessKind.Function } guess && guess.Definitions.SequenceEqual([callee.Name])
        : instruction.Op == Ops.CallMethod && instruction.Immediates[0] is NameImmediate { Name: var name } && name == callee.Signature.Name;

    private string OfDefinition(Module module, FunctionGuesses function, Instruction definition, HashSet<(string, int)> seen, int steps)
    {
        var line = LineOf(module, definition);
        var name = definition.Immediates.OfType<NameImmediate>().Select(immediate => immediate.Name).FirstOrDefault() ?? "";
        if (definition.Op == Ops.GetAttr)
        {
            return OfStores($"attribute '{name}'", Ops.SetAttr, name, 1, line);
        }

        if (definition.Op == Ops.LoadGlobal)
        {
            return OfStores($"global '{name}'", Ops.StoreGlobal, name, 0, line);
        }

        if (definition.Op == Ops.LoadCell)
        {
            return OfStores($"variable '{name}' of an outer function", Ops.StoreCell, name, 1, line);
        }

        if (definition.Op == Ops.Const)
        {
            return "";
        }

        var reason = definition.Operands.Where(value => function.Function.ValueTypes[value.Index] == IRType.V && function[value].Kind == GuessKind.Any)
            .Select(value => Trace(module, function, value, seen, steps - 1))
            .FirstOrDefault(text => text.Length > 0);
        if (reason is not null)
        {
            return reason;
        }

        return definition.Op == Ops.Call || definition.Op == Ops.CallMethod ? $"what the call in line {line} returns is not known{(name.Length > 0 ? $" (.{name})" : "")}"
            : definition.Op == Ops.Next || definition.Op == Ops.GetItem || definition.Op == Ops.Unpack ? $"the items of {function[definition.Operands[0]]} (line {line}) are of several types or not known"
            : definition.Operands.IsEmpty ? $"what line {line} gives is not known"
            : "";
    }

    private string OfStores(string place, Op store, string name, int operand, int line)
    {
        var types = instructions.Where(item => item.Instruction.Op == store && item.Instruction.Immediates.OfType<NameImmediate>().Any(immediate => immediate.Name == name))
            .Select(item => (Type: item.Guesses[item.Instruction.Operands[operand]].ToString(), Line: LineOf(item.Module, item.Instruction)))
            .DistinctBy(item => item.Type)
            .ToList();
        return types.Count == 0 ? $"{place} (line {line}) is set where it cannot be seen" : $"{place} is {Listed(types)}";
    }

    private static string Listed(List<(string Type, int Line)> types) =>
        string.Join(" and ", types.Take(MostTypes).Select(item => item.Line > 0 ? $"{item.Type} (line {item.Line})" : item.Type)) + (types.Count > MostTypes ? " …" : "");

    private static int LineOf(Module module, FunctionGuesses function, ValueId value) =>
        function.Function.Blocks.SelectMany(block => block.Instructions).FirstOrDefault(instruction => instruction.Result == value) is { } definition ? LineOf(module, definition) : 0;

    /// <summary>The line of an op, 0 when it has none.</summary>
    private static int LineOf(Module module, Instruction instruction) =>
        instruction.Position.Span.Length == 0 || instruction.Position.Span.End > module.Source.Text.Length ? 0 : module.Source.PositionOf(instruction.Position.Span.Start).Line;
}
