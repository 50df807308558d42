using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;
using Rusthon.IR;
using Rusthon.Passes.Specialization;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>A Python function with all that the compiler has made of it.</summary>
/// <param name="Module">The module that it is in.</param>
/// <param name="Function">The function under its own name.</param>
/// <param name="Forms">The function and what was made of it, in the order of how much they run.</param>
internal sealed record FunctionGroup(Module Module, Function Function, ImmutableArray<(FormRole Role, Function Function)> Forms)
{
    /// <summary>The form that runs most.</summary>
    public Function Primary => Forms[0].Function;

    /// <summary>The forms that do not only run where a guess was wrong.</summary>
    public IEnumerable<Function> Expected => Forms.Where(form => form.Role != FormRole.Generic).Select(form => form.Function);

    /// <summary>The functions that it has become a part of, when nothing is left of its own code; empty otherwise.</summary>
    public ImmutableArray<FunctionGroup> Hosts { get; init; } = [];

    /// <summary>True when nothing is left of its own code: every call of it is a part of the function that makes the call.</summary>
    public bool IsPartOfOthers => Function.Blocks is [{ Terminator.Kind: TerminatorKind.Unreachable }];

    /// <summary>The functions whose forms have its code: itself, or those that it is a part of.</summary>
    public ImmutableArray<FunctionGroup> Carriers => Hosts.IsEmpty ? [this] : Hosts;

    /// <summary>True when an instruction of a carrier is one of this function.</summary>
    public bool Has(Instruction instruction) => Hosts.IsEmpty ? instruction.Position.Inlined is null : instruction.Position.Inlined == Function.Name;

    /// <summary>The functions of a program.</summary>
    public static ImmutableArray<FunctionGroup> Of(IR.Program program)
    {
        var groups = ImmutableArray.CreateBuilder<FunctionGroup>();
        foreach (var module in program.Modules.Where(module => module.Text is null))
        {
            var owners = module.Functions.Where(function => !function.IsForm).ToList();
            var made = module.Functions.Where(function => function.IsForm).ToLookup(function => OwnerOf(function, owners));
            groups.AddRange(owners.Select(owner => new FunctionGroup(module, owner, [.. made[owner].Append(owner).Select(form => (RoleOf(form), form)).OrderBy(form => Rank(form.Item1))])));
        }

        return [.. groups.Select(group => group.IsPartOfOthers ? group with { Hosts = [.. groups.Where(host => host.Primary != group.Primary && host.Forms.Any(form => HasPart(form.Function, group.Function.Name)))] } : group)];
    }

    private static bool HasPart(Function function, string name) =>
        function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Position.Inlined == name));

    /// <summary>The symbol of a function's code.</summary>
    public static string Symbol(Function function) => "py." + function.Name;

    /// <summary>The symbols under which a function's code may be: what resumes a generator has often become part of what the runtime calls for it.</summary>
    public static ImmutableArray<string> Symbols(Function function) =>
        function.Kind == FunctionKind.Resume ? [Symbol(function), "resume." + function.Name] : [Symbol(function)];

    /// <summary>The machine code of each form.</summary>
    public ImmutableArray<FunctionForm> Code(IReadOnlyDictionary<string, MachineFunction> code) =>
        [.. Forms.Select(form => new FunctionForm(IsTwice(form.Function) ? FormRole.FastTwice : form.Role, form.Function.Name, Symbols(form.Function).Select(symbol => code.GetValueOrDefault(symbol)).FirstOrDefault(found => found is not null)))];

    /// <summary>True for code that has a copy of itself as a part.</summary>
    private bool IsTwice(Function function) =>
        Forms.Any(form => form.Function.IsPartOfCallers && form.Function.Name == UnrollRecursion.CopyOf(function));

    private static Function OwnerOf(Function made, List<Function> owners) =>
        owners.Where(owner => made.Name.StartsWith(owner.Name + ".", StringComparison.Ordinal) && owner.Signature.QualName == made.Signature.QualName)
            .MaxBy(owner => owner.Name.Length) ?? owners[0];

    private static FormRole RoleOf(Function function) => function.Kind switch
    {
        FunctionKind.Direct => FormRole.Fast,
        FunctionKind.Resume => FormRole.Resume,
        FunctionKind.Part or FunctionKind.OncePart => FormRole.Part,
        FunctionKind.Continuation => FormRole.Generic,
        _ => FormRole.Entry,
    };

    private static int Rank(FormRole role) => role switch
    {
        FormRole.Fast or FormRole.Resume => 0,
        FormRole.Entry => 1,
        FormRole.Part => 2,
        _ => 3,
    };
}
