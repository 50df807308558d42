using System;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Expressions.</summary>
internal sealed partial class FunctionLowering
{
    private ValueId Lower(Expression expression)
    {
        StackGuard.Check(expression.Span);
        if (ConstantFolder.Fold(expression) is { } constant)
        {
            return Const(constant);
        }

        return expression switch
        {
            Name name => name.Id == "__debug__" ? Const(SingletonConstant.True) : LoadName(name.Id, name),
            Syntax.Attribute attribute => LowerAttribute(attribute),
            Call call => LowerCall(call),
            BinOp operation => LowerBinary(operation),
            BoolOp operation => LowerBoolean(operation),
            UnaryOp operation => LowerUnary(operation),
            Syntax.Compare comparison => LowerComparison(comparison),
            Subscript subscript => LowerSubscript(subscript),
            Syntax.Slice slice => Emit(slice, Ops.Slice, [LowerOptional(slice.Lower), LowerOptional(slice.Upper), LowerOptional(slice.Step)]),
            IfExp conditional => LowerConditional(conditional),
            NamedExpr named => LowerNamed(named),
            JoinedStr joined => LowerJoined(joined),
            FormattedValue formatted => LowerFormatted(formatted),
            Syntax.Tuple tuple => LowerTuple(tuple, tuple.Elements),
            List list => LowerList(list, list.Elements),
            Set set => LowerSet(set),
            Dict dict => LowerDict(dict),
            Lambda lambda => LowerLambda(lambda),
            ListComp or SetComp or DictComp or GeneratorExp => LowerComprehension(expression),
            Syntax.Yield yield => LowerYield(yield),
            YieldFrom yield => LowerYieldFrom(yield),
            Await await => LowerAwait(await),
            _ => throw new InvalidOperationException($"{module.Name}: {expression.GetType().Name} has no lowering"),
        };
    }

    private ValueId LowerOptional(Expression? expression) => expression is null ? None() : Lower(expression);

    private ValueId LowerAttribute(Syntax.Attribute attribute)
    {
        var value = Lower(attribute.Value);
        return Emit(module.Positions.OfAttribute(attribute), Ops.GetAttr, [value], NameOf(scope.Mangle(attribute.Name)));
    }

    /// <summary>Operators; the left operands of a long chain are lowered without recursion.</summary>
    private ValueId LowerBinary(BinOp operation)
    {
        var chain = new System.Collections.Generic.Stack<BinOp>();
        Expression first = operation;
        while (first is BinOp inner)
        {
            chain.Push(inner);
            first = inner.Left;
        }

        var constant = ConstantFolder.Fold(first);
        while (constant is not null && ConstantFolder.Fold(chain.Peek().Right) is { } item && ConstantFolder.Combine(chain.Peek().Op, constant, item) is { } combined)
        {
            constant = combined;
            chain.Pop();
        }

        var left = constant is null ? Lower(first) : Const(constant);
        while (chain.TryPop(out var next))
        {
            var right = Lower(next.Right);
            left = Emit(next, Ops.Binary, [left, right], NameOf(Spellings.Of(next.Op)));
        }

        return left;
    }

    private ValueId LowerUnary(UnaryOp operation)
    {
        if (operation.Op == UnaryOperator.Not)
        {
            var truth = LowerTruth(operation.Operand, operation);
            return Emit(operation, Ops.BoxBool, [builder.Append(Ops.Not, [truth])]);
        }

        var operand = Lower(operation.Operand);
        return Emit(operation, Ops.Unary, [operand], NameOf(Spellings.Of(operation.Op)));
    }

    /// <summary>The truth of a value that is needed as a Bool; tests of two operands need no boxed result.</summary>
    private ValueId LowerTruth(Expression expression, Node place)
    {
        if (expression is Syntax.Compare { Ops.Length: 1 } comparison && ConstantFolder.Fold(expression) is null)
        {
            var left = Lower(comparison.Left);
            return CompareTruth(comparison, 0, left, LowerComparand(comparison, 0));
        }

        if (expression is UnaryOp { Op: UnaryOperator.Not } negation)
        {
            return builder.Append(Ops.Not, [LowerTruth(negation.Operand, negation)]);
        }

        return Emit(place, Ops.Truth, [Lower(expression)]);
    }

    private ValueId LowerBoolean(BoolOp operation)
    {
        var result = builder.DeclareVariable(null);
        var end = NewBlock();
        for (var i = 0; i < operation.Values.Length; i++)
        {
            var value = Lower(operation.Values[i]);
            builder.DefineVariable(result, value);
            if (i == operation.Values.Length - 1)
            {
                break;
            }

            var truth = Emit(operation, Ops.Truth, [value]);
            var next = NewBlock();
            if (operation.Op == BooleanOperator.And)
            {
                Branch(truth, next, end);
            }
            else
            {
                Branch(truth, end, next);
            }

            Start(next);
        }

        Jump(end);
        Start(end);
        return builder.ReadVariable(result);
    }

    private ValueId LowerConditional(IfExp conditional)
    {
        var result = builder.DeclareVariable(null);
        var (then, otherwise, end) = (NewBlock(), NewBlock(), NewBlock());
        LowerCondition(conditional.Test, then, otherwise);
        Start(then);
        builder.DefineVariable(result, Lower(conditional.Body));
        Jump(end);
        Start(otherwise);
        builder.DefineVariable(result, Lower(conditional.OrElse));
        Jump(end);
        Start(end);
        return builder.ReadVariable(result);
    }

    private ValueId LowerNamed(NamedExpr named)
    {
        var value = Lower(named.Value);
        StoreName(named.Target.Id, value, named.Target);
        return value;
    }

    private ValueId LowerComparison(Syntax.Compare comparison)
    {
        var left = Lower(comparison.Left);
        if (comparison.Ops.Length == 1)
        {
            return Compare(comparison, 0, left, LowerComparand(comparison, 0));
        }

        var result = builder.DeclareVariable(null);
        var end = NewBlock();
        for (var i = 0; i < comparison.Ops.Length; i++)
        {
            var right = LowerComparand(comparison, i);
            var value = Compare(comparison, i, left, right);
            builder.DefineVariable(result, value);
            if (i < comparison.Ops.Length - 1)
            {
                var truth = Emit(comparison, Ops.Truth, [value]);
                var next = NewBlock();
                Branch(truth, next, end);
                Start(next);
            }

            left = right;
        }

        Jump(end);
        Start(end);
        return builder.ReadVariable(result);
    }

    /// <summary>The right operand of a comparison; a list or set of constants that is only searched, the last of a chain, is a constant tuple.</summary>
    private ValueId LowerComparand(Syntax.Compare comparison, int index) =>
        SearchedItems(comparison, index) is { } items ? Const(new TupleConstant(items)) : Lower(comparison.Comparators[index]);

    private static Op SearchOf(Syntax.Compare comparison, int index) =>
        comparison.Comparators[index] is Set && SearchedItems(comparison, index) is not null ? Ops.SetContains : Ops.Contains;

    /// <summary>The constants of a list or set that is only searched; null for other comparands.</summary>
    private static ImmutableArray<Rusthon.IR.Constant>? SearchedItems(Syntax.Compare comparison, int index) =>
        index != comparison.Ops.Length - 1 || comparison.Ops[index] is not (CompareOperator.In or CompareOperator.NotIn) ? null
        : comparison.Comparators[index] switch
        {
            List list => ConstantFolder.FoldAll(list.Elements),
            Set set => ConstantFolder.FoldAll(set.Elements) is { } items && items.All(item => item is Rusthon.IR.IntConstant or Rusthon.IR.StringConstant) ? items : null,
            _ => null,
        };

    private ValueId Compare(Syntax.Compare comparison, int index, ValueId left, ValueId right) =>
        Spellings.IsRich(comparison.Ops[index])
            ? Emit(comparison, Ops.Compare, [left, right], NameOf(Spellings.Of(comparison.Ops[index])))
            : Emit(comparison, Ops.BoxBool, [CompareTruth(comparison, index, left, right)]);

    private ValueId CompareTruth(Syntax.Compare comparison, int index, ValueId left, ValueId right)
    {
        switch (comparison.Ops[index])
        {
            case CompareOperator.Is:
                return Emit(comparison, Ops.Is, [left, right]);
            case CompareOperator.IsNot:
                return builder.Append(Ops.Not, [Emit(comparison, Ops.Is, [left, right])]);
            case CompareOperator.In:
                return Emit(comparison, SearchOf(comparison, index), [right, left]);
            case CompareOperator.NotIn:
                return builder.Append(Ops.Not, [Emit(comparison, SearchOf(comparison, index), [right, left])]);
            default:
                return Emit(comparison, Ops.CompareTruth, [left, right], NameOf(Spellings.Of(comparison.Ops[index])));
        }
    }

    /// <summary>Ends the block by going where the truth of a test says.</summary>
    private void LowerCondition(Expression test, BlockId ifTrue, BlockId ifFalse)
    {
        StackGuard.Check(test.Span);
        if (ConstantFolder.TruthOf(test) is { } known)
        {
            Jump(known ? ifTrue : ifFalse);
            return;
        }

        switch (test)
        {
            case UnaryOp { Op: UnaryOperator.Not } negation:
                LowerCondition(negation.Operand, ifFalse, ifTrue);
                break;
            case BoolOp operation:
                foreach (var value in operation.Values.AsSpan()[..^1])
                {
                    var next = NewBlock();
                    if (operation.Op == BooleanOperator.And)
                    {
                        LowerCondition(value, next, ifFalse);
                    }
                    else
                    {
                        LowerCondition(value, ifTrue, next);
                    }

                    Start(next);
                }

                LowerCondition(operation.Values[^1], ifTrue, ifFalse);
                break;
            case IfExp conditional:
                var (then, otherwise) = (NewBlock(), NewBlock());
                LowerCondition(conditional.Test, then, otherwise);
                Start(then);
                LowerCondition(conditional.Body, ifTrue, ifFalse);
                Start(otherwise);
                LowerCondition(conditional.OrElse, ifTrue, ifFalse);
                break;
            case Syntax.Compare comparison:
                var left = Lower(comparison.Left);
                for (var i = 0; i < comparison.Ops.Length; i++)
                {
                    var right = LowerComparand(comparison, i);
                    var truth = CompareTruth(comparison, i, left, right);
                    var last = i == comparison.Ops.Length - 1;
                    var next = last ? ifTrue : NewBlock();
                    Branch(truth, next, ifFalse);
                    if (!last)
                    {
                        Start(next);
                    }

                    left = right;
                }

                break;
            default:
                Branch(LowerTruth(test, test), ifTrue, ifFalse);
                break;
        }
    }

    private ValueId LowerSubscript(Subscript subscript)
    {
        var value = Lower(subscript.Value);
        if (subscript.Index is Syntax.Slice slice)
        {
            var lower = LowerOptional(slice.Lower);
            var upper = LowerOptional(slice.Upper);
            return slice.Step is null
                ? Emit(subscript, Ops.GetSlice, [value, lower, upper])
                : Emit(subscript, Ops.GetStride, [value, lower, upper, Lower(slice.Step)]);
        }

        return Emit(subscript, Ops.GetItem, [value, Lower(subscript.Index)]);
    }

    private ValueId LowerJoined(JoinedStr joined)
    {
        var parts = ImmutableArray.CreateBuilder<ValueId>(joined.Values.Length);
        foreach (var value in joined.Values)
        {
            parts.Add(Lower(value));
        }

        return parts.Count switch
        {
            0 => Const(""),
            1 => parts[0],
            _ => Emit(joined, Ops.BuildString, parts.ToArray()),
        };
    }

    private ValueId LowerFormatted(FormattedValue formatted)
    {
        var value = Lower(formatted.Value);
        var conversion = formatted.Conversion == FormatConversion.None ? 0 : (int)formatted.Conversion;
        if (formatted.FormatSpec is null)
        {
            return Emit(formatted, Ops.FormatValue, [value, Unset()], Number(conversion));
        }

        if (conversion != 0 && ConstantFolder.Fold(formatted.FormatSpec) is null)
        {
            value = Emit(formatted, Ops.FormatValue, [value, Unset()], Number(conversion));
            conversion = 0;
        }

        return Emit(formatted, Ops.FormatValue, [value, Lower(formatted.FormatSpec)], Number(conversion));
    }

    private ValueId[] LowerAll(ImmutableArray<Expression> elements)
    {
        var values = new ValueId[elements.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Lower(elements[i]);
        }

        return values;
    }

    private static bool HasStar(ImmutableArray<Expression> elements) => elements.Any(element => element is Starred);

    private ValueId Builtin(string symbol) => builder.Append(Ops.Builtin, [], NameOf(symbol));
}
