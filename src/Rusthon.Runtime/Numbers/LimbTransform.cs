using System;
using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>
/// Products of very large limb arrays by number-theoretic transforms: the limbs are the coefficients of polynomials, which
/// are multiplied modulo three primes below 2^62; the Chinese remainder theorem gives the coefficients of the product
/// (J. M. Pollard, "The Fast Fourier Transform in a Finite Field"). Butterflies with precomputed quotients and values up to
/// 2p are D. Harvey's, "Faster arithmetic for number-theoretic transforms".
/// </summary>
public static unsafe class LimbTransform
{
    /// <summary>The order of the roots is 2^42.</summary>
    private const int RootBits = 42;
    private const int PrimeCount = 3;

    private static ReadOnlySpan<ulong> Primes => [0x3FFFC00000000001, 0x3FFF840000000001, 0x3FFF540000000001];

    private static ReadOnlySpan<ulong> Roots => [0x2FA2CC4FD6BBE47E, 0x125C34F4F85FBF10, 0x1848F68505F81537];

    /// <summary>r = a * b; r has aCount + bCount limbs and overlaps neither factor. False, and nothing done, when there is no memory for it.</summary>
    public static bool Multiply(ulong* r, ulong* a, long aCount, ulong* b, long bCount)
    {
        var count = aCount + bCount;
        var sizeBits = 64 - BitOperations.LeadingZeroCount((ulong)(count - 1));
        var size = 1L << sizeBits;
        var square = a == b && aCount == bCount;
        var bytes = (PrimeCount + (square ? 2 : 3)) * size * sizeof(ulong);
        var memory = (ulong*)Heap.Allocate(bytes);
        if (memory == null)
        {
            Errors.Clear();
            return false;
        }

        var table = memory + (PrimeCount * size);
        var second = table + (2 * size);
        for (var i = 0; i < PrimeCount; i++)
        {
            var field = new PrimeField(Primes[i]);
            var values = memory + (i * size);
            var root = field.Power(Roots[i], 1UL << (RootBits - sizeBits));
            FillTable(&field, table, size, root);
            Load(&field, values, a, aCount, size);
            Forward(&field, values, table, size);
            if (!square)
            {
                Load(&field, second, b, bCount, size);
                Forward(&field, second, table, size);
            }

            MultiplyPoints(&field, values, square ? values : second, size);
            FillTable(&field, table, size, field.Power(root, field.Prime - 2));
            Backward(&field, values, table, size);
            Scale(&field, values, size, count);
        }

        Recombine(r, memory, size, count);
        Heap.Free(memory, bytes);
        return true;
    }

    /// <summary>
    /// For each half length h, a power of two below the size, at 2h the powers 0 to h-1 of a root of order 2h, each followed
    /// by its quotient for <see cref="PrimeField.MultiplyBy(ulong, ulong, ulong)"/>.
    /// </summary>
    private static void FillTable(PrimeField* field, ulong* table, long size, ulong root)
    {
        var rootQuotient = field->QuotientOf(root);
        var top = table + size;
        ulong power = 1;
        for (var i = 0L; i < size / 2; i++)
        {
            top[2 * i] = power;
            top[(2 * i) + 1] = field->QuotientOf(power);
            power = field->Reduce(field->MultiplyBy(power, root, rootQuotient));
        }

        for (var half = size / 4; half >= 1; half /= 2)
        {
            var level = table + (2 * half);
            var above = table + (4 * half);
            for (var i = 0L; i < half; i++)
            {
                level[2 * i] = above[4 * i];
                level[(2 * i) + 1] = above[(4 * i) + 1];
            }
        }
    }

    private static void Load(PrimeField* field, ulong* values, ulong* limbs, long count, long size)
    {
        var one = field->QuotientOf(1);
        for (var i = 0L; i < count; i++)
        {
            values[i] = field->MultiplyBy(limbs[i], 1, one);
        }

        Limbs.Clear(values + count, size - count);
    }

    /// <summary>Decimation in frequency; the result is in bit-reversed order. Values stay below 2p.</summary>
    private static void Forward(PrimeField* field, ulong* values, ulong* table, long size)
    {
        var p = field->Prime;
        var p2 = 2 * p;
        for (var half = size / 2; half >= 1; half /= 2)
        {
            for (var start = 0L; start < size; start += 2 * half)
            {
                var low = values + start;
                var high = low + half;
                var factor = table + (2 * half);
                for (var i = 0L; i < half; i++)
                {
                    var x = low[i];
                    var y = high[i];
                    var sum = x + y;
                    low[i] = sum >= p2 ? sum - p2 : sum;
                    high[i] = PrimeField.MultiplyBy(x + p2 - y, factor[2 * i], factor[(2 * i) + 1], p);
                }
            }
        }
    }

    /// <summary>Decimation in time, from bit-reversed order. Values stay below 2p.</summary>
    private static void Backward(PrimeField* field, ulong* values, ulong* table, long size)
    {
        var p = field->Prime;
        var p2 = 2 * p;
        for (var half = 1L; half < size; half *= 2)
        {
            for (var start = 0L; start < size; start += 2 * half)
            {
                var low = values + start;
                var high = low + half;
                var factor = table + (2 * half);
                for (var i = 0L; i < half; i++)
                {
                    var x = low[i];
                    var y = PrimeField.MultiplyBy(high[i], factor[2 * i], factor[(2 * i) + 1], p);
                    var sum = x + y;
                    var difference = x + p2 - y;
                    low[i] = sum >= p2 ? sum - p2 : sum;
                    high[i] = difference >= p2 ? difference - p2 : difference;
                }
            }
        }
    }

    /// <summary>The products of the values, divided by 2^64.</summary>
    private static void MultiplyPoints(PrimeField* field, ulong* values, ulong* others, long size)
    {
        var p = field->Prime;
        var inverse = field->Inverse;
        for (var i = 0L; i < size; i++)
        {
            var low = Wide.Multiply(values[i], others[i], out var high);
            Wide.Multiply(low * inverse, p, out var multiple);
            values[i] = high + p - multiple;
        }
    }

    /// <summary>Divides by the size and multiplies by 2^64; the values are then below p.</summary>
    private static void Scale(PrimeField* field, ulong* values, long size, long count)
    {
        var factor = field->Multiply(field->Power((ulong)size, field->Prime - 2), field->TwoTo64);
        var quotient = field->QuotientOf(factor);
        for (var i = 0L; i < count; i++)
        {
            values[i] = field->Reduce(field->MultiplyBy(values[i], factor, quotient));
        }
    }

    /// <summary>Coefficients from their residues (Garner's algorithm), added up with carries.</summary>
    private static void Recombine(ulong* r, ulong* residues, long size, long count)
    {
        var second = new PrimeField(Primes[1]);
        var third = new PrimeField(Primes[2]);
        var first = Primes[0];
        var inverse12 = second.Power(first % second.Prime, second.Prime - 2);
        var inverse13 = third.Power(first % third.Prime, third.Prime - 2);
        var inverse23 = third.Power(second.Prime % third.Prime, third.Prime - 2);
        var quotient12 = second.QuotientOf(inverse12);
        var quotient13 = third.QuotientOf(inverse13);
        var quotient23 = third.QuotientOf(inverse23);
        var productLow = Wide.Multiply(first, second.Prime, out var productHigh);
        UInt128 carry = 0;
        for (var i = 0L; i < count; i++)
        {
            var x1 = residues[i];
            var x2 = second.Reduce(second.MultiplyBy(residues[size + i] + (2 * second.Prime) - x1, inverse12, quotient12));
            var difference = third.Reduce(third.MultiplyBy(residues[(2 * size) + i] + (2 * third.Prime) - x1, inverse13, quotient13));
            var x3 = third.Reduce(third.MultiplyBy(difference + (2 * third.Prime) - x2, inverse23, quotient23));

            // x1 + x2 p1 + x3 p1 p2, in three words
            var low = Wide.MultiplyAdd(x2, first, x1, 0, out var middle);
            low = Wide.MultiplyAdd(x3, productLow, low, 0, out var overflow);
            var upper = ((UInt128)x3 * productHigh) + middle + overflow;

            var sum = (UInt128)low + (ulong)carry;
            r[i] = (ulong)sum;
            carry = upper + (ulong)(carry >> 64) + (ulong)(sum >> 64);
        }
    }

    /// <summary>Numbers modulo a prime between 2^61 and 2^62.</summary>
    private readonly struct PrimeField
    {
        public readonly ulong Prime;

        /// <summary>Of the prime, modulo 2^64.</summary>
        public readonly ulong Inverse;
        private readonly ulong reciprocal;

        public PrimeField(ulong prime)
        {
            Prime = prime;
            var inverse = prime;
            for (var i = 0; i < 5; i++)
            {
                inverse *= 2 - (prime * inverse);
            }

            Inverse = inverse;
            reciprocal = Wide.Reciprocal(prime << 2);
        }

        /// <summary>2^64 modulo the prime.</summary>
        public ulong TwoTo64 => Remainder(1, 0);

        /// <summary>floor(factor * 2^64 / prime) of a factor below the prime.</summary>
        public ulong QuotientOf(ulong factor) => Wide.Divide(factor << 2, 0, Prime << 2, reciprocal, out _);

        /// <summary>value * factor, below twice the prime, of any word and a factor with its quotient.</summary>
        [Inline]
        public ulong MultiplyBy(ulong value, ulong factor, ulong quotient) => MultiplyBy(value, factor, quotient, Prime);

        /// <inheritdoc cref="MultiplyBy(ulong, ulong, ulong)"/>
        [Inline]
        public static ulong MultiplyBy(ulong value, ulong factor, ulong quotient, ulong prime)
        {
            Wide.Multiply(value, quotient, out var multiple);
            return (value * factor) - (multiple * prime);
        }

        /// <summary>Of a number below twice the prime.</summary>
        [Inline]
        public ulong Reduce(ulong value) => value >= Prime ? value - Prime : value;

        /// <summary>The product of numbers below the prime.</summary>
        public ulong Multiply(ulong a, ulong b)
        {
            var low = Wide.Multiply(a, b, out var high);
            return Remainder(high, low);
        }

        public ulong Power(ulong number, ulong exponent)
        {
            ulong result = 1;
            for (; exponent != 0; exponent >>= 1)
            {
                result = (exponent & 1) != 0 ? Multiply(result, number) : result;
                number = Multiply(number, number);
            }

            return result;
        }

        /// <summary>Of two words, the high one below the prime.</summary>
        private ulong Remainder(ulong high, ulong low)
        {
            Wide.Divide((high << 2) | (low >> 62), low << 2, Prime << 2, reciprocal, out var remainder);
            return remainder >> 2;
        }
    }
}
