using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The part of the page about one function.</summary>
internal static class FunctionHtml
{
    private const int MostDrawn = 6;

    /// <summary>Writes it.</summary>
    public static void Write(TextWriter page, FunctionMemory function, ProgramMemory program)
    {
        var isModule = function.Name == "<module>";
        var parameters = string.Join(", ", function.Variables.Where(variable => variable.IsParameter).Select(variable => variable.Name));
        page.Write($"<section id=\"{Svg.Escape(function.Name)}\">\n<h2>{Svg.Escape(isModule ? "the module's own code" : $"{function.Name}({parameters})")}</h2>\n");
        WriteFacts(page, function, isModule);
        page.Write("<div class=\"columns\">\n<div>");
        page.Write(LifetimeHtml.Write(function, program));
        WriteVariables(page, function, program.GlobalsOf(function));
        page.Write("</div>\n<div>");
        WriteFrame(page, function);
        page.Write("</div>\n</div>\n");
        WriteSites(page, function);
        WriteObjects(page, function, program);
        page.Write("</section>\n");
    }

    private static void WriteFacts(TextWriter page, FunctionMemory function, bool isModule)
    {
        page.Write("<ul class=\"facts\">");
        foreach (var form in function.Forms.Where(form => form.Code is not null))
        {
            page.Write($"<li>{(isModule && form.Role == FormRole.Entry ? "code that runs once" : Wording.Of(form.Role))}: frame of <strong>{Wording.Bytes(form.Code!.FrameBytes)}</strong></li>");
        }

        if (function.Forms.All(form => form.Code is null))
        {
            page.Write("<li>inlined wherever it is called: no frame of its own</li>");
        }
        else
        {
            page.Write($"<li{(function.Stack.IsUnbounded ? " class=\"warn\"" : "")}>deepest stack: {Svg.Escape(Wording.Of(function.Stack))}</li>");
        }

        if (function.Numbers > 0)
        {
            page.Write($"<li>{function.Numbers} operation{(function.Numbers == 1 ? "" : "s")} on numbers need no memory</li>");
        }

        page.Write("</ul>\n");
    }

    private static void WriteFrame(TextWriter page, FunctionMemory function)
    {
        if (function.Forms.FirstOrDefault(form => form.Code is not null) is not { Code: { } code } shown)
        {
            return;
        }

        page.Write($"<h3>Frame · {Wording.Bytes(code.FrameBytes)} · {Wording.Of(shown.Role)}</h3>{FrameSvg.Draw(code, function.Variables, function.Name)}\n");
        if (FrameSvg.DrawRegisters(function.Variables, function.Name) is { } registers)
        {
            page.Write($"<h3>Registers</h3>{registers}\n");
        }
    }

    private static void WriteVariables(TextWriter page, FunctionMemory function, ImmutableArray<GlobalVariable> globals)
    {
        if (function.Variables.IsEmpty && globals.IsEmpty)
        {
            return;
        }

        page.Write("<h3>Variables</h3><div class=\"scroll\"><table><tr><th>name</th><th>type</th><th>held as</th><th class=\"number\">bytes</th><th>where</th></tr>\n");
        foreach (var global in globals)
        {
            Row(page, Code(global.Name), Code(global.Type), "a word of static data", string.Create(CultureInfo.InvariantCulture, $"8|+{global.Offset} among the module's variables"));
        }

        foreach (var variable in function.Variables)
        {
            var where = string.Join("; ", variable.Places.Select(place => Wording.Of(variable, place)));
            Row(page, Code(variable.Name), Code(variable.Type), Wording.Of(variable.Representation), string.Create(CultureInfo.InvariantCulture, $"{variable.Bytes}|{where}"));
        }

        page.Write("</table></div>\n");
    }

    private static void Row(TextWriter page, string name, string type, string held, string bytesAndPlace)
    {
        var bar = bytesAndPlace.IndexOf('|', StringComparison.Ordinal);
        page.Write($"<tr><td>{name}</td><td>{type}</td><td>{Svg.Escape(held)}</td><td class=\"number\">{bytesAndPlace[..bar]}</td><td>{Svg.Escape(bytesAndPlace[(bar + 1)..])}</td></tr>\n");
    }

    private static void WriteSites(TextWriter page, FunctionMemory function)
    {
        if (function.Sites.IsEmpty)
        {
            return;
        }

        var heap = function.Sites.Where(site => site.Place == Place.Heap).ToList();
        page.Write("<h3>What it makes</h3><div class=\"scroll\"><table><tr><th class=\"number\">line</th><th>source</th><th>kind</th><th>bytes</th><th>lives in</th><th>because</th><th>ends</th></tr>\n");
        foreach (var site in function.Sites)
        {
            var lane = heap.IndexOf(site);
            page.Write(string.Create(CultureInfo.InvariantCulture, $"<tr><td class=\"number\">{site.Line}</td><td>{Code(site.Text)}</td><td class=\"kind\">{(lane < 0 ? "" : $"<em class=\"{LifetimeHtml.Colour(lane)}\"></em>")}{Svg.Escape(site.Kind)}{(site.InLoop ? ", in a loop" : "")}</td>"));
            page.Write($"<td class=\"size\">{Svg.Escape(site.Size.Formula)}</td><td class=\"place\"><u class=\"{PageStyle.Of(site.Place)}\">{Wording.Of(site.Place)}</u></td>");
            page.Write($"<td>{Svg.Escape(string.Join("; ", site.Why))}</td><td>{Svg.Escape(string.Join("; ", site.Ends.Where(end => !end.ByException).Select(Wording.Of)))}</td></tr>\n");
        }

        page.Write("</table></div>\n");
    }

    /// <summary>Draws the heap objects whose number of elements is known, or that there is only one form of.</summary>
    private static void WriteObjects(TextWriter page, FunctionMemory function, ProgramMemory program)
    {
        var drawn = new List<string>();
        foreach (var site in function.Sites.Where(site => site.Place == Place.Heap && site.Kind is not ("function" or "class")).Take(MostDrawn))
        {
            if (program.Layouts.FirstOrDefault(layout => layout.Kind == site.Kind) is { } layout)
            {
                drawn.Add(string.Create(CultureInfo.InvariantCulture, $"<div class=\"object\"><p>line {site.Line}: {Code(site.Text)} is {Article(site.Kind)} of {Svg.Escape(site.Size.Formula)} bytes</p><div class=\"scroll\">{ObjectSvg.Draw(layout, site.Size.Elements)}</div></div>\n"));
            }
        }

        if (drawn.Count > 0)
        {
            page.Write($"<h3>On the heap</h3><div class=\"objects\">{string.Concat(drawn)}</div>\n");
        }
    }

    private static string Article(string kind) => kind[0] is 'a' or 'e' or 'i' or 'o' ? $"an {kind}" : $"a {kind}";

    private static string Code(string text) => $"<code>{Svg.Escape(text)}</code>";
}
