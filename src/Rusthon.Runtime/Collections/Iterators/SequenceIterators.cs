namespace Rusthon.Runtime;

/// <summary>Iterators over sequences that have only __getitem__, and over strs.</summary>
public static unsafe class SequenceIterators
{
    /// <summary>An iterator over value[0], value[1], …</summary>
    public static V New(V value) => IndexIterators.New(SequenceIteratorType.Address, value, 0);

    /// <summary>An iterator over the characters of a str.</summary>
    public static V OfStr(V text) => IndexIterators.New(
        (text.Object->Flags & StrFlags.Ascii) != 0 ? StrAsciiIteratorType.Address : StrIteratorType.Address,
        text,
        0);
}
