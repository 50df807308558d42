using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Bodies of functions and modules, and the making of function objects.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Lowers the whole function.</summary>
    public Function Run()
    {
        switch (function.Node)
        {
            case Syntax.Module unit when module.IsUnit:
                LowerUnitBody(unit);
                break;
            case Syntax.Module tree:
                LowerModuleBody(tree);
                break;
            case FunctionStatement definition when home.Kind == ScopeKind.Function:
                LowerFunctionBody(definition);
                break;
            case FunctionStatement definition:
                LowerGenericFunction(definition);
                break;
            case Lambda lambda:
                AddParameters();
                Return(Lower(lambda.Body), lambda.Body);
                break;
            case ClassDef definition when home.Kind == ScopeKind.Class:
                LowerClassBody(definition);
                break;
            case ClassDef definition:
                LowerGenericClass(definition);
                break;
            case TypeAlias alias when home.Kind == ScopeKind.TypeParameters:
                LowerGenericAlias(alias);
                break;
            case TypeAlias alias:
                MakeOwnCells();
                Return(Lower(alias.Value), alias.Value);
                break;
            case TypeParameter:
                MakeOwnCells();
                Return(Lower(function.Value!), function.Value!);
                break;
            case Expression comprehension:
                LowerComprehensionBody(comprehension);
                break;
            default:
                throw new InvalidOperationException($"{module.Name}: {function.Node.GetType().Name} is not the node of a function");
        }

        return builder.Finish();
    }

    private void AddParameters()
    {
        foreach (var name in function.Signature.Locals.AsSpan()[..function.Signature.ParameterCount])
        {
            var local = LocalOf(home.Find(name)!);
            Bind(local, builder.AddParameter(name));
            firstParameter ??= local;
        }

        MakeOwnCells();
    }

    private void LowerModuleBody(Syntax.Module tree)
    {
        MakeOwnCells();
        foreach (var (name, value) in module.InitialGlobals)
        {
            module.NoteBinding(name);
            Emit(default(Position), Ops.StoreGlobal, [Const(value)], NameOf(name));
        }

        if (module.Name == "__main__" || AnnotationFinder.HasAnnotations(tree.Body))
        {
            module.NoteBinding("__annotations__");
            Emit(default(Position), Ops.StoreGlobal, [Emit(default(Position), Ops.BuildDict, [])], NameOf("__annotations__"));
        }

        if (module.Scopes.ReadsBuiltins || (module.Name == "__main__" && module.Scopes.ListsNames))
        {
            BindBuiltins(tree);
        }

        if (module.Name == "__main__" && module.Package.Length > 0)
        {
            Emit(default(Position), Ops.Import, [], NameOf(module.Package), Number(0), NamesImmediate.Empty);
        }

        Lower(tree.Body);
        Return(None(), tree);
    }

    /// <summary>__builtins__ is the module builtins in the program, and its dict in other modules.</summary>
    private void BindBuiltins(Syntax.Module tree)
    {
        var builtins = Emit(tree, Ops.Import, [], NameOf("builtins"), Number(0), NamesImmediate.Empty);
        var value = module.Name == "__main__" ? builtins : Emit(tree, Ops.GetAttr, [builtins], NameOf("__dict__"));
        module.NoteBinding("__builtins__");
        Emit(default(Position), Ops.StoreGlobal, [value], NameOf("__builtins__"));
    }

    /// <summary>The code of a text that the program runs: one expression gives its value.</summary>
    private void LowerUnitBody(Syntax.Module tree)
    {
        AddParameters();
        firstParameter = null;
        if (AnnotationFinder.HasAnnotations(tree.Body))
        {
            Emit(default(Position), Ops.StoreScoped, [UnitScope(), Emit(default(Position), Ops.BuildDict, [])], NameOf("__annotations__"), Number(2));
        }

        if (tree.Body is [ExprStmt only] && !module.IsInteractive)
        {
            Return(Lower(only.Value), only);
            return;
        }

        Lower(tree.Body);
        Return(None(), tree);
    }

    private void LowerFunctionBody(FunctionStatement definition)
    {
        AddParameters();
        Lower(definition.Body);
        Return(None(), definition.Body[^1]);
    }

    private void LowerFunctionStatement(FunctionStatement definition)
    {
        var decorators = LowerAll(definition.Decorators);
        var arguments = definition.Args;
        var defaults = LowerDefaults(definition, arguments);
        var keywordDefaults = LowerKeywordDefaults(definition, arguments);
        ValueId value;
        if (definition.TypeParams.Length > 0)
        {
            var owner = module.Scopes.TypeParameterScopes[definition];
            var parameters = new List<string>();
            var given = new List<ValueId>();
            foreach (var (name, argument) in new[] { (".defaults", defaults), (".kwdefaults", keywordDefaults) })
            {
                if (owner.Find(name) is not null)
                {
                    parameters.Add(name);
                    given.Add(argument);
                }
            }

            var maker = MakeFunction(definition, module.Declare(this, definition, owner, FunctionKind.Function, $"<generic parameters of {definition.Name}>", parameters));
            value = EmitCall(new Position(definition.Span, default), maker, [.. given], []);
        }
        else
        {
            value = MakePythonFunction(definition, defaults, keywordDefaults);
        }

        value = Decorate(definition.Decorators, decorators, value);
        StoreName(definition.Name, value, definition);
    }

    private ValueId Decorate(ImmutableArray<Expression> decorators, ValueId[] callees, ValueId value)
    {
        for (var i = callees.Length - 1; i >= 0; i--)
        {
            value = EmitCall(PositionOf(decorators[i]), callees[i], [value], []);
        }

        return value;
    }

    private ValueId MakePythonFunction(FunctionStatement definition, ValueId defaults, ValueId keywordDefaults)
    {
        var annotations = LowerAnnotations(definition);
        var pending = module.Declare(this, definition, module.Scopes.ByNode[definition]);
        return MakeFunction(definition, pending, defaults, keywordDefaults, annotations);
    }

    private ValueId LowerDefaults(Node place, Arguments arguments)
    {
        if (arguments.Defaults.Length == 0)
        {
            return None();
        }

        return ConstantFolder.FoldAll(arguments.Defaults) is { } items
            ? Const(new TupleConstant(items))
            : Emit(place, Ops.BuildTuple, LowerAll(arguments.Defaults));
    }

    private ValueId LowerKeywordDefaults(Node place, Arguments arguments)
    {
        var items = new List<ValueId>();
        for (var i = 0; i < arguments.KwOnlyArgs.Length; i++)
        {
            if (arguments.KwDefaults[i] is { } value)
            {
                items.Add(Const(scope.Mangle(arguments.KwOnlyArgs[i].Name)));
                items.Add(Lower(value));
            }
        }

        return items.Count == 0 ? None() : Emit(place, Ops.BuildDict, [.. items]);
    }

    private ValueId LowerAnnotations(FunctionStatement definition)
    {
        var items = new List<ValueId>();
        var arguments = definition.Args;
        foreach (var parameter in arguments.PosOnlyArgs.Concat(arguments.Args))
        {
            Add(parameter);
        }

        Add(arguments.VarArg);
        foreach (var parameter in arguments.KwOnlyArgs)
        {
            Add(parameter);
        }

        Add(arguments.KwArg);
        AddNamed("return", definition.Returns);
        return items.Count == 0 ? Unset() : Emit(definition, Ops.BuildDict, [.. items]);

        void Add(Arg? parameter)
        {
            if (parameter is not null)
            {
                AddNamed(scope.Mangle(parameter.Name), parameter.Annotation);
            }
        }

        void AddNamed(string name, Expression? annotation)
        {
            if (annotation is null)
            {
                return;
            }

            items.Add(Const(name));
            if (annotation is Starred starred && !module.Scopes.FutureAnnotations)
            {
                items.Add(Emit(starred, Ops.TupleItem, [Emit(starred, Ops.Unpack, [Lower(starred.Value)], Number(1))], Number(0)));
            }
            else
            {
                items.Add(LowerAnnotation(annotation));
            }
        }
    }

    private ValueId LowerLambda(Lambda lambda)
    {
        var defaults = LowerDefaults(lambda, lambda.Args);
        var keywordDefaults = LowerKeywordDefaults(lambda, lambda.Args);
        var pending = module.Declare(this, lambda, module.Scopes.ByNode[lambda]);
        return MakeFunction(lambda, pending, defaults, keywordDefaults, Unset());
    }

    private ValueId MakeFunction(Node place, PendingFunction made) => MakeFunction(place, made, None(), None(), Unset());

    private ValueId MakeFunction(Node place, PendingFunction made, ValueId defaults, ValueId keywordDefaults, ValueId annotations)
    {
        var closure = made.Signature.FreeVariables.Length == 0
            ? None()
            : Emit(place, Ops.BuildTuple, [.. made.Signature.FreeVariables.Select(CellFor)]);
        return Emit(place, Ops.MakeFunction, [defaults, keywordDefaults, closure, annotations], NameOf(made.Name));
    }

    /// <summary>The cell that a function made here gets for a name.</summary>
    private ValueId CellFor(string mangled)
    {
        var place = scope;
        while (place.IsInlined && place.Find(mangled) is not { Resolution: Resolution.Cell })
        {
            place = place.Parent!;
        }

        if (place.Kind == ScopeKind.Class && classCells.TryGetValue(mangled, out var cell))
        {
            return cell;
        }

        return place.Find(mangled) is { Resolution: Resolution.Cell } symbol
            ? LocalOf(symbol).Cell
            : ClosureCell(freeVariables.IndexOf(mangled));
    }
}
