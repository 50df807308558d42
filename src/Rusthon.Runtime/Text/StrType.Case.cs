namespace Rusthon.Runtime;

/// <summary>Methods that change the case of a str.</summary>
public static unsafe partial class StrType
{
    private const uint Sigma = 0x3A3;
    private const uint FinalSigma = 0x3C2;

    [Method("lower(self, /)")]
    public static V Lower(V self) => MapAll(self, CaseMapping.Lower);

    [Method("upper(self, /)")]
    public static V Upper(V self) => MapAll(self, CaseMapping.Upper);

    [Method("casefold(self, /)")]
    public static V CaseFold(V self) => MapAll(self, CaseMapping.Fold);

    [Method("capitalize(self, /)")]
    public static V Capitalize(V self)
    {
        var builder = StrBuilder.Start();
        var good = builder.Reserve(Strs.Length(self), 0);
        for (var i = 0L; good && i < Strs.Length(self); i++)
        {
            good = AddMapped(ref builder, self, i, i == 0 ? CaseMapping.Title : CaseMapping.Lower);
        }

        return Built(ref builder, good);
    }

    [Method("title(self, /)")]
    public static V Title(V self)
    {
        var builder = StrBuilder.Start();
        var good = builder.Reserve(Strs.Length(self), 0);
        var cased = false;
        for (var i = 0L; good && i < Strs.Length(self); i++)
        {
            good = AddMapped(ref builder, self, i, cased ? CaseMapping.Lower : CaseMapping.Title);
            cased = (Characters.FlagsOf(Strs.At(self, i)) & CharacterFlags.Cased) != 0;
        }

        return Built(ref builder, good);
    }

    [Method("swapcase(self, /)")]
    public static V SwapCase(V self)
    {
        var builder = StrBuilder.Start();
        var good = builder.Reserve(Strs.Length(self), 0);
        for (var i = 0L; good && i < Strs.Length(self); i++)
        {
            var character = Strs.At(self, i);
            var flags = Characters.FlagsOf(character);
            if ((flags & CharacterFlags.Upper) != 0)
            {
                good = AddMapped(ref builder, self, i, CaseMapping.Lower);
            }
            else
            {
                good = (flags & CharacterFlags.Lower) != 0
                    ? AddMapped(ref builder, self, i, CaseMapping.Upper)
                    : builder.AddChar(character);
            }
        }

        return Built(ref builder, good);
    }

    /// <summary>The builder's str when all went well; else the builder is abandoned.</summary>
    private static V Built(ref StrBuilder builder, bool good)
    {
        if (good)
        {
            return builder.Finish();
        }

        builder.Abandon();
        return V.Error;
    }

    private static V MapAll(V self, int mapping)
    {
        var s = Strs.Of(self);
        if (Strs.IsAscii(s))
        {
            return MapAscii(s, mapping);
        }

        var builder = StrBuilder.Start();
        var good = builder.Reserve(s->Length, 0);
        for (var i = 0L; good && i < s->Length; i++)
        {
            good = AddMapped(ref builder, self, i, mapping);
        }

        return Built(ref builder, good);
    }

    private static V MapAscii(StrObj* s, int mapping)
    {
        if (s->Length <= 1)
        {
            return s->Length == 0 ? Strs.Empty : Strs.FromChar(Characters.MapAscii(*Strs.Data(s), mapping));
        }

        var result = Strs.New(s->Length, 0, true);
        if (result == null)
        {
            return V.Error;
        }

        var source = Strs.Data(s);
        var target = Strs.Data(result);
        var upper = mapping == CaseMapping.Upper;
        for (var i = 0L; i < s->Length; i++)
        {
            var character = source[i];
            target[i] = upper
                ? (byte)(character - ((uint)(character - 'a') < 26 ? 32 : 0))
                : (byte)(character + ((uint)(character - 'A') < 26 ? 32 : 0));
        }

        return V.FromObject(result);
    }

    private static bool AddMapped(ref StrBuilder builder, V text, long index, int mapping)
    {
        var character = Strs.At(text, index);
        if (character < 128)
        {
            return builder.AddChar(Characters.MapAscii(character, mapping));
        }

        if (character == Sigma && mapping == CaseMapping.Lower && IsFinal(text, index))
        {
            return builder.AddChar(FinalSigma);
        }

        var mapped = stackalloc uint[Characters.MaxMapped];
        var count = Characters.Map(character, mapping, mapped);
        for (var i = 0; i < count; i++)
        {
            if (!builder.AddChar(mapped[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Unicode's Final_Sigma: a cased letter stands before, and none after, with case-ignorable characters skipped.</summary>
    private static bool IsFinal(V text, long index)
    {
        var before = index - 1;
        while (before >= 0 && IsIgnorable(text, before))
        {
            before--;
        }

        if (before < 0 || !IsCased(text, before))
        {
            return false;
        }

        var after = index + 1;
        while (after < Strs.Length(text) && IsIgnorable(text, after))
        {
            after++;
        }

        return after == Strs.Length(text) || !IsCased(text, after);
    }

    private static bool IsIgnorable(V text, long index) =>
        (Characters.FlagsOf(Strs.At(text, index)) & CharacterFlags.CaseIgnorable) != 0;

    private static bool IsCased(V text, long index) =>
        (Characters.FlagsOf(Strs.At(text, index)) & CharacterFlags.Cased) != 0;
}
