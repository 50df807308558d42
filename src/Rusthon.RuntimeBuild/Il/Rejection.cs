using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>Something in the source is outside the restricted subset of C#.</summary>
internal sealed class RejectedException(string message) : Exception(message);

/// <summary>One use of something outside the subset.</summary>
/// <param name="Method">The method, as C# would name it.</param>
/// <param name="Place">File and line, or an empty string without debug information.</param>
/// <param name="Instruction">The offending IL instruction, or an empty string when it is not one instruction.</param>
/// <param name="Reason">What is wrong and what to do instead.</param>
internal sealed record Rejection(string Method, string Place, string Instruction, string Reason)
{
    /// <summary>The rejection in the form of a compiler's diagnostic.</summary>
    public override string ToString()
    {
        var place = Place.Length == 0 ? "" : Place + ": ";
        var instruction = Instruction.Length == 0 ? "" : $" [{Instruction}]";
        return $"{place}error: {Method}: {Reason}{instruction}";
    }
}

/// <summary>Collects everything that is outside the subset, so that one build names it all.</summary>
internal sealed class Rejections
{
    private readonly SortedSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<Rejection> all = [];

    /// <summary>What was rejected, in order of discovery, without repetitions.</summary>
    public IReadOnlyList<Rejection> All => all;

    /// <summary>Records a rejection inside a method's body.</summary>
    public void Add(MethodDefinition method, Instruction? instruction, string reason) =>
        Add(new Rejection(
            MethodNames.Readable(method),
            Place(method, instruction),
            instruction is null ? "" : Printed(instruction),
            reason));

    /// <summary>Records a rejection that is not inside a method's body.</summary>
    public void Add(Rejection rejection)
    {
        if (seen.Add(rejection.ToString()))
        {
            all.Add(rejection);
        }
    }

    private static string Place(MethodDefinition method, Instruction? instruction)
    {
        var points = method.DebugInformation.SequencePoints;
        var offset = instruction?.Offset ?? 0;
        var point = points.LastOrDefault(p => p.Offset <= offset && !p.IsHidden) ?? points.FirstOrDefault(p => !p.IsHidden);
        return point is null ? "" : $"{point.Document.Url}({point.StartLine},{point.StartColumn})";
    }

    private static string Printed(Instruction instruction)
    {
        var text = instruction.ToString();
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? text : text[(colon + 2)..];
    }
}
