using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A zip iterator.</summary>
public struct ZipObj
{
    public Obj Head;

    /// <summary>A tuple of iterators.</summary>
    public V Sources;

    /// <summary>1 when all must end at once.</summary>
    public long Strict;
}

/// <summary>The type zip.</summary>
[PyType("zip", Layout = typeof(ZipObj), Flags = TypeFlags.BaseType)]
public static unsafe class ZipType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>A zip object of a tuple of iterators, which it takes over.</summary>
    internal static V At([Owned] V sources)
    {
        var zip = (ZipObj*)Instances.New(Address, sizeof(ZipObj));
        if (zip == null)
        {
            return V.Error;
        }

        zip->Sources = sources;
        zip->Strict = 0;
        return V.FromObject(zip);
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var strict = ReadStrict(args, count, names);
        var sources = strict < 0 ? V.Error : Iterators.ToIterators(args, count);
        var zip = sources.IsError ? null : (ZipObj*)Instances.New(type, sizeof(ZipObj));
        if (zip == null)
        {
            Counts.Release(sources);
            return V.Error;
        }

        zip->Sources = sources;
        zip->Strict = strict;
        return V.FromObject(zip);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Counts.Release(((ZipObj*)o)->Sources);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((ZipObj*)o)->Sources);

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var zip = (ZipObj*)self.Object;
        var count = Tuples.Of(zip->Sources)->Length;
        if (count == 0)
        {
            return V.Unset;
        }

        if (count == 2)
        {
            return NextPair(zip);
        }

        var list = Lists.New(count);
        for (var i = 0L; i < count && !list.IsError; i++)
        {
            var item = Iteration.Next((&Tuples.Of(zip->Sources)->First)[i]);
            if (item.IsUnset || item.IsError)
            {
                Counts.Release(list);
                return item.IsUnset ? Ended(zip, i) : item;
            }

            Lists.Append(list, item);
        }

        return list.IsError ? list : Tuples.FromList(list);
    }

    private static V NextPair(ZipObj* zip)
    {
        var sources = &Tuples.Of(zip->Sources)->First;
        var first = Iteration.Next(sources[0]);
        if (first.IsUnset || first.IsError)
        {
            return first.IsUnset ? Ended(zip, 0) : first;
        }

        var second = Iteration.Next(sources[1]);
        if (second.IsUnset || second.IsError)
        {
            Counts.Release(first);
            return second.IsUnset ? Ended(zip, 1) : second;
        }

        return Tuples.Pair(first, second);
    }

    /// <summary>What it means that the iterator of a number has ended: the end, or ValueError when the lengths must be equal and are not.</summary>
    private static V Ended(ZipObj* zip, long number)
    {
        if (zip->Strict == 0)
        {
            return V.Unset;
        }

        if (number > 0)
        {
            return Errors.Raise(
                ValueErrorType.Address,
                number == 1
                    ? "zip() argument %S is shorter than argument %S"u8
                    : "zip() argument %S is shorter than arguments 1-%S"u8,
                V.FromSmall(number + 1),
                V.FromSmall(number));
        }

        var count = Tuples.Of(zip->Sources)->Length;
        for (var i = 1L; i < count; i++)
        {
            var item = Iteration.Next((&Tuples.Of(zip->Sources)->First)[i]);
            if (item.IsError)
            {
                return item;
            }

            if (!item.IsUnset)
            {
                Counts.Release(item);
                return Errors.Raise(
                    ValueErrorType.Address,
                    i == 1
                        ? "zip() argument %S is longer than argument %S"u8
                        : "zip() argument %S is longer than arguments 1-%S"u8,
                    V.FromSmall(i + 1),
                    V.FromSmall(i));
            }
        }

        return V.Unset;
    }

    /// <summary>The keyword strict: 0, 1, or -1 raised.</summary>
    private static int ReadStrict(V* args, long count, TupleObj* names)
    {
        if (names == null || names->Length == 0)
        {
            return 0;
        }

        if (names->Length > 1)
        {
            return Errors.Fail(
                TypeErrorType.Address,
                "zip() takes at most 1 keyword argument (%S given)"u8,
                V.FromSmall(names->Length));
        }

        if (!Strs.EqualsAscii(names->First, "strict"u8))
        {
            return Errors.Fail(TypeErrorType.Address, "zip() got an unexpected keyword argument '%S'"u8, names->First);
        }

        return Objects.Truth(args[count]);
    }
}
