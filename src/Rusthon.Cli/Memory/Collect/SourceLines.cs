using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;
using Rusthon.Source;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>Which lines of the source the instructions of a function are from.</summary>
internal sealed class SourceLines
{
    private const int LongestExcerpt = 44;
    private readonly SourceText source;
    private readonly Function function;
    private readonly int[] entered;

    /// <summary>Prepares for a function.</summary>
    public SourceLines(SourceText source, Function function)
    {
        this.source = source;
        this.function = function;
        entered = new int[function.Blocks.Length];
        Array.Fill(entered, -1);
        foreach (var block in function.Blocks)
        {
            foreach (var edge in block.Terminator.Edges.Where(edge => entered[edge.Target.Index] < 0))
            {
                entered[edge.Target.Index] = block.Id.Index;
            }
        }
    }

    /// <summary>The line of an instruction; one that the compiler has put in is at the line of what runs before it. 0 when there is none.</summary>
    public int LineOf(int block, int index)
    {
        for (var steps = 0; steps < function.Blocks.Length && block >= 0; steps++)
        {
            var instructions = function.Blocks[block].Instructions;
            for (var i = Math.Min(index, instructions.Length - 1); i >= 0; i--)
            {
                if (instructions[i].Position.Span.Length > 0 && instructions[i].Position.Inlined is null)
                {
                    return LineOf(instructions[i].Position.Span);
                }
            }

            block = entered[block];
            index = int.MaxValue;
        }

        return 0;
    }

    /// <summary>The line at which a span begins.</summary>
    public int LineOf(Span span) => source.PositionOf(span.Start).Line;

    /// <summary>The beginning of the source of a span, on one line.</summary>
    public static string Excerpt(SourceText source, Span span)
    {
        var whole = source.Text[span.Start..span.End];
        var text = whole.StartsWith("def ", StringComparison.Ordinal) || whole.StartsWith("class ", StringComparison.Ordinal) || whole.StartsWith("async ", StringComparison.Ordinal)
            ? whole.Split('\n')[0].TrimEnd('\r')
            : string.Join(' ', whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Excerpt(text);
    }

    /// <summary>The beginning of a text of one line.</summary>
    public static string Excerpt(string text)
    {
        return text.Length <= LongestExcerpt ? text : text[..(LongestExcerpt - 1)] + "…";
    }

    /// <summary>The last line of each function of a module: where the instruction that makes it ends.</summary>
    public static Dictionary<string, int> LastLines(IR.Module module) =>
        module.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op == Ops.MakeFunction && instruction.Position.Span.Length > 0)
            .GroupBy(instruction => ((NameImmediate)instruction.Immediates[0]).Name)
            .ToDictionary(group => group.Key, group => module.Source.PositionOf(group.First().Position.Span.End - 1).Line);
}
