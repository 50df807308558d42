namespace Rusthon.Runtime;

/// <summary>
/// What compiled code needs to go through sets without an iterator object. The state of a walk is what a
/// <see cref="SetIteratorObj"/> holds: the next slot to look at, the number of members when it began, and how many are still to come.
/// </summary>
public static unsafe class SetWalks
{
    private const int Position = 0;
    private const int Length = 1;
    private const int Left = 2;

    /// <summary>Begins a walk through a set.</summary>
    [Export("rt_set_walk_start")]
    [Inline]
    [NoRaise]
    public static void Start(V value, long* state)
    {
        state[Position] = 0;
        state[Length] = Sets.Of(value)->Length;
        state[Left] = state[Length];
    }

    /// <summary>False when an iterator would raise: the set has got or lost members since the walk began.</summary>
    [Export("rt_set_walk_is_unchanged")]
    [Inline]
    [NoRaise]
    public static bool IsUnchanged(V value, long* state) => Sets.Of(value)->Length == state[Length];

    /// <summary>The next member, and goes on; Unset at the end.</summary>
    [Export("rt_set_walk")]
    [Inline]
    [NoRaise]
    public static V Walk(V value, long* state)
    {
        var set = Sets.Of(value);
        if (!Sets.Skip(set, ref state[Position]))
        {
            return V.Unset;
        }

        state[Left]--;
        return Counts.Retain(set->Table[state[Position]++].Key);
    }

    /// <summary>The iterator that a walk has come to.</summary>
    [Export("rt_set_iterator_at")]
    [NoRaise]
    public static V IteratorAt(V value, long position, long length, long left)
    {
        var made = Walks.OrDie(SetIterators.New(value));
        var iterator = (SetIteratorObj*)made.Object;
        iterator->Position = position;
        iterator->Length = length;
        iterator->Left = left;
        return made;
    }
}
