using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>
/// The attribute names that modules may ask built-in objects for: every word of their names and constant strs. Null when
/// they may ask for any name, as by getattr with a name that is computed, dir, a class's __dict__ or str.format.
/// </summary>
internal sealed class UsedNames
{
    private static readonly HashSet<string> AskForAny =
    [
        "getattr", "hasattr", "dir", "vars", "fn_builtins_getattr", "fn_builtins_hasattr", "fn_builtins_dir", "fn_builtins_vars",
        "__dict__", "__dir__", "__getattribute__", "format_map", "__import__", "fn_builtins___import__",
    ];

    private readonly HashSet<string> names = [];
    private bool any;

    private UsedNames()
    {
    }

    /// <summary>The names, or null for any.</summary>
    public static IReadOnlySet<string>? Of(IEnumerable<Module> modules)
    {
        var used = new UsedNames();
        foreach (var function in modules.SelectMany(module => module.Functions))
        {
            used.Visit(function);
        }

        return used.any ? null : used.names;
    }

    private void Visit(Function function)
    {
        var isConstant = new bool[function.ValueTypes.Length];
        var instructions = function.Blocks.SelectMany(block => block.Instructions);
        foreach (var instruction in instructions.Where(instruction => instruction.Op == Ops.Const))
        {
            isConstant[instruction.Result.Index] = true;
        }

        foreach (var instruction in instructions)
        {
            Visit(instruction, isConstant);
        }
    }

    private void Visit(Instruction instruction, bool[] isConstant)
    {
        foreach (var immediate in instruction.Immediates)
        {
            switch (immediate)
            {
                case NameImmediate { Name: "format" } when (instruction.Op != Ops.CallMethod && instruction.Op != Ops.GetAttr) || !isConstant[instruction.Operands[0].Index]:
                    any = true;
                    break;
                case NameImmediate name when AskForAny.Contains(name.Name):
                    any |= instruction.Op != Ops.CallBuiltin || instruction.Operands.Length < 2 || !isConstant[instruction.Operands[1].Index];
                    break;
                case NameImmediate name:
                    names.Add(name.Name);
                    break;
                case NamesImmediate list:
                    names.UnionWith(list.Names);
                    break;
                case ConstantImmediate constant:
                    Visit(constant.Value);
                    break;
            }
        }
    }

    private void Visit(Constant constant)
    {
        if (constant is TupleConstant tuple)
        {
            foreach (var item in tuple.Items)
            {
                Visit(item);
            }
        }
        else if (constant is StringConstant text)
        {
            AddWords(text.CodePoints);
        }
    }

    private void AddWords(ImmutableArray<int> text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] == '_' || (text[i] < 128 && char.IsAsciiLetterOrDigit((char)text[i]))))
            {
                continue;
            }

            if (i > start)
            {
                names.Add(string.Concat(text[start..i].Select(point => (char)point)));
            }

            start = i + 1;
        }
    }
}
