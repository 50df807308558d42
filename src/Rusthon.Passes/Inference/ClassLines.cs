using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// Finds the classes of a program whose first base is object, a class of the library without attributes or another such class, as class statements name it. Where a body
/// is used by more than one class statement, or a global is bound more than once, nothing is believed.
/// </summary>
internal sealed class ClassLines
{
    private readonly Dictionary<string, (Module Module, Function Function, Instruction Statement)> statements = [];
    private readonly HashSet<string> repeated = [];
    private readonly Dictionary<string, string?> globals = [];

    /// <summary>By a global that is bound once: the global of another module that it is imported from, or the module that it is.</summary>
    private readonly Dictionary<string, string> imported = [];
    private readonly Dictionary<string, Dictionary<ValueId, Instruction>> definitions = [];
    private readonly Dictionary<string, ClassLine?> lines = [];

    /// <summary>By a global that is bound once to what a function of class statement with type parameters gives: that function.</summary>
    private readonly Dictionary<string, string> makers = [];

    /// <summary>The globals that are called.</summary>
    private readonly HashSet<string> called = [];
    private readonly HashSet<string> secondary;
    private readonly Dictionary<string, bool> enumerations = [];
    private static readonly StringConstant MetaclassName = new([.. "metaclass".Select(letter => (int)letter)]);

    /// <summary>Looks at all class statements.</summary>
    public ClassLines(Program program)
    {
        foreach (var module in program.Modules)
        {
            foreach (var function in module.Functions)
            {
                Scan(module, function);
            }
        }

        secondary = FindSecondary();
    }

    /// <summary>The bodies of all classes, in the order of their statements.</summary>
    public IEnumerable<string> Bodies => statements.Keys;

    /// <summary>The line of the class with the given body, or null when its bases are not known.</summary>
    public ClassLine? Of(string body)
    {
        if (!lines.TryGetValue(body, out var line))
        {
            lines[body] = null;
            lines[body] = line = Find(body);
        }

        return line;
    }

    /// <summary>The bodies of an exception class and its first bases, as class statements name them, up to a built-in exception; none for other classes.</summary>
    public IReadOnlyList<string> ExceptionLine(string body)
    {
        const int MostBases = 32;
        var line = new List<string>();
        while (line.Count < MostBases && !repeated.Contains(body) && statements.TryGetValue(body, out var found))
        {
            line.Add(body);
            if (BasesOf(body) is not [var named, ..])
            {
                return [];
            }

            if (named.Op == Ops.Builtin)
            {
                return BuiltinExceptions.IsSymbol(((NameImmediate)named.Immediates[0]).Name) ? line : [];
            }

            if (Named(found.Module, named, definitions[found.Function.Name]) is not { } parent)
            {
                return [];
            }

            body = parent;
        }

        return [];
    }

    /// <summary>The built-in container that a class is derived from, and the body of the class that names it as its first base; null for other classes.</summary>
    public (GuessKind Kind, string Body)? ContainerBase(string body)
    {
        const int MostBases = 32;
        for (var i = 0; i < MostBases && !repeated.Contains(body) && statements.TryGetValue(body, out var found) && BasesOf(body) is [var named, ..]; i++)
        {
            if (named.Op == Ops.Builtin)
            {
                return ((NameImmediate)named.Immediates[0]).Name switch
                {
                    "type_list" => (GuessKind.List, body),
                    "type_dict" => (GuessKind.Dict, body),
                    "type_set" => (GuessKind.Set, body),
                    _ => null,
                };
            }

            if (Named(found.Module, named, definitions[found.Function.Name]) is not { } parent)
            {
                return null;
            }

            body = parent;
        }

        return null;
    }

    /// <summary>True for an enumeration: a class whose members are its instances.</summary>
    public bool IsEnumeration(string body)
    {
        if (!enumerations.TryGetValue(body, out var known))
        {
            enumerations[body] = false;
            enumerations[body] = known = !repeated.Contains(body) && statements.TryGetValue(body, out var found) && BasesOf(body) is { IsEmpty: false } bases
                && (ImportedPath(found.Module, bases[^1], definitions[found.Function.Name]) is "enum.Enum" or "enum.IntEnum" or "enum.StrEnum" or "enum.Flag" or "enum.IntFlag"
                    || (Named(found.Module, bases[^1], definitions[found.Function.Name]) is { } parent && IsEnumeration(parent)));
        }

        return known;
    }

    /// <summary>True for a class of named tuples that annotates its fields.</summary>
    public bool IsNamedTuple(string body) =>
        !repeated.Contains(body) && statements.TryGetValue(body, out var found) && BasesOf(body) is [var only]
        && ImportedPath(found.Module, only, definitions[found.Function.Name]) == "typing.NamedTuple";

    private void Scan(Module module, Function function)
    {
        var defined = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);
        var used = false;
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Op == Ops.BuildClass && BodyOf(instruction, defined) is { } body)
            {
                used = true;
                if (!statements.TryAdd(body, (module, function, instruction)))
                {
                    repeated.Add(body);
                }
            }
            else if (instruction.Op == Ops.Call && defined.TryGetValue(instruction.Operands[0], out var callee) && callee.Op == Ops.LoadGlobal)
            {
                called.Add($"{module.Name}.{((NameImmediate)callee.Immediates[0]).Name}");
            }
            else if (instruction.Op == Ops.StoreGlobal)
            {
                var place = $"{module.Name}.{((NameImmediate)instruction.Immediates[0]).Name}";
                var value = Decorated(instruction.Operands[0], defined);
                var isFirst = !globals.ContainsKey(place);
                globals[place] = isFirst && value?.Op == Ops.BuildClass ? BodyOf(value, defined) : null;
                imported.Remove(place);
                makers.Remove(place);
                if (isFirst && value?.Op == Ops.Call && value.Operands is [var maker] && defined.TryGetValue(maker, out var made) && made.Op == Ops.MakeFunction)
                {
                    makers[place] = ((NameImmediate)made.Immediates[0]).Name;
                }

                if (isFirst && value is not null && PathOf(value, defined) is { } path)
                {
                    imported[place] = path;
                }
            }
        }

        if (used)
        {
            definitions[function.Name] = defined;
        }
    }

    private static string? BodyOf(Instruction statement, Dictionary<ValueId, Instruction> defined) =>
        defined.TryGetValue(statement.Operands[3], out var made) && made.Op == Ops.MakeFunction ? ((NameImmediate)made.Immediates[0]).Name : null;

    /// <summary>What defines a value, or a class whose decorators are believed to give it back.</summary>
    private static Instruction? Decorated(ValueId value, Dictionary<ValueId, Instruction> defined)
    {
        if (!defined.TryGetValue(value, out var definition))
        {
            return null;
        }

        var at = definition;
        while (at.Op == Ops.Call && at.Operands is [_, var decorated] && defined.TryGetValue(decorated, out var inner))
        {
            at = inner;
        }

        return at.Op == Ops.BuildClass ? at : definition;
    }

    /// <summary>The dotted path of what an import gives: a module, or a global or module in one; null for other ops.</summary>
    private static string? PathOf(Instruction value, Dictionary<ValueId, Instruction> defined) =>
        value.Op == Ops.Import ? ModulePaths.Imported(value)
        : value.Op == Ops.ImportFrom && defined.TryGetValue(value.Operands[0], out var source) && PathOf(source, defined) is { } module ? $"{module}.{((NameImmediate)value.Immediates[0]).Name}"
        : null;

    /// <summary>The body of the class that a global is bound to, here or where it is imported from; or null.</summary>
    private string? ClassAt(string place)
    {
        const int MostImports = 8;
        for (var i = 0; i < MostImports && imported.TryGetValue(place, out var source); i++)
        {
            place = source;
        }

        return globals.GetValueOrDefault(place) ?? (makers.TryGetValue(place, out var maker) ? MadeIn(maker) : null);
    }

    /// <summary>The body of the class that a function makes which holds the type parameters of its statement; null for other functions.</summary>
    private string? MadeIn(string maker)
    {
        foreach (var (body, (_, function, statement)) in statements)
        {
            if (function.Name == maker && function.Blocks.Any(block => block.Terminator.Kind == TerminatorKind.Return && block.Terminator.Operand == statement.Result))
            {
                return body;
            }
        }

        return null;
    }

    /// <summary>The body of the class that a base is named as: by a global, by a class statement in the same function, or as a member of a module, with or without types in brackets; or null.</summary>
    private string? Named(Module module, Instruction named, Dictionary<ValueId, Instruction> defined)
    {
        if (named.Op == Ops.GetItem && defined.TryGetValue(named.Operands[0], out var subscripted))
        {
            named = subscripted;
        }

        if (named.Op == Ops.BuildClass)
        {
            return BodyOf(named, defined);
        }

        return named.Op == Ops.LoadGlobal ? ClassAt($"{module.Name}.{((NameImmediate)named.Immediates[0]).Name}")
            : named.Op == Ops.GetAttr && ImportedPath(module, named, defined) is { } path ? ClassAt(path)
            : null;
    }

    private ClassLine? Find(string body)
    {
        if (repeated.Contains(body) || !statements.TryGetValue(body, out var found) || secondary.Contains(body))
        {
            return null;
        }

        var defined = definitions[found.Function.Name];
        if (BasesOf(body) is not { } bases || !defined.TryGetValue(found.Statement.Operands[2], out var keywords))
        {
            return null;
        }

        var hasMetaclass = keywords.Op == Ops.BuildDict && IsAbstractMetaclass(found.Module, keywords, defined);
        if (keywords.Op != Ops.Const && !hasMetaclass)
        {
            return null;
        }

        var line = new ClassLine(body, null) { HasMetaclass = hasMetaclass };
        for (var i = 0; i < bases.Length; i++)
        {
            if (PlainBase(found.Module, bases[i], defined) is { } isAbstract)
            {
                line = line with { HasMetaclass = line.HasMetaclass || isAbstract };
            }
            else if (Named(found.Module, bases[i], defined) is not { } name)
            {
                return null;
            }
            else if (i == 0 && Of(name) is { } parent)
            {
                line = line with { Parent = parent, HasMetaclass = line.HasMetaclass || parent.HasMetaclass };
            }
            else if (i > 0 && secondary.Contains(name))
            {
                line = line with { Others = line.Others.Add(name) };
            }
            else
            {
                return null;
            }
        }

        return line;
    }

    /// <summary>The bases that the statement of a class names; null when they are not listed there.</summary>
    private ImmutableArray<Instruction>? BasesOf(string body)
    {
        var (_, function, statement) = statements[body];
        var defined = definitions[function.Name];
        if (!defined.TryGetValue(statement.Operands[1], out var bases))
        {
            return null;
        }

        if (bases.Op == Ops.Const)
        {
            return bases.Immediates[0] is ConstantImmediate { Value: TupleConstant { Items.IsEmpty: true } } ? [] : null;
        }

        return bases.Op == Ops.BuildTuple && bases.Operands.All(defined.ContainsKey) ? [.. bases.Operands.Select(operand => defined[operand])] : null;
    }

    /// <summary>
    /// The classes that are named only behind the first base of others, and are not called by their names: they give those others
    /// methods, and their attributes lie in no places of their own.
    /// </summary>
    private HashSet<string> FindSecondary()
    {
        var first = new HashSet<string>();
        var later = new HashSet<string>();
        foreach (var (body, (module, function, _)) in statements)
        {
            var bases = BasesOf(body) ?? [];
            for (var i = 0; i < bases.Length; i++)
            {
                if (Named(module, bases[i], definitions[function.Name]) is { } name)
                {
                    (i == 0 ? first : later).Add(name);
                }
            }
        }

        later.ExceptWith(first);
        later.ExceptWith(called.Select(ClassAt).OfType<string>());
        return later;
    }

    /// <summary>For a base that gives instances no attributes: whether it has a metaclass; null for other bases.</summary>
    private bool? PlainBase(Module module, Instruction named, Dictionary<ValueId, Instruction> defined)
    {
        if (named.Op == Ops.Builtin && named.Immediates[0] is NameImmediate { Name: "type_object" })
        {
            return false;
        }

        if (named.Op == Ops.GetItem && defined.TryGetValue(named.Operands[0], out var subscripted))
        {
            named = subscripted;
        }

        if (IsBaseOfTypeParameters(named, defined))
        {
            return false;
        }

        return ImportedPath(module, named, defined) switch
        {
            "typing.Generic" => false,
            "abc.ABC" or "typing.Protocol" => true,
            _ => null,
        };
    }

    /// <summary>True for the Generic[…] that a class with type parameters is derived from.</summary>
    private static bool IsBaseOfTypeParameters(Instruction named, Dictionary<ValueId, Instruction> defined) =>
        named.Op == Ops.Call && named.Operands is [var callee, _] && defined.TryGetValue(callee, out var get) && get.Op == Ops.GetAttr
        && get.Immediates[0] is NameImmediate { Name: "_make_generic_base" } && defined.TryGetValue(get.Operands[0], out var typing) && typing.Op == Ops.Import;

    /// <summary>True for the keywords metaclass=ABCMeta.</summary>
    private bool IsAbstractMetaclass(Module module, Instruction keywords, Dictionary<ValueId, Instruction> defined) =>
        keywords.Operands is [var key, var value]
        && defined.TryGetValue(key, out var name) && name.Op == Ops.Const && name.Immediates[0] is ConstantImmediate { Value: StringConstant text } && text.Equals(MetaclassName)
        && defined.TryGetValue(value, out var metaclass) && ImportedPath(module, metaclass, defined) == "abc.ABCMeta";

    /// <summary>The dotted path of what a global, or a member of a module that is one, is imported from; or null.</summary>
    private string? ImportedPath(Module module, Instruction named, Dictionary<ValueId, Instruction> defined)
    {
        var name = named.Immediates is [NameImmediate immediate, ..] ? immediate.Name : "";
        return named.Op == Ops.LoadGlobal ? imported.GetValueOrDefault($"{module.Name}.{name}")
            : named.Op == Ops.GetAttr && defined.TryGetValue(named.Operands[0], out var owner) && owner.Op == Ops.LoadGlobal
                && imported.TryGetValue($"{module.Name}.{((NameImmediate)owner.Immediates[0]).Name}", out var path) ? $"{path}.{name}"
            : null;
    }
}
