using System;
using System.Linq;
using System.Text;
using Xunit;

namespace Rusthon.Runtime.Tests.Text;

/// <summary>Strs against .NET's strings, and hashes against CPython's.</summary>
public unsafe class StrTests
{
    [Theory]
    [InlineData("", 0L)]
    [InlineData("a", 4644417185603328019L)]
    [InlineData("abc", -4594863902769663758L)]
    [InlineData("hello world", -5642461784034726774L)]
    [InlineData("Straße", 1209923875208343365L)]
    [InlineData("日本語", 7116994712188270L)]
    [InlineData("😀a😀", 4726638779310674090L)]
    public void Hashes_are_those_of_CPython_with_seed_0(string text, long hash)
    {
        var str = Texts.ToV(text);
        Assert.Equal(hash, Strs.Hash(str));
        Counts.Release(str);
    }

    [Fact]
    public void Concatenation_slices_and_repetition_stay_in_the_narrowest_kind()
    {
        foreach (var text in (string[])["", "a", "é", "abc", "ab日", "日本", "a😀b", "é😀日a"])
        {
            foreach (var other in (string[])["", "z", "ÿ", "Ā", "😀"])
            {
                var a = Texts.ToV(text);
                var b = Texts.ToV(other);
                Assert.Equal(text + other, Texts.Take(Strs.Concat(a, b)));
                Assert.Equal(text + other, Texts.Take(Strs.Append(Counts.Retain(a), b)));
                Assert.Equal(string.Concat(Enumerable.Repeat(text, 3)), Texts.Take(Strs.Repeat(a, 3)));
                var runes = text.EnumerateRunes().ToArray();
                for (var start = 0; start < runes.Length; start++)
                {
                    Assert.Equal(string.Concat(runes.Skip(start)), Texts.Take(Strs.Range(a, start, runes.Length)));
                    Assert.Equal(
                        string.Concat(runes.Where((_, i) => i >= start && (i - start) % 2 == 0)),
                        Texts.Take(Strs.Slice(a, start, runes.Length, 2)));
                }

                Counts.Release(a);
                Counts.Release(b);
            }
        }
    }

    [Fact]
    public void Appending_to_the_only_reference_is_in_place()
    {
        var text = Texts.ToV("ab");
        var more = Texts.ToV("cdefgh");
        for (var i = 0; i < 1000; i++)
        {
            text = Strs.Append(text, more);
        }

        var held = Counts.Retain(text);
        var longer = Strs.Append(text, more);
        Assert.Equal(6002, Strs.Length(held));
        Assert.Equal(6008, Strs.Length(longer));
        Counts.Release(held);
        Counts.Release(longer);
        Counts.Release(more);
    }

    [Fact]
    public void Searches_find_what_IndexOf_finds()
    {
        var random = new Random(1);
        for (var round = 0; round < 3000; round++)
        {
            var letters = round % 3 == 0 ? "ab" : round % 3 == 1 ? "abé日" : "abcdefgh";
            var text = Letters(random, letters, random.Next(400));
            var start = random.Next(text.Length + 1);
            var part = random.Next(3) == 0
                ? Letters(random, letters, 1 + random.Next(12))
                : text.Substring(start, Math.Min(random.Next(60), text.Length - start));
            part = part.Length == 0 ? "a" : part;
            var a = Texts.ToV(text);
            var b = Texts.ToV(part);
            Assert.Equal(text.IndexOf(part, StringComparison.Ordinal), StrType.FindIn(a, b, 0, Strs.Length(a)));
            Assert.Equal(text.LastIndexOf(part, StringComparison.Ordinal), StrType.FindLastIn(a, b, 0, Strs.Length(a)));
            Counts.Release(a);
            Counts.Release(b);
        }
    }

    [Fact]
    public void A_bad_case_for_comparing_is_searched_in_linear_time()
    {
        var text = Texts.ToV(new string('a', 200_000));
        var part = Texts.ToV(new string('a', 20_000) + "b");
        Assert.Equal(-1, StrType.FindIn(text, part, 0, Strs.Length(text)));
        Counts.Release(text);
        Counts.Release(part);
    }

    [Fact]
    public void Utf8_is_read_as_dotnet_reads_it()
    {
        var random = new Random(2);
        byte[] interesting = [0x41, 0x80, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xA0, 0x9F, 0xED, 0xEF, 0xF0, 0x90, 0x8F, 0xF4, 0xF5, 0xFF];
        for (var round = 0; round < 5000; round++)
        {
            var bytes = new byte[random.Next(10)];
            for (var i = 0; i < bytes.Length; i++)
            {
                bytes[i] = interesting[random.Next(interesting.Length)];
            }

            var builder = new StringBuilder();
            fixed (byte* p = bytes)
            {
                for (var i = 0; i < bytes.Length;)
                {
                    var size = Utf8.Check(p + i, bytes.Length - i, out var character, out _);
                    builder.Append(new Rune(size > 0 ? character : 0xFFFD).ToString());
                    i += size > 0 ? size : -size;
                }
            }

            Assert.Equal(System.Text.Encoding.UTF8.GetString(bytes), builder.ToString());
        }
    }

    [Fact]
    public void An_interned_str_is_unique_until_it_is_dropped()
    {
        var first = Texts.ToV("some name");
        var second = Texts.ToV("some name");
        var a = Strs.Intern(first);
        var b = Strs.Intern(second);
        Assert.True(V.Same(a, b));
        foreach (var text in (V[])[first, second, a, b])
        {
            Counts.Release(text);
        }

        var third = Texts.ToV("some name");
        var c = Strs.Intern(third);
        Assert.True(V.Same(c, third));
        Counts.Release(c);
        Counts.Release(third);
    }

    [Theory]
    [InlineData("abc", "'abc'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("'\"", "'\\'\"'")]
    [InlineData("a\n\t\\\u007f\u00ad\u3000é日😀", "'a\\n\\t\\\\\\x7f\\xad\\u3000é日😀'")]
    public void Repr_quotes_and_escapes(string text, string repr)
    {
        var str = Texts.ToV(text);
        Assert.Equal(repr, Texts.Take(Strs.Repr(str)));
        Counts.Release(str);
    }

    [Theory]
    [InlineData("Straße ΑΣ ΑΣΑ", "straße ας ασα", "STRASSE ΑΣ ΑΣΑ")]
    [InlineData("ǅ ŉ ﬁ", "ǆ ŉ ﬁ", "Ǆ ʼN FI")]
    public void Case_is_mapped_in_full(string text, string lower, string upper)
    {
        var str = Texts.ToV(text);
        Assert.Equal(lower, Texts.Take(StrType.Lower(str)));
        Assert.Equal(upper, Texts.Take(StrType.Upper(str)));
        Counts.Release(str);
    }

    private static string Letters(Random random, string letters, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => letters[random.Next(letters.Length)]));
}
