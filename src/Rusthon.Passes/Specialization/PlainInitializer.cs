using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// An __init__ that does nothing but set attributes of a shape to its parameters and to constants:
/// <c>self.x = x; self.next = None</c>. Calling its class makes an instance with those attributes in their places.
/// </summary>
/// <param name="Places">By place: the operand of the call, or a constant; null where nothing is set.</param>
/// <param name="Order">The order in which they are set (<see cref="OrderWord"/>).</param>
/// <param name="Function">The __init__; null for the one that a data class gets, and where there is none.</param>
/// <param name="Fields">The fields of a data class.</param>
internal sealed record PlainInitializer(ImmutableArray<PlainInitializer.Value?> Places, long Order, Function? Function, ImmutableArray<PlainInitializer.Field> Fields)
{
    /// <summary>What an attribute is set to: an operand of the call, else a constant, or what a built-in type without arguments gives.</summary>
    internal sealed record Value(int Operand, Constant? Constant, string? Factory);

    /// <summary>A field of a data class, and what it is set to.</summary>
    internal sealed record Field(string Name, Value Value);

    /// <summary>There is none: an instance has no attributes when it is made.</summary>
    public bool IsAbsent { get; private init; }

    /// <summary>Some fields are given new containers.</summary>
    public bool HasFactories => Fields.Any(set => set.Value.Factory is not null);

    /// <summary>That of the class that an op calls; null when the op does anything else.</summary>
    public static PlainInitializer? Of(Instruction call, FunctionGuesses guesses)
    {
        if (call.Op != Ops.Call || guesses[call.Operands[0]] is not { Kind: GuessKind.Class, Name: { } body } || guesses.Shapes.Of(body) is not { } shape)
        {
            return null;
        }

        return call.Operands.Length == 1 && guesses.HasNoInitializer(body) ? new PlainInitializer([.. new Value?[shape.Attributes.Length]], OrderWord.Of([]) ?? 0, null, []) { IsAbsent = true }
            : KnownCalls.Initializer(call, guesses) is { } initializer
            ? Of(initializer, KnownCalls.Bind(call, initializer, 1, guesses)!.Value, guesses, shape)
            : OfRecord(call, guesses, shape);
    }

    /// <summary>That of a data class whose fields all have an argument, a constant default or an empty list, dict or set.</summary>
    private static PlainInitializer? OfRecord(Instruction call, FunctionGuesses guesses, ClassShape shape)
    {
        var names = ((NamesImmediate)call.Immediates[0]).Names;
        var known = guesses.FieldsOf(shape.Line);
        var positional = call.Operands.Length - 1 - names.Length;
        if (known.IsEmpty || positional > known.Length || names.Any(name => known.All(field => field.Name != name)))
        {
            return null;
        }

        var places = new Value?[shape.Attributes.Length];
        var fields = ImmutableArray.CreateBuilder<Field>();
        var order = new List<int>();
        for (var i = 0; i < known.Length; i++)
        {
            var named = names.IndexOf(known[i].Name);
            var place = shape.Attributes.IndexOf(known[i].Name);
            var value = i < positional ? new Value(i + 1, null, null)
                : named >= 0 ? new Value(1 + positional + named, null, null)
                : OfDefault(known[i]);
            if (value is null || place < 0 || (i < positional && named >= 0))
            {
                return null;
            }

            places[place] = value;
            order.Add(place);
            fields.Add(new Field(known[i].Name, value));
        }

        return OrderWord.Of(order) is { } word ? new PlainInitializer([.. places], word, null, fields.ToImmutable()) : null;
    }

    private static Value? OfDefault(AnnotatedName field) =>
        field.Factory is "list" or "dict" or "set" ? new Value(0, null, field.Factory)
        : field.Default is IntConstant or FloatConstant or StringConstant || (field.Default is SingletonConstant constant && constant != SingletonConstant.Unset) ? new Value(0, field.Default, null)
        : null;

    /// <summary>Looks at a function; null when it does anything else.</summary>
    private static PlainInitializer? Of(Function function, ImmutableArray<BoundArgument> bound, FunctionGuesses guesses, ClassShape shape)
    {
        var parameters = function.Blocks[0].Parameters;
        var places = new Value?[shape.Attributes.Length];
        var constants = new Dictionary<ValueId, Constant>();
        var order = new List<int>();
        var seen = 0;
        for (var block = function.Blocks[0]; ; block = function.Blocks[block.Terminator.Edges[0].Target.Index])
        {
            if (++seen > function.Blocks.Length || (block != function.Blocks[0] && !block.Parameters.IsEmpty))
            {
                return null;
            }

            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op == Ops.Const)
                {
                    constants[instruction.Result] = ((ConstantImmediate)instruction.Immediates[0]).Value;
                }
                else if (!Sets(instruction))
                {
                    return null;
                }
            }

            switch (block.Terminator)
            {
                case { Kind: TerminatorKind.Return } end:
                    return constants.GetValueOrDefault(end.Operand) == SingletonConstant.None && OrderWord.Of(order) is { } word ? new PlainInitializer([.. places], word, function, []) : null;
                case { Kind: TerminatorKind.Check or TerminatorKind.Jump, Edges: [{ Arguments.IsEmpty: true }, ..] }:
                    break;
                default:
                    return null;
            }
        }

        bool Sets(Instruction instruction)
        {
            if (instruction.Op != Ops.SetAttr || instruction.Operands[0] != parameters[0]
                || guesses.Shapes.Find(Guess.Instance(shape.Line.Body, shape.Line), Representation.NameOf(instruction)) is not { Shape.IsFrozen: false } found)
            {
                return false;
            }

            var value = instruction.Operands[1];
            var constant = constants.GetValueOrDefault(value);
            if (constant is null && (parameters.IndexOf(value) < 1 || bound[parameters.IndexOf(value) - 1].Place >= 0))
            {
                return false;
            }

            if (places[found.Place] is null)
            {
                order.Add(found.Place);
            }

            places[found.Place] = constant is not null ? new Value(0, constant, null)
                : bound[parameters.IndexOf(value) - 1] is { IsGiven: true } given ? new Value(1 + given.Argument, null, null)
                : new Value(0, bound[parameters.IndexOf(value) - 1].Default, null);
            return true;
        }
    }
}
