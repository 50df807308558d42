using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>
/// The attribute names that parts of the runtime may look up: its static texts that are one word or a list of words, each with
/// a space behind it; every name with underscores around it in another text; and the properties of Names, each for itself.
/// </summary>
internal static partial class LiteralNames
{
    private const string Owner = "Rusthon.Runtime.Names";

    /// <summary>For the symbols of texts and of the properties of Names, the names with spaces between.</summary>
    public static IReadOnlyDictionary<string, string> Of(Translator translator, IReadOnlyList<ModuleDefinition> modules)
    {
        var own = modules.SelectMany(module => module.Types).FirstOrDefault(type => type.FullName == Owner)?.Methods.First(method => method.Name == "get_Texts");
        var table = (own?.Body.Instructions.First(i => i.OpCode.Code is Code.Ldsflda or Code.Ldtoken).Operand as FieldReference)?.Resolve();
        var found = new Dictionary<string, string>();
        foreach (var (field, global) in translator.Data.Where(item => item.Field != table && item.Field.InitialValue.Length > 0))
        {
            if (In(TextOf(field)) is { Length: > 0 } names)
            {
                found.Add(global.Name, names);
            }
        }

        var words = table is null ? [] : TextOf(table).Split(' ');
        foreach (var (method, function) in translator.Functions)
        {
            if (AskedFor.NumberOfName(method.Definition) is { } number)
            {
                found.Add(function.Name, words[number]);
            }
        }

        return found;
    }

    private static string TextOf(FieldDefinition field) => Encoding.Latin1.GetString(field.InitialValue).TrimEnd('\0');

    private static string In(string text) =>
        Words().IsMatch(text) ? text : string.Join(' ', Special().Matches(text).Select(match => match.Value));

    [GeneratedRegex("__[a-z_]+__")]
    private static partial Regex Special();

    [GeneratedRegex(@"^(\w+|(\w+ )+)$")]
    private static partial Regex Words();
}
