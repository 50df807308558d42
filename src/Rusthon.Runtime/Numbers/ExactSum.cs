namespace Rusthon.Runtime;

/// <summary>
/// The exact sum of doubles as non-overlapping partial sums, rounded once at the end: J. Shewchuk, "Adaptive
/// precision floating-point arithmetic and fast robust geometric predicates". Owns a block.
/// </summary>
public unsafe struct ExactSum
{
    private double* partials;
    private long count;
    private long capacity;

    /// <summary>The sum of the infinities and NaNs.</summary>
    private double special;

    /// <summary>The sum of the infinities alone.</summary>
    private double infinities;

    /// <summary>Adds a number; false when it raised: an intermediate overflow, or no memory.</summary>
    public bool Add(double x)
    {
        var original = x;
        var kept = 0L;
        for (var j = 0L; j < count; j++)
        {
            var y = partials[j];
            if (FloatBits.Absolute(x) < FloatBits.Absolute(y))
            {
                var larger = y;
                y = x;
                x = larger;
            }

            var high = x + y;
            var low = y - (high - x);
            if (low != 0.0)
            {
                partials[kept++] = low;
            }

            x = high;
        }

        count = kept;
        if (x == 0.0)
        {
            return true;
        }

        if (!FloatBits.IsFinite(x))
        {
            return AddSpecial(original);
        }

        if (count == capacity && !Grow())
        {
            return false;
        }

        partials[count++] = x;
        return true;
    }

    /// <summary>The sum as a float, or an error.</summary>
    public readonly V Finish()
    {
        if (special != 0.0)
        {
            return FloatBits.IsNaN(infinities)
                ? Errors.Raise(ValueErrorType.Address, "-inf + inf in fsum"u8)
                : V.FromDouble(special);
        }

        var n = count;
        if (n == 0)
        {
            return V.FromDouble(0.0);
        }

        var high = partials[--n];
        var low = 0.0;
        while (n > 0)
        {
            var x = high;
            var y = partials[--n];
            high = x + y;
            low = y - (high - x);
            if (low != 0.0)
            {
                break;
            }
        }

        // A tie is decided by the next partial sum.
        if (n > 0 && ((low < 0.0 && partials[n - 1] < 0.0) || (low > 0.0 && partials[n - 1] > 0.0)))
        {
            var twice = low * 2.0;
            var moved = high + twice;
            if (twice == moved - high)
            {
                high = moved;
            }
        }

        return V.FromDouble(high);
    }

    public readonly void Free()
    {
        if (partials != null)
        {
            Heap.Free(partials, capacity * sizeof(double));
        }
    }

    private bool AddSpecial(double x)
    {
        if (FloatBits.IsFinite(x))
        {
            Errors.Raise(OverflowErrorType.Address, "intermediate overflow in fsum"u8);
            return false;
        }

        if (FloatBits.IsInfinite(x))
        {
            infinities += x;
        }

        special += x;
        count = 0;
        return true;
    }

    private bool Grow()
    {
        var larger = capacity == 0 ? 32 : capacity * 2;
        var block = partials == null
            ? Heap.Allocate(larger * sizeof(double))
            : Heap.Resize(partials, capacity * sizeof(double), larger * sizeof(double));
        if (block == null)
        {
            return false;
        }

        partials = (double*)block;
        capacity = larger;
        return true;
    }
}
