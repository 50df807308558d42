using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>One token and its place, in UTF-16 offsets. Indents, dedents and the end are empty.</summary>
public readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>The place.</summary>
    public Span Span => new(Start, End);
}
