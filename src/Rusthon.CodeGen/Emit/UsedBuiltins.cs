using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>The built-in things that a module may ask for by name when it runs; what no module asks for is not linked.</summary>
internal static class UsedBuiltins
{
    /// <summary>The symbols of the descriptions, sorted.</summary>
    public static IReadOnlyList<string> Of(Module module, BuiltinEntries entries)
    {
        var used = new SortedSet<string>(System.StringComparer.Ordinal);
        foreach (var instruction in module.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions))
        {
            Add(instruction, entries, used);
        }

        return [.. used];
    }

    private static void Add(Instruction instruction, BuiltinEntries entries, SortedSet<string> used)
    {
        var op = instruction.Op;
        if (op == Ops.Import)
        {
            AddImport(instruction, entries, used);
        }
        else if (op == Ops.LoadGlobal || op == Ops.LoadName || op == Ops.LoadScoped || op == Ops.LoadClassScoped)
        {
            used.UnionWith(entries.Named(Name(instruction)));
        }

        foreach (var immediate in instruction.Immediates)
        {
            switch (immediate)
            {
                case NameImmediate { Name: "__import__" or "fn_builtins___import__" }:
                    used.UnionWith(entries.All);
                    break;
                case NameImmediate { Name: "__subclasses__" }:
                case ConstantImmediate { Value: StringConstant text } when text.Equals(Subclasses):
                    used.UnionWith(entries.Types);
                    break;
            }
        }
    }

    private static readonly StringConstant Subclasses = new([.. "__subclasses__".Select(c => (int)c)]);

    /// <summary>All of the modules that are named, their packages and what a from list may mean.</summary>
    private static void AddImport(Instruction instruction, BuiltinEntries entries, SortedSet<string> used)
    {
        var name = Name(instruction);
        for (var dot = name.IndexOf('.'); dot >= 0; dot = name.IndexOf('.', dot + 1))
        {
            used.UnionWith(entries.InModule(name[..dot]));
        }

        foreach (var module in entries.Under(name))
        {
            used.UnionWith(entries.InModule(module));
        }
    }

    private static string Name(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;
}
