using System.Collections.Generic;
using Rusthon.IR;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>What return, break and continue have to undo on their way out.</summary>
internal sealed partial class FunctionLowering
{
    private enum ExitKind
    {
        Return,
        Break,
        Continue,
    }

    /// <summary>A construct around the current statement.</summary>
    /// <param name="ErrorTarget">The handler outside of it.</param>
    private abstract record Frame(BlockId? ErrorTarget);

    private sealed record LoopFrame(BlockId BreakTarget, BlockId ContinueTarget, BlockId? ErrorTarget) : Frame(ErrorTarget);

    /// <summary>A try whose short finally body is repeated at each exit.</summary>
    private sealed record FinallyFrame(TryStatement Statement, BlockId? ErrorTarget) : Frame(ErrorTarget);

    /// <summary>A try whose finally body exists once; the exits go through it.</summary>
    private sealed record SharedFinallyFrame(SharedFinally Shared, BlockId? ErrorTarget) : Frame(ErrorTarget);

    /// <summary>Code that runs while an exception is handled; the one handled before comes back on leaving.</summary>
    private sealed record HandlerFrame(ValueId Outer, string? Name, Node Place, BlockId? ErrorTarget) : Frame(ErrorTarget);

    private sealed record WithFrame(ValueId ExitMethod, Node Place, bool IsAsync, BlockId? ErrorTarget) : Frame(ErrorTarget);

    /// <summary>The state of a finally body that exists once: which way to go on behind it.</summary>
    private sealed class SharedFinally(BlockId body, Variable way, Variable result, Node place)
    {
        public BlockId Body { get; } = body;

        /// <summary>0: on; 1: raise again; 2 and more: the exits.</summary>
        public Variable Way { get; } = way;

        public Variable Result { get; } = result;

        public Node Place { get; } = place;

        public List<ExitKind> Exits { get; } = [];
    }

    /// <summary>Leaves the function or an iteration, through all that is around the statement.</summary>
    private void Exit(ExitKind kind, ValueId value, Node place)
    {
        var saved = frames.ToArray();
        var target = builder.ErrorTarget;
        Leave(kind, value, place);
        frames.Clear();
        frames.AddRange(saved);
        builder.ErrorTarget = target;
    }

    private void Leave(ExitKind kind, ValueId value, Node place)
    {
        while (frames.Count > 0)
        {
            var frame = frames[^1];
            if (frame is LoopFrame loop && kind != ExitKind.Return)
            {
                Jump(kind == ExitKind.Break ? loop.BreakTarget : loop.ContinueTarget);
                return;
            }

            frames.RemoveAt(frames.Count - 1);
            switch (frame)
            {
                case FinallyFrame attempt:
                    builder.ErrorTarget = frame.ErrorTarget;
                    Lower(attempt.Statement.FinalBody);
                    break;
                case SharedFinallyFrame { Shared: var shared }:
                    if (!shared.Exits.Contains(kind))
                    {
                        shared.Exits.Add(kind);
                    }

                    if (value.Exists)
                    {
                        builder.DefineVariable(shared.Result, value);
                    }

                    SetWay(shared, 2 + shared.Exits.IndexOf(kind));
                    Jump(shared.Body);
                    return;
                case HandlerFrame handler:
                    Emit(default(Position), Ops.SetHandled, [handler.Outer]);
                    builder.ErrorTarget = frame.ErrorTarget;
                    if (handler.Name is not null)
                    {
                        UnbindCaught(handler.Name, handler.Place);
                    }

                    break;
                case WithFrame with:
                    builder.ErrorTarget = frame.ErrorTarget;
                    EmitExitCall(with);
                    break;
            }
        }

        Return(value, place);
    }

    private void SetWay(SharedFinally shared, int way) => builder.DefineVariable(shared.Way, Const(Constants.Int(way)));

    private void Return(ValueId value, Node place)
    {
        SetPosition(new Position(place.Span, default));
        builder.Return(value);
        bound = BoundVariables.Everything();
    }

    /// <summary>The end of an except … as: the name becomes unbound, whatever the body did with it.</summary>
    private void UnbindCaught(string name, Node place)
    {
        var located = Locate(scope.Mangle(name));
        if (located.Storage == Storage.Local)
        {
            Unbind(LocalOf(located.Symbol!));
            return;
        }

        StoreName(name, None(), place);
        DeleteName(name, place);
    }
}
