using System;

namespace Rusthon.Semantics;

/// <summary>
/// Decides where the variable of each name lives. A name that a scope does not bind belongs to the nearest function
/// around it that binds it (class bodies are passed over), else it is global. A function's variable that a function
/// inside uses becomes a cell; comprehensions that are inlined share the frame and so make no cells (PEP 709).
/// </summary>
internal sealed class ScopeResolver
{
    /// <summary>The name of the variable of a unit that holds its globals and locals.</summary>
    public const string UnitScope = ".scope";

    private const string ClassCell = "__class__";
    private const string ClassNamespace = "__classdict__";
    private readonly Action<Scope, string, string> error;

    private ScopeResolver(Action<Scope, string, string> error) => this.error = error;

    /// <summary>Resolves all names of a module. Errors are given as scope, name and message.</summary>
    public static void Resolve(Scope module, Action<Scope, string, string> error)
    {
        MarkInlined(module);
        new ScopeResolver(error).Resolve(module);
    }

    /// <summary>
    /// In the code of a unit every function shares one more variable: the dicts in which global names are looked up,
    /// which is the parameter of the unit's own code.
    /// </summary>
    public static void CaptureUnitScope(Scope unit)
    {
        var parameter = unit.Declare(UnitScope);
        parameter.Flags |= SymbolFlags.Parameter;
        parameter.Resolution = Resolution.Cell;
        Capture(unit);

        static void Capture(Scope scope)
        {
            foreach (var child in scope.Children)
            {
                child.Declare(UnitScope).Resolution = Resolution.Free;
                Capture(child);
            }
        }
    }

    private static void MarkInlined(Scope scope)
    {
        foreach (var child in scope.Children)
        {
            if (child.IsComprehension && scope.SeesClassNamespace)
            {
                child.SeesClassNamespace = true;
            }

            child.IsInlined = child.Kind == ScopeKind.Comprehension && !scope.SeesClassNamespace;
            MarkInlined(child);
        }
    }

    private void Resolve(Scope scope)
    {
        for (var i = 0; i < scope.Symbols.Count; i++)
        {
            Resolve(scope, scope.Symbols[i]);
        }

        foreach (var child in scope.Children)
        {
            Resolve(child);
        }
    }

    private void Resolve(Scope scope, Symbol symbol)
    {
        if (symbol.Resolution is Resolution.Free or Resolution.Cell)
        {
            return;
        }

        if (symbol.Is(SymbolFlags.Global))
        {
            if (symbol.Is(SymbolFlags.Nonlocal))
            {
                error(scope, symbol.Name, $"name '{symbol.Name}' is nonlocal and global");
            }

            symbol.Resolution = Resolution.GlobalExplicit;
            return;
        }

        if (symbol.Is(SymbolFlags.Nonlocal))
        {
            ResolveNonlocal(scope, symbol);
            return;
        }

        if (symbol.Is(SymbolFlags.Bound))
        {
            symbol.Resolution = Resolution.Local;
            return;
        }

        if (scope.SeesClassNamespace && ClassAround(scope)?.Find(symbol.Name) is { } inClass)
        {
            if (inClass.Is(SymbolFlags.Global))
            {
                symbol.Resolution = Resolution.GlobalExplicit;
                return;
            }

            if (inClass.Is(SymbolFlags.Bound) && !inClass.Is(SymbolFlags.Nonlocal))
            {
                symbol.Resolution = Resolution.GlobalImplicit;
                return;
            }
        }

        if (OwnerOf(scope, symbol.Name) is { } owner)
        {
            Capture(scope, owner, symbol.Name);
        }
        else
        {
            symbol.Resolution = Resolution.GlobalImplicit;
        }
    }

    private void ResolveNonlocal(Scope scope, Symbol symbol)
    {
        symbol.Resolution = Resolution.GlobalImplicit;
        if (scope.Kind == ScopeKind.Module)
        {
            error(scope, symbol.Name, "nonlocal declaration not allowed at module level");
            return;
        }

        if (OwnerOf(scope, symbol.Name) is not { } owner)
        {
            error(scope, symbol.Name, $"no binding for nonlocal '{symbol.Name}' found");
        }
        else if (owner.Find(symbol.Name) is { } bound && bound.Is(SymbolFlags.TypeParameter))
        {
            error(scope, symbol.Name, $"nonlocal binding not allowed for type parameter '{symbol.Name}'");
        }
        else
        {
            Capture(scope, owner, symbol.Name);
        }
    }

    private static Scope? ClassAround(Scope scope)
    {
        var outer = scope.Parent;
        while (outer is not null && outer.Kind != ScopeKind.Class && outer.SeesClassNamespace)
        {
            outer = outer.Parent;
        }

        return outer is { Kind: ScopeKind.Class } ? outer : null;
    }

    /// <summary>The scope around the given one whose variable a free name is; null for a global.</summary>
    private static Scope? OwnerOf(Scope scope, string name)
    {
        var inlinedSoFar = scope.IsInlined;
        for (var outer = scope.Parent; outer is not null and not { Kind: ScopeKind.Module }; outer = outer.Parent)
        {
            if (outer.Kind == ScopeKind.Class)
            {
                if (name is ClassCell or ClassNamespace)
                {
                    return inlinedSoFar ? null : outer;
                }
            }
            else if (outer.Find(name) is { } symbol)
            {
                if (symbol.Is(SymbolFlags.Global))
                {
                    return null;
                }

                if (symbol.Is(SymbolFlags.Bound) && !symbol.Is(SymbolFlags.Nonlocal))
                {
                    return outer;
                }
            }

            inlinedSoFar &= outer.IsInlined;
        }

        return null;
    }

    private static void Capture(Scope scope, Scope owner, string name)
    {
        var sameFrame = true;
        for (var inner = scope; inner != owner; inner = inner.Parent!)
        {
            var symbol = inner.Declare(name);
            if (inner.Kind == ScopeKind.Class && symbol.Is(SymbolFlags.Bound) && !symbol.Is(SymbolFlags.Nonlocal))
            {
                symbol.Flags |= SymbolFlags.FreeInClass;
            }
            else
            {
                symbol.Resolution = Resolution.Free;
            }

            sameFrame &= inner.IsInlined;
        }

        if (owner.Kind == ScopeKind.Class)
        {
            owner.NeedsClassCell |= name == ClassCell;
            owner.NeedsClassNamespace |= name == ClassNamespace;
        }
        else if (!sameFrame)
        {
            owner.Declare(name).Resolution = Resolution.Cell;
        }
    }
}
