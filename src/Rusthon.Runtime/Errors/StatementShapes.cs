using System;

namespace Rusthon.Runtime;

/// <summary>Recognises the statements whose markers CPython leaves out.</summary>
[Cold]
public static unsafe class StatementShapes
{
    /// <summary>True for "return name(…)" and "targets = callee(…)" where the range is the whole value.</summary>
    public static bool IsPlainCall(SourceLine* lines, int count, long start, long end)
    {
        if (!IsCall(lines, count, start, end, out var isName) || !EndsStatement(lines[count - 1], end))
        {
            return false;
        }

        var first = lines[0];
        var at = start;
        while (at > 0 && first.Start[at - 1] == ' ')
        {
            at--;
        }

        if (at == 6 && start > at && isName && Is(first.Start, "return"u8))
        {
            return true;
        }

        if (at == 0 || first.Start[at - 1] != '=' || at < 2)
        {
            return false;
        }

        return IsTargets(first.Start, at - 1);
    }

    /// <summary>Behind the range comes nothing but a comment or another statement.</summary>
    private static bool EndsStatement(SourceLine line, long end)
    {
        while (end < line.Length && line.Start[end] is ((byte)' ' or (byte)'\t'))
        {
            end++;
        }

        return end >= line.Length || line.Start[end] is ((byte)'#' or (byte)';');
    }

    /// <summary>Names, attributes and subscripts separated by = and commas; no keyword and no other operator.</summary>
    private static bool IsTargets(byte* text, long length)
    {
        var depth = 0;
        var word = 0L;
        var isTarget = false;
        for (var i = 0L; i < length; i++)
        {
            var c = text[i];
            if (IsWord(c))
            {
                word = i > 0 && IsWord(text[i - 1]) ? word : i;
                isTarget = true;
                if (depth == 0 && (i + 1 == length || !IsWord(text[i + 1])) && i + 1 < length && text[i + 1] == ' ' && i + 2 < length && IsWord(text[i + 2]))
                {
                    return false;
                }

                continue;
            }

            if (c is (byte)'(' or (byte)'[')
            {
                depth++;
            }
            else if (c is (byte)')' or (byte)']')
            {
                depth--;
            }
            else if (depth == 0 && c is not ((byte)' ' or (byte)',' or (byte)'.' or (byte)'*' or (byte)'='))
            {
                return false;
            }
            else if (depth == 0 && c == '=' && i + 1 < length && text[i + 1] == '=')
            {
                return false;
            }

            if (depth < 0)
            {
                return false;
            }
        }

        return isTarget && depth == 0 && word >= 0;
    }

    /// <summary>True when a range is one call: a chain of names, attributes, subscripts and calls that ends with a closing parenthesis.</summary>
    private static bool IsCall(SourceLine* lines, int count, long start, long end, out bool isName)
    {
        isName = true;
        var depth = 0;
        var quote = 0;
        var last = 0;
        var opened = false;
        for (var l = 0; l < count; l++)
        {
            var from = l == 0 ? start : 0;
            var to = l == count - 1 ? end : lines[l].Length;
            for (var i = from; i < to; i++)
            {
                var c = lines[l].Start[i];
                if (quote != 0)
                {
                    if (c == '\\')
                    {
                        i++;
                    }
                    else if (c == quote)
                    {
                        quote = 0;
                    }

                    last = c;
                    continue;
                }

                if (c == '#')
                {
                    break;
                }

                if (c is (byte)'"' or (byte)'\'')
                {
                    quote = c;
                    isName &= depth > 0;
                }
                else if (c is (byte)'(' or (byte)'[' or (byte)'{')
                {
                    if (depth == 0)
                    {
                        isName &= c == '(' && !opened;
                        opened = true;
                        if (last == 0 || (c == '{'))
                        {
                            isName = false;
                        }
                    }

                    depth++;
                }
                else if (c is (byte)')' or (byte)']' or (byte)'}')
                {
                    depth--;
                }
                else if (depth == 0 && !IsWord(c))
                {
                    if (c != '.')
                    {
                        return false;
                    }

                    isName = false;
                }
                else if (depth == 0 && opened && last == ')')
                {
                    return false;
                }

                last = c == ' ' ? last : c;
            }
        }

        return depth == 0 && quote == 0 && last == ')';
    }

    private static bool Is(byte* text, ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (text[i] != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(byte c) => c == '_' || c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}
