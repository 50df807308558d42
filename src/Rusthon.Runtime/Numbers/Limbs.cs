using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>
/// Natural numbers as arrays of 64-bit limbs, least significant first. Counts are in limbs. Unless said otherwise
/// the result may be one of the operands (same address) and top limbs may be 0.
/// </summary>
public static unsafe class Limbs
{
    /// <summary>The count without leading zero limbs.</summary>
    public static long Trim(ulong* a, long count)
    {
        while (count > 0 && a[count - 1] == 0)
        {
            count--;
        }

        return count;
    }

    public static void Clear(ulong* a, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            a[i] = 0;
        }
    }

    /// <summary>Copies upwards; the ranges may overlap if the destination is lower.</summary>
    public static void Copy(ulong* to, ulong* from, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            to[i] = from[i];
        }
    }

    /// <summary>-1, 0 or 1 for numbers of the same count.</summary>
    public static int CompareSame(ulong* a, ulong* b, long count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            if (a[i] != b[i])
            {
                return a[i] < b[i] ? -1 : 1;
            }
        }

        return 0;
    }

    /// <summary>-1, 0 or 1 for trimmed numbers.</summary>
    public static int Compare(ulong* a, long aCount, ulong* b, long bCount) =>
        aCount != bCount ? (aCount < bCount ? -1 : 1) : CompareSame(a, b, aCount);

    /// <summary>r = a + b with aCount >= bCount; r has aCount limbs; gives the carry.</summary>
    public static ulong Add(ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        ulong carry = 0;
        var i = 0L;
        for (; i < bCount; i++)
        {
            var partial = a[i] + carry;
            var sum = partial + b[i];
            carry = (partial < carry ? 1UL : 0) | (sum < partial ? 1UL : 0);
            r[i] = sum;
        }

        for (; i < aCount; i++)
        {
            var sum = a[i] + carry;
            carry = sum < carry ? 1UL : 0;
            r[i] = sum;
        }

        return carry;
    }

    /// <summary>r = a - b with aCount >= bCount; r has aCount limbs; gives the borrow.</summary>
    public static ulong Subtract(ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        ulong borrow = 0;
        var i = 0L;
        for (; i < bCount; i++)
        {
            var x = a[i];
            var partial = x - b[i];
            var difference = partial - borrow;
            borrow = (x < b[i] ? 1UL : 0) | (partial < borrow ? 1UL : 0);
            r[i] = difference;
        }

        for (; i < aCount; i++)
        {
            var x = a[i];
            r[i] = x - borrow;
            borrow = x < borrow ? 1UL : 0;
        }

        return borrow;
    }

    /// <summary>r = |a - b| of the same count; true when a is below b.</summary>
    public static bool Difference(ulong* r, ulong* a, ulong* b, long count)
    {
        if (CompareSame(a, b, count) >= 0)
        {
            Subtract(r, a, count, b, count);
            return false;
        }

        Subtract(r, b, count, a, count);
        return true;
    }

    /// <summary>a += word, in place; gives the carry.</summary>
    public static ulong AddWord(ulong* a, long count, ulong word)
    {
        for (var i = 0L; i < count && word != 0; i++)
        {
            a[i] += word;
            word = a[i] < word ? 1UL : 0;
        }

        return word;
    }

    /// <summary>a -= word, in place; gives the borrow.</summary>
    public static ulong SubtractWord(ulong* a, long count, ulong word)
    {
        for (var i = 0L; i < count && word != 0; i++)
        {
            var x = a[i];
            a[i] = x - word;
            word = x < word ? 1UL : 0;
        }

        return word;
    }

    /// <summary>r = a * word + carry; gives the top limb.</summary>
    public static ulong MultiplyWord(ulong* r, ulong* a, long count, ulong word, ulong carry)
    {
        for (var i = 0L; i < count; i++)
        {
            r[i] = Wide.MultiplyAdd(a[i], word, carry, 0, out carry);
        }

        return carry;
    }

    /// <summary>r += a * word; gives the carry into r[count].</summary>
    public static ulong AddMultiple(ulong* r, ulong* a, long count, ulong word)
    {
        ulong carry = 0;
        var i = 0L;
        for (; i + 4 <= count; i += 4)
        {
            r[i] = Wide.MultiplyAdd(a[i], word, r[i], carry, out carry);
            r[i + 1] = Wide.MultiplyAdd(a[i + 1], word, r[i + 1], carry, out carry);
            r[i + 2] = Wide.MultiplyAdd(a[i + 2], word, r[i + 2], carry, out carry);
            r[i + 3] = Wide.MultiplyAdd(a[i + 3], word, r[i + 3], carry, out carry);
        }

        for (; i < count; i++)
        {
            r[i] = Wide.MultiplyAdd(a[i], word, r[i], carry, out carry);
        }

        return carry;
    }

    /// <summary>r -= a * word; gives the borrow from r[count].</summary>
    public static ulong SubtractMultiple(ulong* r, ulong* a, long count, ulong word)
    {
        ulong carry = 0;
        for (var i = 0L; i < count; i++)
        {
            var low = Wide.MultiplyAdd(a[i], word, carry, 0, out carry);
            var x = r[i];
            r[i] = x - low;
            carry += x < low ? 1UL : 0;
        }

        return carry;
    }

    /// <summary>q = a / word, gives the remainder. The word is not 0.</summary>
    public static ulong DivideWord(ulong* q, ulong* a, long count, ulong word)
    {
        var shift = BitOperations.LeadingZeroCount(word);
        var d = word << shift;
        var reciprocal = Wide.Reciprocal(d);
        ulong remainder = 0;
        for (var i = count - 1; i >= 0; i--)
        {
            var x = a[i];
            var high = shift == 0 ? remainder : (remainder << shift) | (x >> (64 - shift));
            q[i] = Wide.Divide(high, x << shift, d, reciprocal, out remainder);
            remainder >>= shift;
        }

        return remainder;
    }

    /// <summary>a mod word. The word is not 0.</summary>
    public static ulong RemainderWord(ulong* a, long count, ulong word)
    {
        var shift = BitOperations.LeadingZeroCount(word);
        var d = word << shift;
        var reciprocal = Wide.Reciprocal(d);
        ulong remainder = 0;
        for (var i = count - 1; i >= 0; i--)
        {
            var x = a[i];
            var high = shift == 0 ? remainder : (remainder << shift) | (x >> (64 - shift));
            Wide.Divide(high, x << shift, d, reciprocal, out remainder);
            remainder >>= shift;
        }

        return remainder;
    }

    /// <summary>r = a shifted left by 0 to 63 bits; gives what leaves at the top. r may be a or above it.</summary>
    public static ulong ShiftLeft(ulong* r, ulong* a, long count, int bits)
    {
        if (bits == 0)
        {
            for (var i = count - 1; i >= 0; i--)
            {
                r[i] = a[i];
            }

            return 0;
        }

        ulong top = 0;
        for (var i = count - 1; i >= 0; i--)
        {
            var x = a[i];
            if (i == count - 1)
            {
                top = x >> (64 - bits);
            }

            r[i] = (x << bits) | (i == 0 ? 0 : a[i - 1] >> (64 - bits));
        }

        return top;
    }

    /// <summary>r = a shifted right by 0 to 63 bits. r may be a or below it.</summary>
    public static void ShiftRight(ulong* r, ulong* a, long count, int bits)
    {
        if (bits == 0)
        {
            Copy(r, a, count);
            return;
        }

        for (var i = 0L; i < count; i++)
        {
            r[i] = (a[i] >> bits) | (i + 1 == count ? 0 : a[i + 1] << (64 - bits));
        }
    }

    /// <summary>The number of bits of a trimmed number; 0 for none.</summary>
    public static long BitLength(ulong* a, long count) =>
        count == 0 ? 0 : (count * 64) - BitOperations.LeadingZeroCount(a[count - 1]);

    /// <summary>True when a bit below the given number of bits is set.</summary>
    public static bool AnyBitBelow(ulong* a, long count, long bits)
    {
        var whole = bits >> 6;
        for (var i = 0L; i < whole && i < count; i++)
        {
            if (a[i] != 0)
            {
                return true;
            }
        }

        return whole < count && (bits & 63) != 0 && (a[whole] << (int)(64 - (bits & 63))) != 0;
    }

    /// <summary>The 64 bits that begin at the given bit; those above the number are 0.</summary>
    public static ulong BitsAt(ulong* a, long count, long bit)
    {
        var limb = bit >> 6;
        var offset = (int)(bit & 63);
        var low = limb < count ? a[limb] >> offset : 0;
        return offset == 0 || limb + 1 >= count ? low : low | (a[limb + 1] << (64 - offset));
    }
}
