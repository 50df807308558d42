using System.Collections.Immutable;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Assignments and deletions.</summary>
internal sealed partial class FunctionLowering
{
    private void LowerAssign(Assign assign)
    {
        if (assign.Targets.Length == 1 && ElementsOf(assign.Targets[0]) is { } targets && ElementsOf(assign.Value) is { } values
            && targets.Length == values.Length && targets.Length <= LargeDisplay && !HasStar(targets) && !HasStar(values))
        {
            var lowered = LowerAll(values);
            for (var i = 0; i < lowered.Length; i++)
            {
                Store(targets[i], lowered[i]);
            }

            return;
        }

        var value = Lower(assign.Value);
        foreach (var target in assign.Targets)
        {
            Store(target, value);
        }
    }

    private static ImmutableArray<Expression>? ElementsOf(Expression expression) => expression switch
    {
        Syntax.Tuple tuple => tuple.Elements,
        List { Context: ExprContext.Store } list => list.Elements,
        _ => null,
    };

    /// <summary>Assigns a value to a target.</summary>
    private void Store(Expression target, ValueId value)
    {
        StackGuard.Check(target.Span);
        switch (target)
        {
            case Name name:
                StoreName(name.Id, value, name);
                break;
            case Syntax.Attribute attribute:
                var owner = Lower(attribute.Value);
                Emit(module.Positions.OfAttribute(attribute), Ops.SetAttr, [owner, value], NameOf(scope.Mangle(attribute.Name)));
                break;
            case Subscript { Index: Syntax.Slice { Step: null } slice } subscript:
                var sliced = Lower(subscript.Value);
                var lower = LowerOptional(slice.Lower);
                Emit(subscript, Ops.SetSlice, [sliced, lower, LowerOptional(slice.Upper), value]);
                break;
            case Subscript subscript:
                var container = Lower(subscript.Value);
                Emit(subscript, Ops.SetItem, [container, Lower(subscript.Index), value]);
                break;
            case Syntax.Tuple tuple:
                Unpack(tuple, tuple.Elements, value);
                break;
            case List list:
                Unpack(list, list.Elements, value);
                break;
        }
    }

    private void Unpack(Node place, ImmutableArray<Expression> targets, ValueId value)
    {
        var star = -1;
        for (var i = 0; i < targets.Length; i++)
        {
            if (targets[i] is Starred)
            {
                star = i;
            }
        }

        var items = star < 0
            ? Emit(place, Ops.Unpack, [value], Number(targets.Length))
            : Emit(place, Ops.UnpackEx, [value], Number(star), Number(targets.Length - star - 1));
        var values = new ValueId[targets.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Emit(place, Ops.TupleItem, [items], Number(i));
        }

        for (var i = 0; i < values.Length; i++)
        {
            Store(targets[i] is Starred starred ? starred.Value : targets[i], values[i]);
        }
    }

    private void LowerAugmented(AugAssign assign)
    {
        var op = NameOf(Spellings.Of(assign.Op));
        switch (assign.Target)
        {
            case Name name:
                var old = LoadName(name.Id, name);
                var right = Lower(assign.Value);
                if (assign.Op == BinaryOperator.Add && !module.IsUnit && Locate(scope.Mangle(name.Id)).Storage == Storage.Global)
                {
                    Emit(assign, Ops.DetachGlobal, [old, right], NameOf(scope.Mangle(name.Id)));
                }

                StoreName(name.Id, Emit(assign, Ops.InPlace, [old, right], op), name);
                break;
            case Syntax.Attribute attribute:
                var owner = Lower(attribute.Value);
                var position = module.Positions.OfAttribute(attribute);
                var member = NameOf(scope.Mangle(attribute.Name));
                var current = Emit(position, Ops.GetAttr, [owner], member);
                var added = Lower(assign.Value);
                if (assign.Op == BinaryOperator.Add)
                {
                    Emit(assign, Ops.DetachAttr, [owner, current, added], member);
                }

                var changed = Emit(assign, Ops.InPlace, [current, added], op);
                Emit(position, Ops.SetAttr, [owner, changed], member);
                break;
            case Subscript subscript:
                var container = Lower(subscript.Value);
                var index = Lower(subscript.Index);
                var item = Emit(subscript, Ops.GetItem, [container, index]);
                var result = Emit(assign, Ops.InPlace, [item, Lower(assign.Value)], op);
                Emit(subscript, Ops.SetItem, [container, index, result]);
                break;
        }
    }

    private void LowerAnnotated(AnnAssign assign)
    {
        var evaluates = scope.Kind is ScopeKind.Module or ScopeKind.Class;
        if (assign.Value is not null)
        {
            var value = Lower(assign.Value);
            Store(assign.Target, value);
        }

        switch (assign.Target)
        {
            case Name name:
                if (assign.Simple && evaluates)
                {
                    var annotation = LowerAnnotation(assign.Annotation);
                    var annotations = LoadName("__annotations__", assign);
                    Emit(assign, Ops.SetItem, [annotations, Const(scope.Mangle(name.Id)), annotation]);
                    return;
                }

                break;
            case Syntax.Attribute attribute when assign.Value is null:
                Lower(attribute.Value);
                break;
            case Subscript subscript when assign.Value is null:
                Lower(subscript.Value);
                Lower(subscript.Index);
                break;
        }

        if (!assign.Simple && evaluates && !module.Scopes.FutureAnnotations)
        {
            Lower(assign.Annotation);
        }
    }

    /// <summary>The value of an annotation, or its text after from __future__ import annotations.</summary>
    private ValueId LowerAnnotation(Expression annotation) =>
        module.Scopes.FutureAnnotations ? Const(ExpressionText.Of(annotation)) : Lower(annotation);

    private void LowerDelete(Expression target)
    {
        switch (target)
        {
            case Name name:
                DeleteName(name.Id, name);
                break;
            case Syntax.Attribute attribute:
                var owner = Lower(attribute.Value);
                Emit(module.Positions.OfAttribute(attribute), Ops.DeleteAttr, [owner], NameOf(scope.Mangle(attribute.Name)));
                break;
            case Subscript subscript:
                var container = Lower(subscript.Value);
                Emit(subscript, Ops.DeleteItem, [container, Lower(subscript.Index)]);
                break;
            case Syntax.Tuple tuple:
                foreach (var element in tuple.Elements)
                {
                    LowerDelete(element);
                }

                break;
            case List list:
                foreach (var element in list.Elements)
                {
                    LowerDelete(element);
                }

                break;
        }
    }
}
