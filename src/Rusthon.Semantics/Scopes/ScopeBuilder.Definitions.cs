using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <content>What functions, classes, type parameters and annotations do to scopes.</content>
public sealed partial class ScopeBuilder
{
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
}
