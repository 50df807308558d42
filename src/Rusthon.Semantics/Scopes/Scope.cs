using System;
using System.Collections.Generic;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>What opened a scope; CPython's block types, with lambdas and comprehensions apart.</summary>
public enum ScopeKind
{
    /// <summary>A file.</summary>
    Module,

    /// <summary>A class body.</summary>
    Class,

    /// <summary>A def or async def.</summary>
    Function,

    /// <summary>A lambda.</summary>
    Lambda,

    /// <summary>A list, set or dict comprehension.</summary>
    Comprehension,

    /// <summary>A generator expression.</summary>
    GeneratorExpression,

    /// <summary>The scope between a generic def, class or type statement and what is around it; it holds the type parameters.</summary>
    TypeParameters,

    /// <summary>The value of a type statement, evaluated on demand.</summary>
    TypeAlias,

    /// <summary>The bound or the default of a type parameter, evaluated on demand.</summary>
    TypeVariable,

    /// <summary>An annotation that is never evaluated (from __future__ import annotations).</summary>
    Annotation,
}

/// <summary>How a name occurs in a scope.</summary>
[Flags]
public enum SymbolFlags
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>Named in a global statement.</summary>
    Global = 1,

    /// <summary>Assigned, or bound in another way.</summary>
    Local = 2,

    /// <summary>A parameter.</summary>
    Parameter = 4,

    /// <summary>Named in a nonlocal statement, or assigned by := in a comprehension inside a function.</summary>
    Nonlocal = 8,

    /// <summary>Read.</summary>
    Use = 16,

    /// <summary>Bound by an import.</summary>
    Import = 32,

    /// <summary>Annotated.</summary>
    Annotated = 64,

    /// <summary>The target of a comprehension's for.</summary>
    ComprehensionTarget = 128,

    /// <summary>A type parameter.</summary>
    TypeParameter = 256,

    /// <summary>Bound in a class body, and also free in a scope inside of it.</summary>
    FreeInClass = 512,

    /// <summary>Deleted by del, or at the end of except … as.</summary>
    Deleted = 1024,

    /// <summary>Any way of binding it here.</summary>
    Bound = Local | Parameter | Import | TypeParameter,
}

/// <summary>Where the variable of a name lives, seen from one scope.</summary>
public enum Resolution
{
    /// <summary>Not analysed.</summary>
    Unknown,

    /// <summary>A variable of the scope itself.</summary>
    Local,

    /// <summary>A global, by a global statement.</summary>
    GlobalExplicit,

    /// <summary>A global or builtin, for want of a binding around it.</summary>
    GlobalImplicit,

    /// <summary>A variable of a function around the scope.</summary>
    Free,

    /// <summary>A variable of the scope itself that a function inside of it uses.</summary>
    Cell,
}

/// <summary>A name in a scope.</summary>
public sealed class Symbol(string name)
{
    /// <summary>The name, mangled.</summary>
    public string Name { get; } = name;

    /// <summary>All the ways in which it occurs.</summary>
    public SymbolFlags Flags { get; internal set; }

    /// <summary>How many times it is bound in the text of the scope.</summary>
    public int Bindings { get; internal set; }

    /// <summary>Where it lives.</summary>
    public Resolution Resolution { get; internal set; }

    /// <summary>True when it occurs in one of the ways.</summary>
    public bool Is(SymbolFlags flags) => (Flags & flags) != 0;
}

/// <summary>One scope of a module: its names and the scopes inside of it.</summary>
public sealed class Scope
{
    private readonly Dictionary<string, Symbol> byName = [];
    private readonly List<Symbol> symbols = [];
    private readonly List<Scope> children = [];
    private readonly List<string> staticAttributes = [];

    internal Scope(ScopeKind kind, string name, Node node, Scope? parent)
    {
        Kind = kind;
        Name = name;
        Node = node;
        Parent = parent;
        IsNested = parent is not null && (parent.IsNested || parent.IsFunctionLike);
        PrivateName = parent?.PrivateName;
        MangledNames = kind == ScopeKind.Class ? null : parent?.MangledNames;
        parent?.children.Add(this);
    }

    /// <summary>What opened it.</summary>
    public ScopeKind Kind { get; }

    /// <summary>The name of the function or class, or CPython's name for such a scope, as &lt;lambda&gt;.</summary>
    public string Name { get; }

    /// <summary>The node that opened it.</summary>
    public Node Node { get; }

    /// <summary>The scope around it, or null for a module.</summary>
    public Scope? Parent { get; }

    /// <summary>The scopes directly inside, in the order of the text.</summary>
    public IReadOnlyList<Scope> Children => children;

    /// <summary>Its names, in the order of their first occurrence.</summary>
    public IReadOnlyList<Symbol> Symbols => symbols;

    /// <summary>True inside of a function.</summary>
    public bool IsNested { get; }

    /// <summary>The name of the class for which names with two leading underscores are mangled, or null.</summary>
    public string? PrivateName { get; internal set; }

    /// <summary>Between a generic class and what is around it: the names that are mangled, which are the type parameters; elsewhere null for all names.</summary>
    internal HashSet<string>? MangledNames { get; set; }

    /// <summary>It contains a yield, or is a generator expression.</summary>
    public bool IsGenerator { get; internal set; }

    /// <summary>It is an async def, or contains an await or an asynchronous comprehension.</summary>
    public bool IsCoroutine { get; internal set; }

    /// <summary>A class body: a method uses super() or __class__.</summary>
    public bool NeedsClassCell { get; internal set; }

    /// <summary>A class body: a type-parameter scope inside looks names up in the class namespace.</summary>
    public bool NeedsClassNamespace { get; internal set; }

    /// <summary>A type-parameter scope, or one like it, whose names are looked up in the class around it first.</summary>
    public bool SeesClassNamespace { get; internal set; }

    /// <summary>A comprehension whose code is part of the function around it.</summary>
    public bool IsInlined { get; internal set; }

    /// <summary>A class: the attributes that functions in its body assign to self.</summary>
    public IReadOnlyList<string> StaticAttributes => staticAttributes;

    internal bool InTarget { get; set; }

    internal int InIterable { get; set; }

    /// <summary>True when its variables are those of a function call.</summary>
    public bool IsFunctionLike => Kind is not (ScopeKind.Module or ScopeKind.Class);

    /// <summary>True for comprehensions and generator expressions.</summary>
    public bool IsComprehension => Kind is ScopeKind.Comprehension or ScopeKind.GeneratorExpression;

    internal void AddStaticAttribute(string name)
    {
        if (!staticAttributes.Contains(name))
        {
            staticAttributes.Add(name);
        }
    }

    /// <summary>The symbol of a mangled name, or null.</summary>
    public Symbol? Find(string name) => byName.GetValueOrDefault(name);

    internal Symbol Declare(string name)
    {
        if (!byName.TryGetValue(name, out var symbol))
        {
            symbol = new Symbol(name);
            byName.Add(name, symbol);
            symbols.Add(symbol);
        }

        return symbol;
    }

    /// <summary>True when a variable of the scope that is bound at its start may be bound anew or deleted, here or in a function inside.</summary>
    public bool Rebinds(Symbol symbol) =>
        symbol.Bindings > 1 || symbol.Is(SymbolFlags.Deleted) || children.Exists(child => child.RebindsOuter(symbol.Name));

    private bool RebindsOuter(string name) => Find(name) is { } symbol
        ? symbol.Is(SymbolFlags.Nonlocal) || (symbol.Resolution == Resolution.Free && children.Exists(child => child.RebindsOuter(name)))
        : children.Exists(child => child.RebindsOuter(name));

    /// <summary>The name that a name is compiled as here: __x in class C is _C__x.</summary>
    public string Mangle(string name) => MangledNames?.Contains(name) == false ? name : NameMangling.Mangle(PrivateName, name);
}

/// <summary>The scopes of one module, by the nodes that open them.</summary>
public sealed class ScopeTree
{
    internal ScopeTree(Scope module) => Module = module;

    /// <summary>The module's own scope.</summary>
    public Scope Module { get; }

    /// <summary>The scope of a def, class, lambda, comprehension, type statement or (its bound) TypeVar.</summary>
    public NodeMap<Scope> ByNode { get; } = [];

    /// <summary>The type-parameter scope around a generic def, class or type statement.</summary>
    public NodeMap<Scope> TypeParameterScopes { get; } = [];

    /// <summary>The scope of a type parameter's default.</summary>
    public NodeMap<Scope> DefaultScopes { get; } = [];

    /// <summary>The names of all attributes that the module assigns, to whatever object.</summary>
    public HashSet<string> StoredAttributes { get; } = [];

    /// <summary>The module may change globals, its own or those of another, through a dict of them.</summary>
    public bool OpensNamespaces { get; internal set; }

    /// <summary>The module reads the name __builtins__.</summary>
    public bool ReadsBuiltins { get; internal set; }

    /// <summary>The module asks for all its names: globals(), vars(), locals() or dir() without arguments.</summary>
    public bool ListsNames { get; internal set; }

    /// <summary>The module names eval or exec other than to run a constant string in place.</summary>
    public bool RunsCode { get; internal set; }

    /// <summary>The code of eval and exec calls on constant strings; its names belong to the scope of the call.</summary>
    public NodeMap<Module> ConstantCode { get; } = [];

    /// <summary>What is wrong with the constant strings of eval, exec and compile calls that are no Python.</summary>
    public NodeMap<Diagnostic> WrongCode { get; } = [];

    /// <summary>True after from __future__ import annotations.</summary>
    public bool FutureAnnotations { get; internal set; }
}
