using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>Which types programs find by their names: all of other modules, and of builtins the exceptions and those that the runtime lists.</summary>
internal static class PublicNames
{
    /// <summary>True when the type of a [PyType] class is found by its name in its module.</summary>
    public static bool IsPublic(TypeDefinition type, IReadOnlyList<ModuleDefinition> modules) =>
        (string?)type.Attribute(Attributes.PyType)!.Named("Module") is not (null or "builtins")
        || IsException(type)
        || Listed(modules).Contains(NativeSymbols.TypeName(type));

    /// <summary>True for the class of an exception type.</summary>
    public static bool IsException(TypeDefinition? type)
    {
        while (type is not null && NativeSymbols.TypeName(type) != "BaseException")
        {
            type = (type.Attribute(Attributes.PyType)!.Named("Base") as TypeReference)?.Resolve();
        }

        return type is not null;
    }

    /// <summary>The text of BuiltinModules.PublicTypes, which is static data of the assembly.</summary>
    private static string[] Listed(IReadOnlyList<ModuleDefinition> modules)
    {
        var getter = modules.SelectMany(m => m.Types).FirstOrDefault(t => t.FullName == "Rusthon.Runtime.BuiltinModules")?.Methods.First(m => m.Name == "get_PublicTypes");
        var field = getter?.Body.Instructions.First(i => i.OpCode.Code is Code.Ldsflda or Code.Ldtoken).Operand as FieldReference;
        return field is null ? [] : Encoding.ASCII.GetString(field.Resolve().InitialValue).TrimEnd('\0').Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
