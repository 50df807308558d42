using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>
/// One IR function as LLVM code. Blocks map one to one, block parameters to phis; an op that may raise tests its
/// result, and its error edge goes through a cold block that appends the op's position to the traceback.
/// </summary>
internal sealed partial class FunctionEmitter
{
    private readonly EmitContext emit;
    private readonly ModuleEmitter module;
    private readonly Function function;
    private readonly FunctionData data;
    private readonly LlvmContext context;
    private readonly LlvmBuilder builder;
    private readonly LlvmValue[] values;
    private readonly LlvmBlock[] blocks;
    private readonly Dictionary<ValueId, LlvmValue> phis = [];
    private readonly LlvmMetadata unlikely;
    private readonly LlvmMetadata likely;
    private readonly bool[] isCold;
    private readonly int[] entries;
    private bool cold;
    private LlvmValue arguments;
    private bool allocated;
    private LlvmMetadata debugScope;

    /// <summary>The raised test of the block's last op: an i1, or none when the op always raises.</summary>
    private LlvmValue raised;

    public FunctionEmitter(EmitContext emit, ModuleEmitter module, Function function)
    {
        this.emit = emit;
        this.module = module;
        this.function = function;
        context = emit.Context;
        builder = emit.Builder;
        data = module.Function(function.Name);
        values = new LlvmValue[function.ValueTypes.Length];
        blocks = new LlvmBlock[function.Blocks.Length];
        unlikely = context.BranchWeights(1, 1 << 20);
        likely = context.BranchWeights(1 << 20, 1);
        isCold = FindCold(function);
        entries = CountEntries(function);
    }

    /// <summary>In functions with more blocks, tests are not looked at one by one.</summary>
    private const int LargeFunction = 200;

    /// <summary>Functions with more blocks that are not cold would take LLVM too long with everything inlined.</summary>
    private const int MostHotBlocks = 600;

    private LlvmValue Body => data.Body;

    /// <summary>True when only loops are worth optimising: code that runs once, and code that is run when a guess was wrong.</summary>
    private static bool IsRare(Function function) => function.RunsOnce || function.IsRare || function.Kind == FunctionKind.Continuation;

    /// <summary>Emits the body and gives it back.</summary>
    public LlvmValue Emit()
    {
        if ((function.RunsOnce || function.IsRare) && isCold.All(isBlockCold => isBlockCold))
        {
            Body.AddAttribute(context.Attribute("noinline"));
            Body.AddAttribute(context.Attribute("optnone"));
        }

        if (function.IsPartOfCallers)
        {
            Body.AddAttribute(context.Attribute("alwaysinline"));
        }

        debugScope = emit.Debug?.Enter(function, Body, module.Module.Source, builder) ?? default;
        var prologue = Body.AppendBlock("prologue");
        var order = ReversePostOrder();
        foreach (var block in order.OrderBy(block => block.Id.Index))
        {
            blocks[block.Id.Index] = Body.AppendBlock($"b{block.Id.Index}");
        }

        builder.PositionAtEnd(prologue);
        ReserveArguments();
        ReserveSlots();
        EmitStackCheck();
        for (var i = 0; i < function.Blocks[0].Parameters.Length; i++)
        {
            values[function.Blocks[0].Parameters[i].Index] = Body.Parameter(i + 1);
            TellDebugger(function.Blocks[0].Parameters[i]);
        }

        EmitEnter();
        builder.Br(blocks[0]);
        foreach (var block in order.Where(b => b.Id.Index != 0))
        {
            builder.PositionAtEnd(blocks[block.Id.Index]);
            foreach (var parameter in block.Parameters)
            {
                var phi = builder.Phi(TypeOf(function.ValueTypes[parameter.Index]));
                values[parameter.Index] = phi;
                phis.Add(parameter, phi);
            }
        }

        foreach (var block in order)
        {
            EmitBlock(block);
        }

        if (emit.Debug is not null)
        {
            DebugLines.Leave(builder);
        }

        return Body;
    }

    private void EmitBlock(Block block)
    {
        builder.PositionAtEnd(blocks[block.Id.Index]);
        raised = default;
        cold = isCold[block.Id.Index];
        foreach (var parameter in block.Id.Index == 0 ? [] : block.Parameters)
        {
            TellDebugger(parameter);
        }

        foreach (var instruction in block.Instructions)
        {
            if (emit.ForceExits && instruction.Op.MayExit)
            {
                EmitForcedExit(block.Terminator.Edges[1]);
            }

            if (emit.Debug is not null && instruction.Position.Span.Length > 0)
            {
                var (line, column) = module.Start(instruction.Position.Span);
                emit.Debug.SetLine(builder, debugScope, line, column);
            }

            if (emit.NotesPlaces && instruction.Op.MayRaise && instruction.Position != default)
            {
                CallRuntime("rt_note_maker", context.Void, module.Position(data, instruction.Position));
            }

            var result = EmitInstruction(instruction);
            if (instruction.Result.Exists)
            {
                values[instruction.Result.Index] = result;
                TellDebugger(instruction.Result);
            }
        }

        EmitTerminator(block);
    }

    /// <summary>Lets debuggers see a value that a Python variable has.</summary>
    private void TellDebugger(ValueId value)
    {
        if (emit.Debug is not null && function.Names[value.Index] is { } name && function.ValueTypes[value.Index] != IRType.Outcome)
        {
            var line = Math.Max(function.Signature.FirstLine, 1);
            emit.Debug.SetVariable(builder.Block, debugScope, module.Module.Source, line, name, function.ValueTypes[value.Index], values[value.Index]);
        }
    }

    private void EmitTerminator(Block block)
    {
        var terminator = block.Terminator;
        switch (terminator.Kind)
        {
            case TerminatorKind.Jump:
                Enter(terminator.Edges[0]);
                break;
            case TerminatorKind.Branch:
                EmitBranch(values[terminator.Operand.Index], terminator.Edges[0], terminator.Edges[1]);
                break;
            case TerminatorKind.Switch:
                EmitSwitch(values[terminator.Operand.Index], terminator.Edges);
                break;
            case TerminatorKind.Check:
                EmitCheck(block);
                break;
            case TerminatorKind.Guard:
                EmitGuard(terminator.Edges[0], terminator.Edges[1]);
                break;
            case TerminatorKind.Return:
                EmitReturned(values[terminator.Operand.Index]);
                builder.Ret(values[terminator.Operand.Index]);
                break;
            case TerminatorKind.Unwind:
                EmitReturned(default);
                ReturnError();
                break;
            default:
                builder.Unreachable();
                break;
        }
    }

    private void EmitBranch(LlvmValue condition, Edge then, Edge otherwise)
    {
        var thenBlock = EdgeBlock(then);
        var otherwiseBlock = EdgeBlock(otherwise);
        builder.CondBr(condition, thenBlock, otherwiseBlock);
        FillEdge(thenBlock, then);
        FillEdge(otherwiseBlock, otherwise);
    }

    private void EmitSwitch(LlvmValue operand, ImmutableArray<Edge> edges)
    {
        var targets = edges.Select(EdgeBlock).ToArray();
        var choice = builder.Switch(operand, targets[^1], targets.Length - 1);
        for (var i = 0; i < targets.Length - 1; i++)
        {
            choice.AddCase(context.Int64.ConstInt((long)i), targets[i]);
        }

        for (var i = 0; i < targets.Length; i++)
        {
            FillEdge(targets[i], edges[i]);
        }
    }

    /// <summary>Edges get a block of their own where they carry arguments, so that each phi sees distinct predecessors.</summary>
    private LlvmBlock EdgeBlock(Edge edge) => edge.Arguments.IsEmpty ? blocks[edge.Target.Index] : Body.AppendBlock("edge");

    private void FillEdge(LlvmBlock block, Edge edge)
    {
        if (!edge.Arguments.IsEmpty)
        {
            builder.PositionAtEnd(block);
            Enter(edge);
        }
    }

    private void EmitCheck(Block block)
    {
        var normal = block.Terminator.Edges[0];
        var cold = Body.AppendBlock("raised");
        if (raised.IsNone)
        {
            builder.Br(cold);
        }
        else
        {
            var next = EdgeBlock(normal);
            builder.CondBr(raised, cold, next).SetMetadata(context.MetadataKind("prof"), unlikely);
            FillEdge(next, normal);
        }

        builder.PositionAtEnd(cold);
        EmitErrorPath(block);
    }

    /// <summary>Before a guard, leaves along its exit now and then.</summary>
    private void EmitForcedExit(Edge fails)
    {
        var exit = EdgeBlock(fails);
        var next = Body.AppendBlock("unforced");
        builder.CondBr(AsCondition(CallRuntime("rt_force_exit", context.Int32)), exit, next);
        FillEdge(exit, fails);
        builder.PositionAtEnd(next);
    }

    private void EmitGuard(Edge holds, Edge fails)
    {
        var next = EdgeBlock(holds);
        var exit = EdgeBlock(fails);
        builder.CondBr(raised, exit, next).SetMetadata(context.MetadataKind("prof"), unlikely);
        FillEdge(next, holds);
        FillEdge(exit, fails);
    }

    private void Enter(Edge edge)
    {
        var from = builder.Block;
        var parameters = function.Blocks[edge.Target.Index].Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            phis[parameters[i]].AddIncoming(values[edge.Arguments[i].Index], from);
        }

        builder.Br(blocks[edge.Target.Index]);
    }

    /// <summary>The blocks that are compiled for size: those behind an error edge, those that run once at the most, and what is in no loop of a large function. Runtime functions are not inlined there.</summary>
    private static bool[] FindCold(Function function)
    {
        var cold = new bool[function.Blocks.Length];
        Array.Fill(cold, true);
        var work = new Stack<int>();
        Visit(0);
        Flood();
        foreach (var handler in HandlersInLoops(function))
        {
            Visit(handler);
            Flood();
        }

        var cyclic = IsRare(function) || cold.Count(isCold => !isCold) > MostHotBlocks ? Cycles.Find(function.Blocks) : null;
        for (var i = 0; cyclic is not null && i < cold.Length; i++)
        {
            cold[i] |= !cyclic[i];
        }

        return cold;

        void Flood()
        {
            while (work.TryPop(out var block))
            {
                var terminator = function.Blocks[block].Terminator;
                var normal = terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard ? 1 : terminator.Edges.Length;
                for (var e = 0; e < normal; e++)
                {
                    Visit(terminator.Edges[e].Target.Index);
                }
            }
        }

        void Visit(int block)
        {
            if (cold[block])
            {
                cold[block] = false;
                work.Push(block);
            }
        }
    }

    /// <summary>The bodies of the except clauses with a type that are in loops: what raises there often is to be caught fast.</summary>
    private static IEnumerable<int> HandlersInLoops(Function function)
    {
        var tests = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.ExceptionMatches || instruction.Op == Ops.Catch || instruction.Op == Ops.CatchGlobal).Select(instruction => instruction.Result).ToHashSet();
        if (tests.Count == 0 || function.Blocks.Length > LargeFunction)
        {
            return [];
        }

        var cyclic = Cycles.Find(function.Blocks);
        return function.Blocks.Where(block => block.Terminator.Kind == TerminatorKind.Branch && cyclic[block.Id.Index] && tests.Contains(block.Terminator.Operand))
            .Select(block => block.Terminator.Edges[0].Target.Index);
    }

    /// <summary>One buffer for the arguments of all calls, as large as the largest needs.</summary>
    private void ReserveArguments()
    {
        var count = function.Blocks.SelectMany(b => b.Instructions).Select(BufferSize).DefaultIfEmpty().Max();
        allocated = count > 0;
        if (allocated)
        {
            arguments = Reserve(context.Int64.Array((ulong)count), "arguments");
        }
    }

    /// <summary>A part of the frame, which debuggers see under a name with a dot.</summary>
    private LlvmValue Reserve(LlvmType type, string name)
    {
        var slot = builder.Alloca(type, name);
        emit.Debug?.NameSlot(builder.Block, debugScope, module.Module.Source, Math.Max(function.Signature.FirstLine, 1), "." + name, slot);
        return slot;
    }

    private static int BufferSize(Instruction instruction) =>
        instruction.Op == Ops.CallMethod ? instruction.Operands.Length + SpareSlots
        : instruction.Op.Operands is [.., IRType.Any] && !IsCallInRegisters(instruction.Op) ? instruction.Operands.Length
        : 0;

    private static bool IsCallInRegisters(Op op) => op == Ops.CallDirect || op == Ops.CallTyped || op == Ops.ForwardTyped || op == Ops.CallForInt || op == Ops.MakeInstance || op == Ops.InstanceOf;

    /// <summary>Raises RecursionError when the stack pointer has come below the limit; functions that call nothing need no check, nor does generic code, which is entered from checked fast code and must take over what it is given.</summary>
    private void EmitStackCheck()
    {
        if (function.RunsOnce || function.IsPartOfCallers || function.Kind == FunctionKind.Continuation || !function.Blocks.Any(b => b.Instructions.Any(i => (i.Op.Effects & OpEffects.Writes) != 0 && i.Op != Ops.Release)))
        {
            return;
        }

        var register = context.MetadataNode([context.MetadataString("rsp")]);
        var stack = builder.Call(emit.Module.Intrinsic("llvm.read_register", context.Int64), [register.AsValue(context)]);
        var limit = builder.Load(context.Int64, emit.Constants.Symbol("rt_thread"));
        var overflow = Body.AppendBlock("overflow");
        var ok = Body.AppendBlock("ok");
        builder.CondBr(builder.ICmp(LlvmIntPredicate.ULT, stack, limit), overflow, ok).SetMetadata(context.MetadataKind("prof"), unlikely);
        builder.PositionAtEnd(overflow);
        CallRuntime("rt_stack_overflow", context.Void);
        var parameters = function.Blocks[0].Parameters;
        for (var i = 0; i < parameters.Length; i++)
        {
            if (function.Takes(i) && function.ValueTypes[parameters[i].Index] == IRType.V)
            {
                CallRuntime("rt_release", context.Void, Body.Parameter(i + 1));
            }
        }

        ReturnError();
        builder.PositionAtEnd(ok);
    }

    private void ReturnError()
    {
        var error = emit.Constants.Bits(ValueLayout.Error);
        builder.Ret(function.Result == IRType.Outcome ? MakeOutcome(error, ValueOutcome) : error);
    }

    private LlvmType TypeOf(IRType type) => ModuleEmitter.TypeOf(context, type);

    private List<Block> ReversePostOrder()
    {
        var order = new List<Block>();
        var seen = new bool[function.Blocks.Length];
        var stack = new Stack<(Block Block, Edge[] Edges, int Next)>();
        seen[0] = true;
        stack.Push((function.Blocks[0], [.. EmittedEdges(function.Blocks[0])], 0));
        while (stack.TryPop(out var top))
        {
            if (top.Next == top.Edges.Length)
            {
                order.Add(top.Block);
                continue;
            }

            stack.Push((top.Block, top.Edges, top.Next + 1));
            var target = top.Edges[top.Next].Target.Index;
            if (!seen[target])
            {
                seen[target] = true;
                stack.Push((function.Blocks[target], [.. EmittedEdges(function.Blocks[target])], 0));
            }
        }

        order.Reverse();
        return order;
    }
}
