using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What anext() with a default gives.</summary>
public struct NextOrDefaultObj
{
    public Obj Head;
    public V Awaitable;
    public V Default;

    /// <summary>The iterator of the awaitable once it is awaited; else Unset.</summary>
    public V Iterator;
}

/// <summary>The type anext_awaitable: StopAsyncIteration becomes the default.</summary>
[PyType("anext_awaitable", Layout = typeof(NextOrDefaultObj))]
public static unsafe class NextOrDefaultType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>Wraps the awaitable of the next item, which it takes over.</summary>
    public static V New([Owned] V awaitable, V fallback)
    {
        var made = (NextOrDefaultObj*)Heap.NewContainer(Address, sizeof(NextOrDefaultObj));
        if (made == null)
        {
            Counts.Release(awaitable);
            return V.Error;
        }

        made->Awaitable = awaitable;
        made->Default = Counts.Retain(fallback);
        made->Iterator = V.Unset;
        return V.FromObject(made);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var self = (NextOrDefaultObj*)o;
        Counts.Release(self->Iterator);
        Counts.Release(self->Awaitable);
        Counts.Release(self->Default);
        Heap.FreeContainer(o, sizeof(NextOrDefaultObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((NextOrDefaultObj*)o)->Awaitable);
        visit(&((NextOrDefaultObj*)o)->Default);
        visit(&((NextOrDefaultObj*)o)->Iterator);
    }

    [Method("__await__(self, /)")]
    [Slot("Iter")]
    public static V Await(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self) => Convert(self, Start(self) ? Objects.CallMethod1(Inner(self), Names.Send, V.None) : V.Error);

    [Method("send(self, value, /)")]
    public static V Send(V self, V value) => Convert(self, Start(self) ? Objects.CallMethod1(Inner(self), Names.Send, value) : V.Error);

    [Method("throw(self, *args)")]
    public static V Throw(V self, V* args, long count) => Convert(self, Start(self) ? Objects.CallMethod(Inner(self), Names.Throw, args, count, null) : V.Error);

    [Method("close(self, /)")]
    public static V Close(V self) => Start(self) ? Objects.CallMethod0(Inner(self), Names.Close) : V.Error;

    private static V Inner(V self) => ((NextOrDefaultObj*)self.Object)->Iterator;

    private static bool Start(V self)
    {
        var o = (NextOrDefaultObj*)self.Object;
        if (o->Iterator.IsUnset)
        {
            var iterator = Awaiting.GetAwaitable(o->Awaitable, 0);
            if (iterator.IsError)
            {
                return false;
            }

            o->Iterator = iterator;
        }

        return true;
    }

    private static V Convert(V self, V value)
    {
        if (!value.IsError || !Errors.PendingIs(StopAsyncIterationType.Address))
        {
            return value;
        }

        Errors.Clear();
        Generators.RaiseStop(Counts.Retain(((NextOrDefaultObj*)self.Object)->Default));
        return V.Error;
    }
}
