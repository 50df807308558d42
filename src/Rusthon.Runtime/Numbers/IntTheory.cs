using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Number theory on ints. Operands are borrowed ints, results owned.</summary>
public static unsafe class IntTheory
{
    /// <summary>Factors up to which a product is one loop.</summary>
    private const long LeafFactors = 12;

    /// <summary>The greatest common divisor, not negative.</summary>
    public static V Gcd(V left, V right)
    {
        IntView a;
        IntView b;
        IntView.Read(left, &a);
        IntView.Read(right, &b);
        if (a.Count <= 1 && b.Count <= 1)
        {
            return Ints.FromUlong(GcdOfWords(a.IsZero ? 0 : a.Limbs[0], b.IsZero ? 0 : b.Limbs[0]));
        }

        if (a.IsZero || b.IsZero)
        {
            return IntArithmetic.Absolute(a.IsZero ? right : left);
        }

        return a.Count >= b.Count ? GcdOfLimbs(&a, &b) : GcdOfLimbs(&b, &a);
    }

    /// <summary>The least common multiple, not negative.</summary>
    public static V Lcm(V left, V right)
    {
        if (Ints.Sign(left) == 0 || Ints.Sign(right) == 0)
        {
            return V.FromSmall(0);
        }

        var divisor = Gcd(left, right);
        if (divisor.IsError)
        {
            return V.Error;
        }

        var part = IntArithmetic.FloorDivide(left, divisor);
        Counts.Release(divisor);
        if (part.IsError)
        {
            return V.Error;
        }

        var product = IntArithmetic.Multiply(part, right);
        Counts.Release(part);
        if (product.IsError)
        {
            return V.Error;
        }

        var result = IntArithmetic.Absolute(product);
        Counts.Release(product);
        return result;
    }

    /// <summary>
    /// floor(sqrt(value)) of a value that is not negative: Newton's steps whose precision doubles, M. Dickinson's
    /// algorithm as described in CPython's math module.
    /// </summary>
    public static V SquareRoot(V value)
    {
        var bits = IntBits.BitLength(value);
        if (bits <= 64)
        {
            IntView view;
            IntView.Read(value, &view);
            return Ints.FromUlong(RootOfWord(view.IsZero ? 0 : view.Limbs[0]));
        }

        var c = (bits - 1) / 2;
        var a = V.FromSmall(1);
        var d = 0L;
        for (var s = 63 - BitOperations.LeadingZeroCount((ulong)c); s >= 0 && !a.IsError; s--)
        {
            var e = d;
            d = c >> s;
            a = NewtonStep(a, value, d - e - 1, (2 * c) - e - d + 1);
        }

        return a.IsError ? a : LoweredRoot(a, value);
    }

    /// <summary>The product of the ints from first to last (1 if there are none); first is positive.</summary>
    public static V Product(long first, long last)
    {
        if (last - first < LeafFactors)
        {
            var result = V.FromSmall(1);
            ulong partial = 1;
            for (var i = 0L; i <= last - first && !result.IsError; i++)
            {
                var factor = (ulong)(first + i);
                var next = Wide.Multiply(partial, factor, out var high);
                if (high != 0)
                {
                    result = MultiplyOwned(result, Ints.FromUlong(partial));
                    next = factor;
                }

                partial = next;
            }

            return result.IsError ? result : MultiplyOwned(result, Ints.FromUlong(partial));
        }

        var middle = first + ((last - first) / 2);
        var low = Product(first, middle);
        return low.IsError ? low : MultiplyOwned(low, Product(middle + 1, last));
    }

    /// <summary>n! for n not negative.</summary>
    public static V Factorial(long n) => Product(2, n);

    /// <summary>n (n - 1) ... (n - k + 1) for n and k not negative.</summary>
    public static V FallingProduct(V n, long k)
    {
        if (Ints.TryToLong(n, out var small))
        {
            return k > small ? V.FromSmall(0) : Product(small - k + 1, small);
        }

        var result = V.FromSmall(1);
        for (var i = 0L; i < k && !result.IsError; i++)
        {
            result = MultiplyOwned(result, IntArithmetic.Subtract(n, V.FromSmall(i)));
        }

        return result;
    }

    /// <summary>The binomial coefficient of n and k, neither negative and k at most n.</summary>
    public static V Binomial(V n, long k)
    {
        var product = FallingProduct(n, k);
        if (product.IsError || k < 2)
        {
            return product;
        }

        var divisor = Factorial(k);
        if (divisor.IsError)
        {
            Counts.Release(product);
            return V.Error;
        }

        var result = IntArithmetic.FloorDivide(product, divisor);
        Counts.Release(product);
        Counts.Release(divisor);
        return result;
    }

    /// <summary>a * b; both are taken over, b may be Error.</summary>
    private static V MultiplyOwned([Owned] V a, [Owned] V b)
    {
        var result = b.IsError ? V.Error : IntArithmetic.Multiply(a, b);
        Counts.Release(a);
        Counts.Release(b);
        return result;
    }

    private static ulong GcdOfWords(ulong a, ulong b)
    {
        if (a == 0 || b == 0)
        {
            return a | b;
        }

        var zeros = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        while (b != 0)
        {
            // Both are odd after the shift; the zeros of the difference are the same whichever of them is larger.
            b >>= BitOperations.TrailingZeroCount(b);
            var smaller = a < b ? a : b;
            b = a < b ? b - a : a - b;
            a = smaller;
        }

        return a << zeros;
    }

    /// <summary>D. H. Lehmer's method: quotients from the leading 62 bits, applied to all limbs at once.</summary>
    private static V GcdOfLimbs(IntView* larger, IntView* smaller)
    {
        var room = larger->Count + 1;
        var size = 4 * room * sizeof(ulong);
        var a = (ulong*)Heap.Allocate(size);
        if (a == null)
        {
            return V.Error;
        }

        var memory = a;
        var b = a + room;
        var x = b + room;
        var y = x + room;
        Limbs.Copy(a, larger->Limbs, larger->Count);
        Limbs.Copy(b, smaller->Limbs, smaller->Count);
        var aCount = larger->Count;
        var bCount = smaller->Count;
        var fine = true;
        while (bCount > 1 && fine)
        {
            if (Limbs.Compare(a, aCount, b, bCount) < 0)
            {
                Swap(ref a, ref aCount, ref b, ref bCount);
            }

            if (aCount - bCount > 1 || !Reduce(ref a, ref aCount, ref b, ref bCount, ref x, ref y))
            {
                fine = LimbDivision.Divide(null, x, a, aCount, b, bCount);
                var remainderCount = Limbs.Trim(x, bCount);
                var free = a;
                a = b;
                aCount = bCount;
                b = x;
                bCount = remainderCount;
                x = free;
            }
        }

        V result;
        if (!fine)
        {
            result = V.Error;
        }
        else if (bCount == 0)
        {
            result = Ints.FromLimbs(a, aCount, false);
        }
        else
        {
            result = Ints.FromUlong(GcdOfWords(aCount == 0 ? 0 : Limbs.RemainderWord(a, aCount, b[0]), b[0]));
        }

        Heap.Free(memory, size);
        return result;
    }

    private static void Swap(ref ulong* a, ref long aCount, ref ulong* b, ref long bCount)
    {
        var limbs = a;
        a = b;
        b = limbs;
        var count = aCount;
        aCount = bCount;
        bCount = count;
    }

    /// <summary>Several steps of Euclid's algorithm at once; false when the leading bits do not even give one quotient.</summary>
    private static bool Reduce(ref ulong* a, ref long aCount, ref ulong* b, ref long bCount, ref ulong* x, ref ulong* y)
    {
        var low = Limbs.BitLength(a, aCount) - 62;
        var p = (long)Limbs.BitsAt(a, aCount, low);
        var q = (long)Limbs.BitsAt(b, bCount, low);
        long ca = 1, cb = 0, cc = 0, cd = 1;
        var steps = 0;
        while (q - cc != 0)
        {
            var quotient = (p + (ca - 1)) / (q - cc);
            var s = cb + (quotient * cd);
            var t = p - (quotient * q);
            if (s > t)
            {
                break;
            }

            p = q;
            q = t;
            t = ca + (quotient * cc);
            ca = cd;
            cb = cc;
            cc = s;
            cd = t;
            steps++;
        }

        if (steps == 0)
        {
            return false;
        }

        Limbs.Clear(b + bCount, aCount - bCount);
        if ((steps & 1) != 0)
        {
            Combine(x, b, ca, a, cb, aCount);
            Combine(y, a, cd, b, cc, aCount);
        }
        else
        {
            Combine(x, a, ca, b, cb, aCount);
            Combine(y, b, cd, a, cc, aCount);
        }

        var count = aCount;
        aCount = Limbs.Trim(x, count);
        bCount = Limbs.Trim(y, count);
        var limbs = a;
        a = x;
        x = limbs;
        limbs = b;
        b = y;
        y = limbs;
        return true;
    }

    /// <summary>r = a * x - b * y, which is known to fit and not to be negative.</summary>
    private static void Combine(ulong* r, ulong* a, long x, ulong* b, long y, long count)
    {
        ulong aCarry = 0;
        ulong bCarry = 0;
        ulong borrow = 0;
        for (var i = 0L; i < count; i++)
        {
            var minuend = Wide.MultiplyAdd(a[i], (ulong)x, aCarry, 0, out aCarry);
            var subtrahend = Wide.MultiplyAdd(b[i], (ulong)y, bCarry, 0, out bCarry);
            var difference = minuend - subtrahend;
            r[i] = difference - borrow;
            borrow = (minuend < subtrahend ? 1UL : 0) | (difference < borrow ? 1UL : 0);
        }
    }

    private static ulong RootOfWord(ulong n)
    {
        var root = (ulong)Libm.Sqrt(n);
        if (root > uint.MaxValue)
        {
            root = uint.MaxValue;
        }

        while (root * root > n)
        {
            root--;
        }

        while (root < uint.MaxValue && (root + 1) * (root + 1) <= n)
        {
            root++;
        }

        return root;
    }

    /// <summary>(a &lt;&lt; up) + (n >> down) / a; a is taken over.</summary>
    private static V NewtonStep([Owned] V a, V n, long up, long down)
    {
        var shifted = IntBits.ShiftRight(n, down);
        var quotient = shifted.IsError ? V.Error : IntArithmetic.FloorDivide(shifted, a);
        Counts.Release(shifted);
        var high = quotient.IsError ? V.Error : IntBits.ShiftLeft(a, up);
        Counts.Release(a);
        var sum = high.IsError ? V.Error : IntArithmetic.Add(high, quotient);
        Counts.Release(high);
        Counts.Release(quotient);
        return sum;
    }

    /// <summary>The root, or one less when its square is too large; it is taken over.</summary>
    private static V LoweredRoot([Owned] V root, V value)
    {
        var square = IntArithmetic.Multiply(root, root);
        if (square.IsError)
        {
            Counts.Release(root);
            return V.Error;
        }

        var above = Ints.Compare(square, value) > 0;
        Counts.Release(square);
        if (!above)
        {
            return root;
        }

        var lower = IntArithmetic.Subtract(root, V.FromSmall(1));
        Counts.Release(root);
        return lower;
    }
}
