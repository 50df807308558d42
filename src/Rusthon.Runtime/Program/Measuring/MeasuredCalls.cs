namespace Rusthon.Runtime;

/// <summary>A call or a return.</summary>
public struct CallEvent
{
    /// <summary>The number of the function; for a return -1.</summary>
    public long Function;

    /// <summary>The calls on the stack while the function runs.</summary>
    public long Depth;

    /// <summary>The arguments, or what was returned.</summary>
    public ShortText Text;
}

/// <summary>The first calls and returns of a program that measures, and how deep it calls.</summary>
public static unsafe class MeasuredCalls
{
    private const long Capacity = 256;
    private static CallEvent* events;
    private static long count;
    private static long depth;
    private static long deepest;
    private static long calls;
    private static bool isOpen;

    /// <summary>The functions on the stack.</summary>
    public static long Depth => depth;

    /// <summary>The most that there were.</summary>
    public static long Deepest => deepest;

    /// <summary>All calls.</summary>
    public static long Calls => calls;

    /// <summary>The first calls and returns.</summary>
    public static CallEvent* Events => events;

    /// <summary>How many of them there are.</summary>
    public static long Count => count;

    /// <summary>A function of the program begins.</summary>
    [Export("rt_measure_enter")]
    public static void Enter(long function)
    {
        calls++;
        depth++;
        deepest = depth > deepest ? depth : deepest;
        MeasuredHeap.NoteDepth();
        isOpen = Begin(function);
    }

    /// <summary>An argument of the function that has begun.</summary>
    [Export("rt_measure_argument")]
    public static void Argument(V value)
    {
        if (isOpen)
        {
            AddText(value);
        }
    }

    /// <summary>An argument that is an int in a register.</summary>
    [Export("rt_measure_int_argument")]
    public static void IntArgument(long value)
    {
        if (isOpen)
        {
            var text = Continue();
            text.AddLong(value);
        }
    }

    /// <summary>A function returns a value, or raises (Error).</summary>
    [Export("rt_measure_leave")]
    public static void Leave(V result)
    {
        if (Begin(-1))
        {
            AddText(result);
        }

        depth--;
    }

    /// <summary>A function returns an int in a register, or (kind 1) a value.</summary>
    [Export("rt_measure_leave_outcome")]
    public static void LeaveOutcome(long word, long kind)
    {
        if (kind != 0)
        {
            Leave(new V((ulong)word));
            return;
        }

        if (Begin(-1))
        {
            var text = Continue();
            text.AddLong(word);
        }

        depth--;
    }

    private static bool Begin(long function)
    {
        if (events == null)
        {
            events = (CallEvent*)Libc.MapMemory((nuint)(Capacity * sizeof(CallEvent)));
        }

        if (events == null || count == Capacity)
        {
            return false;
        }

        events[count].Function = function;
        events[count].Depth = depth;
        count++;
        return true;
    }

    private static void AddText(V value)
    {
        var text = Continue();
        BriefText.Add(ref text, value);
    }

    /// <summary>Writes on behind what the last event has, after a comma.</summary>
    private static ShortTextWriter Continue() => ShortTextWriter.Continue(&events[count - 1].Text);
}
