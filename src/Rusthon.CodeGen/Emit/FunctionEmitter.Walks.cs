using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Loops through sequences with an index in the frame, and what takes their items apart.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>Numbers that a walk counts from lie within this distance of 0.</summary>
    private const long FarthestCount = 1L << 62;

    /// <summary>What is particular to a kind of walk: its test, its step, and the iterator that it becomes.</summary>
    private sealed record Walk(string Is, string Next, string Iterator)
    {
        /// <summary>Of a walk through a dict or set: where it begins. Its iterator gets all that the frame has of it.</summary>
        public string? Start { get; init; }

        /// <summary>Of such a walk: whether it may go on.</summary>
        public string? IsUnchanged { get; init; }
    }

    private static readonly Walk[] Walks =
    [
        new("rt_is_list", "rt_list_walk", "rt_list_iterator_at"),
        new("rt_is_tuple", "rt_tuple_walk", "rt_tuple_iterator_at"),
        new("rt_is_str", "rt_str_walk", "rt_str_iterator_at"),
        new("rt_is_list", "rt_list_walk_down", "rt_list_reverse_iterator_at"),
        new("rt_is_bytes", "rt_bytes_walk", "rt_bytes_iterator_at"),
        new("rt_is_bytearray", "rt_bytearray_walk", "rt_bytearray_iterator_at"),
        new("rt_is_dict", "rt_dict_key_walk", "rt_dict_key_iterator_at") { Start = "rt_dict_walk_start", IsUnchanged = "rt_dict_walk_is_unchanged" },
        new("rt_is_dict", "rt_dict_value_walk", "rt_dict_value_iterator_at") { Start = "rt_dict_walk_start", IsUnchanged = "rt_dict_walk_is_unchanged" },
        new("rt_is_dict", "rt_dict_key_walk", "rt_dict_item_iterator_at") { Start = "rt_dict_walk_start", IsUnchanged = "rt_dict_walk_is_unchanged" },
        new("rt_is_any_set", "rt_set_walk", "rt_set_iterator_at") { Start = "rt_set_walk_start", IsUnchanged = "rt_set_walk_is_unchanged" },
        new("rt_is_derived_list", "rt_list_walk", "rt_list_iterator_at"),
        new("rt_is_small_range", "rt_range_walk", "rt_range_object_iterator_at"),
    ];

    private static readonly FrozenDictionary<Op, Expansion> WalkExpansions = new Dictionary<Op, Expansion>
    {
        [Ops.ExpectSequence] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime(Walks[Number(i, 0)].Is, e.context.Int32, e.Operand(i, 0))))),
        [Ops.ExpectTuple] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime(
            "rt_is_tuple_of", e.context.Int32, e.Operand(i, 0), e.context.Int64.ConstInt(Number(i, 0)))))),
        [Ops.ExpectListOf] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime(
            "rt_is_list_of", e.context.Int32, e.Operand(i, 0), e.context.Int64.ConstInt(Number(i, 0)))))),
        [Ops.ListItem] = (e, i) => e.EmitRetain(e.EmitKnownItem(i)),
        [Ops.ListPeek] = (e, i) => e.EmitKnownItem(i),
        [Ops.TuplePeek] = (e, i) => e.EmitTuplePeek(i),
        [Ops.StrEqual] = (e, i) => e.EmitStrEqual(e.Operand(i, 0), e.Operand(i, 1)),
        [Ops.WalkStart] = (e, i) => e.EmitWalkStart(i),
        [Ops.WalkNext] = (e, i) => e.CallRuntime(Walks[Number(i, 1)].Next, e.context.Int64, e.Operand(i, 0), e.Slot(i, 0)),
        [Ops.WalkPeek] = (e, i) => e.CallRuntime("rt_dict_walk_value", e.context.Int64, e.Operand(i, 0), e.Slot(i, 0)),
        [Ops.ExpectUnchanged] = (e, i) => e.Exits(e.builder.Not(e.AsCondition(e.CallRuntime(Walks[Number(i, 1)].IsUnchanged!, e.context.Int32, e.Operand(i, 0), e.Slot(i, 0))))),
        [Ops.WalkIterator] = (e, i) => Walks[Number(i, 1)] is { Start: null } walk
            ? e.CallRuntime(walk.Iterator, e.context.Int64, e.Operand(i, 0), e.LoadSlot(i, 0))
            : e.CallRuntime(Walks[Number(i, 1)].Iterator, e.context.Int64, e.Operand(i, 0), e.LoadSlot(i, 0), e.LoadSlot(i, 1), e.LoadSlot(i, 2)),
        [Ops.CountStart] = (e, i) => e.EmitCountStart(i),
        [Ops.WalkCount] = (e, i) => e.builder.Add(e.builder.Add(e.LoadSlot(i, 0), e.LoadSlot(i, 1)).SetNoSignedWrap(), e.context.Int64.ConstInt(Number(i, 1))).SetNoSignedWrap(),
        [Ops.AnyUnset] = (e, i) => i.Operands.Select(operand => e.Equal(e.values[operand.Index], ValueLayout.Unset)).Aggregate((any, one) => e.builder.Or(any, one)),
        [Ops.TupleOf] = (e, i) => e.CallRuntime("rt_tuple_of", e.context.Int64, e.StoreArguments(i.Operands), e.context.Int64.ConstInt((long)i.Operands.Length)),
    }.ToFrozenDictionary();

    private LlvmValue EmitWalkStart(Instruction instruction)
    {
        const long Down = 3;
        if (Walks[Number(instruction, 1)].Start is { } begin)
        {
            return CallRuntime(begin, context.Void, Operand(instruction, 0), Slot(instruction, 0));
        }

        var start = Number(instruction, 1) == Down
            ? builder.Sub(CallRuntime("rt_length", context.Int64, Operand(instruction, 0)), context.Int64.ConstInt(1L))
            : context.Int64.ConstInt(0L);
        return builder.Store(start, Slot(instruction, 0));
    }

    private LlvmValue EmitCountStart(Instruction instruction)
    {
        var number = Operand(instruction, 0);
        builder.Store(number, Slot(instruction, 1));
        raised = builder.ICmp(
            LlvmIntPredicate.UGT, builder.Add(number, context.Int64.ConstInt(FarthestCount)), context.Int64.ConstInt(2UL * FarthestCount));
        return default;
    }

    private LlvmValue EmitStrEqual(LlvmValue left, LlvmValue right)
    {
        var truth = CallRuntime("rt_str_equal", context.Int32, left, right);
        raised = builder.ICmp(LlvmIntPredicate.SLT, truth, context.Int32.ConstInt(0L));
        return builder.ICmp(LlvmIntPredicate.EQ, truth, context.Int32.ConstInt(1L));
    }
}
