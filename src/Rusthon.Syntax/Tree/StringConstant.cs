using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Rusthon.Syntax;

/// <summary>
/// A str: a sequence of code points, which may be lone surrogates. Python tells the two escapes
/// <c>"\ud800\udc00"</c> (two characters) from <c>"\U00010000"</c> (one); a .NET string cannot, so
/// the code points are the value and <see cref="Text"/> is only a view.
/// </summary>
public sealed record StringConstant : ConstantValue
{
    /// <summary>Only where two adjacent surrogates in <see cref="Text"/> are two characters; else default.</summary>
    private readonly ImmutableArray<int> exact;

    /// <summary>Makes a str of a text in which each surrogate pair is one character.</summary>
    public StringConstant(string text) => Text = text;

    /// <summary>Makes a str of code points (0..0x10FFFF, surrogates allowed).</summary>
    public StringConstant(ReadOnlySpan<int> codePoints)
    {
        var text = new System.Text.StringBuilder(codePoints.Length);
        var ambiguous = false;
        var last = 0;
        foreach (var point in codePoints)
        {
            ambiguous |= last is >= 0xD800 and <= 0xDBFF && point is >= 0xDC00 and <= 0xDFFF;
            last = point;
            if (point > 0xFFFF)
            {
                text.Append((char)(0xD7C0 + (point >> 10))).Append((char)(0xDC00 + (point & 0x3FF)));
            }
            else
            {
                text.Append((char)point);
            }
        }

        Text = text.ToString();
        exact = ambiguous ? [.. codePoints] : default;
    }

    /// <summary>Several strs as one.</summary>
    public static StringConstant Concatenate(IReadOnlyList<StringConstant> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var points = new List<int>();
        foreach (var part in parts)
        {
            points.AddRange(part.CodePoints);
        }

        return new StringConstant(CollectionsMarshal.AsSpan(points));
    }

    /// <summary>The UTF-16 form. Two different values may have the same one.</summary>
    public string Text { get; }

    /// <summary>The code points.</summary>
    public ImmutableArray<int> CodePoints
    {
        get
        {
            if (!exact.IsDefault)
            {
                return exact;
            }

            var points = ImmutableArray.CreateBuilder<int>(Text.Length);
            for (var i = 0; i < Text.Length; i++)
            {
                if (char.IsHighSurrogate(Text[i]) && i + 1 < Text.Length && char.IsLowSurrogate(Text[i + 1]))
                {
                    points.Add(char.ConvertToUtf32(Text[i], Text[i + 1]));
                    i++;
                }
                else
                {
                    points.Add(Text[i]);
                }
            }

            return points.ToImmutable();
        }
    }

    /// <inheritdoc/>
    public bool Equals(StringConstant? other) =>
        other is not null && Text == other.Text && exact.IsDefault == other.exact.IsDefault
        && (exact.IsDefault || exact.AsSpan().SequenceEqual(other.exact.AsSpan()));

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode();
}
