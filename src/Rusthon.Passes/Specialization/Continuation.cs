using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// The generic code of a function, entered at the blocks at which its fast code may be left. A value that such an
/// entry brings has more than one definition; it becomes a variable, and the builder finds what it is where.
/// </summary>
internal static class Continuation
{
    /// <summary>Builds the function.</summary>
    /// <param name="generic">The function in generic form.</param>
    /// <param name="name">The name of the new function.</param>
    /// <param name="entries">The blocks that it is entered at, with the values that it is given there.</param>
    public static Function Make(Function generic, string name, IReadOnlyList<(int Block, ImmutableArray<ValueId> Live)> entries)
    {
        var builder = new FunctionBuilder(name, FunctionKind.Continuation, generic.Signature);
        var flow = new ControlFlow(generic.Blocks);
        var definitions = generic.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);
        var variables = new Variable?[generic.ValueTypes.Length];
        foreach (var value in entries.SelectMany(entry => entry.Live))
        {
            variables[value.Index] ??= builder.DeclareVariable(generic.Names[value.Index], generic.ValueTypes[value.Index]);
        }

        var values = new ValueId[generic.ValueTypes.Length];
        var blocks = generic.Blocks.Select(_ => builder.CreateBlock()).ToArray();
        foreach (var block in generic.Blocks)
        {
            foreach (var parameter in block.Parameters)
            {
                values[parameter.Index] = block.Id.Index == 0
                    ? ValueId.None
                    : builder.AddBlockParameter(blocks[block.Id.Index], generic.ValueTypes[parameter.Index], generic.Names[parameter.Index]);
            }
        }

        EmitEntries();
        foreach (var index in flow.Order)
        {
            if (index != 0)
            {
                EmitBlock(generic.Blocks[index]);
            }
        }

        builder.SwitchTo(blocks[0]);
        builder.Unreachable();
        return builder.Finish();

        void EmitEntries()
        {
            var entry = builder.Append(Ops.LeftEntry, []);
            var targets = entries.Select(_ => builder.CreateBlock()).ToArray();
            builder.Terminate(TerminatorKind.Switch, entry, [.. targets.Select(target => new Edge(target, []))]);
            for (var i = 0; i < targets.Length; i++)
            {
                builder.SwitchTo(targets[i]);
                var target = generic.Blocks[entries[i].Block];
                var brought = new Dictionary<ValueId, ValueId>();
                for (var n = 0; n < entries[i].Live.Length; n++)
                {
                    var value = entries[i].Live[n];
                    brought[value] = builder.Append(generic.ValueTypes[value.Index] == IRType.Bool ? Ops.LeftBool : Ops.LeftValue, [], new IntImmediate(n));
                    if (!target.Parameters.Contains(value))
                    {
                        builder.DefineVariable(variables[value.Index]!.Value, brought[value]);
                    }
                }

                builder.Jump(blocks[target.Id.Index], [.. target.Parameters.Select(parameter => brought[parameter])]);
            }
        }

        void EmitBlock(Block block)
        {
            builder.SwitchTo(blocks[block.Id.Index]);
            foreach (var parameter in block.Parameters)
            {
                if (variables[parameter.Index] is { } variable)
                {
                    builder.DefineVariable(variable, values[parameter.Index]);
                }
            }

            // What the edges give must be there before an op that ends the block.
            var given = block.Terminator.Edges.SelectMany(edge => edge.Arguments).Where(IsMadeAgain).Distinct().ToDictionary(value => value, Read);
            foreach (var instruction in block.Instructions)
            {
                builder.Position = instruction.Position;
                ValueId[] operands = [.. instruction.Operands.Select(Read)];
                var result = builder.AppendToBlock(instruction.Op, operands, instruction.Immediates.AsSpan());
                if (instruction.Result.Exists)
                {
                    values[instruction.Result.Index] = result;
                    if (variables[instruction.Result.Index] is { } variable)
                    {
                        builder.DefineVariable(variable, result);
                    }
                }
            }

            var operand = block.Terminator.Operand.Exists ? Read(block.Terminator.Operand) : ValueId.None;
            builder.Terminate(block.Terminator.Kind, operand, [.. block.Terminator.Edges.Select(edge => new Edge(blocks[edge.Target.Index], [.. edge.Arguments.Select(argument => given.TryGetValue(argument, out var known) ? known : Read(argument))]))]);
        }

        bool IsMadeAgain(ValueId value) => definitions.TryGetValue(value, out var definition) && definition.IsRematerializable;

        ValueId Read(ValueId value)
        {
            if (variables[value.Index] is { } variable)
            {
                return builder.ReadVariable(variable);
            }

            return IsMadeAgain(value)
                ? builder.AppendToBlock(definitions[value].Op, [], definitions[value].Immediates.AsSpan())
                : values[value.Index];
        }
    }
}
