using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What a parameter has as its default.</summary>
/// <param name="Constant">The constant that it is, or null.</param>
/// <param name="Place">Where the function object keeps it among those of positional parameters; -1 for others.</param>
internal readonly record struct ParameterDefault(Constant? Constant, int Place);

/// <summary>
/// The defaults that the defs of a program give to parameters. A function object that gets other defaults
/// later is no longer one of a known function (see <see cref="Ops.IsFunction"/>).
/// </summary>
internal sealed class ParameterDefaults
{
    /// <summary>By function: by parameter, the default, or null where there is none.</summary>
    private readonly Dictionary<string, ParameterDefault?[]> defaults = [];

    /// <summary>Looks for all defs.</summary>
    public ParameterDefaults(Program program)
    {
        var signatures = program.Modules.SelectMany(module => module.Functions).ToDictionary(function => function.Name, function => function.Signature);
        foreach (var function in program.Modules.SelectMany(module => module.Functions))
        {
            Instruction?[]? definitions = null;
            foreach (var made in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.MakeFunction))
            {
                if (signatures.TryGetValue(((NameImmediate)made.Immediates[0]).Name, out var signature))
                {
                    definitions ??= DefinitionsOf(function);
                    Add(((NameImmediate)made.Immediates[0]).Name, signature, definitions[made.Operands[0].Index], definitions[made.Operands[1].Index], definitions);
                }
            }
        }
    }

    /// <summary>What a parameter has as its default, or null; also null for keyword-only parameters whose default is no constant.</summary>
    public ParameterDefault? Of(string function, int parameter) => defaults.TryGetValue(function, out var found) ? found[parameter] : null;

    private void Add(string function, Signature signature, Instruction? positional, Instruction? named, Instruction?[] definitions)
    {
        var found = new ParameterDefault?[signature.ParameterCount];
        var last = Items(positional, definitions);
        for (var i = 0; i < last.Length && last.Length <= signature.Positional; i++)
        {
            found[signature.Positional - last.Length + i] = new ParameterDefault(last[i], i);
        }

        for (var i = 0; named?.Op == Ops.BuildDict && i + 1 < named.Operands.Length; i += 2)
        {
            if (ConstantAt(named.Operands[i], definitions) is StringConstant { Text: { } name }
                && signature.Locals.IndexOf(name, signature.Positional, signature.KeywordOnly) is >= 0 and var parameter
                && ConstantAt(named.Operands[i + 1], definitions) is { } constant)
            {
                found[parameter] = new ParameterDefault(constant, -1);
            }
        }

        defaults[function] = found;
    }

    private static ImmutableArray<Constant?> Items(Instruction? tuple, Instruction?[] definitions) =>
        tuple?.Op == Ops.Const && ((ConstantImmediate)tuple.Immediates[0]).Value is TupleConstant { Items: var items } ? [.. items]
        : tuple?.Op == Ops.BuildTuple ? [.. tuple.Operands.Select(operand => ConstantAt(operand, definitions))]
        : [];

    private static Constant? ConstantAt(ValueId value, Instruction?[] definitions) =>
        definitions[value.Index] is { } definition && definition.Op == Ops.Const ? ((ConstantImmediate)definition.Immediates[0]).Value : null;

    private static Instruction?[] DefinitionsOf(Function function)
    {
        var definitions = new Instruction?[function.ValueTypes.Length];
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists))
        {
            definitions[instruction.Result.Index] = instruction;
        }

        return definitions;
    }
}
