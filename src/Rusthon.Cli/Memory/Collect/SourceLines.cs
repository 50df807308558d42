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
        var text = string.Join(' ', source.Text[span.Start..span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestExcerpt ? text : text[..(LongestExcerpt - 1)] + "…";
    }

    /// <summary>The last line that code of a function is from.</summary>
    public static int LastLine(SourceText source, IEnumerable<Function> forms) =>
        forms.SelectMany(form => form.Blocks).SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Position.Span.Length > 0 && instruction.Position.Inlined is null && instruction.Op != Ops.MakeFunction && instruction.Op != Ops.BuildClass && instruction.Op != Ops.BuildShapedClass)
            .Select(instruction => source.PositionOf(instruction.Position.Span.End - 1).Line).DefaultIfEmpty(0).Max();
}
