using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>A method with all type parameters filled in.</summary>
internal sealed record MethodInstance(MethodDefinition Definition, GenericScope Scope)
{
    /// <summary>The symbol unless an attribute gives another; unique and the same in every build.</summary>
    public string Symbol { get; } = MethodNames.Symbol(Definition, Scope);

    /// <inheritdoc/>
    public bool Equals(MethodInstance? other) => other is not null && other.Definition == Definition && other.Symbol == Symbol;

    /// <inheritdoc/>
    public override int GetHashCode() => Symbol.GetHashCode(StringComparison.Ordinal);
}

/// <summary>How methods are named.</summary>
internal static class MethodNames
{
    private const string RootNamespace = "Rusthon.Runtime.";

    /// <summary>Type and method, as in C#.</summary>
    public static string Readable(MethodDefinition method) => $"{TypeName(method.DeclaringType)}.{method.Name}";

    /// <summary>A linker symbol: readable name, parameter types when overloaded, type arguments.</summary>
    public static string Symbol(MethodDefinition method, GenericScope scope)
    {
        var name = Readable(method);
        var overloads = method.DeclaringType.Methods.Count(m => m.Name == method.Name);
        var typeArguments = Arguments(scope.TypeArguments);
        var methodArguments = Arguments(scope.MethodArguments);
        var parameters = overloads > 1 ? $"({string.Join(",", method.Parameters.Select(p => p.ParameterType.Name))}){Arity(method)}{Result(method)}" : "";
        return $"{name}{parameters}{typeArguments}{methodArguments}";
    }

    /// <summary>The name of a static field's symbol.</summary>
    public static string Symbol(FieldDefinition field, GenericScope scope) =>
        $"{TypeName(field.DeclaringType)}.{field.Name}{Arguments(scope.TypeArguments)}";

    private static string Arity(MethodDefinition method) => method.HasGenericParameters ? $"`{method.GenericParameters.Count}" : "";

    private static string Result(MethodDefinition method) => method.IsSpecialName && method.Name.StartsWith("op_", StringComparison.Ordinal) ? method.ReturnType.Name : "";

    private static string Arguments(IReadOnlyList<IlType> arguments) =>
        arguments.Count == 0 ? "" : $"<{string.Join(",", arguments)}>";

    private static string TypeName(TypeDefinition type)
    {
        var name = type.FullName.Replace('/', '.');
        return name.StartsWith(RootNamespace, StringComparison.Ordinal) ? name[RootNamespace.Length..] : name;
    }
}
