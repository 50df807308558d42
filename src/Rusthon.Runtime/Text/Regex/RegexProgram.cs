namespace Rusthon.Runtime;

/// <summary>
/// The head of a program of <see cref="RegexOp"/>: the number of slots, the number of groups, and what a match begins with
/// (0 for anything, Char and a code, Set and the place of a set, At for the start of the text).
/// </summary>
internal static unsafe class RegexProgram
{
    /// <summary>The place of the first operation.</summary>
    public const int Start = 4;

    /// <summary>The slots that it needs: two for each group, one for the last group, and those of loops and looks.</summary>
    public static int Slots(int* program) => program[0];

    /// <summary>The slot that holds the number of the group that was closed last, or 0: that behind the bounds of groups.</summary>
    public static int LastSlot(int* program) => 2 * program[1];

    /// <summary>What a match begins with.</summary>
    public static int FirstKind(int* program) => program[2];

    /// <summary>The code or place that goes with it.</summary>
    public static int FirstOperand(int* program) => program[3];
}
