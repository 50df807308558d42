using System;

namespace Rusthon.Runtime;

/// <summary>complex(real, imag) and complex(text).</summary>
public static unsafe class ComplexConversion
{
    /// <summary>The value for the arguments; false when it raised.</summary>
    public static bool Convert(V* args, long count, TupleObj* names, out Complex value)
    {
        value = default;
        var real = count > 0 ? args[0] : V.Unset;
        var imaginary = count > 1 ? args[1] : V.Unset;
        if (!ReadArguments(args, count, names, ref real, ref imaginary))
        {
            return false;
        }

        if (!real.IsUnset && Strs.IsStr(real))
        {
            if (!imaginary.IsUnset)
            {
                return Fail("complex() can't take second arg if first is a string"u8);
            }

            return Parse(real, out value);
        }

        if (!imaginary.IsUnset && Strs.IsStr(imaginary))
        {
            return Fail("complex() second arg can't be a string"u8);
        }

        var first = new Complex(0.0, 0.0);
        var second = new Complex(0.0, 0.0);
        var hasFirst = false;
        var hasSecond = false;
        if (!real.IsUnset && !Part(real, "complex() first argument must be a string or a number, not '%T'"u8, true, out first, out hasFirst))
        {
            return false;
        }

        if (!imaginary.IsUnset && !Part(imaginary, "complex() second argument must be a number, not '%T'"u8, false, out second, out hasSecond))
        {
            return false;
        }

        // Signed zeros survive: an imaginary part is only added to where there is one.
        value = new Complex(
            hasSecond ? first.Real - second.Imaginary : first.Real,
            imaginary.IsUnset ? first.Imaginary : hasFirst ? second.Real + first.Imaginary : second.Real);
        return true;
    }

    /// <summary>The complex value of any number, by __complex__, __float__ or __index__; false when it raised ("must be real number, not ...").</summary>
    public static bool FromNumber(V value, out Complex result) => Part(value, default, true, out result, out _);

    private static bool ReadArguments(V* args, long count, TupleObj* names, ref V real, ref V imaginary)
    {
        var given = count + (names == null ? 0 : names->Length);
        if (given > 2)
        {
            Errors.Raise(TypeErrorType.Address, "complex() takes at most 2 arguments (%S given)"u8, V.FromSmall(given));
            return false;
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            var isReal = Strs.EqualsAscii(name, "real"u8);
            if (!isReal && !Strs.EqualsAscii(name, "imag"u8))
            {
                Errors.Raise(TypeErrorType.Address, "complex() got an unexpected keyword argument '%S'"u8, name);
                return false;
            }

            if (!(isReal ? real : imaginary).IsUnset)
            {
                Errors.Raise(TypeErrorType.Address, "argument for complex() given by name ('%S') and position (%S)"u8, name, V.FromSmall(isReal ? 1 : 2));
                return false;
            }

            if (isReal)
            {
                real = args[count + i];
            }
            else
            {
                imaginary = args[count + i];
            }
        }

        return true;
    }

    /// <summary>The value of one argument. An empty message stands for that of float conversion.</summary>
    private static bool Part(V value, ReadOnlySpan<byte> message, bool allowSpecial, out Complex result, out bool isComplex)
    {
        result = default;
        isComplex = ComplexArithmetic.Is(value);
        if (isComplex && (!allowSpecial || Types.Of(value) == ComplexType.Address))
        {
            result = ComplexArithmetic.Value(value);
            return true;
        }

        if (allowSpecial && value.IsPointer)
        {
            var method = NamedAttributes.Special(value, "__complex__"u8);
            if (method.IsError)
            {
                return false;
            }

            if (!method.IsUnset)
            {
                isComplex = true;
                return TakeComplex(value, Objects.Call0(method), method, out result);
            }
        }

        if (isComplex)
        {
            result = ComplexArithmetic.Value(value);
            return true;
        }

        var type = Types.Of(value);
        if (type->Float == null && type->Index == null && message.Length != 0)
        {
            return Fail(message, value);
        }

        var fine = Floats.TryToDouble(value, out var real);
        result = new Complex(real, 0.0);
        return fine;
    }

    private static bool TakeComplex(V value, [Owned] V converted, [Owned] V method, out Complex result)
    {
        Counts.Release(method);
        result = default;
        if (converted.IsError)
        {
            return false;
        }

        var fine = ComplexArithmetic.Is(converted);
        if (fine)
        {
            result = ComplexArithmetic.Value(converted);
        }
        else
        {
            Errors.Raise(TypeErrorType.Address, "__complex__ returned non-complex (type %T)"u8, converted);
        }

        Counts.Release(converted);
        return fine;
    }

    private static bool Fail(ReadOnlySpan<byte> message, V value = default)
    {
        Errors.Raise(TypeErrorType.Address, message, value);
        return false;
    }

    private static bool Parse(V text, out Complex value)
    {
        value = default;
        if (!NumberText.Read(text, out var number))
        {
            return false;
        }

        // CPython looks at underscores only up to a character that no number has.
        var stop = number.Start;
        while (stop < number.End && *stop != 0)
        {
            stop++;
        }

        var end = FloatParsing.WithoutUnderscores(number.Start, stop);
        var fine = end != null && stop == number.End && ParseLiteral(number.Start, end, out value);
        number.Free();
        if (end == null)
        {
            Errors.Raise(ValueErrorType.Address, "could not convert string to complex: %R"u8, text);
        }
        else if (!fine)
        {
            Errors.Raise(ValueErrorType.Address, "complex() arg is a malformed string"u8);
        }

        return fine;
    }

    private static bool ParseLiteral(byte* p, byte* end, out Complex value)
    {
        value = default;
        var bracket = p < end && *p == '(';
        if (bracket)
        {
            p = SkipSpaces(p + 1, end);
        }

        var real = 0.0;
        var imaginary = 0.0;
        var start = p;
        var first = FloatParsing.ParsePrefix(ref p, end);
        var needsUnit = true;
        if (p == start)
        {
            imaginary = ParseSign(ref p, end);
        }
        else if (p < end && (*p == '+' || *p == '-'))
        {
            real = first;
            start = p;
            imaginary = FloatParsing.ParsePrefix(ref p, end);
            if (p == start)
            {
                imaginary = ParseSign(ref p, end);
            }
        }
        else if (p < end && (*p | 32) == 'j')
        {
            imaginary = first;
        }
        else
        {
            real = first;
            needsUnit = false;
        }

        if (needsUnit)
        {
            if (p == end || (*p | 32) != 'j')
            {
                return false;
            }

            p++;
        }

        p = SkipSpaces(p, end);
        if (bracket)
        {
            if (p == end || *p != ')')
            {
                return false;
            }

            p = SkipSpaces(p + 1, end);
        }

        value = new Complex(real, imaginary);
        return p == end;
    }

    private static double ParseSign(ref byte* p, byte* end)
    {
        var negative = p < end && *p == '-';
        if (p < end && (*p == '+' || *p == '-'))
        {
            p++;
        }

        return negative ? -1.0 : 1.0;
    }

    private static byte* SkipSpaces(byte* p, byte* end)
    {
        while (p < end && (*p == ' ' || *p is >= 9 and <= 13))
        {
            p++;
        }

        return p;
    }
}
