using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mono.Cecil;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>Prints how objects on the heap are laid out: the structs that begin with the header of objects.</summary>
internal static class ObjectLayout
{
    private const string Header = "Obj";

    /// <summary>The line of the ABI table, or null when the type is no such struct.</summary>
    public static string? Print(TypeDefinition type)
    {
        var fields = type.Fields.Where(field => !field.IsStatic).ToList();
        if (!type.IsValueType || type.HasGenericParameters || fields.Count == 0 || fields[0].FieldType.Name != Header)
        {
            return null;
        }

        var parts = new List<string>();
        var size = 0;
        foreach (var field in fields)
        {
            var (bytes, alignment) = SizeOf(field.FieldType);
            size = AlignUp(size, alignment);
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{field.Name}:{size}:{bytes}"));
            size += bytes;
        }

        return string.Create(CultureInfo.InvariantCulture, $"layout {type.Name} {AlignUp(size, 8)} {string.Join(' ', parts)}");
    }

    private static (int Bytes, int Alignment) SizeOf(TypeReference type)
    {
        if (type is PointerType or FunctionPointerType)
        {
            return (8, 8);
        }

        var primitive = type.MetadataType switch
        {
            MetadataType.Boolean or MetadataType.Byte or MetadataType.SByte => 1,
            MetadataType.Int16 or MetadataType.UInt16 or MetadataType.Char => 2,
            MetadataType.Int32 or MetadataType.UInt32 or MetadataType.Single => 4,
            MetadataType.Int64 or MetadataType.UInt64 or MetadataType.Double or MetadataType.IntPtr or MetadataType.UIntPtr => 8,
            _ => 0,
        };
        return primitive > 0 ? (primitive, primitive) : SizeOf(type.Resolve() ?? throw new InvalidOperationException($"no definition of {type.FullName}"));
    }

    private static (int Bytes, int Alignment) SizeOf(TypeDefinition definition)
    {
        var size = 0;
        var alignment = 1;
        foreach (var field in definition.Fields.Where(field => !field.IsStatic))
        {
            var (bytes, fieldAlignment) = SizeOf(field.FieldType);
            size = AlignUp(size, fieldAlignment) + bytes;
            alignment = Math.Max(alignment, fieldAlignment);
        }

        size = AlignUp(size, alignment);
        var repeated = definition.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.Name == "InlineArrayAttribute");
        return (repeated is null ? size : size * (int)repeated.ConstructorArguments[0].Value, alignment);
    }

    private static int AlignUp(int size, int alignment) => (size + alignment - 1) / alignment * alignment;
}
