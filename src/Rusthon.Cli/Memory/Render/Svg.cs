using System;
using System.Globalization;
using System.Net;
using System.Text;

namespace Rusthon.Cli.Memory.Render;

/// <summary>A drawing under way. Lengths are pixels; classes are those of the page's style sheet.</summary>
internal sealed class Svg
{
    /// <summary>The width of a character of the drawings' font.</summary>
    public const double CharacterWidth = 7.3;

    private readonly StringBuilder body = new();
    private double width;
    private double height;

    /// <summary>A rectangle.</summary>
    public void Box(double x, double y, double w, double h, string style, string? tip = null)
    {
        Extend(x + w, y + h);
        Add($"<rect class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{w:0.#}\" height=\"{h:0.#}\" rx=\"2\">");
        body.Append(tip is null ? "" : $"<title>{Escape(tip)}</title>").Append("</rect>");
    }

    /// <summary>Text; x is its start, middle or end as the style says.</summary>
    public void Text(double x, double y, string text, string style = "")
    {
        Extend(x, y + 4);
        Add($"<text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\">");
        body.Append(Escape(text)).Append("</text>");
    }

    /// <summary>A path in SVG's notation.</summary>
    public void Path(FormattableString path, string style)
    {
        body.Append("<path class=\"").Append(style).Append("\" d=\"").Append(path.ToString(CultureInfo.InvariantCulture)).Append("\"/>");
    }

    /// <summary>A circle.</summary>
    public void Dot(double x, double y, double radius, string style)
    {
        Extend(x + radius, y + radius);
        Add($"<circle class=\"{style}\" cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\"/>");
    }

    /// <summary>Makes the drawing at least so large.</summary>
    public void Extend(double right, double bottom)
    {
        width = Math.Max(width, right);
        height = Math.Max(height, bottom);
    }

    /// <summary>The drawing with a description for those who cannot see it.</summary>
    public string Finish(string label) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg role=\"img\" aria-label=\"{Escape(label)}\" width=\"{width + 1:0}\" height=\"{height + 1:0}\" viewBox=\"0 0 {width + 1:0} {height + 1:0}\">{body}</svg>");

    /// <summary>Text as HTML has it.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void Add(FormattableString markup) => body.Append(markup.ToString(CultureInfo.InvariantCulture));
}
