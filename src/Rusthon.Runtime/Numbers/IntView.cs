namespace Rusthon.Runtime;

/// <summary>
/// Sign and magnitude of any int value, whatever way it is stored. A view borrows the value's limbs, or holds the
/// one limb of an inline value itself: it must not be copied or moved.
/// </summary>
public unsafe struct IntView
{
    /// <summary>The limbs, least significant first; the top one is not 0.</summary>
    public ulong* Limbs;

    /// <summary>The number of limbs; 0 for zero.</summary>
    public long Count;

    public bool Negative;

    private ulong inline;

    public readonly bool IsZero => Count == 0;

    public readonly bool IsOdd => Count != 0 && (Limbs[0] & 1) != 0;

    /// <summary>The number of bits of the magnitude.</summary>
    public readonly long BitLength => Rusthon.Runtime.Limbs.BitLength(Limbs, Count);

    /// <summary>Fills a view of an int, a bool or an instance of a subclass.</summary>
    public static void Read(V value, IntView* view)
    {
        if (value.IsPointer)
        {
            var o = (IntObj*)value.Object;
            view->Negative = o->Size < 0;
            view->Count = view->Negative ? -o->Size : o->Size;
            view->Limbs = &o->FirstLimb;
            return;
        }

        ReadLong(value.IsBool ? (long)(value.Bits & 1) : value.Small, view);
    }

    /// <summary>Fills a view of a machine integer.</summary>
    public static void ReadLong(long value, IntView* view)
    {
        view->Negative = value < 0;
        view->inline = value < 0 ? 0 - (ulong)value : (ulong)value;
        view->Limbs = &view->inline;
        view->Count = value == 0 ? 0 : 1;
    }
}
