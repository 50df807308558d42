using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Tables;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>
/// Prints what the runtime offers to compiled programs, one thing a line, sorted:
/// <code>
/// constant MODULE NAME
/// data SYMBOL
/// builtin MODULE NAME object=SYMBOL function=SYMBOL SIGNATURE
/// function SYMBOL (TYPE, owned V, ...) -> [owned|borrowed] TYPE raises|noraise call|inline
/// method TYPE NAME instance|class|static function=SYMBOL SIGNATURE
/// type MODULE NAME object=SYMBOL base=NAME [public]
/// layout STRUCT BYTES FIELD:OFFSET:BYTES ...
/// </code>
/// Layouts are those of the objects on the heap.
/// Types: V, bool, i8 to i64, u8 to u64, f64, void, and pointers such as Obj*. A SIGNATURE is Python's, to the end
/// of the line. Every function that a builtin or method names has its own function line.
/// </summary>
internal static class AbiTable
{
    /// <summary>The table of the given assemblies.</summary>
    public static string Print(IReadOnlyList<ModuleDefinition> modules)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in modules.AllTypes())
        {
            AddType(lines, type, modules);
            if (ObjectLayout.Print(type) is { } layout)
            {
                lines.Add(layout);
            }

            foreach (var method in type.Methods)
            {
                AddMethod(lines, method);
            }

            foreach (var symbol in type.Fields.Select(NativeSymbols.Of).OfType<string>())
            {
                lines.Add($"data {symbol}");
            }
        }

        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    private static void AddType(SortedSet<string> lines, TypeDefinition type, IReadOnlyList<ModuleDefinition> modules)
    {
        if (type.Attribute(Attributes.PyType) is { } attribute)
        {
            var parent = attribute.Named("Base") is TypeReference reference ? NativeSymbols.TypeName(reference.Resolve()) : "object";
            var name = NativeSymbols.TypeName(type);
            lines.Add($"type {attribute.Named("Module") ?? "builtins"} {name} object={NativeSymbols.TypeObject(type)} base={(name == "object" ? "-" : parent)}{(PublicNames.IsPublic(type, modules) ? " public" : "")}");
        }
    }

    private static void AddMethod(SortedSet<string> lines, MethodDefinition method)
    {
        if (method.Attribute(Attributes.ModuleConstant) is { } constant)
        {
            lines.Add($"constant {constant.Text(0)} {constant.Text(1)}");
        }

        if (NativeSymbols.Of(method) is not { } symbol)
        {
            return;
        }

        lines.Add($"function {symbol} {Shape(method)}");
        foreach (var attribute in method.CustomAttributes.Where(a => a.AttributeType.FullName == Attributes.Method))
        {
            var kind = (int)(attribute.Named("Kind") ?? 0) switch
            {
                0 => "instance",
                1 => "class",
                _ => "static",
            };
            lines.Add($"method {NativeSymbols.TypeName(method.DeclaringType)} {NativeSymbols.PythonName(attribute)} {kind} function={symbol} {attribute.Text(0)}");
        }

        if (method.Attribute(Attributes.Builtin) is { } builtin)
        {
            lines.Add(
                $"builtin {NativeSymbols.Module(builtin)} {NativeSymbols.PythonName(builtin)} object={NativeSymbols.FunctionObject(builtin)} function={symbol} {builtin.Text(0)}");
        }
    }

    private static string Shape(MethodDefinition method)
    {
        var parameters = method.Parameters.Select(p => (p.Attribute(Attributes.Owned) is null ? "" : "owned ") + TypeName(p.ParameterType));
        var result = TypeName(method.ReturnType);
        var ownership = result != "V" ? "" : method.MethodReturnType.Attribute(Attributes.Borrowed) is null ? "owned " : "borrowed ";
        var raises = result is "V" or "i32" or "i64" && method.Attribute(Attributes.NoRaise) is null;
        var inline = method.Attribute(Attributes.Inline) is not null;
        return $"({string.Join(", ", parameters)}) -> {ownership}{result} {(raises ? "raises" : "noraise")} {(inline ? "inline" : "call")}";
    }

    private static string TypeName(TypeReference type) => type switch
    {
        PointerType pointer => TypeName(pointer.ElementType) + "*",
        ByReferenceType reference => TypeName(reference.ElementType) + "*",
        FunctionPointerType => "code*",
        _ => type.FullName switch
        {
            "System.Boolean" => "bool",
            "System.SByte" => "i8",
            "System.Byte" => "u8",
            "System.Int16" => "i16",
            "System.UInt16" or "System.Char" => "u16",
            "System.Int32" => "i32",
            "System.UInt32" => "u32",
            "System.Int64" or "System.IntPtr" => "i64",
            "System.UInt64" or "System.UIntPtr" => "u64",
            "System.Double" => "f64",
            "System.Single" => "f32",
            "System.Void" => "void",
            _ => type.Name,
        },
    };
}
