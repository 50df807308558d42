using System.Text.RegularExpressions;
using Rusthon.Passes.Inference;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>Types as people read them.</summary>
internal static partial class TypeNames
{
    /// <summary>The type that inference believes in, without the main module's name.</summary>
    public static string Of(Guess guess) => guess.IsUnsigned ? "int" : Prefix().Replace(guess.ToString(), "");

    [GeneratedRegex(@"__main__\.")]
    private static partial Regex Prefix();
}
