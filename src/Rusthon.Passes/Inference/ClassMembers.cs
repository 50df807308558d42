using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What the class statements of a program bind to names other than by a plain <c>def</c>: properties.</summary>
internal sealed class ClassMembers
{
    private readonly HashSet<(string Body, string Name)> properties = [];
    private readonly Dictionary<string, Function> functions;

    /// <summary>Looks at the bodies of all classes, and at the parts that were taken out of them.</summary>
    public ClassMembers(Program program)
    {
        functions = program.Modules.SelectMany(module => module.Functions).ToDictionary(function => function.Name);
        foreach (var function in functions.Values.Where(function => function.Kind == FunctionKind.ClassBody))
        {
            Scan(function.Name, function);
        }
    }

    /// <summary>True when the class with the given body binds the name to a property.</summary>
    public bool IsProperty(string body, string name) => properties.Contains((body, name));

    private void Scan(string body, Function function)
    {
        var defined = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Op == Ops.CallPart && functions.TryGetValue(NameOf(instruction), out var part))
            {
                Scan(body, part);
            }
            else if (instruction.Op == Ops.StoreName && defined.TryGetValue(instruction.Operands[1], out var value) && IsProperty(value))
            {
                properties.Add((body, NameOf(instruction)));
            }
        }

        // property(f), or p.setter(f) of what is one.
        bool IsProperty(Instruction value) =>
            value.Op == Ops.Call && defined.TryGetValue(value.Operands[0], out var callee)
            && ((callee.Op == Ops.LoadName && NameOf(callee) == "property")
                || (callee.Op == Ops.Builtin && NameOf(callee) == "type_property")
                || (callee.Op == Ops.GetAttr && NameOf(callee) is "setter" or "deleter" && defined.TryGetValue(callee.Operands[0], out var changed)
                    && changed.Op == Ops.LoadName && properties.Contains((body, NameOf(changed)))));
    }

    private static string NameOf(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;
}
