namespace Rusthon.Runtime;

/// <summary>Arithmetic of ints of any size in chains: operands are borrowed, an operand that is Error gives Error, results are owned.</summary>
public static unsafe class ExactInts
{
    /// <summary>a + b.</summary>
    public static V Add(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return Ints.FromLong(a.Small + b.Small);
        }

        return a.IsError || b.IsError ? V.Error : IntType.Address->Add(a, b);
    }

    /// <summary>a - b.</summary>
    public static V Subtract(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return Ints.FromLong(a.Small - b.Small);
        }

        return a.IsError || b.IsError ? V.Error : IntType.Address->Subtract(a, b);
    }

    /// <summary>a * b.</summary>
    public static V Multiply(V a, V b) => a.IsError || b.IsError ? V.Error : IntType.Address->Multiply(a, b);

    /// <summary>a // b; b is not zero.</summary>
    public static V FloorDivide(V a, V b) => a.IsError || b.IsError ? V.Error : IntType.Address->FloorDivide(a, b);

    /// <summary>a % b; b is not zero.</summary>
    public static V Remainder(V a, V b) => a.IsError || b.IsError ? V.Error : IntType.Address->Remainder(a, b);

    /// <summary>Start + index * step.</summary>
    public static V Along(V start, V index, V step)
    {
        var offset = Multiply(index, step);
        var result = Add(start, offset);
        Counts.Release(offset);
        return result;
    }

    /// <summary>Less than 0, 0 or greater: the order of two ints.</summary>
    public static int Compare(V a, V b)
    {
        if (a.IsSmall && b.IsSmall)
        {
            return a.Small < b.Small ? -1 : a.Small > b.Small ? 1 : 0;
        }

        return Ints.Compare(a, b);
    }

    /// <summary>Less than 0, 0 or greater: the sign of an int.</summary>
    public static int Sign(V a) => Compare(a, V.FromSmall(0));

    /// <summary>a == b.</summary>
    public static bool Equal(V a, V b) => Compare(a, b) == 0;
}
