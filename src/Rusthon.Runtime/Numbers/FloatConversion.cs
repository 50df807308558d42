namespace Rusthon.Runtime;

/// <summary>float(x).</summary>
public static unsafe class FloatConversion
{
    /// <summary>float(value), an exact float.</summary>
    public static V Convert(V value)
    {
        var type = Types.Of(value);
        if (type->Float != null && type != FloatType.Address)
        {
            return Floats.TakeDouble(value, type->Float(value), out var converted) ? V.FromDouble(converted) : V.Error;
        }

        if (Strs.IsStr(value))
        {
            return FromText(value);
        }

        if (ByteView.IsBuffer(value))
        {
            return FromBytes(value);
        }

        if (type->Float == null && type->Index == null)
        {
            return Errors.Raise(TypeErrorType.Address, "float() argument must be a string or a real number, not '%T'"u8, value);
        }

        return Floats.TryToDouble(value, out var result) ? V.FromDouble(result) : V.Error;
    }

    private static V FromText(V text)
    {
        var s = Strs.Of(text);
        if (Strs.IsAscii(s))
        {
            var plain = FloatParsing.Parse(Strs.Data(s), s->Length, out var isPlain);
            if (isPlain)
            {
                return V.FromDouble(plain);
            }
        }

        if (!NumberText.Read(text, out var number))
        {
            return V.Error;
        }

        var value = FloatParsing.Parse(&number, out var ok);
        number.Free();
        return ok ? V.FromDouble(value) : Errors.Raise(ValueErrorType.Address, "could not convert string to float: %R"u8, text);
    }

    private static V FromBytes(V bytes)
    {
        if (!ByteView.Of(bytes, out var view))
        {
            return V.Error;
        }

        var read = NumberText.Copy(view.Data, view.Length, out var number);
        view.Release();
        if (!read)
        {
            return V.Error;
        }

        var value = FloatParsing.Parse(&number, out var ok);
        number.Free();
        return ok ? V.FromDouble(value) : Errors.Raise(ValueErrorType.Address, "could not convert string to float: %R"u8, bytes);
    }
}
