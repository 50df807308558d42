using System.Collections.Frozen;
using System.Collections.Generic;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>A method of a built-in type that is called without being looked up.</summary>
/// <param name="Type">The symbol of the type, which the object must be of exactly.</param>
/// <param name="Symbol">The symbol of the function in the runtime.</param>
/// <param name="Total">How many arguments that takes, the object not counted; those that are not given are Unset.</param>
internal sealed record BuiltinMethod(string Type, string Symbol, int Total)
{
    /// <summary>True for list.append, which needs no call where there is room.</summary>
    public bool IsAppend => Symbol == "method_list_append";

    /// <summary>True for list.pop.</summary>
    public bool IsPop => Symbol == "method_list_pop";
}

/// <summary>The methods of built-in types that fast code calls directly when an object is believed to be of the type.</summary>
internal static class KnownMethods
{
    private static readonly FrozenDictionary<GuessKind, string> Types = new Dictionary<GuessKind, string>
    {
        [GuessKind.List] = "list",
        [GuessKind.Str] = "str",
        [GuessKind.Dict] = "dict",
        [GuessKind.Set] = "set",
        [GuessKind.Deque] = "deque",
        [GuessKind.ByteArray] = "bytearray",
    }.ToFrozenDictionary();

    /// <summary>By type and name: how many arguments must be given, and may be.</summary>
    private static readonly FrozenDictionary<string, (int Least, int Most)> Rows = Make(
        (1, 1, "list.append list.extend list.count list.remove set.add set.discard set.remove deque.append deque.appendleft deque.extend deque.extendleft deque.remove bytearray.append str.join str.partition str.rpartition str.removeprefix str.removesuffix str.zfill"),
        (0, 0, "list.reverse list.clear list.copy dict.keys dict.values dict.items dict.clear dict.copy set.clear set.copy set.pop deque.pop deque.popleft deque.clear str.lower str.upper str.title str.capitalize str.isdigit str.isalpha str.isalnum str.isspace str.isupper str.islower str.isdecimal str.isnumeric str.isidentifier"),
        (0, 1, "list.pop deque.rotate str.strip str.lstrip str.rstrip"),
        (1, 3, "list.index str.find str.rfind str.index str.rindex str.count str.startswith str.endswith"),
        (2, 2, "list.insert"),
        (1, 2, "dict.get dict.pop dict.setdefault str.ljust str.rjust str.center"),
        (0, 2, "str.split str.rsplit"),
        (2, 3, "str.replace"));

    /// <summary>The method that a call with that many arguments, none of them named, is believed to reach, or null.</summary>
    public static BuiltinMethod? Of(Guess self, string name, int given) =>
        Types.TryGetValue(self.Kind, out var type) && Rows.TryGetValue($"{type}.{name}", out var row) && given >= row.Least && given <= row.Most
            ? new BuiltinMethod("type_" + type, $"method_{type}_{name}", row.Most)
            : null;

    /// <summary>The method that a call_method op is believed to reach, or null.</summary>
    public static BuiltinMethod? Of(Instruction call, FunctionGuesses guesses) =>
        call.Op == Ops.CallMethod && ((NamesImmediate)call.Immediates[1]).Names.IsEmpty
            ? Of(guesses[call.Operands[0]], Representation.NameOf(call), call.Operands.Length - 1)
            : null;

    /// <summary>The method that a call op is believed to reach whose callee another op gets, or null.</summary>
    public static BuiltinMethod? Of(Instruction get, Instruction call, FunctionGuesses guesses) =>
        get.Op == Ops.GetAttr && call.Op == Ops.Call && ((NamesImmediate)call.Immediates[0]).Names.IsEmpty && call.Operands[0] == get.Result
            ? Of(guesses[get.Operands[0]], Representation.NameOf(get), call.Operands.Length - 1)
            : null;

    private static FrozenDictionary<string, (int Least, int Most)> Make(params (int Least, int Most, string Names)[] rows)
    {
        var table = new Dictionary<string, (int, int)>();
        foreach (var (least, most, names) in rows)
        {
            foreach (var name in names.Split(' '))
            {
                table.Add(name, (least, most));
            }
        }

        return table.ToFrozenDictionary();
    }
}
