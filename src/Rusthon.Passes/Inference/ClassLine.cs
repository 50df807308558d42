using System.Collections.Immutable;

namespace Rusthon.Passes.Inference;

/// <summary>A class of the program in its line of single inheritance from object.</summary>
/// <param name="Body">The function that is its body.</param>
/// <param name="Parent">Its base, or null when that is object or a class of the library that adds no attributes: ABC, Generic, Protocol.</param>
public sealed record ClassLine(string Body, ClassLine? Parent)
{
    /// <summary>The bodies of its other bases of the program.</summary>
    public ImmutableArray<string> Others { get; init; } = [];

    /// <summary>It is believed to have a metaclass, which may answer isinstance() in its own way.</summary>
    public bool HasMetaclass { get; init; }

    /// <summary>How many ancestors it has below object.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The ancestor below object, or the class itself.</summary>
    public ClassLine Root => Parent is null ? this : Parent.Root;

    /// <summary>True for the class itself and what it is derived from.</summary>
    public bool Includes(ClassLine ancestor) => Body == ancestor.Body || (Parent is not null && Parent.Includes(ancestor));

    /// <summary>The nearest class that both are or are derived from; null when that is object.</summary>
    public static ClassLine? Common(ClassLine? left, ClassLine? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        return right.Includes(left) ? left : Common(left.Parent, right);
    }
}
