using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Numerics;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>What patterns may not do: bind a name twice, hide later patterns, test a key twice.</summary>
internal sealed class PatternRestrictions
{
    private readonly Action<Span, string> report;

    private PatternRestrictions(Action<Span, string> report) => this.report = report;

    /// <summary>Reports what is wrong with the patterns of a statement.</summary>
    public static void Check(Match match, Action<Span, string> report)
    {
        var check = new PatternRestrictions(report);
        for (var i = 0; i < match.Cases.Length; i++)
        {
            var mayMatchAll = match.Cases[i].Guard is not null || i == match.Cases.Length - 1;
            check.Visit(match.Cases[i].Pattern, mayMatchAll, []);
        }
    }

    /// <summary>Checks a pattern and adds the names that it binds, in order.</summary>
    private void Visit(Pattern pattern, bool mayMatchAll, List<string> bound)
    {
        switch (pattern)
        {
            case MatchAs n:
                VisitAs(n, mayMatchAll, bound);
                break;
            case MatchValue { Value: JoinedStr value }:
                report(value.Span, "patterns may only match literals and attribute lookups");
                break;
            case MatchStar n:
                Bind(n.Name, n.Span, bound);
                break;
            case MatchOr n:
                VisitOr(n, mayMatchAll, bound);
                break;
            case MatchSequence n:
                VisitSequence(n, bound);
                break;
            case MatchMapping n:
                CheckKeys(n);
                VisitAll(n.Patterns, bound);
                Bind(n.Rest, n.Span, bound);
                break;
            case MatchClass n:
                CheckAttributes(n);
                VisitAll(n.Patterns, bound);
                VisitAll(n.KwdPatterns, bound);
                break;
        }
    }

    private void VisitAll(ImmutableArray<Pattern> patterns, List<string> bound)
    {
        foreach (var pattern in patterns)
        {
            Visit(pattern, mayMatchAll: true, bound);
        }
    }

    private void Bind(string? name, Span span, List<string> bound)
    {
        if (name is null)
        {
            return;
        }

        if (bound.Contains(name))
        {
            report(span, $"multiple assignments to name '{name}' in pattern");
        }

        bound.Add(name);
    }

    private void VisitAs(MatchAs pattern, bool mayMatchAll, List<string> bound)
    {
        if (pattern.Pattern is not null)
        {
            Visit(pattern.Pattern, mayMatchAll, bound);
        }
        else if (!mayMatchAll)
        {
            report(pattern.Span, pattern.Name is null
                ? "wildcard makes remaining patterns unreachable"
                : $"name capture '{pattern.Name}' makes remaining patterns unreachable");
        }

        Bind(pattern.Name, pattern.Span, bound);
    }

    private void VisitOr(MatchOr pattern, bool mayMatchAll, List<string> bound)
    {
        HashSet<string>? expected = null;
        var before = bound.Count;
        for (var i = 0; i < pattern.Patterns.Length; i++)
        {
            var names = bound.GetRange(0, before);
            Visit(pattern.Patterns[i], mayMatchAll && i == pattern.Patterns.Length - 1, names);
            var added = new HashSet<string>(names.GetRange(before, names.Count - before));
            expected ??= added;
            if (!expected.SetEquals(added))
            {
                report(pattern.Span, "alternative patterns bind different names");
                break;
            }
        }

        bound.AddRange(expected!);
    }

    private void VisitSequence(MatchSequence pattern, List<string> bound)
    {
        var stars = 0;
        foreach (var item in pattern.Patterns)
        {
            stars += item is MatchStar ? 1 : 0;
        }

        if (stars > 1)
        {
            report(pattern.Span, "multiple starred names in sequence pattern");
        }

        VisitAll(pattern.Patterns, bound);
    }

    private void CheckAttributes(MatchClass pattern)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < pattern.KwdAttrs.Length; i++)
        {
            if (!seen.Add(pattern.KwdAttrs[i]))
            {
                report(pattern.KwdPatterns[i].Span, $"attribute name repeated in class pattern: {pattern.KwdAttrs[i]}");
            }
        }
    }

    private void CheckKeys(MatchMapping pattern)
    {
        var seen = new HashSet<object>();
        foreach (var key in pattern.Keys)
        {
            if (key is JoinedStr)
            {
                report(pattern.Span, "mapping pattern keys may only match literals and attribute lookups");
            }
            else if (ValueOf(key) is { } value && !seen.Add(AsKey(value)))
            {
                report(pattern.Span, $"mapping pattern checks duplicate key ({PythonRepr.Of(value)})");
            }
        }
    }

    /// <summary>The constant that a key is, null for a dotted name.</summary>
    private static ConstantValue? ValueOf(Expression key) => key switch
    {
        Constant n => n.Value,
        UnaryOp { Operand: Constant n } => n.Value switch
        {
            IntConstant number => new IntConstant(-number.Value),
            FloatConstant number => new FloatConstant(-number.Value),
            ComplexConstant number => new ComplexConstant(-number.Value),
            _ => null,
        },
        BinOp n when ValueOf(n.Left) is { } left && ValueOf(n.Right) is { } right =>
            new ComplexConstant(n.Op == BinaryOperator.Add ? AsComplex(left) + AsComplex(right) : AsComplex(left) - AsComplex(right)),
        _ => null,
    };

    /// <summary>A value that is equal for keys that Python holds equal.</summary>
    private static object AsKey(ConstantValue value) => value switch
    {
        BoolConstant n => new BigInteger(n.Value ? 1 : 0),
        IntConstant n => n.Value,
        FloatConstant n when double.IsInteger(n.Value) => new BigInteger(n.Value),
        FloatConstant n => n.Value,
        ComplexConstant { Value.Imaginary: 0 } n => AsKey(new FloatConstant(n.Value.Real)),
        _ => value,
    };

    private static Complex AsComplex(ConstantValue value) => value switch
    {
        IntConstant n => (double)n.Value,
        FloatConstant n => n.Value,
        ComplexConstant n => n.Value,
        _ => 0,
    };
}
