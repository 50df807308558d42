using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The base of decimal's SignalDict: flags or traps of a context, a mapping of signals to bools.</summary>
[PyType("SignalDictMixin", Module = "decimal", Layout = typeof(SignalSetObj), Flags = TypeFlags.BaseType | TypeFlags.DottedName)]
public static unsafe class SignalSetType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_decimal", "SignalDictMixin")]
    private static V Export() => Counts.RetainObject(Address);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var set = (SignalSetObj*)Instances.New(type, sizeof(SignalSetObj));
        if (set == null)
        {
            return V.Error;
        }

        set->Mask = 0;
        return V.FromObject(set);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o) => Instances.Free(o);

    [Slot("Length")]
    private static long Length(V self) => DecimalSignal.Count;

    [Slot("Iter")]
    private static V Iter(V self)
    {
        V* classes = stackalloc V[DecimalSignal.Count];
        for (var i = 0; i < DecimalSignal.Count; i++)
        {
            classes[i] = DecimalContexts.ConditionClass(i);
        }

        var all = Tuples.FromBorrowed(classes, DecimalSignal.Count);
        var iterator = all.IsError ? V.Error : Objects.Iter(all);
        Counts.Release(all);
        return iterator;
    }

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var bit = BitOf(key);
        return bit < 0 ? V.Error : V.FromBool((Of(self)->Mask & (1u << bit)) != 0);
    }

    [Slot("SetItem")]
    private static int SetItem(V self, V key, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(ValueErrorType.Address, "signal keys cannot be deleted"u8);
        }

        var bit = BitOf(key);
        var on = bit < 0 ? -1 : Objects.Truth(value);
        if (on < 0)
        {
            return -1;
        }

        Of(self)->Mask = on > 0 ? Of(self)->Mask | (1u << bit) : Of(self)->Mask & ~(1u << bit);
        return 0;
    }

    [Slot("Repr")]
    private static V Repr(V self)
    {
        var text = StrBuilder.Start();
        V* parts = stackalloc V[2];
        var ok = text.AddUtf8("{"u8);
        for (var i = 0; ok && i < DecimalSignal.Count; i++)
        {
            parts[0] = DecimalContexts.ConditionClass(i);
            parts[1] = V.FromBool((Of(self)->Mask & (1u << i)) != 0);
            ok = (i == 0 || text.AddUtf8(", "u8)) && text.AddFormatted("%R:%S"u8, parts);
        }

        if (ok && text.AddUtf8("}"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Compare")]
    private static V Compare(V self, V other, int op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Is(self))
        {
            return V.NotImplemented;
        }

        uint mask;
        if (Is(other))
        {
            mask = Of(other)->Mask;
        }
        else if (!Dicts.Is(other))
        {
            return V.NotImplemented;
        }
        else if (Dicts.Length(other) == 0)
        {
            // CPython refuses the empty dict, and only that.
            return Errors.Raise(ValueErrorType.Address, "invalid signal dict"u8);
        }
        else if (!TryMask(other, out mask))
        {
            return Errors.IsPending ? V.Error : V.NotImplemented;
        }

        return V.FromBool((mask == Of(self)->Mask) == (op == CompareOp.Eq));
    }

    [Method("copy(self, /)")]
    private static V Copy(V self)
    {
        var copy = Dicts.New();
        for (var i = 0; i < DecimalSignal.Count && !copy.IsError; i++)
        {
            if (Dicts.Set(copy, DecimalContexts.ConditionClass(i), V.FromBool((Of(self)->Mask & (1u << i)) != 0)) < 0)
            {
                Counts.Release(copy);
                return V.Error;
            }
        }

        return copy;
    }

    public static SignalSetObj* Of(V set) => (SignalSetObj*)set.Object;

    public static bool Is(V value) => value.IsPointer && Types.IsSubtype(value.Object->Type, Address);

    /// <summary>The mask of a signal set or of a dict that has all signals as keys; false when it raised.</summary>
    public static bool MaskOf(V value, out uint mask)
    {
        if (Is(value))
        {
            mask = Of(value)->Mask;
            return true;
        }

        mask = 0;
        if (!Dicts.Is(value))
        {
            Errors.Raise(TypeErrorType.Address, "argument must be a signal dict"u8);
            return false;
        }

        if (TryMask(value, out mask))
        {
            return true;
        }

        if (!Errors.IsPending)
        {
            Errors.Raise(KeyErrorType.Address, "invalid signal dict"u8);
        }

        return false;
    }

    /// <summary>The mask of a list of signals; false when it raised.</summary>
    public static bool MaskOfList(V list, out uint mask)
    {
        mask = 0;
        for (var i = 0L; i < Lists.Of(list)->Length; i++)
        {
            var bit = BitOf(Lists.Of(list)->Items[i]);
            if (bit < 0)
            {
                return false;
            }

            mask |= 1u << bit;
        }

        return true;
    }

    /// <summary>The mask of a dict; false when its keys are not all the signals, or a truth value raised.</summary>
    private static bool TryMask(V dict, out uint mask)
    {
        mask = 0;
        var position = 0L;
        while (Dicts.Next(dict, ref position, out var key, out var value))
        {
            var bit = Find(key);
            if (bit < 0)
            {
                return false;
            }

            Counts.Retain(value);
            var on = Objects.Truth(value);
            Counts.Release(value);
            if (on < 0)
            {
                return false;
            }

            mask |= on > 0 ? 1u << bit : 0;
        }

        return Dicts.Length(dict) == DecimalSignal.Count;
    }

    private static int BitOf(V key)
    {
        var bit = Find(key);
        return bit >= 0
            ? bit
            : Errors.Fail(
                KeyErrorType.Address,
                "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"u8);
    }

    private static int Find(V key)
    {
        for (var i = 0; i < DecimalSignal.Count; i++)
        {
            if (DecimalContexts.ConditionClass(i).Bits == key.Bits)
            {
                return i;
            }
        }

        return -1;
    }
}
