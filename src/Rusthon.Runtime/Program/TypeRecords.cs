using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Fills the type objects when the program starts. In the file they are records: the address of the type object, two words whose bits
/// say which of its words are not zero, and those words in order (the runtime builder's PackedTypes writes them).
/// </summary>
[Cold]
public static unsafe class TypeRecords
{
    [FixedAddressValueType]
    [ImportData("__start_rt_types")]
    private static Record first;

    [FixedAddressValueType]
    [ImportData("__stop_rt_types")]
    private static Record end;

    /// <summary>Fills every type object that the linker kept.</summary>
    public static void Unpack()
    {
        var record = (Record*)Unsafe.AsPointer(ref first);
        while (record != (Record*)Unsafe.AsPointer(ref end))
        {
            var word = (ulong*)(record + 1);
            word = Spread(record->Type, record->Low, word);
            record = (Record*)Spread(record->Type + 64, record->High, word);
        }
    }

    private static ulong* Spread(ulong* type, ulong mask, ulong* words)
    {
        for (; mask != 0; mask &= mask - 1)
        {
            type[BitOperations.TrailingZeroCount(mask)] = *words;
            words++;
        }

        return words;
    }

    private struct Record
    {
        public ulong* Type;
        public ulong Low;
        public ulong High;
    }
}
