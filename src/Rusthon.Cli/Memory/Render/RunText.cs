using Rusthon.Cli.Memory.Facts;
using Spectre.Console;

namespace Rusthon.Cli.Memory.Render;

/// <summary>What was measured, as text.</summary>
internal static class RunText
{
    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole console, RunMemory run, ProgramMemory program) =>
        console.WriteLine($"{run.Allocations} {program.Functions.Length}");
}
