using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>
/// Class patterns of built-in types, and of classes with a shape: a test of the subject's shape and loads of the attributes, without the tuple of them.
/// <code>
/// %v = match_class 2 [] (%s, %c)        is_instance_of (%s, %c), else to the next case
/// is (%v, None), else to the next case  slot_load 0 (%s)
/// tuple_item 0 (%v) …                   slot_load 1 (%s) …
/// </code>
/// </content>
internal sealed partial class FastFunction
{
    /// <summary>The blocks whose test of what a class pattern gave has become part of the pattern.</summary>
    private readonly HashSet<int> joined = [];

    private bool EmitClassPattern(Instruction instruction, Terminator terminator)
    {
        if (instruction.Op != Ops.MatchClass || caller is not null || TestOf(instruction.Result, terminator.Edges[0]) is not { } test)
        {
            return false;
        }

        var (pattern, plain) = (guesses.ClassPattern(instruction), PlainTypeOf(instruction));
        if (pattern is null && plain is null)
        {
            return false;
        }

        var matches = plain is not null ? EmitPlainTest(instruction, plain) : EmitShapeTest(instruction, pattern!);
        foreach (var constant in test.Instructions.Where(other => other.Op == Ops.Const))
        {
            EmitPlain(constant);
        }

        joined.Add(test.Id.Index);
        var (tested, matched) = (current, NewDraft());
        tested.Terminator = new Terminator(TerminatorKind.Branch, matches, [new Edge(matched.Id, []), MakeEdge(test.Terminator.Edges[0])]);
        current = matched;
        parts[instruction.Result.Index] = plain is not null ? MatchedItself(instruction) : LoadMatched(instruction, pattern!.Places);
        EmitJump(test.Terminator.Edges[1]);
        return true;
    }

    private ValueId EmitShapeTest(Instruction instruction, ClassPattern pattern)
    {
        var (subject, type) = (AsBoxed(instruction.Operands[0]), AsBoxed(instruction.Operands[1]));
        if (!pattern.Positional.IsEmpty)
        {
            Guard(Ops.ExpectMatchArgs, [type], ExitHere(), new NamesImmediate(pattern.Positional));
        }

        var line = pattern.Shape.Line;
        return Guard(Ops.IsInstanceOf, [subject, type], ExitHere(), Name(line.Body), Number(line.Depth));
    }

    /// <summary>The symbol of the built-in type of a pattern that has at most one sub-pattern, for the subject itself; else null.</summary>
    private string? PlainTypeOf(Instruction instruction) =>
        ((IntImmediate)instruction.Immediates[0]).Value <= 1 && ((NamesImmediate)instruction.Immediates[1]).Names.IsEmpty ? KnownCalls.PlainType(instruction.Operands[1], guesses) : null;

    private ValueId EmitPlainTest(Instruction instruction, string symbol)
    {
        Expect(instruction.Operands[1], symbol);
        return Guard(Ops.IsBuiltinInstance, [AsBoxed(instruction.Operands[0]), AsBoxed(instruction.Operands[1])], ExitHere());
    }

    /// <summary>What a built-in type's sub-pattern is matched with: the subject, as a number where all that is done with it is done with numbers.</summary>
    private ValueId[] MatchedItself(Instruction instruction)
    {
        if (((IntImmediate)instruction.Immediates[0]).Value == 0)
        {
            return [];
        }

        var subject = AsBoxed(instruction.Operands[0]);
        var taken = ItemsOf(instruction.Result)[0].ToArray();
        return [taken.Length > 0 && taken.All(item => representation.IsRaw(item.Result)) ? Unbox(subject, representation.TypeOf(taken[0].Result), ExitHere()) : subject];
    }

    private ILookup<int, Instruction> ItemsOf(ValueId result) =>
        generic.Blocks.SelectMany(other => other.Instructions).Where(other => other.Op == Ops.TupleItem && other.Operands[0] == result).ToLookup(PlaceOf);

    /// <summary>The attributes that the sub-patterns are matched with: numbers where all that is done with them is done with numbers.</summary>
    private ValueId[] LoadMatched(Instruction instruction, ImmutableArray<(ClassShape Shape, int Place)> places)
    {
        var subject = AsBoxed(instruction.Operands[0]);
        var taken = ItemsOf(instruction.Result);
        var items = new ValueId[places.Length];
        foreach (var isRaw in new[] { true, false })
        {
            for (var i = 0; i < items.Length; i++)
            {
                if ((taken[i].Any() && taken[i].All(item => representation.IsRaw(item.Result))) != isRaw)
                {
                    continue;
                }

                var (shape, place) = places[i];
                Guard(Ops.ExpectShape, [subject], ExitHere(), Name(shape.Line.Body), Number(shape.Line.Depth));
                items[i] = isRaw
                    ? Unbox(Append(Ops.SlotPeek, [subject], Number(place)), representation.TypeOf(taken[i].First().Result), ExitHere())
                    : Guard(Ops.SlotLoad, [subject], ExitHere(), Number(place));
            }
        }

        Append(Ops.KeepAlive, [subject]);
        return items;
    }

    /// <summary>The block that an edge leads to, when it does nothing but ask whether a value is None, and nothing else leads there; else null.</summary>
    private Block? TestOf(ValueId value, Edge edge)
    {
        var block = generic.Blocks[edge.Target.Index];
        return edge.Arguments.IsEmpty && flow.Predecessors(block.Id.Index).Length == 1 && block.Terminator.Kind == TerminatorKind.Branch
            && block.Instructions is [.., { } test] && test.Op == Ops.Is && test.Result == block.Terminator.Operand && test.Operands[0] == value
            && ConstantOf(test.Operands[1]) is SingletonConstant { Name: "None" } && block.Instructions[..^1].All(other => other.Op == Ops.Const)
                ? block
                : null;
    }
}
