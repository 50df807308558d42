namespace Rusthon.Runtime;

/// <summary>Methods that ask what the characters of a str are.</summary>
public static unsafe partial class StrType
{
    [Method("isalpha(self, /)")]
    public static V IsAlpha(V self) => V.FromBool(All(self, CharacterFlags.Alpha));

    [Method("isdecimal(self, /)")]
    public static V IsDecimal(V self) => V.FromBool(All(self, CharacterFlags.Decimal));

    [Method("isdigit(self, /)")]
    public static V IsDigit(V self) => V.FromBool(All(self, CharacterFlags.Digit));

    [Method("isnumeric(self, /)")]
    public static V IsNumeric(V self) => V.FromBool(All(self, CharacterFlags.Numeric));

    [Method("isalnum(self, /)")]
    public static V IsAlnum(V self) => V.FromBool(All(self, CharacterFlags.Alphanumeric));

    [Method("isspace(self, /)")]
    public static V IsSpace(V self) => V.FromBool(All(self, CharacterFlags.Space));

    [Method("isascii(self, /)")]
    public static V IsAscii(V self) => V.FromBool(Strs.IsAscii(Strs.Of(self)));

    [Method("isprintable(self, /)")]
    public static V IsPrintable(V self)
    {
        for (var i = 0L; i < Strs.Length(self); i++)
        {
            if (!Characters.IsPrintable(Strs.At(self, i)))
            {
                return V.False;
            }
        }

        return V.True;
    }

    [Method("isidentifier(self, /)")]
    public static V IsIdentifier(V self) => V.FromBool(Strs.IsIdentifier(self));

    [Method("islower(self, /)")]
    public static V IsLower(V self) => V.FromBool(HasOnlyCase(self, CharacterFlags.Lower, CharacterFlags.Upper | CharacterFlags.Title));

    [Method("isupper(self, /)")]
    public static V IsUpper(V self) => V.FromBool(HasOnlyCase(self, CharacterFlags.Upper, CharacterFlags.Lower | CharacterFlags.Title));

    [Method("istitle(self, /)")]
    public static V IsTitle(V self)
    {
        var found = false;
        var inWord = false;
        for (var i = 0L; i < Strs.Length(self); i++)
        {
            var flags = Characters.FlagsOf(Strs.At(self, i));
            var begins = (flags & (CharacterFlags.Upper | CharacterFlags.Title)) != 0;
            if (!begins && (flags & CharacterFlags.Lower) == 0)
            {
                inWord = false;
                continue;
            }

            if (begins == inWord)
            {
                return V.False;
            }

            inWord = true;
            found = true;
        }

        return V.FromBool(found);
    }

    /// <summary>True when there are characters and each has one of the flags.</summary>
    private static bool All(V self, int wanted)
    {
        for (var i = 0L; i < Strs.Length(self); i++)
        {
            if ((Characters.FlagsOf(Strs.At(self, i)) & wanted) == 0)
            {
                return false;
            }
        }

        return Strs.Length(self) > 0;
    }

    private static bool HasOnlyCase(V self, int wanted, int forbidden)
    {
        var found = false;
        for (var i = 0L; i < Strs.Length(self); i++)
        {
            var flags = Characters.FlagsOf(Strs.At(self, i));
            if ((flags & forbidden) != 0)
            {
                return false;
            }

            found = found || (flags & wanted) != 0;
        }

        return found;
    }
}

/// <summary>Questions about strs.</summary>
public static unsafe partial class Strs
{
    /// <summary>True when the str has the form of an identifier (keywords included).</summary>
    public static bool IsIdentifier(V text)
    {
        if (Length(text) == 0 || (Characters.FlagsOf(At(text, 0)) & CharacterFlags.IdentifierStart) == 0)
        {
            return false;
        }

        for (var i = 1L; i < Length(text); i++)
        {
            if ((Characters.FlagsOf(At(text, i)) & CharacterFlags.IdentifierPart) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
