using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>A function object that a function makes and does nothing with but call it: nobody else can see it.</summary>
/// <param name="Made">The op that makes it.</param>
/// <param name="Target">The function.</param>
/// <param name="Cells">The cells of its closure.</param>
/// <param name="Calls">The blocks that end with a call of it, and what each call gives the parameters.</param>
/// <param name="Kept">Everything that the object keeps alive: the cells and the defaults.</param>
internal sealed record LocalClosure(Instruction Made, Function Target, ImmutableArray<ValueId> Cells, ImmutableArray<(int Block, ImmutableArray<Argument> Arguments)> Calls, ImmutableArray<ValueId> Kept)
{
    /// <summary>The closures of a function, of which each call may become the function's code.</summary>
    /// <param name="function">The function.</param>
    /// <param name="targets">The functions that may be inlined, by name.</param>
    public static IEnumerable<LocalClosure> Find(Function function, IReadOnlyDictionary<string, Function> targets)
    {
        var made = new Dictionary<ValueId, Instruction>();
        var definitions = new Dictionary<ValueId, Instruction>();
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions.Where(instruction => instruction.Result.Exists))
            {
                definitions[instruction.Result] = instruction;
                if (instruction.Op == Ops.MakeFunction && targets.ContainsKey(NameOf(instruction)) && NameOf(instruction) != function.Name)
                {
                    made[instruction.Result] = instruction;
                }
            }
        }

        if (made.Count == 0)
        {
            return [];
        }

        var uses = new ClosureUses(function, made);
        return made.Values.Select(instruction => Of(instruction, targets[NameOf(instruction)], uses, definitions)).OfType<LocalClosure>();
    }

    private static LocalClosure? Of(Instruction made, Function target, ClosureUses uses, Dictionary<ValueId, Instruction> definitions)
    {
        var free = target.Signature.FreeVariables.Length;
        var tuple = definitions.GetValueOrDefault(made.Operands[2]);
        if (free > 0 && (tuple is null || tuple.Op != Ops.BuildTuple || tuple.Operands.Length != free))
        {
            return null;
        }

        var cells = free > 0 ? tuple!.Operands : [];
        var defaults = DefaultsOf(definitions.GetValueOrDefault(made.Operands[0]));
        ImmutableArray<ValueId> kept = [.. cells, .. defaults.Where(value => value.Constant is null).Select(value => value.Value)];
        if (!uses.LivesLongEnough(made.Result, kept))
        {
            return null;
        }

        var bound = ImmutableArray.CreateBuilder<(int, ImmutableArray<Argument>)>();
        foreach (var (block, call) in uses.CallsOf(made.Result))
        {
            if (Bind(call, target.Signature, defaults) is not { } arguments)
            {
                return null;
            }

            bound.Add((block, arguments));
        }

        return new LocalClosure(made, target, cells, bound.ToImmutable(), kept);
    }

    /// <summary>The defaults that can be seen, the last of which is that of the last positional parameter.</summary>
    private static ImmutableArray<Argument> DefaultsOf(Instruction? tuple) =>
        tuple?.Op == Ops.BuildTuple ? [.. tuple.Operands.Select(value => new Argument(value, null))]
        : tuple?.Op == Ops.Const && ((ConstantImmediate)tuple.Immediates[0]).Value is TupleConstant constant ? [.. constant.Items.Select(item => new Argument(ValueId.None, item))]
        : [];

    /// <summary>What a call gives to each parameter; null when it raises, or its binding is not simple.</summary>
    private static ImmutableArray<Argument>? Bind(Instruction call, Signature signature, ImmutableArray<Argument> defaults)
    {
        var names = ((NamesImmediate)call.Immediates[0]).Names;
        var positional = call.Operands.Length - 1 - names.Length;
        if (signature.VarArgs || signature.VarKeywords || positional > signature.Positional)
        {
            return null;
        }

        var bound = new Argument?[signature.ParameterCount];
        for (var i = 0; i < positional; i++)
        {
            bound[i] = new Argument(call.Operands[1 + i], null);
        }

        for (var i = 0; i < names.Length; i++)
        {
            var place = signature.Locals.IndexOf(names[i], 0, signature.ParameterCount);
            if (place < signature.PositionalOnly || bound[place] is not null)
            {
                return null;
            }

            bound[place] = new Argument(call.Operands[1 + positional + i], null);
        }

        for (var i = positional; i < signature.Positional; i++)
        {
            var place = i - (signature.Positional - defaults.Length);
            bound[i] ??= place >= 0 ? defaults[place] : null;
        }

        return bound.All(argument => argument is not null) ? [.. bound.Select(argument => argument!.Value)] : null;
    }

    private static string NameOf(Instruction made) => ((NameImmediate)made.Immediates[0]).Name;
}

/// <summary>What a parameter gets: a value of the caller, or a constant.</summary>
internal readonly record struct Argument(ValueId Value, Constant? Constant);
