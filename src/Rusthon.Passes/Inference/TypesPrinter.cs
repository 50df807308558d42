using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>Prints a program's source with what is believed of each function's variables and results, of globals and of attributes.</summary>
public static class TypesPrinter
{
    /// <summary>The text; every line of the source, and comments with the types behind the first line of each function.</summary>
    public static string Print(Program program)
    {
        var guesses = ProgramGuesses.Infer(program);
        var text = new StringBuilder();
        foreach (var module in program.Modules.Where(module => module.Source.Text.Length > 0))
        {
            Print(text, module, guesses);
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, Module module, ProgramGuesses guesses)
    {
        var functions = module.Functions.Where(IsShown).ToLookup(function => function.Signature.FirstLine);
        text.Append(CultureInfo.InvariantCulture, $"# {module.Source.Path}\n");
        for (var line = 1; line <= module.Source.LineCount; line++)
        {
            var source = module.Source.Line(line).ToString().TrimEnd('\r', '\n');
            text.Append(source).Append('\n');
            foreach (var function in functions[line])
            {
                foreach (var clone in guesses.ClonesOf(function))
                {
                    Print(text, function, clone, source.Length - source.TrimStart().Length);
                }
            }
        }

        foreach (var (name, guess) in guesses.Places(module))
        {
            text.Append(CultureInfo.InvariantCulture, $"# {name}: {guess}\n");
        }
    }

    private static bool IsShown(Function function) =>
        function.Kind is FunctionKind.Function or FunctionKind.Generator or FunctionKind.Coroutine or FunctionKind.AsyncGenerator;

    private static void Print(StringBuilder text, Function function, FunctionGuesses guesses, int indentation)
    {
        var parameters = function.Signature.Locals.Take(function.Signature.ParameterCount);
        var rows = parameters.Zip(guesses.Parameters, (name, node) => (name, node.Guess)).Concat(Locals(function, guesses)).ToList();
        var prefix = new string(' ', indentation);
        if (guesses.Clone > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{prefix}#   clone {guesses.Clone}, for other arguments:\n");
        }

        foreach (var (name, guess) in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{prefix}#   {name}: {guess}{Storage(guess)}\n");
        }

        if (function.Kind == FunctionKind.Function)
        {
            text.Append(CultureInfo.InvariantCulture, $"{prefix}#   returns {guesses.Result.Guess}\n");
        }
    }

    private static IEnumerable<(string Name, Guess Guess)> Locals(Function function, FunctionGuesses guesses)
    {
        var parameters = function.Signature.Locals.Take(function.Signature.ParameterCount).ToHashSet();
        return Enumerable.Range(0, function.Names.Length)
            .Where(value => function.Names[value] is { } name && !parameters.Contains(name) && function.ValueTypes[value] == IRType.V)
            .GroupBy(value => function.Names[value]!)
            .Select(group => (group.Key, group.Aggregate(Guess.Nothing, (sum, value) => Guess.Join(sum, guesses[new ValueId(value)]))));
    }

    /// <summary>How a variable of the type is kept in fast code.</summary>
    private static string Storage(Guess guess) => guess.Kind switch
    {
        GuessKind.Int => guess.IsUnsigned ? " (u64)" : " (i64)",
        GuessKind.Float => " (f64)",
        _ => "",
    };
}
