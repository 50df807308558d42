namespace Rusthon.Runtime;

/// <summary>The steps of yield from and await.</summary>
public static unsafe class Delegation
{
    /// <summary>Sends a value to the inner iterator: what it yields, Unset when finished (the result is kept), or Error.</summary>
    [Export("rt_sub_send")]
    public static V Send(V iterator, V sent)
    {
        var thread = Thread.State;
        if (thread->EndedDelegate != null && thread->EndedDelegate == (GeneratorObj*)iterator.Object)
        {
            thread->EndedDelegate = null;
            return thread->DelegateEnd;
        }

        var generator = thread->RunningGenerator;
        var result = Note(iterator, generator, Advance(iterator, sent));
        if (generator != null && iterator.Object->Type == GeneratorType.Address && generator->Head.Type == GeneratorType.Address && !result.IsUnset && !result.IsError)
        {
            DelegationChain.Extend(generator, (GeneratorObj*)iterator.Object);
        }

        return result;
    }

    /// <summary>Throws an exception into the inner iterator: as <see cref="Send"/>. The exception is borrowed.</summary>
    [Export("rt_sub_throw")]
    public static V Throw(V iterator, V exception)
    {
        var result = ThrowInto(iterator, exception);
        var generator = Thread.State->RunningGenerator;
        if (result.IsError && generator != null && (generator->Head.Flags & GeneratorObj.Handling) != 0)
        {
            ExceptionObjects.SetContext((ExceptionObj*)DeferredExceptions.Pending().Object);
        }

        return Note(iterator, generator, result);
    }

    /// <summary>Notes what a generator that is about to be suspended waits for.</summary>
    private static V Note(V iterator, GeneratorObj* generator, V result)
    {
        if (generator != null && !result.IsUnset && !result.IsError)
        {
            generator->Delegate = iterator;
        }

        return result;
    }

    private static V Advance(V iterator, V sent)
    {
        var type = Types.Of(iterator);
        if (type == GeneratorType.Address || type == CoroutineType.Address)
        {
            return Generators.Resume((GeneratorObj*)iterator.Object, sent);
        }

        if (type == AsyncStepType.Address)
        {
            return AsyncSteps.Send((AsyncStepObj*)iterator.Object, sent);
        }

        if (!sent.IsNone)
        {
            return Stop(Objects.CallMethod1(iterator, Names.Send, sent));
        }

        if (type->Next != null && (void*)type->Next != UserNext)
        {
            var value = EndValues.Next(iterator, out var result);
            if (value.IsUnset)
            {
                Generators.SetResult(result);
            }

            return Stop(value);
        }

        return Stop(Objects.CallMethod0(iterator, Names.Next));
    }

    private static V ThrowInto(V iterator, V exception)
    {
        var type = Types.Of(iterator);
        if (Types.IsSubtype(Types.Of(exception), GeneratorExitType.Address))
        {
            var closed = CloseInner(iterator, type);
            Counts.Release(closed);
            if (!closed.IsError)
            {
                Errors.Restore(Counts.Retain(exception));
            }

            return V.Error;
        }

        if (type == GeneratorType.Address || type == CoroutineType.Address)
        {
            return Generators.Throw((GeneratorObj*)iterator.Object, exception);
        }

        if (type == AsyncStepType.Address)
        {
            return AsyncSteps.Throw((AsyncStepObj*)iterator.Object, exception);
        }

        var method = Objects.GetAttrOrUnset(iterator, Names.Throw);
        if (method.IsUnset)
        {
            Errors.Restore(Counts.Retain(exception));
            return Stop(V.Error);
        }

        var given = V.Same(Thread.State->Thrown, exception) ? Thread.State->ThrownAs : exception;
        var result = method.IsError ? V.Error : Objects.Call1(method, given);
        Counts.Release(method);
        return Stop(result);
    }

    /// <summary>next(iterator): the end is the iterator's own StopIteration with its value.</summary>
    public static V NextOrRaise(V iterator)
    {
        var type = Types.Of(iterator);
        if (type == GeneratorType.Address)
        {
            return Generators.ToSendResult(Generators.Resume((GeneratorObj*)iterator.Object, V.None));
        }

        if ((void*)type->Next == UserNext)
        {
            return Objects.CallMethod0(iterator, Names.Next);
        }

        var value = EndValues.Next(iterator, out var result);
        if (!value.IsUnset)
        {
            return value;
        }

        Generators.RaiseStop(result);
        return V.Error;
    }

    /// <summary>Turns a raised StopIteration into the end: Unset, with its value kept as the result.</summary>
    public static V Stop(V value)
    {
        if (!value.IsError || !Errors.PendingIs(StopIterationType.Address))
        {
            return value;
        }

        var exception = Errors.Take();
        var result = ((ValueExceptionObj*)exception.Object)->Value;
        Generators.SetResult(result.IsUnset ? V.None : Counts.Retain(result));
        Counts.Release(exception);
        return V.Unset;
    }

    private static void* UserNext => (void*)(delegate*<V, V>)&UserSlots.Next;

    private static V CloseInner(V iterator, TypeObj* type)
    {
        if (type == GeneratorType.Address || type == CoroutineType.Address)
        {
            return Generators.Close((GeneratorObj*)iterator.Object);
        }

        var method = Objects.GetAttrOrUnset(iterator, Names.Close);
        if (method.IsError)
        {
            Unraisable.Report(V.None, iterator);
        }

        if (method.IsUnset || method.IsError)
        {
            return V.None;
        }

        var result = Objects.Call0(method);
        Counts.Release(method);
        return result;
    }
}
