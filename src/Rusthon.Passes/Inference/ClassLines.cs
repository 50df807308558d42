using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>
/// Finds the classes of a program whose base is object or another such class, as class statements name it. Where a body
/// is used by more than one class statement, or a global is bound more than once, nothing is believed.
/// </summary>
internal sealed class ClassLines
{
    private readonly Dictionary<string, (Module Module, Function Function, Instruction Statement)> statements = [];
    private readonly HashSet<string> repeated = [];
    private readonly Dictionary<string, string?> globals = [];
    private readonly Dictionary<string, Dictionary<ValueId, Instruction>> definitions = [];
    private readonly Dictionary<string, ClassLine?> lines = [];

    /// <summary>Looks at all class statements.</summary>
    public ClassLines(Program program)
    {
        foreach (var module in program.Modules)
        {
            foreach (var function in module.Functions)
            {
                Scan(module, function);
            }
        }
    }

    /// <summary>The bodies of all classes, in the order of their statements.</summary>
    public IEnumerable<string> Bodies => statements.Keys;

    /// <summary>The line of the class with the given body, or null when its bases are not known.</summary>
    public ClassLine? Of(string body)
    {
        if (!lines.TryGetValue(body, out var line))
        {
            lines[body] = null;
            lines[body] = line = Find(body);
        }

        return line;
    }

    private void Scan(Module module, Function function)
    {
        var defined = function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Result.Exists).ToDictionary(instruction => instruction.Result);
        var used = false;
        foreach (var instruction in function.Blocks.SelectMany(block => block.Instructions))
        {
            if (instruction.Op == Ops.BuildClass && BodyOf(instruction, defined) is { } body)
            {
                used = true;
                if (!statements.TryAdd(body, (module, function, instruction)))
                {
                    repeated.Add(body);
                }
            }
            else if (instruction.Op == Ops.StoreGlobal)
            {
                var place = $"{module.Name}.{((NameImmediate)instruction.Immediates[0]).Name}";
                var bound = defined.TryGetValue(instruction.Operands[0], out var value) && value.Op == Ops.BuildClass ? BodyOf(value, defined) : null;
                globals[place] = globals.ContainsKey(place) ? null : bound;
            }
        }

        if (used)
        {
            definitions[function.Name] = defined;
        }
    }

    private static string? BodyOf(Instruction statement, Dictionary<ValueId, Instruction> defined) =>
        defined.TryGetValue(statement.Operands[3], out var made) && made.Op == Ops.MakeFunction ? ((NameImmediate)made.Immediates[0]).Name : null;

    private ClassLine? Find(string body)
    {
        if (repeated.Contains(body) || !statements.TryGetValue(body, out var found))
        {
            return null;
        }

        var defined = definitions[found.Function.Name];
        if (!defined.TryGetValue(found.Statement.Operands[2], out var keywords) || keywords.Op != Ops.Const || !defined.TryGetValue(found.Statement.Operands[1], out var bases))
        {
            return null;
        }

        if (bases.Op == Ops.Const)
        {
            return bases.Immediates[0] is ConstantImmediate { Value: TupleConstant { Items.IsEmpty: true } } ? new ClassLine(body, null) : null;
        }

        if (bases.Op != Ops.BuildTuple || bases.Operands is not [var first] || !defined.TryGetValue(first, out var named))
        {
            return null;
        }

        if (named.Op == Ops.Builtin && named.Immediates[0] is NameImmediate { Name: "type_object" })
        {
            return new ClassLine(body, null);
        }

        var parent = named.Op == Ops.BuildClass ? BodyOf(named, defined)
            : named.Op == Ops.LoadGlobal ? globals.GetValueOrDefault($"{found.Module.Name}.{((NameImmediate)named.Immediates[0]).Name}")
            : null;
        return parent is not null && Of(parent) is { } line ? new ClassLine(body, line) : null;
    }
}
