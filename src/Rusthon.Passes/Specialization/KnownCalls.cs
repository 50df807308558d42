using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>Calls of methods and classes that are believed to reach one function, with an argument for each of its parameters.</summary>
public static class KnownCalls
{
    /// <summary>With more of them, a cache at the call is as good.</summary>
    private const int MostMethods = 8;

    /// <summary>The function that a call is believed to reach, or null.</summary>
    public static Function? Function(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Function, Name: { } name }
        && guesses.Known(name) is { } function
        && Fits(function, instruction.Operands.Length - 1)
            ? function
            : null;

    /// <summary>The functions that a method call is believed to reach: that of the class, and those of classes derived from it; none when they are too many.</summary>
    public static ImmutableArray<Function> Methods(Instruction instruction, FunctionGuesses guesses)
    {
        if (instruction.Op != Ops.CallMethod || !((NamesImmediate)instruction.Immediates[1]).Names.IsEmpty || guesses[instruction.Operands[0]].Kind != GuessKind.Instance)
        {
            return [];
        }

        return Methods(guesses[instruction.Operands[0]], Representation.NameOf(instruction), instruction.Operands.Length, guesses);
    }

    /// <summary>The functions that a call is believed to reach whose callee an op gets as an attribute of an instance; as <see cref="Methods(Instruction, FunctionGuesses)"/>, but all without free variables.</summary>
    public static ImmutableArray<Function> Methods(Instruction get, Instruction call, FunctionGuesses guesses)
    {
        if (get.Op != Ops.GetAttr || call.Op != Ops.Call || !((NamesImmediate)call.Immediates[0]).Names.IsEmpty || guesses[get.Operands[0]].Kind != GuessKind.Instance
            || guesses.Shapes.Find(guesses[get.Operands[0]], Representation.NameOf(get)) is not null)
        {
            return [];
        }

        var found = Methods(guesses[get.Operands[0]], Representation.NameOf(get), call.Operands.Length, guesses);
        return found.All(method => method.Signature.FreeVariables.IsEmpty) ? found : [];
    }

    /// <summary>The functions that a method of what is believed of an object may be, that take so many arguments with it; none when they are too many.</summary>
    internal static ImmutableArray<Function> Methods(Guess self, string name, int given, FunctionGuesses guesses)
    {
        var found = guesses.MethodsOf(self, name).Where(method => Fits(method, given)).ToImmutableArray();
        return found.Length <= MostMethods ? found : [];
    }

    /// <summary>
    /// The function that is believed to be called by the name of an attribute without becoming a method of the object: a static or class method
    /// of an instance or of a class, or a function of a class that is called with the instance; or null. The names are those of the last arguments.
    /// </summary>
    public static AttributeCallee? ByAttribute(Guess self, string name, int given, ImmutableArray<string> names, FunctionGuesses guesses)
    {
        if (!names.IsEmpty || self.Kind is not (GuessKind.Class or GuessKind.Instance)
            || guesses.AttributeFunction(self, name) is not { } found || (found.Kind == MethodKind.Instance && self.Kind == GuessKind.Instance))
        {
            return null;
        }

        var passesClass = found.Kind == MethodKind.Class;
        return (passesClass && self.Kind == GuessKind.Instance) || !Fits(found.Function, passesClass ? given + 1 : given)
            ? null
            : new AttributeCallee(found.Function, found.Kind, self.Kind == GuessKind.Class);
    }

    /// <summary>The function that a method of what super() gives is believed to be, or null.</summary>
    public static Function? Super(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.CallMethod
        && ((NamesImmediate)instruction.Immediates[1]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Super } super
        && guesses.MethodsOf(super, Representation.NameOf(instruction)).FirstOrDefault() is { } method
        && Fits(method, instruction.Operands.Length)
            ? method
            : null;

    /// <summary>The shape of the class that isinstance() is asked about, or null for any other op.</summary>
    public static ClassShape? InstanceTest(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && instruction.Operands.Length == 3
        && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Builtin, Name: "isinstance" }
        && guesses[instruction.Operands[2]] is { Kind: GuessKind.Class, Name: { } body }
            ? guesses.Shapes.Of(body)
            : null;

    /// <summary>The __init__ that a call of a class is believed to run, or null.</summary>
    public static Function? Initializer(Instruction instruction, FunctionGuesses guesses) =>
        instruction.Op == Ops.Call
        && ((NamesImmediate)instruction.Immediates[0]).Names.IsEmpty
        && guesses[instruction.Operands[0]] is { Kind: GuessKind.Class } made
        && guesses.Known($"{made.Name}.__init__") is { Kind: FunctionKind.Function } initializer
        && Fits(initializer, instruction.Operands.Length)
            ? initializer
            : null;

    private static bool Fits(Function function, int given) =>
        function.Kind is FunctionKind.Function or FunctionKind.Generator
        && function.Signature is { KeywordOnly: 0, VarArgs: false, VarKeywords: false } signature
        && signature.Positional == given
        && function.Blocks[0].Parameters.Length == given;
}

/// <summary>A function that is called by an attribute without becoming a method.</summary>
/// <param name="Function">The function.</param>
/// <param name="Kind">What its first parameter is given.</param>
/// <param name="OfClass">It is got from a class, not from an instance.</param>
public sealed record AttributeCallee(Function Function, MethodKind Kind, bool OfClass);
