namespace Rusthon.Runtime;

/// <summary>Merging from the right, the second run kept in the buffer: for a second run that is shorter.</summary>
public static unsafe class MergeHigh
{
    /// <summary>As <see cref="MergeLow.Merge"/>.</summary>
    public static int Merge(MergeState* state, Cursor a, long countA, Cursor b, long countB)
    {
        var buffer = Merging.BufferFor(state, countB, b.Values != null);
        if (buffer.Keys == null)
        {
            return -1;
        }

        buffer.CopyFrom(b, countB);
        var target = b.Plus(countB - 1);
        var firstB = buffer;
        b = buffer.Plus(countB - 1);
        a = a.Plus(countA - 1);
        target.Take(ref a, -1);
        countA--;
        var result = countA == 0 || countB == 1 ? 0 : Interleave(state, ref target, ref a, ref countA, ref b, ref countB, firstB);
        if (result >= 0 && countB == 1 && countA > 0)
        {
            target.Plus(1 - countA).CopyFrom(a.Plus(1 - countA), countA);
            target.Plus(-countA).CopyFrom(b, 1);
            return 0;
        }

        if (countB > 0)
        {
            target.Plus(1 - countB).CopyFrom(firstB, countB);
        }

        return result < 0 ? -1 : 0;
    }

    /// <summary>Until one element of b is left or none of a.</summary>
    private static int Interleave(MergeState* state, ref Cursor target, ref Cursor a, ref long countA, ref Cursor b, ref long countB, Cursor firstB)
    {
        var minGallop = state->MinGallop;
        while (true)
        {
            var winsA = 0L;
            var winsB = 0L;
            do
            {
                var smaller = state->Less(*b.Keys, *a.Keys);
                if (smaller < 0)
                {
                    return -1;
                }

                if (smaller > 0)
                {
                    target.Take(ref a, -1);
                    winsA++;
                    winsB = 0;
                    if (--countA == 0)
                    {
                        return 0;
                    }
                }
                else
                {
                    target.Take(ref b, -1);
                    winsB++;
                    winsA = 0;
                    if (--countB == 1)
                    {
                        return 0;
                    }
                }
            }
            while (winsA < minGallop && winsB < minGallop);

            minGallop++;
            do
            {
                minGallop -= minGallop > 1 ? 1 : 0;
                state->MinGallop = minGallop;
                var kept = Galloping.Right(state, *b.Keys, a.Keys - countA + 1, countA, countA - 1);
                if (kept < 0)
                {
                    return -1;
                }

                winsA = countA - kept;
                if (winsA > 0)
                {
                    target.Advance(-winsA);
                    a.Advance(-winsA);
                    target.Plus(1).CopyFrom(a.Plus(1), winsA);
                    countA -= winsA;
                    if (countA == 0)
                    {
                        return 0;
                    }
                }

                target.Take(ref b, -1);
                if (--countB == 1)
                {
                    return 0;
                }

                kept = Galloping.Left(state, *a.Keys, firstB.Keys, countB, countB - 1);
                if (kept < 0)
                {
                    return -1;
                }

                winsB = countB - kept;
                if (winsB > 0)
                {
                    target.Advance(-winsB);
                    b.Advance(-winsB);
                    target.Plus(1).CopyFrom(b.Plus(1), winsB);
                    countB -= winsB;
                    if (countB <= 1)
                    {
                        return 0;
                    }
                }

                target.Take(ref a, -1);
                if (--countA == 0)
                {
                    return 0;
                }
            }
            while (winsA >= Merging.InitialGallop || winsB >= Merging.InitialGallop);

            minGallop++;
            state->MinGallop = minGallop;
        }
    }
}
