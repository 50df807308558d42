namespace Rusthon.Runtime;

/// <summary>Rich comparison of machine numbers.</summary>
public static class Ordering
{
    /// <summary>True when a op b, for an op of <see cref="CompareOp"/>.</summary>
    public static bool Holds(long a, long b, int op) => op switch
    {
        CompareOp.Lt => a < b,
        CompareOp.Le => a <= b,
        CompareOp.Eq => a == b,
        CompareOp.Ne => a != b,
        CompareOp.Gt => a > b,
        _ => a >= b,
    };
}
