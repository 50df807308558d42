namespace Rusthon.Runtime;

/// <summary>Says in a few characters what a value is, without running any of the program's code.</summary>
internal static unsafe class BriefText
{
    private const long Characters = 16;

    /// <summary>Adds what a value is.</summary>
    public static void Add(ref ShortTextWriter text, V value)
    {
        if (value.IsSmall)
        {
            text.AddLong(value.Small);
        }
        else if (value.IsDouble)
        {
            AddFloat(ref text, value.Double);
        }
        else if (value.IsBool)
        {
            text.Add(V.Same(value, V.True) ? "True"u8 : "False"u8);
        }
        else if (value.IsPointer)
        {
            AddObject(ref text, value);
        }
        else
        {
            text.Add(value.IsNone ? "None"u8 : value.IsError ? "raises"u8 : value.IsUnset ? "end"u8 : "..."u8);
        }
    }

    /// <summary>A float in hundredths.</summary>
    private static void AddFloat(ref ShortTextWriter text, double number)
    {
        if (!(number > -1e15 && number < 1e15))
        {
            text.Add("float"u8);
            return;
        }

        if (number < 0)
        {
            text.Add("-"u8);
            number = -number;
        }

        var hundredths = (long)((number * 100) + 0.5);
        text.AddLong(hundredths / 100);
        text.Add("."u8);
        text.AddLong(hundredths % 100 / 10);
        if (hundredths % 10 != 0)
        {
            text.AddLong(hundredths % 10);
        }
    }

    private static void AddObject(ref ShortTextWriter text, V value)
    {
        var type = value.Object->Type;
        if (type == StrType.Address)
        {
            text.Add("'"u8);
            text.AddStr(value, Characters);
            text.Add(Strs.Length(value) > Characters ? "...'"u8 : "'"u8);
            return;
        }

        text.AddStr(type->Name, Characters);
        if (type == ListType.Address || type == TupleType.Address)
        {
            text.Add(" of "u8);
            text.AddLong(type == ListType.Address ? Lists.Of(value)->Length : Tuples.Of(value)->Length);
        }
    }
}
