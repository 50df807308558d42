using System;
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
    private static readonly HashSet<string> GivesTypes =
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

    /// <summary>Starts with nothing needed.</summary>
    /// <param name="graph">What the runtime consists of.</param>
    public NeededPointers(UsageGraph graph)
    {
        this.graph = graph;
        isNeeded = new bool[graph.NodeCount];
        isTrue = new bool[graph.ConditionCount];
        ofHolder = graph.Pointers.ToLookup(pointer => pointer.Holder);
        ofCondition = graph.Pointers.Concat(graph.Pointers.Where(pointer => pointer.Other != pointer.Condition).Select(pointer => pointer with { Condition = pointer.Other, Other = pointer.Condition }))
            .ToLookup(pointer => pointer.Condition);
        implied = graph.Implications.ToLookup(pair => pair.Condition, pair => pair.Other);
    }

    /// <summary>Takes the attribute names that needed functions of the runtime ask for.</summary>
    public Action<string> Asks { get; set; } = _ => { };

    /// <summary>The pointers that are not needed.</summary>
    public IEnumerable<ConditionalPointer> Pointers => graph.Pointers.Where(pointer => !isNeeded[pointer.Holder] || !Holds(pointer));

    /// <summary>The type objects that are needed only to compare with.</summary>
    public IEnumerable<string> Types => graph.Types.Where(node => !isNeeded[node]).Select(graph.Symbol);

    /// <summary>The program refers to a symbol; one that the runtime does not have is ignored.</summary>
    public void AddSymbol(string symbol)
    {
        if (graph.Node(symbol) is >= 0 and var node)
        {
            Need(node);
        }
    }

    /// <summary>The program may ask for an attribute name, or has a type as a value, by its symbol.</summary>
    public void AddName(string name)
    {
        MakeTrueIfKnown("." + name);
        MakeTrueIfKnown("?" + name);
        MakeTrueIfKnown("@" + name);
        if (GivesTypes.Contains(name))
        {
            foreach (var type in graph.TypesAreValues)
            {
                MakeTrue(type);
            }
        }
    }

    private void MakeTrueIfKnown(string condition)
    {
        if (graph.ConditionOf(condition) is >= 0 and var number)
        {
            MakeTrue(number);
        }
    }

    private bool Holds(ConditionalPointer pointer) => isTrue[pointer.Condition] && isTrue[pointer.Other];

    /// <summary>Goes on until nothing new is needed.</summary>
    public void Run()
    {
        while (work.TryPop(out var node))
        {
            foreach (var target in graph.Targets(node))
            {
                Need(target);
            }

            foreach (var condition in graph.Asked(node))
            {
                if (graph.Condition(condition) is ['.', .. var name])
                {
                    Asks(name);
                }

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
