using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>
/// Says from what the products in a folder were made: the runtime's assembly, this program, and LLVM. Compilation is
/// deterministic, so that an assembly's module version id stands for its content.
/// </summary>
internal static class BuildKey
{
    /// <summary>Whether the folder holds the products of a variant, made from what there is now.</summary>
    public static bool Matches(string assembly, string folder, Allocator allocator)
    {
        var path = FileOf(folder, allocator);
        return File.Exists(path) && File.ReadAllText(path) == Make(assembly, allocator);
    }

    /// <summary>Records that the products of a variant have been made.</summary>
    public static void Write(string assembly, string folder, Allocator allocator) =>
        File.WriteAllText(FileOf(folder, allocator), Make(assembly, allocator));

    private static string FileOf(string folder, Allocator allocator) => Path.Combine(folder, $"runtime{allocator.Suffix}.key");

    private static string Make(string assembly, Allocator allocator) =>
        $"runtime {VersionOf(assembly)}\nbuilder {VersionOf(typeof(BuildKey).Assembly.Location)}\n"
        + $"llvm {VersionOf(typeof(LlvmLibrary).Assembly.Location)} {LlvmLibrary.Version}\nallocator {allocator.Name}\n";

    private static string VersionOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToString();
    }
}
