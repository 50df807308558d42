using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Displays: tuples, lists, sets and dicts that list their items.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>Displays of more elements are built one element at a time.</summary>
    private const int LargeDisplay = 30;

    private ValueId LowerTuple(Node place, ImmutableArray<Expression> elements) =>
        elements.Length <= LargeDisplay && !HasStar(elements)
            ? Emit(place, Ops.BuildTuple, LowerAll(elements))
            : Emit(place, Ops.ListToTuple, [LowerList(place, elements)]);

    private ValueId LowerList(Node place, ImmutableArray<Expression> elements)
    {
        if (elements.Length > 2 && ConstantFolder.FoldAll(elements) is { } items)
        {
            var copy = Emit(place, Ops.BuildList, []);
            Emit(place, Ops.ListExtend, [copy, Const(new TupleConstant(items))]);
            return copy;
        }

        var direct = elements.Length <= LargeDisplay ? elements.Length : 0;
        for (var i = 0; i < direct; i++)
        {
            if (elements[i] is Starred)
            {
                direct = i;
            }
        }

        var list = Emit(place, Ops.BuildList, LowerAll(elements[..direct]));
        foreach (var element in elements.AsSpan()[direct..])
        {
            if (element is Starred starred)
            {
                Emit(place, Ops.ListExtend, [list, Lower(starred.Value)]);
            }
            else
            {
                Emit(place, Ops.ListAppend, [list, Lower(element)]);
            }
        }

        return list;
    }

    private ValueId LowerSet(Set set)
    {
        var elements = set.Elements;
        if (elements.Length > 2 && ConstantFolder.FoldAll(elements) is { } items)
        {
            // A frozenset first, as CPython's constant: the order of iteration depends on how the table grew.
            var result = Emit(set, Ops.BuildSet, []);
            var frozen = Emit(set, Ops.Call, [Builtin("type_frozenset"), Const(new TupleConstant(items))], NamesImmediate.Empty);
            Emit(set, Ops.SetUpdate, [result, frozen]);
            return result;
        }

        var direct = elements.Length <= LargeDisplay ? elements.Length : 0;
        for (var i = 0; i < direct; i++)
        {
            if (elements[i] is Starred)
            {
                direct = i;
            }
        }

        var built = Emit(set, Ops.BuildSet, LowerAll(elements[..direct]));
        foreach (var element in elements.AsSpan()[direct..])
        {
            if (element is Starred starred)
            {
                Emit(set, Ops.SetUpdate, [built, Lower(starred.Value)]);
            }
            else
            {
                Emit(set, Ops.SetAdd, [built, Lower(element)]);
            }
        }

        return built;
    }

    private ValueId LowerDict(Dict dict)
    {
        var result = ValueId.None;
        for (var i = 0; i < dict.Values.Length;)
        {
            if (dict.Keys[i] is null)
            {
                result = result.Exists ? result : Emit(dict, Ops.BuildDict, []);
                Emit(dict, Ops.DictUpdate, [result, Lower(dict.Values[i])]);
                i++;
                continue;
            }

            var end = i;
            while (end < dict.Values.Length && dict.Keys[end] is not null)
            {
                end++;
            }

            var part = LowerDictPart(dict, i, end);
            if (result.Exists)
            {
                Emit(dict, Ops.DictUpdate, [result, part]);
            }
            else
            {
                result = part;
            }

            i = end;
        }

        return result.Exists ? result : Emit(dict, Ops.BuildDict, []);
    }

    private ValueId LowerDictPart(Dict dict, int start, int end)
    {
        if (end - start > 2
            && ConstantFolder.FoldAll(dict.Values[start..end]) is { } values
            && ConstantFolder.FoldAll([.. dict.Keys[start..end].Select(key => key!)]) is { } keys)
        {
            var copy = Emit(dict, Ops.BuildDict, []);
            Emit(dict, Ops.DictSetAll, [copy, Const(new TupleConstant(keys)), Const(new TupleConstant(values))]);
            return copy;
        }

        if (2 * (end - start) > LargeDisplay)
        {
            var result = Emit(dict, Ops.BuildDict, []);
            for (var i = start; i < end; i++)
            {
                var key = Lower(dict.Keys[i]!);
                Emit(dict, Ops.DictSet, [result, key, Lower(dict.Values[i])]);
            }

            return result;
        }

        var items = new ValueId[2 * (end - start)];
        for (var i = start; i < end; i++)
        {
            items[2 * (i - start)] = Lower(dict.Keys[i]!);
            items[(2 * (i - start)) + 1] = Lower(dict.Values[i]);
        }

        return Emit(dict, Ops.BuildDict, items);
    }
}
