namespace Rusthon.Runtime;

/// <summary>Looking for a value among what an iterator gives.</summary>
public static unsafe class Searching
{
    /// <summary>The number of the first item that equals the value; <see cref="Sequences.NotFound"/>, or -2 raised.</summary>
    public static long IndexOf(V iterator, V value)
    {
        for (var i = 0L; ; i++)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                return Sequences.NotFound;
            }

            var equal = item.IsError ? -1 : Objects.Equals(item, value);
            Counts.Release(item);
            if (equal != 0)
            {
                return equal > 0 ? i : -2;
            }
        }
    }

    /// <summary>How many items equal the value, or -1 raised.</summary>
    public static long Count(V iterator, V value)
    {
        for (var count = 0L; ;)
        {
            var item = Iteration.Next(iterator);
            if (item.IsUnset)
            {
                return count;
            }

            var equal = item.IsError ? -1 : Objects.Equals(item, value);
            Counts.Release(item);
            if (equal < 0)
            {
                return -1;
            }

            count += equal;
        }
    }
}
