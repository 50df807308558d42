namespace Rusthon.Runtime;

/// <summary>The heap and the depth of calls at a moment.</summary>
public struct HeapSample
{
    /// <summary>How many blocks had been allocated and freed.</summary>
    public long Event;

    /// <summary>The most bytes in use since the sample before.</summary>
    public long Bytes;

    /// <summary>The most calls on the stack since the sample before.</summary>
    public long Depth;
}

/// <summary>
/// How the heap grows and shrinks in the course of a run: a number of samples that is bounded. When they are full, every two
/// become one, and from then on each stands for twice as many events; peaks are kept.
/// </summary>
internal static unsafe class MeasuredHeap
{
    private const long Capacity = 512;
    private static HeapSample* samples;
    private static long count;

    /// <summary>A sample stands for two to this power events.</summary>
    private static int intervalPower;
    private static HeapSample open;

    /// <summary>The samples.</summary>
    public static HeapSample* Samples => samples;

    /// <summary>How many there are.</summary>
    public static long Count => count;

    /// <summary>Notes the heap after an event.</summary>
    public static void Sample(long number, long bytes)
    {
        if (samples == null)
        {
            samples = (HeapSample*)Libc.MapMemory((nuint)(Capacity * sizeof(HeapSample)));
            if (samples == null)
            {
                Libc.Abort();
            }
        }

        open.Event = number;
        open.Bytes = bytes > open.Bytes ? bytes : open.Bytes;
        NoteDepth();
        if ((number & ((1L << intervalPower) - 1)) != 0)
        {
            return;
        }

        samples[count++] = open;
        open.Bytes = 0;
        open.Depth = 0;
        if (count == Capacity)
        {
            Halve();
        }
    }

    /// <summary>Notes how many functions are on the stack.</summary>
    public static void NoteDepth() => open.Depth = MeasuredCalls.Depth > open.Depth ? MeasuredCalls.Depth : open.Depth;

    /// <summary>Notes the end, after which there are no events.</summary>
    public static void Finish()
    {
        if (samples != null && open.Bytes > 0)
        {
            samples[count++] = open;
        }
    }

    private static void Halve()
    {
        for (var i = 0L; i < Capacity / 2; i++)
        {
            var first = samples + (2 * i);
            samples[i].Event = first[1].Event;
            samples[i].Bytes = first[0].Bytes > first[1].Bytes ? first[0].Bytes : first[1].Bytes;
            samples[i].Depth = first[0].Depth > first[1].Depth ? first[0].Depth : first[1].Depth;
        }

        count = Capacity / 2;
        intervalPower++;
    }
}
