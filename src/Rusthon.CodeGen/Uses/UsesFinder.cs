using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Uses;

/// <summary>
/// Finds what the functions of a module use, from the IR after all passes. A function that the body of the module, or of a class in it,
/// makes and only binds to a name runs when somebody asks for that name, and for the names of the classes around it; a special
/// method, when somebody asks for its class. Any other function may run when the one runs that makes it.
/// </summary>
internal sealed class UsesFinder
{
    /// <summary>What they give is called only under the name that it is bound to.</summary>
    private static readonly HashSet<string> HarmlessDecorators =
        ["property", "classmethod", "staticmethod", "abstractmethod", "setter", "getter", "deleter", "contextmanager", "cached_property", "lru_cache", "cache", "_contextmanager"];

    /// <summary>Special methods that run when a class is made, or used without its name.</summary>
    private static readonly HashSet<string> CalledForClasses = ["__init_subclass__", "__set_name__", "__mro_entries__", "__prepare__", "__class_getitem__", "__subclasshook__", "__instancecheck__", "__subclasscheck__"];

    private static readonly Op[] Loads = [Ops.LoadGlobal, Ops.LoadName, Ops.GetAttr];

    /// <summary>Classes derived from these have instances as soon as they are made.</summary>
    private static readonly HashSet<string> MakesInstances = ["Enum", "IntEnum", "StrEnum", "ReprEnum", "Flag", "IntFlag"];

    /// <summary>Metaclasses that do nothing with a class but make it.</summary>
    private static readonly HashSet<string> HarmlessMetaclasses = ["ABCMeta"];

    private readonly Module module;
    private readonly bool isLibrary;
    private readonly Dictionary<string, Function> functions;
    private readonly Dictionary<string, UseGroup> groups = [];
    private readonly Dictionary<string, IReadOnlyList<string>> conditions = [];
    private readonly Dictionary<string, IReadOnlyList<string>> bodies = [];
    private readonly List<UseGroup> bindings = [];

    private UsesFinder(Module module, bool isLibrary)
    {
        this.module = module;
        this.isLibrary = isLibrary;
        functions = module.Functions.ToDictionary(function => function.Name);
    }

    /// <summary>The groups of a module, its body's first.</summary>
    /// <param name="module">The module.</param>
    /// <param name="isLibrary">It is one of the library, all of whose metaclasses are known to this class.</param>
    /// <param name="runtimeFunctions">The runtime functions that code of a function, by its name in IR, was compiled to call.</param>
    public static ModuleUses Of(Module module, bool isLibrary, Func<string, IEnumerable<string>> runtimeFunctions)
    {
        var finder = new UsesFinder(module, isLibrary);
        finder.VisitBody(module.Functions[0], []);
        foreach (var function in module.Functions)
        {
            finder.Visit(function, runtimeFunctions(function.Name));
        }

        return new(module.Name, [.. module.Functions.Select(function => finder.groups[function.Name]), .. finder.bindings]);
    }

    private static string Name(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    /// <summary>Finds under which conditions the functions run that a body makes. Its classes are made whenever it runs.</summary>
    private void VisitBody(Function body, IReadOnlyList<string> around)
    {
        if (!bodies.TryAdd(body.Name, around))
        {
            return;
        }

        var values = new ValueUses(body);
        foreach (var instruction in body.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Op == Ops.CallPart && functions.TryGetValue(Name(instruction), out var part) && part.Kind == FunctionKind.OncePart)
            {
                VisitBody(part, around);
            }
            else if (instruction.Op == Ops.MakeFunction && functions.TryGetValue(Name(instruction), out var made))
            {
                VisitMade(made, instruction.Result, values, around);
            }
        }
    }

    private void VisitMade(Function made, ValueId value, ValueUses values, IReadOnlyList<string> around)
    {
        if (made.Kind == FunctionKind.ClassBody)
        {
            var name = values.Only(value) is ({ Op: var op } build, 3) && (op == Ops.BuildClass || op == Ops.BuildShapedClass) ? NameOfClass(build, values) : null;
            VisitBody(made, name is null ? around : [.. around, name]);
        }
        else if (BoundAs(value, values) is { } name && !(around.Count > 0 && CalledForClasses.Contains(name)))
        {
            var asked = AskedNames.IsSpecial(name) && !AskedNames.CalledByName.Contains(name) ? around : [.. around, name];
            if (asked.Count > 0)
            {
                conditions.TryAdd(made.Name, asked);
            }
        }
    }

    /// <summary>The name that a value is bound to in a body when nothing else happens to it but decoration; else null.</summary>
    private static string? BoundAs(ValueId value, ValueUses values)
    {
        if (values.Only(value) is not var (user, operand))
        {
            return null;
        }

        if (user.Op == Ops.StoreGlobal || user.Op == Ops.StoreName)
        {
            return Name(user);
        }

        var decorates = user.Op == Ops.Call && operand == 1 && user.Operands.Length == 2
            && values.Definition(user.Operands[0]) is { } decorator
            && Loads.Contains(decorator.Op)
            && HarmlessDecorators.Contains(Name(decorator));
        return decorates ? BoundAs(user.Result, values) : null;
    }

    /// <summary>The name by which alone a class is got hold of, or null.</summary>
    private string? NameOfClass(Instruction build, ValueUses values)
    {
        var isPlain = isLibrary
            && values.Definition(build.Operands[1]) is { } bases && bases.Operands.All(item => NameOf(item) is not { } name || !MakesInstances.Contains(name))
            && values.Definition(build.Operands[2]) is { } keywords && (keywords.Op == Ops.Const
                || (keywords.Op == Ops.BuildDict && keywords.Operands.Length == 2 && NameOf(keywords.Operands[1]) is { } metaclass && HarmlessMetaclasses.Contains(metaclass)));
        return isPlain ? BoundAs(build.Result, values) : null;

        string? NameOf(ValueId value) => values.Definition(value) is { } definition && Loads.Contains(definition.Op) ? Name(definition) : null;
    }

    private void Visit(Function function, IEnumerable<string> runtimeFunctions)
    {
        var group = new UseGroup(function.Name, conditions.GetValueOrDefault(function.Name));
        groups.Add(function.Name, group);
        group.RuntimeFunctions.UnionWith(runtimeFunctions);
        if (UsedTypes.HasFloats(function))
        {
            group.RuntimeFunctions.Add(UsedTypes.Float);
        }

        var values = new ValueUses(function);
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            Visit(instruction, function, values, group);
        }
    }

    private void Visit(Instruction instruction, Function function, ValueUses values, UseGroup group)
    {
        if (instruction.Op == Ops.Import)
        {
            AddImport(instruction, values, group);
        }
        else if (instruction.Op == Ops.ImportFrom)
        {
            group.Bound.Add(Name(instruction));
            AddUnlessBound(instruction, function, values, group);
        }
        else if (IsRegistering(instruction, function, values))
        {
            return;
        }
        else if (IsBoundAnew(instruction, function, values, out var alias))
        {
            group.Bound.Add(Name(instruction));
            AddBinding(alias, Name(instruction));
        }
        else if (IsBase(instruction, function, values, out var derived))
        {
            AddBinding(derived, Name(instruction));
        }
        else
        {
            AskedNames.Add(instruction, isLibrary, values, group);
        }

        for (var i = 0; i < instruction.Op.Immediates.Length; i++)
        {
            if (instruction.Op.Immediates[i] == ImmediateKind.Function && instruction.Immediates[i] is NameImmediate { Name: var target }
                && instruction.Op != Ops.IsFunction && !(instruction.Op == Ops.MakeFunction && conditions.ContainsKey(target)))
            {
                group.Callees.Add(target);
            }
        }
    }

    /// <summary>The module, its packages, and what a from list may mean; a relative name is taken for what it may mean in a package and in a module.</summary>
    private void AddImport(Instruction instruction, ValueUses values, UseGroup group)
    {
        var name = Name(instruction);
        var level = (int)((IntImmediate)instruction.Immediates[1]).Value;
        var parts = module.Name.Split('.');
        string[] starts = level == 0 ? [""] : [.. new[] { parts.Length - level + 1, parts.Length - level }.Where(count => count > 0).Select(count => string.Join('.', parts[..count]))];
        foreach (var start in starts)
        {
            var absolute = start.Length > 0 && name.Length > 0 ? $"{start}.{name}" : start + name;
            for (var dot = absolute.IndexOf('.'); dot >= 0; dot = absolute.IndexOf('.', dot + 1))
            {
                group.Imports.Add(absolute[..dot]);
            }

            group.Imports.Add(absolute);
            group.Imports.UnionWith(((NamesImmediate)instruction.Immediates[2]).Names.Select(item => $"{absolute}.{item}"));
            var takesAll = values.Of(instruction.Result)?.All(use => use.User.Op != Ops.ImportStar && use.User.Op != Ops.ImportStarScoped) != true;
            if (takesAll)
            {
                group.Bound.Add($"{absolute}.*");
            }
        }
    }

    /// <summary>What is imported and bound to a name in the body of a module or class is asked for when that name is.</summary>
    private void AddUnlessBound(Instruction import, Function function, ValueUses values, UseGroup group)
    {
        group.AsksForAny |= AskedNames.MayAskForMore(Name(import));
        if (bodies.ContainsKey(function.Name) && values.Only(import.Result) is ({ Op: var op } store, _) && (op == Ops.StoreGlobal || op == Ops.StoreName))
        {
            AddBinding([Name(store)], Name(import));
        }
        else
        {
            group.Names.Add(Name(import));
        }
    }

    /// <summary>True for an abstract class, named by the body of a module, of which another becomes a virtual subclass.</summary>
    private bool IsRegistering(Instruction instruction, Function function, ValueUses values) =>
        isLibrary && instruction.Op == Ops.LoadGlobal && bodies.ContainsKey(function.Name)
        && values.Only(instruction.Result) is ({ Op: var op } call, 0) && op == Ops.CallMethod && Name(call) == "register";

    /// <summary>What is bound to another name in the body of a module or class is asked for when that is.</summary>
    private bool IsBoundAnew(Instruction instruction, Function function, ValueUses values, out IReadOnlyList<string> alias)
    {
        alias = [];
        if (!Loads.Contains(instruction.Op) || AskedNames.MayAskForMore(Name(instruction)) || !bodies.TryGetValue(function.Name, out var around)
            || values.Only(instruction.Result) is not ({ Op: var op } store, _) || !(op == Ops.StoreGlobal || op == Ops.StoreName)
            || (op == Ops.StoreName && AskedNames.IsSpecial(Name(store))))
        {
            return false;
        }

        alias = [.. around, Name(store)];
        return true;
    }

    /// <summary>A base of a class is asked for when the class is.</summary>
    private bool IsBase(Instruction instruction, Function function, ValueUses values, out IReadOnlyList<string> derived)
    {
        derived = [];
        if (!Loads.Contains(instruction.Op) || !bodies.TryGetValue(function.Name, out var around)
            || values.Only(instruction.Result) is not ({ Op: var tuple } bases, _) || tuple != Ops.BuildTuple
            || values.Only(bases.Result) is not ({ Op: var build } made, 1) || !(build == Ops.BuildClass || build == Ops.BuildShapedClass)
            || NameOfClass(made, values) is not { } name)
        {
            return false;
        }

        derived = [.. around, name];
        return true;
    }

    private void AddBinding(IReadOnlyList<string> asked, string name)
    {
        var binding = new UseGroup("", asked);
        binding.Names.Add(name);
        bindings.Add(binding);
    }
}
