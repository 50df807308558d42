using System.Collections.Generic;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>What a type is to the translator.</summary>
internal enum IlKind
{
    Void,
    Bool,
    Int8,
    UInt8,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    NativeInt,
    NativeUInt,
    Int128,
    UInt128,
    Float32,
    Float64,

    /// <summary>Unmanaged pointers, managed references and function pointers.</summary>
    Pointer,
    Struct,

    /// <summary>What ldtoken pushes; exists only at build time.</summary>
    Token,
}

/// <summary>How a value of a type is held between a load and a store.</summary>
internal enum Representation
{
    /// <summary>One LLVM scalar: primitives, pointers, and structs that wrap just one of them.</summary>
    Scalar,

    /// <summary>A small struct: an LLVM aggregate of its scalar parts (which are loaded and stored one by one).</summary>
    Parts,

    /// <summary>Any other struct: the address of a temporary copy that never changes.</summary>
    Address,
}

/// <summary>A scalar inside a struct.</summary>
/// <param name="Type">The LLVM type in memory.</param>
/// <param name="Offset">Bytes from the start of the struct.</param>
internal readonly record struct Part(LlvmType Type, int Offset);

/// <summary>An instance field.</summary>
internal sealed record IlField(string Name, IlType Type, int Offset);

/// <summary>A closed type (no open type parameters). Equal types are the same object.</summary>
internal sealed class IlType
{
    /// <summary>What it is.</summary>
    public required IlKind Kind { get; init; }

    /// <summary>A unique, readable name.</summary>
    public required string Name { get; init; }

    /// <summary>Size in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>Alignment in bytes.</summary>
    public required int Alignment { get; init; }

    /// <summary>How values are held.</summary>
    public required Representation Representation { get; init; }

    /// <summary>The LLVM type of a value as held (for <see cref="Representation.Scalar"/>: as in memory).</summary>
    public required LlvmType Llvm { get; init; }

    /// <summary>The scalars inside; one for scalars, empty for <see cref="Representation.Address"/>.</summary>
    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>Of a token: the type named.</summary>
    public IlType? Element { get; init; }

    /// <summary>The definition of a struct or enum; null for those of the base library that are built in here.</summary>
    public TypeDefinition? Definition { get; init; }

    /// <summary>The type arguments.</summary>
    public IReadOnlyList<IlType> Arguments { get; init; } = [];

    /// <summary>The fields of a struct.</summary>
    public IReadOnlyList<IlField> Fields { get; init; } = [];

    /// <summary>The field of a token made by <c>ldtoken field</c>.</summary>
    public FieldDefinition? TokenField { get; init; }

    /// <summary>A signed integer.</summary>
    public bool IsSigned => Kind is IlKind.Int8 or IlKind.Int16 or IlKind.Int32 or IlKind.Int64 or IlKind.NativeInt or IlKind.Int128;

    /// <summary>An integer that the evaluation stack widens to 32 bits.</summary>
    public bool IsNarrow => Kind is >= IlKind.Bool and <= IlKind.UInt16;

    /// <summary>Any integer, bool included.</summary>
    public bool IsInteger => Kind is >= IlKind.Bool and <= IlKind.UInt128;

    /// <summary>float or double.</summary>
    public bool IsFloat => Kind is IlKind.Float32 or IlKind.Float64;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
