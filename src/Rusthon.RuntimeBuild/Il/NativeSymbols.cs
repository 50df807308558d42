using System;
using Mono.Cecil;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>The linker symbols that the runtime's attributes give.</summary>
internal static class NativeSymbols
{
    /// <summary>The symbol of a method that programs may name, or null for one that is the runtime's own.</summary>
    public static string? Of(MethodDefinition method)
    {
        if (method.Attribute(Attributes.Export) is { } export)
        {
            return export.Text(0);
        }

        if (method.Attribute(Attributes.Method) is { } python)
        {
            return $"method_{TypeName(method.DeclaringType)}_{PythonName(python)}";
        }

        return method.Attribute(Attributes.Builtin) is { } builtin ? $"call_{Module(builtin)}_{PythonName(builtin)}" : null;
    }

    /// <summary>The static function object of a [Builtin].</summary>
    public static string FunctionObject(CustomAttribute builtin) => $"fn_{Module(builtin)}_{PythonName(builtin)}";

    /// <summary>The description of a thing in a built-in module.</summary>
    public static string BuiltinEntry(string module, string name) => $"builtin.{module}.{name}";

    /// <summary>The table of pointers to the methods of a built-in type.</summary>
    public static string MethodTable(string type) => $"methods.{type}";

    /// <summary>The table of the computed attributes of a built-in type.</summary>
    public static string GetterTable(string type) => $"getters.{type}";

    /// <summary>What the symbols of type objects begin with.</summary>
    public const string TypeObjectPrefix = "type_";

    /// <summary>The section of the records from which type objects are filled.</summary>
    public const string TypeRecords = "rt_types";

    /// <summary>The record of a type object, by the type object's symbol.</summary>
    public static string TypeRecord(string type) => "record_" + type;

    /// <summary>Zeros that stand for the type objects that a program only compares with.</summary>
    public const string NoType = "rt_no_type";

    /// <summary>The type object of a [PyType] class.</summary>
    public static string TypeObject(TypeDefinition type) => TypeObjectPrefix + TypeName(type);

    /// <summary>The symbol that an attribute gives a static field, or null.</summary>
    public static string? Of(FieldDefinition field)
    {
        if ((field.Attribute(Attributes.ExportData) ?? field.Attribute(Attributes.ImportData)) is { } data)
        {
            return data.Text(0);
        }

        return field.Name == "Type" && field.DeclaringType.Attribute(Attributes.PyType) is not null ? TypeObject(field.DeclaringType) : null;
    }

    /// <summary>The module of a [Builtin].</summary>
    public static string Module(CustomAttribute builtin) => (string?)builtin.Named("Module") ?? "builtins";

    /// <summary>The name in the signature of a [Method] or [Builtin].</summary>
    public static string PythonName(CustomAttribute attribute)
    {
        var signature = attribute.Text(0);
        var end = signature.IndexOf('(', StringComparison.Ordinal);
        return end < 0 ? throw new RejectedException($"the signature \"{signature}\" has no parameter list") : signature[..end];
    }

    /// <summary>The Python name of a [PyType] class.</summary>
    public static string TypeName(TypeDefinition type) =>
        type.Attribute(Attributes.PyType)?.Text(0) ?? throw new RejectedException($"the class {type.Name} is not a [PyType]");
}
