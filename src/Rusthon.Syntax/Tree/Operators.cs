namespace Rusthon.Syntax;

/// <summary>What is done with an assignable expression.</summary>
public enum ExprContext
{
    /// <summary>It is read.</summary>
    Load,

    /// <summary>It is assigned.</summary>
    Store,

    /// <summary>It is deleted.</summary>
    Del,
}

/// <summary>The operators of <see cref="BoolOp"/>.</summary>
public enum BooleanOperator
{
    /// <summary><c>and</c></summary>
    And,

    /// <summary><c>or</c></summary>
    Or,
}

/// <summary>The operators of <see cref="BinOp"/> and <see cref="AugAssign"/>.</summary>
public enum BinaryOperator
{
    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Sub,

    /// <summary><c>*</c></summary>
    Mult,

    /// <summary><c>@</c></summary>
    MatMult,

    /// <summary><c>/</c></summary>
    Div,

    /// <summary><c>%</c></summary>
    Mod,

    /// <summary><c>**</c></summary>
    Pow,

    /// <summary><c>&lt;&lt;</c></summary>
    LShift,

    /// <summary><c>&gt;&gt;</c></summary>
    RShift,

    /// <summary><c>|</c></summary>
    BitOr,

    /// <summary><c>^</c></summary>
    BitXor,

    /// <summary><c>&amp;</c></summary>
    BitAnd,

    /// <summary><c>//</c></summary>
    FloorDiv,
}

/// <summary>The operators of <see cref="UnaryOp"/>.</summary>
public enum UnaryOperator
{
    /// <summary><c>~</c></summary>
    Invert,

    /// <summary><c>not</c></summary>
    Not,

    /// <summary><c>+</c></summary>
    UAdd,

    /// <summary><c>-</c></summary>
    USub,
}

/// <summary>The operators of <see cref="Compare"/>.</summary>
public enum CompareOperator
{
    /// <summary><c>==</c></summary>
    Eq,

    /// <summary><c>!=</c></summary>
    NotEq,

    /// <summary><c>&lt;</c></summary>
    Lt,

    /// <summary><c>&lt;=</c></summary>
    LtE,

    /// <summary><c>&gt;</c></summary>
    Gt,

    /// <summary><c>&gt;=</c></summary>
    GtE,

    /// <summary><c>is</c></summary>
    Is,

    /// <summary><c>is not</c></summary>
    IsNot,

    /// <summary><c>in</c></summary>
    In,

    /// <summary><c>not in</c></summary>
    NotIn,
}

/// <summary>The conversion of <see cref="FormattedValue"/>; the numbers are CPython's.</summary>
public enum FormatConversion
{
    /// <summary>No conversion.</summary>
    None = -1,

    /// <summary><c>!s</c></summary>
    Str = 's',

    /// <summary><c>!r</c></summary>
    Repr = 'r',

    /// <summary><c>!a</c></summary>
    Ascii = 'a',
}
