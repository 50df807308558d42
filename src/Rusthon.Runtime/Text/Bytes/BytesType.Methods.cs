namespace Rusthon.Runtime;

/// <summary>The methods that bytes and bytearray share, on bytes.</summary>
public static unsafe partial class BytesType
{
    [Method("find(self, sub, start=None, end=None, /)")]
    public static V Find(V self, V sub, V start, V end) => ByteSearch.Find(self, sub, start, end, false);

    [Method("rfind(self, sub, start=None, end=None, /)")]
    public static V RFind(V self, V sub, V start, V end) => ByteSearch.Find(self, sub, start, end, true);

    [Method("index(self, sub, start=None, end=None, /)")]
    public static V Index(V self, V sub, V start, V end) => ByteSearch.Index(self, sub, start, end, false);

    [Method("rindex(self, sub, start=None, end=None, /)")]
    public static V RIndex(V self, V sub, V start, V end) => ByteSearch.Index(self, sub, start, end, true);

    [Method("count(self, sub, start=None, end=None, /)")]
    public static V Count(V self, V sub, V start, V end) => ByteSearch.Count(self, sub, start, end);

    [Method("startswith(self, prefix, start=None, end=None, /)")]
    public static V StartsWith(V self, V prefix, V start, V end) => ByteSearch.HasAffix(self, prefix, start, end, false);

    [Method("endswith(self, suffix, start=None, end=None, /)")]
    public static V EndsWith(V self, V suffix, V start, V end) => ByteSearch.HasAffix(self, suffix, start, end, true);

    [Method("removeprefix(self, prefix, /)")]
    public static V RemovePrefix(V self, V prefix) => ByteSearch.RemoveAffix(self, prefix, false);

    [Method("removesuffix(self, suffix, /)")]
    public static V RemoveSuffix(V self, V suffix) => ByteSearch.RemoveAffix(self, suffix, true);

    [Method("replace(self, old, new, count=-1, /)")]
    public static V Replace(V self, V old, V fresh, V count) => ByteSearch.Replace(self, old, fresh, count);

    [Method("split(self, /, sep=None, maxsplit=-1)")]
    public static V Split(V self, V separator, V maxsplit) => ByteSplitting.Split(self, separator, maxsplit, false);

    [Method("rsplit(self, /, sep=None, maxsplit=-1)")]
    public static V RSplit(V self, V separator, V maxsplit) => ByteSplitting.Split(self, separator, maxsplit, true);

    [Method("splitlines(self, /, keepends=False)")]
    public static V SplitLines(V self, V keepends) => ByteSplitting.SplitLines(self, keepends);

    [Method("partition(self, sep, /)")]
    public static V Partition(V self, V separator) => ByteSplitting.Partition(self, separator, false);

    [Method("rpartition(self, sep, /)")]
    public static V RPartition(V self, V separator) => ByteSplitting.Partition(self, separator, true);

    [Method("join(self, iterable_of_bytes, /)")]
    public static V Join(V self, V iterable) => ByteSplitting.Join(self, iterable);

    [Method("lower(self, /)")]
    public static V Lower(V self) => ByteCase.Map(self, ByteMapping.Lower);

    [Method("upper(self, /)")]
    public static V Upper(V self) => ByteCase.Map(self, ByteMapping.Upper);

    [Method("swapcase(self, /)")]
    public static V SwapCase(V self) => ByteCase.Map(self, ByteMapping.Swap);

    [Method("capitalize(self, /)")]
    public static V Capitalize(V self) => ByteCase.Map(self, ByteMapping.Capitalize);

    [Method("title(self, /)")]
    public static V Title(V self) => ByteCase.Map(self, ByteMapping.Title);

    [Method("isalpha(self, /)")]
    public static V IsAlpha(V self) => ByteCase.All(self, ByteClass.Alpha);

    [Method("isdigit(self, /)")]
    public static V IsDigit(V self) => ByteCase.All(self, ByteClass.Digit);

    [Method("isalnum(self, /)")]
    public static V IsAlnum(V self) => ByteCase.All(self, ByteClass.Alnum);

    [Method("isspace(self, /)")]
    public static V IsSpace(V self) => ByteCase.All(self, ByteClass.Space);

    [Method("isascii(self, /)")]
    public static V IsAscii(V self) => ByteCase.IsAscii(self);

    [Method("islower(self, /)")]
    public static V IsLower(V self) => ByteCase.HasOnlyCase(self, false);

    [Method("isupper(self, /)")]
    public static V IsUpper(V self) => ByteCase.HasOnlyCase(self, true);

    [Method("istitle(self, /)")]
    public static V IsTitle(V self) => ByteCase.IsTitle(self);

    [Method("strip(self, bytes=None, /)")]
    public static V Strip(V self, V chars) => ByteLayout.Strip(self, chars, true, true);

    [Method("lstrip(self, bytes=None, /)")]
    public static V LStrip(V self, V chars) => ByteLayout.Strip(self, chars, true, false);

    [Method("rstrip(self, bytes=None, /)")]
    public static V RStrip(V self, V chars) => ByteLayout.Strip(self, chars, false, true);

    [Method("center(self, width, fillchar=b' ', /)")]
    public static V Center(V self, V width, V fillchar) =>
        ByteLayout.Pad(self, width, fillchar, 0, "center() argument 2 must be a byte string of length 1, not %T"u8);

    [Method("ljust(self, width, fillchar=b' ', /)")]
    public static V LJust(V self, V width, V fillchar) =>
        ByteLayout.Pad(self, width, fillchar, -1, "ljust() argument 2 must be a byte string of length 1, not %T"u8);

    [Method("rjust(self, width, fillchar=b' ', /)")]
    public static V RJust(V self, V width, V fillchar) =>
        ByteLayout.Pad(self, width, fillchar, 1, "rjust() argument 2 must be a byte string of length 1, not %T"u8);

    [Method("zfill(self, width, /)")]
    public static V ZFill(V self, V width) => ByteLayout.ZFill(self, width);

    [Method("expandtabs(self, /, tabsize=8)")]
    public static V ExpandTabs(V self, V tabsize) => ByteLayout.ExpandTabs(self, tabsize);

    [Method("translate(self, table, /, delete=b'')")]
    public static V Translate(V self, V table, V delete) => ByteLayout.Translate(self, table, delete);

    [Method("maketrans(frm, to, /)", Kind = MethodKind.Static)]
    public static V MakeTrans(V from, V to) => ByteLayout.MakeTrans(from, to);

    [Method("hex(self, sep=None, bytes_per_sep=1)")]
    public static V Hex(V self, V separator, V bytesPerSeparator) => ByteHex.Hex(ByteView.OfBytes(self), separator, bytesPerSeparator);

    [Method("decode(self, /, encoding='utf-8', errors='strict')")]
    public static V Decode(V self, V encoding, V errors) => BytesDecoder.Decode(self, encoding, errors);
}
