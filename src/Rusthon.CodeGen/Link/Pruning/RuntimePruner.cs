using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>
/// Makes the runtime's object smaller for a program: slots, methods and computed attributes that the program cannot ask for are
/// null in it, and types of which there can be no objects are one that has none, so that the linker drops them and what only
/// they refer to.
/// </summary>
public static class RuntimePruner
{
    /// <summary>The symbol of zeros that stand for a type object; nothing has that type.</summary>
    private const string NoType = "rt_no_type";

    /// <summary>Writes the pruned object.</summary>
    /// <param name="runtime">The runtime.</param>
    /// <param name="objects">The program's other object files.</param>
    /// <param name="functions">The functions of the runtime that the program was compiled to call, inlined ones too.</param>
    /// <param name="names">The attribute names that the program may ask for.</param>
    /// <param name="output">The file to write.</param>
    /// <exception cref="LinkException">A file is not an object file that this machine's LLVM writes.</exception>
    public static void Prune(RuntimeFiles runtime, IEnumerable<string> objects, IEnumerable<string> functions, IReadOnlySet<string> names, string output)
    {
        var graph = UsageGraph.Read(runtime.Graph);
        var symbols = objects.SelectMany(file => new ElfObject(File.ReadAllBytes(file)).UndefinedSymbols()).Concat(functions).Append("main");
        var (pointers, types) = NeededPointers.Unneeded(graph, symbols, names);
        var pruned = new ElfObject(File.ReadAllBytes(runtime.ObjectPath));
        pruned.ClearPointers(pointers.ToLookup(pointer => graph.Symbol(pointer.Holder), pointer => pointer.Offset));
        pruned.Redirect(types.ToHashSet(), NoType);
        File.WriteAllBytes(output, pruned.Bytes);
    }
}
