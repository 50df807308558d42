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
/// with a check, and building goes on in a new block. Variables become SSA values as in Braun et al., "Simple and
/// Efficient Construction of Static Single Assignment Form" (CC 2013), with the difference that block parameters are
/// filled in and trivial ones removed by <see cref="Finish"/>, so that no block need be sealed. A handler sees the
/// variables as they are at each op that goes to it. Values that the builder returns are valid only until Finish,
/// which numbers blocks and values anew.
/// </summary>
public sealed class FunctionBuilder
{
    private readonly string name;
    private readonly FunctionKind kind;
    private readonly Signature signature;
    private readonly List<BlockState> blocks = [];
    private readonly List<IRType> types = [];
    private readonly List<string?> names = [];
    private readonly List<(string? Name, IRType Type)> variables = [];
    private readonly VariableTable table = new();
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
            var handler = ErrorTarget ?? (unwind ??= NewUnwind()).Id;
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
    public void Return(ValueId value) => Terminate(TerminatorKind.Return, value, []);

    /// <summary>Ends the block by returning with the pending exception.</summary>
    public void Unwind() => Terminate(TerminatorKind.Unwind, ValueId.None, []);

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

    /// <summary>The variable has the value from here on.</summary>
    public void DefineVariable(Variable variable, ValueId value)
    {
        LeaveEndedBlock();
        table.Define(current.Chain, current.Place, variable, value);
        names[value.Index] ??= variables[variable.Index].Name;
    }

    /// <summary>The value that the variable has here; Unset where it is unbound.</summary>
    public ValueId ReadVariable(Variable variable)
    {
        LeaveEndedBlock();
        return ReadAt(current.Chain, current.Place, variable, null);
    }

    /// <summary>The type of a value.</summary>
    public IRType TypeOf(ValueId value) => types[value.Index];

    /// <summary>Completes the function: drops what cannot be reached, gives blocks the parameters that variables need, and numbers blocks and values in reverse postorder.</summary>
    public Function Finish()
    {
        var order = Order();
        var predecessors = Predecessors(order);
        var arguments = FillParameters(order, predecessors);
        var replacements = RemoveTrivial(arguments);
        return Emit(order, predecessors, arguments, replacements);
    }

    private BlockState NewBlock()
    {
        var block = new BlockState(new BlockId(blocks.Count), blocks.Count, 0);
        blocks.Add(block);
        return block;
    }

    private BlockState NewUnwind()
    {
        var block = NewBlock();
        block.Terminator = new Terminator(TerminatorKind.Unwind, ValueId.None, []);
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

    /// <summary>The variable's value at a place of a chain of blocks; a new parameter of the chain's head when the chain does not define it, which is added to the work.</summary>
    private ValueId ReadAt(int chain, int place, Variable variable, List<(ValueId Value, int Chain, Variable Variable)>? work)
    {
        if (table.Find(chain, place, variable) is { Exists: true } value)
        {
            return value;
        }

        if (chain == 0)
        {
            return unset.Exists ? unset : unset = NewValue(IRType.V, null);
        }

        value = NewValue(variables[variable.Index].Type, variables[variable.Index].Name);
        table.SetEntry(chain, variable, value);
        work?.Add((value, chain, variable));
        return value;
    }

    /// <summary>The reachable blocks in reverse postorder.</summary>
    private List<BlockState> Order()
    {
        var order = new List<BlockState>();
        var seen = new bool[blocks.Count];
        var stack = new Stack<(BlockState Block, int Next)>();
        stack.Push((blocks[0], 0));
        seen[0] = true;
        while (stack.TryPop(out var item))
        {
            var (block, next) = item;
            var edges = (block.Terminator ?? throw new InvalidOperationException($"@{name}: block {block.Id} does not end")).Edges;
            if (next == edges.Length)
            {
                order.Add(block);
                continue;
            }

            stack.Push((block, next + 1));
            var target = edges[edges.Length - 1 - next].Target.Index;
            if (!seen[target])
            {
                seen[target] = true;
                stack.Push((blocks[target], 0));
            }
        }

        order.Reverse();
        return order;
    }

    private List<(BlockState Block, int Edge)>[] Predecessors(List<BlockState> order)
    {
        var predecessors = new List<(BlockState, int)>[blocks.Count];
        foreach (var block in order)
        {
            predecessors[block.Id.Index] = new List<(BlockState, int)>(1);
        }

        foreach (var block in order)
        {
            var edges = block.Terminator!.Edges;
            for (var i = 0; i < edges.Length; i++)
            {
                predecessors[edges[i].Target.Index].Add((block, i));
            }
        }

        return predecessors;
    }

    /// <summary>By value: the arguments of each parameter of a reachable block, in the order of the predecessors; null for other values. Adds the parameters that variables need on the way.</summary>
    private List<ValueId[]?> FillParameters(List<BlockState> order, List<(BlockState Block, int Edge)>[] predecessors)
    {
        var arguments = new List<ValueId[]?>(new ValueId[]?[types.Count]);
        foreach (var block in order)
        {
            if (block.Id.Index == 0)
            {
                continue;
            }

            for (var i = 0; i < block.Parameters.Count; i++)
            {
                var edges = predecessors[block.Id.Index];
                var given = new ValueId[edges.Count];
                for (var e = 0; e < given.Length; e++)
                {
                    var edge = edges[e].Block.Terminator!.Edges[edges[e].Edge];
                    if (edge.Arguments.Length <= i)
                    {
                        throw new InvalidOperationException($"@{name}: the edge from {edges[e].Block.Id} to {block.Id} lacks arguments");
                    }

                    given[e] = edge.Arguments[i];
                }

                arguments[block.Parameters[i].Index] = given;
            }
        }

        var work = table.Entries().Where(entry => predecessors[entry.Chain] is not null).ToList();
        for (var w = 0; w < work.Count; w++)
        {
            var (value, chain, variable) = work[w];
            var edges = predecessors[chain];
            var given = new ValueId[edges.Count];
            for (var e = 0; e < given.Length; e++)
            {
                var from = edges[e].Block;
                given[e] = ReadAt(from.Chain, from.Place, variable, work);
            }

            CollectionsMarshal.SetCount(arguments, types.Count);
            arguments[value.Index] = given;
            blocks[chain].Parameters.Add(value);
        }

        CollectionsMarshal.SetCount(arguments, types.Count);

        return arguments;
    }

    /// <summary>What stands for each value: itself, or what a parameter whose arguments are all the same stands for.</summary>
    private int[] RemoveTrivial(List<ValueId[]?> arguments)
    {
        var replacements = new int[types.Count];
        for (var i = 0; i < replacements.Length; i++)
        {
            replacements[i] = i;
        }

        // The parameters that a parameter is an argument of, as linked lists: head and tail by value, one cell for each use.
        var heads = new int[types.Count];
        var tails = new int[types.Count];
        Array.Fill(heads, -1);
        var cells = new List<(int User, int Next)>();
        var work = new Stack<int>();
        for (var parameter = arguments.Count - 1; parameter >= 0; parameter--)
        {
            var last = -1;
            foreach (var argument in arguments[parameter] ?? [])
            {
                if (arguments[argument.Index] is not null && argument.Index != parameter && argument.Index != last)
                {
                    last = argument.Index;
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

        return replacements;

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

    private Function Emit(List<BlockState> order, List<(BlockState Block, int Edge)>[] predecessors, List<ValueId[]?> arguments, int[] replacements)
    {
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

        var blockNumbers = new int[blocks.Count];
        for (var i = 0; i < order.Count; i++)
        {
            var block = order[i];
            blockNumbers[block.Id.Index] = i;
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
        foreach (var block in order)
        {
            edgeNumbers[block.Id.Index] = new int[block.Terminator!.Edges.Length];
        }

        foreach (var list in predecessors)
        {
            for (var e = 0; e < (list?.Count ?? 0); e++)
            {
                edgeNumbers[list![e].Block.Id.Index][list[e].Edge] = e;
            }
        }

        var newBlocks = ImmutableArray.CreateBuilder<Block>(order.Count);
        foreach (var block in order)
        {
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

                edges.Add(new Edge(new BlockId(blockNumbers[target.Id.Index]), MapAll(given)));
            }

            newBlocks.Add(new Block(
                new BlockId(blockNumbers[block.Id.Index]),
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

    /// <summary>The definitions of variables in each chain of blocks.</summary>
    private sealed class VariableTable
    {
        private readonly Dictionary<long, int> rows = [];
        private readonly List<Row> all = [];

        /// <summary>Records a definition; places of a chain only grow.</summary>
        public void Define(int chain, int place, Variable variable, ValueId value)
        {
            ref var row = ref RowOf(chain, variable);
            if (row.Last.Value.Exists && row.Last.Place != place)
            {
                (row.Earlier ??= []).Add(row.Last);
            }

            row.Last = (place, value);
        }

        /// <summary>Records the value at the chain's entry.</summary>
        public void SetEntry(int chain, Variable variable, ValueId value) => RowOf(chain, variable).Entry = value;

        /// <summary>The last definition at or before the place, or the value at the chain's entry, or None.</summary>
        public ValueId Find(int chain, int place, Variable variable)
        {
            if (!rows.TryGetValue(Key(chain, variable), out var index))
            {
                return ValueId.None;
            }

            ref var row = ref CollectionsMarshal.AsSpan(all)[index];
            if (row.Last.Value.Exists && row.Last.Place <= place)
            {
                return row.Last.Value;
            }

            var (low, high) = (0, row.Earlier?.Count ?? 0);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (row.Earlier![middle].Place <= place)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            return low > 0 ? row.Earlier![low - 1].Value : row.Entry;
        }

        /// <summary>All values at entries, in a fixed order.</summary>
        public IEnumerable<(ValueId Value, int Chain, Variable Variable)> Entries() =>
            all.Where(row => row.Entry.Exists).Select(row => (row.Entry, row.Chain, row.Variable));

        private static long Key(int chain, Variable variable) => ((long)chain << 32) | (uint)variable.Index;

        private ref Row RowOf(int chain, Variable variable)
        {
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(rows, Key(chain, variable), out var exists);
            if (!exists)
            {
                index = all.Count;
                all.Add(new Row { Chain = chain, Variable = variable, Entry = ValueId.None, Last = (0, ValueId.None) });
            }

            return ref CollectionsMarshal.AsSpan(all)[index];
        }

        private struct Row
        {
            public int Chain;
            public Variable Variable;
            public ValueId Entry;
            public (int Place, ValueId Value) Last;
            public List<(int Place, ValueId Value)>? Earlier;
        }
    }
}
