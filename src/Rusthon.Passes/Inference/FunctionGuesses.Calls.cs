using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>What calls give, and what they bring to the functions that they reach.</content>
public sealed partial class FunctionGuesses
{
    private Guess OfFunction(Instruction instruction)
    {
        var name = program.Find(Text(instruction)) is { } made && program.MadeBy(this, made) is { } own ? own.Name : Text(instruction);
        if (program.Find(name) is { } function && Of(instruction, 0) is { Kind: GuessKind.Tuple } defaults)
        {
            var first = function.Function.Signature.Positional - defaults.Parts.Length;
            for (var i = 0; i < defaults.Parts.Length && first >= 0; i++)
            {
                function.Parameters[first + i].Add(defaults.Parts[i].Guess);
            }
        }

        if (program.Find(name) is { } owner && Of(instruction, 2) is { Kind: GuessKind.Tuple } closure)
        {
            for (var i = 0; i < closure.Parts.Length && i < owner.Closure.Length; i++)
            {
                if (closure.Parts[i].Guess is { Kind: GuessKind.Cell } cell)
                {
                    GuessNode.Unite(owner.Closure[i], cell.Parts[0]);
                }
            }
        }

        return Guess.Named(GuessKind.Function, name);
    }

    /// <summary>A part is given the values themselves.</summary>
    private Guess OfPart(Instruction instruction)
    {
        if (program.Find(Text(instruction)) is { } target)
        {
            Bring(target, Arguments(instruction, 0), [], 0);
        }

        return Guess.Any;
    }

    private Guess OfDirectCall(Instruction instruction) =>
        program.Find(Text(instruction)) is { } target ? Bring(instruction, target, Arguments(instruction, 1), [], 0) : Guess.Any;

    private Guess OfCall(Instruction instruction)
    {
        if (InContexts(instruction) is { } result)
        {
            return result;
        }

        var callee = Of(instruction, 0);
        var names = ((NamesImmediate)instruction.Immediates[0]).Names;
        var given = Arguments(instruction, 1);
        if (callee.Kind is GuessKind.Nothing or GuessKind.Any or GuessKind.Method && gets.TryGetValue(instruction.Operands[0], out var get))
        {
            return OfMethod(instruction, Of(get, 0), Text(get), given, names);
        }

        return OfCallee(instruction, callee, given, names);
    }

    /// <summary>What a call of a parameter, or of a variable of an outer function, gives in the calls of this function that are looked at apart (see <see cref="CallContexts"/>): they bring what it brings. Null when there are none.</summary>
    private Guess? InContexts(Instruction call) =>
        Clone == 0 && program.ContextsOf(this) is { Count: > 0 } contexts
        && (Function.Blocks[0].Parameters.Contains(call.Operands[0]) || (Definitions.TryGetValue(call.Operands[0], out var callee) && callee.Op == Ops.LoadCell))
            ? contexts.Aggregate(Guess.Nothing, (sum, context) => Guess.Join(sum, context[call.Result]))
            : null;

    /// <summary>What a value gives that is called; the last arguments have names.</summary>
    private Guess OfCallee(Instruction instruction, Guess callee, Guess[] given, ImmutableArray<string> names)
    {
        var named = names.Length > 0;
        if (callee.Kind == GuessKind.Builtin && Decorators.Result(callee.Name!, given, names) is { } decorated)
        {
            if (decorated.Kind == GuessKind.Class && callee.Name is Decorators.DataClass or Decorators.FrozenDataClass)
            {
                program.Records.Add(decorated.Name!);
                if (callee.Name == Decorators.FrozenDataClass)
                {
                    program.FrozenRecords.Add(decorated.Name!);
                }
            }

            return decorated;
        }

        switch (callee.Kind)
        {
            case GuessKind.Nothing or GuessKind.None or GuessKind.Bool:
                return Guess.Nothing;
            case GuessKind.Function when program.Find(callee.Name!) is { } target:
                return Bring(instruction, target, given, names, 0);
            case GuessKind.Function when !named:
                return BringToEach(callee.FunctionNames, given);
            case GuessKind.Class:
                if (program.InitializerOf(callee.Name!) is { } initializer)
                {
                    Bring(initializer, given, names, 1);
                }
                else if (program.Records.Contains(callee.Name!))
                {
                    program.FillRecord(callee.Name!, given, names);
                }
                else
                {
                    program.FillTuple(callee.Name!, given, names);
                }

                return Filled(program.NewInstance(callee.Name!, part => Fresh(instruction, part)), given);
            case GuessKind.Method when program.Find(callee.Name!) is { } method:
                return Bring(instruction, method, given, names, 1);
            case GuessKind.Instance or GuessKind.Instances:
                return OfMethod(instruction, callee, "__call__", given, names);
            case GuessKind.Builtin when callee.Name == ArrayTypes.Maker:
                return ArrayTypes.Made(instruction, Definitions);
            case GuessKind.Builtin when callee.Name == ArgumentOptions.Maker:
                return ArgumentOptions.Parser;
            case GuessKind.Builtin when callee.Name == NamedTuples.Maker:
                return OfNamedTuple(instruction);
            case GuessKind.Builtin when !named:
                return OfBuiltinCall(instruction, callee.Name!, given);
            case GuessKind.Builtin when callee.Name is "sorted" or "min" or "max" && given.Length > 0:
                BringKey(instruction, names, BuiltinResults.ItemOf(given[0]));
                var extreme = OfBuiltinCall(instruction, callee.Name, given[..^names.Length]);
                return names.IndexOf("default") is >= 0 and var place ? Guess.Join(extreme, given[given.Length - names.Length + place]) : extreme;
            case GuessKind.Builtin when callee.Name == "collections.deque":
                return OfBuiltinCall(instruction, callee.Name, given[..^names.Length]);
            case GuessKind.Any when !named:
                program.AddUnknownCall(given);
                return Guess.Any;
            default:
                return Guess.Any;
        }
    }

    /// <summary>The function that is given as key= gets the items. The last operands are the named ones.</summary>
    private void BringKey(Instruction instruction, ImmutableArray<string> names, Guess item)
    {
        var first = instruction.Operands.Length - names.Length;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == "key" && values[instruction.Operands[first + i].Index] is { Kind: GuessKind.Function } key && program.Find(key.Name!) is { } target)
            {
                Bring(target, [item], [], 0);
            }
        }
    }

    /// <summary>
    /// What one of some functions gives, of which those are meant that take as many arguments. A function that is known
    /// to get other types than these is believed not to be called here.
    /// </summary>
    private Guess BringToEach(string[] names, Guess[] given)
    {
        Guess? result = null;
        program.HasChoices = true;
        foreach (var name in names)
        {
            if (program.Find(name) is { } target && target.Parameters.Length >= given.Length)
            {
                var fits = program.HasSettled && given.Select((guess, i) => guess.Agrees(target.Parameters[i].Guess)).All(agrees => agrees);
                BringToDefinition(target, fits ? given : [], [], 0);
                var gives = Bring(target, fits ? given : [], [], 0);
                result = result is null ? gives : result.Agrees(gives) ? Guess.Join(result, gives) : Guess.Any;
            }
        }

        return result ?? Guess.Any;
    }

    private Guess OfBuiltinCall(Instruction instruction, string name, Guess[] given)
    {
        if (name == "map" && given is [{ Kind: GuessKind.Function } mapped, ..] && program.Find(mapped.Name!) is { } target)
        {
            var node = Fresh(instruction, 0);
            node.Add(Bring(target, [.. given.Skip(1).Select(BuiltinResults.ItemOf)], [], 0));
            return Guess.Of(GuessKind.Iterator, node);
        }

        if (name == LibraryResults.DefaultDictName)
        {
            return LibraryResults.DefaultDict(given is [var factory] ? OfFactory(instruction, factory) : Guess.Any, part => Fresh(instruction, part));
        }

        return name == "super" && program.ParentOf(Function) is { } parent
            ? Guess.Named(GuessKind.Super, parent.Body)
            : BuiltinResults.OfCall(name, Array.Exists(given, argument => program.AsContainer(argument) is not null) ? [.. given.Select(argument => program.AsContainer(argument) ?? argument)] : given, part => Fresh(instruction, part));
    }

    /// <summary>A new class of named tuples.</summary>
    private Guess OfNamedTuple(Instruction instruction)
    {
        var body = $"{Function.Name}.<named tuple {instruction.Result.Index}>";
        if (NamedTuples.FieldsOf(instruction, Definitions) is not { } fields)
        {
            return Guess.Any;
        }

        program.NamedTuples.Declare(body, fields);
        return Guess.Named(GuessKind.Class, body);
    }

    /// <summary>What a function or type gives that the library calls without arguments.</summary>
    private Guess OfFactory(Instruction instruction, Guess factory) =>
        factory.Kind == GuessKind.Function && program.Find(factory.Name!) is { } target ? Bring(target, [], [], 0) : OfCallee(instruction, factory, [], []);

    private Guess OfMethodCall(Instruction instruction) =>
        OfMethod(instruction, Of(instruction, 0), Text(instruction), Arguments(instruction, 1), ((NamesImmediate)instruction.Immediates[1]).Names);

    /// <summary>What a method gives; the last arguments have names.</summary>
    private Guess OfMethod(Instruction instruction, Guess self, string name, Guess[] given, ImmutableArray<string> names)
    {
        var named = names.Length > 0;
        if (names.IsEmpty && given.Length > 0 && instruction.Op == Ops.CallMethod && OfKeyword(instruction, name, given) is { } keyword)
        {
            return keyword;
        }

        if (self.LacksAttribute(name))
        {
            return Guess.Nothing;
        }

        if (named && self.Kind == GuessKind.List && name == "sort")
        {
            BringKey(instruction, names, self.Parts[0].Guess);
            return Guess.None;
        }

        if (self.Kind == GuessKind.Instance && name == "__class__")
        {
            return OfCallee(instruction, Guess.Named(GuessKind.Class, self.Name!), given, names);
        }

        if (self.Kind == GuessKind.Module && program.MemberOf(self.Name!, name) is { } member)
        {
            return OfCallee(instruction, member, given, names);
        }

        if (self.Kind == GuessKind.Module)
        {
            return OfCallee(instruction, Guess.Named(GuessKind.Builtin, $"{self.Name}.{name}"), given, names);
        }

        if (ArgumentOptions.IsParser(self))
        {
            return program.Options.OfMethod(instruction, name, given, names, Definitions);
        }

        if (name == "_replace" && program.NamedTuples.AsTuple(self) is not null)
        {
            return self;
        }

        if (self.Kind == GuessKind.Class && program.Inherited(program.InstanceOf(self.Name!), name) is { } ofClass)
        {
            return Bring(instruction, ofClass, given, names, program.KindOf(ofClass) == MethodKind.Class ? 1 : 0);
        }

        if (BuiltinResults.OfMethod(self, name, named ? [] : given, part => Fresh(instruction, part)) is { } known)
        {
            return named ? Guess.Any : known;
        }

        var result = Guess.Nothing;
        var found = false;
        foreach (var target in program.MethodsOf(self, name))
        {
            found = true;
            result = Guess.Join(result, Bring(instruction, target, given, names, program.KindOf(target) == MethodKind.Static ? 0 : 1));
        }

        if (!found && !named && OfContainerMethod(instruction, self, name, given) is { Kind: not GuessKind.Any } ofContainer)
        {
            return ofContainer;
        }

        return self.Kind == GuessKind.Any && BuiltinResults.OfAnyStr(name) is { } ofStr ? Guess.Join(result, ofStr)
            : found ? result
            : OfHeldFunction(instruction, self, name, given, names);
    }

    /// <summary>What an attribute gives that is called, where no class has a method of the name.</summary>
    private Guess OfHeldFunction(Instruction instruction, Guess self, string name, Guess[] given, ImmutableArray<string> names)
    {
        var held = self.Kind == GuessKind.Instance ? program.Attribute(self, name) : Guess.Any;
        return held.Kind == GuessKind.Nothing ? program.HasSettled ? Guess.Any : Guess.Nothing
            : held.Kind is GuessKind.Function or GuessKind.Class ? OfCallee(instruction, held, given, names)
            : Guess.Any;
    }

    /// <summary>Of a generator function that was split: the function that resumes it.</summary>
    private FunctionGuesses? Resumed => program.Find(Function.Name + ".resume");

    /// <summary>A new generator keeps its parameters in its first slots.</summary>
    private Guess OfNewGenerator(Instruction instruction)
    {
        if (program.Find(Text(instruction)) is not { } resume)
        {
            return Guess.Any;
        }

        for (var i = 0; i < instruction.Operands.Length; i++)
        {
            resume.slots?.AtStart(i).Add(Of(instruction, i));
        }

        return Guess.Of(GuessKind.Iterator, resume.Result);
    }

    /// <summary>The arguments of a call come to the parameters of the clone that it reaches. Where they are what a tuple holds, its length is given too, else -1.</summary>
    private Guess Bring(Instruction call, FunctionGuesses target, Guess[] given, ImmutableArray<string> names, int first, int spread = -1)
    {
        program.NoteCall(this, call, target, spread);
        BringToDefinition(target, given, names, first);
        if (program.ContextOf(this, call, target, spread) is { } context)
        {
            Bring(target, given, names, first);
            return Bring(context, given, names, first);
        }

        if (Collects(target))
        {
            return BringCollected(target, given, names, first);
        }

        var arranged = Arrange(target, given, names, first);
        var isFull = first + arranged.Length == target.Parameters.Length && target.module == module
            && (arranged.Length == 0 || Array.Exists(arranged, guess => guess.Kind != GuessKind.Nothing));
        return Bring(isFull && spread < 0 ? program.FindClone(this, call, target) : target, arranged, first);
    }

    /// <summary>The arguments come to the function's parameters from the given one on; gives what it returns.</summary>
    private Guess Bring(FunctionGuesses target, Guess[] given, ImmutableArray<string> names, int first) =>
        Collects(target) ? BringCollected(target, given, names, first) : Bring(target, Arrange(target, given, names, first), first);

    /// <summary>One of several functions that were made of one def has the code of that: what comes to it comes to its code.</summary>
    private void BringToDefinition(FunctionGuesses target, Guess[] given, ImmutableArray<string> names, int first)
    {
        if (target.Name != target.Function.Name && program.Find(target.Function.Name) is { } definition)
        {
            Bring(definition, given, names, first);
        }
    }

    private static Guess Bring(FunctionGuesses target, Guess[] arranged, int first)
    {
        for (var i = 0; i < arranged.Length && first + i < target.Parameters.Length; i++)
        {
            target.Parameters[first + i].Add(arranged[i]);
        }

        return target.Function.Kind switch
        {
            FunctionKind.Function => target.Result.Guess,
            FunctionKind.Generator when target.Resumed is { } resume => Guess.Of(GuessKind.Iterator, resume.Result),
            _ => Guess.Any,
        };
    }

    /// <summary>The arguments, of which the last have names, in the order of the parameters, and defaults; where they do not fit, those without names.</summary>
    private Guess[] Arrange(FunctionGuesses target, Guess[] given, ImmutableArray<string> names, int first)
    {
        if (names.IsEmpty && first + given.Length >= target.Parameters.Length)
        {
            return given;
        }

        if (Bind(target.Function, first, given.Length, names) is not { } bound)
        {
            return given[..^names.Length];
        }

        var arranged = new Guess[bound.Length];
        for (var i = 0; i < arranged.Length; i++)
        {
            arranged[i] = bound[i] switch
            {
                { IsGiven: true } argument => given[argument.Argument],
                { Default: { } constant } when OfDefault(constant) is { } known => known,
                _ => target.Parameters[first + i].Guess,
            };
        }

        return arranged;
    }

    /// <summary>What a default is; null for tuples, which the def brings.</summary>
    private static Guess? OfDefault(Constant constant) => constant switch
    {
        IntConstant number => OfInt(number.Value),
        FloatConstant => Guess.Float,
        StringConstant => Guess.Str,
        BytesConstant => Guess.Bytes,
        SingletonConstant { Name: "None" } => Guess.None,
        SingletonConstant { Name: "True" or "False" } => Guess.Bool,
        TupleConstant => null,
        _ => Guess.Any,
    };
}
