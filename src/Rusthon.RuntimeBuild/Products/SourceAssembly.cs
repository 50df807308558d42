using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>Reads assemblies of restricted C#.</summary>
internal static class SourceAssembly
{
    /// <summary>The assembly and those beside it that it references by one of the given names.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">A file is not an assembly.</exception>
    public static IReadOnlyList<ModuleDefinition> Read(string path, params string[] alsoTranslated)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var resolver = new Resolver();
        resolver.AddSearchDirectory(folder);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        var main = ReadModule(path, resolver);
        var modules = new List<ModuleDefinition> { main };
        foreach (var reference in main.AssemblyReferences.Where(r => alsoTranslated.Contains(r.Name)))
        {
            var module = ReadModule(Path.Combine(folder, reference.Name + ".dll"), resolver);
            resolver.Register(module.Assembly);
            modules.Add(module);
        }

        return modules;
    }

    /// <summary>All types, nested ones included.</summary>
    public static IEnumerable<TypeDefinition> AllTypes(this IEnumerable<ModuleDefinition> modules) =>
        modules.SelectMany(m => m.GetTypes());

    private static ModuleDefinition ReadModule(string path, Resolver resolver) => ModuleDefinition.ReadModule(path, new ReaderParameters
    {
        AssemblyResolver = resolver,
        InMemory = true,
        ReadSymbols = File.Exists(Path.ChangeExtension(path, ".pdb")),
    });

    /// <summary>Gives references to an assembly that was read the definitions of that reading.</summary>
    private sealed class Resolver : DefaultAssemblyResolver
    {
        public void Register(AssemblyDefinition assembly) => RegisterAssembly(assembly);
    }
}
