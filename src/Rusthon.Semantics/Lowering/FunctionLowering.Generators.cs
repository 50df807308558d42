using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>yield, await, and asynchronous loops.</summary>
internal sealed partial class FunctionLowering
{
    private ValueId LowerYield(Syntax.Yield yield) => YieldValue(LowerOptional(yield.Value), yield);

    private ValueId YieldValue(ValueId value, Node place)
    {
        if (function.Kind == FunctionKind.AsyncGenerator)
        {
            value = Emit(place, Ops.AsyncGeneratorWrap, [value]);
        }

        return Emit(place, Ops.Yield, [value]);
    }

    private ValueId LowerYieldFrom(YieldFrom yield) => Delegate(Emit(yield, Ops.Iter, [Lower(yield.Value)]), yield);

    private ValueId LowerAwait(Await await) => AwaitValue(Lower(await.Value), await, 0);

    /// <summary>await; the mode is 1 for the result of __aenter__ and 2 for that of __aexit__.</summary>
    private ValueId AwaitValue(ValueId value, Node place, int mode) =>
        Delegate(Emit(place, Ops.GetAwaitable, [value], Number(mode)), place);

    /// <summary>Yields what an iterator yields and passes on what is sent and thrown in; gives its result.</summary>
    private ValueId Delegate(ValueId iterator, Node place)
    {
        var sent = builder.DeclareVariable(null);
        var yielded = builder.DeclareVariable(null);
        var (send, suspend, thrown, done) = (NewBlock(), NewBlock(), NewBlock(), NewBlock());
        builder.DefineVariable(sent, None());
        Jump(send);
        StartOpen(send);
        var step = Emit(place, Ops.SubSend, [iterator, builder.ReadVariable(sent)]);
        builder.DefineVariable(yielded, step);
        Branch(Emit(place, Ops.IsUnset, [step]), done, suspend);

        StartOpen(suspend);
        var outer = SetErrorTarget(thrown);
        // What is thrown in is thrown into the iterator: it has no line here until it comes back from there.
        builder.DefineVariable(sent, Emit(default(Position), Ops.Yield, [builder.ReadVariable(yielded)]));
        builder.ErrorTarget = outer;
        Jump(send);

        StartOpen(thrown);
        var exception = Emit(default(Position), Ops.TakePending, []);
        var passed = Emit(place, Ops.SubThrow, [iterator, exception]);
        builder.DefineVariable(yielded, passed);
        Branch(Emit(place, Ops.IsUnset, [passed]), done, suspend);

        Start(done);
        return Emit(place, Ops.SubResult, []);
    }

    private void LowerAsyncFor(AsyncFor loop)
    {
        var iterator = Emit(loop.Iter, Ops.AsyncIter, [Lower(loop.Iter)]);
        var (head, otherwise, end) = (NewBlock(), NewBlock(), NewBlock());
        Jump(head);
        StartOpen(head);
        NextAsync(loop, loop.Iter, loop.Target, iterator, otherwise);
        frames.Add(new LoopFrame(end, head, builder.ErrorTarget));
        Lower(loop.Body);
        frames.RemoveAt(frames.Count - 1);
        Jump(head);
        Start(otherwise);
        Lower(loop.OrElse);
        Jump(end);
        Start(end);
    }

    /// <summary>One item of an asynchronous iterator into a target; goes to the end on StopAsyncIteration, and on in the body.</summary>
    private void NextAsync(Node place, Node iterable, Expression target, ValueId iterator, BlockId end)
    {
        var (handler, body) = (NewBlock(), NewBlock());
        var outer = SetErrorTarget(handler);
        var awaitable = Emit(place, Ops.AsyncNext, [iterator]);
        var item = AwaitValue(awaitable, place, 0);
        builder.ErrorTarget = outer;
        Jump(body);

        StartOpen(handler);
        var exception = Emit(default(Position), Ops.TakePending, []);
        var stop = Builtin("type_StopAsyncIteration");
        var again = NewBlock();
        Branch(Emit(iterable, Ops.ExceptionMatches, [exception, stop]), end, again);
        Start(again);
        Emit(default(Position), Ops.Reraise, [exception]);
        EndUnreachable();

        Start(body);
        Store(target, item);
    }
}
