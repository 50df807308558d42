using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// The hashes of tuples, which are CPython's (xxHash's mixing). Those of tuples that are long or hold tuples are kept in a table, for
/// as long as no other tuple takes the place there, when everything in them has a hash that cannot change.
/// </summary>
public static unsafe class TupleHashes
{
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>Shorter tuples are hashed again as fast as they are found.</summary>
    private const long LeastLength = 4;

    private const int Places = 1024;

    private static Table table;

    /// <summary>The hash of a tuple, also of a subclass; -1 raised.</summary>
    public static long Of(TupleObj* tuple) => Of(tuple, out _);

    /// <summary>The hash of some elements as of a tuple; -1 raised. A slice's hash leaves the length out.</summary>
    public static long Of(V* items, long count, bool mixLength = true)
    {
        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(""u8);
            return -1;
        }

        var sum = Prime5;
        for (var i = 0L; i < count; i++)
        {
            var lane = Hashing.Of(items[i]);
            if (lane == -1)
            {
                return -1;
            }

            sum = Mix(sum, lane);
        }

        return Finish(sum, mixLength ? count : -1);
    }

    /// <summary>A tuple that is about to get other items has another hash.</summary>
    public static void Forget(TupleObj* tuple) => tuple->Head.Flags &= ~TupleFlags.HashKept;

    /// <summary>A class has got another __hash__, or an object another class: no hash that is kept is valid any more.</summary>
    [Cold]
    public static void ForgetAll() => table = default;

    private static long Of(TupleObj* tuple, out bool isFixed)
    {
        var length = tuple->Length;
        var sum = Prime5;
        for (var i = 0L; length < LeastLength; i++)
        {
            if (i == length)
            {
                isFixed = true;
                return Finish(sum, length);
            }

            var item = (&tuple->First)[i];
            if (!item.IsSmall)
            {
                break;
            }

            sum = Mix(sum, item.Small == -1 ? -2 : item.Small);
        }

        return OfAny(tuple, out isFixed);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long OfAny(TupleObj* tuple, out bool isFixed)
    {
        var place = (ulong*)Unsafe.AsPointer(ref table) + (((ulong)tuple >> 4) % Places * 2);
        if ((tuple->Head.Flags & TupleFlags.HashKept) != 0 && place[0] == (ulong)tuple)
        {
            isFixed = true;
            return (long)place[1];
        }

        isFixed = false;
        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(""u8);
            return -1;
        }

        var sum = Prime5;
        var isWorthIt = tuple->Length >= LeastLength;
        var areFixed = true;
        for (var i = 0L; i < tuple->Length; i++)
        {
            var item = (&tuple->First)[i];
            var lane = OfItem(item, ref isWorthIt, ref areFixed);
            if (lane == -1)
            {
                return -1;
            }

            sum = Mix(sum, lane);
        }

        var hash = Finish(sum, tuple->Length);
        if (areFixed && isWorthIt)
        {
            place[0] = (ulong)tuple;
            place[1] = (ulong)hash;
            tuple->Head.Flags |= TupleFlags.HashKept;
        }

        isFixed = areFixed;
        return hash;
    }

    private static long OfItem(V item, ref bool isWorthIt, ref bool areFixed)
    {
        if (item.IsPointer && (void*)item.Object->Type->Hash == (void*)TupleType.Address->Hash)
        {
            isWorthIt = true;
            var hash = Of((TupleObj*)item.Object, out var isFixed);
            areFixed &= isFixed;
            return hash;
        }

        areFixed &= !item.IsPointer || item.Object->Type == StrType.Address || item.Object->Type == IntType.Address || item.Object->Type == BytesType.Address;
        return Hashing.Of(item);
    }

    private static ulong Mix(ulong sum, long lane) => BitOperations.RotateLeft(sum + ((ulong)lane * Prime2), 31) * Prime1;

    private static long Finish(ulong sum, long count)
    {
        if (count >= 0)
        {
            sum += (ulong)count ^ (Prime5 ^ 3527539UL);
        }

        return sum == ulong.MaxValue ? 1546275796 : (long)sum;
    }

    [InlineArray(Places * 2)]
    private struct Table
    {
        private ulong first;
    }
}
