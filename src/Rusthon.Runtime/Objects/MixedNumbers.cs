namespace Rusthon.Runtime;

/// <summary>Pairs of floats and ints of 48 bits: those ints are exact as doubles, so that arithmetic and comparison of such a pair is that of doubles.</summary>
public static class MixedNumbers
{
    /// <summary>True when one is a float and the other a float or an inline int; their numbers then.</summary>
    public static bool TryGet(V a, V b, out double x, out double y)
    {
        if (a.IsDouble)
        {
            x = a.Double;
            y = b.IsDouble ? b.Double : b.Small;
            return b.IsDouble || b.IsSmall;
        }

        x = a.Small;
        y = b.Double;
        return a.IsSmall && b.IsDouble;
    }
}
