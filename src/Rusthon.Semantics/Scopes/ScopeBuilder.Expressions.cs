using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <content>Names and scopes in expressions.</content>
public sealed partial class ScopeBuilder
{
    private void Visit(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void Visit(ImmutableArray<Keyword> keywords)
    {
        foreach (var keyword in keywords)
        {
            Visit(keyword.Value);
        }
    }

    private void VisitOptional(Expression? expression)
    {
        if (expression is not null)
        {
            Visit(expression);
        }
    }

    private void Visit(Expression expression)
    {
        StackGuard.Check(expression.Span);
        switch (expression)
        {
            case Name name:
                VisitName(name);
                break;
            case Constant:
                break;
            case Attribute attribute:
                if (attribute.Context != ExprContext.Load)
                {
                    NoteStore(attribute);
                }

                tree.OpensNamespaces |= attribute is { Name: "__dict__", Value: not Name { Id: "self" or "cls" } } or { Name: "__globals__" };

                Visit(attribute.Value);
                break;
            case Call call:
                VisitConstantCode(call);
                Visit(call.Func);
                Visit(call.Args);
                Visit(call.Keywords);
                tree.ListsNames |= call is { Func: Name { Id: "globals" or "vars" or "locals" or "dir" }, Args: [], Keywords: [] };
                if (call is { Func: Name { Id: "setattr" or "delattr" }, Args: [_, Constant { Value: StringConstant attributeName }, ..] })
                {
                    tree.StoredAttributes.Add(attributeName.Text);
                }

                break;
            case BinOp operation:
                Visit(operation.Left);
                Visit(operation.Right);
                break;
            case BoolOp operation:
                Visit(operation.Values);
                break;
            case UnaryOp operation:
                Visit(operation.Operand);
                break;
            case Compare comparison:
                Visit(comparison.Left);
                Visit(comparison.Comparators);
                break;
            case Subscript subscript:
                Visit(subscript.Value);
                Visit(subscript.Index);
                break;
            case Slice slice:
                VisitOptional(slice.Lower);
                VisitOptional(slice.Upper);
                VisitOptional(slice.Step);
                break;
            case Starred starred:
                Visit(starred.Value);
                break;
            case List list:
                Visit(list.Elements);
                break;
            case Tuple tuple:
                Visit(tuple.Elements);
                break;
            case Set set:
                Visit(set.Elements);
                break;
            case Dict dict:
                for (var i = 0; i < dict.Values.Length; i++)
                {
                    VisitOptional(dict.Keys[i]);
                    Visit(dict.Values[i]);
                }

                break;
            case JoinedStr joined:
                Visit(joined.Values);
                break;
            case FormattedValue formatted:
                Visit(formatted.Value);
                VisitOptional(formatted.FormatSpec);
                break;
            case IfExp conditional:
                Visit(conditional.Test);
                Visit(conditional.Body);
                Visit(conditional.OrElse);
                break;
            case Lambda lambda:
                VisitDefaults(lambda.Args);
                tree.ByNode[lambda] = Enter(ScopeKind.Lambda, "<lambda>", lambda);
                VisitParameters(lambda.Args);
                Visit(lambda.Body);
                Leave();
                break;
            case NamedExpr named:
                VisitNamed(named);
                break;
            case ListComp comprehension:
                VisitComprehension(comprehension, ScopeKind.Comprehension, "<listcomp>", comprehension.Generators, comprehension.Element, null);
                break;
            case SetComp comprehension:
                VisitComprehension(comprehension, ScopeKind.Comprehension, "<setcomp>", comprehension.Generators, comprehension.Element, null);
                break;
            case DictComp comprehension:
                VisitComprehension(comprehension, ScopeKind.Comprehension, "<dictcomp>", comprehension.Generators, comprehension.Key, comprehension.Value);
                break;
            case GeneratorExp generator:
                VisitComprehension(generator, ScopeKind.GeneratorExpression, "<genexpr>", generator.Generators, generator.Element, null);
                break;
            case Yield yield:
                RejectOutsideFunctions("yield expression", yield.Span);
                VisitOptional(yield.Value);
                MakeGenerator(yield.Span);
                break;
            case YieldFrom yield:
                RejectOutsideFunctions("yield expression", yield.Span);
                Visit(yield.Value);
                MakeGenerator(yield.Span);
                break;
            case Await await:
                RejectOutsideFunctions("await expression", await.Span);
                Visit(await.Value);
                scope.IsCoroutine = true;
                break;
        }
    }

    /// <summary>eval("…") anywhere, and exec("…") in a module or of code that binds nothing; what is wrong with such strings.</summary>
    private void VisitConstantCode(Call call)
    {
        if (call is not { Func: Name { Id: "eval" or "exec" or "compile" } function, Args: [Constant { Value: StringConstant text }, ..] })
        {
            return;
        }

        var evaluates = function.Id == "eval" || call.Args is [_, _, Constant { Value: StringConstant { Text: "eval" } }, ..];
        var name = call.Args is [_, Constant { Value: StringConstant fileName }, ..] && function.Id == "compile" ? fileName.Text : "<string>";
        var code = new SourceText(name, evaluates ? text.Text.TrimStart(' ', '\t') : text.Text);
        var errors = new DiagnosticBag();
        var module = Parser.ParseModule(code, errors);
        var symbols = module is null ? null : Build(module, errors).Module.Symbols;
        if (module is not null && evaluates && module.Body is not [ExprStmt])
        {
            errors.Report(new Diagnostic(DiagnosticKind.SyntaxError, code, PlaceOfStatement(module), "invalid syntax"));
        }

        if (errors.Items.FirstOrDefault(error => error.Kind.Severity == Severity.Error) is { } wrong)
        {
            tree.WrongCode[call] = wrong;
        }
        else if (call is { Args.Length: 1, Keywords: [] } && (evaluates || scope.Kind == ScopeKind.Module || symbols!.All(symbol => symbol.Bindings == 0)))
        {
            tree.ConstantCode[call] = module!;
            inPlace.Add(function);
            Visit(module!.Body);
        }
    }

    /// <summary>Where a statement stops being an expression: behind its first name, or at its start.</summary>
    private static Span PlaceOfStatement(Module module) => module.Body switch
    {
        [] => new Span(module.Source.Text.Length, module.Source.Text.Length),
        [Assign { Targets: [var target, ..] }, ..] => new Span(target.Span.End + 1, target.Span.End + 2),
        [ExprStmt first, var second, ..] => second.Span,
        [var first, ..] => new Span(first.Span.Start, first.Span.Start + 1),
    };

    private void VisitName(Name name)
    {
        if (name.Context == ExprContext.Load)
        {
            Add(name.Id, SymbolFlags.Use, name.Span);
            tree.ReadsBuiltins |= name.Id == "__builtins__";
            tree.RunsCode |= name.Id is "eval" or "exec" && !inPlace.Contains(name);
            tree.OpensNamespaces |= name.Id is "globals" or "vars" || (name.Id == "locals" && !scope.IsFunctionLike);
            if (name.Id == "super" && scope.IsFunctionLike)
            {
                Add("__class__", SymbolFlags.Use, name.Span);
            }
        }
        else
        {
            Add(name.Id, name.Context == ExprContext.Del ? SymbolFlags.Local | SymbolFlags.Deleted : SymbolFlags.Local, name.Span);
        }
    }

    private void NoteStore(Attribute attribute)
    {
        tree.StoredAttributes.Add(attribute.Name);
        if (attribute is not { Context: ExprContext.Store, Value: Name { Id: "self" } })
        {
            return;
        }

        var inner = scope;
        while (inner.Kind == ScopeKind.Comprehension)
        {
            inner = inner.Parent!;
        }

        var outer = inner.Parent;
        while (outer is not null && outer.Kind != ScopeKind.Class)
        {
            outer = outer.Parent;
        }

        outer?.AddStaticAttribute(attribute.Name);
    }

    private void MakeGenerator(Span span)
    {
        scope.IsGenerator = true;
        if (scope.IsComprehension)
        {
            var place = scope.Kind == ScopeKind.GeneratorExpression ? "generator expression" : scope.Name switch
            {
                "<listcomp>" => "list comprehension",
                "<setcomp>" => "set comprehension",
                _ => "dict comprehension",
            };
            Error(span, $"'yield' inside {place}");
        }
    }

    private void RejectOutsideFunctions(string construct, Span span)
    {
        var place = scope.Kind switch
        {
            ScopeKind.Annotation => "an annotation",
            ScopeKind.TypeVariable => "a TypeVar bound",
            ScopeKind.TypeAlias => "a type alias",
            ScopeKind.TypeParameters => "the definition of a generic",
            _ => null,
        };
        if (place is not null)
        {
            Error(span, $"{construct} cannot be used within {place}");
        }
    }

    private void VisitNamed(NamedExpr named)
    {
        RejectOutsideFunctions("named expression", named.Span);
        if (scope.InIterable > 0)
        {
            Error(named.Span, "assignment expression cannot be used in a comprehension iterable expression");
        }

        if (scope.IsComprehension)
        {
            ExtendToFunction(named.Target);
        }

        Visit(named.Value);
        Visit(named.Target);
    }

    /// <summary>The target of := in a comprehension belongs to the function around the comprehension.</summary>
    private void ExtendToFunction(Name target)
    {
        for (var outer = scope; outer is not null; outer = outer.Parent)
        {
            var symbol = outer.Find(outer.Mangle(target.Id));
            if (outer.IsComprehension)
            {
                if (symbol is not null && symbol.Is(SymbolFlags.ComprehensionTarget) && symbol.Is(SymbolFlags.Local | SymbolFlags.Global))
                {
                    Error(target.Span, $"assignment expression cannot rebind comprehension iteration variable '{target.Id}'");
                }

                continue;
            }

            switch (outer.Kind)
            {
                case ScopeKind.Function or ScopeKind.Lambda:
                    Add(target.Id, symbol is not null && symbol.Is(SymbolFlags.Global) ? SymbolFlags.Global : SymbolFlags.Nonlocal, target.Span);
                    directives.TryAdd((scope, scope.Mangle(target.Id)), target.Span);
                    Add(outer, target.Id, SymbolFlags.Local, target.Span);
                    return;
                case ScopeKind.Module:
                    Add(target.Id, SymbolFlags.Global, target.Span);
                    directives.TryAdd((scope, scope.Mangle(target.Id)), target.Span);
                    Add(outer, target.Id, SymbolFlags.Global, target.Span);
                    return;
                default:
                    var place = outer.Kind switch
                    {
                        ScopeKind.Class => "in a class body",
                        ScopeKind.TypeParameters => "within the definition of a generic",
                        ScopeKind.TypeAlias => "in a type alias",
                        _ => "in a TypeVar bound",
                    };
                    Error(target.Span, $"assignment expression within a comprehension cannot be used {place}");
                    return;
            }
        }
    }

    private void VisitComprehension(Expression node, ScopeKind kind, string name, ImmutableArray<Comprehension> generators, Expression element, Expression? value)
    {
        scope.InIterable++;
        Visit(generators[0].Iter);
        scope.InIterable--;
        var inner = Enter(kind, name, node);
        tree.ByNode[node] = inner;
        inner.IsCoroutine = generators[0].IsAsync;
        Add(".0", SymbolFlags.Parameter, node.Span);
        for (var i = 0; i < generators.Length; i++)
        {
            var generator = generators[i];
            inner.InTarget = true;
            Visit(generator.Target);
            inner.InTarget = false;
            if (i > 0)
            {
                inner.InIterable++;
                Visit(generator.Iter);
                inner.InIterable--;
                inner.IsCoroutine |= generator.IsAsync;
            }

            Visit(generator.Ifs);
        }

        VisitOptional(value);
        Visit(element);
        inner.IsGenerator = kind == ScopeKind.GeneratorExpression;
        Leave();
        if (inner.IsCoroutine && kind != ScopeKind.GeneratorExpression)
        {
            if (scope.Kind is ScopeKind.Annotation or ScopeKind.TypeVariable or ScopeKind.TypeAlias or ScopeKind.TypeParameters)
            {
                RejectOutsideFunctions("asynchronous comprehension", node.Span);
            }

            scope.IsCoroutine = true;
        }
    }
}
