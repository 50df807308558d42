using System;
using System.Collections.Immutable;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>Simple statements, tests and loops.</summary>
internal sealed partial class FunctionLowering
{
    private void Lower(ImmutableArray<Statement> body)
    {
        foreach (var statement in body)
        {
            Lower(statement);
        }
    }

    private void Lower(Statement statement)
    {
        StackGuard.Check(statement.Span);
        switch (statement)
        {
            case ExprStmt shown when module.IsInteractive && home.Kind == ScopeKind.Module:
                Emit(shown, Ops.DisplayValue, [Lower(shown.Value)]);
                break;
            case ExprStmt { Value: Syntax.Constant }:
            case Pass or Global or Nonlocal:
                break;
            case ExprStmt expression:
                Lower(expression.Value);
                break;
            case Assign assign:
                LowerAssign(assign);
                break;
            case AugAssign assign:
                LowerAugmented(assign);
                break;
            case AnnAssign assign:
                LowerAnnotated(assign);
                break;
            case Delete delete:
                foreach (var target in delete.Targets)
                {
                    LowerDelete(target);
                }

                break;
            case Syntax.Return result:
                LowerReturn(result);
                break;
            case If branch:
                LowerIf(branch);
                break;
            case While loop:
                LowerWhile(loop);
                break;
            case For loop:
                LowerFor(loop);
                break;
            case AsyncFor loop:
                LowerAsyncFor(loop);
                break;
            case Break:
                Exit(ExitKind.Break, ValueId.None, statement);
                break;
            case Continue:
                Exit(ExitKind.Continue, ValueId.None, statement);
                break;
            case Syntax.Raise raise:
                LowerRaise(raise);
                break;
            case Assert assert:
                LowerAssert(assert);
                break;
            case Try attempt:
                LowerTry(attempt);
                break;
            case TryStar attempt:
                LowerTryStar(attempt);
                break;
            case WithStatement with:
                LowerWith(with, 0);
                break;
            case FunctionStatement definition:
                LowerFunctionStatement(definition);
                break;
            case ClassDef definition:
                LowerClass(definition);
                break;
            case TypeAlias alias:
                LowerTypeAlias(alias);
                break;
            case Match match:
                LowerMatch(match);
                break;
            case Syntax.Import import:
                LowerImport(import);
                break;
            case Syntax.ImportFrom import:
                LowerImportFrom(import);
                break;
            default:
                throw new InvalidOperationException($"{module.Name}: {statement.GetType().Name} has no lowering");
        }
    }

    private void LowerReturn(Syntax.Return statement)
    {
        Exit(ExitKind.Return, LowerOptional(statement.Value), statement);
    }

    private void LowerIf(If branch)
    {
        var end = NewBlock();
        while (true)
        {
            var (then, otherwise) = (NewBlock(), NewBlock());
            LowerCondition(branch.Test, then, otherwise);
            Start(then);
            Lower(branch.Body);
            Jump(end);
            Start(otherwise);
            if (branch.OrElse is not [If next])
            {
                Lower(branch.OrElse);
                Jump(end);
                Start(end);
                return;
            }

            branch = next;
        }
    }

    private void LowerWhile(While loop)
    {
        var (head, body, otherwise, end) = (NewBlock(), NewBlock(), NewBlock(), NewBlock());
        Jump(head);
        StartOpen(head);
        LowerCondition(loop.Test, body, otherwise);
        Start(body);
        Emit(loop.Test, Ops.Poll, []);
        frames.Add(new LoopFrame(end, head, builder.ErrorTarget));
        Lower(loop.Body);
        frames.RemoveAt(frames.Count - 1);
        Jump(head);
        Start(otherwise);
        Lower(loop.OrElse);
        Jump(end);
        Start(end);
    }

    private void LowerFor(For loop)
    {
        var iterable = loop.Iter is List list && ConstantFolder.FoldAll(list.Elements) is { } items
            ? Const(new TupleConstant(items))
            : Lower(loop.Iter);
        var iterator = Emit(loop.Iter, Ops.Iter, [iterable]);
        var (head, body, otherwise, end) = (NewBlock(), NewBlock(), NewBlock(), NewBlock());
        Jump(head);
        StartOpen(head);
        var item = Emit(loop.Iter, Ops.Next, [iterator]);
        Branch(Emit(loop.Iter, Ops.IsUnset, [item]), otherwise, body);
        Start(body);
        Emit(loop.Iter, Ops.Poll, []);
        frames.Add(new LoopFrame(end, head, builder.ErrorTarget));
        Store(loop.Target, item);
        Lower(loop.Body);
        frames.RemoveAt(frames.Count - 1);
        Jump(head);
        Start(otherwise);
        Lower(loop.OrElse);
        Jump(end);
        Start(end);
    }

    private void LowerRaise(Syntax.Raise raise)
    {
        if (raise.Exc is null)
        {
            Emit(raise, Ops.RaiseHandled, []);
        }
        else if (raise.Cause is null && PlainException(raise.Exc) is { } symbol)
        {
            Emit(raise, Ops.RaiseNew, [Builtin(symbol), .. raise.Exc is Call call ? LowerArguments(call) : []]);
        }
        else
        {
            var exception = raise.Exc is Call made && PlainException(made) is { } type
                ? Emit(made, Ops.NewException, [Builtin(type), .. LowerArguments(made)])
                : Lower(raise.Exc);
            var cause = raise.Cause is null ? Unset() : Lower(raise.Cause);
            Emit(raise, Ops.Raise, [exception, cause]);
        }

        EndUnreachable();
    }

    /// <summary>The symbol of a built-in exception type that BaseException makes instances of, when the expression is its name, or a call of it with positional arguments; else null.</summary>
    private string? PlainException(Expression expression)
    {
        var named = expression is Call { Keywords.IsEmpty: true } call && !HasStar(call.Args) ? call.Func : expression;
        return named is Name name && scope.Mangle(name.Id) is var mangled && Locate(mangled).Storage == Storage.Global
            && module.BuiltinObject(mangled) is { } symbol && BuiltinExceptions.IsPlain(symbol) ? symbol : null;
    }

    private void LowerAssert(Assert assert)
    {
        var (failed, passed) = (NewBlock(), NewBlock());
        LowerCondition(assert.Test, passed, failed);
        Start(failed);
        Emit(assert.Test, Ops.RaiseNew, assert.Msg is null ? [Builtin("type_AssertionError")] : [Builtin("type_AssertionError"), Lower(assert.Msg)]);
        EndUnreachable();
        Start(passed);
    }
}
