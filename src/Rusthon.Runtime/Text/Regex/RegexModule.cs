namespace Rusthon.Runtime;

/// <summary>
/// The module _regex: what the library module re executes its programs with. The text is the str that is matched; the exact text is
/// the str or bytes of which the results are parts. A match must not end at the place refused (-1: none) when it begins at the start.
/// </summary>
public static unsafe class RegexModule
{
    /// <summary>
    /// Runs a program from a place up to another: mode 0 for a match at the start, 1 for one of all the text, 2 for the first one.
    /// None, or a <see cref="MatchType"/> that says it was looked for from pos on.
    /// </summary>
    [Builtin("find(pattern, text, string, start, end, mode, refused, pos, /)", Module = "_regex")]
    private static V Find(V pattern, V text, V given, V start, V end, V mode, V refused, V pos) =>
        Find(pattern, text, given, start.Small, end.Small, mode.Small, refused.Small, pos.Small);

    /// <inheritdoc cref="Find(V, V, V, V, V, V, V, V)"/>
    internal static V Find(V pattern, V text, V given, long start, long end, long mode, long refused, long pos)
    {
        long* near = stackalloc long[RegexRun.NearSlots];
        var run = default(RegexRun);
        if (!run.Begin(PatternType.Of(pattern)->Program, text, end, near))
        {
            return V.Error;
        }

        var found = run.Find(start, mode, refused, out var first);
        var result = found == RegexMatcher.Raised
            ? V.Error
            : found < 0 ? V.None : MatchType.New(pattern, given, pos, end, first, found, run.Slots, run.Groups);
        run.End();
        return result;
    }
}
