using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rusthon.IR;

namespace Rusthon.Passes.Analysis;

/// <summary>
/// How a function uses the names of functions, methods and classes: which it calls, in a loop or outside, and which it uses in
/// any other way, so that somebody else may call them. Names are those of globals and attributes; whose they are is not asked.
/// </summary>
internal sealed class NameUses
{
    /// <summary>Longer texts are not looked at as names.</summary>
    private const int LongestName = 200;

    private static readonly Op[] Loads = [Ops.LoadGlobal, Ops.LoadName, Ops.LoadScoped, Ops.LoadClassScoped, Ops.GetAttr, Ops.ImportFrom];

    /// <summary>Their first operand is no use of what it names as something to call.</summary>
    private static readonly Op[] Receivers = [Ops.GetAttr, Ops.SetAttr, Ops.DeleteAttr, Ops.CallMethod, Ops.BuildClass, Ops.IsFunction];

    private readonly Dictionary<ValueId, string> loaded = [];
    private readonly Dictionary<ValueId, string> texts = [];
    private readonly HashSet<string> called = [];
    private readonly HashSet<string> calledInLoops = [];
    private readonly HashSet<string> escaped = [];

    private NameUses()
    {
    }

    /// <summary>The names that are called.</summary>
    public IReadOnlySet<string> Called => called;

    /// <summary>Those of them that are called in a loop.</summary>
    public IReadOnlySet<string> CalledInLoops => calledInLoops;

    /// <summary>The names that are used otherwise: stored, passed on, or only written as a text.</summary>
    public IReadOnlySet<string> Escaped => escaped;

    /// <summary>Looks through a function.</summary>
    /// <param name="function">In the form in which it was lowered.</param>
    /// <param name="cyclic">Its blocks that are in loops.</param>
    public static NameUses Of(Function function, bool[] cyclic)
    {
        var uses = new NameUses();
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists))
        {
            uses.Note(instruction);
        }

        foreach (var block in function.Blocks)
        {
            foreach (var instruction in block.Instructions)
            {
                uses.Use(instruction, cyclic[block.Id.Index]);
            }

            uses.Escape(block.Terminator.Operand);
            foreach (var argument in block.Terminator.Edges.SelectMany(edge => edge.Arguments))
            {
                uses.Escape(argument);
            }
        }

        return uses;
    }

    private static string Name(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    private void Note(Instruction instruction)
    {
        if (Loads.Contains(instruction.Op))
        {
            loaded.Add(instruction.Result, Name(instruction));
        }
        else if (instruction.Op == Ops.Const && instruction.Immediates[0] is ConstantImmediate { Value: StringConstant { CodePoints.Length: <= LongestName } text }
            && text.CodePoints.All(Rune.IsValid))
        {
            texts.Add(instruction.Result, string.Concat(text.CodePoints.Select(point => new Rune(point).ToString())));
        }
    }

    private void Use(Instruction instruction, bool inLoop)
    {
        if (instruction.Op == Ops.CallMethod)
        {
            Call(Name(instruction), inLoop);
        }

        for (var i = 0; i < instruction.Operands.Length; i++)
        {
            var operand = instruction.Operands[i];
            if (i == 0 && (instruction.Op == Ops.Call || instruction.Op == Ops.CallDirect) && loaded.TryGetValue(operand, out var name))
            {
                Call(name, inLoop);
            }
            else if (!IsHarmless(instruction, i))
            {
                Escape(operand);
            }
        }
    }

    /// <summary>A class or module whose attribute is asked for is not called thereby, nor is what is imported under its own name, nor a class that is given its name.</summary>
    private bool IsHarmless(Instruction instruction, int operand) =>
        (instruction.Op == Ops.StoreName && Name(instruction) == "__qualname__")
        || (operand == 0 && Receivers.Contains(instruction.Op))
        || (instruction.Op == Ops.StoreGlobal && loaded.GetValueOrDefault(instruction.Operands[0]) == Name(instruction));

    private void Call(string name, bool inLoop)
    {
        called.Add(name);
        if (inLoop)
        {
            calledInLoops.Add(name);
        }
    }

    private void Escape(ValueId value)
    {
        if (value.Exists && (loaded.TryGetValue(value, out var name) || texts.TryGetValue(value, out name)))
        {
            escaped.Add(name);
        }
    }
}
