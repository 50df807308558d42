using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>
/// The names that the runtime itself may look up: its static texts that are one word or a list of words, each with a
/// space behind it, and every name with underscores around it.
/// </summary>
internal static partial class LiteralNames
{
    /// <summary>The names.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<ModuleDefinition> modules)
    {
        var texts = modules
            .SelectMany(module => module.GetTypes())
            .SelectMany(type => type.Fields)
            .Where(field => field.RVA != 0 && field.InitialValue.Length > 0)
            .Select(field => Encoding.Latin1.GetString(field.InitialValue).TrimEnd('\0'))
            .ToArray();
        return texts.SelectMany(text => Special().Matches(text).Select(match => match.Value))
            .Concat(texts.Where(text => Words().IsMatch(text)).SelectMany(text => text.Split(' ')))
            .ToHashSet();
    }

    [GeneratedRegex("__[a-z_]+__")]
    private static partial Regex Special();

    [GeneratedRegex(@"^(\w+|(\w+ )+|(\S+ ){12,}\S+ ?)$")]
    private static partial Regex Words();
}
