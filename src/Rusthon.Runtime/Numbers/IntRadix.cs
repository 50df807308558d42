namespace Rusthon.Runtime;

/// <summary>Ints as text in bases that are powers of two, with their prefixes.</summary>
public static unsafe class IntRadix
{
    /// <summary>The text of an int-like value with a prefix ("0x") and so many bits a digit; owned.</summary>
    public static V ToText(V value, byte letter, int bits)
    {
        var index = Ints.Index(value);
        if (index.IsError)
        {
            return V.Error;
        }

        IntView view;
        IntView.Read(index, &view);
        var digits = view.IsZero ? 1 : (view.BitLength + bits - 1) / bits;
        var length = digits + 2 + (view.Negative ? 1 : 0);
        var text = Strs.New(length, 0, true);
        if (text == null)
        {
            Counts.Release(index);
            return V.Error;
        }

        var p = Strs.Data(text);
        if (view.Negative)
        {
            *p++ = (byte)'-';
        }

        *p++ = (byte)'0';
        *p++ = letter;
        for (var i = digits - 1; i >= 0; i--)
        {
            var digit = Limbs.BitsAt(view.Limbs, view.Count, i * bits) & ((1UL << bits) - 1);
            *p++ = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
        }

        Counts.Release(index);
        return V.FromObject(text);
    }
}
