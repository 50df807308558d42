using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>
/// What methods of the runtime ask objects of any type for, read off their IL: the slots that they read, the types that they
/// make values of (which can then be called), and those that they only compare other types with.
/// </summary>
internal sealed class AskedFor
{
    private static readonly HashSet<string> Tests = ["IsSubtype", "IsExact"];
    private static readonly HashSet<string> ValueMakers = ["FromObject", "RetainObject"];

    private readonly Dictionary<string, Facts> known = new(StringComparer.Ordinal);

    /// <summary>Reads a method that is translated.</summary>
    public void Read(MethodInstance method)
    {
        var facts = new Facts();
        known[NativeSymbols.Of(method.Definition) ?? method.Symbol] = facts;
        var shown = (method.Definition.Attribute(Attributes.Shows)?.ConstructorArguments[0].Value as TypeReference)?.Resolve();
        if ((method.Definition.Attribute(Attributes.Makes)?.ConstructorArguments[0].Value as TypeReference)?.Resolve() is { } made)
        {
            facts.Makes.Add(NativeSymbols.TypeObject(made));
        }

        foreach (var instruction in method.Definition.Body.Instructions)
        {
            switch (instruction.Operand)
            {
                case FieldReference { DeclaringType.FullName: "Rusthon.Runtime.TypeObj" } field when instruction.OpCode.Code is Code.Ldfld or Code.Ldflda:
                    facts.Slots.Add(field.Name);
                    break;
                case MethodReference reference when TypeOf(reference) is { } type:
                    Read(facts, type, new MethodInstance(reference.Resolve(), GenericScope.None).Symbol, instruction.Next, type == shown);
                    break;
            }
        }
    }

    /// <summary>The fields of type objects that the function of a symbol reads.</summary>
    public IEnumerable<string> Slots(string symbol) => Of(symbol).Slots;

    /// <summary>The symbols of the type objects that the function makes values of.</summary>
    public IEnumerable<string> Values(string symbol) => Of(symbol).Values;

    /// <summary>The symbols of the type objects of which the function makes instances without naming them.</summary>
    public IEnumerable<string> Makes(string symbol) => Of(symbol).Makes;

    /// <summary>The symbols of the accessors of types that the function only compares with.</summary>
    public IEnumerable<string> OnlyCompared(string symbol) => Of(symbol).Compared.Except(Of(symbol).Used);

    private Facts Of(string symbol) => known.TryGetValue(symbol, out var facts) ? facts : Facts.None;

    /// <summary>The type whose object an accessor gives the address of, or null.</summary>
    private static TypeDefinition? TypeOf(MethodReference method) =>
        method.Name == "get_Address" && method.DeclaringType.Resolve() is { } type && type.Attribute(Attributes.PyType) is not null ? type : null;

    private static void Read(Facts facts, TypeDefinition type, string accessor, Instruction next, bool isShown)
    {
        var isTest = isShown || next.OpCode.Code is Code.Ceq or Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S
            || (next.Operand is MethodReference test && Tests.Contains(test.Name));
        (isTest ? facts.Compared : facts.Used).Add(accessor);
        if (next.Operand is MethodReference maker && ValueMakers.Contains(maker.Name))
        {
            facts.Values.Add(NativeSymbols.TypeObject(type));
        }
        else if (next.Operand is FieldReference { Name: "New" or "Init" })
        {
            facts.Values.Add(NativeSymbols.TypeObject(type));
        }
    }

    /// <summary>The number that a property of Names passes to Of, or null for another method.</summary>
    public static int? NumberOfName(MethodDefinition method)
    {
        if (method.DeclaringType.FullName != "Rusthon.Runtime.Names" || !method.IsGetter || method.ReturnType.Name != "V")
        {
            return null;
        }

        return method.Body.Instructions[0] switch
        {
            { OpCode.Code: Code.Ldc_I4 or Code.Ldc_I4_S } constant => Convert.ToInt32(constant.Operand, System.Globalization.CultureInfo.InvariantCulture),
            { OpCode.Code: >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 } constant => constant.OpCode.Code - Code.Ldc_I4_0,
            _ => throw new RejectedException($"Names.{method.Name} is not a call of Of with a number"),
        };
    }

    private sealed record Facts
    {
        public static readonly Facts None = new();

        public HashSet<string> Slots { get; } = [];

        public HashSet<string> Values { get; } = [];

        public HashSet<string> Compared { get; } = [];

        public HashSet<string> Used { get; } = [];

        public HashSet<string> Makes { get; } = [];
    }
}
