using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.Syntax;

namespace Rusthon.Semantics;

/// <summary>The parameters of a built-in function, from a signature as "pow(base, exp, mod=None)".</summary>
internal sealed class BuiltinSignature
{
    private readonly List<(string Name, bool Optional, bool Positional, bool Keyword)> parameters = [];

    private BuiltinSignature()
    {
    }

    /// <summary>Reads a signature; null when it has *args or **kwargs.</summary>
    public static BuiltinSignature? Parse(string text)
    {
        var result = new BuiltinSignature();
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var keywordOnly = false;
        foreach (var item in Split(text[(open + 1)..text.LastIndexOf(')')]))
        {
            if (item == "/")
            {
                result.MakePositionalOnly();
            }
            else if (item == "*")
            {
                keywordOnly = true;
            }
            else if (item.StartsWith('*'))
            {
                return null;
            }
            else
            {
                var equals = item.IndexOf('=', StringComparison.Ordinal);
                result.parameters.Add(((equals < 0 ? item : item[..equals]).Trim(), equals >= 0, !keywordOnly, true));
            }
        }

        return result;
    }

    /// <summary>For each parameter the index of its argument (positional ones first, then keywords), or -1; null when the call does not fit.</summary>
    public int[]? Bind(Call call)
    {
        var given = new int[parameters.Count];
        Array.Fill(given, -1);
        if (call.Args.Length > parameters.Count(parameter => parameter.Positional))
        {
            return null;
        }

        for (var i = 0; i < call.Args.Length; i++)
        {
            given[i] = i;
        }

        for (var k = 0; k < call.Keywords.Length; k++)
        {
            var index = parameters.FindIndex(parameter => parameter.Keyword && parameter.Name == call.Keywords[k].Name);
            if (index < 0 || given[index] >= 0)
            {
                return null;
            }

            given[index] = call.Args.Length + k;
        }

        for (var i = 0; i < given.Length; i++)
        {
            if (given[i] < 0 && !parameters[i].Optional)
            {
                return null;
            }
        }

        return given;
    }

    private void MakePositionalOnly()
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            parameters[i] = parameters[i] with { Keyword = false };
        }
    }

    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var quote = '\0';
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
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
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } last)
        {
            yield return last;
        }
    }
}
