using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>How the kinds of object are laid out: the runtime's structs, as its ABI table lists them, with what Python calls them and what follows them.</summary>
internal sealed class LayoutTable
{
    private const string Items = "items";
    private const string Table = "table";

    /// <summary>The kinds. The element comes in place of the struct's last field where that is the first of many.</summary>
    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>
    {
        ["str"] = new("StrObj") { Element = new("character", "1, 2 or 4", "capacity"), Formula = "{0} + n × width" },
        ["bytes"] = new("BytesObj") { Element = new("byte", "1", "n"), Formula = "{0} + n" },
        ["list"] = new("ListObj") { Pointer = "Items", Block = new(Items, 0, [], new("item", "8", "capacity")), Formula = "{0} + 8 × capacity" },
        ["tuple"] = new("TupleObj") { First = "First", Element = new("item", "8", "n"), Formula = "{0} + 8 × n" },
        ["dict"] = new("DictObj")
        {
            Pointer = "Entries",
            Block = new(Table, 0, [], new("index slots of 4 bytes, then entries of hash, key and value", "4 + 24", "capacity")),
            Formula = "{0} + 4 × slots + 24 × entries",
        },
        ["dict view"] = new("DictViewObj"),
        ["set"] = new("SetObj") { Pointer = "Table", Block = new(Table, 0, [], new("key and hash", "16", "slots")), Formula = "{0} + 16 × slots beyond 8" },
        ["int"] = new("IntObj") { First = "FirstLimb", Element = new("limb of 64 bits", "8", "limbs"), Formula = "{0} + 8 × limbs" },
        ["float"] = new("FloatObj"),
        ["complex"] = new("ComplexObj"),
        ["cell"] = new("CellObj"),
        ["function"] = new("FunctionObj"),
        ["method"] = new("BoundMethodObj"),
        ["built-in method"] = new("BuiltinObj"),
        ["generator"] = new("GeneratorObj") { First = "FirstSlot", Element = new("variable", "8", "n"), Formula = "{0} + 8 × n" },
        ["slice"] = new("SliceObj"),
        ["range"] = new("RangeObj"),
        ["iterator"] = new("IndexIteratorObj"),
        ["enumerate"] = new("EnumerateObj"),
        ["class"] = new("TypeObj"),
    }.ToFrozenDictionary();

    /// <summary>Where an instance's attributes begin: behind the header, the dict and the order of the attributes.</summary>
    private const int InstanceBytes = 32;

    private readonly Dictionary<string, (int Bytes, ImmutableArray<ObjectField> Fields)> structs = new(StringComparer.Ordinal);

    /// <summary>Reads the runtime's ABI table.</summary>
    public LayoutTable(string abi)
    {
        foreach (var line in abi.Split('\n').Where(line => line.StartsWith("layout ", StringComparison.Ordinal)))
        {
            var words = line.Split(' ');
            structs[words[1]] = (Number(words[2]), [.. words[3..].Select(Field)]);
        }
    }

    /// <summary>The kind of instances of a class of the program.</summary>
    public const string Instance = "instance";

    /// <summary>True when objects of the kind have a layout that is known.</summary>
    public bool Knows(string kind) => kind == Instance || (Kinds.TryGetValue(kind, out var row) && structs.ContainsKey(row.Struct));

    /// <summary>The bytes before the elements.</summary>
    public int BytesOf(string kind)
    {
        if (kind == Instance)
        {
            return InstanceBytes;
        }

        var row = Kinds[kind];
        var (bytes, fields) = structs[row.Struct];
        return row.First is { } first ? fields.Single(field => field.Name == first).Offset : bytes;
    }

    /// <summary>The bytes of an object with as many elements as are given, or with n.</summary>
    public SizeFormula SizeOf(string kind, int? elements = null)
    {
        if (!Knows(kind))
        {
            return new SizeFormula("not known", null, null);
        }

        var fixedBytes = BytesOf(kind);
        if (kind is Instance or "list" or "tuple" or "generator" && elements is { } count)
        {
            return new SizeFormula(count == 0 ? Text(fixedBytes) : Text($"{fixedBytes} + 8 × {count}"), fixedBytes + (8L * count), null) { Elements = count };
        }

        return Formula(kind) is { } formula ? new SizeFormula(string.Format(CultureInfo.InvariantCulture, formula, fixedBytes), null, ElementOf(kind)) : new SizeFormula(Text(fixedBytes), fixedBytes, null);
    }

    /// <summary>The layout for people to look at.</summary>
    public ObjectLayout Describe(string kind)
    {
        if (kind == Instance)
        {
            return new ObjectLayout(kind, SizeOf(kind).Formula, [new("object", InstanceBytes, [.. HeaderFields(), new("dict", 16, 8, null), new("order of attributes", 24, 8, null)], new("attribute", "8", "places"))]);
        }

        var row = Kinds[kind];
        var fields = structs[row.Struct].Fields.Where(field => field.Name != row.First && field.Name != "Head").Select(field => field with { Name = Words(field.Name), PointsTo = field.Name == row.Pointer ? row.Block!.Name : null });
        var head = new ObjectBlock("object", BytesOf(kind), [.. HeaderFields(), .. fields], row.Element);
        return new ObjectLayout(kind, SizeOf(kind).Formula, row.Block is null ? [head] : [head, row.Block]);
    }

    private static string? Formula(string kind) => kind == Instance ? "{0} + 8 × places" : Kinds[kind].Formula;

    private static string? ElementOf(string kind) => kind switch
    {
        "str" => "characters",
        "int" => "64-bit limbs",
        "dict" or "set" => "items",
        _ => "items",
    };

    private static IEnumerable<ObjectField> HeaderFields() => [new("count", 0, 4, null), new("flags", 4, 4, null), new("type", 8, 8, null)];

    private static ObjectField Field(string text)
    {
        var parts = text.Split(':');
        return new ObjectField(parts[0], Number(parts[1]), Number(parts[2]), null);
    }

    /// <summary>"EntryCount" as "entry count".</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A kind of object.</summary>
    /// <param name="Struct">The runtime's struct.</param>
    private sealed record Kind(string Struct)
    {
        /// <summary>The field that is the first of many.</summary>
        public string? First { get; init; }

        /// <summary>What follows the struct.</summary>
        public ObjectElement? Element { get; init; }

        /// <summary>The field that points to the block.</summary>
        public string? Pointer { get; init; }

        /// <summary>The block of memory that belongs to the object.</summary>
        public ObjectBlock? Block { get; init; }

        /// <summary>The bytes, with the fixed ones for {0}; null when there are only those.</summary>
        public string? Formula { get; init; }
    }
}
