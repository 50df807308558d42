namespace Rusthon.Runtime;

/// <summary>What <see cref="ByteCase.Map"/> does.</summary>
public static class ByteMapping
{
    public const int Lower = 0;
    public const int Upper = 1;
    public const int Swap = 2;
    public const int Capitalize = 3;
    public const int Title = 4;
}

/// <summary>What <see cref="ByteCase.All"/> asks.</summary>
public static class ByteClass
{
    public const int Alpha = 0;
    public const int Digit = 1;
    public const int Alnum = 2;
    public const int Space = 3;
}

/// <summary>Methods of bytes and bytearray about the case and kind of ASCII characters.</summary>
public static unsafe class ByteCase
{
    /// <summary>The bytes with their case changed by a <see cref="ByteMapping"/>.</summary>
    public static V Map(V self, int mapping)
    {
        var view = ByteView.OfBytes(self);
        var builder = ByteBuilder.Start();
        var good = builder.Reserve(view.Length);
        var inWord = false;
        for (var i = 0L; good && i < view.Length; i++)
        {
            var value = view.Data[i];
            good = builder.AddByte(Mapped(value, mapping, mapping == ByteMapping.Capitalize ? i > 0 : inWord));
            inWord = AsciiCase.IsAlpha(value);
        }

        return builder.FinishLike(self, good);
    }

    /// <summary>True when there are bytes and all are of a <see cref="ByteClass"/>.</summary>
    public static V All(V self, int wanted)
    {
        var view = ByteView.OfBytes(self);
        for (var i = 0L; i < view.Length; i++)
        {
            if (!Is(view.Data[i], wanted))
            {
                return V.False;
            }
        }

        return V.FromBool(view.Length > 0);
    }

    /// <summary>isascii.</summary>
    public static V IsAscii(V self)
    {
        var view = ByteView.OfBytes(self);
        return V.FromBool(TextMemory.Bits(view.Data, 0, view.Length) < 128);
    }

    /// <summary>islower or isupper.</summary>
    public static V HasOnlyCase(V self, bool upper)
    {
        var view = ByteView.OfBytes(self);
        var found = false;
        for (var i = 0L; i < view.Length; i++)
        {
            if (upper ? AsciiCase.IsLower(view.Data[i]) : AsciiCase.IsUpper(view.Data[i]))
            {
                return V.False;
            }

            found = found || AsciiCase.IsAlpha(view.Data[i]);
        }

        return V.FromBool(found);
    }

    /// <summary>istitle.</summary>
    public static V IsTitle(V self)
    {
        var view = ByteView.OfBytes(self);
        var found = false;
        var inWord = false;
        for (var i = 0L; i < view.Length; i++)
        {
            if (!AsciiCase.IsAlpha(view.Data[i]))
            {
                inWord = false;
                continue;
            }

            if (AsciiCase.IsUpper(view.Data[i]) == inWord)
            {
                return V.False;
            }

            inWord = true;
            found = true;
        }

        return V.FromBool(found);
    }

    private static byte Mapped(byte value, int mapping, bool inWord) => mapping switch
    {
        ByteMapping.Lower => AsciiCase.Lower(value),
        ByteMapping.Upper => AsciiCase.Upper(value),
        ByteMapping.Swap => AsciiCase.IsAlpha(value) ? (byte)(value ^ 32) : value,
        _ => inWord ? AsciiCase.Lower(value) : AsciiCase.Upper(value),
    };

    private static bool Is(byte value, int wanted) => wanted switch
    {
        ByteClass.Alpha => AsciiCase.IsAlpha(value),
        ByteClass.Digit => AsciiCase.IsDigit(value),
        ByteClass.Alnum => AsciiCase.IsAlpha(value) || AsciiCase.IsDigit(value),
        _ => AsciiCase.IsSpace(value),
    };
}
