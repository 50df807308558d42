using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;
using Rusthon.IR;
using Rusthon.Passes.Inference;
using Rusthon.Source;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>Collects the facts of a program: the only place that knows where each comes from.</summary>
internal static class MemoryCollector
{
    private const int WordBytes = 8;

    /// <summary>The facts.</summary>
    /// <param name="source">The main file.</param>
    /// <param name="early">The program before specialisation.</param>
    /// <param name="final">The program after all passes.</param>
    /// <param name="listings">The machine code of its object files.</param>
    /// <param name="abi">The runtime's ABI table.</param>
    /// <param name="options">How it was compiled.</param>
    public static ProgramMemory Collect(SourceText source, IR.Program early, IR.Program final, IReadOnlyList<MachineListing> listings, string abi, Commands.CompileOptions options)
    {
        var layouts = new LayoutTable(abi);
        var guesses = options.Infer ? ProgramGuesses.Infer(early) : null;
        var machine = listings.SelectMany(listing => AssemblyReader.Read(listing)).ToImmutableArray();
        var code = machine.GroupBy(function => function.Symbol).ToDictionary(group => group.Key, group => group.First());
        var groups = FunctionGroup.Of(final);
        var earlyFunctions = early.Modules.SelectMany(module => module.Functions).ToDictionary(function => function.Name);
        var sites = new SiteCollector(early, guesses, final, layouts);
        var depths = new StackDepths(code, NamesOf(groups), DynamicCalls(groups, earlyFunctions, guesses));
        var lastLines = early.Modules.SelectMany(SourceLines.LastLines).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.First().Value);
        var functions = groups.Select(group =>
        {
            var forms = group.Code(code);
            var (places, numbers) = sites.Of(group, forms);
            var variables = VariableCollector.Of(group, groups, Believed(group), machine);
            return new FunctionMemory(
                group.Function.Signature.QualName,
                PathOf(group.Module),
                Math.Max(group.Function.Signature.FirstLine, 1),
                lastLines.GetValueOrDefault(group.Function.Name, group.Function.Kind == FunctionKind.Module ? group.Module.Source.LineCount : Math.Max(group.Function.Signature.FirstLine, 1)),
                forms,
                variables,
                places,
                numbers,
                depths.Of(forms));
        }).ToImmutableArray();
        var kinds = functions.SelectMany(function => function.Sites).Select(site => site.Kind).Where(layouts.Knows).Distinct().Order(StringComparer.Ordinal);
        return new ProgramMemory(source, options.OptimizationLevel, [.. kinds.Select(layouts.Describe)], functions, [.. groups.Where(group => group.Function.Kind == FunctionKind.Module).SelectMany(group => Globals(group.Module, PathOf(group.Module), guesses))], null);

        string PathOf(Module module) => module == final.Modules[0] ? source.Path : module.Source.Path;

        ImmutableArray<FunctionGuesses> Believed(FunctionGroup group) =>
            guesses is null ? [] : [.. group.Carriers.SelectMany(carrier => carrier.Expected.Prepend(carrier.Function)).Select(form => earlyFunctions.GetValueOrDefault(form.Name)).OfType<Function>().Distinct().Select(guesses.Of)];
    }

    private static ImmutableArray<GlobalVariable> Globals(Module module, string path, ProgramGuesses? guesses)
    {
        var types = guesses?.Places(module).Where(place => place.Name[0] != '.').ToDictionary(place => place.Name, place => TypeNames.Of(place.Guess)) ?? [];
        return [.. module.Globals.Select((name, index) => (name, index)).Where(global => !global.name.StartsWith("__", StringComparison.Ordinal))
            .Select(global => new GlobalVariable(global.name, path, types.GetValueOrDefault(global.name, "object"), global.index * WordBytes))];
    }

    private static Dictionary<string, string> NamesOf(ImmutableArray<FunctionGroup> groups) =>
        groups.SelectMany(group => group.Forms.SelectMany(form => new[] { "py.", "entry.", "resume.", "body." }.Select(prefix => (Symbol: prefix + form.Function.Name, group.Function.Signature.QualName))))
            .GroupBy(pair => pair.Symbol).ToDictionary(pair => pair.Key, pair => pair.First().QualName);

    /// <summary>Calls of functions and methods through their objects, where inference knows what is called.</summary>
    private static ILookup<string, string> DynamicCalls(ImmutableArray<FunctionGroup> groups, Dictionary<string, Function> early, ProgramGuesses? guesses)
    {
        var calls = new List<(string From, string To)>();
        foreach (var group in groups)
        {
            if (guesses is null || !early.TryGetValue(group.Function.Name, out var function))
            {
                continue;
            }

            var believed = guesses.Of(function);
            foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.CallMethod || instruction.Op == Ops.Call))
            {
                var callee = believed[instruction.Operands[0]];
                IEnumerable<string> targets = instruction.Op == Ops.CallMethod ? believed.MethodsOf(callee, ((NameImmediate)instruction.Immediates[0]).Name).Select(method => method.Name)
                    : callee.Kind == GuessKind.Function ? [.. callee.Definitions]
                    : [];
                calls.AddRange(targets.SelectMany(target => group.Forms.SelectMany(form => FunctionGroup.Symbols(form.Function)).Select(symbol => (symbol, "entry." + target))));
            }
        }

        return calls.ToLookup(call => call.From, call => call.To);
    }
}
