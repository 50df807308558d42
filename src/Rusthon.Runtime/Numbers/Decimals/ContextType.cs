using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type decimal.Context: its fields; what it computes is in <see cref="ContextType"/>'s other parts.</summary>
[PyType("Context", Module = "decimal", Layout = typeof(DecimalContextObj), Flags = TypeFlags.BaseType | TypeFlags.DottedName, Doc = "Precision, rounding, the range of exponents, flags and traps.")]
public static unsafe partial class ContextType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    private const long MaxPrecision = 999_999_999_999_999_999;
    private const int FieldCount = 8;
    private const uint FirstTraps = DecimalSignal.Invalid | DecimalSignal.DivisionByZero | DecimalSignal.Overflow;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_decimal", "Context")]
    private static V Export() => Counts.RetainObject(Address);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var context = (DecimalContextObj*)Instances.New(type, sizeof(DecimalContextObj));
        if (context == null)
        {
            return V.Error;
        }

        context->Flags = DecimalContexts.NewSignalSet(0);
        context->Traps = DecimalContexts.NewSignalSet(FirstTraps);
        context->Precision = 28;
        context->Least = -999_999;
        context->Most = 999_999;
        context->Rounding = DecimalMode.HalfEven;
        context->Capitals = true;
        context->Clamp = false;
        var made = V.FromObject(context);
        if (context->Flags.IsError || context->Traps.IsError)
        {
            Counts.Release(made);
            return V.Error;
        }

        var template = DecimalContexts.Template;
        if (template != null)
        {
            CopyFields(context, template);
            SignalSetType.Of(context->Flags)->Mask = 0;
        }

        return made;
    }

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names)
    {
        V* slots = stackalloc V[FieldCount];
        if (count + (names == null ? 0 : names->Length) > FieldCount)
        {
            return Errors.Fail(TypeErrorType.Address, "function takes at most 8 arguments (%S given)"u8, V.FromSmall(count + (names == null ? 0 : names->Length)));
        }

        if (!DecimalArguments.Bind("prec rounding Emin Emax capitals clamp flags traps"u8, args, count, names, slots, FieldCount))
        {
            return -1;
        }

        for (var i = 0; i < FieldCount; i++)
        {
            if (!slots[i].IsUnset && !slots[i].IsNone && SetField(self, i, slots[i], true) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Counts.Release(((DecimalContextObj*)o)->Flags);
        Counts.Release(((DecimalContextObj*)o)->Traps);
        Instances.Free(o);
    }

    [Slot("SetAttr")]
    private static int SetAttribute(V self, V name, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(AttributeErrorType.Address, "context attributes cannot be deleted"u8);
        }

        var field = DecimalArguments.IndexOf("prec rounding Emin Emax capitals clamp flags traps"u8, name);
        if (field >= 0)
        {
            return SetField(self, field, value, false);
        }

        return Types.Of(self) == Address
            ? Errors.Fail(AttributeErrorType.Address, "'decimal.Context' object has no attribute '%S'"u8, name)
            : Objects.GenericSetAttr(self, name, value);
    }

    [Getter("prec")]
    private static V Precision(V self) => Ints.FromLong(Of(self)->Precision);

    [Getter("Emin")]
    private static V Least(V self) => Ints.FromLong(Of(self)->Least);

    [Getter("Emax")]
    private static V Most(V self) => Ints.FromLong(Of(self)->Most);

    [Getter("rounding")]
    private static V Rounding(V self) => Counts.Retain(DecimalContexts.ModeName(Of(self)->Rounding));

    [Getter("capitals")]
    private static V Capitals(V self) => V.FromSmall(Of(self)->Capitals ? 1 : 0);

    [Getter("clamp")]
    private static V Clamp(V self) => V.FromSmall(Of(self)->Clamp ? 1 : 0);

    [Getter("flags")]
    private static V Flags(V self) => Counts.Retain(Of(self)->Flags);

    [Getter("traps")]
    private static V Traps(V self) => Counts.Retain(Of(self)->Traps);

    [Method("Etiny(self, /)")]
    private static V Tiny(V self) => Ints.FromLong(Of(self)->Tiny);

    [Method("Etop(self, /)")]
    private static V Top(V self) => Ints.FromLong(Of(self)->Top);

    [Method("clear_flags(self, /)")]
    private static V ClearFlags(V self)
    {
        SignalSetType.Of(Of(self)->Flags)->Mask = 0;
        return V.None;
    }

    [Method("clear_traps(self, /)")]
    private static V ClearTraps(V self)
    {
        SignalSetType.Of(Of(self)->Traps)->Mask = 0;
        return V.None;
    }

    [Method("copy(self, /)")]
    [Method("__copy__(self, /)")]
    private static V Copy(V self)
    {
        var made = New(Address, null, 0, null);
        if (!made.IsError)
        {
            CopyFields(Of(made), Of(self));
        }

        return made;
    }

    [Method("__reduce__(self, /)")]
    private static V Reduce(V self) => DecimalContexts.Call(DecimalRest.ReduceContext, self);

    [Slot("Repr")]
    private static V Repr(V self) => DecimalContexts.Call(DecimalRest.ShowContext, self);

    private static DecimalContextObj* Of(V self) => (DecimalContextObj*)self.Object;

    private static void CopyFields(DecimalContextObj* to, DecimalContextObj* from)
    {
        to->Precision = from->Precision;
        to->Least = from->Least;
        to->Most = from->Most;
        to->Rounding = from->Rounding;
        to->Capitals = from->Capitals;
        to->Clamp = from->Clamp;
        SignalSetType.Of(to->Flags)->Mask = SignalSetType.Of(from->Flags)->Mask;
        SignalSetType.Of(to->Traps)->Mask = SignalSetType.Of(from->Traps)->Mask;
    }

    /// <summary>Sets a field by its number; flags and traps may be lists when the context is made.</summary>
    private static int SetField(V self, int field, V value, bool isNew)
    {
        var context = Of(self);
        switch (field)
        {
            case 0:
                return SetLong(&context->Precision, value, 1, MaxPrecision, "valid range for prec is [1, MAX_PREC]"u8);
            case 1:
                return SetRounding(context, value);
            case 2:
                return SetLong(&context->Least, value, -MaxPrecision, 0, "valid range for Emin is [MIN_EMIN, 0]"u8);
            case 3:
                return SetLong(&context->Most, value, 0, MaxPrecision, "valid range for Emax is [0, MAX_EMAX]"u8);
            case 4 or 5:
                return SetSwitch(context, field, value);
            default:
                return SetSignals(field == 6 ? context->Flags : context->Traps, value, isNew);
        }
    }

    private static int SetLong(long* place, V value, long low, long high, ReadOnlySpan<byte> message)
    {
        if (!Ints.IsInt(value))
        {
            return Errors.Fail(TypeErrorType.Address, "an integer is required"u8);
        }

        if (!Ints.TryToLong(value, out var number))
        {
            return Errors.Fail(OverflowErrorType.Address, "Python int too large to convert to C ssize_t"u8);
        }

        if (number < low || number > high)
        {
            return Errors.Fail(ValueErrorType.Address, message);
        }

        *place = number;
        return 0;
    }

    private static int SetSwitch(DecimalContextObj* context, int field, V value)
    {
        long number;
        if (SetLong(&number, value, 0, 1, field == 4 ? "valid values for capitals are 0 or 1"u8 : "valid values for clamp are 0 or 1"u8) < 0)
        {
            return -1;
        }

        if (field == 4)
        {
            context->Capitals = number != 0;
        }
        else
        {
            context->Clamp = number != 0;
        }

        return 0;
    }

    private static int SetRounding(DecimalContextObj* context, V value)
    {
        var mode = DecimalArguments.Mode(value);
        if (mode < 0)
        {
            return -1;
        }

        context->Rounding = mode;
        return 0;
    }

    private static int SetSignals(V set, V value, bool isNew)
    {
        uint mask;
        var ok = isNew && Lists.Is(value) ? SignalSetType.MaskOfList(value, out mask) : SignalSetType.MaskOf(value, out mask);
        if (!ok)
        {
            return -1;
        }

        SignalSetType.Of(set)->Mask = mask;
        return 0;
    }
}
