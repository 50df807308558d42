using System.IO;
using System.IO.Compression;

namespace Rusthon.Syntax.Unicode;

/// <summary>Reads the tables that generate.py writes.</summary>
internal static class UnicodeTable
{
    /// <summary>The bytes (ASCII) of an embedded table.</summary>
    public static byte[] Read(string name)
    {
        using var packed = typeof(UnicodeTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The table {name} is not in the assembly.");
        using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unpacked.CopyTo(bytes);
        return bytes.ToArray();
    }
}
