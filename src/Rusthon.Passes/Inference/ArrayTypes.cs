using System.Collections.Generic;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>Arrays of the module array: what their type codes and their methods say.</summary>
internal static class ArrayTypes
{
    /// <summary>The type of the library.</summary>
    public const string Maker = "array.array";

    /// <summary>What a call makes whose first argument is a constant type code; else anything.</summary>
    public static Guess Made(Instruction call, IReadOnlyDictionary<ValueId, Instruction> definitions) =>
        call.Operands.Length > 1 && definitions.TryGetValue(call.Operands[1], out var code) && code.Op == Ops.Const && ConstantStrings.Of(code, definitions) is [{ Length: 1 } text]
            ? Guess.Named(GuessKind.Array, text)
            : Guess.Any;

    /// <summary>What the items are.</summary>
    public static Guess ItemOf(Guess array) => array.Name switch
    {
        "f" or "d" => Guess.Float,
        "L" or "Q" => Guess.Unsigned,
        "u" or "w" => Guess.Str,
        _ => Guess.Int,
    };

    /// <summary>What a method gives; the node is that of a part of the result.</summary>
    public static Guess OfMethod(Guess array, string method, GuessNode part)
    {
        switch (method)
        {
            case "tolist":
                part.Add(ItemOf(array));
                return Guess.Of(GuessKind.List, part);
            case "pop":
                return ItemOf(array);
            case "index" or "count":
                return Guess.Int;
            case "append" or "extend" or "insert" or "remove" or "reverse" or "fromlist" or "frombytes" or "fromfile" or "byteswap":
                return Guess.None;
            case "tobytes":
                return Guess.Bytes;
            default:
                return Guess.Any;
        }
    }
}
