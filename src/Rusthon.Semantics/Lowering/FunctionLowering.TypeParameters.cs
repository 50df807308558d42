using System;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Type parameters and type statements. The objects are made by functions of the module typing.</summary>
internal sealed partial class FunctionLowering
{
    private ValueId CallTyping(Node place, string name, params ReadOnlySpan<ValueId> arguments)
    {
        if (!module.HasModule("typing"))
        {
            module.Report(DiagnosticKind.NotSupported, place.Span, "type parameters need the module typing");
            return None();
        }

        var typing = Emit(place, Ops.Import, [], NameOf("typing"), Number(0), NamesImmediate.Empty);
        var maker = Emit(place, Ops.GetAttr, [typing], NameOf(name));
        Emit(place, Ops.NotePlace, []);
        return EmitCall(new Position(place.Span, default), maker, arguments, []);
    }

    /// <summary>A function that computes a value when it is asked for, or None.</summary>
    private ValueId OnDemand(TypeParameter parameter, Expression? value, NodeMap<Scope> scopes) => value is null
        ? None()
        : MakeFunction(parameter, module.Declare(this, parameter, scopes[parameter], FunctionKind.Function, parameter.Name, [], value));

    /// <summary>Binds the type parameters of the scope; gives the tuple of them.</summary>
    private ValueId MakeTypeParameters(Node place, ImmutableArray<TypeParameter> parameters)
    {
        var values = new ValueId[parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = parameters[i];
            var name = Const(parameter.Name);
            var fallback = OnDemand(parameter, parameter.Default, module.Scopes.DefaultScopes);
            values[i] = parameter switch
            {
                Syntax.TypeVar variable => MakeTypeVariable(variable, name, fallback),
                ParamSpec => CallTyping(parameter, "_make_param_spec", name, fallback),
                _ => CallTyping(parameter, "_make_type_var_tuple", name, fallback),
            };
            StoreName(parameter.Name, values[i], parameter);
        }

        return Emit(place, Ops.BuildTuple, values);
    }

    private ValueId MakeTypeVariable(Syntax.TypeVar variable, ValueId name, ValueId fallback)
    {
        var bound = OnDemand(variable, variable.Bound, module.Scopes.ByNode);
        var none = None();
        return variable.Bound is Syntax.Tuple
            ? CallTyping(variable, "_make_type_var", name, none, bound, fallback)
            : CallTyping(variable, "_make_type_var", name, bound, none, fallback);
    }

    private void LowerGenericFunction(FunctionStatement definition)
    {
        AddParameters();
        var parameters = MakeTypeParameters(definition, definition.TypeParams);
        var defaults = home.Find(".defaults") is null ? None() : LoadName(".defaults", definition);
        var keywordDefaults = home.Find(".kwdefaults") is null ? None() : LoadName(".kwdefaults", definition);
        var value = MakePythonFunction(definition, defaults, keywordDefaults);
        Emit(definition, Ops.SetAttr, [value, parameters], NameOf("__type_params__"));
        Return(value, definition);
    }

    private void LowerGenericClass(ClassDef definition)
    {
        AddParameters();
        StoreName(".type_params", MakeTypeParameters(definition, definition.TypeParams), definition);
        var genericBase = CallTyping(definition, "_make_generic_base", LoadName(".type_params", definition));
        StoreName(".generic_base", genericBase, definition);
        Return(BuildClass(definition, genericBase), definition);
    }

    private void LowerTypeAlias(TypeAlias alias)
    {
        ValueId value;
        if (alias.TypeParams.Length > 0)
        {
            var owner = module.Scopes.TypeParameterScopes[alias];
            var maker = MakeFunction(alias, module.Declare(this, alias, owner, FunctionKind.Function, $"<generic parameters of {alias.Name.Id}>", []));
            value = EmitCall(new Position(alias.Span, default), maker, [], []);
        }
        else
        {
            value = MakeAlias(alias, Const(Constants.Tuple()));
        }

        StoreName(alias.Name.Id, value, alias.Name);
    }

    private void LowerGenericAlias(TypeAlias alias)
    {
        AddParameters();
        Return(MakeAlias(alias, MakeTypeParameters(alias, alias.TypeParams)), alias);
    }

    private ValueId MakeAlias(TypeAlias alias, ValueId parameters)
    {
        var evaluate = MakeFunction(alias, module.Declare(this, alias, module.Scopes.ByNode[alias], FunctionKind.Function, alias.Name.Id, []));
        return CallTyping(alias, "_make_type_alias", Const(alias.Name.Id), parameters, evaluate);
    }
}
