using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Analysis;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Takes instances apart that never leave a function's fast code: their class and attributes are values, also where a
/// loop carries them on; no memory is taken. Where the fast code is left they are made after all.
/// <code>
/// %5 = make_instance (%c, %x, %y)      %7 = %x
/// %7 = slot_load 0 (%5)           =>   leave … (instance_of (%c, %x, %y))
/// leave … (%5)
/// </code>
/// Expects functions as the specialise pass makes them, without counts. An instance that is at one time in two variables
/// stays whole, so that generic code never sees one object as two.
/// </summary>
internal sealed partial class ScalarReplacement
{
    private readonly Function function;
    private readonly ClassShapes shapes;
    private readonly ControlFlow flow;
    private readonly Instruction?[] definitions;

    /// <summary>By value: the layout of an instance that is to be taken apart; null for all others.</summary>
    private readonly Layout?[] layouts;
    private readonly HashSet<int>[] entering;

    private ScalarReplacement(Function function, ClassShapes shapes)
    {
        this.function = function;
        this.shapes = shapes;
        flow = new ControlFlow(function.Blocks);
        definitions = new Instruction?[function.ValueTypes.Length];
        layouts = new Layout?[function.ValueTypes.Length];
        entering = new HashSet<int>[function.Blocks.Length];
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists))
        {
            definitions[instruction.Result.Index] = instruction;
        }
    }

    /// <summary>Runs on a function; gives it back as it is when there is nothing to take apart.</summary>
    public static Function Run(Function function, ClassShapes shapes)
    {
        if (!function.Blocks.Any(block => block.Instructions.Any(instruction => instruction.Op == Ops.MakeInstance)))
        {
            return function;
        }

        var replacement = new ScalarReplacement(function, shapes);
        return replacement.Find() ? replacement.Rewrite() : function;
    }

    /// <summary>Begins with all new instances and all parameters of blocks, and strikes out what does not hold until nothing changes.</summary>
    private bool Find()
    {
        var tracked = new bool[layouts.Length];
        foreach (var block in function.Blocks)
        {
            foreach (var parameter in block.Parameters.Where(parameter => block.Id.Index != 0 && function.ValueTypes[parameter.Index] == IRType.V))
            {
                layouts[parameter.Index] = Layout.Open;
                tracked[parameter.Index] = true;
            }

            foreach (var instruction in block.Instructions.Where(instruction => instruction.Op == Ops.MakeInstance && instruction.Operands.Skip(1).All(IsPlainField)))
            {
                layouts[instruction.Result.Index] = Layout.Of(instruction);
                tracked[instruction.Result.Index] = true;
            }
        }

        var liveness = new Liveness(function, flow, tracked);
        for (var i = 0; i < entering.Length; i++)
        {
            entering[i] = [.. liveness.Entering(i)];
        }

        do
        {
            while (Strike())
            {
            }
        }
        while (StrikeOpen());
        return layouts.Any(layout => layout is not null);
    }

    /// <summary>True for an attribute that is set, by a value that may be used as long as the instance.</summary>
    private bool IsPlainField(ValueId value) => definitions[value.Index] is not { } definition
        || (definition.Op == Ops.Const ? !definition.Immediates[0].Equals(new ConstantImmediate(SingletonConstant.Unset)) : definition.Op.Ownership != Ownership.Borrowed || definition.IsRematerializable);

    private bool Strike()
    {
        var changed = false;
        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                for (var i = 0; i < instruction.Operands.Length; i++)
                {
                    if (layouts[instruction.Operands[i].Index] is { } layout && !MayUse(instruction, layout))
                    {
                        Remove(instruction.Operands[i]);
                    }
                }
            }

            if (block.Terminator.Operand.Exists)
            {
                Remove(block.Terminator.Operand);
            }

            foreach (var edge in block.Terminator.Edges)
            {
                Pass(edge);
            }
        }

        return changed;

        void Pass(Edge edge)
        {
            var parameters = function.Blocks[edge.Target.Index].Parameters;
            for (var i = 0; i < parameters.Length; i++)
            {
                var (given, argument) = (edge.Arguments[i], layouts[edge.Arguments[i].Index]);
                if (layouts[parameters[i].Index] is not { } layout)
                {
                    Remove(given);
                }
                else if (argument is null || entering[edge.Target.Index].Contains(given.Index) || edge.Arguments.Count(other => other == given) > 1
                    || (argument != Layout.Open && layout != Layout.Open && argument != layout))
                {
                    Remove(parameters[i]);
                    Remove(given);
                }
                else if (layout == Layout.Open && argument != Layout.Open)
                {
                    layouts[parameters[i].Index] = argument;
                    changed = true;
                }
            }
        }

        void Remove(ValueId value)
        {
            changed |= layouts[value.Index] is not null;
            layouts[value.Index] = null;
        }
    }

    /// <summary>Strikes out parameters that get nothing but each other.</summary>
    private bool StrikeOpen()
    {
        var changed = false;
        for (var i = 0; i < layouts.Length; i++)
        {
            if (layouts[i] == Layout.Open)
            {
                layouts[i] = null;
                changed = true;
            }
        }

        return changed;
    }

    /// <summary>True for an op that can do without the instance.</summary>
    private bool MayUse(Instruction instruction, Layout layout)
    {
        var op = instruction.Op;
        return op == Ops.KeepAlive || op == Ops.KeepInTraceback || op == Ops.Leave || op == Ops.TupleOf
            || op == Ops.MethodIndex || op == Ops.GetterIndex || op == Ops.OperatorIndex
            || (layout == Layout.Open ? op == Ops.ExpectShape || op == Ops.SlotLoad || op == Ops.SlotPeek
                : op == Ops.ExpectShape ? Includes(layout, instruction)
                : (op == Ops.SlotLoad || op == Ops.SlotPeek) && Number(instruction, 0) < layout.Count);
    }

    /// <summary>True when the class of an instance is the one that is asked for, or derived from it.</summary>
    private bool Includes(Layout layout, Instruction test)
    {
        for (var line = shapes.Of(layout.Body)?.Line; line is not null; line = line.Parent)
        {
            if (line.Body == ((NameImmediate)test.Immediates[0]).Name)
            {
                return line.Depth == Number(test, 1);
            }
        }

        return false;
    }

    private static long Number(Instruction instruction, int index) => ((IntImmediate)instruction.Immediates[index]).Value;

    /// <summary>How an instance would lie in memory.</summary>
    /// <param name="Body">The body of its class.</param>
    /// <param name="Capacity">The room for attributes.</param>
    /// <param name="Order">The order word.</param>
    /// <param name="Count">How many attributes are set.</param>
    private sealed record Layout(string Body, long Capacity, long Order, int Count)
    {
        /// <summary>A parameter for which nothing has been found yet.</summary>
        public static readonly Layout Open = new("", 0, 0, 0);

        public static Layout Of(Instruction made) =>
            new(((NameImmediate)made.Immediates[2]).Name, Number(made, 0), Number(made, 1), made.Operands.Length - 1);
    }
}
