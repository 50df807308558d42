using System;
using System.Globalization;
using System.Text;
using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>Decodes the bytes of a source file as PEP 263 says: a byte order mark, a coding comment, or UTF-8.</summary>
public static class SourceDecoder
{
    private const string Utf8 = "utf-8";

    /// <summary>The text of a file. Returns null after an error was reported.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        var content = hasMark ? bytes[3..] : bytes;
        var declared = FindDeclaration(content);
        var name = declared is null ? Utf8 : Canonical(declared);
        if (hasMark && name != Utf8)
        {
            return Fail(path, content, 0, $"encoding problem: {name} with BOM", diagnostics);
        }

        var encoding = FindEncoding(name);
        try
        {
            var text = encoding?.GetString(content);
            if (text is not null && !(name.StartsWith("cp12", StringComparison.Ordinal) && HasUndefined(text)))
            {
                return new SourceText(path, text);
            }
        }
        catch (DecoderFallbackException failure) when (declared is null || name == Utf8)
        {
            return FailUtf8(path, content, failure, diagnostics);
        }
        catch (DecoderFallbackException)
        {
            // Reported below, as the unknown encodings are.
        }

        return Fail(path, content, 0, $"encoding problem: {name}", diagnostics);
    }

    /// <summary>The encoding that a comment in the first two lines names, as it is written.</summary>
    private static string? FindDeclaration(ReadOnlySpan<byte> bytes)
    {
        for (var line = 0; line < 2; line++)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var text = Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]).TrimStart(' ', '\t', '\f');
            if (text.StartsWith('#') && FindName(text) is { } name)
            {
                return name;
            }

            if (end < 0 || (text.Length > 0 && text[0] != '#'))
            {
                return null;
            }

            bytes = bytes[(end + (bytes[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        return null;
    }

    private static string? FindName(string comment)
    {
        for (var at = comment.IndexOf("coding", StringComparison.Ordinal); at >= 0; at = comment.IndexOf("coding", at + 1, StringComparison.Ordinal))
        {
            var start = at + "coding".Length;
            if (start >= comment.Length || comment[start] is not (':' or '='))
            {
                continue;
            }

            start++;
            while (start < comment.Length && comment[start] is ' ' or '\t')
            {
                start++;
            }

            var end = start;
            while (end < comment.Length && (char.IsAsciiLetterOrDigit(comment[end]) || comment[end] is '-' or '_' or '.'))
            {
                end++;
            }

            if (end > start)
            {
                return comment[start..end];
            }
        }

        return null;
    }

    /// <summary>CPython's own spelling of the two encodings that it knows without a codec.</summary>
    private static string Canonical(string declared)
    {
        var name = declared[..Math.Min(12, declared.Length)].ToLowerInvariant().Replace('_', '-');
        if (name == Utf8 || name.StartsWith("utf-8-", StringComparison.Ordinal))
        {
            return Utf8;
        }

        foreach (var latin in (string[])["latin-1", "iso-8859-1", "iso-latin-1"])
        {
            if (name == latin || name.StartsWith(latin + "-", StringComparison.Ordinal))
            {
                return "iso-8859-1";
            }
        }

        return declared;
    }

    /// <summary>The encoding with one of Python's names for it; null where there is none for source text.</summary>
    private static Encoding? FindEncoding(string name)
    {
        var key = name.ToLowerInvariant().Replace('_', '-');
        key = key switch
        {
            Utf8 or "utf8" or "u8" or "utf" or "cp65001" or "utf-8-sig" => Utf8,
            "ascii" or "us-ascii" or "646" => "us-ascii",
            "latin1" or "latin" or "l1" or "8859" or "cp819" or "iso8859" or "iso8859-1" => "iso-8859-1",
            "latin9" or "latin-9" or "l9" => "iso-8859-15",
            "latin2" or "latin-2" or "l2" => "iso-8859-2",
            "eucjp" or "ujis" => "euc-jp",
            "sjis" or "s-jis" or "shiftjis" or "cp932" or "ms932" => "shift_jis",
            "shift-jis" => "shift_jis",
            "cp936" or "936" or "gb2312" or "euc-cn" => "gbk",
            "cp949" or "euckr" => "euc-kr",
            "big5-tw" or "cp950" => "big5",
            _ when key.StartsWith("iso8859-", StringComparison.Ordinal) => "iso-8859-" + key[8..],
            _ when key.StartsWith("cp125", StringComparison.Ordinal) => "windows-" + key[2..],
            _ when key.StartsWith("cp", StringComparison.Ordinal) => "ibm" + key[2..],
            _ => key,
        };
        if (key.StartsWith("utf-", StringComparison.Ordinal) && key != Utf8)
        {
            return null;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(key, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>.NET decodes the bytes that a Windows code page leaves undefined to control characters.</summary>
    private static bool HasUndefined(string text) => text.AsSpan().IndexOfAnyInRange('\x80', '\x9F') >= 0;

    private static SourceText? FailUtf8(string path, ReadOnlySpan<byte> bytes, DecoderFallbackException failure, DiagnosticBag diagnostics)
    {
        // Where a sequence is cut off, the index may count the bytes of the text before it only.
        var at = Math.Clamp(failure.Index, 0, bytes.Length - 1);
        while (at > 0 && failure.BytesUnknown is { Length: > 0 } unknown && bytes[at] != unknown[0])
        {
            at--;
        }

        var line = bytes[..at].Count((byte)'\n') + 1;
        var message = string.Create(CultureInfo.InvariantCulture, $"Non-UTF-8 code starting with '\\x{bytes[at]:x2}' in file {path} on line {line}, but no encoding declared; see https://peps.python.org/pep-0263/ for details");
        return Fail(path, bytes, Encoding.UTF8.GetCharCount(bytes[..at]), message, diagnostics);
    }

    private static SourceText? Fail(string path, ReadOnlySpan<byte> bytes, int offset, string message, DiagnosticBag diagnostics)
    {
        var shown = new SourceText(path, Encoding.UTF8.GetString(bytes));
        var start = Math.Min(offset, shown.Text.Length);
        diagnostics.Report(new Diagnostic(DiagnosticKind.SyntaxError, shown, new Span(start, start), message));
        return null;
    }
}
