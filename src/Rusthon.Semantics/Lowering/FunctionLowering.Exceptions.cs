using System.Linq;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>try and with.</summary>
internal sealed partial class FunctionLowering
{
    private void LowerTry(Try attempt)
    {
        if (attempt.FinalBody.Length == 0)
        {
            LowerHandlers(attempt);
        }
        else
        {
            LowerFinally(attempt, () =>
            {
                if (attempt.Handlers.Length > 0)
                {
                    LowerHandlers(attempt);
                }
                else
                {
                    Lower(attempt.Body);
                }
            });
        }
    }

    private void LowerFinally(TryStatement attempt, System.Action protectedPart)
    {
        if (StatementSize.IsShort(attempt.FinalBody))
        {
            LowerRepeatedFinally(attempt, protectedPart);
        }
        else
        {
            LowerSharedFinally(attempt, protectedPart);
        }
    }

    private void LowerRepeatedFinally(TryStatement attempt, System.Action protectedPart)
    {
        var (handler, end) = (NewBlock(), NewBlock());
        var outer = SetErrorTarget(handler);
        frames.Add(new FinallyFrame(attempt, outer));
        protectedPart();
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        Lower(attempt.FinalBody);
        Jump(end);

        StartOpen(handler);
        var caught = BeginHandling(attempt);
        Lower(attempt.FinalBody);
        EndHandling(caught);
        Emit(default(Position), Ops.Reraise, [caught.Exception]);
        EndUnreachable();
        Start(end);
    }

    private void LowerSharedFinally(TryStatement attempt, System.Action protectedPart)
    {
        var (handler, body, end) = (NewBlock(), NewBlock(), NewBlock());
        var shared = new SharedFinally(body, builder.DeclareVariable(null), builder.DeclareVariable(null), attempt);
        var exception = builder.DeclareVariable(null);
        SetWay(shared, 0);
        var outer = SetErrorTarget(handler);
        frames.Add(new SharedFinallyFrame(shared, outer));
        protectedPart();
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        SetWay(shared, 0);
        Jump(body);

        StartOpen(handler);
        builder.DefineVariable(exception, Emit(default(Position), Ops.TakePending, []));
        SetWay(shared, 1);
        Jump(body);

        StartOpen(body);
        var previous = Emit(default(Position), Ops.GetHandled, []);
        var (raised, start) = (NewBlock(), NewBlock());
        Branch(IsWay(shared, 1), raised, start);
        Start(raised);
        Emit(default(Position), Ops.SetHandled, [builder.ReadVariable(exception)]);
        Jump(start);
        Start(start);
        var cleanup = NewBlock();
        SetErrorTarget(cleanup);
        frames.Add(new HandlerFrame(previous, null, attempt, outer));
        Lower(attempt.FinalBody);
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        Emit(default(Position), Ops.SetHandled, [previous]);
        var again = NewBlock();
        var next = NewBlock();
        Branch(IsWay(shared, 1), again, next);
        Start(again);
        Emit(default(Position), Ops.Reraise, [builder.ReadVariable(exception)]);
        EndUnreachable();
        Start(next);
        for (var i = 0; i < shared.Exits.Count; i++)
        {
            var (leave, other) = (NewBlock(), NewBlock());
            Branch(IsWay(shared, 2 + i), leave, other);
            Start(leave);
            var kind = shared.Exits[i];
            Exit(kind, kind == ExitKind.Return ? builder.ReadVariable(shared.Result) : ValueId.None, attempt);
            Start(other);
        }

        Jump(end);
        StartOpen(cleanup);
        Emit(default(Position), Ops.SetHandled, [previous]);
        PropagatePending();
        Start(end);
    }

    private ValueId IsWay(SharedFinally shared, int way) => Emit(default(Position), Ops.Is, [builder.ReadVariable(shared.Way), Const(Constants.Int(way))]);

    /// <summary>An exception being handled.</summary>
    private readonly record struct Caught(ValueId Exception, ValueId Previous, BlockId Cleanup, BlockId? Outer, string? Name, Node Place);

    /// <summary>In a handler block: takes the exception and makes it the one being handled. What raises from here on restores the one before.</summary>
    private Caught BeginHandling(Node place)
    {
        var exception = Emit(default(Position), Ops.TakePending, []);
        var previous = Emit(default(Position), Ops.GetHandled, []);
        Emit(default(Position), Ops.SetHandled, [exception]);
        return EnterHandled(exception, previous, null, place);
    }

    private Caught EnterHandled(ValueId exception, ValueId previous, string? name, Node place)
    {
        var cleanup = NewBlock();
        var outer = SetErrorTarget(cleanup);
        frames.Add(new HandlerFrame(previous, name, place, outer));
        return new Caught(exception, previous, cleanup, outer, name, place);
    }

    /// <summary>The end of a handler: emits what happens when it raises, and restores the exception that was handled before.</summary>
    private void EndHandling(Caught caught)
    {
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = caught.Outer;
        Emit(default(Position), Ops.SetHandled, [caught.Previous]);
        if (caught.Name is not null)
        {
            UnbindCaught(caught.Name, caught.Place);
        }

        var (here, state) = (builder.Current, bound);
        StartOpen(caught.Cleanup);
        LowerCleanup(caught);
        builder.SwitchTo(here);
        bound = state;
    }

    private void LowerCleanup(Caught caught)
    {
        if (caught.Name is not null && Locate(scope.Mangle(caught.Name)).Storage != Storage.Local)
        {
            var raised = Emit(default(Position), Ops.TakePending, []);
            UnbindCaught(caught.Name, caught.Place);
            Emit(default(Position), Ops.SetHandled, [caught.Previous]);
            Emit(default(Position), Ops.Reraise, [raised]);
            EndUnreachable();
            return;
        }

        if (caught.Name is not null)
        {
            UnbindCaught(caught.Name, caught.Place);
        }

        Emit(default(Position), Ops.SetHandled, [caught.Previous]);
        PropagatePending();
    }

    private void LowerHandlers(Try attempt)
    {
        var (handler, end) = (NewBlock(), NewBlock());
        var outer = SetErrorTarget(handler);
        frames.Add(new PlainFrame(outer));
        Lower(attempt.Body);
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        Lower(attempt.OrElse);
        Jump(end);

        StartOpen(handler);
        var outside = builder.DeclareVariable(null);
        var bodies = attempt.Handlers.Select(_ => NewBlock()).ToArray();
        LowerCatches(attempt, bodies, outside);
        var exception = Emit(default(Position), Ops.TakePending, []);
        var previous = Emit(default(Position), Ops.GetHandled, []);
        builder.DefineVariable(outside, previous);
        Emit(default(Position), Ops.SetHandled, [exception]);
        var open = true;
        foreach (var (clause, body) in attempt.Handlers.Zip(bodies))
        {
            var next = NewBlock();
            if (clause.Type is null)
            {
                open = false;
                Jump(body);
            }
            else
            {
                var test = EnterHandled(exception, previous, null, clause);
                var type = Lower(clause.Type);
                var matches = Emit(clause, Ops.ExceptionMatches, [exception, type]);
                Branch(matches, body, next);
                LeaveTest(test);
            }

            Start(body);
            var caught = EnterHandled(ValueId.None, builder.ReadVariable(outside), clause.Name, clause);
            if (clause.Name is not null)
            {
                StoreName(clause.Name, Emit(default(Position), Ops.HandledException, []), clause);
            }

            Lower(clause.Body);
            EndHandling(caught);
            Jump(end);
            Start(next);
        }

        if (open)
        {
            Emit(default(Position), Ops.SetHandled, [previous]);
            Emit(default(Position), Ops.Reraise, [exception]);
            EndUnreachable();
        }

        Start(end);
    }

    /// <summary>
    /// In a handler block: the except clauses that name built-in types, and then one that names a global, are tried without taking the
    /// exception, which then needs no object. What none of them catches goes on to where it is taken, also when the global turns out to be
    /// no type: then no later clause may be tried before.
    /// </summary>
    private void LowerCatches(Try attempt, BlockId[] bodies, Variable outside)
    {
        builder.DefineVariable(outside, Unset());
        foreach (var (clause, body) in attempt.Handlers.Zip(bodies))
        {
            var types = clause.Type switch
            {
                null => ["type_BaseException"],
                Tuple tuple => tuple.Elements.Select(BuiltinNamed),
                { } type => [BuiltinNamed(type)],
            };
            if (types.Any(type => type is null))
            {
                if (clause.Type is Name name && !module.IsUnit && Locate(scope.Mangle(name.Id)).Storage == Storage.Global)
                {
                    BranchWhenCaught(Emit(clause, Ops.CatchGlobal, [], NameOf(scope.Mangle(name.Id))), body);
                }

                return;
            }

            foreach (var type in types)
            {
                BranchWhenCaught(Emit(clause, Ops.Catch, [Builtin(type!)]), body);
            }
        }
    }

    /// <summary>The symbol of the built-in exception that an expression names, when nothing can have bound the name anew; else null.</summary>
    private string? BuiltinNamed(Expression type) =>
        type is Name name && scope.Mangle(name.Id) is var mangled && Locate(mangled).Storage == Storage.Global
        && module.BuiltinObject(mangled) is { } symbol && BuiltinExceptions.IsSymbol(symbol) ? symbol : null;

    private void BranchWhenCaught(ValueId caught, BlockId body)
    {
        var next = NewBlock();
        Branch(caught, body, next);
        Start(next);
    }

    /// <summary>The end of the test of an except clause, whose block has ended.</summary>
    private void LeaveTest(Caught test)
    {
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = test.Outer;
        StartOpen(test.Cleanup);
        LowerCleanup(test);
    }

    private void LowerTryStar(TryStar attempt)
    {
        if (attempt.FinalBody.Length == 0)
        {
            LowerGroupHandlers(attempt);
        }
        else
        {
            LowerFinally(attempt, () => LowerGroupHandlers(attempt));
        }
    }

    /// <summary>
    /// except*: each clause takes the part of the group that it matches; what the clauses raise and what none of them
    /// takes is joined at the end and raised.
    /// </summary>
    private void LowerGroupHandlers(TryStar attempt)
    {
        var (handler, end) = (NewBlock(), NewBlock());
        var outer = SetErrorTarget(handler);
        frames.Add(new PlainFrame(outer));
        Lower(attempt.Body);
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        Lower(attempt.OrElse);
        Jump(end);

        StartOpen(handler);
        var whole = BeginHandling(attempt);
        var results = Emit(attempt, Ops.BuildList, []);
        var rest = builder.DeclareVariable(null);
        builder.DefineVariable(rest, whole.Exception);
        var none = None();
        foreach (var clause in attempt.Handlers)
        {
            var (test, taken, next) = (NewBlock(), NewBlock(), NewBlock());
            Branch(Emit(clause, Ops.Is, [builder.ReadVariable(rest), none]), next, test);
            Start(test);
            var type = Lower(clause.Type!);
            var split = Emit(clause, Ops.ExceptionSplit, [builder.ReadVariable(rest), type]);
            var part = Emit(clause, Ops.TupleItem, [split], Number(0));
            builder.DefineVariable(rest, Emit(clause, Ops.TupleItem, [split], Number(1)));
            Branch(Emit(clause, Ops.Is, [part, none]), next, taken);
            Start(taken);
            LowerGroupClause(clause, part, whole, results);
            Jump(next);
            Start(next);
        }

        Emit(attempt, Ops.ListAppend, [results, builder.ReadVariable(rest)]);
        var joined = Emit(attempt, Ops.ExceptionJoin, [whole.Exception, results]);
        EndHandling(whole);
        var again = NewBlock();
        Branch(Emit(attempt, Ops.Is, [joined, none]), end, again);
        Start(again);
        Emit(default(Position), Ops.Reraise, [joined]);
        EndUnreachable();
        Start(end);
    }

    private void LowerGroupClause(ExceptHandler clause, ValueId part, Caught whole, ValueId results)
    {
        var (failed, done) = (NewBlock(), NewBlock());
        Emit(clause, Ops.SetHandled, [part]);
        var outer = SetErrorTarget(failed);
        frames.Add(new HandlerFrame(whole.Exception, clause.Name, clause, outer));
        if (clause.Name is not null)
        {
            StoreName(clause.Name, part, clause);
        }

        Lower(clause.Body);
        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        if (clause.Name is not null)
        {
            UnbindCaught(clause.Name, clause);
        }

        Emit(clause, Ops.SetHandled, [whole.Exception]);
        Jump(done);

        StartOpen(failed);
        var raised = Emit(default(Position), Ops.TakePending, []);
        if (clause.Name is not null)
        {
            UnbindCaught(clause.Name, clause);
        }

        Emit(clause, Ops.ListAppend, [results, raised]);
        Emit(clause, Ops.SetHandled, [whole.Exception]);
        Jump(done);
        Start(done);
    }

    private void LowerWith(WithStatement with, int index)
    {
        var item = with.Items[index];
        var place = item.ContextExpr;
        var isAsync = with is AsyncWith;
        var manager = Lower(place);
        var mode = Number(isAsync ? 1 : 0);
        var enter = Emit(place, Ops.LookupSpecial, [manager], NameOf(isAsync ? "__aenter__" : "__enter__"), mode);
        var exit = Emit(place, Ops.LookupSpecial, [manager], NameOf(isAsync ? "__aexit__" : "__exit__"), mode);
        var entered = EmitCall(PositionOf(place), enter, [], []);
        if (isAsync)
        {
            entered = AwaitValue(entered, place, 1);
        }

        var (handler, end) = (NewBlock(), NewBlock());
        var outer = SetErrorTarget(handler);
        var frame = new WithFrame(exit, place, isAsync, outer);
        frames.Add(frame);
        if (item.OptionalVars is not null)
        {
            Store(item.OptionalVars, entered);
        }

        if (index + 1 < with.Items.Length)
        {
            LowerWith(with, index + 1);
        }
        else
        {
            Lower(with.Body);
        }

        frames.RemoveAt(frames.Count - 1);
        builder.ErrorTarget = outer;
        EmitExitCall(frame);
        Jump(end);

        StartOpen(handler);
        var caught = BeginHandling(place);
        var type = EmitCall(PositionOf(place), Builtin("type_type"), [caught.Exception], []);
        var traceback = Emit(place, Ops.GetAttr, [caught.Exception], NameOf("__traceback__"));
        var result = EmitCall(PositionOf(place), exit, [type, caught.Exception, traceback], []);
        if (isAsync)
        {
            result = AwaitValue(result, place, 2);
        }

        var suppressed = Emit(place, Ops.Truth, [result]);
        EndHandling(caught);
        Emit(default(Position), Ops.KeepAlive, [exit]);
        var again = NewBlock();
        Branch(suppressed, end, again);
        Start(again);
        Emit(default(Position), Ops.Reraise, [caught.Exception]);
        EndUnreachable();
        Start(end);
    }

    /// <summary>The method, and so its object, lives until its call has ended.</summary>
    private void EmitExitCall(WithFrame frame)
    {
        var none = None();
        var result = EmitCall(PositionOf(frame.Place), frame.ExitMethod, [none, none, none], []);
        Emit(default(Position), Ops.KeepAlive, [frame.ExitMethod]);
        if (frame.IsAsync)
        {
            AwaitValue(result, frame.Place, 2);
        }
    }

    /// <summary>A try body: nothing to undo, but errors go elsewhere outside of it.</summary>
    private sealed record PlainFrame(BlockId? ErrorTarget) : Frame(ErrorTarget);
}
