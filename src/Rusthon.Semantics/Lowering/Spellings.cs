using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Operators as they are written.</summary>
internal static class Spellings
{
    /// <summary>A binary operator.</summary>
    public static string Of(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Sub => "-",
        BinaryOperator.Mult => "*",
        BinaryOperator.MatMult => "@",
        BinaryOperator.Div => "/",
        BinaryOperator.Mod => "%",
        BinaryOperator.Pow => "**",
        BinaryOperator.LShift => "<<",
        BinaryOperator.RShift => ">>",
        BinaryOperator.BitOr => "|",
        BinaryOperator.BitXor => "^",
        BinaryOperator.BitAnd => "&",
        _ => "//",
    };

    /// <summary>A unary operator.</summary>
    public static string Of(UnaryOperator op) => op switch
    {
        UnaryOperator.Invert => "~",
        UnaryOperator.UAdd => "+",
        UnaryOperator.USub => "-",
        _ => "not",
    };

    /// <summary>A comparison.</summary>
    public static string Of(CompareOperator op) => op switch
    {
        CompareOperator.Eq => "==",
        CompareOperator.NotEq => "!=",
        CompareOperator.Lt => "<",
        CompareOperator.LtE => "<=",
        CompareOperator.Gt => ">",
        CompareOperator.GtE => ">=",
        CompareOperator.Is => "is",
        CompareOperator.IsNot => "is not",
        CompareOperator.In => "in",
        _ => "not in",
    };

    /// <summary>True for those that call a method and may give any value.</summary>
    public static bool IsRich(CompareOperator op) => op <= CompareOperator.GtE;
}
