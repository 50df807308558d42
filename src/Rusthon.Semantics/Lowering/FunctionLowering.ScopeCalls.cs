using System.Linq;
using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Calls that work on the scope they stand in: eval, exec, super, globals, locals, vars and dir.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>eval or exec of a constant string, in place.</summary>
    private ValueId LowerConstantCode(Call call, string name, Syntax.Module code)
    {
        var outer = CodePosition;
        CodePosition ??= PositionOf(call);
        ValueId result;
        if (name == "eval")
        {
            result = Lower(((ExprStmt)code.Body[0]).Value);
        }
        else
        {
            Lower(code.Body);
            result = None();
        }

        CodePosition = outer;
        return result;
    }

    /// <summary>eval, exec or compile of a constant string that is no Python: SyntaxError when it is reached.</summary>
    private ValueId LowerWrongCode(Call call, Diagnostic wrong)
    {
        LowerArguments(call);
        var source = wrong.Source;
        var (start, end) = (source.PositionOf(wrong.Span.Start), source.PositionOf(wrong.Span.End));
        var details = Emit(call, Ops.BuildTuple, [
            Const(source.Path), Const(source.Text.Length == 0 ? 0 : start.Line), Const(start.Column + 1), Const($"{source.Line(start.Line)}\n"), Const(end.Line), Const(end.Column + 1)]);
        var type = Builtin(wrong.Kind == DiagnosticKind.IndentationError ? "type_IndentationError"
            : wrong.Kind == DiagnosticKind.TabError ? "type_TabError"
            : "type_SyntaxError");
        var exception = EmitCall(PositionOf(call), type, [Const(wrong.Message), details], []);
        Emit(call, Ops.Raise, [exception, Unset()]);
        EndUnreachable();
        return None();
    }

    /// <summary>A function inside a class that can see the class and has a first parameter.</summary>
    private bool CanSuper => firstParameter is not null && scope.IsFunctionLike && scope.Find("__class__") is { Resolution: Resolution.Free };

    /// <summary>True for the calls of built-ins without arguments that work on the scope of the call.</summary>
    private bool TakesScope(Call call, string name) => call.Args.Length == 0 && call.Keywords.Length == 0 && name switch
    {
        "super" => CanSuper,
        "globals" or "locals" or "vars" => true,
        "dir" => home.Kind != ScopeKind.Module,
        _ => false,
    };

    /// <summary>A call that works on the scope; of super, the callee may have been lowered.</summary>
    private ValueId LowerScopeCall(Call call, string name, ValueId callee) => name switch
    {
        "super" => LowerSuper(call, callee.Exists ? callee : Lower(call.Func)),
        "globals" => LowerGlobals(call),
        "dir" => EmitCall(PositionOf(call), Builtin("fn_builtins_sorted"), [LowerLocals(call)], []),
        _ => LowerLocals(call),
    };

    /// <summary>A call whose name may mean something else than the built-in that works on the scope.</summary>
    private ValueId LowerPossibleBuiltin(Call call, string name)
    {
        var callee = Lower(call.Func);
        var result = builder.DeclareVariable(null);
        var (builtin, other, end) = (NewBlock(), NewBlock(), NewBlock());
        Branch(Emit(PositionOf(call), Ops.Is, [callee, Builtin(name == "super" ? "type_super" : $"fn_builtins_{name}")]), builtin, other);
        Start(builtin);
        builder.DefineVariable(result, LowerScopeCall(call, name, callee));
        Jump(end);
        Start(other);
        builder.DefineVariable(result, EmitCall(PositionOf(call), callee, [], []));
        Jump(end);
        Start(end);
        return builder.ReadVariable(result);
    }

    /// <summary>Which argument each parameter of eval or exec gets, where it runs in the scope of the call; else null.</summary>
    private int[]? RunsInScope(Call call, string name) =>
        module.BuiltinSignature(name)?.Bind(call) is { } order && order[1] < 0 ? order : null;

    /// <summary>eval or exec in a class body, whose name may mean something else: the class namespace is its locals.</summary>
    private ValueId LowerClassCode(Call call, string name, int[] order)
    {
        var callee = Lower(call.Func);
        var given = LowerArguments(call);
        var result = builder.DeclareVariable(null);
        var (builtin, other, end) = (NewBlock(), NewBlock(), NewBlock());
        Branch(Emit(PositionOf(call), Ops.Is, [callee, Builtin($"fn_builtins_{name}")]), builtin, other);
        Start(builtin);
        builder.DefineVariable(result, LowerCodeInScope(call, name, order, given));
        Jump(end);
        Start(other);
        builder.DefineVariable(result, EmitCall(PositionOf(call), callee, given, KeywordNames(call.Keywords)));
        Jump(end);
        Start(end);
        return builder.ReadVariable(result);
    }

    private ValueId LowerCodeInScope(Call call, string name, int[] order, ValueId[] given)
    {
        if (module.Scopes.ConstantCode.TryGetValue(call, out var code))
        {
            return LowerConstantCode(call, name, code);
        }

        if (module.Scopes.WrongCode.TryGetValue(call, out var wrong))
        {
            return LowerWrongCode(call, wrong);
        }

        return EmitCode(call, name, order, given);
    }

    /// <summary>The call of eval or exec; without globals in those of the module, and in the locals of the scope.</summary>
    private ValueId EmitCode(Call call, string name, int[] order, ValueId[] given)
    {
        var arguments = order.Select(index => index < 0 ? Unset() : given[index]).ToArray();
        if (order[1] < 0)
        {
            arguments[1] = LowerGlobals(call);
            arguments[2] = order[2] < 0 ? LowerLocals(call) : arguments[2];
        }

        return Emit(call, Ops.CallBuiltin, arguments, NameOf($"fn_builtins_{name}"));
    }

    /// <summary>super() in a method: super(__class__, first parameter).</summary>
    private ValueId LowerSuper(Call call, ValueId callee)
    {
        var place = Locate("__class__");
        var type = Emit(call, Ops.LoadCell, [CellAt(place)], NameOf("__class__"), Number(1));
        var self = firstParameter!.Cell.Exists
            ? Emit(call, Ops.LoadCell, [firstParameter.Cell], NameOf(firstParameter.Name), Number(0))
            : LoadLocal(firstParameter, call);
        return EmitCall(PositionOf(call), callee, [type, self], []);
    }

    private ValueId LowerGlobals(Call call) =>
        module.IsUnit ? Emit(call, Ops.ScopeDict, [UnitScope()], Number(0)) : Emit(call, Ops.Globals, []);

    /// <summary>locals(): the module's globals, the class namespace, or a new dict of the variables that are bound.</summary>
    private ValueId LowerLocals(Call call)
    {
        if (home.Kind == ScopeKind.Module && !scope.IsInlined)
        {
            return module.IsUnit ? Emit(call, Ops.ScopeDict, [UnitScope()], Number(1)) : Emit(call, Ops.Globals, []);
        }

        if (home.Kind == ScopeKind.Class && !scope.IsInlined)
        {
            return classNamespace;
        }

        var result = Emit(call, Ops.BuildDict, []);
        for (var place = scope; ; place = place.Parent!)
        {
            foreach (var symbol in place.Symbols)
            {
                AddToLocals(call, result, symbol);
            }

            if (!place.IsInlined)
            {
                return result;
            }
        }
    }

    private void AddToLocals(Call call, ValueId result, Symbol symbol)
    {
        if (symbol.Name == ScopeResolver.UnitScope)
        {
            return;
        }

        ValueId value;
        switch (symbol.Resolution)
        {
            case Resolution.Local when scope.IsFunctionLike:
                value = builder.ReadVariable(LocalOf(symbol).Variable);
                break;
            case Resolution.Cell:
                value = Emit(call, Ops.CellContent, [LocalOf(symbol).Cell]);
                break;
            case Resolution.Free when freeVariables.IndexOf(symbol.Name) is >= 0 and var index:
                value = Emit(call, Ops.CellContent, [ClosureCell(index)]);
                break;
            default:
                return;
        }

        var (absent, present) = (NewBlock(), NewBlock());
        Branch(Emit(call, Ops.IsUnset, [value]), absent, present);
        Start(present);
        Emit(call, Ops.DictSet, [result, Const(symbol.Name), value]);
        Jump(absent);
        Start(absent);
    }
}
