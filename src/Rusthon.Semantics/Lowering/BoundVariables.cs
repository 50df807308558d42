using System;

namespace Rusthon.Semantics;

/// <summary>A set of local variables, by small numbers.</summary>
internal sealed class BoundVariables
{
    private ulong[] words = [];
    private bool everything;

    /// <summary>The set of all variables: where control does not get to.</summary>
    public static BoundVariables Everything() => new() { everything = true };

    /// <summary>A copy.</summary>
    public BoundVariables Copy() => new() { words = (ulong[])words.Clone(), everything = everything };

    /// <summary>Whether the variable is in the set.</summary>
    public bool Contains(int bit) => everything || (bit >> 6 < words.Length && (words[bit >> 6] >> (bit & 63) & 1) != 0);

    /// <summary>Adds a variable.</summary>
    public void Add(int bit)
    {
        if (bit >> 6 >= words.Length)
        {
            Array.Resize(ref words, (bit >> 6) + 1);
        }

        words[bit >> 6] |= 1UL << (bit & 63);
    }

    /// <summary>Takes a variable out.</summary>
    public void Discard(int bit)
    {
        if (bit >> 6 < words.Length)
        {
            words[bit >> 6] &= ~(1UL << (bit & 63));
        }
    }

    /// <summary>Takes variables out.</summary>
    public void Remove(BoundVariables others)
    {
        for (var i = 0; i < Math.Min(words.Length, others.words.Length); i++)
        {
            words[i] &= ~others.words[i];
        }
    }

    /// <summary>Keeps what both have.</summary>
    public void IntersectWith(BoundVariables other)
    {
        if (other.everything)
        {
            return;
        }

        if (everything)
        {
            words = (ulong[])other.words.Clone();
            everything = false;
            return;
        }

        for (var i = 0; i < words.Length; i++)
        {
            words[i] &= i < other.words.Length ? other.words[i] : 0;
        }
    }
}
