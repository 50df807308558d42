namespace Rusthon.Runtime;

/// <summary>Hashes of keys.</summary>
public static unsafe class Hashing
{
    /// <summary>The hash of any value, without a call for small ints and for strs whose hash is known; -1 raised.</summary>
    [Inline]
    public static long Of(V value)
    {
        if (value.IsSmall)
        {
            var small = value.Small;
            return small == -1 ? -2 : small;
        }

        if (value.IsPointer && value.Object->Type == StrType.Address)
        {
            var hash = ((StrObj*)value.Object)->Hash;
            if (hash != 0)
            {
                return hash;
            }
        }

        return Objects.Hash(value);
    }
}
