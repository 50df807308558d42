namespace Rusthon.Runtime;

/// <summary>
/// All matches of a program (bytes) in a text (a str) as lists. The exact text is the str or bytes of which the results are parts.
/// </summary>
internal static unsafe class RegexLists
{
    /// <summary>A list of what all matches are: the text, that of the only group, or a tuple of those of all groups.</summary>
    public static V FindAll(V program, V text, V exact, long start, long end)
    {
        long* near = stackalloc long[RegexRun.NearSlots];
        var run = default(RegexRun);
        if (!run.Begin(program, text, end, near))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        run.Next = start;
        while (!list.IsError && run.FindNext(out var first, out var stop))
        {
            if (Lists.Append(list, Item(ref run, exact, first, stop)) < 0)
            {
                break;
            }
        }

        run.End();
        return Finished(list);
    }

    /// <summary>A list of the texts between matches and of the groups of those, for at most so many matches (0: all).</summary>
    public static V Split(V program, V text, V exact, long most)
    {
        long* near = stackalloc long[RegexRun.NearSlots];
        var run = default(RegexRun);
        if (!run.Begin(program, text, Strs.Length(text), near))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        var last = 0L;
        var good = !list.IsError;
        for (var made = 0L; good && (most == 0 || made < most) && run.FindNext(out var first, out var stop); made++)
        {
            good = Lists.Append(list, RegexRun.Part(exact, last, first)) == 0;
            for (var group = 0; good && group < run.Groups; group++)
            {
                good = Lists.Append(list, run.Group(exact, group, V.None)) == 0;
            }

            last = stop;
        }

        run.End();
        if (good && !Errors.IsPending)
        {
            Lists.Append(list, RegexRun.Part(exact, last, Strs.Length(text)));
        }

        return Finished(list);
    }

    /// <summary>
    /// A list of the texts that make what is left when at most so many matches (0: all) are replaced by a text, or a list of texts and
    /// numbers of groups (0 is the match); and how many matches there were.
    /// </summary>
    public static V Substitute(V program, V text, V exact, V parts, long most)
    {
        long* near = stackalloc long[RegexRun.NearSlots];
        var run = default(RegexRun);
        if (!run.Begin(program, text, Strs.Length(text), near))
        {
            return V.Error;
        }

        var list = Lists.New(0);
        var last = 0L;
        var made = 0L;
        var good = !list.IsError;
        for (; good && (most == 0 || made < most) && run.FindNext(out var first, out var stop); made++)
        {
            good = (first <= last || Lists.Append(list, RegexRun.Part(exact, last, first)) == 0) && AddParts(list, ref run, exact, parts, first, stop);
            last = stop;
        }

        run.End();
        if (good && !Errors.IsPending)
        {
            Lists.Append(list, RegexRun.Part(exact, last, Strs.Length(text)));
        }

        list = Finished(list);
        return list.IsError ? V.Error : Tuples.Pair(list, Ints.FromLong(made));
    }

    private static bool AddParts(V list, ref RegexRun run, V exact, V parts, long first, long stop)
    {
        if (!Lists.Is(parts))
        {
            return Lists.Append(list, Counts.Retain(parts)) == 0;
        }

        var count = Lists.Of(parts)->Length;
        for (var i = 0L; i < count; i++)
        {
            var part = Lists.Of(parts)->Items[i];
            if (!part.IsSmall)
            {
                Counts.Retain(part);
            }
            else
            {
                part = part.Small == 0 ? RegexRun.Part(exact, first, stop) : run.Group(exact, part.Small - 1, V.None);
            }

            if (!part.IsNone && Lists.Append(list, part) < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What one match is in a list of all.</summary>
    private static V Item(ref RegexRun run, V exact, long first, long stop)
    {
        var groups = run.Groups;
        if (groups == 0)
        {
            return RegexRun.Part(exact, first, stop);
        }

        var empty = RegexRun.Part(exact, 0, 0);
        if (groups == 1)
        {
            var only = run.Group(exact, 0, empty);
            Counts.Release(empty);
            return only;
        }

        var made = empty.IsError ? V.Error : Tuples.NewOfNone(groups);
        for (var group = 0; !made.IsError && group < groups; group++)
        {
            var part = run.Group(exact, group, empty);
            if (part.IsError)
            {
                Counts.Release(made);
                made = V.Error;
                break;
            }

            (&Tuples.Of(made)->First)[group] = part;
        }

        Counts.Release(empty);
        return made;
    }

    /// <summary>A list, unless something was raised.</summary>
    private static V Finished([Owned] V list)
    {
        if (!Errors.IsPending)
        {
            return list;
        }

        Counts.Release(list);
        return V.Error;
    }
}
