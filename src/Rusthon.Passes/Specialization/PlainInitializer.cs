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
/// <param name="Places">By place: a parameter's index, or a constant; null where nothing is set.</param>
/// <param name="Order">The order in which they are set (<see cref="OrderWord"/>).</param>
internal sealed record PlainInitializer(ImmutableArray<(int Parameter, Constant? Constant)?> Places, long Order)
{
    /// <summary>That of the class that an op calls; null when the op does anything else.</summary>
    public static PlainInitializer? Of(Instruction call, FunctionGuesses guesses) =>
        KnownCalls.Initializer(call, guesses) is { } initializer && guesses[call.Operands[0]].Name is { } body && guesses.Shapes.Of(body) is { } shape
            ? Of(initializer, guesses, shape)
            : null;

    /// <summary>Looks at a function; null when it does anything else.</summary>
    public static PlainInitializer? Of(Function function, FunctionGuesses guesses, ClassShape shape)
    {
        var parameters = function.Blocks[0].Parameters;
        var places = new (int, Constant?)?[shape.Attributes.Length];
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
                    return constants.GetValueOrDefault(end.Operand) == SingletonConstant.None && OrderWord.Of(order) is { } word ? new PlainInitializer([.. places], word) : null;
                case { Kind: TerminatorKind.Check or TerminatorKind.Jump, Edges: [{ Arguments.IsEmpty: true }, ..] }:
                    break;
                default:
                    return null;
            }
        }

        bool Sets(Instruction instruction)
        {
            if (instruction.Op != Ops.SetAttr || instruction.Operands[0] != parameters[0]
                || guesses.Shapes.Find(Guess.Instance(shape.Line.Body, shape.Line), Representation.NameOf(instruction)) is not { } found)
            {
                return false;
            }

            var value = instruction.Operands[1];
            var constant = constants.GetValueOrDefault(value);
            if (constant is null && parameters.IndexOf(value) < 1)
            {
                return false;
            }

            if (places[found.Place] is null)
            {
                order.Add(found.Place);
            }

            places[found.Place] = (parameters.IndexOf(value), constant);
            return true;
        }
    }
}
