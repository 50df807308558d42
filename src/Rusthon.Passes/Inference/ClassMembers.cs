using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What the first parameter of a function in a class is given.</summary>
public enum MethodKind
{
    /// <summary>The instance.</summary>
    Instance,

    /// <summary>The class (classmethod).</summary>
    Class,

    /// <summary>The first argument (staticmethod).</summary>
    Static,
}

/// <summary>A name that the body of a class annotates.</summary>
/// <param name="Name">The name.</param>
/// <param name="Default">The constant that the body binds to it; Unset for any other value, null for none.</param>
/// <param name="Factory">The name of the function that makes its value (field(default_factory=…)), or null.</param>
internal sealed record AnnotatedName(string Name, Constant? Default, string? Factory);

/// <summary>What the class statements of a program bind to names other than by a plain <c>def</c>: properties, static and class methods, and the names of __slots__.</summary>
internal sealed class ClassMembers
{
    private readonly HashSet<(string Body, string Name)> properties = [];
    private readonly Dictionary<string, MethodKind> kinds = [];
    private readonly Dictionary<string, List<string>> annotated = [];
    private readonly Dictionary<(string Body, string Name), Constant> defaults = [];
    private readonly Dictionary<(string Body, string Name), string> factories = [];
    private readonly HashSet<string> unlike = [];
    private readonly Dictionary<string, ImmutableArray<string>?> slots = [];
    private readonly Dictionary<string, Function> functions;

    /// <summary>Looks at the bodies of all classes, and at the parts that were taken out of them.</summary>
    public ClassMembers(Program program)
    {
        functions = program.Modules.SelectMany(module => module.Functions).ToDictionary(function => function.Name);
        foreach (var function in functions.Values.Where(function => function.Kind == FunctionKind.ClassBody))
        {
            Scan(function.Name, function);
        }
    }

    /// <summary>True when the class with the given body binds the name to a property.</summary>
    public bool IsProperty(string body, string name) => properties.Contains((body, name));

    /// <summary>The names that the body of a class annotates, in order.</summary>
    public ImmutableArray<AnnotatedName> AnnotatedOf(string body) =>
        annotated.TryGetValue(body, out var found)
            ? [.. found.Select(name => new AnnotatedName(name, defaults.GetValueOrDefault((body, name)), factories.GetValueOrDefault((body, name))))]
            : [];

    /// <summary>True for a body whose parameters, if it is that of a data class, are not its fields in order: it has keyword-only or init-only ones, or fields that are no parameters.</summary>
    public bool HasOtherParameters(string body) => unlike.Contains(body);

    /// <summary>The names that __slots__ of the class with the given body lists; null when it has none, or they are not constants.</summary>
    public ImmutableArray<string>? SlotsOf(string body) => slots.GetValueOrDefault(body);

    /// <summary>The names that __match_args__ of the class with the given body lists; null when it has none, or they are no constants.</summary>
    public ImmutableArray<string>? MatchArgumentsOf(string body) =>
        defaults.GetValueOrDefault((body, "__match_args__")) is TupleConstant listed ? ConstantStrings.Of(listed.Items) : null;

    /// <summary>What the first parameter of a function in a class is given.</summary>
    public MethodKind KindOf(string method) => kinds.GetValueOrDefault(method);

    private void Scan(string body, Function function)
    {
        var defined = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Op == Ops.CallPart && functions.TryGetValue(NameOf(instruction), out var part))
            {
                Scan(body, part);
            }
            else if (instruction.Op == Ops.StoreName && NameOf(instruction) == "__slots__")
            {
                slots[body] = slots.ContainsKey(body) || !defined.TryGetValue(instruction.Operands[1], out var listed) ? null : ConstantStrings.Of(listed, defined);
            }
            else if (instruction.Op == Ops.StoreName && defined.TryGetValue(instruction.Operands[1], out var value))
            {
                defaults[(body, NameOf(instruction))] = value.Op == Ops.Const ? ((ConstantImmediate)value.Immediates[0]).Value : SingletonConstant.Unset;
                var given = value.Op == Ops.Call ? ((NamesImmediate)value.Immediates[0]).Names : [];
                if (given.Any(name => name is "init" or "kw_only"))
                {
                    unlike.Add(body);
                }

                if (given is ["default_factory"] && defined.TryGetValue(value.Operands[^1], out var factory) && factory.Op == Ops.LoadName)
                {
                    factories[(body, NameOf(instruction))] = NameOf(factory);
                }

                if (IsProperty(value))
                {
                    properties.Add((body, NameOf(instruction)));
                }
            }
            else if (instruction.Op == Ops.SetItem)
            {
                Annotate(body, instruction, defined);
            }
            else if (instruction.Op == Ops.Call && instruction.Operands is [var decorator, var decorated]
                && KindBy(decorator) is { } kind && Decorated(decorated) is { } made)
            {
                kinds[NameOf(made)] = kind;
            }
        }

        MethodKind? KindBy(ValueId decorator) =>
            !defined.TryGetValue(decorator, out var named) ? null
            : named.Op == Ops.LoadName || named.Op == Ops.Builtin ? NameOf(named) switch
            {
                "staticmethod" or "type_staticmethod" => MethodKind.Static,
                "classmethod" or "type_classmethod" => MethodKind.Class,
                _ => null,
            }
            : null;

        // The function under decorators that are believed to give it back, as abstractmethod does.
        Instruction? Decorated(ValueId value)
        {
            Instruction? at;
            while (defined.TryGetValue(value, out at) && at.Op == Ops.Call && at.Operands is [_, var inner])
            {
                value = inner;
            }

            return at?.Op == Ops.MakeFunction ? at : null;
        }

        // property(f), or p.setter(f) of what is one.
        bool IsProperty(Instruction value) =>
            value.Op == Ops.Call && defined.TryGetValue(value.Operands[0], out var callee)
            && ((callee.Op == Ops.LoadName && NameOf(callee) == "property")
                || (callee.Op == Ops.Builtin && NameOf(callee) == "type_property")
                || (callee.Op == Ops.GetAttr && NameOf(callee) is "setter" or "deleter" && defined.TryGetValue(callee.Operands[0], out var changed)
                    && changed.Op == Ops.LoadName && properties.Contains((body, NameOf(changed)))));
    }

    /// <summary>name: annotation, which sets an item of __annotations__. Variables of the class are no fields.</summary>
    private void Annotate(string body, Instruction set, Dictionary<ValueId, Instruction> defined)
    {
        if (defined.TryGetValue(set.Operands[0], out var dict) && dict.Op == Ops.LoadName && NameOf(dict) == "__annotations__"
            && defined.TryGetValue(set.Operands[1], out var key) && key.Op == Ops.Const && ConstantStrings.Of(key, defined) is [var name])
        {
            var annotation = AnnotationOf(set.Operands[2], defined);
            if (annotation is "InitVar" or "KW_ONLY")
            {
                unlike.Add(body);
            }

            if (annotation is "InitVar" or "KW_ONLY" or "ClassVar")
            {
                return;
            }

            var names = annotated.TryGetValue(body, out var found) ? found : annotated[body] = [];
            names.Remove(name);
            names.Add(name);
        }
    }

    /// <summary>The name of an annotation, without its module and what is in its brackets; "" when it has none.</summary>
    private static string AnnotationOf(ValueId value, Dictionary<ValueId, Instruction> defined)
    {
        if (!defined.TryGetValue(value, out var at))
        {
            return "";
        }

        return at.Op == Ops.LoadName || at.Op == Ops.LoadGlobal || at.Op == Ops.GetAttr ? NameOf(at)
            : at.Op == Ops.GetItem ? AnnotationOf(at.Operands[0], defined)
            : at.Op == Ops.Const && ConstantStrings.Of(at, defined) is [var text] ? text.Split('[')[0].Split('.')[^1].Trim()
            : "";
    }

    private static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;
}
