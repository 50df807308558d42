using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>match statements. Names are bound when the whole pattern of a case has matched, before its guard.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>What a pattern captures: names in order, each with a variable for its value.</summary>
    private sealed class Captures
    {
        public List<(string Name, Variable Value)> Items { get; } = [];

        public Variable? Find(string name)
        {
            foreach (var (known, value) in Items)
            {
                if (known == name)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>By the value that stands for a subject that is a tuple display and only taken apart: its items. The tuple is not made.</summary>
    private readonly Dictionary<ValueId, ImmutableArray<ValueId>> splitSubjects = [];

    private ValueId LowerSubject(Match match)
    {
        if (match.Subject is not Tuple { Elements: var elements } || HasStar(elements) || !match.Cases.All(arm => IsSplit(arm.Pattern, elements.Length)))
        {
            return Lower(match.Subject);
        }

        var items = LowerAll(elements);
        var subject = Unset();
        splitSubjects.Add(subject, [.. items]);
        return subject;
    }

    /// <summary>True for a pattern that takes a tuple of so many items apart and does nothing else with it.</summary>
    private static bool IsSplit(Pattern pattern, int count) => pattern switch
    {
        Syntax.MatchSequence { Patterns: var patterns } => patterns.Length == count && !patterns.Any(part => part is MatchStar),
        MatchOr { Patterns: var alternatives } => alternatives.All(alternative => IsSplit(alternative, count)),
        _ => IsWildcard(pattern),
    };

    private void LowerMatch(Match match)
    {
        var subject = LowerSubject(match);
        var end = NewBlock();
        foreach (var arm in match.Cases)
        {
            var next = NewBlock();
            var captures = new Captures();
            LowerPattern(arm.Pattern, subject, next, captures);
            foreach (var (name, value) in captures.Items)
            {
                StoreName(name, builder.ReadVariable(value), arm.Pattern);
            }

            if (arm.Guard is not null)
            {
                var body = NewBlock();
                LowerCondition(arm.Guard, body, next);
                Start(body);
            }

            Lower(arm.Body);
            Jump(end);
            Start(next);
        }

        Jump(end);
        Start(end);
    }

    private void Require(ValueId condition, BlockId otherwise)
    {
        var next = NewBlock();
        Branch(condition, next, otherwise);
        Start(next);
    }

    private void RequireNot(ValueId condition, BlockId otherwise)
    {
        var next = NewBlock();
        Branch(condition, otherwise, next);
        Start(next);
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Pattern: null, Name: null };

    private void LowerPattern(Pattern pattern, ValueId subject, BlockId fail, Captures captures)
    {
        StackGuard.Check(pattern.Span);
        switch (pattern)
        {
            case MatchValue value:
                Require(Emit(pattern, Ops.CompareTruth, [subject, Lower(value.Value)], NameOf("==")), fail);
                break;
            case MatchSingleton singleton:
                Require(Emit(pattern, Ops.Is, [subject, Const(Constants.Of(singleton.Value))]), fail);
                break;
            case Syntax.MatchSequence sequence:
                LowerSequencePattern(sequence, subject, fail, captures);
                break;
            case Syntax.MatchMapping mapping:
                LowerMappingPattern(mapping, subject, fail, captures);
                break;
            case Syntax.MatchClass type:
                LowerClassPattern(type, subject, fail, captures);
                break;
            case MatchAs capture:
                if (capture.Pattern is not null)
                {
                    LowerPattern(capture.Pattern, subject, fail, captures);
                }

                Capture(capture.Name, subject, captures);
                break;
            case MatchStar star:
                Capture(star.Name, subject, captures);
                break;
            case MatchOr alternatives:
                LowerAlternatives(alternatives, subject, fail, captures);
                break;
        }
    }

    private void Capture(string? name, ValueId value, Captures captures)
    {
        if (name is null)
        {
            return;
        }

        var variable = builder.DeclareVariable(null);
        builder.DefineVariable(variable, value);
        captures.Items.Add((name, variable));
    }

    private void LowerSequencePattern(Syntax.MatchSequence sequence, ValueId subject, BlockId fail, Captures captures)
    {
        var patterns = sequence.Patterns;
        if (splitSubjects.TryGetValue(subject, out var parts))
        {
            for (var i = 0; i < patterns.Length; i++)
            {
                LowerPattern(patterns[i], parts[i], fail, captures);
            }

            return;
        }

        var star = -1;
        for (var i = 0; i < patterns.Length; i++)
        {
            if (patterns[i] is MatchStar)
            {
                star = i;
            }
        }

        Require(Emit(sequence, Ops.MatchSequence, [subject]), fail);
        if (star < 0)
        {
            Require(Emit(sequence, Ops.MatchLength, [subject], Number(patterns.Length), Number(0)), fail);
        }
        else if (patterns.Length > 1)
        {
            Require(Emit(sequence, Ops.MatchLength, [subject], Number(patterns.Length - 1), Number(1)), fail);
        }

        var plainStar = star >= 0 && patterns[star] is MatchStar { Name: null };
        if (patterns.All(pattern => IsWildcard(pattern) || pattern is MatchStar { Name: null }))
        {
            return;
        }

        if (plainStar)
        {
            for (var i = 0; i < patterns.Length; i++)
            {
                if (i != star && !IsWildcard(patterns[i]))
                {
                    var index = Const(Constants.Int(i < star ? i : i - patterns.Length));
                    LowerPattern(patterns[i], Emit(sequence, Ops.GetItem, [subject, index]), fail, captures);
                }
            }

            return;
        }

        var items = star < 0
            ? Emit(sequence, Ops.Unpack, [subject], Number(patterns.Length))
            : Emit(sequence, Ops.UnpackEx, [subject], Number(star), Number(patterns.Length - star - 1));
        for (var i = 0; i < patterns.Length; i++)
        {
            LowerPattern(patterns[i], Emit(sequence, Ops.TupleItem, [items], Number(i)), fail, captures);
        }
    }

    private void LowerMappingPattern(Syntax.MatchMapping mapping, ValueId subject, BlockId fail, Captures captures)
    {
        Require(Emit(mapping, Ops.MatchMapping, [subject]), fail);
        if (mapping.Keys.Length == 0 && mapping.Rest is null)
        {
            return;
        }

        var keys = Const(Constants.Tuple());
        if (mapping.Keys.Length > 0)
        {
            Require(Emit(mapping, Ops.MatchLength, [subject], Number(mapping.Keys.Length), Number(1)), fail);
            keys = ConstantFolder.FoldAll(mapping.Keys) is { } items
                ? Const(new TupleConstant(items))
                : Emit(mapping, Ops.BuildTuple, LowerAll(mapping.Keys));
            var values = Emit(mapping, Ops.MatchKeys, [subject, keys]);
            RequireNot(Emit(mapping, Ops.Is, [values, None()]), fail);
            for (var i = 0; i < mapping.Patterns.Length; i++)
            {
                LowerPattern(mapping.Patterns[i], Emit(mapping, Ops.TupleItem, [values], Number(i)), fail, captures);
            }
        }

        if (mapping.Rest is not null)
        {
            Capture(mapping.Rest, Emit(mapping, Ops.MatchRest, [subject, keys]), captures);
        }
    }

    private void LowerClassPattern(Syntax.MatchClass pattern, ValueId subject, BlockId fail, Captures captures)
    {
        var type = Lower(pattern.Cls);
        var values = Emit(pattern, Ops.MatchClass, [subject, type], Number(pattern.Patterns.Length), new NamesImmediate(pattern.KwdAttrs));
        RequireNot(Emit(pattern, Ops.Is, [values, None()]), fail);
        var patterns = pattern.Patterns.AddRange(pattern.KwdPatterns);
        for (var i = 0; i < patterns.Length; i++)
        {
            if (!IsWildcard(patterns[i]))
            {
                LowerPattern(patterns[i], Emit(pattern, Ops.TupleItem, [values], Number(i)), fail, captures);
            }
        }
    }

    private void LowerAlternatives(MatchOr alternatives, ValueId subject, BlockId fail, Captures captures)
    {
        var end = NewBlock();
        List<(string Name, Variable Value)>? shared = null;
        for (var i = 0; i < alternatives.Patterns.Length; i++)
        {
            var last = i == alternatives.Patterns.Length - 1;
            var next = last ? fail : NewBlock();
            var own = new Captures();
            LowerPattern(alternatives.Patterns[i], subject, next, own);
            if (shared is null)
            {
                shared = own.Items;
            }
            else
            {
                foreach (var (name, value) in shared)
                {
                    builder.DefineVariable(value, builder.ReadVariable(own.Find(name)!.Value));
                }
            }

            Jump(end);
            if (!last)
            {
                Start(next);
            }
        }

        Start(end);
        foreach (var (name, value) in shared!)
        {
            captures.Items.Add((name, value));
        }
    }
}
