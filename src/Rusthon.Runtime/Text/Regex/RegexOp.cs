namespace Rusthon.Runtime;

/// <summary>
/// The operations of a compiled regular expression: words of 32 bits, an operation and its operands behind each other. The library
/// module re._program writes them (and has the same numbers). Places in the program are counted in words from its start.
/// </summary>
internal static class RegexOp
{
    /// <summary>Never matches.</summary>
    public const int Fail = 0;

    /// <summary>The end of the match.</summary>
    public const int Succeed = 1;

    /// <summary>One character: its code.</summary>
    public const int Char = 2;

    /// <summary>One character but a line feed.</summary>
    public const int NotLineFeed = 3;

    /// <summary>One character.</summary>
    public const int Any = 4;

    /// <summary>One character of a set: the place of the set.</summary>
    public const int Set = 5;

    /// <summary>Several characters: how many, then their codes.</summary>
    public const int Text = 6;

    /// <summary>Goes on elsewhere: the place.</summary>
    public const int Jump = 7;

    /// <summary>Goes on behind it, and when that fails elsewhere: the place.</summary>
    public const int Split = 8;

    /// <summary>A group begins: the slot of its start.</summary>
    public const int Open = 9;

    /// <summary>A group ends: the slot of its end, and its number.</summary>
    public const int Close = 10;

    /// <summary>Holds at certain places only: one of the constants of <see cref="RegexPlace"/>.</summary>
    public const int At = 11;

    /// <summary>One test as often as possible: the least and the greatest count (-1: no limit), the test (Char, NotLineFeed, Any or Set) and its operand.</summary>
    public const int RepeatGreedy = 12;

    /// <summary>The same as rarely as possible.</summary>
    public const int RepeatLazy = 13;

    /// <summary>A loop begins: its two slots (how often its body has matched, and where the last time that it need not have began).</summary>
    public const int Enter = 14;

    /// <summary>The head of a loop, whose body is behind it and jumps back to it: slot, least and greatest count, and the place behind the loop.</summary>
    public const int LoopGreedy = 15;

    /// <summary>The same as rarely as possible.</summary>
    public const int LoopLazy = 16;

    /// <summary>What a group matched: the slot of its start, and how to compare: 0 exactly, 1 without the case of ASCII letters, 2 without case.</summary>
    public const int Reference = 17;

    /// <summary>Goes on elsewhere unless a group has matched: the slot of its start, and the place.</summary>
    public const int Unless = 18;

    /// <summary>Something begins that is not tried again once it has matched: a slot for the height of the stack.</summary>
    public const int Atomic = 19;

    /// <summary>Its end: the slot.</summary>
    public const int AtomicEnd = 20;

    /// <summary>A look around begins: two slots, for the height and for the place in the text.</summary>
    public const int Look = 21;

    /// <summary>Its end: the slots.</summary>
    public const int LookEnd = 22;

    /// <summary>A look around that must fail begins: a slot, and the place to go on at when it has failed.</summary>
    public const int LookNot = 23;

    /// <summary>Its end: the slot.</summary>
    public const int LookNotEnd = 24;

    /// <summary>Goes back by a number of characters.</summary>
    public const int Back = 25;
}

/// <summary>The operand of <see cref="RegexOp.At"/>.</summary>
internal static class RegexPlace
{
    /// <summary>The start of the text.</summary>
    public const int Start = 0;

    /// <summary>The start of a line.</summary>
    public const int LineStart = 1;

    /// <summary>The end of the text.</summary>
    public const int End = 2;

    /// <summary>The end of the text, or the line feed there.</summary>
    public const int LastLineEnd = 3;

    /// <summary>The end of a line.</summary>
    public const int LineEnd = 4;

    /// <summary>The first or last character of a word.</summary>
    public const int Boundary = 5;

    /// <summary>Not that.</summary>
    public const int NoBoundary = 6;

    /// <summary>The first or last character of a word of ASCII characters.</summary>
    public const int AsciiBoundary = 7;

    /// <summary>Not that.</summary>
    public const int NoAsciiBoundary = 8;
}
