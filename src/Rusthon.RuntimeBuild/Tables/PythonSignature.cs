using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.Runtime;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>One parameter of a Python signature.</summary>
/// <param name="Name">Without stars.</param>
/// <param name="Kind">How it takes its argument.</param>
/// <param name="HasDefault">Whether it may be left out.</param>
internal sealed record PythonParameter(string Name, ParamKind Kind, bool HasDefault);

/// <summary>A signature as Python writes it, e.g. <c>split(self, /, sep=None, maxsplit=-1)</c>.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Parameters">In order.</param>
internal sealed record PythonSignature(string Name, IReadOnlyList<PythonParameter> Parameters)
{
    /// <summary>How many native parameters it takes: *args is an address and a count.</summary>
    public int NativeCount => Parameters.Sum(p => p.Kind == ParamKind.VarArgs ? 2 : 1);

    /// <summary>Reads a signature.</summary>
    /// <exception cref="RejectedException">It is not one.</exception>
    public static PythonSignature Parse(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith(')'))
        {
            throw new RejectedException($"\"{text}\" is not a signature");
        }

        var parameters = new List<PythonParameter>();
        var keywordOnly = false;
        foreach (var item in Split(text[(open + 1)..^1]))
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? item : item[..equals]).Trim();
            switch (name)
            {
                case "/":
                    parameters = parameters.ConvertAll(p => p with { Kind = ParamKind.PositionalOnly });
                    break;
                case "*":
                    keywordOnly = true;
                    break;
                case ['*', '*', .. var rest]:
                    parameters.Add(new(rest, ParamKind.VarKeywords, false));
                    break;
                case ['*', .. var rest]:
                    parameters.Add(new(rest, ParamKind.VarArgs, false));
                    keywordOnly = true;
                    break;
                default:
                    parameters.Add(new(name, keywordOnly ? ParamKind.KeywordOnly : ParamKind.Normal, equals >= 0));
                    break;
            }
        }

        return new(text[..open], parameters);
    }

    /// <summary>The parts between commas that are not inside quotes or brackets.</summary>
    private static IEnumerable<string> Split(string list)
    {
        var start = 0;
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < list.Length; i++)
        {
            var c = list[i];
            if (quote != '\0')
            {
                if (c == '\\')
                {
                    i++;
                }
                else if (c == quote)
                {
                    quote = '\0';
                }
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}')
            {
                depth--;
            }
            else if (c == ',' && depth == 0)
            {
                yield return list[start..i].Trim();
                start = i + 1;
            }
        }

        if (list[start..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }
}
