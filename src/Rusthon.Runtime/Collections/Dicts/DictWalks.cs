namespace Rusthon.Runtime;

/// <summary>
/// What compiled code needs to go through dicts without an iterator object. The state of a walk is what a
/// <see cref="DictIteratorObj"/> holds: the next entry to look at, the number of items when it began, and how many are still to come.
/// </summary>
public static unsafe class DictWalks
{
    private const int Position = 0;
    private const int Length = 1;
    private const int Left = 2;

    /// <summary>True for a dict that is not of a subclass.</summary>
    [Export("rt_is_dict")]
    [Inline]
    public static bool IsDict(V value) => value.IsPointer && value.Object->Type == DictType.Address;

    /// <summary>Begins a walk through a dict.</summary>
    [Export("rt_dict_walk_start")]
    [Inline]
    [NoRaise]
    public static void Start(V value, long* state)
    {
        state[Position] = 0;
        state[Length] = ((DictObj*)value.Object)->Length;
        state[Left] = state[Length];
    }

    /// <summary>Goes on to the next entry that is in use; false when an iterator would raise: the dict has got or lost items since the walk began, or has others than then.</summary>
    [Export("rt_dict_walk_is_unchanged")]
    [Inline]
    [NoRaise]
    public static bool IsUnchanged(V value, long* state)
    {
        var dict = (DictObj*)value.Object;
        if (dict->Length != state[Length])
        {
            return false;
        }

        if (dict->First > state[Position])
        {
            state[Position] = dict->First;
        }

        while (state[Position] < dict->EntryCount)
        {
            if (!dict->Entries[state[Position]].Key.IsUnset)
            {
                return state[Left] != 0;
            }

            state[Position]++;
        }

        return true;
    }

    /// <summary>The key of the entry that a walk has come to, and goes on; Unset at the end.</summary>
    [Export("rt_dict_key_walk")]
    [Inline]
    [NoRaise]
    public static V KeyWalk(V value, long* state)
    {
        var dict = (DictObj*)value.Object;
        if (state[Position] >= dict->EntryCount)
        {
            return V.Unset;
        }

        state[Left]--;
        return Counts.Retain(dict->Entries[state[Position]++].Key);
    }

    /// <summary>The value of the entry that a walk has come to, and goes on; Unset at the end.</summary>
    [Export("rt_dict_value_walk")]
    [Inline]
    [NoRaise]
    public static V ValueWalk(V value, long* state)
    {
        var given = WalkValue(value, state);
        state[Position]++;
        state[Left]--;
        return given;
    }

    /// <summary>The value of the entry that a walk has come to, without going on; Unset at the end.</summary>
    [Export("rt_dict_walk_value")]
    [Inline]
    [NoRaise]
    public static V WalkValue(V value, long* state)
    {
        var dict = (DictObj*)value.Object;
        return state[Position] < dict->EntryCount ? Counts.Retain(dict->Entries[state[Position]].Value) : V.Unset;
    }

    /// <summary>The iterator over the keys that a walk has come to.</summary>
    [Export("rt_dict_key_iterator_at")]
    [NoRaise]
    public static V KeyIteratorAt(V value, long position, long length, long left) => At(DictKeyIteratorType.Address, value, position, length, left);

    /// <summary>The iterator over the values that a walk has come to.</summary>
    [Export("rt_dict_value_iterator_at")]
    [NoRaise]
    public static V ValueIteratorAt(V value, long position, long length, long left) => At(DictValueIteratorType.Address, value, position, length, left);

    /// <summary>The iterator over the items that a walk has come to.</summary>
    [Export("rt_dict_item_iterator_at")]
    [NoRaise]
    public static V ItemIteratorAt(V value, long position, long length, long left) => At(DictItemIteratorType.Address, value, position, length, left);

    private static V At(TypeObj* type, V dict, long position, long length, long left)
    {
        var made = Walks.OrDie(DictIterators.New(type, dict));
        var iterator = (DictIteratorObj*)made.Object;
        iterator->Position = position;
        iterator->Length = length;
        iterator->Left = left;
        return made;
    }
}
