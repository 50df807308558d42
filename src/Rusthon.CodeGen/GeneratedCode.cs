using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Uses;

namespace Rusthon.CodeGen;

/// <summary>Generated code.</summary>
/// <param name="Objects">Object files to be linked together, or one UTF-8 text.</param>
/// <param name="Uses">What each of its modules uses.</param>
public sealed record GeneratedCode(IReadOnlyList<byte[]> Objects, IReadOnlyList<ModuleUses> Uses)
{
    /// <summary>The code that was asked for in one piece.</summary>
    public byte[] Bytes => Objects.Single();
}
