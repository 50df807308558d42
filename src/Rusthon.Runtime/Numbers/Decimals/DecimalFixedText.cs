using System;

namespace Rusthon.Runtime;

/// <summary>Texts of numbers with a fixed number of places: the specifications ".2f" and ",.2f" with any number of places.</summary>
internal static unsafe class DecimalFixedText
{
    private const int MaxPlaces = 30;
    private const int Room = 128;

    /// <summary>The text of a number by a specification; Unset when the library must make it.</summary>
    public static V Format(DecimalObj* o, V specification)
    {
        if (!TryPlaces(specification, out var grouped, out var places) || Decimals.KindOf(o) != DecimalKind.Finite || Decimals.IsLarge(o))
        {
            return V.Unset;
        }

        var context = DecimalContexts.Current();
        if (context == null)
        {
            return V.Error;
        }

        var coefficient = new UInt128(o->High, o->Low);
        var dropped = -places - o->Exponent;
        if (dropped > DecimalWords.SafeDigits || (dropped <= 0 && !DecimalWords.TryScale(coefficient, -dropped, out coefficient)))
        {
            return V.Unset;
        }

        if (dropped > 0)
        {
            coefficient = DecimalQuantizing.Dropped(coefficient, Decimals.IsNegative(o), (int)dropped, context->Rounding, out _);
        }

        return Write(coefficient, Decimals.IsNegative(o), places, grouped);
    }

    private static bool TryPlaces(V specification, out bool grouped, out int places)
    {
        grouped = false;
        places = 0;
        var text = Strs.Data(Strs.Of(specification));
        var end = text + Strs.Length(specification);
        if (!Strs.IsAscii(Strs.Of(specification)))
        {
            return false;
        }

        if (*text == ',')
        {
            grouped = true;
            text++;
        }

        if (end - text < 3 || end - text > 4 || *text != '.' || end[-1] != 'f')
        {
            return false;
        }

        for (text++; text < end - 1; text++)
        {
            if (*text is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            places = (places * 10) + (*text - '0');
        }

        return places <= MaxPlaces;
    }

    private static V Write(UInt128 coefficient, bool isNegative, int places, bool grouped)
    {
        byte* digits = stackalloc byte[Room];
        byte* text = stackalloc byte[Room];
        var end = digits + Room;
        var start = DecimalText.WriteDigits(end, coefficient);
        while (end - start <= places)
        {
            *--start = (byte)'0';
        }

        var next = text + Room;
        for (var i = 0; i < places; i++)
        {
            *--next = *--end;
        }

        if (places > 0)
        {
            *--next = (byte)'.';
        }

        for (var written = 0; end > start; written++)
        {
            if (grouped && written > 0 && written % 3 == 0)
            {
                *--next = (byte)',';
            }

            *--next = *--end;
        }

        if (isNegative)
        {
            *--next = (byte)'-';
        }

        var length = text + Room - next;
        return length == 1 ? Strs.FromLatin(*next) : Strs.FromAscii(next, length);
    }
}
