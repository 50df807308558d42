using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>The form of a function that is called directly, with numbers in registers.</summary>
/// <param name="Name">The IR name of the form.</param>
/// <param name="Types">What its parameters are: V, I64, U64 or F64.</param>
/// <param name="Result">V, or Outcome when the function is believed to return an int.</param>
/// <param name="IsUnsigned">The int of an Outcome is unsigned.</param>
internal sealed record DirectForm(string Name, ImmutableArray<IRType> Types, IRType Result, bool IsUnsigned)
{
    /// <summary>True when a parameter is given in a register.</summary>
    public bool HasNumbers => Types.Any(type => type != IRType.V);

    /// <summary>
    /// The function under its own name, for callers that give boxed values: unboxes the parameters and calls the form;
    /// where a parameter is not what was believed, runs the generic code from its start.
    /// </summary>
    /// <param name="function">The function in generic form.</param>
    /// <param name="continuation">Its generic code.</param>
    /// <param name="entry">The entry of the generic code that is the function's start.</param>
    /// <param name="live">The parameters that are given there.</param>
    public Function MakeBoxedEntry(Function function, string continuation, int entry, ImmutableArray<ValueId> live)
    {
        var types = new List<IRType>();
        var blocks = new List<Block>();
        var parameters = function.Blocks[0].Parameters;
        var values = parameters.ToDictionary(parameter => parameter, _ => New(IRType.V));
        var start = new BlockId(0);
        var boxed = parameters.Select(parameter => values[parameter]).ToImmutableArray();
        var raw = boxed.ToArray();
        var unboxed = Enumerable.Range(0, raw.Length).Where(i => Types[i] != IRType.V).ToArray();
        var exit = new BlockId(unboxed.Length + 1);
        for (var n = 0; n < unboxed.Length; n++)
        {
            var i = unboxed[n];
            raw[i] = New(Types[i]);
            var op = Types[i] switch { IRType.F64 => Ops.UnboxFloat, IRType.U64 => Ops.UnboxUnsigned, _ => Ops.UnboxInt };
            Add(n == 0 ? boxed : [], [new Instruction(op, raw[i], [boxed[i]], [], default)], TerminatorKind.Guard, ValueId.None, new BlockId(n + 1), exit);
        }

        var self = New(IRType.V);
        var made = New(Result);
        var given = ImmutableArray.CreateRange(raw).Insert(0, self);
        var callee = new Instruction(Ops.ThisFunction, self, [], [], default);
        var call = new Instruction(Result == IRType.Outcome ? Ops.CallForInt : Ops.ForwardTyped, made, given, [new NameImmediate(Name)], default);
        ImmutableArray<ValueId> first = unboxed.Length == 0 ? boxed : [];
        if (Result == IRType.V)
        {
            Add(first, [callee, call], TerminatorKind.Return, made);
        }
        else
        {
            var (isInt, number, value, other) = (New(IRType.Bool), New(IRType.I64), New(IRType.V), New(IRType.V));
            var (then, otherwise) = (new BlockId(blocks.Count + 2), new BlockId(blocks.Count + 3));
            Add(first, [callee, call, new Instruction(Ops.OutcomeIsInt, isInt, [made], [], default)], TerminatorKind.Branch, isInt, then, otherwise);
            AddExit();
            Add([], [new Instruction(Ops.OutcomeInt, number, [made], [], default), .. Box(number, value)], TerminatorKind.Return, value);
            Add([], [new Instruction(Ops.OutcomeResult, other, [made], [], default)], TerminatorKind.Return, other);
            return Finish();
        }

        AddExit();
        return Finish();

        ImmutableArray<Instruction> Box(ValueId number, ValueId value)
        {
            if (!IsUnsigned)
            {
                return [new Instruction(Ops.BoxInt, value, [number], [], default)];
            }

            var bits = New(IRType.U64);
            return [new Instruction(Ops.AsUnsigned, bits, [number], [], default), new Instruction(Ops.BoxUnsigned, value, [bits], [], default)];
        }

        Function Finish() => function with { Blocks = [.. blocks], ValueTypes = [.. types], Names = [.. types.Select(_ => (string?)null)] };

        void AddExit()
        {
            if (unboxed.Length > 0)
            {
                var result = New(IRType.V);
                Add([], [new Instruction(Ops.Leave, result, [.. live.Select(value => values[value])], [new NameImmediate(continuation), new IntImmediate(entry)], default)], TerminatorKind.Return, result);
            }
            else
            {
                Add([], [], TerminatorKind.Unreachable, ValueId.None);
            }
        }

        void Add(ImmutableArray<ValueId> given, ImmutableArray<Instruction> instructions, TerminatorKind kind, ValueId operand, params ReadOnlySpan<BlockId> targets)
        {
            var edges = ImmutableArray.CreateBuilder<Edge>();
            foreach (var target in targets)
            {
                edges.Add(new Edge(target, []));
            }

            blocks.Add(new Block(start, given, instructions, new Terminator(kind, operand, edges.ToImmutable())));
            start = new BlockId(blocks.Count);
        }

        ValueId New(IRType type)
        {
            types.Add(type);
            return new ValueId(types.Count - 1);
        }
    }
}
