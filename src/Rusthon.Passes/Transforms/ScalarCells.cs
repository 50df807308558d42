using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Transforms;

/// <summary>Makes ordinary variables of the cells that no other function shares any more: those that are only made, read, set and unbound.</summary>
/// <example>c = new_cell(x); y = load_cell(c)  becomes  check_bound(x); y = x.</example>
internal static class ScalarCells
{
    private static readonly HashSet<Op> Accesses = [Ops.LoadCell, Ops.StoreCell, Ops.CellContent, Ops.DeleteCell, Ops.KeepAlive, Ops.KeepInTraceback];

    /// <summary>Runs the pass.</summary>
    /// <param name="function">The function.</param>
    /// <param name="keepsValues">The program can see when values die: a variable keeps its value until it is bound anew.</param>
    public static Function Run(Function function, bool keepsValues)
    {
        var cells = CellsOf(function);
        return cells.Count == 0 ? function : new Rebuilding(function, cells, keepsValues).Make();
    }

    /// <summary>True for an op that does with its first operand what can be done with a variable. The traceback of an inlined function that an exception has left keeps the cell, not what it holds at that time.</summary>
    private static bool IsAccess(Instruction instruction) =>
        Accesses.Contains(instruction.Op) && (instruction.Op != Ops.KeepInTraceback || instruction.Position.Inlined is null);

    private static HashSet<ValueId> CellsOf(Function function)
    {
        var cells = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.NewCell).Select(instruction => instruction.Result).ToHashSet();
        if (cells.Count == 0)
        {
            return cells;
        }

        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                cells.ExceptWith(IsAccess(instruction) ? instruction.Operands.Skip(1) : instruction.Operands);
            }

            cells.ExceptWith(block.Terminator.Edges.SelectMany(edge => edge.Arguments).Append(block.Terminator.Operand));
        }

        return cells;
    }

    private sealed class Rebuilding
    {
        private readonly Function function;
        private readonly FunctionBuilder builder;
        private readonly ValueId[] values;
        private readonly BlockId[] blocks;
        private readonly Dictionary<ValueId, Variable> variables;
        private readonly bool keepsValues;

        public Rebuilding(Function function, HashSet<ValueId> cells, bool keepsValues)
        {
            this.function = function;
            this.keepsValues = keepsValues;
            builder = new FunctionBuilder(function.Name, function.Kind, function.Signature);
            values = new ValueId[function.ValueTypes.Length];
            blocks = [.. function.Blocks.Select(block => block.Id.Index == 0 ? builder.Entry : builder.CreateBlock())];
            var read = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.LoadCell)
                .GroupBy(load => load.Operands[0]).ToDictionary(loads => loads.Key, loads => ((NameImmediate)loads.First().Immediates[0]).Name);
            variables = cells.ToDictionary(cell => cell, cell => builder.DeclareVariable(function.Names[cell.Index] ?? read.GetValueOrDefault(cell)));
        }

        public Function Make()
        {
            var flow = new ControlFlow(function.Blocks);
            foreach (var block in function.Blocks)
            {
                foreach (var parameter in block.Parameters)
                {
                    values[parameter.Index] = builder.AddBlockParameter(blocks[block.Id.Index], function.ValueTypes[parameter.Index], function.Names[parameter.Index]);
                }
            }

            foreach (var index in flow.Order)
            {
                builder.SwitchTo(blocks[index]);
                Emit(function.Blocks[index]);
            }

            foreach (var block in function.Blocks.Where(block => !flow.IsReachable(block.Id.Index)))
            {
                builder.SwitchTo(blocks[block.Id.Index]);
                builder.Unreachable();
            }

            return builder.Finish();
        }

        private void Emit(Block block)
        {
            var isChecked = block.Terminator.Kind == TerminatorKind.Check;
            foreach (var instruction in block.Instructions)
            {
                builder.Position = instruction.Position;
                isChecked &= EmitOp(instruction) || instruction != block.Instructions[^1];
            }

            if (block.Terminator.Kind == TerminatorKind.Check && !isChecked)
            {
                builder.Terminate(TerminatorKind.Jump, ValueId.None, [Map(block.Terminator.Edges[0])]);
                return;
            }

            var operand = block.Terminator.Operand.Exists ? values[block.Terminator.Operand.Index] : ValueId.None;
            builder.Terminate(block.Terminator.Kind, operand, [.. block.Terminator.Edges.Select(Map)]);
        }

        private Edge Map(Edge edge) => new(blocks[edge.Target.Index], [.. edge.Arguments.Select(argument => values[argument.Index])]);

        /// <summary>False when what was emitted does not raise any more.</summary>
        private bool EmitOp(Instruction instruction)
        {
            if (instruction.Op == Ops.NewCell && variables.TryGetValue(instruction.Result, out var made))
            {
                builder.DefineVariable(made, values[instruction.Operands[0].Index]);
                return false;
            }

            if (instruction.Operands is not [var first, ..] || !variables.TryGetValue(first, out var cell))
            {
                var result = builder.AppendToBlock(instruction.Op, [.. instruction.Operands.Select(operand => values[operand.Index])], instruction.Immediates.AsSpan());
                if (instruction.Result.Exists)
                {
                    values[instruction.Result.Index] = result;
                }

                return true;
            }

            if (instruction.Op == Ops.StoreCell)
            {
                if (keepsValues)
                {
                    builder.AppendToBlock(Ops.KeepAlive, [builder.ReadVariable(cell)]);
                }

                builder.DefineVariable(cell, values[instruction.Operands[1].Index]);
                return false;
            }

            var content = builder.ReadVariable(cell);
            if (instruction.Op == Ops.KeepAlive || instruction.Op == Ops.KeepInTraceback)
            {
                builder.AppendToBlock(instruction.Op, [content], instruction.Immediates.AsSpan());
                return false;
            }

            if (instruction.Result.Exists)
            {
                values[instruction.Result.Index] = content;
            }

            if (instruction.Op == Ops.CellContent)
            {
                return false;
            }

            var unbound = instruction.Op == Ops.DeleteCell ? builder.Constant(SingletonConstant.Unset) : content;
            builder.AppendToBlock(Ops.CheckBound, [content], instruction.Immediates.AsSpan());
            builder.DefineVariable(cell, unbound);

            return true;
        }
    }
}
