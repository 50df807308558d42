using System;
using System.Collections.Generic;
using System.Linq;

namespace Rusthon.CodeGen.Emit;

/// <summary>The things in the runtime's built-in modules, each with the symbol of its description, as the ABI table lists them.</summary>
internal sealed class BuiltinEntries
{
    private readonly ILookup<string, (string Name, string Symbol, bool IsType)> modules;

    /// <summary>Reads the table.</summary>
    public BuiltinEntries(string abi)
    {
        var lines = abi.Split('\n').Select(line => line.Split(' ', 4)).Where(fields => fields.Length >= 3).ToArray();
        modules = lines.Where(fields => fields[0] is "builtin" or "constant" or "type")
            .ToLookup(fields => fields[1], fields => (fields[2], $"builtin.{fields[1]}.{fields[2]}", fields[0] == "type"));
    }

    /// <summary>What is in a built-in module; nothing when there is none of that name.</summary>
    public IEnumerable<string> InModule(string module) => modules[module].Select(entry => entry.Symbol);

    /// <summary>What the module builtins has under a name.</summary>
    public IEnumerable<string> Named(string name) => modules["builtins"].Where(entry => entry.Name == name).Select(entry => entry.Symbol);

    /// <summary>All types.</summary>
    public IEnumerable<string> Types => modules.SelectMany(module => module).Where(entry => entry.IsType).Select(entry => entry.Symbol);

    /// <summary>Everything.</summary>
    public IEnumerable<string> All => modules.SelectMany(module => module).Select(entry => entry.Symbol);

    /// <summary>The names of the modules that are, or are in, a package.</summary>
    public IEnumerable<string> Under(string package) =>
        modules.Select(module => module.Key).Where(name => name == package || name.StartsWith(package + ".", StringComparison.Ordinal));
}
