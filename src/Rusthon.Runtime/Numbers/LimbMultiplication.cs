namespace Rusthon.Runtime;

/// <summary>Products of limb arrays: schoolbook, then Karatsuba, then by <see cref="LimbTransform"/>.</summary>
public static unsafe class LimbMultiplication
{
    private const long KaratsubaThreshold = 40;

    /// <summary>The limbs of the smaller factor from which on transforms are faster.</summary>
    private const long TransformThreshold = 3000;

    /// <summary>How many times larger the other factor may then be: the transform is as long as both together.</summary>
    private const long TransformRatio = 3;

    /// <summary>The limbs of scratch that <see cref="Multiply"/> needs for factors of these counts.</summary>
    public static long Scratch(long aCount, long bCount)
    {
        var smaller = aCount < bCount ? aCount : bCount;
        return smaller < KaratsubaThreshold ? 0 : (10 * smaller) + 1024;
    }

    /// <summary>r = a * b with aCount >= bCount >= 1; r has aCount + bCount limbs and overlaps neither factor.</summary>
    public static void Multiply(ulong* r, ulong* a, long aCount, ulong* b, long bCount, ulong* scratch)
    {
        if (bCount < KaratsubaThreshold)
        {
            Schoolbook(r, a, aCount, b, bCount);
            return;
        }

        if (bCount >= TransformThreshold && aCount <= TransformRatio * bCount && LimbTransform.Multiply(r, a, aCount, b, bCount))
        {
            return;
        }

        if (aCount == bCount)
        {
            Karatsuba(r, a, b, aCount, scratch);
            return;
        }

        Limbs.Clear(r, aCount + bCount);
        var product = scratch;
        for (var done = 0L; done < aCount; done += bCount)
        {
            var part = aCount - done < bCount ? aCount - done : bCount;
            Multiply(product, b, bCount, a + done, part, scratch + (2 * bCount));

            Limbs.Add(r + done, r + done, aCount + bCount - done, product, part + bCount);
        }
    }

    private static void Schoolbook(ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        r[aCount] = Limbs.MultiplyWord(r, a, aCount, b[0], 0);
        for (var i = 1L; i < bCount; i++)
        {
            r[aCount + i] = Limbs.AddMultiple(r + i, a, aCount, b[i]);
        }
    }

    /// <summary>
    /// With a = a1 B + a0 and b likewise: a b = a1 b1 B^2 + (a0 b0 + a1 b1 - (a0 - a1)(b0 - b1)) B + a0 b0.
    /// Scratch of S(n) = 2 (n + 1) + S(n / 2) limbs.
    /// </summary>
    private static void Karatsuba(ulong* r, ulong* a, ulong* b, long count, ulong* scratch)
    {
        if (count < KaratsubaThreshold)
        {
            Schoolbook(r, a, count, b, count);
            return;
        }

        var low = (count + 1) / 2;
        var high = count - low;
        var negative = HalfDifference(r, a, low, high) != HalfDifference(r + low, b, low, high);
        var cross = scratch;
        var rest = scratch + (2 * low);
        Karatsuba(cross, r, r + low, low, rest);
        Karatsuba(r, a, b, low, rest);
        Karatsuba(r + (2 * low), a + low, b + low, high, rest);

        rest[2 * low] = Limbs.Add(rest, r, 2 * low, r + (2 * low), 2 * high);
        if (negative)
        {
            rest[2 * low] += Limbs.Add(rest, rest, 2 * low, cross, 2 * low);
        }
        else
        {
            rest[2 * low] -= Limbs.Subtract(rest, rest, 2 * low, cross, 2 * low);
        }

        var space = (2 * count) - low;
        var used = space < (2 * low) + 1 ? space : (2 * low) + 1;
        Limbs.Add(r + low, r + low, space, rest, used);
    }

    /// <summary>r = |low half - high half|; true when negative.</summary>
    private static bool HalfDifference(ulong* r, ulong* a, long low, long high)
    {
        if (high == low)
        {
            return Limbs.Difference(r, a, a + low, low);
        }

        if (a[low - 1] != 0 || Limbs.CompareSame(a, a + low, high) >= 0)
        {
            Limbs.Subtract(r, a, low, a + low, high);
            return false;
        }

        Limbs.Subtract(r, a + low, high, a, high);
        r[low - 1] = 0;
        return true;
    }
}
