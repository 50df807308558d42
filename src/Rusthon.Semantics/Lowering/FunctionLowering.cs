using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>
/// Lowers the body of one function (or module, class body, lambda, generator expression) to IR. Order of evaluation
/// and the places that tracebacks mark are those of CPython 3.13's compiler.
/// </summary>
/// <remarks>
/// Beside the IR it tracks which local variables are certainly bound, so that only the others are checked. A variable
/// that is deleted nowhere stays bound once bound, whatever edge is taken; one that is deleted somewhere counts as
/// unbound wherever a loop or a handler begins.
/// </remarks>
internal sealed partial class FunctionLowering
{
    private readonly ModuleLowering module;
    private readonly PendingFunction function;
    private readonly FunctionBuilder builder;
    private readonly Scope home;
    private readonly ImmutableArray<string> freeVariables;
    private readonly Dictionary<Symbol, LocalVariable> locals = [];
    private readonly Dictionary<BlockId, BoundVariables> boundAt = [];
    private readonly BoundVariables unbindable = new();
    private readonly List<Frame> frames = [];
    private BoundVariables bound = new();
    private Scope scope;
    private int boundCount;
    private ValueId classNamespace = ValueId.None;
    private LocalVariable? firstParameter;

    public FunctionLowering(ModuleLowering module, PendingFunction function)
    {
        this.module = module;
        this.function = function;
        home = function.Scope;
        scope = home;
        freeVariables = function.Signature.FreeVariables;
        CodePosition = function.CodePosition;
        builder = new FunctionBuilder(function.Name, function.Kind, function.Signature) { KeepsVariables = module.ObservesLifetimes };
    }

    private sealed class LocalVariable(string name, Variable variable, int bit)
    {
        public string Name { get; } = name;

        public Variable Variable { get; } = variable;

        /// <summary>Its index in <see cref="BoundVariables"/>.</summary>
        public int Bit { get; } = bit;

        /// <summary>The cell, when functions inside share the variable.</summary>
        public ValueId Cell { get; set; } = ValueId.None;
    }

    /// <summary>The place of the eval or exec call whose constant string is being lowered, or null.</summary>
    public Position? CodePosition { get; private set; }

    /// <summary>What is lowered.</summary>
    public PendingFunction Function => function;

    private enum Storage
    {
        Global,
        Namespace,
        Local,
        Cell,
        Closure,
        ClassClosure,
        ClassThenGlobal,
        ClassThenClosure,
    }

    /// <summary>Where a name lives: for Closure the index of the cell.</summary>
    private readonly record struct Place(Storage Storage, Symbol? Symbol, int Index);

    private bool IsAsync => function.Kind is FunctionKind.Coroutine or FunctionKind.AsyncGenerator;

    private BlockId NewBlock() => builder.CreateBlock();

    private void Jump(BlockId target)
    {
        Join(target, bound);
        builder.Jump(target);
        bound = BoundVariables.Everything();
    }

    private void Branch(ValueId condition, BlockId ifTrue, BlockId ifFalse)
    {
        Join(ifTrue, bound);
        Join(ifFalse, bound);
        builder.Branch(condition, ifTrue, ifFalse);
        bound = BoundVariables.Everything();
    }

    private void Join(BlockId target, BoundVariables edge)
    {
        if (boundAt.TryGetValue(target, out var known))
        {
            known.IntersectWith(edge);
        }
        else
        {
            boundAt.Add(target, edge.Copy());
        }
    }

    /// <summary>Goes on in a block all of whose edges exist already.</summary>
    private void Start(BlockId block)
    {
        builder.SwitchTo(block);
        bound = boundAt.TryGetValue(block, out var known) ? known.Copy() : BoundVariables.Everything();
    }

    /// <summary>Goes on in a block that gets edges later: a loop's head or a handler.</summary>
    private void StartOpen(BlockId block)
    {
        Start(block);
        bound.Remove(unbindable);
    }

    private void EndUnreachable()
    {
        builder.Unreachable();
        bound = BoundVariables.Everything();
    }

    /// <summary>Directs errors to a handler from here on; gives what was before.</summary>
    private BlockId? SetErrorTarget(BlockId? handler)
    {
        var old = builder.ErrorTarget;
        builder.ErrorTarget = handler;
        if (handler is { } block)
        {
            Join(block, bound);
        }

        return old;
    }

    /// <summary>Leaves with the exception that is pending: to the handler in force, or out of the function.</summary>
    private void PropagatePending()
    {
        if (builder.ErrorTarget is { } handler)
        {
            Jump(handler);
        }
        else
        {
            builder.Unwind();
            bound = BoundVariables.Everything();
        }
    }

    /// <summary>Places what is appended from now on; code from a constant string has the place of the call that runs it.</summary>
    private void SetPosition(Position position) => builder.Position = CodePosition ?? position;

    private ValueId Emit(Position position, Op op, ReadOnlySpan<ValueId> operands, params ReadOnlySpan<Immediate> immediates)
    {
        SetPosition(position);
        return builder.Append(op, operands, immediates);
    }

    private ValueId Emit(Node place, Op op, ReadOnlySpan<ValueId> operands, params ReadOnlySpan<Immediate> immediates) =>
        Emit(PositionOf(place), op, operands, immediates);

    private ValueId Const(IR.Constant constant) => builder.Constant(constant);

    private ValueId Const(string text) => Const(Constants.Str(text));

    private ValueId Const(int number) => Const(new IR.IntConstant(number));

    private ValueId None() => Const(SingletonConstant.None);

    private ValueId Unset() => Const(SingletonConstant.Unset);

    private static NameImmediate NameOf(string name) => new(name);

    private static IntImmediate Number(long value) => new(value);

    private Position PositionOf(Node node) => module.Positions.Of(node);

    private LocalVariable LocalOf(Symbol symbol)
    {
        if (!locals.TryGetValue(symbol, out var local))
        {
            local = new LocalVariable(symbol.Name, builder.DeclareVariable(symbol.Name), boundCount++);
            locals.Add(symbol, local);
            if (symbol.Is(SymbolFlags.Deleted))
            {
                unbindable.Add(local.Bit);
            }
        }

        return local;
    }

    private void Bind(LocalVariable local, ValueId value)
    {
        builder.DefineVariable(local.Variable, value);
        bound.Add(local.Bit);
    }

    private Place Locate(string mangled)
    {
        var inner = false;
        for (var place = scope; ; place = place.Parent!)
        {
            var symbol = place.Find(mangled);
            switch (symbol?.Resolution ?? Resolution.GlobalImplicit)
            {
                case Resolution.Free:
                    if (place.IsInlined)
                    {
                        inner = true;
                        continue;
                    }

                    return Captured(place, mangled, inner);
                case Resolution.Cell:
                    return new Place(Storage.Cell, symbol, 0);
                case Resolution.Local:
                    if (inner && symbol!.Is(SymbolFlags.FreeInClass))
                    {
                        return Captured(place, mangled, true);
                    }

                    return place.Kind switch
                    {
                        ScopeKind.Module => new Place(Storage.Global, symbol, 0),
                        ScopeKind.Class => new Place(Storage.Namespace, symbol, 0),
                        _ => new Place(Storage.Local, symbol, 0),
                    };
                case Resolution.GlobalExplicit:
                    return new Place(Storage.Global, symbol, 0);
                default:
                    if (place.Kind == ScopeKind.Class && !inner)
                    {
                        return new Place(Storage.Namespace, symbol, 0);
                    }

                    return new Place(place.SeesClassNamespace && mangled != "__classdict__" ? Storage.ClassThenGlobal : Storage.Global, symbol, 0);
            }
        }
    }

    private Place Captured(Scope place, string mangled, bool inner)
    {
        var index = freeVariables.IndexOf(mangled);
        var storage = place.Kind == ScopeKind.Class && !inner ? Storage.ClassClosure
            : place.SeesClassNamespace && mangled != "__classdict__" ? Storage.ClassThenClosure
            : Storage.Closure;
        return new Place(storage, place.Find(mangled), index);
    }

    private ValueId ClosureCell(int index) => builder.Append(Ops.ClosureCell, [], Number(index));

    /// <summary>The class namespace that a type-parameter scope looks into.</summary>
    private ValueId VisibleNamespace(Node node)
    {
        var place = Locate("__classdict__");
        return Emit(node, Ops.LoadCell, [CellAt(place)], NameOf("__classdict__"), Number(1));
    }

    private ValueId CellAt(Place place) => place.Storage == Storage.Cell ? LocalOf(place.Symbol!).Cell : ClosureCell(place.Index);

    private ValueId LoadName(string name, Node node)
    {
        var mangled = scope.Mangle(name);
        var place = Locate(mangled);
        switch (place.Storage)
        {
            case Storage.Global when module.BuiltinObject(mangled) is { } symbol:
                return Builtin(symbol);
            case Storage.Global when module.IsUnit:
                return Emit(node, Ops.LoadScoped, [UnitScope()], NameOf(mangled), Number(InUnitLocals(place)));
            case Storage.Global:
                module.NoteRead(mangled);
                return Emit(node, Ops.LoadGlobal, [], NameOf(mangled));
            case Storage.Namespace:
                return LoadFromNamespace(PositionOf(node), classNamespace, mangled);
            case Storage.Local:
                return LoadLocal(LocalOf(place.Symbol!), node);
            case Storage.Cell:
                return Emit(node, Ops.LoadCell, [LocalOf(place.Symbol!).Cell], NameOf(mangled), Number(0));
            case Storage.Closure:
                return Emit(node, Ops.LoadCell, [ClosureCell(place.Index)], NameOf(mangled), Number(1));
            case Storage.ClassClosure:
                return Emit(node, Ops.LoadClassCell, [classNamespace, ClosureCell(place.Index)], NameOf(mangled));
            case Storage.ClassThenGlobal:
                return LoadFromNamespace(PositionOf(node), VisibleNamespace(node), mangled);
            default:
                return Emit(node, Ops.LoadClassCell, [VisibleNamespace(node), ClosureCell(place.Index)], NameOf(mangled));
        }
    }

    /// <summary>A name in a class namespace, else the global or builtin.</summary>
    private ValueId LoadFromNamespace(Position position, ValueId names, string mangled)
    {
        if (module.IsUnit)
        {
            return Emit(position, Ops.LoadClassScoped, [names, UnitScope()], NameOf(mangled));
        }

        module.NoteRead(mangled);
        return Emit(position, Ops.LoadName, [names], NameOf(mangled));
    }

    /// <summary>The globals and locals of the unit that is lowered.</summary>
    private ValueId UnitScope() => Emit(default(Position), Ops.CellContent, [CellAt(Locate(ScopeResolver.UnitScope))]);

    /// <summary>1 for a name that the unit's own code looks up in its locals, 0 for one of its globals.</summary>
    private int InUnitLocals(Place place) => home.Kind == ScopeKind.Module && place.Symbol is not { Resolution: Resolution.GlobalExplicit } ? 1 : 0;

    private ValueId LoadLocal(LocalVariable local, Node node)
    {
        var value = builder.ReadVariable(local.Variable);
        if (!bound.Contains(local.Bit))
        {
            Emit(node, Ops.CheckBound, [value], NameOf(local.Name), Number(0));
            bound.Add(local.Bit);
        }

        return value;
    }

    private void StoreName(string name, ValueId value, Node node)
    {
        var mangled = scope.Mangle(name);
        var place = Locate(mangled);
        switch (place.Storage)
        {
            case Storage.Global when module.IsUnit:
                Emit(node, Ops.StoreScoped, [UnitScope(), value], NameOf(mangled), Number(InUnitLocals(place)));
                break;
            case Storage.Global:
                module.NoteBinding(mangled);
                Emit(node, Ops.StoreGlobal, [value], NameOf(mangled));
                break;
            case Storage.Namespace:
                Emit(node, Ops.StoreName, [classNamespace, value], NameOf(mangled));
                break;
            case Storage.Local:
                Bind(LocalOf(place.Symbol!), value);
                break;
            default:
                Emit(node, Ops.StoreCell, [CellAt(place), value]);
                break;
        }
    }

    private void DeleteName(string name, Node node)
    {
        var mangled = scope.Mangle(name);
        var place = Locate(mangled);
        switch (place.Storage)
        {
            case Storage.Global when module.IsUnit:
                Emit(node, Ops.DeleteScoped, [UnitScope()], NameOf(mangled), Number(InUnitLocals(place)));
                break;
            case Storage.Global:
                module.NoteBinding(mangled);
                Emit(node, Ops.DeleteGlobal, [], NameOf(mangled));
                break;
            case Storage.Namespace:
                Emit(node, Ops.DeleteName, [classNamespace], NameOf(mangled));
                break;
            case Storage.Local:
                var local = LocalOf(place.Symbol!);
                LoadLocal(local, node);
                Unbind(local);
                break;
            default:
                Emit(node, Ops.DeleteCell, [CellAt(place)], NameOf(mangled), Number(place.Storage == Storage.Cell ? 0 : 1));
                break;
        }
    }

    private void Unbind(LocalVariable local)
    {
        builder.DefineVariable(local.Variable, Unset());
        bound.Discard(local.Bit);
    }

    /// <summary>Makes the cells of a scope's shared variables; parameters move into theirs.</summary>
    private void MakeCells(Scope owner)
    {
        foreach (var symbol in owner.Symbols.Where(symbol => symbol.Resolution == Resolution.Cell))
        {
            var local = LocalOf(symbol);
            var isParameter = symbol.Is(SymbolFlags.Parameter) && !owner.IsInlined;
            var content = isParameter ? builder.ReadVariable(local.Variable) : Unset();
            local.Cell = Emit(default(Position), Ops.NewCell, [content]);
            if (isParameter)
            {
                builder.DefineVariable(local.Variable, Unset());
            }
        }
    }

    /// <summary>Makes the cells at the start of the function. Where lifetimes can be seen they live until it is left; then they go in the order of their names, those of parameters first.</summary>
    private void MakeOwnCells()
    {
        if (!builder.KeepsVariables || home.Symbols.All(symbol => symbol.Resolution != Resolution.Cell))
        {
            MakeCells(home);
            return;
        }

        var failed = builder.CreateBlock();
        builder.ErrorTarget = failed;
        MakeCells(home);
        builder.ErrorTarget = null;
        var start = builder.Current;
        builder.SwitchTo(failed);
        builder.Terminate(TerminatorKind.Unwind, ValueId.None, []);
        builder.SwitchTo(start);
        foreach (var symbol in home.Symbols.Where(symbol => symbol.Resolution == Resolution.Cell).OrderBy(symbol => symbol.Name, StringComparer.Ordinal))
        {
            var local = LocalOf(symbol);
            builder.DefineVariable(builder.DeclareCell(symbol.Is(SymbolFlags.Parameter) ? local.Variable : null), local.Cell);
        }
    }
}
