using System.Collections.Generic;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Class statements and class bodies.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>In a class body: the cells __class__ and __classdict__, where methods use them.</summary>
    private readonly Dictionary<string, ValueId> classCells = [];

    private void LowerClass(ClassDef definition)
    {
        var decorators = LowerAll(definition.Decorators);
        ValueId value;
        if (definition.TypeParams.Length > 0)
        {
            var owner = module.Scopes.TypeParameterScopes[definition];
            var maker = MakeFunction(definition, module.Declare(this, definition, owner, FunctionKind.Function, $"<generic parameters of {definition.Name}>", []));
            value = EmitCall(new Position(definition.Span, default), maker, [], []);
        }
        else
        {
            value = BuildClass(definition, ValueId.None);
        }

        value = Decorate(definition.Decorators, decorators, value);
        StoreName(definition.Name, value, definition);
    }

    private ValueId BuildClass(ClassDef definition, ValueId genericBase)
    {
        var pending = module.Declare(this, definition, module.Scopes.ByNode[definition]);
        var body = MakeFunction(definition, pending);
        var name = Const(definition.Name);
        ValueId bases;
        if (genericBase.Exists || definition.Bases.Length > 0)
        {
            bases = definition.Bases is [Starred]
                ? Emit(definition, Ops.ListToTuple, [LowerList(definition, definition.Bases)])
                : genericBase.Exists && !HasStar(definition.Bases) ? Emit(definition, Ops.BuildTuple, [.. LowerAll(definition.Bases), genericBase])
                : LowerPositional(definition, [], definition.Bases, genericBase);
        }
        else
        {
            bases = Const(Constants.Tuple());
        }

        var keywords = LowerKeywords(definition, body, definition.Keywords);
        return Emit(definition, Ops.BuildClass, [name, bases, keywords, body]);
    }

    private void LowerClassBody(ClassDef definition)
    {
        classNamespace = builder.AddParameter(".namespace");
        var start = new Position(new Source.Span(definition.Span.Start, definition.Span.Start), default);
        if (home.NeedsClassNamespace)
        {
            classCells["__classdict__"] = Emit(start, Ops.NewCell, [classNamespace]);
        }

        if (home.NeedsClassCell)
        {
            classCells["__class__"] = Emit(start, Ops.NewCell, [Unset()]);
        }

        SetPosition(start);
        SetItem("__module__", LoadFromNamespace(start, classNamespace, "__name__"));
        SetItem("__qualname__", Const(function.Signature.QualName));
        SetItem("__firstlineno__", Const(Constants.Int(function.Signature.FirstLine)));
        if (definition.TypeParams.Length > 0)
        {
            SetItem("__type_params__", LoadName(".type_params", definition));
        }

        if (AnnotationFinder.HasAnnotations(definition.Body))
        {
            SetItem("__annotations__", Emit(start, Ops.BuildDict, []));
        }

        if (DocStrings.Of(definition.Body) is { } doc)
        {
            SetItem("__doc__", Const(doc));
        }

        Lower(definition.Body);
        SetPosition(new Position(definition.Body[^1].Span, default));
        SetItem("__static_attributes__", Const(Constants.Names([.. home.StaticAttributes])));
        if (classCells.TryGetValue("__classdict__", out var namespaceCell))
        {
            SetItem("__classdictcell__", namespaceCell);
        }

        var result = None();
        if (classCells.TryGetValue("__class__", out var cell))
        {
            SetItem("__classcell__", cell);
            result = cell;
        }

        Return(result, definition.Body[^1]);

        void SetItem(string name, ValueId value) => builder.Append(Ops.StoreName, [classNamespace, value], NameOf(name));
    }
}
