using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// What is believed of every value of a program: a flow-insensitive fixed point over all functions at once, in which
/// calls join the arguments into the parameters of the functions that they may reach, and attributes, globals and the
/// items of containers are places that hold values. Nothing here need be true (see <see cref="Guess"/>), so that
/// monkeypatching, setattr and code that inference does not understand cost nothing but speed.
/// </summary>
public sealed partial class ProgramGuesses
{
    /// <summary>Bounds the time; what has not settled by then may be wrong, which is allowed.</summary>
    private const int MostRounds = 12;
    private const int MostMethodTargets = 8;

    /// <summary>Rounds after which a value of which nothing is known yet may be of any type.</summary>
    private const int FirstRounds = 4;
    private readonly Dictionary<string, FunctionGuesses> functions = [];
    private readonly Dictionary<string, GuessNode> globals = [];
    private readonly Dictionary<string, GuessNode> attributes = [];
    private readonly Dictionary<string, GuessNode> stores = [];
    private readonly OwnAttributes own;
    private readonly ILookup<string, FunctionGuesses> methods;

    /// <summary>The functions that the modules' code, or what that reaches, makes or calls.</summary>
    private readonly List<FunctionGuesses> reached;

    /// <summary>By the number of arguments: what is given in calls of which it is not known what they call.</summary>
    private readonly Dictionary<int, GuessNode[]> unknownCalls = [];
    private readonly ClassLines lines;
    private readonly ConstantGlobals constants;
    private readonly ClassMembers members;
    private readonly Dictionary<string, Module> modules;
    private readonly FunctionClones clones;
    private readonly CallContexts contexts;

    /// <summary>By function: the calls of it that are known.</summary>
    private readonly Dictionary<string, HashSet<CloneSite>> calls = [];
    private readonly Dictionary<string, (ImmutableArray<string> Unbound, int Count)> stars;

    private ProgramGuesses(Program program, FunctionClones clones, CallContexts contexts, ProgramGuesses? before)
    {
        this.clones = clones;
        this.contexts = contexts;
        lines = before?.lines ?? new ClassLines(program);
        constants = before?.constants ?? new ConstantGlobals(program);
        GlobalFlow = before?.GlobalFlow ?? new GlobalFlow(program);
        members = before?.members ?? new ClassMembers(program);
        stars = before?.stars ?? [];
        HasThreads = program.HasThreads;
        CountsCalls = program.CountsCalls;
        Defaults = before?.Defaults ?? new ParameterDefaults(program);
        modules = before?.modules ?? program.Modules.Where(module => module.Text is null).ToDictionary(module => module.Name);
        foreach (var module in program.Modules)
        {
            var bound = module.Globals.ToHashSet();
            foreach (var function in module.Functions)
            {
                functions[function.Name] = new FunctionGuesses(this, module, bound, function);
            }
        }

        reached = ReachedFunctions(program);
        own = new OwnAttributes(lines, (body, name) => Inherited(InstanceOf(body), name), ClassOf);
        methods = functions.Values.Where(item => ClassOf(item.Function.Name) is not null).ToLookup(item => item.Function.Signature.Name);
        foreach (var method in functions.Values)
        {
            AddSelf(method);
        }

        Settle();
        HasSettled = true;
        if (BringUnknown() | HasChoices | HasUnknownGlobals)
        {
            Settle();
        }

        Shapes = new ClassShapes(program.ChangesClasses, lines, members, [.. functions.Values, .. clones.All], line => FieldsOf(line).Select(field => field.Name), FrozenRecords);
    }

    /// <summary>
    /// Infers: with one of each function, then, where too little comes of that, with a clone for each call, and at last
    /// with the clones that differ.
    /// </summary>
    public static ProgramGuesses Infer(Program program)
    {
        var together = new ProgramGuesses(program, FunctionClones.None(), CallContexts.None(), null);
        var contexts = CallContexts.Of(together.reached, together.calls.ToDictionary(known => known.Key, known => known.Value.Count));
        if (!contexts.IsEmpty)
        {
            together = new ProgramGuesses(program, FunctionClones.None(), contexts, together);
        }

        if (CloneGroups.Candidates(together.reached, contexts) is not { Count: > 0 } candidates)
        {
            return together;
        }

        var apart = new ProgramGuesses(program, FunctionClones.Apart(candidates), contexts.Anew(), together);
        var sites = CloneGroups.Group(apart.clones, apart.functions);
        return sites.Count == 0 ? together : new ProgramGuesses(program, FunctionClones.Grouped(sites), contexts.Anew(), together);
    }

    /// <inheritdoc cref="Program.HasThreads"/>
    internal bool HasThreads { get; }

    /// <inheritdoc cref="Program.CountsCalls"/>
    internal bool CountsCalls { get; }

    /// <summary>True for a function in a class whose first parameter is given the instance.</summary>
    internal bool TakesInstance(FunctionGuesses function) => ClassOf(function.Function.Name) is not null && KindOf(function) == MethodKind.Instance;

    /// <summary>What the first parameter of a method is given; that of __new__ and of other methods that get the class without being told is not known.</summary>
    internal MethodKind KindOf(FunctionGuesses method) =>
        method.Function.Signature.Name is "__new__" ? MethodKind.Static
        : method.Function.Signature.Name is "__init_subclass__" or "__class_getitem__" ? MethodKind.Class
        : members.KindOf(method.Function.Name);

    /// <summary>Leaves out functions that became part of others: what they would do happens nowhere.</summary>
    private List<FunctionGuesses> ReachedFunctions(Program program)
    {
        var found = program.Modules.Select(module => functions[module.Functions[0].Name]).ToHashSet();
        var work = new Queue<FunctionGuesses>(found);
        while (work.TryDequeue(out var from))
        {
            foreach (var immediate in from.Function.Blocks.SelectMany(block => block.Instructions).SelectMany(instruction => instruction.Immediates))
            {
                if (immediate is NameImmediate { Name: var name } && functions.TryGetValue(name, out var mentioned) && found.Add(mentioned))
                {
                    work.Enqueue(mentioned);
                }
            }
        }

        return [.. functions.Values.Where(found.Contains)];
    }

    /// <summary>The first parameter of a method gets an instance of the class, or the class.</summary>
    internal void AddSelf(FunctionGuesses function)
    {
        if (ClassOf(function.Function.Name) is { } owner && function.Parameters.Length > 0 && KindOf(function) is not MethodKind.Static and var kind)
        {
            function.Parameters[0].Add(kind == MethodKind.Class ? Guess.Named(GuessKind.Class, owner) : InstanceOf(owner));
        }
    }

    private void Settle()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            AwaitsMore = round < FirstRounds && !HasSettled;
            var before = GuessNode.Changes;
            var changed = false;
            HasUnknownGlobals = false;
            foreach (var function in reached)
            {
                changed |= function.Visit();
            }

            for (var i = 0; i < clones.All.Count; i++)
            {
                changed |= clones.All[i].Visit();
            }

            for (var i = 0; i < contexts.All.Count; i++)
            {
                changed |= contexts.All[i].Visit();
            }

            if (!changed && before == GuessNode.Changes && !AwaitsMore)
            {
                break;
            }
        }
    }

    /// <summary>Functions that no known call reaches are believed to be reached by the calls of which it is not known what they call. True when there are such.</summary>
    private bool BringUnknown()
    {
        var reached = false;
        foreach (var function in functions.Values)
        {
            if (function.Function.Kind is FunctionKind.Function or FunctionKind.Generator
                && function.Parameters.All(parameter => IsUnreached(parameter.Guess))
                && unknownCalls.TryGetValue(function.Parameters.Length, out var given))
            {
                for (var i = 0; i < given.Length; i++)
                {
                    function.Parameters[i].Add(given[i].Guess);
                    reached = true;
                }
            }
        }

        return reached;
    }

    /// <summary>True for what no call gives, or only calls in the function itself.</summary>
    private static bool IsUnreached(Guess guess) =>
        guess.Kind == GuessKind.Nothing || (guess.Parts.Length > 0 && guess.Parts.All(part => part.Guess.Kind == GuessKind.Nothing));

    /// <summary>A call of what is not known is given these.</summary>
    internal void AddUnknownCall(Guess[] given)
    {
        if (!unknownCalls.TryGetValue(given.Length, out var nodes))
        {
            unknownCalls.Add(given.Length, nodes = [.. given.Select(_ => new GuessNode())]);
        }

        for (var i = 0; i < given.Length; i++)
        {
            nodes[i].Add(given[i]);
        }
    }

    /// <summary>Where instances are believed to keep their attributes.</summary>
    public ClassShapes Shapes { get; }

    /// <summary>The constants that parameters have as defaults.</summary>
    internal ParameterDefaults Defaults { get; }

    /// <summary>Which bindings of globals reach where modules read them.</summary>
    internal GlobalFlow GlobalFlow { get; }

    /// <summary>What the options of the program's command line are believed to be.</summary>
    internal ArgumentOptions Options { get; } = new();

    /// <summary>What calls of known functions bring is known: those of which it is not known which function they call are next.</summary>
    internal bool HasSettled { get; private set; }

    /// <summary>Callers may not have brought yet what they bring.</summary>
    internal bool AwaitsMore { get; private set; }

    /// <summary>The last look at the program met globals of which nothing is known.</summary>
    private bool HasUnknownGlobals { get; set; }

    /// <summary>Some calls may call one of several functions.</summary>
    internal bool HasChoices { get; set; }

    /// <summary>What is believed of a function's values.</summary>
    public FunctionGuesses Of(Function function) => functions[function.Name];

    /// <summary>What is believed of the values of each clone of a function, of itself first.</summary>
    public IEnumerable<FunctionGuesses> ClonesOf(Function function) => [functions[function.Name], .. clones.Of(function.Name)];

    /// <summary>The number of the clone that a call reaches; 0 for the function itself.</summary>
    internal int CloneAt(FunctionGuesses caller, Instruction call, Function target) => clones.At(caller, call, target);

    /// <summary>What is believed of the clone that a call reaches.</summary>
    internal FunctionGuesses FindClone(FunctionGuesses caller, Instruction call, FunctionGuesses target) =>
        caller.Clone >= CallContexts.First || target.Clone >= CallContexts.First ? target : clones.Find(caller, call, target);

    /// <summary>A function as one call alone sees it; null when its calls are not looked at apart.</summary>
    internal FunctionGuesses? ContextOf(FunctionGuesses caller, Instruction call, FunctionGuesses target, int spread) => contexts.Find(caller, call, target, spread);

    /// <summary>A function as each of its calls sees it that is looked at apart.</summary>
    internal IReadOnlyList<FunctionGuesses> ContextsOf(FunctionGuesses function) => contexts.Of(function.Function.Name);

    /// <summary>A call reaches a function.</summary>
    internal void NoteCall(FunctionGuesses caller, Instruction call, FunctionGuesses target, int spread)
    {
        if (!HasSettled)
        {
            (calls.TryGetValue(target.Function.Name, out var known) ? known : calls[target.Function.Name] = []).Add(CallContexts.SiteOf(caller, call, target, spread));
        }
    }

    /// <summary>True when a call in a function reaches a clone of another that is not that function itself.</summary>
    internal bool CallsClones(FunctionGuesses caller) => clones.CallsFrom(caller);

    /// <summary>The globals of a module and the attributes of the program that hold something, by name; attributes with a dot before.</summary>
    public IEnumerable<(string Name, Guess Guess)> Places(Module module)
    {
        var prefix = module.Name + ".";
        return globals.Where(place => place.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(place => (place.Key[prefix.Length..], place.Value.Guess))
            .Concat(attributes.Select(place => ("." + place.Key, place.Value.Guess)))
            .Where(place => place.Guess.Kind != GuessKind.Nothing && !place.Item1.StartsWith("__", StringComparison.Ordinal));
    }

    /// <summary>The function of that name, or null.</summary>
    internal FunctionGuesses? Find(string name) => functions.GetValueOrDefault(name) ?? contexts.Named(name);

    /// <summary>A function as what a call of another one that is looked at apart makes; null where it is one function.</summary>
    internal FunctionGuesses? MadeBy(FunctionGuesses maker, FunctionGuesses made) => contexts.MadeBy(maker, made);

    /// <summary>A global of a module.</summary>
    internal GuessNode Global(Module module, string name) => Node(globals, module.Name + "." + name);

    /// <summary>What is read of a global that holds this: anything, where it is bound to what is not known.</summary>
    internal Guess OfGlobal(Guess held)
    {
        if (held.Kind != GuessKind.Nothing)
        {
            return held;
        }

        HasUnknownGlobals = true;
        return HasSettled ? Guess.Any : Guess.Nothing;
    }

    /// <summary>The globals that the code of a module reads, but never binds.</summary>
    internal ImmutableArray<string> UnboundGlobals(Module module) => StarsOf(module).Unbound;

    /// <summary>True for a module with a single import of all names of another.</summary>
    internal bool HasOneStarImport(Module module) => StarsOf(module).Count == 1;

    private (ImmutableArray<string> Unbound, int Count) StarsOf(Module module)
    {
        if (!stars.TryGetValue(module.Name, out var found))
        {
            var instructions = module.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions).ToList();
            var stored = instructions.Where(instruction => instruction.Op == Ops.StoreGlobal).Select(instruction => ((NameImmediate)instruction.Immediates[0]).Name).ToHashSet();
            stars[module.Name] = found = ([.. module.Globals.Where(name => !stored.Contains(name))], instructions.Count(instruction => instruction.Op == Ops.ImportStar));
        }

        return found;
    }

    /// <summary>What a module of the program holds under a name: a global or a module below it; null for other modules.</summary>
    internal Guess? MemberOf(string module, string name) =>
        !modules.TryGetValue(module, out var found) ? null
        : found.Globals.Contains(name) ? Global(found, name).Guess
        : modules.ContainsKey($"{module}.{name}") ? Guess.Named(GuessKind.Module, $"{module}.{name}")
        : Guess.Any;

    /// <summary>What an attribute of that name is believed to be: for an instance of a known class what is set on such instances, and on values of which nothing is known; else what is set on anything.</summary>
    /// <param name="self">The value.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="reader">The method whose own instance the value is; null elsewhere.</param>
    internal Guess Attribute(Guess self, string name, Function? reader = null) => self.Kind == GuessKind.Instances
        ? self.Choices.Aggregate(Guess.Nothing, (sum, choice) => Guess.Join(sum, Attribute(InstanceOf(choice.Body), name)))
        : self.Line is { } line
        ? Guess.Join(Stored(line, name, reader), Node(stores, name).Guess)
        : Node(attributes, name).Guess;

    /// <summary>What is set on instances of a class.</summary>
    private Guess Stored(ClassLine line, string name, Function? reader = null) => Guess.Join(own.Read(line, name, reader), Node(stores, $"{line.Root.Body}.{name}").Guess);

    /// <summary>True when an instance is believed to have a property of that name.</summary>
    internal bool IsProperty(Guess self, string name)
    {
        if (self.Kind != GuessKind.Instance)
        {
            return false;
        }

        for (var line = self.Line; line is not null; line = line.Parent)
        {
            if (members.IsProperty(line.Body, name))
            {
                return true;
            }
        }

        return self.Line is null && members.IsProperty(self.Name!, name);
    }

    /// <summary>An attribute of that name is set. None has no attributes: what may be it is something else by then.</summary>
    /// <param name="self">What it is set on.</param>
    /// <param name="name">The attribute.</param>
    /// <param name="value">What it is set to.</param>
    /// <param name="setter">The method whose own instance that is; null elsewhere.</param>
    internal void SetAttribute(Guess self, string name, Guess value, FunctionGuesses? setter = null)
    {
        if (self.Kind == GuessKind.Module && modules.TryGetValue(self.Name!, out var module) && module.Globals.Contains(name))
        {
            Global(module, name).Add(value);
            return;
        }

        if (ArgumentOptions.IsParsed(self))
        {
            Options.Of(name).Add(value);
            return;
        }

        Node(attributes, name).Add(value);
        if (setter is not null && self.Line is { } ownLine)
        {
            own.Of(setter, ownLine, name).Add(value);
        }
        else if (self.Kind == GuessKind.Class && FunctionGuesses.IsClassValue(value) && !lines.IsEnumeration(self.Name!))
        {
            ClassValue(self.Name!, name).Add(value);
        }
        else if (self.Kind == GuessKind.Instances)
        {
            foreach (var choice in self.Choices)
            {
                Node(stores, $"{choice.Root.Body}.{name}").Add(value);
            }
        }
        else if (!self.IsPlaceholder)
        {
            Node(stores, self.Line is { } line ? $"{line.Root.Body}.{name}" : name).Add(value);
        }
    }

    /// <summary>An instance of the class with the given body.</summary>
    internal Guess InstanceOf(string body) => Guess.Instance(body, lines.Of(body));

    /// <summary>The int constant that a global of a module is believed to be, or null.</summary>
    internal System.Numerics.BigInteger? ConstantOf(Module module, string name) => constants.Of(module, name);

    /// <summary>The functions that a method call may reach: that of the instance's class, else all of that name when they are few.</summary>
    internal IEnumerable<FunctionGuesses> MethodsOf(Guess self, string name)
    {
        if (self.Kind == GuessKind.Super)
        {
            return Inherited(InstanceOf(self.Name!), name) is { } super ? [super] : [];
        }

        if (self.Kind == GuessKind.Instances)
        {
            return self.Choices.SelectMany(choice => MethodsOf(InstanceOf(choice.Body), name)).Distinct();
        }

        var overriding = methods[name].Where(method => self.Line is not null && lines.Of(ClassOf(method.Function.Name)!) is { } line && line.Body != self.Name && line.Includes(self.Line));
        if (Inherited(self, name) is { } own)
        {
            return [own, .. overriding];
        }

        if (self.Line is not null && name.StartsWith("__", StringComparison.Ordinal))
        {
            return overriding;
        }

        var found = methods[name].Take(MostMethodTargets + 1).ToList();
        return found.Count > MostMethodTargets ? [] : found;
    }

    /// <summary>What an instance gives by the name of one of its methods; null where it keeps an attribute of that name, or has no such method.</summary>
    internal Guess? BoundMethod(Guess self, string name) =>
        Attribute(self, name).Kind == GuessKind.Nothing && Inherited(self, name) is { } method && KindOf(method) == MethodKind.Instance ? Guess.Named(GuessKind.Method, method.Function.Name) : null;

    /// <summary>The method that an instance of exactly the class has, or null.</summary>
    internal FunctionGuesses? Inherited(Guess self, string name)
    {
        if (self.Kind != GuessKind.Instance)
        {
            return null;
        }

        if (functions.TryGetValue($"{self.Name}.{name}", out var own))
        {
            return own;
        }

        return self.Line?.Parent is { } parent ? Inherited(InstanceOf(parent.Body), name) : null;
    }

    /// <summary>The __init__ that calling the class with the given body is believed to run; null when it has none, or that of a data class.</summary>
    internal FunctionGuesses? InitializerOf(string body) =>
        Find(body + ".__init__") is { } own ? own
        : Records.Contains(body) || lines.Of(body)?.Parent is not { } parent ? null
        : InitializerOf(parent.Body);

    /// <summary>The bodies of an exception class and of those that it is believed to be derived from; none for other classes.</summary>
    internal IReadOnlyList<string> ExceptionLine(string body) => lines.ExceptionLine(body);

    /// <summary>The base of the class that a function is a method of, or null.</summary>
    internal ClassLine? ParentOf(Function method) => ClassOf(method.Name) is { } body ? lines.Of(body)?.Parent : null;

    /// <summary>The class body that a function is written in, or null.</summary>
    private string? ClassOf(string function)
    {
        var dot = function.LastIndexOf('.');
        return dot > 0 && functions.TryGetValue(function[..dot], out var owner) && owner.Function.Kind == FunctionKind.ClassBody ? function[..dot] : null;
    }

    private static GuessNode Node(Dictionary<string, GuessNode> table, string key) =>
        table.TryGetValue(key, out var node) ? node : table[key] = new GuessNode();
}
