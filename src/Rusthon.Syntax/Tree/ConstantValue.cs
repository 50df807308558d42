using System;
using System.Collections.Immutable;
using System.Numerics;

namespace Rusthon.Syntax;

/// <summary>The value of a <see cref="Constant"/>. Values compare by content.</summary>
public abstract record ConstantValue;

/// <summary>An int of any size.</summary>
public sealed record IntConstant(BigInteger Value) : ConstantValue;

/// <summary>A float. Equality is of the bits, so that 0.0 differs from -0.0.</summary>
public sealed record FloatConstant(double Value) : ConstantValue
{
    /// <inheritdoc/>
    public bool Equals(FloatConstant? other) =>
        other is not null && BitConverter.DoubleToInt64Bits(Value) == BitConverter.DoubleToInt64Bits(other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.DoubleToInt64Bits(Value).GetHashCode();
}

/// <summary>A complex number; of a literal, the real part is 0.</summary>
public sealed record ComplexConstant(Complex Value) : ConstantValue;

/// <summary><c>True</c> or <c>False</c></summary>
public sealed record BoolConstant(bool Value) : ConstantValue;

/// <summary><c>None</c></summary>
public sealed record NoneConstant : ConstantValue
{
    /// <summary>The only one.</summary>
    public static readonly NoneConstant Instance = new();

    private NoneConstant()
    {
    }
}

/// <summary><c>...</c></summary>
public sealed record EllipsisConstant : ConstantValue
{
    /// <summary>The only one.</summary>
    public static readonly EllipsisConstant Instance = new();

    private EllipsisConstant()
    {
    }
}

/// <summary>A bytes object.</summary>
public sealed record BytesConstant(ImmutableArray<byte> Value) : ConstantValue
{
    /// <inheritdoc/>
    public bool Equals(BytesConstant? other) => other is not null && Value.AsSpan().SequenceEqual(other.Value.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Value.AsSpan());
        return hash.ToHashCode();
    }
}
