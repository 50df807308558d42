using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A lock.</summary>
public struct LockObj
{
    public Obj Head;
    public bool IsLocked;
}

/// <summary>The type of locks; the functions of the module _scheduler, which _thread and threading stand on.</summary>
[PyType("lock", Module = "_thread", Layout = typeof(LockObj), Flags = TypeFlags.DottedName)]
public static unsafe class LockType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_scheduler", "LockType")]
    public static V Class() => Counts.RetainObject(Address);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) =>
        Arguments.RejectKeywords("lock"u8, names) < 0 || Arguments.CheckCount("lock"u8, count, 0, 0) < 0 ? V.Error : Make();

    [Builtin("allocate_lock()", Module = "_scheduler")]
    public static V Make()
    {
        Scheduler.Begin();
        var made = (LockObj*)Heap.New(Address, sizeof(LockObj));
        if (made == null)
        {
            return V.Error;
        }

        made->IsLocked = false;
        return V.FromObject(made);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        if ((o->Flags & ObjFlags.WeaklyReferenced) != 0)
        {
            WeakReferences.Clear(o);
        }

        Heap.Free(o, sizeof(LockObj));
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        if (text.AddUtf8(Of(self)->IsLocked ? "<locked _thread.lock object at 0x"u8 : "<unlocked _thread.lock object at 0x"u8)
            && Addresses.Add(ref text, self.Object) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Method("acquire(self, blocking=True, timeout=-1)")]
    public static V Acquire(V self, V blocking, V timeout)
    {
        var blocks = blocking.IsUnset ? 1 : Objects.Truth(blocking);
        if (blocks < 0 || !DeadlineOf(timeout, blocks != 0, out var deadline))
        {
            return V.Error;
        }

        var taken = Take(Of(self), deadline);
        return taken < 0 ? V.Error : V.FromBool(taken > 0);
    }

    [Method("acquire_lock(self, blocking=True, timeout=-1)")]
    public static V AcquireLock(V self, V blocking, V timeout) => Acquire(self, blocking, timeout);

    [Method("release(self, /)")]
    public static V Release(V self)
    {
        var held = Of(self);
        if (!held->IsLocked)
        {
            return Errors.Raise(RuntimeErrorType.Address, "release unlocked lock"u8);
        }

        held->IsLocked = false;
        Scheduler.Wake(held);
        return V.None;
    }

    [Method("release_lock(self, /)")]
    public static V ReleaseLock(V self) => Release(self);

    [Method("locked(self, /)")]
    public static V IsLocked(V self) => V.FromBool(Of(self)->IsLocked);

    [Method("locked_lock(self, /)")]
    public static V IsLockedLock(V self) => IsLocked(self);

    [Method("__enter__(self, /)")]
    public static V Enter(V self) => Acquire(self, V.Unset, V.Unset);

    [Method("__exit__(self, /, *args)")]
    public static V Exit(V self, V* args, long count) => args == null && count > 0 ? V.Error : Release(self);

    [Builtin("_start(function, daemon, /)", Module = "_scheduler")]
    public static V Start(V function, V daemon)
    {
        var number = Scheduler.Start(function, Objects.Truth(daemon) > 0);
        return number < 0 ? V.Error : Ints.FromLong(IdentOf(number));
    }

    [Builtin("get_ident()", Module = "_scheduler")]
    public static V GetIdent()
    {
        var current = Scheduler.Current;
        return Ints.FromLong(IdentOf(current == null ? 0 : current->Number));
    }

    [Builtin("_count()", Module = "_scheduler")]
    public static V GetCount() => V.FromSmall(Scheduler.Count);

    [Builtin("_yield()", Module = "_scheduler")]
    public static V YieldTurn()
    {
        Scheduler.Begin();
        Scheduler.Yield();
        return Signals.Poll() < 0 ? V.Error : V.None;
    }

    /// <summary>Large and even, as the identifiers of CPython's threads are.</summary>
    private static long IdentOf(long number) => 0x7F00_0000_0000 - (number << 24);

    private static LockObj* Of(V self) => (LockObj*)self.Object;

    /// <summary>Takes a lock: 1, 0 when the deadline has come, or -1 raised.</summary>
    private static int Take(LockObj* wanted, long deadline)
    {
        while (wanted->IsLocked)
        {
            if (deadline == 0 || (deadline != Scheduler.Never && Scheduler.Now() >= deadline))
            {
                return 0;
            }

            Scheduler.Wait(wanted, deadline);
            if (Signals.Poll() < 0)
            {
                return -1;
            }
        }

        wanted->IsLocked = true;
        return 1;
    }

    /// <summary>When a wait ends, 0 for no wait; false when it raised.</summary>
    private static bool DeadlineOf(V timeout, bool blocks, out long deadline)
    {
        deadline = blocks ? Scheduler.Never : 0;
        if (timeout.IsUnset)
        {
            return true;
        }

        if (!TimeArguments.ToTime(timeout, out var seconds, out var nanoseconds))
        {
            return false;
        }

        var isForever = seconds == -1 && nanoseconds == 0;
        if (!isForever && (!blocks || seconds < 0))
        {
            Errors.Raise(ValueErrorType.Address, blocks ? "timeout value must be a non-negative number"u8 : "can't specify a timeout for a non-blocking call"u8);
            return false;
        }

        if (seconds > 4_000_000_000)
        {
            Errors.Raise(OverflowErrorType.Address, "timeout value is too large"u8);
            return false;
        }

        deadline = isForever ? deadline : Scheduler.Now() + (seconds * 1_000_000_000) + nanoseconds;
        return true;
    }
}
