namespace Rusthon.Runtime;

/// <summary>Merging from the left, the first run kept in the buffer: for a first run that is not the longer one.</summary>
public static unsafe class MergeLow
{
    /// <summary>
    /// Merges two neighbouring runs, of which the first element of b belongs first and the last element of a last.
    /// 0, or -1 raised.
    /// </summary>
    public static int Merge(MergeState* state, Cursor a, long countA, Cursor b, long countB)
    {
        var buffer = Merging.BufferFor(state, countA, a.Values != null);
        if (buffer.Keys == null)
        {
            return -1;
        }

        buffer.CopyFrom(a, countA);
        var target = a;
        a = buffer;
        target.Take(ref b, 1);
        countB--;
        var result = countB == 0 || countA == 1 ? 0 : Interleave(state, ref target, ref a, ref countA, ref b, ref countB);
        if (result >= 0 && countA == 1 && countB > 0)
        {
            target.CopyFrom(b, countB);
            target.Plus(countB).CopyFrom(a, 1);
            return 0;
        }

        target.CopyFrom(a, countA);
        return result < 0 ? -1 : 0;
    }

    /// <summary>Until one element of a is left or none of b: one by one while neither run wins often, else galloping.</summary>
    private static int Interleave(MergeState* state, ref Cursor target, ref Cursor a, ref long countA, ref Cursor b, ref long countB)
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
                    target.Take(ref b, 1);
                    winsB++;
                    winsA = 0;
                    if (--countB == 0)
                    {
                        return 0;
                    }
                }
                else
                {
                    target.Take(ref a, 1);
                    winsA++;
                    winsB = 0;
                    if (--countA == 1)
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
                winsA = Galloping.Right(state, *b.Keys, a.Keys, countA, 0);
                if (winsA < 0)
                {
                    return -1;
                }

                if (winsA > 0)
                {
                    target.CopyFrom(a, winsA);
                    target.Advance(winsA);
                    a.Advance(winsA);
                    countA -= winsA;
                    if (countA <= 1)
                    {
                        return 0;
                    }
                }

                target.Take(ref b, 1);
                if (--countB == 0)
                {
                    return 0;
                }

                winsB = Galloping.Left(state, *a.Keys, b.Keys, countB, 0);
                if (winsB < 0)
                {
                    return -1;
                }

                if (winsB > 0)
                {
                    target.CopyFrom(b, winsB);
                    target.Advance(winsB);
                    b.Advance(winsB);
                    countB -= winsB;
                    if (countB == 0)
                    {
                        return 0;
                    }
                }

                target.Take(ref a, 1);
                if (--countA == 1)
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
