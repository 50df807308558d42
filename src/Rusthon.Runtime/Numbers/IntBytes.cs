namespace Rusthon.Runtime;

/// <summary>Ints as arrays of bytes in two's complement.</summary>
public static unsafe class IntBytes
{
    /// <summary>int.to_bytes; owned.</summary>
    public static V ToBytes(V value, long length, bool little, bool signed)
    {
        if (length < 0)
        {
            return Errors.Raise(ValueErrorType.Address, "length argument must be non-negative"u8);
        }

        IntView view;
        IntView.Read(value, &view);
        if (view.Negative && !signed)
        {
            return Errors.Raise(OverflowErrorType.Address, "can't convert negative int to unsigned"u8);
        }

        if (!Fits(&view, length, signed))
        {
            return Errors.Raise(OverflowErrorType.Address, "int too big to convert"u8);
        }

        var bytes = Bytes.New(length);
        if (bytes == null)
        {
            return V.Error;
        }

        var data = Bytes.Data(bytes);
        var carry = 1;
        for (var i = 0L; i < length; i++)
        {
            var octet = (int)(Limbs.BitsAt(view.Limbs, view.Count, i * 8) & 0xFF);
            if (view.Negative)
            {
                octet = (octet ^ 0xFF) + carry;
                carry = octet >> 8;
            }

            data[little ? i : length - 1 - i] = (byte)octet;
        }

        return V.FromObject(bytes);
    }

    /// <summary>int.from_bytes; owned.</summary>
    public static V FromBytes(byte* data, long length, bool little, bool signed)
    {
        var count = (length >> 3) + 1;
        var o = Ints.Allocate(count);
        if (o == null)
        {
            return V.Error;
        }

        var limbs = &o->FirstLimb;
        Limbs.Clear(limbs, count);
        var negative = signed && length > 0 && data[little ? length - 1 : 0] >= 0x80;
        var carry = 1;
        for (var i = 0L; i < length; i++)
        {
            int octet = data[little ? i : length - 1 - i];
            if (negative)
            {
                octet = (octet ^ 0xFF) + carry;
                carry = octet >> 8;
                octet &= 0xFF;
            }

            limbs[i >> 3] |= (ulong)octet << (int)((i & 7) * 8);
        }

        return Ints.Finish(o, count, negative);
    }

    /// <summary>The order named by an argument (big when Unset); false when it raised.</summary>
    public static bool IsLittle(V order, System.ReadOnlySpan<byte> message, out bool little)
    {
        little = false;
        if (order.IsUnset)
        {
            return true;
        }

        if (!Strs.IsStr(order))
        {
            Errors.Raise(TypeErrorType.Address, message, order);
            return false;
        }

        little = Strs.EqualsAscii(order, "little"u8);
        if (!little && !Strs.EqualsAscii(order, "big"u8))
        {
            Errors.Raise(ValueErrorType.Address, "byteorder must be either 'little' or 'big'"u8);
            return false;
        }

        return true;
    }

    private static bool Fits(IntView* view, long length, bool signed)
    {
        var bits = view->BitLength;
        if (!signed)
        {
            return bits <= length * 8;
        }

        // -2^(8n-1) fits n bytes, and -1 no bytes at all.
        if (view->Negative && !Limbs.AnyBitBelow(view->Limbs, view->Count, bits - 1))
        {
            bits--;
        }

        return bits == 0 ? length > 0 || view->IsZero || view->Negative : bits < length * 8;
    }
}
