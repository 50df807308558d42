using System;

namespace Rusthon.Runtime;

/// <summary>Raising the Unicode errors with their details.</summary>
[Cold]
public static unsafe class UnicodeErrors
{
    /// <summary>UnicodeEncodeError(encoding, text, start, end, reason); returns Error.</summary>
    public static V RaiseEncode(V encoding, V text, long start, long end, ReadOnlySpan<byte> reason) =>
        Raise(UnicodeEncodeErrorType.Address, encoding, text, start, end, reason);

    /// <summary>UnicodeDecodeError(encoding, bytes, start, end, reason); returns Error.</summary>
    public static V RaiseDecode(V encoding, V bytes, long start, long end, ReadOnlySpan<byte> reason) =>
        Raise(UnicodeDecodeErrorType.Address, encoding, bytes, start, end, reason);

    private static V Raise(TypeObj* type, V encoding, V obj, long start, long end, ReadOnlySpan<byte> reason)
    {
        var why = Strs.FromAscii(reason);
        if (why.IsError)
        {
            return V.Error;
        }

        V* args = stackalloc V[5];
        args[0] = encoding;
        args[1] = obj;
        args[2] = V.FromSmall(start);
        args[3] = V.FromSmall(end);
        args[4] = why;
        var exception = Objects.Call(V.FromObject(type), args, 5, null);
        Counts.Release(why);
        return exception.IsError ? V.Error : ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
    }

    /// <summary>Fills the fields from the arguments of the constructor: 0 or -1.</summary>
    internal static int Fill(UnicodeErrorObj* error, V* args, long count, bool hasEncoding)
    {
        var wanted = hasEncoding ? 5 : 4;
        if (count != wanted)
        {
            return Errors.Fail(TypeErrorType.Address, "function takes exactly %S arguments (%S given)"u8, V.FromSmall(wanted), V.FromSmall(count));
        }

        var fields = hasEncoding ? &error->Encoding : &error->Object;
        for (var i = 0; i < wanted; i++)
        {
            ExceptionFields.Set(fields + i, args[i]);
        }

        return 0;
    }

    /// <summary>The message: 'utf-8' codec can't encode character '\\udc80' in position 0: surrogates not allowed.</summary>
    internal static V Describe(UnicodeErrorObj* error, ReadOnlySpan<byte> what)
    {
        if (error->Object.IsUnset || !Ints.TryToLong(error->Start, out var start) || !Ints.TryToLong(error->End, out var end))
        {
            return Counts.Retain(Strs.Empty);
        }

        var text = StrBuilder.Start();
        var ok = error->Encoding.IsUnset
            ? text.AddUtf8("can't "u8)
            : text.AddUtf8("'"u8) && text.AddStrOf(error->Encoding) && text.AddUtf8("' codec can't "u8);
        ok = ok && text.AddUtf8(what);
        if (end == start + 1)
        {
            ok = ok && text.AddUtf8(" "u8) && AddItem(ref text, error->Object, start) && text.AddUtf8(" in position "u8) && text.AddLong(start);
        }
        else
        {
            ok = ok && text.AddUtf8("s in position "u8) && text.AddLong(start) && text.AddUtf8("-"u8) && text.AddLong(end - 1);
        }

        ok = ok && text.AddUtf8(": "u8) && text.AddStrOf(error->Reason);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    private static bool AddItem(ref StrBuilder text, V obj, long index)
    {
        if (!Strs.IsStr(obj))
        {
            var item = Objects.GetItem(obj, V.FromSmall(index));
            return item.IsSmall && text.AddUtf8("0x"u8) && text.AddHex((uint)item.Small, 2);
        }

        var character = Strs.At(obj, index);
        if (character < 0x100)
        {
            return text.AddUtf8("'\\x"u8) && text.AddHex(character, 2) && text.AddUtf8("'"u8);
        }

        return character < 0x10000
            ? text.AddUtf8("'\\u"u8) && text.AddHex(character, 4) && text.AddUtf8("'"u8)
            : text.AddUtf8("'\\U"u8) && text.AddHex(character, 8) && text.AddUtf8("'"u8);
    }
}
