using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type generator.</summary>
[PyType("generator", Layout = typeof(GeneratorObj), Flags = TypeFlags.ObservableDrop)]
public static unsafe class GeneratorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Generators.Drop(o);

    [Slot("Finalize")]
    public static void Finalize(Obj* o) => Generators.Finalize(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => Generators.Traverse(o, visit);

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        if (text.AddUtf8("<generator object "u8) && text.Add(((GeneratorObj*)self.Object)->Code->QualName) && text.AddUtf8(" at 0x"u8)
            && Addresses.Add(ref text, self.Object) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((GeneratorObj*)self.Object)->Code->Name);

    [Getter("__qualname__")]
    public static V GetQualName(V self) => Counts.Retain(((GeneratorObj*)self.Object)->Code->QualName);

    [Getter("gi_code")]
    public static V GetCode(V self) => V.FromObject(((GeneratorObj*)self.Object)->Code);

    [Getter("gi_yieldfrom")]
    public static V GetDelegate(V self) => Generators.DelegateOf((GeneratorObj*)self.Object);

    [Getter("gi_frame")]
    public static V GetFrame(V self) => FrameType.OfGenerator(self);

    [Getter("gi_running")]
    public static V GetRunning(V self) => V.FromBool((self.Object->Flags & GeneratorObj.Running) != 0);

    [Getter("gi_suspended")]
    public static V GetSuspended(V self) =>
        V.FromBool((self.Object->Flags & GeneratorObj.Running) == 0 && ((GeneratorObj*)self.Object)->State > 0);

    [Slot("Iter")]
    public static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self)
    {
        var wanted = EndValues.Suspend();
        var value = Generators.Resume((GeneratorObj*)self.Object, V.None);
        EndValues.Resume(wanted);
        if (value.IsUnset)
        {
            EndValues.Finished(Generators.TakeResult());
        }

        return value;
    }

    [Method("send(self, value, /)")]
    public static V Send(V self, V value) => Generators.ToSendResult(Generators.Resume((GeneratorObj*)self.Object, value));

    [Method("throw(self, typ, val=None, tb=None, /)")]
    public static V Throw(V self, V type, V value, V traceback) =>
        Generators.ThrowGiven((GeneratorObj*)self.Object, type, value, traceback);

    [Method("close(self, /)")]
    public static V Close(V self) => Generators.Close((GeneratorObj*)self.Object);

    [Method("__next__(self, /)")]
    public static V NextMethod(V self) => Generators.ToSendResult(Generators.Resume((GeneratorObj*)self.Object, V.None));
}

/// <summary>The type coroutine.</summary>
[PyType("coroutine", Layout = typeof(GeneratorObj), Flags = TypeFlags.ObservableDrop)]
public static unsafe class CoroutineType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Generators.Drop(o);

    [Slot("Finalize")]
    public static void Finalize(Obj* o) => Generators.Finalize(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => Generators.Traverse(o, visit);

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        if (text.AddUtf8("<coroutine object "u8) && text.Add(((GeneratorObj*)self.Object)->Code->QualName) && text.AddUtf8(" at 0x"u8)
            && Addresses.Add(ref text, self.Object) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Getter("__name__")]
    public static V GetName(V self) => Counts.Retain(((GeneratorObj*)self.Object)->Code->Name);

    [Getter("__qualname__")]
    public static V GetQualName(V self) => Counts.Retain(((GeneratorObj*)self.Object)->Code->QualName);

    [Getter("cr_code")]
    public static V GetCode(V self) => V.FromObject(((GeneratorObj*)self.Object)->Code);

    [Getter("cr_await")]
    public static V GetDelegate(V self) => Generators.DelegateOf((GeneratorObj*)self.Object);

    [Getter("cr_frame")]
    public static V GetFrame(V self) => FrameType.OfGenerator(self);

    [Getter("cr_running")]
    public static V GetRunning(V self) => V.FromBool((self.Object->Flags & GeneratorObj.Running) != 0);

    [Getter("cr_suspended")]
    public static V GetSuspended(V self) =>
        V.FromBool((self.Object->Flags & GeneratorObj.Running) == 0 && ((GeneratorObj*)self.Object)->State > 0);

    [Method("send(self, value, /)")]
    public static V Send(V self, V value) => Generators.ToSendResult(Generators.Resume((GeneratorObj*)self.Object, value));

    [Method("throw(self, typ, val=None, tb=None, /)")]
    public static V Throw(V self, V type, V value, V traceback) =>
        Generators.ThrowGiven((GeneratorObj*)self.Object, type, value, traceback);

    [Method("close(self, /)")]
    public static V Close(V self) => Generators.Close((GeneratorObj*)self.Object);

    [Method("__await__(self, /)")]
    public static V Await(V self) => CoroutineWrapperType.New(self);
}

/// <summary>The iterator that __await__ of a coroutine gives.</summary>
public struct CoroutineWrapperObj
{
    public Obj Head;
    public V Coroutine;
}

/// <summary>The type coroutine_wrapper.</summary>
[PyType("coroutine_wrapper", Layout = typeof(CoroutineWrapperObj))]
public static unsafe class CoroutineWrapperType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>The iterator of a coroutine.</summary>
    public static V New(V coroutine)
    {
        var wrapper = (CoroutineWrapperObj*)Heap.NewContainer(Address, sizeof(CoroutineWrapperObj));
        if (wrapper == null)
        {
            return V.Error;
        }

        wrapper->Coroutine = Counts.Retain(coroutine);
        return V.FromObject(wrapper);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((CoroutineWrapperObj*)o)->Coroutine);
        Heap.FreeContainer(o, sizeof(CoroutineWrapperObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((CoroutineWrapperObj*)o)->Coroutine);

    [Slot("Iter")]
    public static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self)
    {
        var value = Generators.Resume(Of(self), V.None);
        if (!value.IsUnset)
        {
            return value;
        }

        Generators.RaiseStop(Generators.TakeResult());
        return V.Error;
    }

    [Method("send(self, value, /)")]
    public static V Send(V self, V value) => Generators.ToSendResult(Generators.Resume(Of(self), value));

    [Method("throw(self, typ, val=None, tb=None, /)")]
    public static V Throw(V self, V type, V value, V traceback) =>
        CoroutineType.Throw(((CoroutineWrapperObj*)self.Object)->Coroutine, type, value, traceback);

    [Method("close(self, /)")]
    public static V Close(V self) => Generators.Close(Of(self));

    private static GeneratorObj* Of(V self) => (GeneratorObj*)((CoroutineWrapperObj*)self.Object)->Coroutine.Object;
}
