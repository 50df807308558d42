using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>The type arguments in force inside a method.</summary>
internal sealed record GenericScope(IReadOnlyList<IlType> TypeArguments, IReadOnlyList<IlType> MethodArguments)
{
    /// <summary>No type arguments.</summary>
    public static readonly GenericScope None = new([], []);
}

/// <summary>Closes, lays out and lowers types.</summary>
internal sealed class IlTypes
{
    private const int MaxPartCount = 4;
    private const int MaxPartsSize = 32;
    private const int PointerSize = 8;

    private readonly LlvmContext context;
    private readonly IReadOnlySet<ModuleDefinition> modules;
    private readonly Dictionary<string, IlType> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IlType> byMetadataName;

    /// <summary>Types of the given modules only (and a few of the base library) are allowed.</summary>
    public IlTypes(LlvmContext context, IReadOnlySet<ModuleDefinition> modules)
    {
        this.context = context;
        this.modules = modules;
        Void = Primitive(IlKind.Void, "void", 0, context.Void);
        Bool = Primitive(IlKind.Bool, "bool", 1, context.Int8);
        Int8 = Primitive(IlKind.Int8, "sbyte", 1, context.Int8);
        UInt8 = Primitive(IlKind.UInt8, "byte", 1, context.Int8);
        Int16 = Primitive(IlKind.Int16, "short", 2, context.Int16);
        UInt16 = Primitive(IlKind.UInt16, "ushort", 2, context.Int16);
        Char = Primitive(IlKind.UInt16, "char", 2, context.Int16);
        Int32 = Primitive(IlKind.Int32, "int", 4, context.Int32);
        UInt32 = Primitive(IlKind.UInt32, "uint", 4, context.Int32);
        Int64 = Primitive(IlKind.Int64, "long", 8, context.Int64);
        UInt64 = Primitive(IlKind.UInt64, "ulong", 8, context.Int64);
        NativeInt = Primitive(IlKind.NativeInt, "nint", 8, context.Int64);
        NativeUInt = Primitive(IlKind.NativeUInt, "nuint", 8, context.Int64);
        Int128 = Primitive(IlKind.Int128, "Int128", 16, context.Int128);
        UInt128 = Primitive(IlKind.UInt128, "UInt128", 16, context.Int128);
        Float32 = Primitive(IlKind.Float32, "float", 4, context.Float);
        Float64 = Primitive(IlKind.Float64, "double", 8, context.Double);
        Pointer = Primitive(IlKind.Pointer, "pointer", PointerSize, context.Pointer);
        Word = Primitive(IlKind.Pointer, "word", PointerSize, context.Pointer);
        byMetadataName = new(StringComparer.Ordinal)
        {
            ["System.Void"] = Void,
            ["System.Boolean"] = Bool,
            ["System.SByte"] = Int8,
            ["System.Byte"] = UInt8,
            ["System.Int16"] = Int16,
            ["System.UInt16"] = UInt16,
            ["System.Char"] = Char,
            ["System.Int32"] = Int32,
            ["System.UInt32"] = UInt32,
            ["System.Int64"] = Int64,
            ["System.UInt64"] = UInt64,
            ["System.IntPtr"] = NativeInt,
            ["System.UIntPtr"] = NativeUInt,
            ["System.Int128"] = Int128,
            ["System.UInt128"] = UInt128,
            ["System.Single"] = Float32,
            ["System.Double"] = Float64,
            ["System.Type"] = Token("Type", null, null),
            ["System.RuntimeTypeHandle"] = Token("RuntimeTypeHandle", null, null),
            ["System.RuntimeFieldHandle"] = Token("RuntimeFieldHandle", null, null),
        };
    }

    public IlType Void { get; }

    public IlType Bool { get; }

    public IlType Int8 { get; }

    public IlType UInt8 { get; }

    public IlType Int16 { get; }

    public IlType UInt16 { get; }

    public IlType Char { get; }

    public IlType Int32 { get; }

    public IlType UInt32 { get; }

    public IlType Int64 { get; }

    public IlType UInt64 { get; }

    public IlType NativeInt { get; }

    public IlType NativeUInt { get; }

    public IlType Int128 { get; }

    public IlType UInt128 { get; }

    public IlType Float32 { get; }

    public IlType Float64 { get; }

    /// <summary>Every pointer, managed reference and function pointer: instructions carry the type pointed to.</summary>
    public IlType Pointer { get; }

    /// <summary>A pointer-sized value that may be an integer as well: nothing may be assumed of arithmetic on it.</summary>
    public IlType Word { get; }

    /// <summary>The definition of a field, or null if it belongs to none of the assemblies being translated.</summary>
    public FieldDefinition? Definition(FieldReference field) => IsOurs(field.DeclaringType) ? field.Resolve() : null;

    /// <summary>The definition of a method, or null if it belongs to none of the assemblies being translated.</summary>
    public MethodDefinition? Definition(MethodReference called) => IsOurs(called.DeclaringType) ? called.Resolve() : null;

    /// <summary>What <c>ldtoken type</c> pushes.</summary>
    public IlType TokenOf(IlType type) => Intern($"typeof({type.Name})", name => Token(name, type, null));

    /// <summary>What <c>ldtoken field</c> pushes.</summary>
    public IlType TokenOf(FieldDefinition field) => Intern($"fieldof({field.FullName})", name => Token(name, null, field));

    /// <summary>Span&lt;T&gt; or ReadOnlySpan&lt;T&gt;: an address and a length.</summary>
    public IlType Span(IlType element, bool readOnly) =>
        BuiltIn(readOnly ? "ReadOnlySpan" : "Span", [element], [("_reference", Pointer), ("_length", Int32)]);

    /// <summary>Closes a type reference.</summary>
    /// <exception cref="RejectedException">The type is outside the subset.</exception>
    public IlType Resolve(TypeReference reference, GenericScope scope) => reference switch
    {
        PointerType or ByReferenceType or FunctionPointerType => Pointer,
        PinnedType pinned => Resolve(pinned.ElementType, scope),
        RequiredModifierType modified => Resolve(modified.ElementType, scope),
        OptionalModifierType modified => Resolve(modified.ElementType, scope),
        GenericParameter parameter => Argument(parameter, scope),
        ArrayType => throw new RejectedException($"managed array type {reference.Name}; use a pointer or a ReadOnlySpan<T> property over constant data"),
        GenericInstanceType instance => Generic(instance, scope),
        _ => Plain(reference),
    };

    private static IlType Argument(GenericParameter parameter, GenericScope scope)
    {
        var arguments = parameter.Type == GenericParameterType.Method ? scope.MethodArguments : scope.TypeArguments;
        return parameter.Position < arguments.Count
            ? arguments[parameter.Position]
            : throw new RejectedException($"type parameter {parameter.Name} is not known here");
    }

    private IlType Generic(GenericInstanceType instance, GenericScope scope)
    {
        var arguments = instance.GenericArguments.Select(a => Resolve(a, scope)).ToArray();
        switch (instance.ElementType.FullName)
        {
            case "System.Span`1":
                return Span(arguments[0], readOnly: false);
            case "System.ReadOnlySpan`1":
                return Span(arguments[0], readOnly: true);
        }

        if (instance.ElementType.FullName.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
        {
            return BuiltIn("ValueTuple", arguments, [.. arguments.Select((a, i) => ($"Item{i + 1}", a))]);
        }

        return Defined(Definition(instance.ElementType), arguments);
    }

    private IlType Plain(TypeReference reference)
    {
        if (byMetadataName.TryGetValue(reference.FullName, out var primitive))
        {
            return primitive;
        }

        return Defined(Definition(reference), []);
    }

    private TypeDefinition Definition(TypeReference reference)
    {
        if (reference.FullName is "System.String" or "System.Object")
        {
            throw new RejectedException($"managed type {reference.Name}; the runtime has no managed objects");
        }

        var definition = reference is TypeDefinition given ? given : IsOurs(reference) ? reference.Resolve() : null;
        return definition ?? throw new RejectedException($"type {reference.FullName} of another assembly is not in the subset");
    }

    private bool IsOurs(TypeReference reference)
    {
        var scope = reference.GetElementType().Scope;
        return scope is ModuleDefinition || modules.Any(m => m.Assembly.Name.Name == (scope as AssemblyNameReference)?.Name);
    }

    private IlType Defined(TypeDefinition definition, IReadOnlyList<IlType> arguments)
    {
        if (!definition.IsValueType)
        {
            throw new RejectedException($"managed type {definition.Name}; only structs, enums, pointers and primitives are in the subset");
        }

        if (definition.IsEnum)
        {
            var underlying = Plain(definition.Fields.First(f => !f.IsStatic).FieldType);
            return Intern(definition.FullName, name => new IlType
            {
                Kind = underlying.Kind,
                Name = name,
                Size = underlying.Size,
                Alignment = underlying.Alignment,
                Representation = Representation.Scalar,
                Llvm = underlying.Llvm,
                Parts = underlying.Parts,
                Definition = definition,
            });
        }

        var key = arguments.Count == 0 ? definition.FullName : $"{definition.FullName}<{string.Join(",", arguments)}>";
        return Intern(key, name => LayOut(name, definition, arguments));
    }

    private IlType LayOut(string name, TypeDefinition definition, IReadOnlyList<IlType> arguments)
    {
        var scope = new GenericScope(arguments, []);
        var fields = new List<IlField>();
        var size = 0;
        var alignment = 1;
        foreach (var field in definition.Fields.Where(f => !f.IsStatic))
        {
            var type = Resolve(field.FieldType, scope);
            var fieldAlignment = definition.PackingSize > 0 ? Math.Min(type.Alignment, definition.PackingSize) : type.Alignment;
            var offset = definition.IsExplicitLayout ? field.Offset : AlignUp(size, fieldAlignment);
            fields.Add(new IlField(field.Name, type, offset));
            size = Math.Max(size, offset + type.Size);
            alignment = Math.Max(alignment, fieldAlignment);
        }

        size = Math.Max(AlignUp(size, alignment), 1);
        var repeated = false;
        var inlineArray = definition.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.InlineArrayAttribute");
        if (inlineArray is not null)
        {
            size *= (int)inlineArray.ConstructorArguments[0].Value;
            repeated = true;
        }
        else if (definition.ClassSize > size)
        {
            size = definition.ClassSize;
            repeated = true;
        }

        return Struct(name, definition, arguments, fields, size, alignment, splittable: !repeated);
    }

    private IlType BuiltIn(string family, IReadOnlyList<IlType> arguments, IReadOnlyList<(string Name, IlType Type)> members) =>
        Intern($"{family}<{string.Join(",", arguments)}>", name =>
        {
            var fields = new List<IlField>();
            var size = 0;
            var alignment = 1;
            foreach (var (fieldName, type) in members)
            {
                var offset = AlignUp(size, type.Alignment);
                fields.Add(new IlField(fieldName, type, offset));
                size = offset + type.Size;
                alignment = Math.Max(alignment, type.Alignment);
            }

            return Struct(name, null, arguments, fields, Math.Max(AlignUp(size, alignment), 1), alignment, splittable: true);
        });

    private IlType Struct(
        string name, TypeDefinition? definition, IReadOnlyList<IlType> arguments, List<IlField> fields, int size, int alignment, bool splittable)
    {
        var parts = splittable ? Split(fields, size) : null;
        var representation = parts switch
        {
            null => Representation.Address,
            [var only] when StoreSize(only.Type) == size => Representation.Scalar,
            _ => Representation.Parts,
        };
        return new IlType
        {
            Kind = IlKind.Struct,
            Name = name,
            Size = size,
            Alignment = alignment,
            Representation = representation,
            Llvm = representation switch
            {
                Representation.Scalar => parts![0].Type,
                Representation.Parts => context.Struct(parts!.Select(p => p.Type).ToArray()),
                _ => context.Int8.Array((ulong)size),
            },
            Parts = parts ?? [],
            Definition = definition,
            Arguments = arguments,
            Fields = fields,
        };
    }

    /// <summary>The scalars of a small struct in order of offset, or null when it is large or they overlap.</summary>
    private static List<Part>? Split(List<IlField> fields, int size)
    {
        if (size > MaxPartsSize || fields.Count == 0)
        {
            return null;
        }

        var parts = new List<Part>();
        foreach (var field in fields)
        {
            if (field.Type.Representation == Representation.Address)
            {
                return null;
            }

            parts.AddRange(field.Type.Parts.Select(p => p with { Offset = p.Offset + field.Offset }));
        }

        parts.Sort((a, b) => a.Offset.CompareTo(b.Offset));
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].Offset < parts[i - 1].Offset + StoreSize(parts[i - 1].Type))
            {
                return null;
            }
        }

        return parts.Count <= MaxPartCount ? parts : null;
    }

    private static int StoreSize(LlvmType type) => type.Kind switch
    {
        LlvmTypeKind.Integer => type.IntWidth / 8,
        LlvmTypeKind.Float => 4,
        _ => 8,
    };

    private static int AlignUp(int value, int alignment) => (value + alignment - 1) / alignment * alignment;

    private static IlType Primitive(IlKind kind, string name, int size, LlvmType llvm) => new()
    {
        Kind = kind,
        Name = name,
        Size = size,
        Alignment = Math.Max(size, 1),
        Representation = Representation.Scalar,
        Llvm = llvm,
        Parts = [new Part(llvm, 0)],
    };

    private IlType Token(string name, IlType? type, FieldDefinition? field) => new()
    {
        Kind = IlKind.Token,
        Name = name,
        Size = 0,
        Alignment = 1,
        Representation = Representation.Scalar,
        Llvm = context.Pointer,
        Element = type,
        TokenField = field,
    };

    private IlType Intern(string name, Func<string, IlType> make)
    {
        if (!byName.TryGetValue(name, out var type))
        {
            type = make(name);
            byName.TryAdd(name, type);
        }

        return type;
    }
}
