namespace Rusthon.Runtime;

/// <summary>Mapping characters through a table.</summary>
public static unsafe partial class StrType
{
    [Method("translate(self, table, /)")]
    public static V Translate(V self, V table)
    {
        var builder = StrBuilder.Start();
        var good = builder.Reserve(Strs.Length(self), 0);
        if (Dicts.IsExact(table) && Strs.Kind(Strs.Of(self)) == 0 && Strs.Length(self) >= 64)
        {
            good = good && AddTranslatedBytes(ref builder, self, table);
        }
        else
        {
            for (var i = 0L; good && i < Strs.Length(self); i++)
            {
                good = AddTranslated(ref builder, Strs.At(self, i), table);
            }
        }

        return Built(ref builder, good);
    }

    /// <summary>Translates a str of characters below 256 by a dict; what a character becomes is looked up once where that is one such character.</summary>
    private static bool AddTranslatedBytes(ref StrBuilder builder, V text, V table)
    {
        const int Block = 512;
        const short NotYet = -1;
        const short Other = -2;
        short* known = stackalloc short[256];
        byte* block = stackalloc byte[Block];
        for (var i = 0; i < 256; i++)
        {
            known[i] = NotYet;
        }

        var bytes = Strs.Data(Strs.Of(text));
        var length = Strs.Length(text);
        var filled = 0L;
        uint ored = 0;
        for (var i = 0L; i < length; i++)
        {
            var character = bytes[i];
            if (known[character] == NotYet)
            {
                var mapped = Dicts.Get(table, V.FromSmall(character));
                if (mapped.IsError)
                {
                    Errors.Clear();
                }

                known[character] = mapped.IsUnset ? character : mapped.IsSmall && mapped.Small is >= 0 and < 256 ? (short)mapped.Small : Other;
            }

            if (known[character] == Other || filled == Block)
            {
                if (filled > 0 && !builder.AddChars(block, 0, filled, ored))
                {
                    return false;
                }

                filled = 0;
                ored = 0;
            }

            if (known[character] == Other)
            {
                if (!AddTranslated(ref builder, character, table))
                {
                    return false;
                }
            }
            else
            {
                block[filled++] = (byte)known[character];
                ored |= (byte)known[character];
            }
        }

        return filled == 0 || builder.AddChars(block, 0, filled, ored);
    }

    [Method("maketrans(x, y=None, z=None, /)", Kind = MethodKind.Static)]
    public static V MakeTrans(V x, V y, V z)
    {
        if (y.IsUnset)
        {
            return Dicts.IsExact(x)
                ? TableOf(x)
                : Errors.Raise(TypeErrorType.Address, "if you give only one argument to maketrans it must be a dict"u8);
        }

        if (!Strs.IsStr(y))
        {
            return Errors.Raise(TypeErrorType.Address, "maketrans() argument 2 must be str, not %T"u8, y);
        }

        if (!z.IsUnset && !Strs.IsStr(z))
        {
            return Errors.Raise(TypeErrorType.Address, "maketrans() argument 3 must be str, not %T"u8, z);
        }

        if (!Strs.IsStr(x))
        {
            return Errors.Raise(
                TypeErrorType.Address, "first maketrans argument must be a string if there is a second argument"u8);
        }

        if (Strs.Length(x) != Strs.Length(y))
        {
            return Errors.Raise(
                ValueErrorType.Address, "the first two maketrans arguments must have equal length"u8);
        }

        var table = Dicts.New();
        var good = !table.IsError;
        for (var i = 0L; good && i < Strs.Length(x); i++)
        {
            good = Dicts.Set(table, V.FromSmall(Strs.At(x, i)), V.FromSmall(Strs.At(y, i))) >= 0;
        }

        for (var i = 0L; good && !z.IsUnset && i < Strs.Length(z); i++)
        {
            good = Dicts.Set(table, V.FromSmall(Strs.At(z, i)), V.None) >= 0;
        }

        return Finished(table, good);
    }

    /// <summary>A copy of a dict in which keys of one character became their code points.</summary>
    private static V TableOf(V source)
    {
        var table = Dicts.New();
        var good = !table.IsError;
        var position = 0L;
        while (good && Dicts.Next(source, ref position, out var key, out var value))
        {
            if (Strs.IsStr(key))
            {
                if (Strs.Length(key) != 1)
                {
                    Errors.Raise(ValueErrorType.Address, "string keys in translate table must be of length 1"u8);
                    good = false;
                    break;
                }

                key = V.FromSmall(Strs.At(key, 0));
            }
            else if (!Ints.IsInt(key))
            {
                Errors.Raise(TypeErrorType.Address, "keys in translate table must be strings or integers"u8);
                good = false;
                break;
            }

            good = Dicts.Set(table, key, value) >= 0;
        }

        return Finished(table, good);
    }

    private static bool AddTranslated(ref StrBuilder builder, uint character, V table)
    {
        V mapped;
        if (Dicts.IsExact(table))
        {
            mapped = Dicts.Get(table, V.FromSmall(character));
            if (mapped.IsUnset)
            {
                return builder.AddChar(character);
            }

            Counts.Retain(mapped);
        }
        else
        {
            mapped = Objects.GetItem(table, V.FromSmall(character));
        }

        if (mapped.IsError)
        {
            if (!Errors.PendingIs(LookupErrorType.Address))
            {
                return false;
            }

            Errors.Clear();
            return builder.AddChar(character);
        }

        var added = AddReplacement(ref builder, mapped);
        Counts.Release(mapped);
        return added;
    }

    private static bool AddReplacement(ref StrBuilder builder, V mapped)
    {
        if (mapped.IsNone)
        {
            return true;
        }

        if (Strs.IsStr(mapped))
        {
            return builder.Add(mapped);
        }

        if (!Ints.IsInt(mapped))
        {
            Errors.Raise(TypeErrorType.Address, "character mapping must return integer, None or str"u8);
            return false;
        }

        if (!Ints.TryToLong(mapped, out var code) || (ulong)code > 0x10FFFF)
        {
            Errors.Raise(ValueErrorType.Address, "character mapping must be in range(0x110000)"u8);
            return false;
        }

        return builder.AddChar((uint)code);
    }
}
