using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.InteropServices;

namespace Rusthon.IR;

/// <summary>A variable of a <see cref="FunctionBuilder"/>: Python's local variables and whatever else changes while the function runs.</summary>
public readonly record struct Variable(int Index);

/// <summary>
/// Builds a function in SSA form. Ops are appended to the current block; after an op that may raise the block ends
/// with a check, and building goes on in a new block. Reading a variable that the current chain of blocks does not
/// define gives a value that <see cref="Finish"/> finds out (<see cref="VariableResolver"/>), so that no block need be
/// sealed. A handler sees the variables as they are at each op that goes to it. Values that the builder returns are
/// valid only until Finish, which numbers blocks and values anew.
/// </summary>
public sealed partial class FunctionBuilder
{
    private readonly string name;
    private readonly FunctionKind kind;
    private readonly Signature signature;
    private readonly List<BlockState> blocks = [];
    private readonly List<IRType> types = [];
    private readonly List<string?> names = [];
    private readonly List<(string? Name, IRType Type)> variables = [];
    private readonly VariableTable table = new();

    /// <summary>The blocks of each chain, by the number of its first block.</summary>
    private readonly Dictionary<int, List<int>> chains = [];

    /// <summary>The variables that hold the cells of local variables, and, by the index of the parameter's, those of parameters.</summary>
    private readonly List<Variable> cells = [];
    private readonly Dictionary<int, Variable> parameterCells = [];
    private BlockState current;
    private BlockState? unwind;
    private ValueId unset = ValueId.None;

    /// <summary>Starts a function; the current block is its entry.</summary>
    public FunctionBuilder(string name, FunctionKind kind, Signature signature)
    {
        this.name = name;
        this.kind = kind;
        this.signature = signature;
        current = NewBlock();
    }

    /// <summary>The entry: its parameters are the function's.</summary>
    public BlockId Entry => new(0);

    /// <summary>The block that ops are appended to.</summary>
    public BlockId Current => current.Id;

    /// <summary>True when the current block has ended: what is appended now goes into a block that nothing reaches, and that Finish drops.</summary>
    public bool IsTerminated => current.Terminator is not null;

    /// <summary>Where ops that raise go from now on; null: the function returns with the exception pending.</summary>
    public BlockId? ErrorTarget { get; set; }

    /// <summary>The place in the source of the ops that are appended from now on.</summary>
    public Position Position { get; set; }

    /// <summary>Keeps the values of named variables and the cells alive until they are rebound or the function is left, in the order of the variables, or as long as the traceback of the exception that leaves it; else they may go after their last use.</summary>
    public bool KeepsVariables { get; init; }

    /// <summary>Adds a parameter of the function: a borrowed V.</summary>
    public ValueId AddParameter(string? parameterName) => AddBlockParameter(Entry, IRType.V, parameterName);

    /// <summary>Makes a block that is not the current one.</summary>
    public BlockId CreateBlock() => NewBlock().Id;

    /// <summary>Adds a parameter to a block; every jump to it must give an argument for it. Not for blocks that are error targets.</summary>
    public ValueId AddBlockParameter(BlockId block, IRType type = IRType.V, string? parameterName = null)
    {
        var value = NewValue(type, parameterName);
        blocks[block.Index].Parameters.Add(value);
        return value;
    }

    /// <summary>Makes a block the current one.</summary>
    public void SwitchTo(BlockId block)
    {
        current = blocks[block.Index];
        if (current.Terminator is not null)
        {
            throw new InvalidOperationException($"@{name}: block {block} has ended");
        }
    }

    /// <summary>Appends an op at <see cref="Position"/>; when it may raise, goes on in a new block.</summary>
    /// <returns>The result, or None when the op has none.</returns>
    public ValueId Append(Op op, ReadOnlySpan<ValueId> operands, params ReadOnlySpan<Immediate> immediates)
    {
        var result = AppendToBlock(op, operands, immediates);
        if (op.MayRaise)
        {
            var next = new BlockState(new BlockId(blocks.Count), current.Chain, current.Place + 1);
            blocks.Add(next);
            chains[current.Chain].Add(next.Id.Index);
            var handler = ErrorTarget ?? (unwind ??= NewBlock()).Id;
            Terminate(TerminatorKind.Check, ValueId.None, [new Edge(next.Id, []), new Edge(handler, [])]);
            current = next;
        }

        return result;
    }

    /// <summary>Appends an op without ending the block when it may raise: the caller ends it with a check.</summary>
    public ValueId AppendToBlock(Op op, ReadOnlySpan<ValueId> operands, params ReadOnlySpan<Immediate> immediates)
    {
        LeaveEndedBlock();
        var result = op.Result == IRType.None ? ValueId.None : NewValue(op.Result, null);
        current.Instructions.Add(new Instruction(op, result, [.. operands], [.. immediates], Position));
        return result;
    }

    /// <summary>Appends a constant.</summary>
    public ValueId Constant(Constant value) => Append(Ops.Const, [], new ConstantImmediate(value));

    /// <summary>Ends the block with a jump.</summary>
    public void Jump(BlockId target, params ReadOnlySpan<ValueId> arguments) => Terminate(TerminatorKind.Jump, ValueId.None, [new Edge(target, [.. arguments])]);

    /// <summary>Ends the block with a branch on a Bool to blocks without parameters of their own.</summary>
    public void Branch(ValueId condition, BlockId ifTrue, BlockId ifFalse) => Terminate(TerminatorKind.Branch, condition, [new Edge(ifTrue, []), new Edge(ifFalse, [])]);

    /// <summary>Ends the block by returning a value.</summary>
    public void Return(ValueId value)
    {
        KeepAll(Ops.KeepAlive);
        Terminate(TerminatorKind.Return, value, []);
    }

    /// <summary>Ends the block by returning with the pending exception.</summary>
    public void Unwind()
    {
        KeepAll(Ops.KeepInTraceback);
        for (var i = 0; KeepsVariables && i < signature.FreeVariables.Length; i++)
        {
            AppendToBlock(Ops.KeepInTraceback, [AppendToBlock(Ops.ClosureCell, [], new IntImmediate(i))]);
        }

        Terminate(TerminatorKind.Unwind, ValueId.None, []);
    }

    /// <summary>Ends a block that is never left, as after an op that always raises.</summary>
    public void Unreachable() => Terminate(TerminatorKind.Unreachable, ValueId.None, []);

    /// <summary>Ends the block.</summary>
    public void Terminate(TerminatorKind terminator, ValueId operand, ImmutableArray<Edge> edges)
    {
        LeaveEndedBlock();
        current.Terminator = new Terminator(terminator, operand, edges);
    }

    /// <summary>Makes a variable, unbound at the entry; the name goes into the function's table of names.</summary>
    public Variable DeclareVariable(string? variableName, IRType type = IRType.V)
    {
        variables.Add((variableName, type));
        return new Variable(variables.Count - 1);
    }

    /// <summary>A variable for a cell, which has no name in the function's table. A cell goes where the parameter whose value is in it would go, else behind all variables.</summary>
    public Variable DeclareCell(Variable? parameter)
    {
        var cell = DeclareVariable(null);
        if (parameter is { } place)
        {
            parameterCells.Add(place.Index, cell);
        }
        else
        {
            cells.Add(cell);
        }

        return cell;
    }

    /// <summary>The variable has the value from here on.</summary>
    public void DefineVariable(Variable variable, ValueId value)
    {
        LeaveEndedBlock();
        if (KeepsVariables)
        {
            Keep(Ops.KeepAlive, variable);
        }

        table.Define(current.Chain, current.Place, variable, value);
        names[value.Index] ??= variables[variable.Index].Name;
    }

    /// <summary>The value that the variable has here; Unset where it is unbound.</summary>
    public ValueId ReadVariable(Variable variable)
    {
        LeaveEndedBlock();
        if (table.Find(current.Chain, current.Place, variable) is { Exists: true } value)
        {
            return value;
        }

        value = current.Chain == 0 ? Unset() : NewValue(variables[variable.Index].Type, variables[variable.Index].Name);
        if (current.Chain != 0)
        {
            table.SetEntry(current.Chain, variable, value);
        }

        return value;
    }

    /// <summary>The type of a value.</summary>
    public IRType TypeOf(ValueId value) => types[value.Index];

    /// <summary>Completes the function: drops what cannot be reached, gives blocks the parameters that variables need, and numbers blocks and values in reverse postorder.</summary>
    public Function Finish()
    {
        if (unwind is not null)
        {
            current = unwind;
            Unwind();
        }

        var flow = new ControlFlow(blocks.Count, block =>
            (blocks[block].Terminator ?? throw new InvalidOperationException($"@{name}: block ^{block} does not end")).Edges);
        var standIns = new List<int>(Enumerable.Range(0, types.Count));
        var arguments = FindArguments(flow);
        new VariableResolver(this, flow, arguments, standIns).Run();
        CollectionsMarshal.SetCount(arguments, types.Count);
        var replacements = standIns.ToArray();
        RemoveTrivial(arguments, replacements);
        return Emit(flow, arguments, replacements);
    }

    private void KeepAll(Op op)
    {
        for (var i = 0; KeepsVariables && i < variables.Count; i++)
        {
            Keep(op, new Variable(i));
            if (parameterCells.TryGetValue(i, out var cell))
            {
                AppendToBlock(op, [ReadVariable(cell)]);
            }
        }

        foreach (var cell in cells)
        {
            AppendToBlock(op, [ReadVariable(cell)]);
        }
    }

    private void Keep(Op op, Variable variable)
    {
        if (variables[variable.Index] is { Name: not null, Type: IRType.V })
        {
            AppendToBlock(op, [ReadVariable(variable)]);
        }
    }

    private BlockState NewBlock()
    {
        var block = new BlockState(new BlockId(blocks.Count), blocks.Count, 0);
        chains.Add(blocks.Count, [blocks.Count]);
        blocks.Add(block);
        return block;
    }

    private ValueId NewValue(IRType type, string? valueName)
    {
        types.Add(type);
        names.Add(valueName);
        return new ValueId(types.Count - 1);
    }

    private void LeaveEndedBlock()
    {
        if (current.Terminator is not null)
        {
            current = NewBlock();
        }
    }

    private ValueId Unset() => unset.Exists ? unset : unset = NewValue(IRType.V, null);

    /// <summary>By value: the arguments of each parameter that was added by hand to a reachable block, in the order of the predecessors; null for other values.</summary>
    private List<ValueId[]?> FindArguments(ControlFlow flow)
    {
        var arguments = new List<ValueId[]?>(new ValueId[]?[types.Count]);
        foreach (var index in flow.Order)
        {
            var block = blocks[index];
            for (var i = 0; i < block.Parameters.Count && index > 0; i++)
            {
                var edges = flow.Predecessors(index);
                var given = new ValueId[edges.Length];
                for (var e = 0; e < given.Length; e++)
                {
                    var edge = blocks[edges[e].Block].Terminator!.Edges[edges[e].Edge];
                    if (edge.Arguments.Length <= i)
                    {
                        throw new InvalidOperationException($"@{name}: the edge from ^{edges[e].Block} to {block.Id} lacks arguments");
                    }

                    given[e] = edge.Arguments[i];
                }

                arguments[block.Parameters[i].Index] = given;
            }
        }

        return arguments;
    }

    /// <summary>Replaces the parameters whose arguments are all the same; replacements has what stands for each value.</summary>
    private static void RemoveTrivial(List<ValueId[]?> arguments, int[] replacements)
    {
        // The parameters that a parameter is an argument of, as linked lists: head and tail by value, one cell for each use.
        var heads = new int[replacements.Length];
        var tails = new int[replacements.Length];
        Array.Fill(heads, -1);
        var cells = new List<(int User, int Next)>();
        var work = new Stack<int>();
        for (var parameter = arguments.Count - 1; parameter >= 0; parameter--)
        {
            var last = -1;
            foreach (var given in arguments[parameter] ?? [])
            {
                var argument = Resolve(replacements, given.Index);
                if (arguments[argument] is not null && argument != parameter && argument != last)
                {
                    last = argument;
                    if (heads[last] < 0)
                    {
                        tails[last] = cells.Count;
                    }

                    cells.Add((parameter, heads[last]));
                    heads[last] = cells.Count - 1;
                }
            }

            if (arguments[parameter] is not null)
            {
                work.Push(parameter);
            }
        }

        while (work.TryPop(out var parameter))
        {
            if (replacements[parameter] != parameter || Only(parameter) is not (>= 0 and var only))
            {
                continue;
            }

            replacements[parameter] = only;
            for (var cell = heads[parameter]; cell >= 0; cell = cells[cell].Next)
            {
                work.Push(cells[cell].User);
            }

            if (heads[parameter] >= 0 && arguments[only] is not null)
            {
                cells[tails[parameter]] = (cells[tails[parameter]].User, heads[only]);
                tails[only] = heads[only] < 0 ? tails[parameter] : tails[only];
                heads[only] = heads[parameter];
            }
        }

        // What the arguments of a parameter other than itself all are, or -1.
        int Only(int parameter)
        {
            var found = -1;
            foreach (var argument in arguments[parameter]!)
            {
                var value = Resolve(replacements, argument.Index);
                if (value != parameter && value != found)
                {
                    if (found >= 0)
                    {
                        return -1;
                    }

                    found = value;
                }
            }

            return found;
        }
    }

    private static int Resolve(int[] replacements, int value)
    {
        while (replacements[value] != value)
        {
            replacements[value] = replacements[replacements[value]];
            value = replacements[value];
        }

        return value;
    }

    private Function Emit(ControlFlow flow, List<ValueId[]?> arguments, int[] replacements)
    {
        var order = flow.Order;
        var numbers = new int[types.Count];
        Array.Fill(numbers, -1);
        var newTypes = ImmutableArray.CreateBuilder<IRType>(types.Count);
        var newNames = ImmutableArray.CreateBuilder<string?>(types.Count);
        void Number(ValueId value)
        {
            numbers[value.Index] = newTypes.Count;
            newTypes.Add(types[value.Index]);
            newNames.Add(names[value.Index]);
        }

        ValueId Map(ValueId value) => value.Exists ? new ValueId(numbers[Resolve(replacements, value.Index)]) : value;

        for (var i = 0; i < order.Length; i++)
        {
            var block = blocks[order[i]];
            block.Parameters.RemoveAll(parameter => replacements[parameter.Index] != parameter.Index);
            foreach (var parameter in block.Parameters)
            {
                Number(parameter);
            }

            if (i == 0 && unset.Exists)
            {
                block.Instructions.Insert(0, new Instruction(Ops.Const, unset, [], [new ConstantImmediate(SingletonConstant.Unset)], default));
            }

            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    Number(instruction.Result);
                }
            }
        }

        var edgeNumbers = new int[blocks.Count][];
        foreach (var index in order)
        {
            edgeNumbers[index] = new int[blocks[index].Terminator!.Edges.Length];
        }

        foreach (var index in order)
        {
            var edges = flow.Predecessors(index);
            for (var e = 0; e < edges.Length; e++)
            {
                edgeNumbers[edges[e].Block][edges[e].Edge] = e;
            }
        }

        var newBlocks = ImmutableArray.CreateBuilder<Block>(order.Length);
        foreach (var index in order)
        {
            var block = blocks[index];
            var instructions = ImmutableArray.CreateBuilder<Instruction>(block.Instructions.Count);
            foreach (var instruction in block.Instructions)
            {
                instructions.Add(instruction with { Result = Map(instruction.Result), Operands = MapAll(instruction.Operands.AsSpan()) });
            }

            var edges = ImmutableArray.CreateBuilder<Edge>(block.Terminator!.Edges.Length);
            for (var e = 0; e < block.Terminator.Edges.Length; e++)
            {
                var target = blocks[block.Terminator.Edges[e].Target.Index];
                var number = edgeNumbers[block.Id.Index][e];
                var given = new ValueId[target.Parameters.Count];
                for (var p = 0; p < given.Length; p++)
                {
                    given[p] = arguments[target.Parameters[p].Index]![number];
                }

                edges.Add(new Edge(new BlockId(flow.Number[target.Id.Index]), MapAll(given)));
            }

            newBlocks.Add(new Block(
                new BlockId(flow.Number[index]),
                MapAll(block.Parameters.ToArray()),
                instructions.MoveToImmutable(),
                new Terminator(block.Terminator.Kind, Map(block.Terminator.Operand), edges.MoveToImmutable())));
        }

        return new Function(name, kind, signature, newBlocks.MoveToImmutable(), newTypes.ToImmutable(), newNames.ToImmutable());

        ImmutableArray<ValueId> MapAll(ReadOnlySpan<ValueId> values)
        {
            if (values.Length == 0)
            {
                return [];
            }

            var mapped = new ValueId[values.Length];
            for (var i = 0; i < mapped.Length; i++)
            {
                mapped[i] = Map(values[i]);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(mapped);
        }
    }

    /// <summary>A block under construction. A chain is a block and those that follow it after ops that may raise; it has the number of its first block.</summary>
    private sealed class BlockState(BlockId id, int chain, int place)
    {
        public BlockId Id { get; } = id;

        public int Chain { get; } = chain;

        /// <summary>The number of blocks of the chain before this one.</summary>
        public int Place { get; } = place;

        public List<ValueId> Parameters { get; } = [];

        public List<Instruction> Instructions { get; } = [];

        public Terminator? Terminator { get; set; }
    }
}
