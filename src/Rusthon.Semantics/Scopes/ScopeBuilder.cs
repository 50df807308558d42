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
public sealed partial class ScopeBuilder
{
    private readonly ScopeTree tree;
    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<(Scope Scope, string Name), Span> directives = [];
    private readonly HashSet<Name> inPlace = [];
    private Scope scope;

    private ScopeBuilder(Module module, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        source = module.Source;
        scope = new Scope(ScopeKind.Module, "<module>", module, null);
        tree = new ScopeTree(scope);
    }

    /// <summary>The scopes of a module, or of the text of a code unit; breaches of the rules are reported as syntax errors.</summary>
    public static ScopeTree Build(Module module, DiagnosticBag diagnostics, bool isUnit = false)
    {
        var builder = new ScopeBuilder(module, diagnostics);
        builder.tree.FutureAnnotations = FutureStatements.Check(module, diagnostics);
        builder.tree.ByNode[module] = builder.scope;
        builder.Visit(module.Body);
        ScopeResolver.Resolve(builder.tree.Module, (place, name, message) => builder.Error(builder.directives.GetValueOrDefault((place, name), place.Node.Span), message));
        if (isUnit)
        {
            ScopeResolver.CaptureUnitScope(builder.tree.Module);
        }

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
}
