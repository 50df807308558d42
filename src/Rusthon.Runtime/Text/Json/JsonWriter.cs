namespace Rusthon.Runtime;

/// <summary>
/// Writes values of the built-in types as JSON text. Whatever is of another type, or nested too deep, it leaves to the library's own
/// encoder: false without an exception.
/// </summary>
internal unsafe struct JsonWriter
{
    private const int Deepest = 200;

    private StrBuilder builder;
    private int depth;
    private V itemSeparator;
    private V keySeparator;
    private V indent;
    private bool asciiOnly;
    private bool sortKeys;

    /// <summary>Sets the separators, the indentation (a str or None), whether characters that are not ASCII are escaped, and whether keys are sorted; the values are borrowed.</summary>
    public void Start(V item, V key, V indentation, bool escaped, bool sorted)
    {
        builder = StrBuilder.Start();
        depth = 0;
        itemSeparator = item;
        keySeparator = key;
        indent = indentation;
        asciiOnly = escaped;
        sortKeys = sorted;
    }

    /// <summary>The text, owned.</summary>
    public V Finish() => builder.Finish();

    /// <summary>Frees what was written.</summary>
    public void Abandon() => builder.Abandon();

    /// <summary>Writes a value.</summary>
    public bool Add(V value)
    {
        if (value.IsSmall)
        {
            return builder.AddLong(value.Small);
        }

        if (value.IsDouble)
        {
            return double.IsFinite(value.Double) && builder.AddRepr(value);
        }

        if (value.IsPointer)
        {
            return AddObject(value);
        }

        if (value.IsNone)
        {
            return builder.AddAscii("null"u8);
        }

        return value.IsBool && (value.Bits == V.True.Bits ? builder.AddAscii("true"u8) : builder.AddAscii("false"u8));
    }

    private bool AddObject(V value)
    {
        if (Strs.IsExact(value))
        {
            return JsonText.AddQuoted(ref builder, value, asciiOnly);
        }

        if (value.Object->Type == IntType.Address)
        {
            return builder.AddRepr(value);
        }

        if (Dicts.IsExact(value))
        {
            return Dicts.Length(value) == 0 ? builder.AddAscii("{}"u8) : Enter() && AddDict(value) && Leave('}');
        }

        if (Lists.IsExact(value))
        {
            var list = Lists.Of(value);
            return list->Length == 0 ? builder.AddAscii("[]"u8) : Enter() && AddItems(list->Items, list->Length) && Leave(']');
        }

        if (Tuples.IsExact(value))
        {
            var tuple = Tuples.Of(value);
            return tuple->Length == 0 ? builder.AddAscii("[]"u8) : Enter() && AddItems(&tuple->First, tuple->Length) && Leave(']');
        }

        return false;
    }

    private bool Enter() => ++depth <= Deepest;

    private bool Leave(uint close)
    {
        depth--;
        return AddLine() && builder.AddChar(close);
    }

    private bool AddLine()
    {
        if (indent.IsNone)
        {
            return true;
        }

        if (!builder.AddChar('\n'))
        {
            return false;
        }

        for (var i = 0; i < depth; i++)
        {
            if (!builder.Add(indent))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddSeparator(long index, uint open) => (index == 0 ? builder.AddChar(open) : builder.Add(itemSeparator)) && AddLine();

    private bool AddItems(V* items, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            if (!AddSeparator(i, '[') || !Add(items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddDict(V dict)
    {
        if (sortKeys)
        {
            return AddSorted(dict);
        }

        var position = 0L;
        for (var i = 0L; Dicts.Next(dict, ref position, out var key, out var value); i++)
        {
            if (!AddMember(i, key, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddMember(long index, V key, V value) =>
        Strs.IsExact(key) && AddSeparator(index, '{') && JsonText.AddQuoted(ref builder, key, asciiOnly) && builder.Add(keySeparator) && Add(value);

    private bool AddSorted(V dict)
    {
        var keys = Lists.New(Dicts.Length(dict));
        if (keys.IsError)
        {
            return false;
        }

        var isRight = true;
        var position = 0L;
        while (isRight && Dicts.Next(dict, ref position, out var key, out _))
        {
            isRight = Strs.IsExact(key) && Lists.Append(keys, Counts.Retain(key)) == 0;
        }

        isRight = isRight && ListSort.Sort(Lists.Of(keys), V.None, false) == 0 && AddKeys(dict, Lists.Of(keys));
        Counts.Release(keys);
        return isRight;
    }

    private bool AddKeys(V dict, ListObj* keys)
    {
        for (var i = 0L; i < keys->Length; i++)
        {
            if (!AddMember(i, keys->Items[i], Dicts.GetStr(dict, keys->Items[i])))
            {
                return false;
            }
        }

        return true;
    }
}
