namespace Rusthon.Runtime;

/// <summary>
/// A decimal number: sign, kind and the way the coefficient is stored are in the header's flags. Immutable.
/// </summary>
public unsafe struct DecimalObj
{
    public Obj Head;

    /// <summary>The power of ten that the coefficient is multiplied by; 0 for what is not finite.</summary>
    public long Exponent;

    /// <summary>The low word of a coefficient (of a NaN: its payload) below 2^128; with <see cref="DecimalFlags.Large"/> the bits of an int object, owned.</summary>
    public ulong Low;

    /// <summary>The high word.</summary>
    public ulong High;
}

/// <summary>The type's own bits of <see cref="Obj.Flags"/> of a decimal number.</summary>
public static class DecimalFlags
{
    public const uint Negative = 1;

    /// <summary>The coefficient is an int object.</summary>
    public const uint Large = 2;

    /// <summary>The bits that tell the <see cref="DecimalKind"/>.</summary>
    public const int KindShift = 2;
    public const uint KindMask = 3 << KindShift;
    public const uint All = Negative | Large | KindMask;
}

/// <summary>What kind of number a decimal is.</summary>
public static class DecimalKind
{
    public const int Finite = 0;
    public const int Infinity = 1;
    public const int Quiet = 2;
    public const int Signaling = 3;
}

/// <summary>The conditions of decimal arithmetic as bits; those up to <see cref="Clamped"/> are the signals that have a flag and a trap, the others count as <see cref="Invalid"/>.</summary>
public static class DecimalSignal
{
    public const uint Invalid = 1 << 0;
    public const uint FloatOperation = 1 << 1;
    public const uint DivisionByZero = 1 << 2;
    public const uint Overflow = 1 << 3;
    public const uint Underflow = 1 << 4;
    public const uint Subnormal = 1 << 5;
    public const uint Inexact = 1 << 6;
    public const uint Rounded = 1 << 7;
    public const uint Clamped = 1 << 8;
    public const uint Syntax = 1 << 9;
    public const uint DivisionImpossible = 1 << 10;
    public const uint DivisionUndefined = 1 << 11;

    /// <summary>The number of signals.</summary>
    public const int Count = 9;

    /// <summary>The number of conditions.</summary>
    public const int ConditionCount = 12;

    /// <summary>All signals.</summary>
    public const uint All = (1 << Count) - 1;

    /// <summary>The conditions that count as <see cref="Invalid"/>.</summary>
    public const uint InvalidKinds = Syntax | DivisionImpossible | DivisionUndefined;
}

/// <summary>The numbers of the ways of rounding, in the order of the module's table.</summary>
public static class DecimalMode
{
    public const int Up = 0;
    public const int Down = 1;
    public const int Ceiling = 2;
    public const int Floor = 3;
    public const int HalfUp = 4;
    public const int HalfDown = 5;
    public const int HalfEven = 6;
    public const int ZeroFiveUp = 7;
    public const int Count = 8;
}
