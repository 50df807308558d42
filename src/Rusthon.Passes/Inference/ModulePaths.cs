using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>The names of modules in import statements.</summary>
internal static class ModulePaths
{
    /// <summary>The module that an import gives: without a list of names to take from it, the first of a dotted name.</summary>
    public static string Imported(Instruction import)
    {
        var name = ((NameImmediate)import.Immediates[0]).Name;
        return ((NamesImmediate)import.Immediates[2]).Names.IsEmpty && name.IndexOf('.') is > 0 and var dot ? name[..dot] : name;
    }
}
