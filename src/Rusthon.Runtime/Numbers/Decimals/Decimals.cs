using System;

namespace Rusthon.Runtime;

/// <summary>Making decimal numbers and reading them.</summary>
internal static unsafe class Decimals
{
    public static DecimalObj* Of(V value) => (DecimalObj*)value.Object;

    public static bool Is(V value) => value.IsPointer && (value.Object->Type == DecimalType.Address || Types.IsSubtype(value.Object->Type, DecimalType.Address));

    public static int KindOf(DecimalObj* o) => (int)((o->Head.Flags & DecimalFlags.KindMask) >> DecimalFlags.KindShift);

    public static bool IsNegative(DecimalObj* o) => (o->Head.Flags & DecimalFlags.Negative) != 0;

    public static bool IsLarge(DecimalObj* o) => (o->Head.Flags & DecimalFlags.Large) != 0;

    /// <summary>Whether a number is a finite zero.</summary>
    public static bool IsZero(DecimalObj* o) => (o->Head.Flags & (DecimalFlags.KindMask | DecimalFlags.Large)) == 0 && (o->Low | o->High) == 0;

    /// <summary>A finite number.</summary>
    public static V Make(bool isNegative, UInt128 coefficient, long exponent) =>
        MakeOf(DecimalType.Address, isNegative ? DecimalFlags.Negative : 0, coefficient, exponent);

    /// <summary>A number of a type with the flags given.</summary>
    public static V MakeOf(TypeObj* type, uint flags, UInt128 coefficient, long exponent)
    {
        var o = New(type);
        if (o == null)
        {
            return V.Error;
        }

        o->Head.Flags |= flags;
        o->Exponent = exponent;
        o->Low = (ulong)coefficient;
        o->High = (ulong)(coefficient >> 64);
        return V.FromObject(o);
    }

    /// <summary>An infinity or a NaN without payload.</summary>
    public static V MakeSpecial(int kind, bool isNegative) =>
        MakeOf(DecimalType.Address, ((uint)kind << DecimalFlags.KindShift) | (isNegative ? DecimalFlags.Negative : 0), 0, 0);

    /// <summary>A number whose coefficient is an int that is not negative.</summary>
    public static V MakeLarge(TypeObj* type, uint flags, [Owned] V coefficient, long exponent)
    {
        if (coefficient.IsError)
        {
            return V.Error;
        }

        IntView view;
        IntView.Read(coefficient, &view);
        if (view.Count <= 2)
        {
            var made = MakeOf(type, flags, ValueOf(&view), exponent);
            Counts.Release(coefficient);
            return made;
        }

        var o = New(type);
        if (o == null)
        {
            Counts.Release(coefficient);
            return V.Error;
        }

        o->Head.Flags |= flags | DecimalFlags.Large;
        o->Exponent = exponent;
        o->Low = coefficient.Bits;
        o->High = 0;
        return V.FromObject(o);
    }

    /// <summary>The magnitude of an int of at most two limbs.</summary>
    public static UInt128 ValueOf(IntView* view) =>
        view->Count == 0 ? 0 : new UInt128(view->Count == 2 ? view->Limbs[1] : 0, view->Limbs[0]);

    /// <summary>The number of an int, as an instance of a type.</summary>
    public static V FromInt(TypeObj* type, V value)
    {
        IntView view;
        IntView.Read(value, &view);
        var flags = view.Negative ? DecimalFlags.Negative : 0;
        return view.Count <= 2
            ? MakeOf(type, flags, ValueOf(&view), 0)
            : MakeLarge(type, flags, Ints.FromLimbs(view.Limbs, view.Count, false), 0);
    }

    /// <summary>The same number as an instance of a type and with other flags for its sign.</summary>
    public static V Copy(TypeObj* type, DecimalObj* o, uint sign)
    {
        var flags = (o->Head.Flags & (DecimalFlags.KindMask | DecimalFlags.Large)) | sign;
        if (IsLarge(o))
        {
            Counts.Retain(new V(o->Low));
        }

        var made = New(type);
        if (made == null)
        {
            if (IsLarge(o))
            {
                Counts.Release(new V(o->Low));
            }

            return V.Error;
        }

        made->Head.Flags |= flags;
        made->Exponent = o->Exponent;
        made->Low = o->Low;
        made->High = o->High;
        return V.FromObject(made);
    }

    /// <summary>A coefficient as an int, owned.</summary>
    public static V IntOf(UInt128 coefficient)
    {
        if (coefficient <= V.MaxSmall)
        {
            return V.FromSmall((long)coefficient);
        }

        ulong* limbs = stackalloc ulong[2];
        limbs[0] = (ulong)coefficient;
        limbs[1] = (ulong)(coefficient >> 64);
        return Ints.FromLimbs(limbs, 2, false);
    }

    /// <summary>The coefficient of a number as an int, owned.</summary>
    public static V CoefficientOf(DecimalObj* o) =>
        IsLarge(o) ? Counts.Retain(new V(o->Low)) : IntOf(new UInt128(o->High, o->Low));

    private static DecimalObj* New(TypeObj* type) => type == DecimalType.Address
        ? (DecimalObj*)Heap.New(type, sizeof(DecimalObj))
        : (DecimalObj*)Instances.New(type, sizeof(DecimalObj));
}
