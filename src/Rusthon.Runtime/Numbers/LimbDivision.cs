using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>Quotients of limb arrays: Knuth's algorithm D, and above a threshold C. Burnikel and J. Ziegler's recursive division.</summary>
public static unsafe class LimbDivision
{
    private const long RecursiveThreshold = 80;

    /// <summary>Limbs of both operands up to which no memory is allocated.</summary>
    private const int LocalLimbs = 32;

    /// <summary>
    /// q = a / b and r = a mod b. aCount >= bCount >= 1, the top limb of b is not 0; q has aCount - bCount + 1
    /// limbs, r bCount; neither overlaps an operand; either may be null. False when out of memory.
    /// </summary>
    public static bool Divide(ulong* q, ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        if (bCount == 1)
        {
            var remainder = q == null ? Limbs.RemainderWord(a, aCount, b[0]) : Limbs.DivideWord(q, a, aCount, b[0]);
            if (r != null)
            {
                r[0] = remainder;
            }

            return true;
        }

        return bCount < RecursiveThreshold || aCount - bCount < RecursiveThreshold / 2
            ? DivideByKnuth(q, r, a, aCount, b, bCount)
            : DivideByBlocks(q, r, a, aCount, b, bCount);
    }

    /// <summary>As <see cref="Divide"/> by the quadratic method, with scratch of aCount + bCount + 1 limbs instead of memory.</summary>
    public static void DivideInScratch(ulong* q, ulong* r, ulong* a, long aCount, ulong* b, long bCount, ulong* scratch)
    {
        if (bCount == 1)
        {
            r[0] = Limbs.DivideWord(q, a, aCount, b[0]);
            return;
        }

        var d = scratch + aCount + 1;
        var shift = BitOperations.LeadingZeroCount(b[bCount - 1]);
        Limbs.ShiftLeft(d, b, bCount, shift);
        scratch[aCount] = Limbs.ShiftLeft(scratch, a, aCount, shift);
        Knuth(q, scratch, aCount + 1, d, bCount);
        if (r != null)
        {
            Limbs.ShiftRight(r, scratch, bCount, shift);
        }
    }

    private static bool DivideByKnuth(ulong* q, ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        var limbs = aCount + 1 + bCount;
        if (limbs <= LocalLimbs)
        {
            ulong* local = stackalloc ulong[LocalLimbs];
            DivideInScratch(q, r, a, aCount, b, bCount, local);
            return true;
        }

        var scratch = (ulong*)Heap.Allocate(limbs * sizeof(ulong));
        if (scratch == null)
        {
            return false;
        }

        DivideInScratch(q, r, a, aCount, b, bCount, scratch);
        Heap.Free(scratch, limbs * sizeof(ulong));
        return true;
    }

    /// <summary>
    /// Divides u (the remainder stays in its low limbs, the rest becomes 0) by d, whose top bit is set and which has
    /// two limbs or more; u's top bCount limbs are below d. q (uCount - dCount limbs) may be null.
    /// </summary>
    private static void Knuth(ulong* q, ulong* u, long uCount, ulong* d, long dCount)
    {
        var d1 = d[dCount - 1];
        var d0 = d[dCount - 2];
        var reciprocal = Wide.Reciprocal(d1);
        for (var j = uCount - dCount - 1; j >= 0; j--)
        {
            var window = u + j;
            var digit = Estimate(window[dCount], window[dCount - 1], window[dCount - 2], d1, d0, reciprocal);
            var borrow = Limbs.SubtractMultiple(window, d, dCount, digit);
            var top = window[dCount];
            window[dCount] = top - borrow;
            if (top < borrow)
            {
                digit--;
                window[dCount] += Limbs.Add(window, window, dCount, d, dCount);
            }

            if (q != null)
            {
                q[j] = digit;
            }
        }
    }

    /// <summary>A quotient digit that is exact or one too large.</summary>
    private static ulong Estimate(ulong u2, ulong u1, ulong u0, ulong d1, ulong d0, ulong reciprocal)
    {
        ulong digit;
        ulong rest;
        if (u2 >= d1)
        {
            digit = ulong.MaxValue;
            rest = u1 + d1;
            if (rest < d1)
            {
                return digit;
            }
        }
        else
        {
            digit = Wide.Divide(u2, u1, d1, reciprocal, out rest);
        }

        while (true)
        {
            var low = Wide.Multiply(digit, d0, out var high);
            if (high < rest || (high == rest && low <= u0))
            {
                return digit;
            }

            digit--;
            rest += d1;
            if (rest < d1)
            {
                return digit;
            }
        }
    }

    /// <summary>Pads the divisor to a count that halves down to the threshold and divides block by block.</summary>
    private static bool DivideByBlocks(ulong* q, ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        var unit = bCount;
        var halvings = 0;
        while (unit >= RecursiveThreshold)
        {
            unit = (unit + 1) / 2;
            halvings++;
        }

        var n = unit << halvings;
        var pad = n - bCount;
        var shift = BitOperations.LeadingZeroCount(b[bCount - 1]);
        var blocks = ((aCount + pad + 1 + n - 1) / n) + 1;
        var uCount = blocks * n;
        var scratchCount = (2 * n) + LimbMultiplication.Scratch(n, n);
        var total = (uCount + n + n + scratchCount) * sizeof(ulong);
        var memory = (ulong*)Heap.Allocate(total);
        if (memory == null)
        {
            return false;
        }

        var u = memory;
        var d = u + uCount;
        var quotient = d + n;
        var scratch = quotient + n;
        Limbs.Clear(d, pad);
        Limbs.ShiftLeft(d + pad, b, bCount, shift);
        Limbs.Clear(u, uCount);
        u[pad + aCount] = Limbs.ShiftLeft(u + pad, a, aCount, shift);

        var wanted = aCount - bCount + 1;
        for (var block = blocks - 2; block >= 0; block--)
        {
            TwoByOne(quotient, u + (block * n), d, n, scratch);
            if (q != null)
            {
                for (var i = 0L; i < n && (block * n) + i < wanted; i++)
                {
                    q[(block * n) + i] = quotient[i];
                }
            }
        }

        if (r != null)
        {
            Limbs.ShiftRight(r, u + pad, bCount, shift);
        }

        Heap.Free(memory, total);
        return true;
    }

    /// <summary>Divides the 2n limbs of u (top half below d) by the n limbs of d: q has n limbs, the remainder stays in u's low half, the high half becomes 0.</summary>
    private static void TwoByOne(ulong* q, ulong* u, ulong* d, long n, ulong* scratch)
    {
        if ((n & 1) != 0 || n < RecursiveThreshold)
        {
            Knuth(q, u, 2 * n, d, n);
            return;
        }

        var half = n / 2;
        ThreeByTwo(q + half, u + half, d, half, scratch);
        ThreeByTwo(q, u, d, half, scratch);
    }

    /// <summary>Divides the 3h limbs of u (top two thirds below d) by the 2h limbs of d: q has h limbs, the remainder stays in u's low 2h limbs, the rest becomes 0.</summary>
    private static void ThreeByTwo(ulong* q, ulong* u, ulong* d, long h, ulong* scratch)
    {
        var high = d + h;
        if (Limbs.CompareSame(u + (2 * h), high, h) < 0)
        {
            TwoByOne(q, u + h, high, h, scratch);
        }
        else
        {
            for (var i = 0L; i < h; i++)
            {
                q[i] = ulong.MaxValue;
            }

            Limbs.Subtract(u + (2 * h), u + (2 * h), h, high, h);
            var carry = Limbs.Add(u + h, u + h, h, high, h);
            Limbs.AddWord(u + (2 * h), h, carry);
        }

        var product = scratch;
        LimbMultiplication.Multiply(product, q, h, d, h, scratch + (2 * h));
        var borrow = Limbs.Subtract(u, u, 3 * h, product, 2 * h);
        while (borrow != 0)
        {
            Limbs.SubtractWord(q, h, 1);
            borrow -= Limbs.Add(u, u, 3 * h, d, 2 * h);
        }
    }
}
