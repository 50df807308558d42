using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>
/// What CPython's code generator refuses although the grammar allows it: jumps, awaits and yields in
/// the wrong place, starred expressions, repeated keywords, <c>__debug__</c>. Names and scopes are
/// checked where symbols are resolved, and patterns in <see cref="PatternRestrictions"/>.
/// </summary>
internal sealed class Restrictions : TreeVisitor
{
    private const string Debug = "__debug__";
    private const string JumpFromExceptStar = "'break', 'continue' and 'return' cannot appear in an except* block";

    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private RestrictionScope scope = new(ScopeKind.Module);
    private bool failed;

    private Restrictions(SourceText source, DiagnosticBag diagnostics) => (this.source, this.diagnostics) = (source, diagnostics);

    /// <summary>Reports all violations; true where there is none.</summary>
    public static bool Check(Module module, DiagnosticBag diagnostics)
    {
        var restrictions = new Restrictions(module.Source, diagnostics);
        restrictions.Visit(module);
        return !restrictions.failed;
    }

    private void Report(Span span, string message)
    {
        failed = true;
        diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxError, source, span, message));
    }

    /// <inheritdoc/>
    protected override void VisitNode(Node node)
    {
        switch (node)
        {
            case Expression expression:
                VisitExpression(expression);
                break;
            case Statement statement:
                VisitStatement(statement);
                break;
            case Pattern pattern:
                CheckPatternNames(pattern);
                base.VisitNode(pattern);
                break;
            case Arg arg:
                CheckStored(arg.Name, arg.Span);
                base.VisitNode(arg);
                break;
            case Arguments args:
                VisitArguments(args);
                break;
            case Keyword keyword:
                CheckStored(keyword.Name, keyword.Span);
                base.VisitNode(keyword);
                break;
            case TypeVarTuple { Default: Starred value } parameter:
                CheckStored(parameter.Name, parameter.Span);
                InsideTypes(() => Visit(value.Value));
                break;
            case TypeParameter parameter:
                CheckStored(parameter.Name, parameter.Span);
                InsideTypes(() => base.VisitNode(parameter));
                break;
            default:
                base.VisitNode(node);
                break;
        }
    }

    private void VisitStatement(Statement statement)
    {
        switch (statement)
        {
            case Return n:
                CheckReturn(n);
                break;
            case Break or Continue:
                CheckJump(statement);
                break;
            case AnnAssign n:
                CheckAnnAssign(n);
                break;
            case FunctionStatement n:
                VisitFunction(n);
                return;
            case ClassDef n:
                VisitClass(n);
                return;
            case TryStatement n:
                VisitTry(n);
                return;
            case While n:
                Visit(n.Test);
                VisitBlock(BlockKind.Loop, n.Span, n.Body);
                Visit(n.OrElse);
                return;
            case ForStatement n:
                CheckAsync(n is AsyncFor, n.Span, "'async for' outside async function");
                Visit(n.Iter);
                Visit(n.Target);
                VisitBlock(BlockKind.Loop, n.Span, n.Body);
                Visit(n.OrElse);
                return;
            case WithStatement n:
                CheckAsync(n is AsyncWith, n.Span, "'async with' outside async function");
                VisitWith(n, 0);
                return;
            case Import n:
                foreach (var alias in n.Names)
                {
                    CheckStored(alias.AsName ?? alias.Name.Split('.')[0], n.Span);
                }

                break;
            case ImportFrom n:
                foreach (var alias in n.Names)
                {
                    CheckStored(alias.AsName ?? alias.Name, n.Span);
                }

                break;
            case AugAssign { Target: Attribute { Name: Debug } target } n:
                Visit(target.Value);
                Visit(n.Value);
                return;
            case TypeAlias n:
                CheckStored(n.Name.Id, n.Span);
                Visit(n.TypeParams);
                InsideTypes(() => Visit(n.Value));
                return;
            case Match n:
                PatternRestrictions.Check(n, Report);
                break;
        }

        base.VisitNode(statement);
    }

    private void VisitExpression(Expression expression)
    {
        switch (expression)
        {
            case Name n when n.Id == Debug && n.Context != ExprContext.Load:
                Report(n.Span, n.Context == ExprContext.Store ? "cannot assign to __debug__" : "cannot delete __debug__");
                break;
            case Attribute { Context: ExprContext.Store } n:
                CheckStored(n.Name, n.Span);
                break;
            case Starred n:
                Report(n.Span, n.Context == ExprContext.Store ? "starred assignment target must be in a list or tuple" : "can't use starred expression here");
                break;
            case Tuple n:
                VisitElements(n, n.Elements, n.Context);
                return;
            case List n:
                VisitElements(n, n.Elements, n.Context);
                return;
            case Set n:
                VisitElements(n, n.Elements, ExprContext.Load);
                return;
            case Call n:
                Visit(n.Func);
                VisitElements(n, n.Args, ExprContext.Load);
                VisitKeywords(n.Keywords);
                return;
            case Lambda n:
                Visit(n.Args);
                Inside(new RestrictionScope(ScopeKind.Lambda), () => Visit(n.Body));
                return;
            case ListComp n:
                VisitComprehension(n, n.Generators, n.Element, null);
                return;
            case SetComp n:
                VisitComprehension(n, n.Generators, n.Element, null);
                return;
            case GeneratorExp n:
                VisitComprehension(n, n.Generators, n.Element, null);
                return;
            case DictComp n:
                VisitComprehension(n, n.Generators, n.Key, n.Value);
                return;
            case Await n:
                CheckAwait(n);
                break;
            case Yield:
                scope.HasYield = true;
                Require(scope.IsFunctionLike, expression.Span, "'yield' outside function");
                break;
            case YieldFrom:
                Require(scope.IsFunctionLike, expression.Span, "'yield from' outside function");
                Require(scope.Kind != ScopeKind.AsyncFunction, expression.Span, "'yield from' inside async function");
                break;
        }

        base.VisitNode(expression);
    }

    private void Require(bool holds, Span span, string message)
    {
        if (!holds)
        {
            Report(span, message);
        }
    }

    private void CheckStored(string? name, Span span) => Require(name != Debug, span, "cannot assign to __debug__");

    private void CheckAsync(bool isAsync, Span span, string message) =>
        Require(!isAsync || scope.Kind == ScopeKind.AsyncFunction, span, message);

    private void CheckAwait(Await expression)
    {
        scope.IsAsynchronous = true;
        if (!scope.AllowsAwait)
        {
            Report(expression.Span, scope.IsFunctionLike ? "'await' outside async function" : "'await' outside function");
        }
    }

    private void CheckReturn(Return statement)
    {
        if (scope.Kind is not (ScopeKind.Function or ScopeKind.AsyncFunction))
        {
            Report(statement.Span, "'return' outside function");
            return;
        }

        var jump = statement.Value is Constant && scope.Blocks.Exists(block => block != BlockKind.Other) ? statement.Value.Span : statement.Span;
        Require(!scope.Blocks.Contains(BlockKind.ExceptStar), jump, JumpFromExceptStar);
        if (statement.Value is not null)
        {
            scope.ReturnsOfValues.Add(statement.Span);
        }
    }

    private void CheckJump(Statement statement)
    {
        var target = scope.Blocks.FindLast(block => block != BlockKind.Other);
        if (target == BlockKind.ExceptStar && scope.Blocks.Contains(BlockKind.ExceptStar))
        {
            Report(statement.Span, JumpFromExceptStar);
        }
        else if (!scope.Blocks.Contains(BlockKind.Loop))
        {
            Report(statement.Span, statement is Break ? "'break' outside loop" : "'continue' not properly in loop");
        }
    }

    private void CheckAnnAssign(AnnAssign statement)
    {
        if (statement.Value is not null)
        {
            return;
        }

        switch (statement.Target)
        {
            case Attribute target:
                CheckStored(target.Name, statement.Span);
                break;
            case Subscript { Index: Tuple { Elements: var elements } }:
                foreach (var element in elements)
                {
                    Require(element is not Starred, element.Span, "can't use starred expression here");
                }

                break;
        }
    }

    private void VisitElements(Expression whole, ImmutableArray<Expression> elements, ExprContext context)
    {
        var stars = 0;
        foreach (var element in elements)
        {
            stars += element is Starred ? 1 : 0;
            Visit(element is Starred starred ? starred.Value : element);
        }

        Require(context != ExprContext.Store || stars < 2, whole.Span, "multiple starred expressions in assignment");
    }

    private void VisitKeywords(ImmutableArray<Keyword> keywords)
    {
        var seen = keywords.Length > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
        foreach (var keyword in keywords)
        {
            Require(keyword.Name is null || seen is null || seen.Add(keyword.Name), keyword.Span, $"keyword argument repeated: {keyword.Name}");
            Visit(keyword);
        }
    }

    /// <summary>The annotation of <c>*args</c> may be starred.</summary>
    private void VisitArguments(Arguments args)
    {
        if (args.VarArg is { Annotation: Starred annotation } varArg)
        {
            Visit(annotation.Value);
            args = args with { VarArg = varArg with { Annotation = null } };
        }

        base.VisitNode(args);
    }

    private void Inside(RestrictionScope inner, Action visit)
    {
        var outer = scope;
        scope = inner;
        visit();
        scope = outer;
    }

    private void InsideTypes(Action visit) => Inside(new RestrictionScope(ScopeKind.Types), visit);

    private void VisitFunction(FunctionStatement function)
    {
        CheckStored(function.Name, function.Span);
        Visit(function.Decorators);
        Visit(function.TypeParams);
        Visit(function.Args);
        Visit(function.Returns);
        var inner = new RestrictionScope(function is AsyncFunctionDef ? ScopeKind.AsyncFunction : ScopeKind.Function);
        Inside(inner, () => Visit(function.Body));
        if (inner is { Kind: ScopeKind.AsyncFunction, HasYield: true })
        {
            foreach (var span in inner.ReturnsOfValues)
            {
                Report(span, "'return' with value in async generator");
            }
        }
    }

    private void VisitClass(ClassDef definition)
    {
        CheckStored(definition.Name, definition.Span);
        Visit(definition.Decorators);
        Visit(definition.TypeParams);
        void VisitHead()
        {
            VisitElements(new Set(definition.Span, definition.Bases), definition.Bases, ExprContext.Load);
            VisitKeywords(definition.Keywords);
        }

        if (definition.TypeParams.Length > 0)
        {
            InsideTypes(VisitHead);
        }
        else
        {
            VisitHead();
        }

        Inside(new RestrictionScope(ScopeKind.Class), () => Visit(definition.Body));
    }

    /// <summary>Visits the body of a block; the span is that of the statement that opens it.</summary>
    private void VisitBlock(BlockKind kind, Span span, ImmutableArray<Statement> body)
    {
        OpenBlock(kind, span);
        Visit(body);
        CloseBlock();
    }

    private void OpenBlock(BlockKind kind, Span span)
    {
        Require(scope.Blocks.Count != RestrictionScope.MaxBlocks, span, "too many statically nested blocks");
        scope.Blocks.Add(kind);
    }

    private void CloseBlock() => scope.Blocks.RemoveAt(scope.Blocks.Count - 1);

    private void VisitWith(WithStatement statement, int item)
    {
        if (item == statement.Items.Length)
        {
            Visit(statement.Body);
            return;
        }

        Visit(statement.Items[item].ContextExpr);
        OpenBlock(BlockKind.Other, statement.Span);
        Visit(statement.Items[item].OptionalVars);
        VisitWith(statement, item + 1);
        CloseBlock();
    }

    private void VisitTry(TryStatement statement)
    {
        var hasFinally = statement.FinalBody.Length > 0;
        if (hasFinally)
        {
            OpenBlock(BlockKind.Other, statement.Span);
        }

        if (statement.Handlers.Length > 0)
        {
            VisitBlock(BlockKind.Other, statement.Span, statement.Body);
            VisitHandlers(statement);
            Visit(statement.OrElse);
        }
        else
        {
            Visit(statement.Body);
        }

        if (hasFinally)
        {
            CloseBlock();
            Visit(statement.FinalBody);
        }
    }

    private void VisitHandlers(TryStatement statement)
    {
        OpenBlock(statement is TryStar ? BlockKind.ExceptStar : BlockKind.Other, statement.Span);
        for (var i = 0; i < statement.Handlers.Length; i++)
        {
            var handler = statement.Handlers[i];
            Require(handler.Type is not null || i == statement.Handlers.Length - 1, handler.Span, "default 'except:' must be last");
            CheckStored(handler.Name, handler.Span);
            Visit(handler.Type);
            VisitBlock(BlockKind.Other, handler.Span, handler.Body);
        }

        CloseBlock();
    }

    private void VisitComprehension(Expression whole, ImmutableArray<Comprehension> generators, Expression element, Expression? value)
    {
        Visit(generators[0].Iter);
        var inner = new RestrictionScope(ScopeKind.Comprehension);
        Inside(inner, () =>
        {
            for (var i = 0; i < generators.Length; i++)
            {
                inner.IsAsynchronous |= generators[i].IsAsync;
                Visit(generators[i].Target);
                Visit(i > 0 ? generators[i].Iter : null);
                Visit(generators[i].Ifs);
            }

            Visit(element);
            Visit(value);
        });
        if (inner.IsAsynchronous && whole is not GeneratorExp)
        {
            scope.IsAsynchronous = true;
            Require(scope.Kind is ScopeKind.AsyncFunction or ScopeKind.Comprehension, whole.Span, "asynchronous comprehension outside of an asynchronous function");
        }
    }

    private void CheckPatternNames(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchAs n:
                CheckStored(n.Name, n.Span);
                break;
            case MatchStar n:
                CheckStored(n.Name, n.Span);
                break;
            case MatchMapping n:
                CheckStored(n.Rest, n.Span);
                break;
            case MatchClass n:
                for (var i = 0; i < n.KwdAttrs.Length; i++)
                {
                    CheckStored(n.KwdAttrs[i], n.KwdPatterns[i].Span);
                }

                break;
        }
    }
}
