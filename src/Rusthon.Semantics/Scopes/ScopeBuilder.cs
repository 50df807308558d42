using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>
/// Makes the scopes of a module: walks the tree, notes how each name occurs in each scope, then lets
/// <see cref="ScopeResolver"/> decide where the variables live. The rules and messages are those of CPython's symtable.
/// </summary>
public sealed class ScopeBuilder
{
    private readonly ScopeTree tree;
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<(Scope Scope, string Name), Span> directives = [];
    private Scope scope;

    private ScopeBuilder(Module module, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        source = module.Source;
        scope = new Scope(ScopeKind.Module, "<module>", module, null);
        tree = new ScopeTree(scope);
    }

    /// <summary>The scopes of a module; breaches of the rules are reported as syntax errors.</summary>
    public static ScopeTree Build(Module module, DiagnosticBag diagnostics)
    {
        var builder = new ScopeBuilder(module, diagnostics);
        builder.tree.FutureAnnotations = FutureStatements.Check(module, diagnostics);
        builder.tree.ByNode[module] = builder.scope;
        builder.Visit(module.Body);
        ScopeResolver.Resolve(builder.tree.Module, (place, name, message) => builder.Error(builder.directives.GetValueOrDefault((place, name), place.Node.Span), message));
        return builder.tree;
    }

    private void Error(Span span, string message) =>
        diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxError, source, span, message));

    private Scope Enter(ScopeKind kind, string name, Node node)
    {
        scope = new Scope(kind, name, node, scope);
        return scope;
    }

    private void Leave() => scope = scope.Parent!;

    private Symbol Add(string name, SymbolFlags flags, Span span) => Add(scope, name, flags, span);

    private Symbol Add(Scope where, string name, SymbolFlags flags, Span span)
    {
        var mangled = where.Mangle(name);
        var symbol = where.Declare(mangled);
        if ((flags & SymbolFlags.Parameter) != 0 && symbol.Is(SymbolFlags.Parameter))
        {
            Error(span, $"duplicate argument '{name}' in function definition");
        }

        if ((flags & SymbolFlags.TypeParameter) != 0 && symbol.Is(SymbolFlags.TypeParameter))
        {
            Error(span, $"duplicate type parameter '{name}'");
        }

        symbol.Flags |= flags;
        symbol.Bindings += (flags & SymbolFlags.Bound) != 0 ? 1 : 0;
        if (where.InTarget)
        {
            if (symbol.Is(SymbolFlags.Global | SymbolFlags.Nonlocal))
            {
                Error(span, $"comprehension inner loop cannot rebind assignment expression target '{name}'");
            }

            symbol.Flags |= SymbolFlags.ComprehensionTarget;
        }

        if ((flags & SymbolFlags.Global) != 0)
        {
            tree.Module.Declare(mangled).Flags |= flags;
        }

        return symbol;
    }

    private void Visit(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            Visit(statement);
        }
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case FunctionStatement function:
                VisitFunction(function);
                break;
            case ClassDef type:
                VisitClass(type);
                break;
            case TypeAlias alias:
                VisitTypeAlias(alias);
                break;
            case Return { Value: { } value }:
                Visit(value);
                break;
            case Delete delete:
                Visit(delete.Targets);
                break;
            case Assign assign:
                Visit(assign.Targets);
                Visit(assign.Value);
                break;
            case AugAssign { Target: Attribute target } assign:
                tree.StoredAttributes.Add(target.Name);
                Visit(target.Value);
                Visit(assign.Value);
                break;
            case AugAssign assign:
                Visit(assign.Target);
                Visit(assign.Value);
                break;
            case AnnAssign assign:
                VisitAnnotatedAssignment(assign);
                break;
            case ForStatement loop:
                Visit(loop.Target);
                Visit(loop.Iter);
                Visit(loop.Body);
                Visit(loop.OrElse);
                break;
            case While loop:
                Visit(loop.Test);
                Visit(loop.Body);
                Visit(loop.OrElse);
                break;
            case If branch:
                VisitIf(branch);
                break;
            case WithStatement with:
                foreach (var item in with.Items)
                {
                    Visit(item.ContextExpr);
                    VisitOptional(item.OptionalVars);
                }

                Visit(with.Body);
                break;
            case Match match:
                Visit(match.Subject);
                foreach (var arm in match.Cases)
                {
                    Visit(arm.Pattern);
                    VisitOptional(arm.Guard);
                    Visit(arm.Body);
                }

                break;
            case Raise raise:
                VisitOptional(raise.Exc);
                VisitOptional(raise.Cause);
                break;
            case TryStatement attempt:
                VisitTry(attempt);
                break;
            case Assert assert:
                Visit(assert.Test);
                VisitOptional(assert.Msg);
                break;
            case Import import:
                VisitAliases(import.Names, import.Span);
                break;
            case ImportFrom import:
                VisitAliases(import.Names, import.Span);
                break;
            case Global global:
                VisitDirective(global.Names, global.Span, SymbolFlags.Global);
                break;
            case Nonlocal nonlocal:
                VisitDirective(nonlocal.Names, nonlocal.Span, SymbolFlags.Nonlocal);
                break;
            case ExprStmt expression:
                Visit(expression.Value);
                break;
        }
    }

    private void VisitIf(If branch)
    {
        while (true)
        {
            Visit(branch.Test);
            Visit(branch.Body);
            if (branch.OrElse is not [If next])
            {
                Visit(branch.OrElse);
                return;
            }

            branch = next;
        }
    }

    private void VisitTry(TryStatement attempt)
    {
        Visit(attempt.Body);
        foreach (var handler in attempt.Handlers)
        {
            VisitOptional(handler.Type);
            if (handler.Name is not null)
            {
                Add(handler.Name, SymbolFlags.Local | SymbolFlags.Deleted, handler.Span);
            }

            Visit(handler.Body);
        }

        Visit(attempt.OrElse);
        Visit(attempt.FinalBody);
    }

    private void VisitFunction(FunctionStatement function)
    {
        Add(function.Name, SymbolFlags.Local, function.Span);
        VisitDefaults(function.Args);
        Visit(function.Decorators);
        var generic = function.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParameters(function.Name, function, function.TypeParams, false);
            if (function.Args.Defaults.Length > 0)
            {
                Add(".defaults", SymbolFlags.Parameter, function.Span);
            }

            foreach (var value in function.Args.KwDefaults)
            {
                if (value is not null)
                {
                    Add(".kwdefaults", SymbolFlags.Parameter, function.Span);
                    break;
                }
            }
        }

        VisitAnnotations(function.Args, function.Returns, function);
        var inner = Enter(ScopeKind.Function, function.Name, function);
        inner.IsCoroutine = function is AsyncFunctionDef;
        tree.ByNode[function] = inner;
        VisitParameters(function.Args);
        Visit(function.Body);
        Leave();
        if (generic)
        {
            Leave();
        }
    }

    private void VisitClass(ClassDef type)
    {
        Add(type.Name, SymbolFlags.Local, type.Span);
        Visit(type.Decorators);
        var generic = type.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParameters(type.Name, type, type.TypeParams, true);
        }

        Visit(type.Bases);
        Visit(type.Keywords);
        var inner = Enter(ScopeKind.Class, type.Name, type);
        inner.PrivateName = type.Name;
        tree.ByNode[type] = inner;
        if (generic)
        {
            Add("__type_params__", SymbolFlags.Local, type.Span);
            Add(".type_params", SymbolFlags.Use, type.Span);
        }

        Visit(type.Body);
        Leave();
        if (generic)
        {
            Leave();
        }
    }

    private void VisitTypeAlias(TypeAlias alias)
    {
        Visit(alias.Name);
        var inClass = scope.Kind == ScopeKind.Class;
        var generic = alias.TypeParams.Length > 0;
        if (generic)
        {
            EnterTypeParameters(alias.Name.Id, alias, alias.TypeParams, false);
        }

        var inner = Enter(ScopeKind.TypeAlias, alias.Name.Id, alias);
        SeeClass(inner, inClass);
        tree.ByNode[alias] = inner;
        Visit(alias.Value);
        Leave();
        if (generic)
        {
            Leave();
        }
    }

    private void SeeClass(Scope inner, bool inClass)
    {
        if (inClass)
        {
            inner.SeesClassNamespace = true;
            Add("__classdict__", SymbolFlags.Use, inner.Node.Span);
        }
    }

    private void EnterTypeParameters(string name, Node owner, ImmutableArray<TypeParameter> parameters, bool ofClass)
    {
        var inClass = scope.Kind == ScopeKind.Class;
        var inner = Enter(ScopeKind.TypeParameters, name, owner);
        tree.TypeParameterScopes[owner] = inner;
        SeeClass(inner, inClass);
        if (ofClass)
        {
            inner.PrivateName = name;
            inner.MangledNames = [.. parameters.Select(parameter => parameter.Name)];
            Add(".type_params", SymbolFlags.Local | SymbolFlags.Use, owner.Span);
            Add(".generic_base", SymbolFlags.Local | SymbolFlags.Use, owner.Span);
        }

        foreach (var parameter in parameters)
        {
            Add(parameter.Name, SymbolFlags.TypeParameter | SymbolFlags.Local, parameter.Span);
            if (parameter is TypeVar { Bound: { } bound })
            {
                tree.ByNode[parameter] = VisitOnDemand(parameter, bound);
            }

            if (parameter.Default is { } value)
            {
                tree.DefaultScopes[parameter] = VisitOnDemand(parameter, value);
            }
        }
    }

    private Scope VisitOnDemand(TypeParameter parameter, Expression value)
    {
        var inClass = scope.SeesClassNamespace;
        var inner = Enter(ScopeKind.TypeVariable, parameter.Name, parameter);
        SeeClass(inner, inClass);
        Visit(value);
        Leave();
        return inner;
    }

    private void VisitDefaults(Arguments arguments)
    {
        Visit(arguments.Defaults);
        foreach (var value in arguments.KwDefaults)
        {
            VisitOptional(value);
        }
    }

    private void VisitAnnotations(Arguments arguments, Expression? returns, Node owner)
    {
        if (tree.FutureAnnotations)
        {
            Enter(ScopeKind.Annotation, "__annotations__", owner);
        }

        VisitAnnotations(arguments.PosOnlyArgs);
        VisitAnnotations(arguments.Args);
        VisitOptional(arguments.VarArg?.Annotation);
        VisitOptional(arguments.KwArg?.Annotation);
        VisitAnnotations(arguments.KwOnlyArgs);
        VisitOptional(returns);
        if (tree.FutureAnnotations)
        {
            Leave();
        }
    }

    private void VisitAnnotations(ImmutableArray<Arg> parameters)
    {
        foreach (var parameter in parameters)
        {
            VisitOptional(parameter.Annotation);
        }
    }

    private void VisitParameters(Arguments arguments)
    {
        foreach (var parameter in ParameterList.All(arguments))
        {
            Add(parameter.Name, SymbolFlags.Parameter, parameter.Span);
        }
    }

    private void VisitAnnotatedAssignment(AnnAssign assign)
    {
        if (assign.Target is Name name)
        {
            var symbol = scope.Find(scope.Mangle(name.Id));
            if (assign.Simple && scope != tree.Module && symbol is not null && symbol.Is(SymbolFlags.Global | SymbolFlags.Nonlocal))
            {
                Error(assign.Span, $"annotated name '{name.Id}' can't be {(symbol.Is(SymbolFlags.Global) ? "global" : "nonlocal")}");
            }

            if (assign.Simple)
            {
                Add(name.Id, SymbolFlags.Annotated | SymbolFlags.Local, name.Span);
            }
            else if (assign.Value is not null)
            {
                Add(name.Id, SymbolFlags.Local, name.Span);
            }
        }
        else
        {
            Visit(assign.Target);
        }

        if (tree.FutureAnnotations)
        {
            Enter(ScopeKind.Annotation, "__annotations__", assign);
            Visit(assign.Annotation);
            Leave();
        }
        else
        {
            Visit(assign.Annotation);
        }

        VisitOptional(assign.Value);
    }

    private void VisitAliases(ImmutableArray<Alias> aliases, Span span)
    {
        foreach (var alias in aliases)
        {
            if (alias.Name == "*" && alias.AsName is null)
            {
                if (scope.Kind != ScopeKind.Module)
                {
                    Error(span, "import * only allowed at module level");
                }

                continue;
            }

            var name = alias.AsName ?? alias.Name;
            var dot = name.IndexOf('.');
            Add(dot < 0 ? name : name[..dot], SymbolFlags.Import, alias.Span);
        }
    }

    private void VisitDirective(ImmutableArray<string> names, Span span, SymbolFlags kind)
    {
        var word = kind == SymbolFlags.Global ? "global" : "nonlocal";
        foreach (var name in names)
        {
            if (scope.Find(scope.Mangle(name)) is { } symbol)
            {
                if (symbol.Is(SymbolFlags.Parameter))
                {
                    Error(span, $"name '{name}' is parameter and {word}");
                }
                else if (symbol.Is(SymbolFlags.Use))
                {
                    Error(span, $"name '{name}' is used prior to {word} declaration");
                }
                else if (symbol.Is(SymbolFlags.Annotated))
                {
                    Error(span, $"annotated name '{name}' can't be {word}");
                }
                else if (symbol.Is(SymbolFlags.Local))
                {
                    Error(span, $"name '{name}' is assigned to before {word} declaration");
                }
            }

            Add(name, kind, span);
            directives.TryAdd((scope, scope.Mangle(name)), span);
        }
    }

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
                Visit(call.Func);
                Visit(call.Args);
                Visit(call.Keywords);
                if (call is { Func: Name { Id: "setattr" or "delattr" }, Args: [_, Constant { Value: StringConstant attributeName }, ..] })
                {
                    tree.StoredAttributes.Add(attributeName.Text);
                }

                VisitConstantCode(call);
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
