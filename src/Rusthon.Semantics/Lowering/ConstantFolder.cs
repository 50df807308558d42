using System.Collections.Immutable;
using System.Numerics;
using Rusthon.IR;
using Rusthon.Syntax;
using IrConstant = Rusthon.IR.Constant;

namespace Rusthon.Semantics;

/// <summary>The value of expressions of constants, where computing it now changes nothing that a program can see.</summary>
internal static class ConstantFolder
{
    private const int MaximumBits = 4096;
    private const int MaximumText = 4096;

    /// <summary>The value, or null when the expression is not constant, raises, or is better computed when it runs.</summary>
    public static IrConstant? Fold(Expression expression) => expression switch
    {
        Syntax.Constant constant => Constants.Of(constant.Value),
        Name { Id: "__debug__", Context: ExprContext.Load } => SingletonConstant.True,
        Syntax.Tuple tuple => FoldAll(tuple.Elements) is { } items ? new TupleConstant(items) : null,
        UnaryOp operation => FoldUnary(operation),
        BinOp operation => FoldBinary(operation),
        JoinedStr { Values: [] } => Constants.Str(""),
        JoinedStr { Values: [Syntax.Constant only] } => Constants.Of(only.Value),
        _ => null,
    };

    /// <summary>The values of expressions when all are constant.</summary>
    public static ImmutableArray<IrConstant>? FoldAll(ImmutableArray<Expression> expressions)
    {
        var items = ImmutableArray.CreateBuilder<IrConstant>(expressions.Length);
        foreach (var expression in expressions)
        {
            if (Fold(expression) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items.MoveToImmutable();
    }

    /// <summary>The truth of a constant test, or null.</summary>
    public static bool? TruthOf(Expression test) => Fold(test) switch
    {
        SingletonConstant singleton => singleton != SingletonConstant.None && singleton != SingletonConstant.False,
        IR.IntConstant number => !number.Value.IsZero,
        IR.FloatConstant number => number.Value != 0,
        IR.ComplexConstant number => number.Real != 0 || number.Imaginary != 0,
        IR.StringConstant text => text.CodePoints.Length != 0,
        IR.BytesConstant bytes => bytes.Bytes.Length != 0,
        TupleConstant tuple => tuple.Items.Length != 0,
        _ => null,
    };

    private static IrConstant? FoldUnary(UnaryOp operation)
    {
        if (operation.Op == UnaryOperator.Not)
        {
            return TruthOf(operation.Operand) is { } truth ? (truth ? SingletonConstant.False : SingletonConstant.True) : null;
        }

        return (operation.Op, Fold(operation.Operand)) switch
        {
            (UnaryOperator.USub, IR.IntConstant number) => new IR.IntConstant(-number.Value),
            (UnaryOperator.UAdd, IR.IntConstant number) => number,
            (UnaryOperator.Invert, IR.IntConstant number) => new IR.IntConstant(-number.Value - 1),
            (UnaryOperator.USub, IR.FloatConstant number) => new IR.FloatConstant(-number.Value),
            (UnaryOperator.UAdd, IR.FloatConstant number) => number,
            (UnaryOperator.USub, IR.ComplexConstant number) => new IR.ComplexConstant(-number.Real, -number.Imaginary),
            _ => null,
        };
    }

    private static IrConstant? FoldBinary(BinOp operation)
    {
        // The right operand first: in a long chain it is a leaf, and mostly no constant.
        return Fold(operation.Right) is { } right && Fold(operation.Left) is { } left ? Combine(operation.Op, left, right) : null;
    }

    /// <summary>The value of an operation on constants; null when it raises or is better computed when it runs.</summary>
    public static IrConstant? Combine(BinaryOperator op, IrConstant left, IrConstant right)
    {
        return (left, right) switch
        {
            (IR.IntConstant a, IR.IntConstant b) => FoldIntegers(op, a.Value, b.Value),
            (IR.FloatConstant a, IR.FloatConstant b) => FoldFloats(op, a.Value, b.Value),
            (IR.FloatConstant a, IR.IntConstant b) when IsSmall(b.Value) => FoldFloats(op, a.Value, (double)b.Value),
            (IR.IntConstant a, IR.FloatConstant b) when IsSmall(a.Value) => FoldFloats(op, (double)a.Value, b.Value),
            (IR.IntConstant a, IR.ComplexConstant b) when IsSmall(a.Value) && a.Value.Sign != 0 => FoldComplex(op, (double)a.Value, b),
            (IR.FloatConstant a, IR.ComplexConstant b) => FoldComplex(op, a.Value, b),
            (IR.StringConstant a, IR.StringConstant b) when op == BinaryOperator.Add && a.CodePoints.Length + b.CodePoints.Length <= MaximumText =>
                new IR.StringConstant(a.CodePoints.AddRange(b.CodePoints)),
            _ => null,
        };
    }

    private static bool IsSmall(BigInteger value) => value.GetBitLength() <= 53;

    private static IR.IntConstant? FoldIntegers(BinaryOperator op, BigInteger a, BigInteger b)
    {
        if (a.GetBitLength() > MaximumBits || b.GetBitLength() > MaximumBits)
        {
            return null;
        }

        BigInteger? value = op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Sub => a - b,
            BinaryOperator.Mult => a * b,
            BinaryOperator.BitAnd => a & b,
            BinaryOperator.BitOr => a | b,
            BinaryOperator.BitXor => a ^ b,
            BinaryOperator.LShift when b.Sign >= 0 && b <= MaximumBits => a << (int)b,
            BinaryOperator.RShift when b.Sign >= 0 && b <= int.MaxValue => a >> (int)b,
            BinaryOperator.FloorDiv when !b.IsZero => FloorDivide(a, b),
            BinaryOperator.Mod when !b.IsZero => a - (FloorDivide(a, b) * b),
            BinaryOperator.Pow when b.Sign >= 0 && b <= MaximumBits && a.GetBitLength() * (long)b <= MaximumBits => BigInteger.Pow(a, (int)b),
            _ => null,
        };
        return value is { } result ? new IR.IntConstant(result) : null;
    }

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return remainder.IsZero || remainder.Sign == b.Sign ? quotient : quotient - 1;
    }

    private static IR.FloatConstant? FoldFloats(BinaryOperator op, double a, double b)
    {
        double? value = op switch
        {
            BinaryOperator.Add => a + b,
            BinaryOperator.Sub => a - b,
            BinaryOperator.Mult => a * b,
            BinaryOperator.Div when b != 0 => a / b,
            _ => null,
        };
        return value is { } result && !double.IsNaN(result) ? new IR.FloatConstant(result) : null;
    }

    /// <summary>A real number and an imaginary literal, as in 1 + 2j.</summary>
    private static IR.ComplexConstant? FoldComplex(BinaryOperator op, double a, IR.ComplexConstant b) => op switch
    {
        BinaryOperator.Add => new IR.ComplexConstant(a + b.Real, 0.0 + b.Imaginary),
        BinaryOperator.Sub => new IR.ComplexConstant(a - b.Real, 0.0 - b.Imaginary),
        _ => null,
    };
}
