using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a step of an asynchronous generator does.</summary>
public enum AsyncStepKind
{
    Send,
    Throw,
    Close,
}

/// <summary>How far a step has come.</summary>
public enum AsyncPhase
{
    New,
    Running,
    Done,
}

/// <summary>What __anext__, asend, athrow and aclose give: an awaitable.</summary>
public struct AsyncStepObj
{
    public Obj Head;
    public V Generator;

    /// <summary>The value to send or the exception to throw.</summary>
    public V Argument;
    public AsyncStepKind Kind;
    public AsyncPhase Phase;
}

/// <summary>A value that an asynchronous generator yields to its consumer, to tell it from what it awaits.</summary>
public struct AsyncYieldObj
{
    public Obj Head;
    public V Value;
}

/// <summary>The type async_generator.</summary>
[PyType("async_generator", Layout = typeof(GeneratorObj), Flags = TypeFlags.ObservableDrop)]
public static unsafe class AsyncGeneratorType
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
        if (text.AddUtf8("<async_generator object "u8) && text.Add(((GeneratorObj*)self.Object)->Code->QualName) && text.AddUtf8(" at 0x"u8)
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

    [Getter("ag_code")]
    public static V GetCode(V self) => V.FromObject(((GeneratorObj*)self.Object)->Code);

    [Getter("ag_frame")]
    public static V GetFrame(V self) => FrameType.OfGenerator(self);

    [Getter("ag_running")]
    public static V GetRunning(V self) => V.FromBool((self.Object->Flags & GeneratorObj.Running) != 0);

    [Getter("ag_suspended")]
    public static V GetSuspended(V self) =>
        V.FromBool((self.Object->Flags & GeneratorObj.Running) == 0 && ((GeneratorObj*)self.Object)->State > 0);

    [Method("__aiter__(self, /)")]
    public static V AsyncIter(V self) => Counts.Retain(self);

    [Method("__anext__(self, /)")]
    public static V AsyncNext(V self) => AsyncSteps.Start(self, AsyncStepKind.Send, V.None);

    [Method("asend(self, value, /)")]
    public static V AsyncSend(V self, V value) => AsyncSteps.Start(self, AsyncStepKind.Send, value);

    [Method("athrow(self, typ, val=None, tb=None, /)")]
    public static V AsyncThrow(V self, V type, V value, V traceback)
    {
        V* args = stackalloc V[2];
        args[0] = type;
        args[1] = value.IsUnset ? V.None : value;
        var exception = Generators.ThrownException(args, 2);
        if (exception.IsError)
        {
            return V.Error;
        }

        if (!traceback.IsUnset && !traceback.IsNone && BaseExceptionType.SetTraceback(exception, traceback) < 0)
        {
            Counts.Release(exception);
            return V.Error;
        }

        var step = AsyncSteps.Start(self, AsyncStepKind.Throw, exception);
        Counts.Release(exception);
        return step;
    }

    [Method("aclose(self, /)")]
    public static V AsyncClose(V self) => AsyncSteps.Start(self, AsyncStepKind.Close, V.None);
}

/// <summary>The type async_generator_asend.</summary>
[PyType("async_generator_asend", Layout = typeof(AsyncStepObj))]
public static unsafe class AsyncStepType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((AsyncStepObj*)o)->Generator);
        Counts.Release(((AsyncStepObj*)o)->Argument);
        Heap.FreeContainer(o, sizeof(AsyncStepObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((AsyncStepObj*)o)->Generator);
        visit(&((AsyncStepObj*)o)->Argument);
    }

    [Slot("Iter")]
    public static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    public static V Next(V self)
    {
        var value = AsyncSteps.Send((AsyncStepObj*)self.Object, V.None);
        if (!value.IsUnset)
        {
            return value;
        }

        Generators.RaiseStop(Generators.TakeResult());
        return V.Error;
    }

    [Method("__await__(self, /)")]
    public static V Await(V self) => Counts.Retain(self);

    [Method("send(self, value, /)")]
    public static V Send(V self, V value) => Generators.ToSendResult(AsyncSteps.Send((AsyncStepObj*)self.Object, value));

    [Method("throw(self, typ, val=None, tb=None, /)")]
    public static V Throw(V self, V type, V value, V traceback)
    {
        V* args = stackalloc V[2];
        args[0] = type;
        args[1] = value.IsUnset ? V.None : value;
        var exception = Generators.ThrownException(args, 2);
        if (exception.IsError)
        {
            return V.Error;
        }

        var result = traceback.IsError ? V.Error : Generators.ToSendResult(AsyncSteps.Throw((AsyncStepObj*)self.Object, exception));
        Counts.Release(exception);
        return result;
    }

    [Method("close(self, /)")]
    public static V Close(V self)
    {
        ((AsyncStepObj*)self.Object)->Phase = AsyncPhase.Done;
        return V.None;
    }
}

/// <summary>The type async_generator_wrapped_value.</summary>
[PyType("async_generator_wrapped_value", Layout = typeof(AsyncYieldObj))]
public static unsafe class AsyncYieldType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((AsyncYieldObj*)o)->Value);
        Heap.FreeContainer(o, sizeof(AsyncYieldObj));
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((AsyncYieldObj*)o)->Value);
}
