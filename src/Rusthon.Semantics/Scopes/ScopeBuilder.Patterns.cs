using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <content>Names that patterns bind.</content>
public sealed partial class ScopeBuilder
{
    private void Visit(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchValue value:
                Visit(value.Value);
                break;
            case MatchSequence sequence:
                Visit(sequence.Patterns);
                break;
            case MatchMapping mapping:
                Visit(mapping.Keys);
                Visit(mapping.Patterns);
                Capture(mapping.Rest, mapping.Span);
                break;
            case MatchClass type:
                Visit(type.Cls);
                Visit(type.Patterns);
                Visit(type.KwdPatterns);
                break;
            case MatchStar star:
                Capture(star.Name, star.Span);
                break;
            case MatchAs capture:
                if (capture.Pattern is not null)
                {
                    Visit(capture.Pattern);
                }

                Capture(capture.Name, capture.Span);
                break;
            case MatchOr alternatives:
                Visit(alternatives.Patterns);
                break;
        }
    }

    private void Visit(ImmutableArray<Pattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            Visit(pattern);
        }
    }

    private void Capture(string? name, Span span)
    {
        if (name is not null)
        {
            Add(name, SymbolFlags.Local, span);
        }
    }
}
