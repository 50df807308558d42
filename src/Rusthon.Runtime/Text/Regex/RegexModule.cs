namespace Rusthon.Runtime;

/// <summary>The module _regex: what the library module re executes its programs with.</summary>
public static unsafe class RegexModule
{
    private const int SlotsInFrame = 64;
    private const long ModeSearch = 2;
    private const long ModeWhole = 1;

    /// <summary>
    /// Runs a program on a str from a place up to another: mode 0 for a match at the start, 1 for one of all the text, 2 for the
    /// first one. A match must not end at the place refused (-1: none) when it begins at the start. None, or the bounds of the match
    /// and of all groups, -1 for none, and the number of the group that was closed last, or 0.
    /// </summary>
    [Builtin("run(program, text, start, end, mode, refused, /)", Module = "_regex")]
    private static V Run(V program, V text, V start, V end, V mode, V refused)
    {
        var code = (int*)Bytes.Data(Bytes.Of(program));
        var count = RegexProgram.Slots(code);
        long* near = stackalloc long[SlotsInFrame];
        var slots = count <= SlotsInFrame ? near : (long*)Heap.Allocate(count * sizeof(long));
        if (slots == null)
        {
            return V.Error;
        }

        for (var i = 0; i < count; i++)
        {
            slots[i] = -1;
        }

        slots[RegexProgram.LastSlot(code)] = 0;
        var matcher = default(RegexMatcher);
        matcher.Start(code, text, end.Small, slots);
        matcher.Refused = refused.Small;
        matcher.Whole = mode.Small == ModeWhole;
        var first = start.Small;
        var found = mode.Small == ModeSearch ? matcher.Search(first, out first) : matcher.Match(first);
        matcher.Finish();
        var result = found == RegexMatcher.Raised ? V.Error : found < 0 ? V.None : Bounds(first, found, slots, RegexProgram.LastSlot(code));
        if (slots != near)
        {
            Heap.Free(slots, count * sizeof(long));
        }

        return result;
    }

    private static V Bounds(long start, long end, long* slots, int count)
    {
        var made = Tuples.New(count + 3);
        if (made.IsError)
        {
            return made;
        }

        var items = &Tuples.Of(made)->First;
        items[0] = V.FromSmall(start);
        items[1] = V.FromSmall(end);
        for (var i = 0; i <= count; i++)
        {
            items[2 + i] = V.FromSmall(slots[i]);
        }

        return made;
    }
}
