using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>
/// An object file of compiled modules on its way to the linker: which symbols of the runtime it leads to, when only some of its
/// functions can be called and only some built-in things are asked for by name.
/// </summary>
internal sealed class CompiledObject
{
    private const string CodePrefix = "code.";
    private const string ModulePrefix = "module.";
    private const string BuiltinPrefix = "builtin.";
    private const string Modules = "rusthon_modules";

    /// <summary>Symbols of functions' machine code begin with one of these; the name in IR follows.</summary>
    private static readonly string[] BodyPrefixes = ["py.", "entry."];

    /// <summary>Where the pointer to the machine code is in a code object (see the runtime's CodeObj).</summary>
    private const int EntryOffset = 96;

    private readonly ElfObject elf;
    private readonly List<Relocation>?[] relocations;
    private readonly bool[] isBuiltin;
    private readonly bool[] isReferred;
    private readonly Dictionary<string, Relocation> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<string>> bodies = [];
    private readonly ILookup<string, Relocation> builtins;
    private readonly HashSet<int> entryPlaces = [];
    private readonly bool[] isReached;
    private readonly Stack<int> work = new();

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="module">The only one of its modules, whose functions can be left out; null to keep all.</param>
    public CompiledObject(string path, string? module)
    {
        Path = path;
        elf = new ElfObject(File.ReadAllBytes(path));
        isReached = new bool[elf.SectionCount];
        isReferred = new bool[elf.SymbolCount];
        isBuiltin = new bool[elf.SymbolCount];
        for (var symbol = 1; symbol < isBuiltin.Length; symbol++)
        {
            isBuiltin[symbol] = elf.IsUndefined(symbol) && elf.NameOf(symbol).StartsWith(BuiltinPrefix, StringComparison.Ordinal);
        }

        relocations = new List<Relocation>?[elf.SectionCount];
        var ofBuiltins = new List<Relocation>();
        foreach (var relocation in elf.AllRelocations())
        {
            (relocations[relocation.Section] ??= []).Add(relocation);
            if (isBuiltin[relocation.Symbol])
            {
                ofBuiltins.Add(relocation);
            }
        }

        builtins = ofBuiltins.ToLookup(relocation => elf.NameOf(relocation.Symbol));
        if (module is null)
        {
            for (var section = 0; section < relocations.Length; section++)
            {
                Reach(section);
            }
        }
        else
        {
            FindFunctions(ModulePrefix + module);
        }
    }

    /// <summary>The file that was opened.</summary>
    public string Path { get; }

    /// <summary>Takes the symbols that the file refers to.</summary>
    public Action<string> Refers { get; set; } = _ => { };

    /// <summary>Takes the names in IR of functions whose code is reached.</summary>
    public Action<string> Calls { get; set; } = _ => { };

    /// <summary>A function can be called from outside.</summary>
    public void Enter(string function)
    {
        if (entries.Remove(function, out var relocation))
        {
            Follow(relocation);
        }
    }

    /// <summary>Goes on until nothing new is reached.</summary>
    public void Run()
    {
        while (work.TryPop(out var section))
        {
            foreach (var function in bodies.GetValueOrDefault(section) ?? [])
            {
                Calls(function);
            }

            foreach (var relocation in (relocations[section] ?? []).Where(relocation => !isBuiltin[relocation.Symbol] && !entryPlaces.Contains(relocation.Entry)))
            {
                Follow(relocation);
            }
        }
    }

    /// <summary>The descriptions of built-in things that its modules may ask for by name.</summary>
    public IEnumerable<string> Builtins => builtins.Select(builtin => builtin.Key);

    /// <summary>The content without the functions that were not entered, and without what is not kept.</summary>
    /// <param name="keepsBuiltin">Which built-in things are kept, by the symbol of the description.</param>
    /// <param name="keepsModule">Which modules are.</param>
    public ReadOnlySpan<byte> Cut(Func<string, bool> keepsBuiltin, Func<string, bool> keepsModule)
    {
        foreach (var relocation in builtins.Where(builtin => !keepsBuiltin(builtin.Key)).SelectMany(builtin => builtin).Concat(entries.Values))
        {
            elf.Clear(relocation);
        }

        CutModules(keepsModule);
        return elf.Bytes;
    }

    private void FindFunctions(string root)
    {
        for (var symbol = 1; symbol < elf.SymbolCount; symbol++)
        {
            if (elf.IsUndefined(symbol))
            {
                continue;
            }

            var name = elf.NameOf(symbol);
            var section = elf.SectionOf(symbol);
            if (name == root)
            {
                Reach(section);
            }
            else if (name.StartsWith(CodePrefix, StringComparison.Ordinal))
            {
                var place = elf.OffsetOf(symbol) + EntryOffset;
                foreach (var relocation in (relocations[section] ?? []).Where(relocation => relocation.Offset == place))
                {
                    entries.Add(name[CodePrefix.Length..], relocation);
                    entryPlaces.Add(relocation.Entry);
                }
            }
            else if (BodyPrefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix)
            {
                if (!bodies.TryGetValue(section, out var found))
                {
                    bodies.Add(section, found = []);
                }

                found.Add(name[prefix.Length..]);
            }
        }
    }

    private void Follow(Relocation relocation)
    {
        if (relocation.Symbol == 0)
        {
            return;
        }

        if (elf.IsUndefined(relocation.Symbol))
        {
            if (isReferred[relocation.Symbol])
            {
                return;
            }

            isReferred[relocation.Symbol] = true;
            Refers(elf.NameOf(relocation.Symbol));
        }
        else
        {
            Reach(elf.SectionOf(relocation.Symbol));
        }
    }

    private void Reach(int section)
    {
        if (section < isReached.Length && !isReached[section])
        {
            isReached[section] = true;
            work.Push(section);
        }
    }

    /// <summary>Closes the ranks in the table of modules, which ends with a null.</summary>
    private void CutModules(Func<string, bool> keeps)
    {
        var table = Enumerable.Range(1, Math.Max(elf.SymbolCount - 1, 0)).FirstOrDefault(symbol => !elf.IsUndefined(symbol) && elf.NameOf(symbol) == Modules);
        if (table == 0)
        {
            return;
        }

        var (place, next) = (elf.OffsetOf(table), elf.OffsetOf(table));
        foreach (var relocation in (relocations[elf.SectionOf(table)] ?? []).Where(relocation => relocation.Offset >= place).OrderBy(relocation => relocation.Offset).ToArray())
        {
            if (relocation.Offset != place)
            {
                break;
            }

            place += sizeof(long);
            var name = elf.NameOf(relocation.Symbol);
            if (elf.IsUndefined(relocation.Symbol) && name.StartsWith(ModulePrefix, StringComparison.Ordinal) && !keeps(name[ModulePrefix.Length..]))
            {
                elf.Clear(relocation);
                continue;
            }

            elf.Move(relocation, next);
            next += sizeof(long);
        }
    }
}
