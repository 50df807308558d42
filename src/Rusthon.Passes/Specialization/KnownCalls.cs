using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Calls of methods and classes that are believed to reach one function, with an argument or a constant default for each of its parameters.</summary>
public static class KnownCalls
{
    /// <summary>With more of them, a cache at the call is as good.</summary>
    private const int MostMethods = 8;

    private const string InitSuffix = ".__init__";

    /// <summary>The function that a call is believed to reach, or null.</summary>
    public static Function? Function(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Function, Name: { } name }
        && guesses.Known(name) is { } function
        && Fits(instruction, function, 0, guesses)
            ? function
            : null;

    /// <summary>The functions that a method call is believed to reach: that of the class, and those of classes derived from it; none when they are too many.</summary>
    public static ImmutableArray<Function> Methods(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.CallMethod && guesses[instruction.Operands[0]].IsOfClasses
            ? Few(guesses.MethodsOf(guesses[instruction.Operands[0]], Representation.NameOf(instruction)).Where(method => Fits(instruction, method, 1, guesses)))
            : [];

    /// <summary>The functions that a call is believed to reach whose callee an op gets as an attribute of an instance; as <see cref="Methods(Instruction, FunctionGuesses)"/>, but all without free variables.</summary>
    public static ImmutableArray<Function> Methods(Instruction get, Instruction call, FunctionGuesses guesses)
    {
        if (get.Op != Ops.GetAttr || call.Op != Ops.Call || !guesses[get.Operands[0]].IsOfClasses
            || guesses.Shapes.Find(guesses[get.Operands[0]], Representation.NameOf(get)) is not null)
        {
            return [];
        }

        var found = Few(guesses.MethodsOf(guesses[get.Operands[0]], Representation.NameOf(get)).Where(method => Fits(call, method, 1, guesses)));
        return found.All(method => method.Signature.FreeVariables.IsEmpty) ? found : [];
    }

    /// <summary>The functions that a special method of what is believed of an object may be, that take so many arguments with it; none when they are too many.</summary>
    internal static ImmutableArray<Function> Methods(Guess self, string name, int given, FunctionGuesses guesses) =>
        Few(guesses.MethodsOf(self, name).Where(method => guesses.Bind(method, 0, given, []) is { } bound && bound.All(parameter => parameter.IsGiven)));

    /// <summary>
    /// The function that is believed to be called by the name of an attribute without becoming a method of the object: a static or class method
    /// of an instance or of a class, or a function of a class that is called with the instance; or null.
    /// </summary>
    public static AttributeCallee? ByAttribute(Guess self, string name, Instruction call, FunctionGuesses guesses)
    {
        if (self.Kind is not (GuessKind.Class or GuessKind.Instance)
            || guesses.AttributeFunction(self, name) is not { } found || (found.Kind == MethodKind.Instance && self.Kind == GuessKind.Instance))
        {
            return null;
        }

        var passesClass = found.Kind == MethodKind.Class;
        return (passesClass && self.Kind == GuessKind.Instance) || !Fits(call, found.Function, passesClass ? 1 : 0, guesses)
            ? null
            : new AttributeCallee(found.Function, found.Kind, self.Kind == GuessKind.Class);
    }

    /// <summary>The function that a method of what super() gives is believed to be, or null.</summary>
    public static Function? Super(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.CallMethod
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Super } super
        && guesses.MethodsOf(super, Representation.NameOf(instruction)).FirstOrDefault() is { } method
        && Fits(instruction, method, 1, guesses)
            ? method
            : null;

    /// <summary>True for a call of super().__init__ in the __init__ of an exception class that is believed to reach BaseException's: no class between has one.</summary>
    public static bool IsExceptionInit(Instruction instruction, Function function, FunctionGuesses guesses) =>
        instruction.Op == Ops.CallMethod
        && Representation.NameOf(instruction) == "__init__"
        && ((NamesImmediate)instruction.Immediates[1]).Names.IsEmpty
        && function.Name.EndsWith(InitSuffix, System.StringComparison.Ordinal)
        && guesses.ExceptionLine(function.Name[..^InitSuffix.Length]) is { Count: > 0 } line
        && line.Skip(1).All(body => guesses.Known(body + InitSuffix) is null);

    /// <summary>The shape of the class that isinstance() is asked about, or null for any other op.</summary>
    public static ClassShape? InstanceTest(Instruction instruction, FunctionGuesses guesses) =>
        IsInstanceTest(instruction, guesses)
        && guesses[instruction.Operands[^1]] is { Kind: GuessKind.Class, Name: { } body }
        && guesses.Shapes.Of(body) is { Line.HasMetaclass: false } shape
            ? shape
            : null;

    /// <summary>A call of isinstance() with two arguments, the last operands.</summary>
    private static bool IsInstanceTest(Instruction instruction, FunctionGuesses guesses) =>
        (instruction.Op == Ops.CallBuiltin && instruction.Operands.Length == 2 && Representation.NameOf(instruction) == "fn_builtins_isinstance")
        || (instruction.Op == Ops.Call
            && instruction.Operands.Length == 3
            && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty
            && guesses[instruction.Operands[0]] is { Kind: GuessKind.Builtin, Name: "isinstance" });

    /// <summary>The built-in types that values are told by, which no program can change.</summary>
    private static readonly FrozenSet<string> PlainTypes = FrozenSet.Create("int", "float", "str", "bool", "list", "dict", "tuple", "set", "frozenset", "bytes");

    /// <summary>The symbol of the built-in type that a value is believed to be, one that values are told by; else null.</summary>
    public static string? PlainType(ValueId type, FunctionGuesses guesses) =>
        guesses[type] is { Kind: GuessKind.Builtin, Name: { } name } && PlainTypes.Contains(name) ? "type_" + name : null;

    /// <summary>The symbol of the built-in type that isinstance() is asked about, or null for any other op.</summary>
    public static string? BuiltinTest(Instruction instruction, FunctionGuesses guesses) =>
        IsInstanceTest(instruction, guesses)
            ? PlainType(instruction.Operands[^1], guesses)
            : null;

    /// <summary>The __init__ that a call of a class is believed to run, or null.</summary>
    public static Function? Initializer(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Class } made
        && guesses.InitializerOf(made) is { Kind: FunctionKind.Function } initializer
        && Fits(instruction, initializer, 1, guesses)
            ? initializer
            : null;

    /// <summary>What the parameters of a function that a call reaches get, but for the first ones, which are given already; null when the call does not fit.</summary>
    public static ImmutableArray<BoundArgument>? Bind(Instruction call, Function function, int first, FunctionGuesses guesses)
    {
        var names = ((NamesImmediate)call.Immediates[^1]).Names;
        return guesses.Bind(function, first, call.Operands.Length - 1, names);
    }

    private static bool Fits(Instruction call, Function function, int first, FunctionGuesses guesses) => Bind(call, function, first, guesses) is not null;

    private static ImmutableArray<Function> Few(IEnumerable<Function> found)
    {
        var all = found.ToImmutableArray();
        return all.Length <= MostMethods ? all : [];
    }
}

/// <summary>A function that is called by an attribute without becoming a method.</summary>
/// <param name="Function">The function.</param>
/// <param name="Kind">What its first parameter is given.</param>
/// <param name="OfClass">It is got from a class, not from an instance.</param>
public sealed record AttributeCallee(Function Function, MethodKind Kind, bool OfClass);
