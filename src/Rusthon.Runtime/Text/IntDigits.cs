namespace Rusthon.Runtime;

/// <summary>The digits of an int's magnitude in a radix of Python's formats, as ASCII; lives on the stack while they are used.</summary>
public unsafe struct IntDigits
{
    /// <summary>Bytes that a caller provides for digits of ints of one word.</summary>
    public const int BufferSize = 64;

    /// <summary>The first digit.</summary>
    public byte* First;

    /// <summary>How many; at least one.</summary>
    public long Count;

    /// <summary>The int is below zero.</summary>
    public bool Negative;

    private V owner;

    /// <summary>
    /// Gets the digits of an int (or instance of a subclass) for 'd', 'b', 'o', 'x' or 'X'. The buffer must live as
    /// long as the digits. False when raised; call <see cref="Release"/> otherwise.
    /// </summary>
    public static bool Get(V value, uint type, byte* buffer, out IntDigits digits)
    {
        digits = default;
        digits.owner = V.Unset;
        var shift = ShiftOf(type);
        IntView view;
        IntView.Read(value, &view);
        digits.Negative = view.Negative;
        if (view.Count > 1)
        {
            return shift == 0 ? digits.GetDecimal(value) : digits.GetBinary(&view, shift, type == 'X');
        }

        var rest = view.Count == 0 ? 0 : view.Limbs[0];
        var place = buffer + BufferSize;
        do
        {
            if (shift == 0)
            {
                *--place = (byte)('0' + (rest % 10));
                rest /= 10;
            }
            else
            {
                *--place = Digit((uint)rest & ((1u << shift) - 1), type == 'X');
                rest >>= shift;
            }
        }
        while (rest != 0);

        digits.First = place;
        digits.Count = buffer + BufferSize - place;
        return true;
    }

    /// <summary>Frees the digits of a big int.</summary>
    public readonly void Release() => Counts.Release(owner);

    /// <summary>The bits of a digit; 0 for decimal.</summary>
    private static int ShiftOf(uint type) => type switch
    {
        'b' => 1,
        'o' => 3,
        'x' or 'X' => 4,
        _ => 0,
    };

    private static byte Digit(uint value, bool upper)
    {
        if (value < 10)
        {
            return (byte)('0' + value);
        }

        return (byte)((upper ? 'A' : 'a') + value - 10);
    }

    private bool GetDecimal(V value)
    {
        owner = Ints.ToDecimal(value);
        if (owner.IsError)
        {
            return false;
        }

        First = Strs.Data(Strs.Of(owner)) + (Negative ? 1 : 0);
        Count = Strs.Length(owner) - (Negative ? 1 : 0);
        return true;
    }

    private bool GetBinary(IntView* view, int shift, bool upper)
    {
        Count = (view->BitLength + shift - 1) / shift;
        var text = Strs.New(Count, 0, true);
        if (text == null)
        {
            return false;
        }

        owner = V.FromObject(text);
        First = Strs.Data(text);
        var mask = (1u << shift) - 1;
        for (var i = 0L; i < Count; i++)
        {
            var bit = i * shift;
            var limb = bit >> 6;
            var offset = (int)(bit & 63);
            var bits = view->Limbs[limb] >> offset;
            if (offset + shift > 64 && limb + 1 < view->Count)
            {
                bits |= view->Limbs[limb + 1] << (64 - offset);
            }

            First[Count - 1 - i] = Digit((uint)bits & mask, upper);
        }

        return true;
    }
}
