using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Some items that the iterators of one tee share, and the way to the next ones.</summary>
public struct TeeBlockObj
{
    public Obj Head;

    /// <summary>The shared iterator.</summary>
    public V Source;

    /// <summary>The next block, or Unset.</summary>
    public V Next;

    /// <summary>Items read.</summary>
    public long Count;

    /// <summary>1 while the source is being read.</summary>
    public long Busy;

    public TeeItems Items;
}

/// <summary>The items of a block.</summary>
[InlineArray(TeeBlockType.Capacity)]
public struct TeeItems
{
    private V first;
}

/// <summary>The type of the blocks behind itertools.tee.</summary>
[PyType("_tee_dataobject", Module = "itertools", Layout = typeof(TeeBlockObj))]
public static unsafe class TeeBlockType
{
    /// <summary>Items of a block.</summary>
    public const int Capacity = 57;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>The object behind a block.</summary>
    public static TeeBlockObj* Of(V block) => (TeeBlockObj*)block.Object;

    /// <summary>An empty block that takes over an iterator.</summary>
    public static V New([Owned] V source)
    {
        var block = (TeeBlockObj*)Heap.NewContainer(Address, sizeof(TeeBlockObj));
        if (block == null)
        {
            Counts.Release(source);
            return V.Error;
        }

        block->Source = source;
        block->Next = V.Unset;
        block->Count = 0;
        block->Busy = 0;
        return V.FromObject(block);
    }

    /// <summary>The item of a number, read from the source when nobody has read it yet; owned, Unset at the end.</summary>
    public static V ItemOf(TeeBlockObj* block, long number)
    {
        var items = (V*)&block->Items;
        if (number < block->Count)
        {
            return Counts.Retain(items[number]);
        }

        if (block->Busy != 0)
        {
            return Errors.Raise(RuntimeErrorType.Address, "cannot re-enter the tee iterator"u8);
        }

        block->Busy = 1;
        var item = Iteration.Next(block->Source);
        block->Busy = 0;
        if (!item.IsUnset && !item.IsError)
        {
            items[block->Count++] = Counts.Retain(item);
        }

        return item;
    }

    /// <summary>The block after a full one, owned.</summary>
    public static V NextOf(TeeBlockObj* block)
    {
        if (block->Next.IsUnset)
        {
            var made = New(Counts.Retain(block->Source));
            if (made.IsError)
            {
                return made;
            }

            block->Next = made;
        }

        return Counts.Retain(block->Next);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var block = (TeeBlockObj*)o;
        Blocks.ReleaseAll((V*)&block->Items, block->Count);
        Counts.Release(block->Source);
        Counts.Release(block->Next);
        Heap.FreeContainer(o, sizeof(TeeBlockObj));
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var block = (TeeBlockObj*)o;
        visit(&block->Source);
        visit(&block->Next);
        for (var i = 0L; i < block->Count; i++)
        {
            visit(&((V*)&block->Items)[i]);
        }
    }
}
