namespace Rusthon.Runtime;

/// <summary>What the number types share.</summary>
public static class Numbers
{
    /// <summary>Whether an order (negative, 0, positive) satisfies a <see cref="CompareOp"/>.</summary>
    public static bool Satisfies(int order, int op) => op switch
    {
        CompareOp.Lt => order < 0,
        CompareOp.Le => order <= 0,
        CompareOp.Eq => order == 0,
        CompareOp.Ne => order != 0,
        CompareOp.Gt => order > 0,
        _ => order >= 0,
    };
}
