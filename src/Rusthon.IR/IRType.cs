namespace Rusthon.IR;

/// <summary>The types of IR values.</summary>
public enum IRType
{
    /// <summary>No value.</summary>
    None,

    /// <summary>A boxed Python value, 8 bytes: the default.</summary>
    V,

    /// <summary>A truth value in a register.</summary>
    Bool,

    /// <summary>A signed 64-bit integer in a register.</summary>
    I64,

    /// <summary>An unsigned 64-bit integer in a register.</summary>
    U64,

    /// <summary>A double in a register.</summary>
    F64,

    /// <summary>What a direct form that gives an int returned, in two registers: an I64, or an owned V, or that it raised.</summary>
    Outcome,

    /// <summary>In the table of ops: any number of further V operands.</summary>
    Any,
}
