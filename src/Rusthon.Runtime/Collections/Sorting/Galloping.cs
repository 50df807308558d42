namespace Rusthon.Runtime;

/// <summary>Searching a sorted run in steps that double, from a place near the result.</summary>
public static unsafe class Galloping
{
    /// <summary>Where a key belongs in a sorted run, before equal elements: elements less than it stand before. The hint is in range. -1 raised.</summary>
    public static long Left(MergeState* state, V key, V* run, long length, long hint)
    {
        var last = 0L;
        var step = 1L;
        var below = state->Less(run[hint], key);
        if (below < 0)
        {
            return -1;
        }

        if (below > 0)
        {
            var most = length - hint;
            while (step < most)
            {
                below = state->Less(run[hint + step], key);
                if (below < 0)
                {
                    return -1;
                }

                if (below == 0)
                {
                    break;
                }

                last = step;
                step = (step << 1) + 1;
            }

            Forward(ref last, ref step, most, hint);
        }
        else
        {
            var most = hint + 1;
            while (step < most)
            {
                below = state->Less(run[hint - step], key);
                if (below < 0)
                {
                    return -1;
                }

                if (below > 0)
                {
                    break;
                }

                last = step;
                step = (step << 1) + 1;
            }

            Backward(ref last, ref step, most, hint);
        }

        last++;
        while (last < step)
        {
            var middle = last + ((step - last) >> 1);
            below = state->Less(run[middle], key);
            if (below < 0)
            {
                return -1;
            }

            if (below > 0)
            {
                last = middle + 1;
            }
            else
            {
                step = middle;
            }
        }

        return step;
    }

    /// <summary>Where a key belongs in a sorted run, behind equal elements. The hint is in range. -1 raised.</summary>
    public static long Right(MergeState* state, V key, V* run, long length, long hint)
    {
        var last = 0L;
        var step = 1L;
        var above = state->Less(key, run[hint]);
        if (above < 0)
        {
            return -1;
        }

        if (above > 0)
        {
            var most = hint + 1;
            while (step < most)
            {
                above = state->Less(key, run[hint - step]);
                if (above < 0)
                {
                    return -1;
                }

                if (above == 0)
                {
                    break;
                }

                last = step;
                step = (step << 1) + 1;
            }

            Backward(ref last, ref step, most, hint);
        }
        else
        {
            var most = length - hint;
            while (step < most)
            {
                above = state->Less(key, run[hint + step]);
                if (above < 0)
                {
                    return -1;
                }

                if (above > 0)
                {
                    break;
                }

                last = step;
                step = (step << 1) + 1;
            }

            Forward(ref last, ref step, most, hint);
        }

        last++;
        while (last < step)
        {
            var middle = last + ((step - last) >> 1);
            above = state->Less(key, run[middle]);
            if (above < 0)
            {
                return -1;
            }

            if (above > 0)
            {
                step = middle;
            }
            else
            {
                last = middle + 1;
            }
        }

        return step;
    }

    /// <summary>Turns distances after the hint into positions.</summary>
    private static void Forward(ref long last, ref long step, long most, long hint)
    {
        last += hint;
        step = (step > most ? most : step) + hint;
    }

    /// <summary>Turns distances before the hint into positions.</summary>
    private static void Backward(ref long last, ref long step, long most, long hint)
    {
        var near = last;
        last = hint - (step > most ? most : step);
        step = hint - near;
    }
}
