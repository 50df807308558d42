using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>A function that is to be lowered.</summary>
/// <param name="Parent">The function whose code makes it; null for a module.</param>
/// <param name="Name">The name in the IR.</param>
/// <param name="Kind">What kind of code it is.</param>
/// <param name="Signature">The Python side.</param>
/// <param name="Scope">Its scope.</param>
/// <param name="Node">What it is the body of.</param>
/// <param name="Value">The expression that the function of a type parameter computes.</param>
internal sealed record PendingFunction(PendingFunction? Parent, string Name, FunctionKind Kind, Signature Signature, Scope Scope, Node Node, Expression? Value)
{
    /// <summary>For code from a constant string the place of the call that runs it.</summary>
    public Position? CodePosition { get; init; }
}

/// <summary>A module-level def that is the only binding of its name; for each parameter its default when that is a constant.</summary>
internal sealed record DirectFunction(string Name, Signature Signature, ImmutableArray<IR.Constant?> Defaults);

/// <summary>Lowers one module: its functions one after the other, and the list of its globals.</summary>
internal sealed class ModuleLowering
{
    private readonly LoadedModule loaded;
    private readonly ProgramFacts facts;
    private readonly DiagnosticBag diagnostics;
    private readonly Queue<PendingFunction> pending = new();
    private readonly HashSet<string> functionNames = [];
    private readonly Dictionary<string, DirectFunction> directFunctions = [];
    private readonly HashSet<string> bindingSet = [];
    private readonly List<string> bindings = [];
    private readonly HashSet<string> reads = [];
    private readonly NodeMap<PendingFunction> declared = [];

    public ModuleLowering(LoadedModule loaded, ScopeTree scopes, ProgramFacts facts, DiagnosticBag diagnostics)
    {
        this.loaded = loaded;
        this.facts = facts;
        this.diagnostics = diagnostics;
        Scopes = scopes;
        Positions = new Positions(loaded.Source);
    }

    /// <summary>The module's dotted name.</summary>
    public string Name => loaded.Name;

    /// <summary>True for the code of a constant text, whose global names are looked up in dicts.</summary>
    public bool IsUnit => loaded.Unit is not null;

    /// <summary>True for such code that displays the values of its expression statements.</summary>
    public bool IsInteractive => loaded.Unit is { Mode: CodeUnitMode.Interactive };

    /// <summary>The package that relative imports start from.</summary>
    public string Package => loaded.Package;

    /// <summary>The scopes.</summary>
    public ScopeTree Scopes { get; }

    /// <summary>Places for tracebacks.</summary>
    public Positions Positions { get; }

    /// <summary>What a module has before its first statement.</summary>
    public IEnumerable<(string Name, IR.Constant Value)> InitialGlobals
    {
        get
        {
            yield return ("__name__", Constants.Str(Name));
            yield return ("__doc__", (IR.Constant?)DocStrings.Of(loaded.Tree.Body) ?? SingletonConstant.None);
            var package = Name == "__main__" && loaded.Package.Length == 0 ? (IR.Constant)SingletonConstant.None : Constants.Str(loaded.Package);
            yield return ("__package__", package);
            yield return ("__spec__", SingletonConstant.None);
            if (loaded.FilePath is not null)
            {
                yield return ("__file__", Constants.Str(loaded.FilePath));
                yield return ("__cached__", SingletonConstant.None);
            }
        }
    }

    /// <summary>The module in IR.</summary>
    public IR.Module Run()
    {
        var functions = ImmutableArray.CreateBuilder<Function>();
        pending.Enqueue(IsUnit
            ? new PendingFunction(null, Unique(Name), FunctionKind.Function, new Signature("<module>", "<module>", null, 1, 0, 1, 0, false, false, [ScopeResolver.UnitScope], []), Scopes.Module, loaded.Tree, null)
            : new PendingFunction(null, Unique(Name), FunctionKind.Module, new Signature("<module>", "<module>", null, 1, 0, 0, 0, false, false, [], []), Scopes.Module, loaded.Tree, null));
        FindDirectFunctions();
        while (pending.TryDequeue(out var next))
        {
            functions.Add(Lower(next));
        }

        var unit = loaded.Unit is { } code ? new RunnableText(code.Text, code.Mode == CodeUnitMode.Interactive, loaded.Tree.Body is [ExprStmt], code.Mode == CodeUnitMode.Wrong) : null;
        return new IR.Module(Name, SourceOf(loaded), IsUnit ? [] : Globals(), functions.ToImmutable()) { Text = unit };
    }

    private Function Lower(PendingFunction next)
    {
        try
        {
            return new FunctionLowering(this, next).Run();
        }
        catch (System.Exception e) when (e is not TooDeepException)
        {
            throw new CompilerDefectException(next.Name, e);
        }
    }

    /// <summary>Reports a diagnostic about a place of the module.</summary>
    public void Report(DiagnosticKind kind, Span span, string message) =>
        diagnostics.Report(new Diagnostic(kind, loaded.Source, span, message));

    /// <summary>Notes that code reads a global.</summary>
    public void NoteRead(string name) => reads.Add(name);

    /// <summary>Notes that code binds a global.</summary>
    public void NoteBinding(string name)
    {
        if (bindingSet.Add(name))
        {
            bindings.Add(name);
        }
    }

    /// <summary>True when the program can see when an object dies.</summary>
    public bool ObservesLifetimes => facts.ObservesLifetimes;

    /// <summary>True when the program has a module of that name.</summary>
    public bool HasModule(string name) => facts.Modules.Contains(name);

    /// <summary>True when a global name can only mean the built-in of that name.</summary>
    public bool IsBuiltin(string name) =>
        !IsUnit && Scopes.Module.Find(name) is not { Resolution: Resolution.Local or Resolution.GlobalExplicit }
        && !loaded.HasStarImport && (!facts.ChangesBuiltins || IsAboutScopes(name)) && !facts.StoredAttributes.Contains(name);

    /// <summary>Functions that need the scope of the call: they are compiled as what they usually mean even in programs that change built-ins.</summary>
    private static bool IsAboutScopes(string name) => name is "globals" or "locals" or "vars" or "dir" or "super" or "eval" or "exec" or "compile";

    /// <summary>True when the runtime has a built-in of that name.</summary>
    public bool RuntimeHas(string name) => facts.BuiltinNames.Contains(name);

    /// <summary>The symbol of the built-in function or type that a global name can only mean, or null.</summary>
    public string? BuiltinObject(string name) => IsBuiltin(name) ? facts.BuiltinObjects.GetValueOrDefault(name) : null;

    /// <summary>The signature of a built-in function that may be called directly, or null.</summary>
    public BuiltinSignature? BuiltinSignature(string name) => facts.Builtins.GetValueOrDefault(name);

    /// <summary>The function that a global name means unless the program changes it when it runs.</summary>
    public DirectFunction? DirectFunction(string name) => directFunctions.GetValueOrDefault(name);

    /// <summary>Declares the function of a def, lambda or class body; it is lowered later.</summary>
    public PendingFunction Declare(FunctionLowering parent, Node node, Scope scope) =>
        Enqueue(Declare(parent.Function, node, scope) with { CodePosition = parent.CodePosition });

    /// <summary>Declares a function that has no parameter list in the source.</summary>
    public PendingFunction Declare(FunctionLowering parent, Node node, Scope scope, FunctionKind kind, string name, IReadOnlyList<string> parameters, Expression? value = null)
    {
        var qualName = QualNameOf(parent.Function, scope, name);
        var signature = new Signature(
            name, qualName, null, Positions.LineOf(node.Span.Start), 0, parameters.Count, 0, false, false,
            LocalsOf(scope, parameters), FreeVariablesOf(scope));
        var made = new PendingFunction(parent.Function, Unique(NamePrefix + qualName), kind, signature, scope, node, value);
        return Enqueue(made with { CodePosition = parent.CodePosition });
    }

    private PendingFunction Declare(PendingFunction parent, Node node, Scope scope)
    {
        if (declared.Remove(node, out var early))
        {
            return early with { Parent = parent };
        }

        return Describe(parent, node, scope);
    }

    private PendingFunction Enqueue(PendingFunction function)
    {
        pending.Enqueue(function);
        return function;
    }

    private PendingFunction Describe(PendingFunction? parent, Node node, Scope scope)
    {
        var qualName = QualNameOf(parent, scope, scope.Name);
        var name = Unique(NamePrefix + qualName);
        var firstLine = Positions.LineOf(node switch
        {
            FunctionStatement { Decorators: [var first, ..] } => first.Span.Start,
            ClassDef { Decorators: [var first, ..] } => first.Span.Start,
            _ => node.Span.Start,
        });
        if (node is ClassDef)
        {
            var ofClass = new Signature(scope.Name, qualName, null, firstLine, 0, 1, 0, false, false, [".namespace"], FreeVariablesOf(scope));
            return new PendingFunction(parent, name, FunctionKind.ClassBody, ofClass, scope, node, null);
        }

        var arguments = node is Lambda lambda ? lambda.Args : ((FunctionStatement)node).Args;
        var kind = (scope.IsGenerator, scope.IsCoroutine && node is AsyncFunctionDef) switch
        {
            (true, true) => FunctionKind.AsyncGenerator,
            (true, false) => FunctionKind.Generator,
            (false, true) => FunctionKind.Coroutine,
            _ => FunctionKind.Function,
        };
        var parameters = ParameterList.All(arguments).Select(parameter => scope.Mangle(parameter.Name)).ToArray();
        var signature = new Signature(
            scope.Name,
            qualName,
            node is FunctionStatement definition ? DocStrings.Of(definition.Body) : null,
            firstLine,
            arguments.PosOnlyArgs.Length,
            arguments.PosOnlyArgs.Length + arguments.Args.Length,
            arguments.KwOnlyArgs.Length,
            arguments.VarArg is not null,
            arguments.KwArg is not null,
            LocalsOf(scope, parameters),
            FreeVariablesOf(scope))
        {
            Taken = TakenOf(scope, parameters),
        };
        return new PendingFunction(parent, name, kind, signature, scope, node, null);
    }

    /// <summary>
    /// The parameters that are bound anew or deleted. Where the program can see when objects die these are all, if a variable may die before
    /// a parameter that the function did not take.
    /// </summary>
    private ImmutableArray<int> TakenOf(Scope scope, string[] parameters)
    {
        ImmutableArray<int> rebound = [.. Enumerable.Range(0, parameters.Length).Where(i => scope.Find(parameters[i]) is { } symbol && scope.Rebinds(symbol))];
        var hasOthers = rebound.Length > 0 || scope.Symbols.Any(symbol => symbol.Resolution is Resolution.Local or Resolution.Cell && !symbol.Is(SymbolFlags.Parameter));
        return facts.ObservesLifetimes && hasOthers ? [.. Enumerable.Range(0, parameters.Length)] : rebound;
    }

    private static ImmutableArray<string> LocalsOf(Scope scope, IReadOnlyList<string> parameters)
    {
        var others = scope.Symbols.Where(symbol => symbol.Resolution is Resolution.Local or Resolution.Cell && !symbol.Is(SymbolFlags.Parameter)).Select(symbol => symbol.Name);
        return [.. parameters, .. scope.IsFunctionLike ? others : []];
    }

    private static ImmutableArray<string> FreeVariablesOf(Scope scope) =>
    [
        .. scope.Symbols.Where(symbol => symbol.Resolution == Resolution.Free || symbol.Is(SymbolFlags.FreeInClass))
            .Select(symbol => symbol.Name).Order(System.StringComparer.Ordinal),
    ];

    private static string QualNameOf(PendingFunction? parent, Scope scope, string name)
    {
        while (parent is { Scope.Kind: ScopeKind.TypeParameters } && scope.Kind != ScopeKind.TypeParameters)
        {
            parent = parent.Parent;
        }

        if (parent is null or { Scope.Kind: ScopeKind.Module })
        {
            return name;
        }

        if (scope.Kind is ScopeKind.Function or ScopeKind.Class && scope.Parent!.Find(scope.Parent.Mangle(name)) is { Resolution: Resolution.GlobalExplicit })
        {
            return name;
        }

        var infix = parent.Scope.Kind is ScopeKind.Function or ScopeKind.Lambda ? ".<locals>." : ".";
        return parent.Signature.QualName + infix + name;
    }

    /// <summary>What the names of the module's functions begin with; a package's must differ from those of its submodules.</summary>
    private string NamePrefix => Name + (loaded.IsPackage ? ":" : ".");

    private string Unique(string name)
    {
        var unique = name;
        for (var n = 2; !functionNames.Add(unique); n++)
        {
            unique = $"{name}#{n}";
        }

        return unique;
    }

    /// <summary>Module-level functions that are bound once, by an undecorated def, and that are plain functions.</summary>
    private void FindDirectFunctions()
    {
        if (IsUnit || loaded.HasStarImport || facts.StoredAttributes.Contains("__defaults__") || facts.StoredAttributes.Contains("__kwdefaults__"))
        {
            return;
        }

        foreach (var definition in loaded.Tree.Body.OfType<FunctionDef>())
        {
            if (definition.Decorators.Length > 0 || definition.TypeParams.Length > 0 || Scopes.Module.Find(definition.Name) is not { Bindings: 1 } symbol || symbol.Is(SymbolFlags.Global | SymbolFlags.Deleted))
            {
                continue;
            }

            var function = Describe(null, definition, Scopes.ByNode[definition]);
            if (function.Kind is not (FunctionKind.Function or FunctionKind.Generator))
            {
                functionNames.Remove(function.Name);
                continue;
            }

            declared.Add(definition, function);
            directFunctions.Add(definition.Name, new DirectFunction(function.Name, function.Signature, ConstantDefaults(definition.Args)));
        }
    }

    private static ImmutableArray<IR.Constant?> ConstantDefaults(Arguments arguments)
    {
        var positional = arguments.PosOnlyArgs.Length + arguments.Args.Length;
        var defaults = ImmutableArray.CreateBuilder<IR.Constant?>();
        for (var i = 0; i < positional; i++)
        {
            var index = i - positional + arguments.Defaults.Length;
            defaults.Add(index < 0 ? null : ConstantFolder.Fold(arguments.Defaults[index]));
        }

        foreach (var value in arguments.KwDefaults)
        {
            defaults.Add(value is null ? null : ConstantFolder.Fold(value));
        }

        return defaults.ToImmutable();
    }

    /// <summary>The text with the path that tracebacks show: absolute, when there is a file.</summary>
    private static SourceText SourceOf(LoadedModule loaded) =>
        loaded.FilePath is { } path && path != loaded.Source.Path ? new SourceText(path, loaded.Source.Text) : loaded.Source;

    /// <summary>The names that need a slot: what is bound, then what is read and is not certainly a built-in.</summary>
    private ImmutableArray<string> Globals() =>
        [.. bindings, .. reads.Where(name => !bindingSet.Contains(name) && (loaded.HasStarImport || !facts.BuiltinNames.Contains(name))).Order(System.StringComparer.Ordinal)];
}
