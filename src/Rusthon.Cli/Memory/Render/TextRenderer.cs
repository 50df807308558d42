using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Rusthon.Cli.Memory.Facts;
using Spectre.Console;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The facts as text for a terminal; without colours where there is none, or NO_COLOR is set.</summary>
internal sealed class TextRenderer
{
    private const int PlainWidth = 132;
    private const int MostFields = 14;
    private readonly IAnsiConsole console;

    private TextRenderer(TextWriter writer, bool isTerminal)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!isTerminal)
        {
            console.Profile.Width = PlainWidth;
            console.Profile.Capabilities.Unicode = true;
        }
    }

    /// <summary>Writes the facts.</summary>
    public static void Write(TextWriter writer, bool isTerminal, ProgramMemory program)
    {
        var renderer = new TextRenderer(writer, isTerminal);
        renderer.Line($"[bold]{Markup.Escape(program.Source.Path)}[/], as compiled with -O{program.OptimizationLevel}");
        foreach (var function in program.Shown)
        {
            renderer.Write(function, program);
        }

        renderer.WriteLayouts(program.Layouts);
        if (program.Run is { } run)
        {
            RunText.Write(renderer.console, run, program);
        }
    }

    private void Write(FunctionMemory function, ProgramMemory program)
    {
        var parameters = string.Join(", ", function.Variables.Where(variable => variable.IsParameter).Select(variable => variable.Name));
        var isModule = function.Name == "<module>";
        Line("");
        Line($"[bold]{Markup.Escape(isModule ? function.Name : $"{function.Name}({parameters})")}[/]  {Markup.Escape(function.Path)}:{function.Line}");
        Line($"  deepest stack  {Markup.Escape(Wording.Of(function.Stack))}");
        var shown = function.Forms.FirstOrDefault(form => form.Code is not null);
        if (shown?.Code is { } code)
        {
            Line($"  frame          {Wording.Bytes(code.FrameBytes)} ({(isModule ? "runs once" : Wording.Of(shown.Role))})");
            foreach (var line in FrameDiagram.Lines(FrameDiagram.Rows(code, function.Variables)))
            {
                Line($"  [dim]{Markup.Escape(line)}[/]");
            }
        }
        else
        {
            Line("  frame          none: inlined wherever it is called");
        }

        foreach (var form in function.Forms.Where(form => form != shown && form.Code is not null))
        {
            Line($"  {Wording.Of(form.Role),-14} {Wording.Bytes(form.Code!.FrameBytes)}");
        }

        var globals = program.GlobalsOf(function);
        if (globals.Length > 0)
        {
            WriteGlobals(globals);
        }

        WriteVariables(function.Variables);
        WriteSites(function);
    }

    private void WriteGlobals(ImmutableArray<GlobalVariable> globals)
    {
        var table = NewTable("global", "type", "place", "bytes");
        foreach (var global in globals)
        {
            Row(table, global.Name, global.Type, string.Create(CultureInfo.InvariantCulture, $"static data +{global.Offset}"), "8");
        }

        console.Write(table);
    }

    private void WriteVariables(ImmutableArray<LocalVariable> variables)
    {
        if (variables.IsEmpty)
        {
            return;
        }

        var table = NewTable("variable", "type", "held as", "bytes", "where");
        foreach (var variable in variables)
        {
            Row(
                table,
                variable.Name,
                variable.Type,
                Wording.Of(variable.Representation),
                variable.Bytes.ToString(CultureInfo.InvariantCulture),
                string.Join("; ", variable.Places.Select(place => Wording.Of(variable, place))));
        }

        console.Write(table);
    }

    private void WriteSites(FunctionMemory function)
    {
        if (function.Sites.Length > 0)
        {
            var table = NewTable("line", "makes", "source", "bytes", "lives in", "because", "ends");
            foreach (var site in function.Sites)
            {
                Row(
                    table,
                    site.Line.ToString(CultureInfo.InvariantCulture),
                    site.Kind + (site.InLoop ? " (loop)" : ""),
                    site.Text,
                    site.Size.Formula,
                    Wording.Of(site.Place),
                    string.Join("; ", site.Why),
                    string.Join("; ", site.Ends.Where(end => !end.ByException).Select(Wording.Of)));
            }

            console.Write(table);
        }

        if (function.Numbers > 0)
        {
            Line($"  {function.Numbers} operation{(function.Numbers == 1 ? "" : "s")} on numbers: results in registers or boxed words, no memory");
        }
    }

    private void WriteLayouts(ImmutableArray<ObjectLayout> layouts)
    {
        if (layouts.IsEmpty)
        {
            return;
        }

        Line("");
        Line("[bold]Objects[/]  (a block on the heap is a multiple of 16 bytes)");
        foreach (var layout in layouts)
        {
            Line($"  {Markup.Escape(layout.Kind),-10} {Markup.Escape(layout.Formula)} bytes");
            foreach (var block in layout.Blocks)
            {
                Line($"    [dim]{Markup.Escape(BlockText(block))}[/]");
            }
        }
    }

    private static string BlockText(ObjectBlock block)
    {
        var fields = block.Fields.Select(field => string.Create(CultureInfo.InvariantCulture, $"+{field.Offset} {field.Name}{(field.PointsTo is { } to ? " ─► " + to : "")}"));
        if (block.Fields.Length > MostFields)
        {
            fields = fields.Take(MostFields).Append($"and {block.Fields.Length - MostFields} more");
        }

        var parts = block.Element is { } element ? fields.Append(string.Create(CultureInfo.InvariantCulture, $"+{block.Bytes} {element.Count} × {element.Name} ({element.Bytes})")) : fields;
        return $"{block.Name}: {string.Join(" │ ", parts)}";
    }

    private static Table NewTable(params ReadOnlySpan<string> columns)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn($"[dim]{column}[/]") { NoWrap = column is "line" or "bytes" });
        }

        return table;
    }

    private static void Row(Table table, params IEnumerable<string> cells) => table.AddRow([.. cells.Select(cell => new Markup(Markup.Escape(cell)))]);

    private void Line(string markup) => console.MarkupLine(markup);
}
