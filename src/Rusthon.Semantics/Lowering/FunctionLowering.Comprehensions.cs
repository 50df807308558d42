using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Comprehensions and generator expressions.</summary>
internal sealed partial class FunctionLowering
{
    private readonly record struct ComprehensionParts(ImmutableArray<Comprehension> Generators, Expression Element, Expression? Value);

    private static ComprehensionParts PartsOf(Expression expression) => expression switch
    {
        ListComp c => new ComprehensionParts(c.Generators, c.Element, null),
        SetComp c => new ComprehensionParts(c.Generators, c.Element, null),
        DictComp c => new ComprehensionParts(c.Generators, c.Key, c.Value),
        GeneratorExp c => new ComprehensionParts(c.Generators, c.Element, null),
        _ => throw new System.InvalidOperationException($"{expression.GetType().Name} is not a comprehension"),
    };

    private ValueId LowerComprehension(Expression expression)
    {
        var parts = PartsOf(expression);
        var inner = module.Scopes.ByNode[expression];
        var first = parts.Generators[0];
        if (inner.IsInlined)
        {
            var source = LowerIterable(first);
            return LowerInlined(expression, parts, inner, source);
        }

        var function = MakeFunction(expression, module.Declare(this, expression, inner, KindOf(inner), inner.Name, [".0"]));
        var iterator = LowerIterable(first);
        var result = EmitCall(new Position(expression.Span, default), function, [iterator], []);
        return inner.IsCoroutine && inner.Kind != ScopeKind.GeneratorExpression ? AwaitValue(result, expression, 0) : result;
    }

    private static FunctionKind KindOf(Scope inner) => (inner.IsGenerator, inner.IsCoroutine) switch
    {
        (true, true) => FunctionKind.AsyncGenerator,
        (true, false) => FunctionKind.Generator,
        (false, true) => FunctionKind.Coroutine,
        _ => FunctionKind.Function,
    };

    private ValueId LowerIterable(Comprehension generator)
    {
        var iterable = generator.Iter is List list && ConstantFolder.FoldAll(list.Elements) is { } items
            ? Const(new TupleConstant(items))
            : Lower(generator.Iter);
        return Emit(generator.Iter, generator.IsAsync ? Ops.AsyncIter : Ops.Iter, [iterable]);
    }

    private ValueId LowerInlined(Expression expression, ComprehensionParts parts, Scope inner, ValueId source)
    {
        var outer = scope;
        scope = inner;
        var locals = inner.Symbols.Where(symbol => symbol.Resolution == Resolution.Local && symbol.Name != ".0").Select(LocalOf).ToList();
        locals.ForEach(Unbind);
        MakeCells(inner);
        var result = NewResult(expression);
        LowerGenerators(expression, parts, 0, source, result);
        locals.Reverse();
        locals.ForEach(Unbind);
        scope = outer;
        return result;
    }

    private ValueId NewResult(Expression expression) => expression switch
    {
        ListComp => Emit(expression, Ops.BuildList, []),
        SetComp => Emit(expression, Ops.BuildSet, []),
        DictComp => Emit(expression, Ops.BuildDict, []),
        _ => ValueId.None,
    };

    /// <summary>The body of the function of a generator expression, or of a comprehension that is not inlined.</summary>
    private void LowerComprehensionBody(Expression expression)
    {
        AddParameters();
        var parts = PartsOf(expression);
        var result = NewResult(expression);
        var source = builder.ReadVariable(LocalOf(home.Find(".0")!).Variable);
        LowerGenerators(expression, parts, 0, source, result);
        Return(result.Exists ? result : None(), expression);
    }

    private void LowerGenerators(Expression expression, ComprehensionParts parts, int index, ValueId iterator, ValueId result)
    {
        if (index == parts.Generators.Length)
        {
            LowerElement(expression, parts, result);
            return;
        }

        var generator = parts.Generators[index];
        var place = generator.Iter;
        var (head, body, end) = (NewBlock(), NewBlock(), NewBlock());
        Jump(head);
        StartOpen(head);
        if (generator.IsAsync)
        {
            NextAsync(expression, generator.Iter, generator.Target, iterator, end);
        }
        else
        {
            var item = Emit(place, Ops.Next, [iterator]);
            Branch(Emit(place, Ops.IsUnset, [item]), end, body);
            Start(body);
            Emit(place, Ops.Poll, []);
            Store(generator.Target, item);
        }

        foreach (var test in generator.Ifs)
        {
            var passed = NewBlock();
            LowerCondition(test, passed, head);
            Start(passed);
        }

        LowerGenerators(expression, parts, index + 1, index + 1 < parts.Generators.Length ? LowerIterable(parts.Generators[index + 1]) : ValueId.None, result);
        Jump(head);
        Start(end);
    }

    private void LowerElement(Expression expression, ComprehensionParts parts, ValueId result)
    {
        var element = Lower(parts.Element);
        switch (expression)
        {
            case ListComp:
                Emit(parts.Element, Ops.ListAppend, [result, element]);
                break;
            case SetComp:
                Emit(parts.Element, Ops.SetAdd, [result, element]);
                break;
            case DictComp:
                var value = Lower(parts.Value!);
                Emit(new Position(Source.Span.Cover(parts.Element.Span, parts.Value!.Span), default), Ops.DictSet, [result, element, value]);
                break;
            default:
                YieldValue(element, parts.Element);
                break;
        }
    }
}
