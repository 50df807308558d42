using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.CodeGen.Parts;

/// <summary>
/// Which function and datum of a program goes into which object file. LLVM works on one thread, so a large program is compiled in
/// parts side by side. The parts depend on the program only, not on the machine: compiling again gives the same bytes.
/// </summary>
internal sealed class PartPlan
{
    /// <summary>Programs with fewer instructions than twice this are not worth parting.</summary>
    private const int SmallestPart = 5000;

    private const int MostParts = 4;

    /// <summary>Functions that are not optimised cost so much less.</summary>
    private const int UnoptimizedDivisor = 4;

    /// <summary>Symbols of the program, in every part.</summary>
    private const string Prefix = "program.";

    /// <summary>The symbols of a function's entry and body begin with one of these; what follows is the same.</summary>
    private static readonly string[] FunctionPrefixes = ["py.", "entry.", "resume.", "body."];

    private readonly Dictionary<LlvmValue, int> parts = [];
    private readonly Dictionary<LlvmValue, IReadOnlySet<LlvmValue>> references = [];

    private PartPlan()
    {
    }

    /// <summary>How many parts there are.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The part of each function and datum of the program, by symbol.</summary>
    public IReadOnlyDictionary<string, int> BySymbol { get; private set; } = new Dictionary<string, int>();

    /// <summary>The symbols of functions that mention nothing that is their part's own: their bodies mean the same in every part.</summary>
    public IReadOnlySet<string> Portable { get; private set; } = new HashSet<string>();

    /// <summary>Plans for a module that is emitted and not yet optimised, and gives what parts share external symbols.</summary>
    public static PartPlan Make(LlvmModule module)
    {
        var plan = new PartPlan();
        var functions = Functions(module).ToArray();
        var sizes = functions.ToDictionary(function => function, Size);
        var total = sizes.Values.Sum();
        plan.Count = Math.Clamp(total / SmallestPart, 1, MostParts);
        if (plan.Count > 1)
        {
            plan.PlaceFunctions(functions, sizes, total);
            plan.PlaceData(module);
            plan.Share();
            plan.BySymbol = plan.parts.ToDictionary(item => item.Key.Name, item => item.Value);
            plan.Portable = functions.Where(function => plan.references[function].All(item => item.Linkage != LlvmLinkage.Internal)).Select(function => function.Name).ToHashSet();
        }

        return plan;
    }

    /// <summary>The functions that a module defines for others or for itself.</summary>
    public static IEnumerable<LlvmValue> Functions(LlvmModule module)
    {
        for (var function = module.FirstFunction; !function.IsNone; function = function.NextFunction)
        {
            if (!function.IsDeclaration && function.Linkage is LlvmLinkage.Internal or LlvmLinkage.External)
            {
                yield return function;
            }
        }
    }

    /// <summary>The data that a module defines for others or for itself.</summary>
    public static IEnumerable<LlvmValue> Data(LlvmModule module)
    {
        for (var global = module.FirstGlobal; !global.IsNone; global = global.NextGlobal)
        {
            if (!global.IsDeclaration && global.Linkage is LlvmLinkage.Internal or LlvmLinkage.External)
            {
                yield return global;
            }
        }
    }

    private static int Size(LlvmValue function)
    {
        var size = 0;
        for (var block = function.FirstBlock; !block.IsNone; block = block.Next)
        {
            for (var instruction = block.FirstInstruction; !instruction.IsNone; instruction = instruction.NextInstruction)
            {
                size++;
            }
        }

        return function.HasAttribute("optnone") ? size / UnoptimizedDivisor : size;
    }

    /// <summary>Functions in their order, about as much in each part; an entry lies where the body is that it calls.</summary>
    private void PlaceFunctions(LlvmValue[] functions, Dictionary<LlvmValue, int> sizes, int total)
    {
        var byName = new Dictionary<string, int>();
        var before = 0L;
        foreach (var function in functions)
        {
            var name = NameOf(function);
            if (!byName.TryGetValue(name, out var part))
            {
                part = (int)(before * Count / (total + 1));
                byName.Add(name, part);
            }

            parts.Add(function, part);
            references.Add(function, LlvmReferences.Of(function));
            before += sizes[function];
        }
    }

    private static string NameOf(LlvmValue function)
    {
        var symbol = function.Name;
        var prefix = FunctionPrefixes.FirstOrDefault(prefix => symbol.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        return symbol[prefix.Length..];
    }

    /// <summary>A datum that only one part's functions mention, and no other datum, is that part's own; the others belong to the first.</summary>
    private void PlaceData(LlvmModule module)
    {
        var data = Data(module).ToArray();
        foreach (var datum in data)
        {
            references.Add(datum, LlvmReferences.Of(datum));
        }

        var shared = data.SelectMany(datum => references[datum]).ToHashSet();
        var users = new Dictionary<LlvmValue, int>();
        foreach (var (function, part) in parts.ToArray())
        {
            foreach (var mentioned in references[function])
            {
                users[mentioned] = users.TryGetValue(mentioned, out var other) && other != part ? 0 : part;
            }
        }

        foreach (var datum in data)
        {
            var isOwn = datum.Linkage == LlvmLinkage.Internal && !shared.Contains(datum);
            parts.Add(datum, isOwn ? users.GetValueOrDefault(datum) : 0);
        }
    }

    /// <summary>What is mentioned outside its part gets an external symbol, hidden outside the program.</summary>
    private void Share()
    {
        foreach (var (user, mentioned) in references)
        {
            foreach (var item in mentioned)
            {
                if (item.Linkage == LlvmLinkage.Internal && parts.TryGetValue(item, out var part) && part != parts[user])
                {
                    item.SetName(Prefix + item.Name);
                    item.SetLinkage(LlvmLinkage.External);
                    item.SetVisibility(LlvmVisibility.Hidden);
                }
            }
        }
    }
}
