using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Conversion between limbs and digits in bases that are no power of two: in chunks of a word's digits, and for
/// large numbers by division with (multiplication by) repeated squares of the chunk's base.
/// </summary>
public static unsafe class IntDecimal
{
    /// <summary>10^19, the largest power of ten in a word.</summary>
    public const ulong Chunk = 10_000_000_000_000_000_000;

    /// <summary>The digits of <see cref="Chunk"/>.</summary>
    public const int ChunkDigits = 19;

    /// <summary>The number of digits below which the limit is not asked for, as CPython's.</summary>
    public const int LimitThreshold = 640;

    private const int BaseLimbs = 40;
    private const int MaxPowers = 56;

    /// <summary>The limit of <c>sys.set_int_max_str_digits</c>; stored as its difference from 4300, so that the initial state is all zeros.</summary>
    [ExportData("rt_int_digits_limit_change")]
    private static long limitChange;

    /// <summary>The most decimal digits that str(int) and int(str) convert; 0: no limit.</summary>
    public static long MaxDigits
    {
        get => 4300 + limitChange;
        set => limitChange = value - 4300;
    }

    /// <summary>The decimal str of an int; ValueError above the limit of digits.</summary>
    public static V ToDecimal(V value)
    {
        IntView view;
        IntView.Read(value, &view);
        if (view.Count <= 1)
        {
            byte* local = stackalloc byte[24];
            var start = WriteWord(local + 24, view.Count == 0 ? 0 : view.Limbs[0]);
            if (view.Negative)
            {
                *--start = (byte)'-';
            }

            return Strs.FromAscii(new ReadOnlySpan<byte>(start, (int)(local + 24 - start)));
        }

        var digits = Digits(&view, true, out var block, out var blockSize, out var count);
        if (digits == null)
        {
            return V.Error;
        }

        if (view.Negative)
        {
            *--digits = (byte)'-';
            count++;
        }

        var text = Strs.FromAscii(new ReadOnlySpan<byte>(digits, (int)count));
        Heap.Free(block, blockSize);
        return text;
    }

    /// <summary>
    /// The decimal digits of a magnitude, in a block that the caller frees; there is room for a sign before them.
    /// Null: raised (no memory, or <paramref name="limited"/> and above the limit).
    /// </summary>
    public static byte* Digits(IntView* view, bool limited, out void* block, out long blockSize, out long count)
    {
        block = null;
        blockSize = 0;
        count = 0;
        var most = (long)(view->BitLength * 0.30102999566398120) + 2;
        var limit = limited ? MaxDigits : 0;
        if (limit > 0 && most - 2 > limit)
        {
            RaiseLimit(limit);
            return null;
        }

        if (view->Count <= BaseLimbs)
        {
            var width = (most / ChunkDigits * ChunkDigits) + (2 * ChunkDigits);
            var size = width + 1 + (view->Count * sizeof(ulong));
            var memory = (byte*)Heap.Allocate(size);
            if (memory == null)
            {
                return null;
            }

            var limbs = (ulong*)memory;
            Limbs.Copy(limbs, view->Limbs, view->Count);
            var text = memory + (view->Count * sizeof(ulong)) + 1;
            WriteChunks(limbs, view->Count, text, width);
            return Trimmed(text, width, limit, memory, size, out block, out blockSize, out count);
        }

        return LargeDigits(view, limit, out block, out blockSize, out count);
    }

    /// <summary>Writes the decimal digits of a word so that they end at an address; gives the first's.</summary>
    public static byte* WriteWord(byte* end, ulong word)
    {
        do
        {
            var next = word / 10;
            *--end = (byte)('0' + (word - (next * 10)));
            word = next;
        }
        while (word != 0);
        return end;
    }

    /// <summary>
    /// The limbs of a number given by digit values (0 to radix - 1, most significant first), in a new int object with
    /// <paramref name="allocated"/> limbs. Null: MemoryError is pending.
    /// </summary>
    public static IntObj* FromDigits(byte* digits, long count, int radix, out long allocated)
    {
        var chunk = ChunkOf(radix, out var perChunk);
        allocated = (count / perChunk) + 2;
        var o = Ints.Allocate(allocated);
        if (o == null)
        {
            return null;
        }

        var limbs = &o->FirstLimb;
        if (count <= perChunk * BaseLimbs)
        {
            var used = ReadChunks(limbs, digits, count, radix, chunk, perChunk);
            Limbs.Clear(limbs + used, allocated - used);
            return o;
        }

        Powers powers = default;
        var used2 = powers.Build(chunk, allocated) ? ReadHalves(limbs, digits, count, radix, chunk, perChunk, &powers, powers.Count - 1) : -1;
        powers.Free();
        if (used2 < 0)
        {
            Ints.Abandon(o, allocated);
            return null;
        }

        Limbs.Clear(limbs + used2, allocated - used2);
        return o;
    }

    private static byte* Trimmed(byte* text, long width, long limit, void* memory, long size, out void* block, out long blockSize, out long count)
    {
        var zeros = 0L;
        while (zeros < width - 1 && text[zeros] == '0')
        {
            zeros++;
        }

        block = memory;
        blockSize = size;
        count = width - zeros;
        if (limit > 0 && count > limit)
        {
            Heap.Free(memory, size);
            RaiseLimit(limit);
            return null;
        }

        return text + zeros;
    }

    private static void RaiseLimit(long limit)
    {
        var number = V.FromSmall(limit);
        Errors.Raise(ValueErrorType.Address, "Exceeds the limit (%S digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"u8, number);
    }

    private static byte* LargeDigits(IntView* view, long limit, out void* block, out long blockSize, out long count)
    {
        block = null;
        blockSize = 0;
        count = 0;
        Powers powers = default;
        if (!powers.Build(Chunk, view->Count))
        {
            powers.Free();
            return null;
        }

        var width = ChunkDigits << powers.Count;
        var size = width + 1 + (view->Count * sizeof(ulong));
        var memory = (byte*)Heap.Allocate(size);
        if (memory == null)
        {
            powers.Free();
            return null;
        }

        var limbs = (ulong*)memory;
        Limbs.Copy(limbs, view->Limbs, view->Count);
        var text = memory + (view->Count * sizeof(ulong)) + 1;
        var written = WriteHalves(limbs, view->Count, text, powers.Count - 1, &powers);
        powers.Free();
        if (!written)
        {
            Heap.Free(memory, size);
            return null;
        }

        return Trimmed(text, width, limit, memory, size, out block, out blockSize, out count);
    }

    /// <summary>Writes a number below the square of the power of a level with all leading zeros; destroys it.</summary>
    private static bool WriteHalves(ulong* limbs, long count, byte* text, int level, Powers* powers)
    {
        count = Limbs.Trim(limbs, count);
        var half = (long)ChunkDigits << level;
        if (count <= BaseLimbs || level < 0)
        {
            WriteChunks(limbs, count, text, level < 0 ? ChunkDigits : 2 * half);
            return true;
        }

        var power = powers->Limbs(level, out var powerCount);
        if (Limbs.Compare(limbs, count, power, powerCount) < 0)
        {
            new Span<byte>(text, (int)half).Fill((byte)'0');
            return WriteHalves(limbs, count, text + half, level - 1, powers);
        }

        var quotientCount = count - powerCount + 1;
        var size = (quotientCount + powerCount) * sizeof(ulong);
        var quotient = (ulong*)Heap.Allocate(size);
        if (quotient == null)
        {
            return false;
        }

        var remainder = quotient + quotientCount;
        var done = LimbDivision.Divide(quotient, remainder, limbs, count, power, powerCount)
            && WriteHalves(quotient, quotientCount, text, level - 1, powers)
            && WriteHalves(remainder, powerCount, text + half, level - 1, powers);
        Heap.Free(quotient, size);
        return done;
    }

    /// <summary>Fills a field of digits from its end; destroys the number.</summary>
    private static void WriteChunks(ulong* limbs, long count, byte* text, long width)
    {
        var end = text + width;
        while (end > text)
        {
            count = Limbs.Trim(limbs, count);
            var chunk = count == 0 ? 0 : Limbs.DivideWord(limbs, limbs, count, Chunk);
            for (var i = 0; i < ChunkDigits && end > text; i++)
            {
                var next = chunk / 10;
                *--end = (byte)('0' + (chunk - (next * 10)));
                chunk = next;
            }
        }
    }

    private static ulong ChunkOf(int radix, out int digits)
    {
        ulong chunk = (ulong)radix;
        digits = 1;
        while (Wide.Multiply(chunk, (ulong)radix, out var high) is var next && high == 0)
        {
            chunk = next;
            digits++;
        }

        return chunk;
    }

    /// <summary>Gives the number of limbs written.</summary>
    private static long ReadChunks(ulong* limbs, byte* digits, long count, int radix, ulong chunk, int perChunk)
    {
        var used = 0L;
        var first = count % perChunk;
        for (var i = 0L; i < count;)
        {
            var length = i == 0 && first != 0 ? first : perChunk;
            ulong value = 0;
            for (var j = 0L; j < length; j++)
            {
                value = (value * (ulong)radix) + digits[i + j];
            }

            var carry = Limbs.MultiplyWord(limbs, limbs, used, chunk, value);
            if (carry != 0)
            {
                limbs[used++] = carry;
            }

            i += length;
        }

        return used;
    }

    /// <summary>Gives the number of limbs written, -1 when out of memory.</summary>
    private static long ReadHalves(ulong* limbs, byte* digits, long count, int radix, ulong chunk, int perChunk, Powers* powers, int level)
    {
        if (count <= perChunk * BaseLimbs)
        {
            return ReadChunks(limbs, digits, count, radix, chunk, perChunk);
        }

        while ((long)perChunk << level >= count)
        {
            level--;
        }

        var low = (long)perChunk << level;
        var power = powers->Limbs(level, out var powerCount);
        var highRoom = ((count - low) / perChunk) + 2;
        var lowRoom = (low / perChunk) + 2;
        var scratchCount = LimbMultiplication.Scratch(highRoom, powerCount);
        var size = (highRoom + lowRoom + scratchCount + highRoom + powerCount) * sizeof(ulong);
        var high = (ulong*)Heap.Allocate(size);
        if (high == null)
        {
            return -1;
        }

        var lowLimbs = high + highRoom;
        var product = lowLimbs + lowRoom;
        var scratch = product + highRoom + powerCount;
        var highUsed = ReadHalves(high, digits, count - low, radix, chunk, perChunk, powers, level);
        var lowUsed = highUsed < 0 ? -1 : ReadHalves(lowLimbs, digits + count - low, low, radix, chunk, perChunk, powers, level - 1);
        var used = -1L;
        if (lowUsed >= 0)
        {
            used = Combine(limbs, product, high, highUsed, power, powerCount, lowLimbs, lowUsed, scratch);
        }

        Heap.Free(high, size);
        return used;
    }

    private static long Combine(ulong* limbs, ulong* product, ulong* high, long highUsed, ulong* power, long powerCount, ulong* low, long lowUsed, ulong* scratch)
    {
        if (highUsed == 0)
        {
            Limbs.Copy(limbs, low, lowUsed);
            return lowUsed;
        }

        if (highUsed >= powerCount)
        {
            LimbMultiplication.Multiply(product, high, highUsed, power, powerCount, scratch);
        }
        else
        {
            LimbMultiplication.Multiply(product, power, powerCount, high, highUsed, scratch);
        }

        Limbs.Add(product, product, highUsed + powerCount, low, lowUsed);
        var used = Limbs.Trim(product, highUsed + powerCount);
        Limbs.Copy(limbs, product, used);
        return used;
    }

    /// <summary>The chunk's base to the powers 1, 2, 4, ... Owns a block for each.</summary>
    private struct Powers
    {
        /// <summary>The number of powers.</summary>
        public int Count;

        private Table addresses;
        private Counts counts;

        /// <summary>Builds powers until the square of the last would exceed numbers of so many limbs. False when out of memory.</summary>
        public bool Build(ulong chunk, long limbs)
        {
            var first = (ulong*)Heap.Allocate(sizeof(ulong));
            if (first == null)
            {
                return false;
            }

            first[0] = chunk;
            addresses[0] = (nint)first;
            counts[0] = 1;
            Count = 1;
            while (true)
            {
                var last = Limbs(Count - 1, out var count);
                if ((2 * count) - 1 > limbs)
                {
                    return true;
                }

                var scratchSize = LimbMultiplication.Scratch(count, count) * sizeof(ulong);
                var scratch = scratchSize == 0 ? null : (ulong*)Heap.Allocate(scratchSize);
                var next = scratchSize != 0 && scratch == null ? null : (ulong*)Heap.Allocate(2 * count * sizeof(ulong));
                if (next != null)
                {
                    LimbMultiplication.Multiply(next, last, count, last, count, scratch);
                    addresses[Count] = (nint)next;
                    counts[Count] = 2 * count;
                    Count++;
                }

                if (scratch != null)
                {
                    Heap.Free(scratch, scratchSize);
                }

                if (next == null)
                {
                    return false;
                }
            }
        }

        public readonly ulong* Limbs(int level, out long count)
        {
            var limbs = (ulong*)addresses[level];
            count = Rusthon.Runtime.Limbs.Trim(limbs, counts[level]);
            return limbs;
        }

        public void Free()
        {
            for (var i = 0; i < Count; i++)
            {
                Heap.Free((void*)addresses[i], counts[i] * sizeof(ulong));
            }

            Count = 0;
        }

        [InlineArray(MaxPowers)]
        private struct Table
        {
            private nint first;
        }

        [InlineArray(MaxPowers)]
        private struct Counts
        {
            private long first;
        }
    }
}
