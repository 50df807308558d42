using System;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.CodeGen.Uses;

/// <summary>What a compiled module uses of the runtime and of other modules, function by function.</summary>
/// <param name="Name">The module's dotted name.</param>
/// <param name="Groups">Its functions; the first is its body.</param>
public sealed record ModuleUses(string Name, IReadOnlyList<UseGroup> Groups)
{
    private const char Group = '[';
    private const char Condition = '?';
    private const char Bound = '=';
    private const char Import = '<';
    private const char Callee = '>';
    private const char RuntimeFunction = '!';
    private const char Asked = '.';
    private const char Any = '*';

    /// <summary>The lines of a text that <see cref="Parse"/> reads: a kind, one character, and a name.</summary>
    public IEnumerable<string> Lines
    {
        get
        {
            foreach (var group in Groups)
            {
                yield return Group + group.Name;
                var lines = Kind(Condition, group.Conditions is { Count: 0 } ? [""] : group.Conditions ?? [])
                    .Concat(Kind(Bound, group.Bound))
                    .Concat(Kind(Import, group.Imports))
                    .Concat(Kind(Callee, group.Callees))
                    .Concat(Kind(RuntimeFunction, group.RuntimeFunctions))
                    .Concat(Kind(Asked, group.Names))
                    .Concat(group.AsksForAny ? [Any.ToString()] : []);
                foreach (var line in lines)
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>Reads <see cref="Lines"/>.</summary>
    /// <exception cref="FormatException">They are something else.</exception>
    public static ModuleUses Parse(string name, IEnumerable<string> lines)
    {
        var groups = new List<UseGroup>();
        foreach (var line in lines)
        {
            var value = line[1..];
            if (line[0] == Group)
            {
                groups.Add(new(value, null));
                continue;
            }

            switch (line[0])
            {
                case Condition:
                    groups[^1] = groups[^1] with { Conditions = [.. groups[^1].Conditions ?? [], .. value.Length > 0 ? (string[])[value] : []] };
                    break;
                case Any:
                    groups[^1].AsksForAny = true;
                    break;
                default:
                    SetOf(groups[^1], line[0]).Add(value);
                    break;
            }
        }

        return new(name, groups);
    }

    private static HashSet<string> SetOf(UseGroup group, char kind) => kind switch
    {
        Bound => group.Bound,
        Import => group.Imports,
        Callee => group.Callees,
        RuntimeFunction => group.RuntimeFunctions,
        Asked => group.Names,
        _ => throw new FormatException($"the uses of a module have a line of kind \"{kind}\""),
    };

    private static IEnumerable<string> Kind(char kind, IEnumerable<string> names) => names.Order(StringComparer.Ordinal).Select(name => kind + name);
}
