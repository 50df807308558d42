using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Uses;

/// <summary>
/// The names that a function may ask modules, classes and objects for: every word of its names and constant strs, but for those
/// that it only binds. It may ask for any by getattr with a name that is computed, dir, a class's __dict__, globals() or str.format.
/// </summary>
internal static class AskedNames
{
    /// <summary>Who gets hold of one of these may get at everything that a module, class or object has.</summary>
    private static readonly HashSet<string> AskForAny =
    [
        "dir", "vars", "fn_builtins_dir", "fn_builtins_vars", "__getattribute__", "format_map", "__import__", "fn_builtins___import__",
        "globals", "fn_builtins_globals", "__builtins__", "__globals__", "f_globals", "f_locals", "f_builtins", "get_objects", "get_referrers", "get_referents", "__subclasses__",
    ];

    /// <summary>Built-in functions whose second argument is a name.</summary>
    private static readonly HashSet<string> AskForArgument = ["getattr", "hasattr", "fn_builtins_getattr", "fn_builtins_hasattr"];

    /// <summary>Methods of a dict whose first argument is a key.</summary>
    private static readonly HashSet<string> AskForKey = ["get", "setdefault", "pop"];

    private const string Namespace = "__dict__";

    /// <summary>Special methods that run only when something asks for them by name, as copying does.</summary>
    public static readonly IReadOnlySet<string> CalledByName = new HashSet<string>
    {
        "__dir__", "__reduce__", "__reduce_ex__", "__getstate__", "__setstate__", "__copy__", "__deepcopy__", "__getnewargs__", "__getnewargs_ex__",
        "__replace__", "__sizeof__",
    };

    private static readonly Op[] Stores = [Ops.StoreGlobal, Ops.StorePlainGlobal, Ops.StoreName, Ops.StoreScoped, Ops.DeleteGlobal, Ops.DeleteName, Ops.DeleteScoped];

    /// <summary>Variables whose values name nothing that is asked for thereby.</summary>
    private static readonly HashSet<string> Descriptions =
        ["__all__", "__doc__", "__name__", "__qualname__", "__module__", "__file__", "__static_attributes__", "__author__", "__version__"];

    /// <summary>True when who gets hold of what has a name may ask for other names.</summary>
    public static bool MayAskForMore(string name) => name is "format" or Namespace || AskForAny.Contains(name) || AskForArgument.Contains(name);

    /// <summary>Adds the names of an instruction to a function's group. The library's own __dir__ methods, which call others, only show what there is.</summary>
    public static void Add(Instruction instruction, bool isLibrary, ValueUses values, UseGroup group)
    {
        var binds = Stores.Contains(instruction.Op);
        for (var i = 0; i < instruction.Immediates.Length; i++)
        {
            switch (instruction.Immediates[i])
            {
                case NameImmediate name when i >= instruction.Op.Immediates.Length || instruction.Op.Immediates[i] != ImmediateKind.Function:
                    Add(name.Name, binds, instruction, values, group);
                    group.AsksForAny |= name.Name == "__dir__" && !binds && !isLibrary;
                    break;
                case NamesImmediate list:
                    group.Names.UnionWith(list.Names);
                    break;
                case ConstantImmediate constant when !(instruction.Op == Ops.Const && Describes(instruction.Result, values)):
                    Add(constant.Value, group);
                    break;
            }
        }

        group.AsksForAny |= instruction.Op == Ops.Globals;
    }

    private static void Add(string name, bool binds, Instruction instruction, ValueUses values, UseGroup group)
    {
        if (name == "format" && ((instruction.Op != Ops.CallMethod && instruction.Op != Ops.GetAttr) || !IsConstant(0)))
        {
            group.AsksForAny |= !binds;
        }
        else if (AskForAny.Contains(name))
        {
            group.AsksForAny |= !binds;
        }
        else if (AskForArgument.Contains(name))
        {
            group.Names.Add(name);
            group.AsksForAny |= !binds && !(instruction.Op == Ops.CallBuiltin ? instruction.Operands.Length > 1 && IsConstant(1) : GivesOnly(CallsWithConstant));
        }
        else if (name == Namespace)
        {
            group.Names.Add(name);
            group.AsksForAny |= !binds && !GivesOnly(LooksUpConstant);
        }
        else if (!binds)
        {
            group.Names.Add(name);
        }
        else if (IsSpecial(name) && instruction.Op == Ops.StoreName && !CalledByName.Contains(name))
        {
            group.Bound.Add(name);
        }

        bool IsConstant(int operand) => IsConstantOperand(instruction, operand, values);

        // When code that believed too much is left, generic code goes on with what the same expression does.
        bool GivesOnly(Func<Instruction, int, ValueUses, bool> isHarmless) =>
            instruction.Result.Exists && values.Of(instruction.Result) is { } uses && uses.All(use => use.User.Op == Ops.Leave || isHarmless(use.User, use.Operand, values));
    }

    private static bool IsConstantOperand(Instruction instruction, int operand, ValueUses values) =>
        operand < instruction.Operands.Length && values.Definition(instruction.Operands[operand])?.Op == Ops.Const;

    private static bool CallsWithConstant(Instruction user, int operand, ValueUses values) => user.Op == Ops.Call && operand == 0 && IsConstantOperand(user, 2, values);

    /// <summary>True for a dict that is only asked for a constant key, or changed.</summary>
    private static bool LooksUpConstant(Instruction user, int operand, ValueUses values) => operand == 0 && (
        user.Op == Ops.SetItem || user.Op == Ops.DeleteItem
        || ((user.Op == Ops.GetItem || user.Op == Ops.Contains) && IsConstantOperand(user, 1, values))
        || (user.Op == Ops.CallMethod && (Name(user) == "update" || (AskForKey.Contains(Name(user)) && IsConstantOperand(user, 1, values))))
        || (user.Op == Ops.GetAttr && AskForKey.Contains(Name(user)) && values.Of(user.Result) is { } uses
            && uses.All(use => use.User.Op == Ops.Leave || (use.User.Op == Ops.Call && use.Operand == 0 && IsConstantOperand(use.User, 1, values)))));

    private static string Name(Instruction instruction) => ((NameImmediate)instruction.Immediates[0]).Name;

    /// <summary>True for the name of a special method or attribute.</summary>
    public static bool IsSpecial(string name) => name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);

    /// <summary>True when a constant is only part of what a module or class says about itself, or the name that a class is given.</summary>
    private static bool Describes(ValueId value, ValueUses values) =>
        values.Of(value) is { Count: > 0 } uses && uses.All(use => use switch
        {
            ({ Op: var op } store, _) when Stores.Contains(op) => Descriptions.Contains(Name(store)),
            ({ Op: var op } build, _) when op == Ops.BuildList || op == Ops.BuildTuple => Describes(build.Result, values),
            ({ Op: var op } extend, 1) when op == Ops.ListExtend => Describes(extend.Operands[0], values),
            ({ Op: var op }, 0) => op == Ops.BuildClass || op == Ops.BuildShapedClass || op == Ops.ListExtend,
            _ => false,
        });

    private static void Add(Constant constant, UseGroup group)
    {
        if (constant is TupleConstant tuple)
        {
            foreach (var item in tuple.Items)
            {
                Add(item, group);
            }
        }
        else if (constant is StringConstant text)
        {
            AddWords(text.CodePoints, group.Names);
        }
    }

    private static void AddWords(ImmutableArray<int> text, HashSet<string> names)
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
