using System.Collections.Generic;
using System.Linq;

namespace Rusthon.CodeGen.Link.Pruning;

/// <summary>
/// Which conditional pointers of the runtime a program needs: the least set such that what the program refers to is needed;
/// what needed things refer to is needed; and a pointer in a needed datum is needed when its conditions are made true by
/// something that is needed or by the program (rapid type analysis: a slot that nobody reads, or of a type of which there are
/// no instances, is dead).
/// </summary>
internal sealed class NeededPointers
{
    /// <summary>Who asks for one of these may get hold of the type of any object.</summary>
    private static readonly string[] GivesTypes =
    [
        "__class__", "__init__", "__new__", "__mro__", "__base__", "__bases__", "__self__", "__self_class__", "__thisclass__", "__objclass__",
        "__origin__", "__args__", "__reduce__", "__reduce_ex__", "__subclasses__", "mro", "type", "type_type", "fromkeys", "from_bytes",
        "fromhex", "from_float", "default_factory",
    ];

    private readonly UsageGraph graph;
    private readonly bool[] isNeeded;
    private readonly bool[] isTrue;
    private readonly Stack<int> work = new();
    private readonly ILookup<int, ConditionalPointer> ofHolder;
    private readonly ILookup<int, ConditionalPointer> ofCondition;
    private readonly ILookup<int, int> implied;

    private NeededPointers(UsageGraph graph)
    {
        this.graph = graph;
        isNeeded = new bool[graph.NodeCount];
        isTrue = new bool[graph.ConditionCount];
        ofHolder = graph.Pointers.ToLookup(pointer => pointer.Holder);
        ofCondition = graph.Pointers.Concat(graph.Pointers.Where(pointer => pointer.Other != pointer.Condition).Select(pointer => pointer with { Condition = pointer.Other, Other = pointer.Condition }))
            .ToLookup(pointer => pointer.Condition);
        implied = graph.Implications.ToLookup(pair => pair.Condition, pair => pair.Other);
    }

    /// <summary>The pointers that the program does not need, and the type objects that it needs only to compare with.</summary>
    /// <param name="graph">What the runtime consists of.</param>
    /// <param name="symbols">The symbols that the program refers to; those that the runtime does not have are ignored.</param>
    /// <param name="names">The attribute names that the program may ask for, and the symbols of types that are values in it.</param>
    public static (IReadOnlyList<ConditionalPointer> Pointers, IReadOnlyList<string> Types) Unneeded(UsageGraph graph, IEnumerable<string> symbols, IReadOnlySet<string> names)
    {
        var needed = new NeededPointers(graph);
        foreach (var node in symbols.Select(graph.Node).Where(node => node >= 0))
        {
            needed.Need(node);
        }

        var types = GivesTypes.Any(names.Contains) ? graph.TypesAreValues : names.Select(name => graph.ConditionOf("@" + name));
        foreach (var condition in names.SelectMany(name => (int[])[graph.ConditionOf("." + name), graph.ConditionOf("?" + name)]).Concat(types).Where(condition => condition >= 0))
        {
            needed.MakeTrue(condition);
        }

        needed.Run();
        return (
            [.. graph.Pointers.Where(pointer => !needed.isNeeded[pointer.Holder] || !needed.Holds(pointer))],
            [.. graph.Types.Where(node => !needed.isNeeded[node]).Select(graph.Symbol)]);
    }

    private bool Holds(ConditionalPointer pointer) => isTrue[pointer.Condition] && isTrue[pointer.Other];

    private void Run()
    {
        while (work.TryPop(out var node))
        {
            foreach (var target in graph.Targets(node))
            {
                Need(target);
            }

            foreach (var condition in graph.Asked(node))
            {
                MakeTrue(condition);
            }

            foreach (var pointer in ofHolder[node].Where(Holds))
            {
                Need(pointer.Target);
            }
        }
    }

    private void Need(int node)
    {
        if (!isNeeded[node])
        {
            isNeeded[node] = true;
            work.Push(node);
        }
    }

    private void MakeTrue(int condition)
    {
        if (isTrue[condition])
        {
            return;
        }

        isTrue[condition] = true;
        foreach (var pointer in ofCondition[condition].Where(pointer => isNeeded[pointer.Holder] && Holds(pointer)))
        {
            Need(pointer.Target);
        }

        foreach (var other in implied[condition])
        {
            MakeTrue(other);
        }
    }
}
