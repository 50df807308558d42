using System;
using System.Globalization;
using System.IO;
using System.Linq;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The facts as one page that needs nothing else: source beside frames and lifetimes, objects as drawings.</summary>
internal static class HtmlRenderer
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter page, ProgramMemory program)
    {
        var name = Svg.Escape(program.Source.Path);
        page.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Memory of {name}</title>\n<style>\n{PageStyle.Text}</style>\n</head>\n<body><main>\n");
        page.Write($"<h1>Memory of {name}</h1>\n");
        page.Write($"<p class=\"lead\">Where the values of the program live, read off the machine code that is made of it with -O{program.OptimizationLevel}.</p>\n");
        WriteLegend(page);
        WriteContents(page, program);
        if (program.Run is { } run)
        {
            RunHtml.Write(page, run, program);
        }

        foreach (var function in program.Shown.Where(function => function.Path == program.Source.Path))
        {
            FunctionHtml.Write(page, function, program);
        }

        WriteLayouts(page, program);
        page.Write("</main></body>\n</html>\n");
    }

    private static void WriteContents(TextWriter page, ProgramMemory program)
    {
        page.Write("<nav>");
        foreach (var function in program.Shown.Where(function => function.Path == program.Source.Path))
        {
            var frame = function.Forms.FirstOrDefault(form => form.Code is not null)?.Code?.FrameBytes;
            page.Write(string.Create(CultureInfo.InvariantCulture, $"<a href=\"#{Svg.Escape(function.Name)}\">{Svg.Escape(function.Name)} <span>{(frame is { } bytes ? $"{bytes} B" : "inlined")}</span></a> "));
        }

        page.Write("</nav>\n");
    }

    private static void WriteLegend(TextWriter page) => page.Write(
        """
        <section>
        <p class="legend">A value is 8 bytes. What the source makes lives in <u class="register">registers</u>, in the
        <u class="frame">frame</u> of the function, on the <u class="heap">heap</u> or in <u class="static">static data</u>, which is part of
        the executable.</p>
        <p class="lead">A bar beside the source is the life of a heap object as far as its function is concerned: it begins at the dot;
        it ends at the stroke, where the object is freed; with an arrow something else keeps it. Frames have the
        caller's end at the top, as stacks grow downwards; offsets are from the stack pointer.</p>
        </section>

        """);

    private static void WriteLayouts(TextWriter page, ProgramMemory program)
    {
        if (program.Layouts.IsEmpty)
        {
            return;
        }

        page.Write("<section>\n<h2>Objects</h2>\n<p class=\"lead\">How the kinds of object that this program makes lie in memory. Each begins with a header of 16 bytes: how many references there are to it, flags, and its type. Blocks on the heap are multiples of 16 bytes.</p>\n<div class=\"objects\">\n");
        foreach (var layout in program.Layouts)
        {
            page.Write(string.Create(CultureInfo.InvariantCulture, $"<div class=\"object\"><h3>{Svg.Escape(layout.Kind)} · {Svg.Escape(layout.Formula)} bytes</h3><div class=\"scroll\">{ObjectSvg.Draw(layout)}</div></div>\n"));
        }

        page.Write("</div>\n</section>\n");
    }
}
