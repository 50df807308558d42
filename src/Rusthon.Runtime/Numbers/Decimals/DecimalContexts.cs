using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The precision and rules of decimal arithmetic.</summary>
public unsafe struct DecimalContextObj
{
    public Obj Head;

    /// <summary>Significant digits of results, 1 or more.</summary>
    public long Precision;

    /// <summary>The least exponent of a normal number written with one digit before the point, 0 or less.</summary>
    public long Least;

    /// <summary>The largest such exponent, 0 or more.</summary>
    public long Most;

    /// <summary>A <see cref="DecimalMode"/>.</summary>
    public int Rounding;
    public bool Capitals;

    /// <summary>Whether exponents are so low that a coefficient of all digits would fit.</summary>
    public bool Clamp;

    /// <summary>The raised signals, a <see cref="SignalSetObj"/>, owned.</summary>
    public V Flags;

    /// <summary>The signals that raise, as the flags.</summary>
    public V Traps;

    /// <summary>The least exponent of any number.</summary>
    public readonly long Tiny => Least - Precision + 1;

    /// <summary>The largest exponent of a number of all digits.</summary>
    public readonly long Top => Most - Precision + 1;
}

/// <summary>A set of signals that is shown as a mapping to bools.</summary>
public unsafe struct SignalSetObj
{
    public Obj Head;

    /// <summary>Bits of <see cref="DecimalSignal"/>.</summary>
    public uint Mask;
}

/// <summary>The current context, raising of signals, and what the library module decimal has registered.</summary>
internal static unsafe class DecimalContexts
{
    /// <summary>The functions of the library that do what is rare, a tuple by <see cref="DecimalRest"/>.</summary>
    private static V rest;

    /// <summary>The classes of conditions by bit, a tuple.</summary>
    private static V conditions;

    /// <summary>The names of the ways of rounding by <see cref="DecimalMode"/>, a tuple.</summary>
    private static V modes;

    /// <summary>The class of signal sets.</summary>
    private static V signalSet;

    /// <summary>The context whose fields new ones get, owned.</summary>
    private static V template;

    /// <summary>The context that was found last, in <see cref="currentThread"/>, owned; not there once a context variable has changed.</summary>
    private static V current;
    private static void* currentThread;

    /// <summary>The context whose fields new ones get; null before there is one.</summary>
    public static DecimalContextObj* Template => template.IsPointer ? Of(template) : null;

    public static DecimalContextObj* Of(V context) => (DecimalContextObj*)context.Object;

    public static bool Is(V value) => value.IsPointer && Types.IsSubtype(value.Object->Type, ContextType.Address);

    /// <summary>The name of a way of rounding, borrowed.</summary>
    public static V ModeName(int mode) => (&Tuples.Of(modes)->First)[mode];

    /// <summary>The class of a condition, borrowed.</summary>
    public static V ConditionClass(int bit) => (&Tuples.Of(conditions)->First)[bit];

    /// <summary>A new empty signal set; Error when out of memory.</summary>
    public static V NewSignalSet(uint mask)
    {
        var set = (SignalSetObj*)Instances.New((TypeObj*)signalSet.Object, sizeof(SignalSetObj));
        if (set == null)
        {
            return V.Error;
        }

        set->Mask = mask;
        return V.FromObject(set);
    }

    /// <summary>The number of a way of rounding; -1 when it is none.</summary>
    public static int ModeOf(V name)
    {
        for (var i = 0; i < DecimalMode.Count; i++)
        {
            if (ModeName(i).Bits == name.Bits)
            {
                return i;
            }
        }

        for (var i = 0; i < DecimalMode.Count && Strs.IsStr(name); i++)
        {
            if (Strs.Equal(ModeName(i), name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes what the runtime needs of the library module.</summary>
    [Builtin("setup(conditions, modes, signal_set, rest, /)", Module = "_decimal")]
    public static V Setup(V givenConditions, V givenModes, V givenSet, V givenRest)
    {
        conditions = Counts.Retain(givenConditions);
        modes = Counts.Retain(givenModes);
        signalSet = Counts.Retain(givenSet);
        rest = Counts.Retain(givenRest);
        return V.None;
    }

    /// <summary>Sets the context whose fields new ones get.</summary>
    [Builtin("set_template(context, /)", Module = "_decimal")]
    public static V SetTemplate(V context)
    {
        template = Counts.Retain(context);
        return V.None;
    }

    /// <summary>The context of the running thread or task.</summary>
    [Builtin("getcontext()", Module = "_decimal")]
    public static V GetCurrent()
    {
        var context = Current();
        return context == null ? V.Error : Counts.RetainObject(context);
    }

    /// <summary>The context of the running thread or task, borrowed; null when it raised.</summary>
    public static DecimalContextObj* Current()
    {
        if (current.IsPointer && currentThread == Scheduler.Current)
        {
            return Of(current);
        }

        return Find();
    }

    /// <summary>A context given as an argument, borrowed: Unset and None mean the current one. Null when it raised.</summary>
    public static DecimalContextObj* Given(V context)
    {
        if (context.IsUnset || context.IsNone)
        {
            return Current();
        }

        if (Is(context))
        {
            return Of(context);
        }

        Errors.Raise(TypeErrorType.Address, "optional argument must be a context"u8);
        return null;
    }

    /// <summary>Tells that what context variables are set to has changed: what was found in them is let go.</summary>
    [Builtin("_context_changed()", Module = "_scheduler")]
    public static V Changed()
    {
        Forget(ref current);
        return V.None;
    }

    /// <summary>Calls a function of the library; Unset arguments at the end are left out.</summary>
    [Cold]
    public static V Call(int function, V a, V b = default, V c = default, V d = default)
    {
        V* args = stackalloc V[4];
        args[0] = a;
        args[1] = b;
        args[2] = c;
        args[3] = d;
        var count = 1;
        while (count < 4 && args[count].Bits != 0 && !args[count].IsUnset)
        {
            count++;
        }

        return Objects.Call((&Tuples.Of(rest)->First)[function], args, count, null);
    }

    /// <summary>Sets the flags of conditions; false when one of them is trapped (raised).</summary>
    public static bool Signal(DecimalContextObj* context, uint occurred)
    {
        if (occurred == 0)
        {
            return true;
        }

        var signals = (occurred & DecimalSignal.All) | ((occurred & DecimalSignal.InvalidKinds) != 0 ? DecimalSignal.Invalid : 0);
        ((SignalSetObj*)context->Flags.Object)->Mask |= signals;
        var trapped = signals & ((SignalSetObj*)context->Traps.Object)->Mask;
        return trapped == 0 || Raise(occurred, trapped);
    }

    /// <summary>Sets the flags of conditions in a context, and raises the first that is trapped.</summary>
    [Builtin("signal(context, conditions, /)", Module = "_decimal")]
    public static V SignalFrom(V context, V occurred) =>
        Signal(Of(context), (uint)occurred.Small) ? V.None : V.Error;

    /// <summary>Lets go of what the library has registered.</summary>
    public static void Shutdown()
    {
        Forget(ref current);
        Forget(ref template);
        Forget(ref rest);
        Forget(ref conditions);
        Forget(ref modes);
        Forget(ref signalSet);
        DecimalPowers.Forget();
    }

    private static void Forget(ref V held)
    {
        var old = held;
        held = V.None;
        Counts.Release(old);
    }

    [Cold]
    private static DecimalContextObj* Find()
    {
        var found = Objects.Call((&Tuples.Of(rest)->First)[DecimalRest.FindContext], null, 0, null);
        if (found.IsError)
        {
            return null;
        }

        var old = current;
        current = found;
        currentThread = Scheduler.Current;
        Counts.Release(old);
        return Of(found);
    }

    /// <summary>Raises the class of the first signal trapped, with a list of all conditions that are. Gives false.</summary>
    [Cold]
    private static bool Raise(uint occurred, uint trapped)
    {
        var list = Lists.New(1);
        if (list.IsError)
        {
            return false;
        }

        var shown = trapped & occurred;
        if ((trapped & DecimalSignal.Invalid) != 0 && (occurred & DecimalSignal.InvalidKinds) != 0)
        {
            shown = (shown & ~DecimalSignal.Invalid) | (occurred & DecimalSignal.InvalidKinds);
        }

        var first = V.Unset;
        for (var i = 0; i < DecimalSignal.ConditionCount; i++)
        {
            // The kinds of invalid operations come before the other signals.
            var bit = (i + DecimalSignal.Count) % DecimalSignal.ConditionCount;
            if ((shown & (1u << bit)) != 0 && Lists.Append(list, Counts.Retain(ConditionClass(bit))) < 0)
            {
                Counts.Release(list);
                return false;
            }

            if (i < DecimalSignal.Count && first.IsUnset && (trapped & (1u << i)) != 0)
            {
                first = ConditionClass(i);
            }
        }

        var exception = Objects.Call1(first, list);
        Counts.Release(list);
        if (!exception.IsError)
        {
            Raising.Raise(exception, V.Unset);
            Counts.Release(exception);
        }

        return false;
    }
}
