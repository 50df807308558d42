using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Tables;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Products;

/// <summary>
/// Prints what refers to what in the runtime, before optimisation, so that the compiler can tell what a program needs:
/// <code>
/// node SYMBOL [>NUMBER,NUMBER...] [CONDITION...]          what a function or datum refers to (by the numbers of nodes, in the
///                                                         order of their lines) and what it makes true
/// implies CONDITION CONDITION                             the first brings the second
/// when SYMBOL OFFSET NUMBER CONDITION [CONDITION]         a pointer to a node that is needed under conditions
/// </code>
/// A condition is a slot that is read (its field in TypeObj), <c>.NAME</c> for an attribute that is asked for,
/// <c>?NAME</c> for one that the program asks for, or <c>@SYMBOL</c> for a type object that is a value. Comparing with a type is no reference to it.
/// </summary>
internal sealed class UsageGraph
{
    private readonly Translator translator;
    private readonly ConditionalReferences conditional;
    private readonly ILookup<string, string> conditionalTargets;
    private readonly IReadOnlyDictionary<string, string> names;
    private readonly HashSet<string> slots;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private UsageGraph(Translator translator, ConditionalReferences conditional, IReadOnlyDictionary<string, string> names)
    {
        this.translator = translator;
        this.conditional = conditional;
        this.names = names;
        conditionalTargets = conditional.Targets;
        slots = conditional.All.Select(reference => reference.Conditions[0]).Where(condition => condition[0] is not ('.' or '?')).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The graph of a module that was translated and not yet optimised.</summary>
    /// <param name="translator">Holds the module.</param>
    /// <param name="conditional">What is not needed as such.</param>
    /// <param name="names">The names that symbols ask for, separated by spaces.</param>
    public static string Print(Translator translator, ConditionalReferences conditional, IReadOnlyDictionary<string, string> names) =>
        new UsageGraph(translator, conditional, names).Print();

    private string Print()
    {
        var nodes = Definitions().ToArray();
        foreach (var node in nodes)
        {
            numbers.Add(node.Name, numbers.Count);
        }

        var text = new StringBuilder();
        foreach (var node in nodes)
        {
            Print(text, node);
        }

        foreach (var (condition, other) in conditional.Implications)
        {
            text.Append("implies ").Append(condition).Append(' ').Append(other).Append('\n');
        }

        foreach (var (holder, offset, target, conditions) in conditional.All)
        {
            text.Append("when ").Append(holder).Append(' ').Append(offset).Append(' ').Append(numbers[target]).Append(' ').AppendJoin(' ', conditions).Append('\n');
        }

        return text.ToString();
    }

    private IEnumerable<LlvmValue> Definitions()
    {
        for (var function = translator.Module.FirstFunction; !function.IsNone; function = function.NextFunction)
        {
            if (!function.IsDeclaration)
            {
                yield return function;
            }
        }

        for (var global = translator.Module.FirstGlobal; !global.IsNone; global = global.NextGlobal)
        {
            if (!global.IsDeclaration)
            {
                yield return global;
            }
        }
    }

    private void Print(StringBuilder text, LlvmValue node)
    {
        var symbol = node.Name;
        text.Append("node ").Append(symbol);
        var targets = LlvmReferences.Of(node).Select(target => target.Name)
            .Except(conditionalTargets[symbol])
            .Except(translator.Asked.OnlyCompared(symbol))
            .Union(translator.Asked.Makes(symbol))
            .Union(conditional.Moved.TryGetValue(symbol, out var record) ? [record] : [])
            .Where(numbers.ContainsKey)
            .Select(name => numbers[name])
            .Order()
            .ToArray();
        if (targets.Length > 0)
        {
            text.Append(" >").AppendJoin(',', targets);
        }

        foreach (var slot in translator.Asked.Slots(symbol).Where(slots.Contains).Order(StringComparer.Ordinal))
        {
            text.Append(' ').Append(slot);
        }

        foreach (var type in translator.Asked.Values(symbol).Order(StringComparer.Ordinal))
        {
            text.Append(' ').Append(ConditionalReferences.IsValue(type));
        }

        if (conditional.Values.TryGetValue(symbol, out var value))
        {
            text.Append(' ').Append(value);
        }

        if (names.TryGetValue(symbol, out var asked))
        {
            foreach (var name in asked.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                text.Append(" .").Append(name);
            }
        }

        text.Append('\n');
    }
}
