using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The module atexit.</summary>
[Cold]
public static unsafe class AtExit
{
    [FixedAddressValueType]
    private static Registered registered;

    private static Registered* State => (Registered*)Unsafe.AsPointer(ref registered);

    [Builtin("register(func, /, *args, **kwargs)", Module = "atexit")]
    public static V Register(V function, V* args, long count, V kwargs)
    {
        if (Types.Of(function)->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "the first argument must be callable"u8);
        }

        if (!State->List.IsPointer)
        {
            State->List = Lists.New(0);
            if (State->List.IsError)
            {
                State->List = V.Unset;
                return V.Error;
            }
        }

        var rest = Tuples.FromBorrowed(args, count);
        if (rest.IsError)
        {
            return V.Error;
        }

        V* items = stackalloc V[3];
        items[0] = Counts.Retain(function);
        items[1] = rest;
        items[2] = kwargs.IsUnset ? V.None : Counts.Retain(kwargs);
        var entry = Tuples.FromItems(items, 3);
        return entry.IsError || Lists.Append(State->List, entry) < 0 ? V.Error : Counts.Retain(function);
    }

    [Builtin("unregister(func, /)", Module = "atexit")]
    public static V Unregister(V function)
    {
        if (!State->List.IsPointer)
        {
            return V.None;
        }

        var list = Lists.Of(State->List);
        for (var i = list->Length - 1; i >= 0; i--)
        {
            if (i >= list->Length)
            {
                continue;
            }

            var entry = Counts.Retain(list->Items[i]);
            var same = Objects.Equals(Tuples.Of(entry)->First, function);
            Counts.Release(entry);
            if (same < 0)
            {
                return V.Error;
            }

            if (same > 0 && i < list->Length)
            {
                Counts.Release(Lists.TakeAt(list, i));
            }
        }

        return V.None;
    }

    /// <summary>Calls the registered functions, the last first. What they raise is reported, and the next is called.</summary>
    public static int Run()
    {
        var status = 0;
        while (State->List.IsPointer && Lists.Of(State->List)->Length > 0)
        {
            var list = Lists.Of(State->List);
            var entry = Lists.TakeAt(list, list->Length - 1);
            var items = &Tuples.Of(entry)->First;
            var result = Objects.CallEx(items[0], items[1], items[2].IsNone ? V.Unset : items[2]);
            if (result.IsError)
            {
                status = ReportFailure(items[0]);
            }

            Counts.Release(result);
            Counts.Release(entry);
        }

        Counts.Release(State->List);
        State->List = V.Unset;
        return status;
    }

    private static int ReportFailure(V function)
    {
        if (Errors.PendingIs(SystemExitType.Address))
        {
            Errors.Clear();
            return 0;
        }

        var pending = Errors.Take();
        var heading = Errors.Format("Exception ignored in atexit callback %R"u8, function, default, default);
        if (heading.IsError)
        {
            Errors.Clear();
            heading = V.None;
        }

        Errors.Restore(pending);
        Unraisable.Report(heading, V.None);
        Counts.Release(heading);
        return 0;
    }

    private struct Registered
    {
        public V List;
    }
}
