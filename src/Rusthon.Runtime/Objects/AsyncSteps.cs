namespace Rusthon.Runtime;

/// <summary>The steps of asynchronous generators.</summary>
public static unsafe class AsyncSteps
{
    /// <summary>A step that has not begun.</summary>
    public static V New(V generator, AsyncStepKind kind, V argument)
    {
        var step = (AsyncStepObj*)Heap.NewContainer(AsyncStepType.Address, sizeof(AsyncStepObj));
        if (step == null)
        {
            return V.Error;
        }

        step->Generator = Counts.Retain(generator);
        step->Argument = Counts.Retain(argument);
        step->Kind = kind;
        step->Phase = AsyncPhase.New;
        return V.FromObject(step);
    }

    /// <summary>A step that has not begun, after the hook for the first one.</summary>
    public static V Start(V generator, AsyncStepKind kind, V argument) =>
        AsyncHooks.Begin(generator) < 0 ? V.Error : New(generator, kind, argument);

    /// <summary>Marks a value as yielded to the consumer.</summary>
    [Export("rt_async_gen_wrap")]
    public static V Wrap(V value)
    {
        var wrapped = (AsyncYieldObj*)Heap.NewContainer(AsyncYieldType.Address, sizeof(AsyncYieldObj));
        if (wrapped == null)
        {
            return V.Error;
        }

        wrapped->Value = Counts.Retain(value);
        return V.FromObject(wrapped);
    }

    /// <summary>Goes on: what is awaited, Unset when the step has finished (its result is kept), or Error.</summary>
    public static V Send(AsyncStepObj* step, V sent)
    {
        var generator = (GeneratorObj*)step->Generator.Object;
        if (step->Phase == AsyncPhase.Done)
        {
            return Errors.Raise(RuntimeErrorType.Address, "cannot reuse already awaited __anext__()/asend()"u8);
        }

        if (step->Phase == AsyncPhase.Running)
        {
            return Continue(step, generator, Generators.Resume(generator, sent));
        }

        if ((generator->Head.Flags & GeneratorObj.StepRunning) != 0)
        {
            step->Phase = AsyncPhase.Done;
            return Errors.Raise(RuntimeErrorType.Address, "anext(): asynchronous generator is already running"u8);
        }

        step->Phase = AsyncPhase.Running;
        if (generator->State < 0)
        {
            step->Phase = AsyncPhase.Done;
            return EndOfFinished(step);
        }

        generator->Head.Flags |= GeneratorObj.StepRunning;
        return Continue(step, generator, Begin(step, generator));
    }

    /// <summary>Throws an exception into what is awaited.</summary>
    public static V Throw(AsyncStepObj* step, V exception)
    {
        var generator = (GeneratorObj*)step->Generator.Object;
        if (step->Phase == AsyncPhase.Done)
        {
            return Errors.Raise(RuntimeErrorType.Address, "cannot reuse already awaited __anext__()/asend()"u8);
        }

        step->Phase = AsyncPhase.Running;
        generator->Head.Flags |= GeneratorObj.StepRunning;
        return Continue(step, generator, Generators.Throw(generator, exception));
    }

    private static V EndOfFinished(AsyncStepObj* step)
    {
        if (step->Kind == AsyncStepKind.Close)
        {
            Generators.SetResult(V.None);
            return V.Unset;
        }

        return Errors.RaiseBare(StopAsyncIterationType.Address);
    }

    private static V Begin(AsyncStepObj* step, GeneratorObj* generator)
    {
        if (step->Kind == AsyncStepKind.Send)
        {
            return Generators.Resume(generator, step->Argument);
        }

        if (step->Kind == AsyncStepKind.Throw)
        {
            return Generators.Throw(generator, step->Argument);
        }

        if (generator->State == 0)
        {
            Counts.Release(Generators.Close(generator));
            Generators.SetResult(V.None);
            return V.Unset;
        }

        Errors.RaiseBare(GeneratorExitType.Address);
        return Generators.Resume(generator, V.Error);
    }

    private static V Continue(AsyncStepObj* step, GeneratorObj* generator, V value)
    {
        var isYield = value.IsPointer && value.Object->Type == AsyncYieldType.Address;
        if (!value.IsError && !value.IsUnset && !isYield)
        {
            return value;
        }

        step->Phase = AsyncPhase.Done;
        generator->Head.Flags &= ~GeneratorObj.StepRunning;
        if (isYield)
        {
            if (step->Kind == AsyncStepKind.Close)
            {
                Counts.Release(value);
                return Errors.Raise(RuntimeErrorType.Address, "async generator ignored GeneratorExit"u8);
            }

            Generators.SetResult(Counts.Retain(((AsyncYieldObj*)value.Object)->Value));
            Counts.Release(value);
            return V.Unset;
        }

        if (step->Kind == AsyncStepKind.Close)
        {
            return EndOfClose(value);
        }

        if (value.IsError)
        {
            return V.Error;
        }

        Counts.Release(Generators.TakeResult());
        return Errors.RaiseBare(StopAsyncIterationType.Address);
    }

    private static V EndOfClose(V value)
    {
        if (value.IsError && (Errors.PendingIs(GeneratorExitType.Address) || Errors.PendingIs(StopAsyncIterationType.Address)))
        {
            Errors.Clear();
            value = V.Unset;
        }

        if (value.IsUnset)
        {
            Generators.SetResult(V.None);
        }

        return value;
    }
}
