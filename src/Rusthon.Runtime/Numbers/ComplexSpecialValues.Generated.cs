using System;

namespace Rusthon.Runtime;

/// <summary>
/// Values of complex functions where a part of the argument is not finite: 7 by 7 pairs of letters (real part in
/// rows: -inf, negative, -0, 0, positive, inf, nan), whose meaning <see cref="ComplexFunctions"/> knows.
/// </summary>
internal static class ComplexSpecialValues
{
    public static ReadOnlySpan<byte> Acos => "tipipipjpjtjnihinnnnnnnnhjnnhinnnnnnnnhjhnhinnnnnnnnhjhnhinnnnnnnnhjnnqi0i0i0j0jqjnininnnnnnnnnjnn"u8;

    public static ReadOnlySpan<byte> Acosh => "iTiPiPipipitiniHnnnnnnnnihnniHnnnnnnnnihnniHnnnnnnnnihnniHnnnnnnnnihnniQioioi0i0iqininnnnnnnnninnn"u8;

    public static ReadOnlySpan<byte> Asinh => "jQjojoj0j0jqjnjHnnnnnnnnjhnnjHnnnnnnnnjhnniHnnnnnnnnihnniHnnnnnnnnihnniQioioi0i0iqininnnnon0nninnn"u8;

    public static ReadOnlySpan<byte> Atanh => "oHoHoHohohohonoHnnnnnnnnohnnoHnnnnnnnnohon0Hnnnnnnnn0h0n0Hnnnnnnnn0hnn0H0H0H0h0h0h0n0Hnnnnnnnn0hnn"u8;

    public static ReadOnlySpan<byte> Cosh => "nniii0ioijnninnnnnnnnnnnnnnnnnnnnnnnnnnnn0nnnnnnnnnnnnn0nnnnnnnnnnnnnnnnijioi0iinninnnnnn0n0nnnnnn"u8;

    public static ReadOnlySpan<byte> Exp => "000o0o00000000nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnijioi0iinninnnnnnon0nnnnnn"u8;

    public static ReadOnlySpan<byte> Log => "iTiPiPipipitiniHnnnnnnnnihnniHnnnnnnnnihnniHnnnnnnnnihnniHnnnnnnnnihnniQioioi0i0iqininnnnnnnnninnn"u8;

    public static ReadOnlySpan<byte> Sinh => "nnjjjoj0jinninnnnnnnnnnnnnnnnnnnnnnnnnnn0nnnnnnnnnnnnn0nnnnnnnnnnnnnnnnnijioi0iinninnnnnnon0nnnnnn"u8;

    public static ReadOnlySpan<byte> Sqrt => "ij0j0j0i0iiiniijnnnnnnnniinnijnnnnnnnniinnijnnnnnnnniinnijnnnnnnnniinnijioioi0i0iiinijnnnnnnnniinn"u8;

    public static ReadOnlySpan<byte> Tanh => "-0-o-o-0-0-0-0nnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn101o1o10101010nnnnnon0nnnnnn"u8;

    public static ReadOnlySpan<byte> Rect => "nnjij0jojjnninnnnnnnnnnnnnnn00nnnnnnnn000000nnnnnnnn0000nnnnnnnnnnnnnnnnijioi0iinninnnnnn0n0nnnnnn"u8;
}
