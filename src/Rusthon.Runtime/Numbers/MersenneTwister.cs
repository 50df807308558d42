using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The state of MT19937: M. Matsumoto, T. Nishimura, "Mersenne Twister: A 623-dimensionally equidistributed uniform pseudorandom number generator".</summary>
public unsafe struct MersenneTwister
{
    public const int Count = 624;
    private const int Middle = 397;

    /// <summary>The next word to use; <see cref="Count"/> when all are used up.</summary>
    public int Index;

    private Words words;

    /// <summary>One of the state's words.</summary>
    public uint this[int index]
    {
        readonly get => words[index];
        set => words[index] = value;
    }

    /// <summary>The next 32 random bits.</summary>
    public uint Next()
    {
        if (Index >= Count)
        {
            Refill();
        }

        var y = words[Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c5680;
        y ^= (y << 15) & 0xefc60000;
        return y ^ (y >> 18);
    }

    /// <summary>The next double from 0 to 1 (exclusive) with 53 random bits.</summary>
    public double NextDouble()
    {
        var high = Next() >> 5;
        var low = Next() >> 6;
        return ((high * 67108864.0) + low) * (1.0 / 9007199254740992.0);
    }

    /// <summary>Starts with a key of one word or more.</summary>
    public void Start(uint* key, long length)
    {
        StartWith(19650218);
        var i = 1;
        var j = 0L;
        for (var k = Count > length ? Count : length; k > 0; k--)
        {
            words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            Advance(ref i);
            j = j + 1 == length ? 0 : j + 1;
        }

        for (var k = Count - 1; k > 0; k--)
        {
            words[i] = (words[i] ^ ((words[i - 1] ^ (words[i - 1] >> 30)) * 1566083941)) - (uint)i;
            Advance(ref i);
        }

        words[0] = 0x80000000;
    }

    private void Advance(ref int i)
    {
        i++;
        if (i >= Count)
        {
            words[0] = words[Count - 1];
            i = 1;
        }
    }

    private void StartWith(uint seed)
    {
        words[0] = seed;
        for (var i = 1; i < Count; i++)
        {
            words[i] = (1812433253 * (words[i - 1] ^ (words[i - 1] >> 30))) + (uint)i;
        }

        Index = Count;
    }

    private void Refill()
    {
        for (var i = 0; i < Count; i++)
        {
            var next = i + 1 == Count ? 0 : i + 1;
            var y = (words[i] & 0x80000000) | (words[next] & 0x7fffffff);
            var other = i + Middle < Count ? i + Middle : i + Middle - Count;
            words[i] = words[other] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0df : 0);
        }

        Index = 0;
    }

    [InlineArray(Count)]
    private struct Words
    {
        private uint first;
    }
}

/// <summary>An instance of _random.Random.</summary>
public struct RandomObj
{
    public Obj Head;
    public MersenneTwister Twister;
}
