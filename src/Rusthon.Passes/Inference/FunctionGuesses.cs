using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What is believed of the values of one function.</summary>
public sealed partial class FunctionGuesses
{
    private readonly ProgramGuesses program;
    private readonly Module module;
    private readonly HashSet<string> bound;
    private readonly Guess[] values;
    private readonly Dictionary<(int Value, int Part), GuessNode> fresh = [];
    private readonly BigInteger?[] constants;

    /// <summary>The numbers that values are believed to be: constants, and globals that are bound once.</summary>
    private readonly BigInteger?[] predicted;

    /// <summary>The ops that get attributes and special methods, by result.</summary>
    private readonly Dictionary<ValueId, Instruction> gets;
    private readonly bool[] unset;
    private readonly ArgumentLists argumentLists;

    private Dictionary<ValueId, Instruction>? definitions;
    private readonly GeneratorSlots? slots;
    private bool changed;

    internal FunctionGuesses(ProgramGuesses program, Module module, HashSet<string> bound, Function function)
        : this(program, module, bound, function, 0, [.. function.Signature.FreeVariables.Select(_ => new GuessNode())])
    {
    }

    private FunctionGuesses(ProgramGuesses program, Module module, HashSet<string> bound, Function function, int clone, ImmutableArray<GuessNode> closure)
    {
        Clone = clone;
        Name = function.Name;
        Closure = closure;
        this.program = program;
        this.module = module;
        this.bound = bound;
        Function = function;
        values = new Guess[function.ValueTypes.Length];
        constants = new BigInteger?[function.ValueTypes.Length];
        predicted = new BigInteger?[function.ValueTypes.Length];
        unset = new bool[function.ValueTypes.Length];
        runs = new bool[function.Blocks.Length];
        runs[0] = true;
        slots = function.Kind == FunctionKind.Resume ? new GeneratorSlots(function) : null;
        argumentLists = new ArgumentLists(function);
        Array.Fill(values, Guess.Nothing);
        gets = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.GetAttr || instruction.Op == Ops.LookupSpecial).ToDictionary(instruction => instruction.Result);
        Parameters = [.. function.Blocks[0].Parameters.Select(_ => new GuessNode())];
    }

    /// <summary>Another clone of the function, which shares only the closure.</summary>
    internal FunctionGuesses MakeClone(int clone)
    {
        var made = new FunctionGuesses(program, module, bound, Function, clone, Closure);
        program.AddSelf(made);
        return made;
    }

    /// <summary>As what one of several functions that make it has made, which shares nothing.</summary>
    internal FunctionGuesses MakeOwn(int number) => new(program, module, bound, Function, number, [.. Closure.Select(_ => new GuessNode())]) { Name = Function.Name + Guess.Own + number };

    /// <summary>How guesses name it: as the function is named, and where it is one of several functions that were made of one def, which one.</summary>
    internal string Name { get; private init; }

    /// <summary>The function that an op makes, or null.</summary>
    internal FunctionGuesses? Made(Instruction instruction) => program.Find(Text(instruction));

    /// <summary>Which clone of the function this is; 0 is what code that is not known calls.</summary>
    public int Clone { get; }

    /// <summary>True when calls in it reach clones.</summary>
    public bool CallsClones => program.CallsClones(this);

    /// <summary>The clone of a function that a call in this one reaches.</summary>
    public int CloneAt(Instruction call, Function target) => program.CloneAt(this, call, target);

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>What its parameters get.</summary>
    public ImmutableArray<GuessNode> Parameters { get; }

    /// <summary>What the cells of its closure hold.</summary>
    public ImmutableArray<GuessNode> Closure { get; }

    /// <summary>What it returns.</summary>
    public GuessNode Result { get; } = new();

    /// <summary>What is believed of a value.</summary>
    public Guess this[ValueId value] => values[value.Index];

    /// <summary>The number that a constant int is, or null for any other value.</summary>
    public BigInteger? ConstantOf(ValueId value) => constants[value.Index];

    /// <summary>The ops by result, which are looked for when they are first asked for.</summary>
    private Dictionary<ValueId, Instruction> Definitions =>
        definitions ??= Function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);

    private BigInteger? Predicted(ValueId value) => predicted[value.Index];

    /// <summary>The functions that a method call may reach: that of the instance's class first.</summary>
    public IEnumerable<Function> MethodsOf(Guess self, string name) => program.MethodsOf(self, name).Select(method => method.Function);

    /// <summary>True for the first parameter of a method that is given the instance.</summary>
    internal bool IsOwnInstance(ValueId value) =>
        Function.Blocks[0].Parameters is [var first, ..] && first == value && program.TakesInstance(this);

    /// <summary>The fields of a data class that sets them only, those of its bases first; none for other classes.</summary>
    internal ImmutableArray<AnnotatedName> FieldsOf(ClassLine line) => program.RecordFields(line);

    /// <summary>The function that an instance or a class itself is believed to have under a name, and what its first parameter is given; null when none is.</summary>
    internal (Function Function, MethodKind Kind)? AttributeFunction(Guess self, string name) =>
        program.Inherited(self.Kind == GuessKind.Class ? program.InstanceOf(self.Name!) : self, name) is { } found ? (found.Function, program.KindOf(found)) : null;

    /// <summary>How an op is believed to read a value of a class: by the class (0) or by an instance (1); null for other ops.</summary>
    internal int? ClassValueForm(Instruction instruction)
    {
        if (instruction.Op != Ops.GetAttr)
        {
            return null;
        }

        var self = this[instruction.Operands[0]];
        return self.Kind == GuessKind.Class ? 0
            : self.Kind == GuessKind.Instance && Shapes.Find(self, Text(instruction)) is null && program.ValueOfClass(self, Text(instruction)) is not null ? 1
            : null;
    }

    /// <summary>Where instances are believed to keep their attributes.</summary>
    public ClassShapes Shapes => program.Shapes;

    /// <summary>The bodies of an exception class and of those that it is believed to be derived from; none for other classes.</summary>
    public IReadOnlyList<string> ExceptionLine(string body) => program.ExceptionLine(body);

    /// <summary>The int constant that what an op reads is believed to be: a global that is bound once. Null for others.</summary>
    public BigInteger? BelievedConstant(Instruction instruction) =>
        instruction.Op == Ops.LoadGlobal && bound.Contains(Text(instruction)) ? program.ConstantOf(module, Text(instruction)) : null;

    /// <summary>What each parameter of a function gets in a call that is not given already; null when the function cannot be called so directly.</summary>
    internal ImmutableArray<BoundArgument>? Bind(Function function, int first, int given, ImmutableArray<string> names) =>
        ArgumentBinding.Bind(function, program.Defaults, first, given, names);

    /// <summary>The __init__ that calling a class is believed to run, or null.</summary>
    internal Function? InitializerOf(Guess made) => program.InitializerOf(made.Name!)?.Function;

    /// <summary>True when calling a class is believed to do no more than make an instance, which has no attributes then.</summary>
    internal bool HasNoInitializer(string body) => program.HasNoInitializer(body);

    /// <summary>A function of the program by its IR name, or null.</summary>
    public Function? Known(string name) => program.Find(name)?.Function;

    /// <inheritdoc cref="ProgramGuesses.HasThreads"/>
    internal bool HasThreads => program.HasThreads;

    /// <inheritdoc cref="Program.CountsCalls"/>
    internal bool CountsCalls => program.CountsCalls;

    /// <summary>True for two functions of one module, whose globals have the same names.</summary>
    internal bool IsOfSameModule(FunctionGuesses other) => module == other.module;

    /// <summary>Looks at every op once more; true when something new came of it.</summary>
    internal bool Visit()
    {
        changed = false;
        for (var i = 0; i < Parameters.Length; i++)
        {
            Add(Function.Blocks[0].Parameters[i], Parameters[i].Guess);
        }

        foreach (var block in Function.Blocks)
        {
            if (!runs[block.Id.Index])
            {
                continue;
            }

            foreach (var instruction in block.Instructions)
            {
                var guess = Transfer(instruction);
                if (instruction.Result.Exists)
                {
                    Add(instruction.Result, guess);
                }
            }

            if (block.Terminator.Kind == TerminatorKind.Return && !(Function.Kind == FunctionKind.Resume && unset[block.Terminator.Operand.Index]))
            {
                Result.Add(Function.Kind is FunctionKind.Function or FunctionKind.Resume ? this[block.Terminator.Operand] : Guess.Any);
            }

            Follow(block);
            foreach (var edge in block.Terminator.Edges)
            {
                var parameters = Function.Blocks[edge.Target.Index].Parameters;
                for (var i = 0; i < parameters.Length; i++)
                {
                    // A variable that is not bound is not read: it is what it is bound to.
                    Add(parameters[i], unset[edge.Arguments[i].Index] ? Guess.Nothing : this[edge.Arguments[i]]);
                }
            }
        }

        return changed;
    }

    private void Add(ValueId value, Guess guess)
    {
        var joined = Guess.Join(values[value.Index], guess);
        if (!joined.IsSame(values[value.Index]))
        {
            values[value.Index] = joined;
            changed = true;
        }
    }

    /// <summary>The node of a part of what an op gives.</summary>
    private GuessNode Fresh(Instruction instruction, int part)
    {
        var key = (instruction.Result.Index, part);
        return fresh.TryGetValue(key, out var node) ? node : fresh[key] = new GuessNode();
    }
}
