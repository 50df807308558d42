using System.IO;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The style sheet of the page.</summary>
internal static class PageStyle
{
    private const string Resource = "Rusthon.Cli.Memory.Render.page.css";

    /// <summary>Its text.</summary>
    public static string Text
    {
        get
        {
            using var reader = new StreamReader(typeof(PageStyle).Assembly.GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>The class of things that live at a place.</summary>
    public static string Of(Place place) => place switch
    {
        Place.Static => "static",
        Place.Register => "register",
        Place.Frame => "frame",
        _ => "heap",
    };
}
