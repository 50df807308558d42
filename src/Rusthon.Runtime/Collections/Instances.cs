namespace Rusthon.Runtime;

/// <summary>Memory of container objects, which may be instances of user-defined subclasses: the fixed layout first, then what the subclass adds: values, Unset at first.</summary>
public static unsafe class Instances
{
    /// <summary>A new object of the type's basic size; its fixed part behind the header is not initialised. Null when out of memory (raised).</summary>
    public static void* New(TypeObj* type, long layoutSize) => NewSized(type, layoutSize, type->BasicSize);

    /// <summary>A container block for an instance, not initialised: the header must get <see cref="ObjFlags.Container"/>. Null when out of memory (raised).</summary>
    [Export("rt_instance_block")]
    [Inline]
    public static void* Block(long size) => Heap.AllocateContainer(size);

    /// <summary>As <see cref="Block"/>, for what compiled code must have: ends the process when out of memory.</summary>
    [Export("rt_instance_block_or_end")]
    [NoRaise]
    public static void* BlockOrEnd(long size)
    {
        var block = Heap.AllocateContainer(size);
        if (block == null)
        {
            Libc.Abort();
        }

        return block;
    }

    /// <summary>As <see cref="New"/> with the size given.</summary>
    public static void* NewSized(TypeObj* type, long layoutSize, long size)
    {
        var o = (type->Flags & TypeFlags.Container) != 0 ? Heap.NewContainer(type, size) : Heap.New(type, size);
        if (o == null)
        {
            return null;
        }

        if ((type->Flags & TypeFlags.HeapType) != 0)
        {
            type->Head.Count++;
            if ((type->Flags & TypeFlags.ObservableDrop) != 0)
            {
                FinalizerOrder.Enter(o);
            }
        }

        for (var offset = layoutSize; offset < size; offset += sizeof(V))
        {
            *(V*)((byte*)o + offset) = V.Unset;
        }

        return o;
    }

    /// <summary>Frees an object made by <see cref="New"/> whose content was released, and its reference to a heap type.</summary>
    public static void Free(Obj* o) => FreeSized(o, o->Type->BasicSize);

    /// <summary>As <see cref="Free"/> with the size given.</summary>
    public static void FreeSized(Obj* o, long size)
    {
        var type = o->Type;
        if ((type->Flags & TypeFlags.Container) != 0)
        {
            Heap.FreeContainer(o, size);
        }
        else
        {
            Heap.Free(o, size);
        }

        if ((type->Flags & TypeFlags.HeapType) != 0)
        {
            Counts.ReleaseObject((Obj*)type);
        }
    }
}
