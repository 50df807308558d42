using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Rusthon.IR;

/// <summary>
/// Checks that a function is well formed. The rules: blocks, values and immediates exist and fit the rows of the
/// table of ops; every value is defined once, before its uses on every path; an op that may raise is the last of its
/// block, which ends with a check, and its result is not used where it raised; edges give their targets' parameters;
/// nothing jumps to the entry. When counts are placed also: every owned value is consumed exactly once on every path.
/// </summary>
public sealed class IrChecker
{
    private readonly Function function;
    private readonly Dictionary<string, Function>? functions;
    private readonly List<string> errors = [];

    private IrChecker(Function function, Dictionary<string, Function>? functions)
    {
        this.function = function;
        this.functions = functions;
    }

    /// <summary>Checks every function of a program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="counted">Whether counts are placed.</param>
    /// <returns>What is wrong; empty when nothing is.</returns>
    public static IReadOnlyList<string> Check(Program program, bool counted)
    {
        var errors = new List<string>();
        var functions = new Dictionary<string, Function>();
        foreach (var function in program.Modules.SelectMany(module => module.Functions))
        {
            if (!functions.TryAdd(function.Name, function))
            {
                errors.Add($"@{function.Name}: two functions have this name");
            }
        }

        errors.AddRange(functions.Values.SelectMany(function => new IrChecker(function, functions).Run(counted)));
        return errors;
    }

    /// <summary>Checks one function.</summary>
    public static IReadOnlyList<string> Check(Function function, bool counted) => new IrChecker(function, null).Run(counted);

    private List<string> Run(bool counted)
    {
        CheckBlocks();
        if (errors.Count == 0)
        {
            var flow = new ControlFlow(function.Blocks);
            CheckDominance(flow);
            if (counted && errors.Count == 0)
            {
                CheckCounts(flow);
            }
        }

        return errors;
    }

    private void Report(BlockId block, string message) => errors.Add($"@{function.Name} {block}: {message}");

    private void CheckBlocks()
    {
        if (function.Blocks.Length == 0)
        {
            errors.Add($"@{function.Name}: there is no entry");
            return;
        }

        if (function.Names.Length != function.ValueTypes.Length)
        {
            errors.Add($"@{function.Name}: the table of names has {function.Names.Length} rows for {function.ValueTypes.Length} values");
        }

        for (var i = 0; i < function.Blocks.Length; i++)
        {
            var block = function.Blocks[i];
            if (block.Id.Index != i)
            {
                Report(block.Id, $"stands at index {i}");
            }

            foreach (var parameter in block.Parameters)
            {
                if (i == 0 && function.Kind != FunctionKind.Direct && Exists(block, parameter) && function.ValueTypes[parameter.Index] != IRType.V)
                {
                    Report(block.Id, $"the function's parameter {parameter} is not a V");
                }
            }

            for (var n = 0; n < block.Instructions.Length; n++)
            {
                CheckInstruction(block, n);
            }

            CheckTerminator(block);
        }
    }

    private void CheckInstruction(Block block, int index)
    {
        var instruction = block.Instructions[index];
        var op = instruction.Op;
        var open = op.Operands.Length > 0 && op.Operands[^1] == IRType.Any;
        var least = open ? op.Operands.Length - 1 : op.Operands.Length;
        if (instruction.Operands.Length < least || (!open && instruction.Operands.Length > least))
        {
            Report(block.Id, $"{op} takes {least}{(open ? " or more" : "")} operands and has {instruction.Operands.Length}");
            return;
        }

        for (var i = 0; i < instruction.Operands.Length; i++)
        {
            if (i < least || !IsTypedCall(op))
            {
                CheckType(block, instruction.Operands[i], i < least ? op.Operands[i] : IRType.V, op.Name);
            }
        }

        if (op.Result == IRType.None ? instruction.Result.Exists : !instruction.Result.Exists)
        {
            Report(block.Id, op.Result == IRType.None ? $"{op} has no result" : $"{op} must have a result");
        }
        else if (instruction.Result.Exists)
        {
            CheckType(block, instruction.Result, op.Result, op.Name);
        }

        CheckImmediates(block, instruction);
        if (IsTypedCall(op))
        {
            CheckTypedCall(block, instruction);
        }

        if (op.EndsBlock && index != block.Instructions.Length - 1)
        {
            Report(block.Id, $"{op} may {(op.MayRaise ? "raise" : "exit")} and is not the last op of its block");
        }
    }

    /// <summary>True for calls of direct forms, whose parameters have types of their own.</summary>
    private static bool IsTypedCall(Op op) => op == Ops.CallTyped || op == Ops.ForwardTyped || op == Ops.CallForInt;

    /// <summary>The call of a direct form gives what its parameters are, and takes what it returns.</summary>
    private void CheckTypedCall(Block block, Instruction instruction)
    {
        if (functions is null || !functions.TryGetValue(((NameImmediate)instruction.Immediates[0]).Name, out var target))
        {
            return;
        }

        var parameters = target.Blocks[0].Parameters;
        if (parameters.Length != instruction.Operands.Length - 1)
        {
            Report(block.Id, $"{instruction.Op} gives {instruction.Operands.Length - 1} arguments for the {parameters.Length} parameters of @{target.Name}");
            return;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            CheckType(block, instruction.Operands[i + 1], target.ValueTypes[parameters[i].Index], $"argument {i} of @{target.Name}");
        }

        if (target.Result != instruction.Op.Result)
        {
            Report(block.Id, $"{instruction.Op} calls @{target.Name}, which returns {target.Result}");
        }
    }

    private void CheckImmediates(Block block, Instruction instruction)
    {
        var op = instruction.Op;
        if (instruction.Immediates.Length != op.Immediates.Length)
        {
            Report(block.Id, $"{op} carries {op.Immediates.Length} immediates and has {instruction.Immediates.Length}");
            return;
        }

        for (var i = 0; i < op.Immediates.Length; i++)
        {
            var immediate = instruction.Immediates[i];
            var fits = op.Immediates[i] switch
            {
                ImmediateKind.Int => immediate is IntImmediate,
                ImmediateKind.Names => immediate is NamesImmediate,
                ImmediateKind.Constant => immediate is ConstantImmediate,
                _ => immediate is NameImmediate,
            };
            if (!fits)
            {
                Report(block.Id, $"immediate {i} of {op} is not of the kind {op.Immediates[i]}");
                continue;
            }

            switch (op.Immediates[i])
            {
                case ImmediateKind.Function when functions?.ContainsKey(((NameImmediate)immediate).Name) == false:
                    Report(block.Id, $"{op} names the function @{((NameImmediate)immediate).Name}, which the program does not have");
                    break;
                case ImmediateKind.Operator when !OperatorsOf(op).Contains(((NameImmediate)immediate).Name):
                    Report(block.Id, $"{op} has no operator '{((NameImmediate)immediate).Name}'");
                    break;
                case ImmediateKind.Names when op.Operands is [.., IRType.Any] && ((NamesImmediate)immediate).Names.Length > instruction.Operands.Length - 1:
                    Report(block.Id, $"{op} has more keyword names than arguments");
                    break;
            }
        }
    }

    private static IEnumerable<string> OperatorsOf(Op op) =>
        op == Ops.Unary ? Operators.Unary.Keys
        : op == Ops.InPlace ? Operators.InPlace.Keys
        : op == Ops.Binary ? Operators.Binary.Keys
        : op == Ops.BinaryTaking ? Operators.Taking.Keys
        : op == Ops.IntArithmetic ? Operators.IntArithmetic
        : op == Ops.UnsignedArithmetic ? Operators.IntArithmetic
        : op == Ops.WrapArithmetic ? Operators.Wrapping
        : op == Ops.IntBits || op == Ops.UnsignedBits ? Operators.IntBits
        : op == Ops.FloatArithmetic ? Operators.FloatArithmetic
        : op == Ops.FloatDivision ? Operators.FloatDivision
        : op == Ops.IntExtreme || op == Ops.FloatExtreme ? Operators.Extremes
        : Operators.Compare.Keys;

    private void CheckTerminator(Block block)
    {
        var terminator = block.Terminator;
        var (edges, operand) = terminator.Kind switch
        {
            TerminatorKind.Jump => (1, IRType.None),
            TerminatorKind.Branch => (2, IRType.Bool),
            TerminatorKind.Check or TerminatorKind.Guard => (2, IRType.None),
            TerminatorKind.Return => (0, function.Result),
            TerminatorKind.Switch => (terminator.Edges.Length, IRType.I64),
            _ => (0, IRType.None),
        };
        if (terminator.Edges.Length != edges || (terminator.Kind == TerminatorKind.Switch && edges == 0))
        {
            Report(block.Id, $"{terminator.Kind} has {terminator.Edges.Length} edges");
            return;
        }

        if (operand == IRType.None ? terminator.Operand.Exists : !terminator.Operand.Exists)
        {
            Report(block.Id, operand == IRType.None ? $"{terminator.Kind} has no operand" : $"{terminator.Kind} needs an operand");
        }
        else if (terminator.Operand.Exists)
        {
            CheckType(block, terminator.Operand, operand, terminator.Kind.ToString());
        }

        var last = block.Instructions.Length > 0 ? block.Instructions[^1].Op : null;
        if ((last?.MayRaise == true) != (terminator.Kind == TerminatorKind.Check))
        {
            Report(block.Id, last?.MayRaise == true ? $"{last} may raise and {terminator.Kind} follows" : "Check does not follow an op that may raise");
        }

        if ((last?.MayExit == true) != (terminator.Kind == TerminatorKind.Guard))
        {
            Report(block.Id, last?.MayExit == true ? $"{last} may exit and {terminator.Kind} follows" : "Guard does not follow an op that may exit");
        }

        foreach (var edge in terminator.Edges)
        {
            if (edge.Target.Index <= 0 || edge.Target.Index >= function.Blocks.Length)
            {
                Report(block.Id, edge.Target.Index == 0 ? "an edge goes to the entry" : $"there is no block {edge.Target}");
                continue;
            }

            var parameters = function.Blocks[edge.Target.Index].Parameters;
            if (edge.Arguments.Length != parameters.Length)
            {
                Report(block.Id, $"the edge to {edge.Target} gives {edge.Arguments.Length} arguments for {parameters.Length} parameters");
                continue;
            }

            for (var i = 0; i < parameters.Length; i++)
            {
                if (Exists(block, parameters[i]))
                {
                    CheckType(block, edge.Arguments[i], function.ValueTypes[parameters[i].Index], $"the edge to {edge.Target}");
                }
            }
        }
    }

    private bool Exists(Block block, ValueId value)
    {
        if (value.Index >= 0 && value.Index < function.ValueTypes.Length)
        {
            return true;
        }

        Report(block.Id, $"there is no value {value}");
        return false;
    }

    private void CheckType(Block block, ValueId value, IRType type, string what)
    {
        if (Exists(block, value) && function.ValueTypes[value.Index] != type)
        {
            Report(block.Id, $"{what}: {value} is {function.ValueTypes[value.Index]} and should be {type}");
        }
    }

    /// <summary>Each use is dominated by the definition; the result of an op that may raise is defined on the first edge of the check.</summary>
    private void CheckDominance(ControlFlow flow)
    {
        var home = new int[function.ValueTypes.Length];
        var place = new int[function.ValueTypes.Length];
        var checks = new Dictionary<int, int>();
        System.Array.Fill(home, -1);
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                Define(block, parameter, -1);
            }

            for (var i = 0; i < block.Instructions.Length; i++)
            {
                if (block.Instructions[i].Result.Exists)
                {
                    Define(block, block.Instructions[i].Result, i);
                    if (block.Instructions[i].Op.EndsBlock)
                    {
                        checks.Add(block.Instructions[i].Result.Index, block.Terminator.Edges[0].Target.Index);
                    }
                }
            }
        }

        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            for (var i = 0; i < block.Instructions.Length; i++)
            {
                foreach (var operand in block.Instructions[i].Operands)
                {
                    Use(block, i, operand);
                }
            }

            var end = block.Instructions.Length;
            if (block.Terminator.Operand.Exists)
            {
                Use(block, end, block.Terminator.Operand);
            }

            for (var e = 0; e < block.Terminator.Edges.Length; e++)
            {
                foreach (var argument in block.Terminator.Edges[e].Arguments)
                {
                    if (checks.ContainsKey(argument.Index) && home[argument.Index] == index)
                    {
                        if (e > 0)
                        {
                            Report(block.Id, $"{argument} is used on the edge where its op {(block.Terminator.Kind == TerminatorKind.Guard ? "exited" : "raised")}");
                        }
                    }
                    else
                    {
                        Use(block, end, argument);
                    }
                }
            }
        }

        void Define(Block block, ValueId value, int at)
        {
            if (home[value.Index] >= 0)
            {
                Report(block.Id, $"{value} is defined twice");
            }

            home[value.Index] = block.Id.Index;
            place[value.Index] = at;
        }

        void Use(Block block, int at, ValueId value)
        {
            var from = home[value.Index];
            var defined = from >= 0 && flow.IsReachable(from);
            if (defined && checks.TryGetValue(value.Index, out var next))
            {
                defined = flow.Predecessors(next).Length == 1 && flow.Dominates(next, block.Id.Index);
            }
            else
            {
                defined = defined && (from == block.Id.Index ? place[value.Index] < at : flow.Dominates(from, block.Id.Index));
            }

            if (!defined)
            {
                Report(block.Id, $"{value} is used where it is not defined");
            }
        }
    }

    /// <summary>A call of a known function hands over what that takes, and nothing else.</summary>
    private void CheckGiven(Block block, Instruction instruction)
    {
        var taken = functions is null ? instruction.Given : Counting.TakenOperands(instruction, functions);
        if (Counting.CallsKnown(instruction.Op) ? instruction.Given != taken : instruction.Given != 0 && instruction.Op != Ops.Call && instruction.Op != Ops.CallMethod && instruction.Op != Ops.CallEx)
        {
            Report(block.Id, $"{instruction.Op} hands over operands {instruction.Given:b}, the callee takes {taken:b}");
        }
    }

    /// <summary>Follows the set of references that the function holds along every path.</summary>
    private void CheckCounts(ControlFlow flow)
    {
        var ownership = Counting.OwnershipOf(function);
        var entering = new ImmutableHashSet<ValueId>?[function.Blocks.Length];
        entering[0] = [];
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            var held = entering[index]!;
            held = held.Union(block.Parameters.Where(parameter => ownership[parameter.Index] == Ownership.Owned));
            foreach (var instruction in block.Instructions)
            {
                CheckGiven(block, instruction);
                for (var i = 0; i < instruction.Operands.Length; i++)
                {
                    if (ownership[instruction.Operands[i].Index] == Ownership.Owned && !held.Contains(instruction.Operands[i]))
                    {
                        Report(block.Id, $"{instruction.Op} uses {instruction.Operands[i]}, which the function no longer owns");
                    }
                }

                for (var i = 0; i < instruction.Operands.Length; i++)
                {
                    if (instruction.Consumes(i))
                    {
                        held = Consume(block, held, instruction.Operands[i], instruction.Op.Name);
                    }
                }

                if (instruction.Result.Exists && ownership[instruction.Result.Index] == Ownership.Owned && !instruction.Op.EndsBlock)
                {
                    held = held.Add(instruction.Result);
                }
            }

            var terminator = block.Terminator;
            if (terminator.Kind == TerminatorKind.Return)
            {
                held = Consume(block, held, terminator.Operand, "Return");
            }

            if (terminator.Kind is TerminatorKind.Return or TerminatorKind.Unwind)
            {
                foreach (var value in held)
                {
                    Report(block.Id, $"{value} is still owned when the function is left");
                }
            }

            for (var e = 0; e < terminator.Edges.Length; e++)
            {
                var edge = terminator.Edges[e];
                var after = held;
                if (terminator.Kind is TerminatorKind.Check or TerminatorKind.Guard && e == 0 && block.Instructions[^1].Result is { Exists: true } result && ownership[result.Index] == Ownership.Owned)
                {
                    after = after.Add(result);
                }

                foreach (var argument in edge.Arguments)
                {
                    after = Consume(block, after, argument, $"the edge to {edge.Target}");
                }

                ref var known = ref entering[edge.Target.Index];
                known ??= after;
                if (!known.SetEquals(after))
                {
                    Report(block.Id, $"the edge to {edge.Target} brings {Text(after)}, another {Text(known)}");
                }
            }
        }

        ImmutableHashSet<ValueId> Consume(Block block, ImmutableHashSet<ValueId> held, ValueId value, string what)
        {
            switch (ownership[value.Index])
            {
                case Ownership.Borrowed:
                    Report(block.Id, $"{what} takes over {value}, which is borrowed");
                    break;
                case Ownership.Owned when !held.Contains(value):
                    Report(block.Id, $"{what} takes over {value}, which the function no longer owns");
                    break;
            }

            return held.Remove(value);
        }

        static string Text(ImmutableHashSet<ValueId> held) => "{" + string.Join(", ", held.OrderBy(value => value.Index)) + "}";
    }
}
