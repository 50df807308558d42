using System;

namespace Rusthon.Runtime;

/// <summary>Running generators and coroutines.</summary>
public static unsafe class Generators
{
    /// <summary>A new generator (kind 0), coroutine (1) or asynchronous generator (2); takes over the items for the first slots.</summary>
    [Export("rt_gen_new")]
    public static V New(delegate*<GeneratorObj*, V, V> resume, CodeObj* code, long kind, long slots, [Owned] V* items, long count)
    {
        var type = kind switch
        {
            0 => GeneratorType.Address,
            1 => CoroutineType.Address,
            _ => AsyncGeneratorType.Address,
        };
        var generator = (GeneratorObj*)Heap.NewContainer(type, SizeOf(slots));
        if (generator == null)
        {
            for (var i = 0L; i < count; i++)
            {
                Counts.Release(items[i]);
            }

            return V.Error;
        }

        generator->Resume = resume;
        generator->Code = code;
        generator->State = 0;
        generator->SlotCount = slots;
        generator->Delegate = V.None;
        generator->Leaf = null;
        var slot = &generator->FirstSlot;
        for (var i = 0L; i <= slots; i++)
        {
            slot[i] = i < count ? items[i] : V.Unset;
        }

        return V.FromObject(generator);
    }

    /// <summary>The generator has returned a value, which it takes over.</summary>
    [Export("rt_gen_finish")]
    public static void Finish(V self, [Owned] V value)
    {
        var generator = (GeneratorObj*)self.Object;
        SetResult(value);
        Clear(generator);
    }

    /// <summary>Sends a value in (Error: throws the pending exception): what is yielded, Unset when finished (the result is kept), or Error.</summary>
    public static V Resume(GeneratorObj* generator, V sent)
    {
        if ((generator->Head.Flags & GeneratorObj.Running) != 0)
        {
            if (sent.IsError)
            {
                Errors.Clear();
            }

            return Errors.Raise(
                ValueErrorType.Address,
                generator->Head.Type == GeneratorType.Address ? "generator already executing"u8
                : generator->Head.Type == CoroutineType.Address ? "coroutine already executing"u8
                : "async generator already executing"u8);
        }

        if (generator->State < 0)
        {
            return ResumeFinished(generator, sent);
        }

        if (generator->State == 0 && !sent.IsNone)
        {
            if (sent.IsError)
            {
                Clear(generator);
                return V.Error;
            }

            return Errors.Raise(
                TypeErrorType.Address,
                generator->Head.Type == GeneratorType.Address ? "can't send non-None value to a just-started generator"u8
                : generator->Head.Type == CoroutineType.Address ? "can't send non-None value to a just-started coroutine"u8
                : "can't send non-None value to a just-started async generator"u8);
        }

        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(default);
        }

        return generator->Leaf == null || sent.IsError ? Run(generator, sent) : DelegationChain.Resume(generator, sent);
    }

    /// <summary>Throws an exception in, which is borrowed.</summary>
    public static V Throw(GeneratorObj* generator, V exception)
    {
        Errors.Restore(Counts.Retain(exception));
        return Resume(generator, V.Error);
    }

    /// <summary>generator.close(): None or the value that it returned, or Error.</summary>
    public static V Close(GeneratorObj* generator)
    {
        if (generator->State <= 0 && (generator->Head.Flags & GeneratorObj.Running) == 0)
        {
            Clear(generator);
            return V.None;
        }

        Errors.RaiseBare(GeneratorExitType.Address);
        var value = Resume(generator, V.Error);
        if (value.IsUnset)
        {
            return TakeResult();
        }

        if (!value.IsError)
        {
            Counts.Release(value);
            return Errors.Raise(
                RuntimeErrorType.Address,
                generator->Head.Type == GeneratorType.Address ? "generator ignored GeneratorExit"u8
                : generator->Head.Type == CoroutineType.Address ? "coroutine ignored GeneratorExit"u8
                : "async generator ignored GeneratorExit"u8);
        }

        if (!Errors.PendingIs(GeneratorExitType.Address) && !Errors.PendingIs(StopIterationType.Address))
        {
            return V.Error;
        }

        Errors.Clear();
        return V.None;
    }

    /// <summary>Keeps a result for <see cref="TakeResult"/>.</summary>
    public static void SetResult([Owned] V value)
    {
        var old = Thread.State->SubResult;
        Thread.State->SubResult = value;
        Counts.Release(old);
    }

    /// <summary>The value of the finished inner iterator, owned.</summary>
    [Export("rt_sub_result")]
    [NoRaise]
    public static V TakeResult()
    {
        var value = Thread.State->SubResult;
        Thread.State->SubResult = V.Unset;
        return value.IsUnset ? V.None : value;
    }

    /// <summary>What send() gives for the result of a step: the value, or StopIteration raised with the result.</summary>
    public static V ToSendResult(V value)
    {
        if (!value.IsUnset)
        {
            return value;
        }

        RaiseStop(TakeResult());
        return V.Error;
    }

    /// <summary>Raises StopIteration with a value, which it takes over.</summary>
    public static void RaiseStop([Owned] V value)
    {
        if (value.IsNone)
        {
            Errors.RaiseBare(StopIterationType.Address);
            return;
        }

        var exception = (ValueExceptionObj*)ExceptionObjects.New(StopIterationType.Address, value);
        if (exception == null)
        {
            Counts.Release(value);
            return;
        }

        exception->Value = value;
        ExceptionObjects.RaiseOwned((ExceptionObj*)exception);
    }

    /// <summary>Frees a generator; a suspended one is closed first.</summary>
    public static void Drop(Obj* o)
    {
        var generator = (GeneratorObj*)o;
        if (NeedsFinalizer(generator))
        {
            o->Count = 1;
            Finalize(o);
            if (--o->Count > 0)
            {
                o->Flags |= ObjFlags.Container;
                return;
            }
        }

        if ((o->Flags & GeneratorObj.Begun) != 0 && o->Type == AsyncGeneratorType.Address)
        {
            AsyncHooks.Unregister(o);
        }

        Clear(generator);
        Heap.FreeContainer(o, SizeOf(generator->SlotCount));
    }

    /// <summary>Closes a suspended generator, warns of a coroutine that was never awaited; an asynchronous generator goes to its hook.</summary>
    public static void Finalize(Obj* o)
    {
        var generator = (GeneratorObj*)o;
        if (NeedsFinalizer(generator) && (o->Type != AsyncGeneratorType.Address || !AsyncHooks.Finalize(V.FromObject(o))))
        {
            CloseAbandoned(generator);
        }
    }

    /// <summary>Visits the slots; those of a running generator are not its own.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var generator = (GeneratorObj*)o;
        if ((o->Flags & GeneratorObj.Running) != 0)
        {
            return;
        }

        for (var i = 0L; i <= generator->SlotCount; i++)
        {
            visit(&(&generator->FirstSlot)[i]);
        }
    }

    /// <summary>generator.throw(type, value, traceback); value and traceback may be Unset.</summary>
    public static V ThrowGiven(GeneratorObj* generator, V type, V value, V traceback)
    {
        V* args = stackalloc V[2];
        args[0] = type;
        args[1] = value.IsUnset ? V.None : value;
        var exception = ThrownException(args, 2);
        if (exception.IsError && WaitsForForeignIterator(generator) && !Raising.IsExceptionType(type))
        {
            exception = Errors.Take();
        }

        if (exception.IsError)
        {
            return V.Error;
        }

        if (!traceback.IsUnset && !traceback.IsNone && BaseExceptionType.SetTraceback(exception, traceback) < 0)
        {
            Counts.Release(exception);
            return V.Error;
        }

        var thread = Thread.State;
        var outer = thread->Thrown;
        var outerAs = thread->ThrownAs;
        thread->Thrown = exception;
        thread->ThrownAs = type;
        var result = ToSendResult(Throw(generator, exception));
        thread->Thrown = outer;
        thread->ThrownAs = outerAs;
        Counts.Release(exception);
        return result;
    }

    /// <summary>What a suspended generator waits for in yield from or await, owned; None when it does not wait for any.</summary>
    public static V DelegateOf(GeneratorObj* generator)
    {
        generator->Leaf = null;
        return (generator->Head.Flags & GeneratorObj.Running) == 0 && generator->State > 0 ? Counts.Retain(generator->Delegate) : V.None;
    }

    /// <summary>True when throw() is passed on, as it was given, to a method of an iterator that is no generator.</summary>
    private static bool WaitsForForeignIterator(GeneratorObj* generator)
    {
        while (generator->State > 0 && (generator->Head.Flags & GeneratorObj.Running) == 0 && !generator->Delegate.IsNone)
        {
            var type = Types.Of(generator->Delegate);
            if (type != GeneratorType.Address && type != CoroutineType.Address)
            {
                return !TypeDicts.Lookup(type, Names.Throw).IsUnset;
            }

            generator = (GeneratorObj*)generator->Delegate.Object;
        }

        return false;
    }

    /// <summary>The exception of throw(type, value, traceback), owned.</summary>
    public static V ThrownException(V* args, long count)
    {
        var value = count > 1 && !args[1].IsNone ? args[1] : V.Unset;
        if (Raising.IsException(args[0]))
        {
            return value.IsUnset ? Counts.Retain(args[0]) : Errors.Raise(TypeErrorType.Address, "instance exception may not have a separate value"u8);
        }

        if (!Raising.IsExceptionType(args[0]))
        {
            return Errors.Raise(TypeErrorType.Address, "exceptions must be classes or instances deriving from BaseException, not %T"u8, args[0]);
        }

        if (!value.IsUnset && Types.IsSubtype(Types.Of(value), (TypeObj*)args[0].Object))
        {
            return Counts.Retain(value);
        }

        var made = value.IsUnset ? Objects.Call0(args[0]) : Tuples.Is(value) ? CallWithTuple(args[0], Tuples.Of(value)) : Objects.Call1(args[0], value);
        if (made.IsError || Raising.IsException(made))
        {
            return made;
        }

        Errors.Raise(
            TypeErrorType.Address, "calling %R should have returned an instance of BaseException, not %S"u8, args[0], Types.Of(made)->Name);
        Counts.Release(made);
        return V.Error;
    }

    private static V CallWithTuple(V callee, TupleObj* arguments) => Objects.Call(callee, &arguments->First, arguments->Length, null);

    private static long SizeOf(long slots) => sizeof(GeneratorObj) + (slots * sizeof(V));

    private static V ResumeFinished(GeneratorObj* generator, V sent)
    {
        if (sent.IsError)
        {
            return V.Error;
        }

        if (generator->Head.Type == CoroutineType.Address)
        {
            return Errors.Raise(RuntimeErrorType.Address, "cannot reuse already awaited coroutine"u8);
        }

        SetResult(V.None);
        return V.Unset;
    }

    /// <summary>Runs a generator up to its next yield or its end; what it handles while suspended is handled again.</summary>
    internal static V Run(GeneratorObj* generator, V sent)
    {
        var thread = Thread.State;
        var own = &generator->FirstSlot + generator->SlotCount;
        var outer = DeferredExceptions.Handled();
        var isHandling = outer.IsPointer || own->IsPointer;
        if (isHandling)
        {
            Counts.Retain(outer);
            if (own->IsPointer)
            {
                Errors.Forget(&thread->Handled, Counts.Retain(*own));
                if (sent.IsError && generator->Delegate.IsNone)
                {
                    ExceptionObjects.SetContext((ExceptionObj*)DeferredExceptions.Pending().Object);
                }
            }
        }

        generator->Head.Flags |= own->IsPointer ? GeneratorObj.Running | GeneratorObj.Handling : GeneratorObj.Running;
        generator->Head.Count++;
        generator->Delegate = V.None;
        generator->Leaf = null;
        var caller = thread->RunningGenerator;
        var callerHandled = thread->OuterHandled;
        thread->RunningGenerator = generator;
        thread->OuterHandled = outer;
        var value = generator->Resume(generator, sent);
        thread->RunningGenerator = caller;
        thread->OuterHandled = callerHandled;
        generator->Head.Flags &= ~GeneratorObj.Running;
        if (value.IsError)
        {
            Clear(generator);
            value = ConvertStop(generator->Head.Type);
        }

        if (isHandling || DeferredExceptions.Handled().IsPointer)
        {
            KeepHandled(generator, value, outer);
            generator->Head.Flags &= ~GeneratorObj.Handling;
            Counts.Release(isHandling ? outer : V.None);
        }

        Counts.ReleaseObject((Obj*)generator);
        return value;
    }

    /// <summary>A generator that is suspended in a handler keeps what it handles; what was handled outside is handled again.</summary>
    private static void KeepHandled(GeneratorObj* generator, V value, V outer)
    {
        if (!value.IsUnset && !value.IsError)
        {
            var own = &generator->FirstSlot + generator->SlotCount;
            var handled = Thread.State->Handled;
            var old = *own;
            *own = Raising.IsOfResumer(generator, handled, outer) ? V.Unset : Counts.Retain(handled);
            Counts.Release(old);
            generator->Leaf = own->IsPointer ? null : generator->Leaf;
        }

        Errors.Forget(&Thread.State->Handled, Counts.Retain(outer));
    }

    /// <summary>A StopIteration that leaves an inlined generator becomes a RuntimeError; always raises.</summary>
    [Export("rt_gen_escape")]
    public static int Escape()
    {
        ConvertStop(GeneratorType.Address);
        return -1;
    }

    /// <summary>A StopIteration that leaves a generator of a type becomes a RuntimeError.</summary>
    private static V ConvertStop(TypeObj* type)
    {
        var isStop = Errors.PendingIs(StopIterationType.Address);
        if (!isStop && !(type == AsyncGeneratorType.Address && Errors.PendingIs(StopAsyncIterationType.Address)))
        {
            return V.Error;
        }

        var cause = Errors.Take();
        Errors.Raise(
            RuntimeErrorType.Address,
            type == GeneratorType.Address ? "generator raised StopIteration"u8
            : type == CoroutineType.Address ? "coroutine raised StopIteration"u8
            : isStop ? "async generator raised StopIteration"u8
            : "async generator raised StopAsyncIteration"u8);
        var error = (ExceptionObj*)DeferredExceptions.Pending().Object;
        ExceptionObjects.Replace(&error->Context, Counts.Retain(cause));
        ExceptionObjects.Replace(&error->Cause, cause);
        error->SuppressContext = V.True;
        return V.Error;
    }

    private static void Clear(GeneratorObj* generator)
    {
        generator->State = -1;
        generator->Delegate = V.None;
        generator->Leaf = null;
        var slot = &generator->FirstSlot;
        for (var i = 0L; i <= generator->SlotCount; i++)
        {
            var old = slot[i];
            slot[i] = V.Unset;
            Counts.Release(old);
        }
    }

    private static bool NeedsFinalizer(GeneratorObj* generator) =>
        generator->State > 0 || (generator->State == 0 && generator->Head.Type == CoroutineType.Address);

    private static void CloseAbandoned(GeneratorObj* generator)
    {
        var pending = Errors.Take();
        var result = Thread.State->SubResult;
        Thread.State->SubResult = V.Unset;
        if (generator->State == 0)
        {
            WarnNeverAwaited(generator);
        }

        var closed = Close(generator);
        if (closed.IsError)
        {
            Unraisable.Report(V.None, V.FromObject(generator));
        }

        Counts.Release(closed);
        SetResult(result);
        Errors.Restore(pending);
    }

    private static void WarnNeverAwaited(GeneratorObj* generator)
    {
        var text = Errors.Format("sys:1: RuntimeWarning: coroutine '%S' was never awaited\n"u8, generator->Code->QualName, default, default);
        if (text.IsError)
        {
            Errors.Clear();
            return;
        }

        UncaughtExceptions.Write(text);
        Counts.Release(text);
    }
}
