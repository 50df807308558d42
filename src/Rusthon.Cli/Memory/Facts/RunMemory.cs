using System.Collections.Immutable;
using System.Linq;

namespace Rusthon.Cli.Memory.Facts;

/// <summary>What was measured while a program ran.</summary>
/// <param name="ExitCode">The program's exit code.</param>
/// <param name="Allocations">Blocks that were allocated.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Frees">Blocks that were freed before the program ended its work.</param>
/// <param name="PeakBytes">The most bytes that were in use at once.</param>
/// <param name="LiveBlocks">Blocks that were in use when the program ended, before its globals were released.</param>
/// <param name="LiveBytes">Their bytes.</param>
/// <param name="Sites">By line and type, the one with the most bytes first.</param>
/// <param name="Heap">The heap in the course of the run.</param>
/// <param name="Calls">The first calls and returns.</param>
/// <param name="DeepestCalls">The most functions that were on the stack at once.</param>
/// <param name="CallCount">How many calls there were.</param>
/// <param name="Retains">How often a reference was added.</param>
/// <param name="Releases">How often a reference was given up.</param>
public sealed record RunMemory(
    int ExitCode,
    long Allocations,
    long Bytes,
    long Frees,
    long PeakBytes,
    long LiveBlocks,
    long LiveBytes,
    ImmutableArray<MeasuredSite> Sites,
    ImmutableArray<HeapSample> Heap,
    ImmutableArray<CallEvent> Calls,
    long DeepestCalls,
    long CallCount,
    long Retains,
    long Releases)
{
    /// <summary>What the runtime had allocated before the first line of the program, in one.</summary>
    public MeasuredSite Startup
    {
        get
        {
            var sites = Sites.Where(site => site.Line == 0).ToList();
            return new MeasuredSite(
                "",
                0,
                "all types",
                sites.Sum(site => site.Allocations),
                sites.Sum(site => site.Bytes),
                sites.Sum(site => site.Frees),
                sites.Sum(site => site.PeakBytes),
                sites.Sum(site => site.LiveBlocks),
                sites.Sum(site => site.LiveBytes));
        }
    }

    /// <summary>The sites of the program's lines, then the start.</summary>
    public ImmutableArray<MeasuredSite> Rows => [.. Sites.Where(site => site.Line > 0), Startup];
}

/// <summary>What a line has allocated of a type.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line; 0 for what the runtime itself needs.</param>
/// <param name="Type">The Python type, or what a block is for.</param>
/// <param name="Allocations">Blocks.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Frees">How many were freed before the end.</param>
/// <param name="PeakBytes">The most bytes in use at once.</param>
/// <param name="LiveBlocks">Blocks in use at the end.</param>
/// <param name="LiveBytes">Their bytes.</param>
public sealed record MeasuredSite(string Path, int Line, string Type, long Allocations, long Bytes, long Frees, long PeakBytes, long LiveBlocks, long LiveBytes);

/// <summary>The heap at a moment.</summary>
/// <param name="Event">How many blocks had been allocated and freed.</param>
/// <param name="Bytes">Bytes in use; the most since the sample before.</param>
/// <param name="Depth">Functions on the stack; the most since the sample before.</param>
public sealed record HeapSample(long Event, long Bytes, long Depth);

/// <summary>A call or a return.</summary>
/// <param name="Function">The name of the code in the IR.</param>
/// <param name="Arguments">The arguments, as text; empty for a return.</param>
/// <param name="Result">What was returned; null for a call.</param>
/// <param name="Depth">How many functions are on the stack during the call.</param>
public sealed record CallEvent(string Function, string Arguments, string? Result, int Depth);
