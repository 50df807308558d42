namespace Rusthon.Semantics;

/// <summary>How the text of a code unit is run.</summary>
public enum CodeUnitMode
{
    /// <summary>By eval or exec, or by compile with such a mode: one expression gives its value.</summary>
    Plain,

    /// <summary>By compile with the mode "single": values of expression statements are displayed.</summary>
    Interactive,

    /// <summary>By eval alone, which leaves out blanks at the start.</summary>
    Expression,

    /// <summary>It is no Python: running or compiling it raises SyntaxError.</summary>
    Wrong,
}

/// <summary>
/// Constant source text that eval, exec, compile or doctest may run. It is compiled like a module, but for its global
/// names: they are looked up in the dicts that the call gives.
/// </summary>
/// <param name="Text">The text that the program passes, by which the code is found when it runs.</param>
/// <param name="Mode">How it is run.</param>
public sealed record CodeUnit(string Text, CodeUnitMode Mode);
