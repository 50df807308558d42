using System.Collections.Immutable;
using System.Linq;
using IrConstant = Rusthon.IR.Constant;

namespace Rusthon.Semantics;

/// <summary>Constants of the tree as constants of the IR.</summary>
internal static class Constants
{
    /// <summary>The value of a literal.</summary>
    public static IrConstant Of(Syntax.ConstantValue value) => value switch
    {
        Syntax.IntConstant number => new IR.IntConstant(number.Value),
        Syntax.FloatConstant number => new IR.FloatConstant(number.Value),
        Syntax.ComplexConstant number => new IR.ComplexConstant(number.Value.Real, number.Value.Imaginary),
        Syntax.BoolConstant truth => truth.Value ? IR.SingletonConstant.True : IR.SingletonConstant.False,
        Syntax.EllipsisConstant => IR.SingletonConstant.Ellipsis,
        Syntax.StringConstant text => new IR.StringConstant(text.CodePoints),
        Syntax.BytesConstant bytes => new IR.BytesConstant(bytes.Value),
        _ => IR.SingletonConstant.None,
    };

    /// <summary>A str of a text without lone surrogates.</summary>
    public static IR.StringConstant Str(string text) => new(new Syntax.StringConstant(text).CodePoints);

    /// <summary>A tuple.</summary>
    public static IR.TupleConstant Tuple(params ImmutableArray<IrConstant> items) => new(items);

    /// <summary>A tuple of strs.</summary>
    public static IR.TupleConstant Names(ImmutableArray<string> names) => new([.. names.Select(name => (IrConstant)Str(name))]);

    /// <summary>An int.</summary>
    public static IR.IntConstant Int(long value) => new(value);
}
