using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>What isinstance() is believed to say of a value: code behind a test that is believed to fail brings nothing, as where a method does one thing with tuples and another with ints.</summary>
internal static class TypeTests
{
    /// <summary>The answer; null when nothing is known, or it may be either.</summary>
    public static bool? Of(Guess value, Guess type, ClassLine? line) => value.OrNone
        ? Of(value.Present, type, line) == false ? false : null
        : type.Kind switch
        {
            GuessKind.Builtin => OfBuiltin(value, type.Name!),
            GuessKind.Class when line is not null => OfClass(value, line),
            _ => null,
        };

    private static bool? OfBuiltin(Guess value, string type)
    {
        if (NameOf(value) is not { } name || NameOf(type) is null)
        {
            return null;
        }

        return name == type || (name == "bool" && type == "int");
    }

    private static bool? OfClass(Guess value, ClassLine line)
    {
        if (!value.IsOfClasses)
        {
            return NameOf(value) is null ? null : false;
        }

        bool? answer = null;
        foreach (var choice in value.Classes)
        {
            bool? one = choice is null || !choice.Others.IsEmpty || choice.HasMetaclass || line.HasMetaclass ? null : choice.Includes(line) ? true : line.Includes(choice) ? null : false;
            if (one is null || (answer is not null && answer != one))
            {
                return null;
            }

            answer = one;
        }

        return answer;
    }

    /// <summary>The built-in type that a value is of; null for others.</summary>
    private static string? NameOf(Guess value) => value.Kind switch
    {
        GuessKind.Int => "int",
        GuessKind.Float => "float",
        GuessKind.Bool => "bool",
        GuessKind.Str => "str",
        GuessKind.Bytes => "bytes",
        GuessKind.List => "list",
        GuessKind.Tuple or GuessKind.Tuples => "tuple",
        GuessKind.Dict => "dict",
        GuessKind.Set => "set",
        GuessKind.None => "NoneType",
        _ => null,
    };

    private static string? NameOf(string type) => type is "int" or "float" or "bool" or "str" or "bytes" or "list" or "tuple" or "dict" or "set" ? type : null;
}
