using System;

namespace Rusthon.Runtime;

/// <summary>
/// The parts of a decimal number, or of an int that is an operand like one. It borrows what it was read from, unless it had to
/// make a number of a large int: call <see cref="Free"/> when done.
/// </summary>
internal unsafe struct DecimalNumber
{
    /// <summary>A <see cref="DecimalKind"/>.</summary>
    public int Kind;
    public bool IsNegative;

    /// <summary>Whether the coefficient is in <see cref="Large"/>.</summary>
    public bool IsLarge;
    public long Exponent;
    public UInt128 Coefficient;

    /// <summary>An int of 2^128 or more, borrowed from <see cref="source"/>.</summary>
    public V Large;

    /// <summary>The decimal number; Unset for a small int until one is needed.</summary>
    private V source;
    private bool isOwned;

    /// <summary>Whether the number is finite and its coefficient below 2^128.</summary>
    public readonly bool IsPlain => Kind == DecimalKind.Finite && !IsLarge;

    public readonly bool IsNaN => Kind >= DecimalKind.Quiet;

    /// <summary>Whether the number is a finite zero.</summary>
    public readonly bool IsZero => Kind == DecimalKind.Finite && !IsLarge && Coefficient == 0;

    /// <summary>The digits of a plain number's coefficient.</summary>
    public readonly int Digits => DecimalWords.Digits(Coefficient);

    /// <summary>Reads a decimal or an int; false for what is neither, and when out of memory (raised).</summary>
    public static bool Read(V value, DecimalNumber* number)
    {
        number->isOwned = false;
        number->source = V.Unset;
        if (Decimals.Is(value))
        {
            number->source = value;
            number->Load((DecimalObj*)value.Object);
            return true;
        }

        if (value.IsSmall)
        {
            number->LoadLong(value.Small);
            return true;
        }

        if (!Ints.IsInt(value))
        {
            return false;
        }

        var made = Decimals.FromInt(DecimalType.Address, value);
        if (made.IsError)
        {
            return false;
        }

        number->isOwned = true;
        number->source = made;
        number->Load((DecimalObj*)made.Object);
        return true;
    }

    /// <summary>As <see cref="Read"/>; TypeError for what is neither.</summary>
    public static bool Require(V value, DecimalNumber* number)
    {
        if (Read(value, number))
        {
            return true;
        }

        if (!Errors.IsPending)
        {
            Errors.Raise(TypeErrorType.Address, "conversion from %T to Decimal is not supported"u8, value);
        }

        return false;
    }

    /// <summary>The number as a decimal, borrowed; Error when out of memory.</summary>
    public V ToDecimal()
    {
        if (source.IsUnset)
        {
            source = Decimals.Make(IsNegative, Coefficient, Exponent);
            isOwned = !source.IsError;
        }

        return source;
    }

    /// <summary>The coefficient as an int, owned.</summary>
    public readonly V ToInt() => IsLarge ? Counts.Retain(Large) : Decimals.IntOf(Coefficient);

    public readonly void Free()
    {
        if (isOwned)
        {
            Counts.Release(source);
        }
    }

    private void LoadLong(long value)
    {
        Kind = DecimalKind.Finite;
        IsLarge = false;
        Exponent = 0;
        IsNegative = value < 0;
        Coefficient = (ulong)(value < 0 ? -value : value);
    }

    private void Load(DecimalObj* o)
    {
        var flags = o->Head.Flags;
        Kind = (int)((flags & DecimalFlags.KindMask) >> DecimalFlags.KindShift);
        IsNegative = (flags & DecimalFlags.Negative) != 0;
        IsLarge = (flags & DecimalFlags.Large) != 0;
        Exponent = o->Exponent;
        if (IsLarge)
        {
            Large = new V(o->Low);
            return;
        }

        Coefficient = new UInt128(o->High, o->Low);
    }
}
