using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>Says of each variable of a function what it holds, how, and where.</summary>
internal static class VariableCollector
{
    private const int WordBytes = 8;
    private const int CellValueOffset = 16;
    private const int GeneratorSlotsOffset = 56;

    /// <summary>The variables, parameters first, then in the order of the source.</summary>
    /// <param name="group">The function.</param>
    /// <param name="all">All functions, for those nested in it.</param>
    /// <param name="early">The function's forms before specialisation, with what is believed of them.</param>
    /// <param name="code">The machine code of the whole program.</param>
    public static ImmutableArray<LocalVariable> Of(
        FunctionGroup group, ImmutableArray<FunctionGroup> all, ImmutableArray<FunctionGuesses> early, ImmutableArray<MachineFunction> code)
    {
        var signature = group.Function.Signature;
        var isPart = !group.Hosts.IsEmpty;
        var made = group.Carriers.SelectMany(carrier => carrier.Forms).SelectMany(form => form.Function.Blocks).SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op == Ops.MakeFunction).Select(instruction => ((NameImmediate)instruction.Immediates[0]).Name).ToHashSet();
        var shared = all.Where(other => made.Contains(other.Function.Name)).SelectMany(other => other.Function.Signature.FreeVariables).Concat(isPart ? [] : signature.FreeVariables).ToHashSet();
        var slots = GeneratorSlots(group);
        var homes = HomesOf(group, code);
        var own = group.Primary.Kind == FunctionKind.Resume ? group.Primary.Blocks[0].Parameters.Select(parameter => group.Primary.Names[parameter.Index]).ToHashSet() : [];
        return [.. signature.Locals.Concat(signature.FreeVariables).Concat(homes.Select(home => home.Name).Except(own).OfType<string>()).Distinct().Select((name, index) => (name, index)).Where(item => item.name[0] != '.').Select(item => Describe(item.name, item.index))];

        LocalVariable Describe(string name, int index)
        {
            var places = homes.Where(home => home.Name == name).Select(home => new VariablePlace(home.Register, home.StackOffset, home.Constant, home.Lines)).ToImmutableArray();
            var representation = shared.Contains(name) ? Representation.Cell
                : slots.ContainsKey(name) ? Representation.Generator
                : places.Length == 0 ? Representation.None
                : RepresentationOf(group.Carriers[0], name);
            ImmutableArray<VariablePlace> heap = representation switch
            {
                Representation.Cell => [new(null, CellValueOffset, null, [])],
                Representation.Generator => [new(null, GeneratorSlotsOffset + (WordBytes * slots[name]), null, [])],
                _ => places,
            };
            var bytes = representation == Representation.None ? 0 : representation == Representation.Bool ? 1 : WordBytes;
            return new LocalVariable(name, index < signature.ParameterCount, TypeNames.Of(Believed(name, index)), representation, bytes, heap);
        }

        Guess Believed(string name, int index)
        {
            if (!isPart && !early.IsEmpty && index < signature.ParameterCount && index < early[0].Parameters.Length)
            {
                return early[0].Parameters[index].Guess;
            }

            if (!isPart && !early.IsEmpty && signature.FreeVariables.IndexOf(name) is >= 0 and var free && free < early[0].Closure.Length)
            {
                return early[0].Closure[free].Guess is { Kind: GuessKind.Cell } cell ? cell.Parts[0].Guess : early[0].Closure[free].Guess;
            }

            var joined = Guess.Nothing;
            foreach (var guesses in early)
            {
                for (var value = 0; value < guesses.Function.Names.Length; value++)
                {
                    joined = guesses.Function.Names[value] == name && guesses.Function.ValueTypes[value] == IRType.V ? Guess.Join(joined, guesses[new ValueId(value)]) : joined;
                }
            }

            return joined.Kind == GuessKind.Cell ? joined.Parts[0].Guess : joined.Kind == GuessKind.Nothing ? Guess.Any : joined;
        }
    }

    /// <summary>Where the variables are in the form that runs most; where that was inlined, in what it was inlined into.</summary>
    private static ImmutableArray<VariableHome> HomesOf(FunctionGroup group, ImmutableArray<MachineFunction> code)
    {
        var name = group.Function.Signature.QualName;
        var own = code.Where(function => group.Forms.Any(form => FunctionGroup.Symbol(form.Function) == function.Symbol)).ToDictionary(function => function.Symbol);
        foreach (var (_, form) in group.Forms.Where(form => form.Role != FormRole.Generic))
        {
            if (own.TryGetValue(FunctionGroup.Symbol(form), out var function) && function.Homes.Any(home => home.Function == name))
            {
                return [.. function.Homes.Where(home => home.Function == name)];
            }
        }

        return code.FirstOrDefault(function => !own.ContainsKey(function.Symbol) && function.Homes.Any(home => home.Function == name))?.Homes.Where(home => home.Function == name).ToImmutableArray() ?? [];
    }

    /// <summary>Which slot of the generator object a variable is in between two yields.</summary>
    private static Dictionary<string, int> GeneratorSlots(FunctionGroup group)
    {
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var form in group.Expected.Where(form => form.Kind == FunctionKind.Resume))
        {
            foreach (var instruction in form.Blocks.SelectMany(block => block.Instructions))
            {
                var value = instruction.Op == Ops.GeneratorStore ? instruction.Operands[1] : instruction.Op == Ops.GeneratorLoad || instruction.Op == Ops.GeneratorPeek ? instruction.Result : ValueId.None;
                if (value.Exists && form.Names[value.Index] is { } name)
                {
                    slots.TryAdd(name, (int)((IntImmediate)instruction.Immediates[0]).Value);
                }
            }
        }

        return slots;
    }

    private static Representation RepresentationOf(FunctionGroup group, string name)
    {
        var primary = group.Primary;
        var types = Enumerable.Range(0, primary.Names.Length).Where(value => primary.Names[value] == name).Select(value => primary.ValueTypes[value]).ToHashSet();
        return types.Contains(IRType.I64) ? Representation.Int
            : types.Contains(IRType.U64) ? Representation.Unsigned
            : types.Contains(IRType.F64) ? Representation.Float
            : types.Contains(IRType.Bool) ? Representation.Bool
            : Representation.Boxed;
    }
}
