using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Source;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Calls.</summary>
internal sealed partial class FunctionLowering
{
    /// <summary>The names of library functions that ask where they are called.</summary>
    private static readonly FrozenSet<string> AskForPlace = new[]
    {
        "warn", "_getframe", "currentframe", "namedtuple", "NamedTuple", "NewType", "ParamSpec", "TypeAliasType", "TypedDict", "TypeVar", "TypeVarTuple",
        "debug", "info", "warning", "error", "critical", "exception", "log",
    }.ToFrozenSet();

    private ValueId LowerCall(Call call)
    {
        if (HasStar(call.Args) || call.Keywords.Any(keyword => keyword.Name is null))
        {
            return LowerSpreadCall(call, Lower(call.Func), [], call.Args, call.Keywords);
        }

        switch (call.Func)
        {
            case Syntax.Attribute { Context: ExprContext.Load } method:
                return LowerMethodCall(call, method);
            case Name name when Locate(scope.Mangle(name.Id)).Storage == Storage.Global:
                if (LowerKnownCall(call, name) is { Exists: true } known)
                {
                    return known;
                }

                break;
            case Name name when Locate(scope.Mangle(name.Id)).Storage == Storage.Namespace && TakesScope(call, name.Id):
                return LowerPossibleBuiltin(call, name.Id);
            case Name { Id: "eval" or "exec" } name when Locate(scope.Mangle(name.Id)).Storage == Storage.Namespace && RunsInScope(call, name.Id) is { } order:
                return LowerClassCode(call, name.Id, order);
        }

        var callee = Lower(call.Func);
        var arguments = LowerArguments(call);
        NotePlace(call);
        return EmitCall(PositionOf(call), callee, arguments, KeywordNames(call.Keywords));
    }

    private void NotePlace(Call call)
    {
        var name = call.Func is Syntax.Attribute attribute ? attribute.Name : (call.Func as Name)?.Id;
        if (name is not null && AskForPlace.Contains(name))
        {
            Emit(PositionOf(call), Ops.NotePlace, []);
        }
    }

    private ValueId[] LowerArguments(Call call)
    {
        var values = new ValueId[call.Args.Length + call.Keywords.Length];
        for (var i = 0; i < call.Args.Length; i++)
        {
            values[i] = Lower(call.Args[i]);
        }

        for (var i = 0; i < call.Keywords.Length; i++)
        {
            values[call.Args.Length + i] = Lower(call.Keywords[i].Value);
        }

        return values;
    }

    private static ImmutableArray<string> KeywordNames(ImmutableArray<Keyword> keywords) => [.. keywords.Select(keyword => keyword.Name!)];

    private ValueId EmitCall(Position position, ValueId callee, ReadOnlySpan<ValueId> arguments, ImmutableArray<string> names) =>
        Emit(position, Ops.Call, [callee, .. arguments], new NamesImmediate(names));

    /// <summary>
    /// obj.name(args). The attribute is looked up before the arguments are computed; where computing them can neither
    /// raise nor have effects, one op does both.
    /// </summary>
    private ValueId LowerMethodCall(Call call, Syntax.Attribute method)
    {
        var receiver = Lower(method.Value);
        var name = scope.Mangle(method.Name);
        var position = module.Positions.OfMethodCall(call, method);
        var names = KeywordNames(call.Keywords);
        if (call.Args.All(IsInert) && call.Keywords.All(keyword => IsInert(keyword.Value)) && module.Positions.IsPlainMethodCall(call, method))
        {
            NotePlace(call);
            return Emit(position, Ops.CallMethod, [receiver, .. LowerArguments(call)], NameOf(name), new NamesImmediate(names));
        }

        var bound = Emit(module.Positions.OfAttribute(method), Ops.GetAttr, [receiver], NameOf(name));
        var arguments = LowerArguments(call);
        NotePlace(call);
        return EmitCall(position, bound, arguments, names);
    }

    /// <summary>True when computing the expression has no effect and cannot raise.</summary>
    private bool IsInert(Expression expression)
    {
        if (ConstantFolder.Fold(expression) is not null)
        {
            return true;
        }

        if (expression is not Name name)
        {
            return false;
        }

        var place = Locate(scope.Mangle(name.Id));
        return place.Storage == Storage.Local && bound.Contains(LocalOf(place.Symbol!).Bit);
    }

    /// <summary>Calls with *iterable or **mapping; the extra arguments come first.</summary>
    private ValueId LowerSpreadCall(Node place, ValueId callee, ReadOnlySpan<ValueId> first, ImmutableArray<Expression> args, ImmutableArray<Keyword> keywords, ValueId lastPositional = default)
    {
        var positional = LowerPositional(place, first, args, lastPositional);
        return Emit(place, Ops.CallEx, [callee, positional, LowerKeywords(place, callee, keywords)]);
    }

    private ValueId LowerPositional(Node place, ReadOnlySpan<ValueId> first, ImmutableArray<Expression> args, ValueId last)
    {
        var hasLast = last != default && last.Exists;
        if (first.Length == 0 && !hasLast)
        {
            if (args is [Starred only])
            {
                return Lower(only.Value);
            }

            return args.Length == 0 ? Const(Constants.Tuple()) : LowerTuple(place, args);
        }

        var list = Emit(place, Ops.BuildList, first);
        foreach (var argument in args)
        {
            if (argument is Starred starred)
            {
                Emit(place, Ops.ListExtend, [list, Lower(starred.Value)]);
            }
            else
            {
                Emit(place, Ops.ListAppend, [list, Lower(argument)]);
            }
        }

        if (hasLast)
        {
            Emit(place, Ops.ListAppend, [list, last]);
        }

        return Emit(place, Ops.ListToTuple, [list]);
    }

    /// <summary>The keyword arguments as a dict, or Unset when there is none.</summary>
    private ValueId LowerKeywords(Node place, ValueId callee, ImmutableArray<Keyword> keywords)
    {
        var result = ValueId.None;
        var pending = new List<ValueId>();
        foreach (var keyword in keywords)
        {
            if (keyword.Name is { } name)
            {
                pending.Add(Const(name));
                pending.Add(Lower(keyword.Value));
                continue;
            }

            Flush();
            result = result.Exists ? result : Emit(place, Ops.BuildDict, []);
            Emit(place, Ops.DictMerge, [result, Lower(keyword.Value), callee]);
        }

        Flush();
        return result.Exists ? result : Unset();

        void Flush()
        {
            if (pending.Count == 0)
            {
                return;
            }

            var part = Emit(place, Ops.BuildDict, [.. pending]);
            pending.Clear();
            if (result.Exists)
            {
                Emit(place, Ops.DictMerge, [result, part, callee]);
            }
            else
            {
                result = part;
            }
        }
    }

    /// <summary>Calls of names that mean a built-in or one function of the module; None where they need no special code.</summary>
    private ValueId LowerKnownCall(Call call, Name name)
    {
        var mangled = scope.Mangle(name.Id);
        if (module.IsBuiltin(mangled))
        {
            return LowerBuiltinCall(call, mangled);
        }

        if (TakesScope(call, mangled))
        {
            return LowerPossibleBuiltin(call, mangled);
        }

        if (module.DirectFunction(mangled) is not { } target || DirectArguments(call, target) is not { } plan)
        {
            return ValueId.None;
        }

        var callee = Lower(call.Func);
        var given = LowerArguments(call);
        var position = PositionOf(call);
        var result = builder.DeclareVariable(null);
        var (direct, generic, end) = (NewBlock(), NewBlock(), NewBlock());
        var same = Emit(position, Ops.IsFunction, [callee], NameOf(target.Name));
        Branch(same, direct, generic);
        Start(direct);
        var arguments = plan.Select(slot => slot.Default is { } constant ? Const(constant) : given[slot.Argument]).ToArray();
        builder.DefineVariable(result, Emit(position, Ops.CallDirect, [callee, .. arguments], NameOf(target.Name)));
        Jump(end);
        Start(generic);
        builder.DefineVariable(result, EmitCall(position, callee, given, KeywordNames(call.Keywords)));
        Jump(end);
        Start(end);
        return builder.ReadVariable(result);
    }

    /// <summary>For each parameter the index of its argument or its constant default; null when the call does not fit.</summary>
    private static List<(int Argument, IR.Constant? Default)>? DirectArguments(Call call, DirectFunction target)
    {
        var signature = target.Signature;
        if (signature.VarArgs || signature.VarKeywords || call.Args.Length > signature.Positional)
        {
            return null;
        }

        var given = new int[signature.ParameterCount];
        Array.Fill(given, -1);
        for (var i = 0; i < call.Args.Length; i++)
        {
            given[i] = i;
        }

        for (var k = 0; k < call.Keywords.Length; k++)
        {
            var index = signature.Locals.IndexOf(call.Keywords[k].Name!);
            if (index < signature.PositionalOnly || index >= given.Length || given[index] >= 0)
            {
                return null;
            }

            given[index] = call.Args.Length + k;
        }

        var plan = new List<(int, IR.Constant?)>(given.Length);
        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] < 0 && target.Defaults[i] is null)
            {
                return null;
            }

            plan.Add((given[i], given[i] < 0 ? target.Defaults[i] : null));
        }

        return plan;
    }

    private ValueId LowerBuiltinCall(Call call, string name)
    {
        if (TakesScope(call, name))
        {
            return LowerScopeCall(call, name, ValueId.None);
        }

        if (module.Scopes.ConstantCode.TryGetValue(call, out var code))
        {
            return LowerConstantCode(call, name, code);
        }

        if (module.Scopes.WrongCode.TryGetValue(call, out var wrong))
        {
            return LowerWrongCode(call, wrong);
        }

        if (name is "eval" or "exec" or "compile" && call.Args is not [Syntax.Constant { Value: Syntax.StringConstant }, ..])
        {
            module.Report(DiagnosticKind.ComputedCode, call.Span, $"{name}() of a text that is computed");
        }

        if (module.BuiltinSignature(name) is not { } signature || signature.Bind(call) is not { } order)
        {
            return ValueId.None;
        }

        var given = LowerArguments(call);
        return name is "eval" or "exec"
            ? EmitCode(call, name, order, given)
            : Emit(call, Ops.CallBuiltin, [.. order.Select(index => index < 0 ? Unset() : given[index])], NameOf($"fn_builtins_{name}"));
    }
}
