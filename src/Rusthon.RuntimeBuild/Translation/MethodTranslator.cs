using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>
/// Lowers one method's IL. Parameters and locals become stack slots, the evaluation stack SSA values; where blocks
/// join with values on the stack, these go through slots too. LLVM's SROA turns the slots into registers.
/// <code>
/// ldarg.0; ldc.i4.1; add; ret    ->    %a = load i32, ptr %arg0; %b = add i32 %a, 1; ret i32 %b
/// </code>
/// </summary>
internal sealed partial class MethodTranslator
{
    private readonly Translator translator;
    private readonly MethodInstance method;
    private readonly LlvmValue function;
    private readonly Signature signature;
    private readonly LlvmContext context;
    private readonly LlvmModule module;
    private readonly IlTypes types;

    /// <summary>Appends to the current block.</summary>
    private readonly LlvmBuilder builder;

    /// <summary>Appends to the entry block, which holds the slots; everything there runs once.</summary>
    private readonly LlvmBuilder entry;

    private readonly Stack<StackValue> stack = new();
    private readonly Dictionary<Instruction, Block> blocks = [];
    private readonly Stack<Block> work = new();
    private StackValue[] arguments = [];
    private HashSet<int> argumentSlots = [];
    private LlvmValue[] locals = [];
    private IlType[] localTypes = [];
    private LlvmBlock trap;
    private Instruction current = null!;
    private IlType? constrained;
    private bool terminated;

    public MethodTranslator(Translator translator, MethodInstance method, LlvmValue function)
    {
        this.translator = translator;
        this.method = method;
        this.function = function;
        context = translator.Context;
        module = translator.Module;
        types = translator.Types;
        signature = translator.SignatureOf(method);
        builder = context.CreateBuilder();
        entry = context.CreateBuilder();
    }

    /// <summary>A run of instructions that is entered only at its start.</summary>
    private sealed class Block(Instruction first, LlvmBlock code)
    {
        public Instruction First { get; } = first;

        public LlvmBlock Code { get; } = code;

        /// <summary>How many edges lead here.</summary>
        public int Predecessors { get; set; }

        public bool IsQueued { get; set; }

        /// <summary>What is on the stack at the start, bottom first; slots when there are several edges.</summary>
        public StackValue[] Entry { get; set; } = [];

        public bool IsInLoop { get; set; }
    }

    /// <summary>Fills the function with code, or records rejections.</summary>
    public void Translate()
    {
        try
        {
            current = null!;
            CheckWhole();
            translator.Asked.Read(method);
            Prepare();
        }
        catch (RejectedException e)
        {
            translator.Rejections.Add(method.Definition, null, e.Message);
            builder.Dispose();
            entry.Dispose();
            return;
        }

        while (work.TryPop(out var block))
        {
            TranslateBlock(block);
        }

        Finish();
    }

    private void CheckWhole()
    {
        if (!method.Definition.HasBody)
        {
            throw new RejectedException("a method without a body");
        }

        var body = method.Definition.Body;
        if (body.HasExceptionHandlers)
        {
            throw new RejectedException("try, catch, finally, using, lock or foreach over a disposable; the runtime has no exceptions");
        }
    }

    private void Prepare()
    {
        var body = method.Definition.Body;
        var start = function.AppendBlock("entry");
        entry.PositionAtEnd(start);
        FindBlocks(body);
        arguments = new StackValue[signature.Parameters.Count];
        argumentSlots = body.Instructions
            .Where(i => i.OpCode.Code is Code.Starg or Code.Starg_S or Code.Ldarga or Code.Ldarga_S)
            .Select(ArgumentIndex)
            .ToHashSet();
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Argument(i);
        }

        localTypes = body.Variables.Select(v => types.Resolve(v.VariableType, method.Scope)).ToArray();
        locals = localTypes.Select(t => Slot(t)).ToArray();
        if (body.InitLocals)
        {
            for (var i = 0; i < locals.Length; i++)
            {
                Zero(entry, locals[i], localTypes[i]);
            }
        }

        Enqueue(blocks[body.Instructions[0]]);
    }

    /// <summary>A parameter that is never written is used as it comes; others get a slot.</summary>
    private StackValue Argument(int index)
    {
        var type = signature.Parameters[index];
        var value = function.Parameter(index + signature.FirstParameter);
        if (!argumentSlots.Contains(index))
        {
            return FromPassed(entry, value, type);
        }

        var slot = Slot(type);
        StoreTo(entry, FromPassed(entry, value, type), slot, type);
        return new StackValue(slot, type);
    }

    private void FindBlocks(MethodBody body)
    {
        var leaders = new HashSet<Instruction> { body.Instructions[0] };
        foreach (var instruction in body.Instructions)
        {
            switch (instruction.Operand)
            {
                case Instruction target:
                    leaders.Add(target);
                    break;
                case Instruction[] targets:
                    leaders.UnionWith(targets);
                    break;
            }

            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw
                && instruction.Next is { } next)
            {
                leaders.Add(next);
            }
        }

        foreach (var instruction in body.Instructions.Where(leaders.Contains))
        {
            blocks.Add(instruction, new Block(instruction, function.AppendBlock($"il{instruction.Offset:x}")));
        }

        CountEdges(body);
    }

    private void CountEdges(MethodBody body)
    {
        blocks[body.Instructions[0]].Predecessors++;
        foreach (var instruction in body.Instructions)
        {
            IEnumerable<Instruction> targets = instruction.Operand switch
            {
                Instruction target => [target],
                Instruction[] several => several,
                _ => [],
            };
            foreach (var target in targets)
            {
                blocks[target].Predecessors++;
                if (target.Offset <= instruction.Offset)
                {
                    foreach (var block in blocks.Values.Where(b => b.First.Offset >= target.Offset && b.First.Offset <= instruction.Offset))
                    {
                        block.IsInLoop = true;
                    }
                }
            }

            var fallsThrough = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
            if (fallsThrough && instruction.Next is { } next && blocks.TryGetValue(next, out var following))
            {
                following.Predecessors++;
            }
        }
    }

    private void Enqueue(Block block)
    {
        if (!block.IsQueued)
        {
            block.IsQueued = true;
            work.Push(block);
        }
    }

    private void TranslateBlock(Block block)
    {
        builder.PositionAtEnd(block.Code);
        stack.Clear();
        foreach (var value in block.Entry)
        {
            stack.Push(block.Predecessors > 1 ? LoadFrom(builder, value.Value, value.Type) : value);
        }

        terminated = false;
        inLoop = block.IsInLoop;
        for (current = block.First; !terminated; current = current.Next)
        {
            try
            {
                TranslateInstruction(current);
            }
            catch (RejectedException e)
            {
                translator.Rejections.Add(method.Definition, current, e.Message);
                builder.Unreachable();
                return;
            }

            if (!terminated && current.Next is { } next && blocks.TryGetValue(next, out var following))
            {
                builder.Br(EdgeTo(following));
                return;
            }
        }
    }

    /// <summary>Gives a block the values on the stack and has it translated; the caller appends the branch.</summary>
    private LlvmBlock EdgeTo(Block target)
    {
        if (!target.IsQueued)
        {
            var values = stack.Reverse().ToArray();
            target.Entry = target.Predecessors > 1
                ? values.Select(v => new StackValue(Slot(v.Type), v.Type)).ToArray()
                : values;
        }

        if (target.Predecessors > 1)
        {
            if (stack.Count != target.Entry.Length)
            {
                throw new RejectedException("values on the stack at a backward branch");
            }

            foreach (var (slot, value) in target.Entry.Zip(stack.Reverse()))
            {
                StoreTo(builder, Convert(value, slot.Type), slot.Value, slot.Type);
            }
        }

        Enqueue(target);
        return target.Code;
    }

    private void Finish()
    {
        entry.Br(blocks[method.Definition.Body.Instructions[0]].Code);
        foreach (var block in blocks.Values.Where(b => !b.IsQueued))
        {
            block.Code.Delete();
        }

        builder.Dispose();
        entry.Dispose();
    }

    private void Push(LlvmValue value, IlType type) => stack.Push(new StackValue(value, type));

    private StackValue Pop() =>
        stack.TryPop(out var value) ? value : throw new RejectedException("the evaluation stack is empty");

    /// <summary>Leaves the current block for good when a condition holds.</summary>
    private void TrapIf(LlvmValue condition)
    {
        if (trap.IsNone)
        {
            trap = function.AppendBlock("trap");
            var trapping = context.CreateBuilder();
            trapping.PositionAtEnd(trap);
            trapping.Call(module.Intrinsic("llvm.trap"), []);
            trapping.Unreachable();
            trapping.Dispose();
        }

        var fine = function.AppendBlock("fine");
        builder.CondBr(condition, trap, fine)
            .SetMetadata(context.MetadataKind("prof"), context.BranchWeights(1, 1 << 20));
        builder.PositionAtEnd(fine);
    }

    private void Trap()
    {
        builder.Call(module.Intrinsic("llvm.trap"), []);
        builder.Unreachable();
        terminated = true;
    }
}
