using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using Rusthon.IR;

namespace Rusthon.Cli.Memory.Collect;

/// <summary>Constants as people read them, and the static data that they need.</summary>
internal static class ConstantText
{
    private const int Longest = 30;

    /// <summary>The beginning of a constant as Python would write it.</summary>
    public static string Of(Constant constant)
    {
        var text = constant switch
        {
            StringConstant str => '"' + string.Concat(str.CodePoints.Take(Longest + 1).Select(Escape)) + '"',
            BytesConstant bytes => "b\"" + string.Concat(bytes.Bytes.Take(Longest + 1).Select(b => Escape(b))) + '"',
            TupleConstant tuple => "(" + string.Join(", ", tuple.Items.Take(8).Select(Of)) + (tuple.Items.Length == 1 ? ",)" : ")"),
            IntConstant number => number.Value.ToString(CultureInfo.InvariantCulture),
            FloatConstant number => number.Value.ToString("R", CultureInfo.InvariantCulture),
            ComplexConstant number => string.Create(CultureInfo.InvariantCulture, $"{number.Real}+{number.Imaginary}j"),
            SingletonConstant single => single.Name,
            _ => "constant",
        };
        return text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
    }

    /// <summary>The kind and the bytes of a constant's static data, with those of what is in it.</summary>
    public static (string Kind, long Bytes) SizeOf(Constant constant, LayoutTable layouts) => constant switch
    {
        StringConstant str => ("str", layouts.BytesOf("str") + ((long)str.CodePoints.Length * WidthOf(str))),
        BytesConstant bytes => ("bytes", layouts.BytesOf("bytes") + bytes.Bytes.Length),
        TupleConstant tuple => ("tuple", layouts.BytesOf("tuple") + tuple.Items.Sum(item => 8 + (item.IsInline ? 0 : SizeOf(item, layouts).Bytes))),
        IntConstant number => ("int", layouts.BytesOf("int") + (8L * (long)((BigInteger.Abs(number.Value).GetBitLength() + 63) / 64))),
        _ => ("complex", layouts.BytesOf("complex")),
    };

    private static int WidthOf(StringConstant str) => str.CodePoints.DefaultIfEmpty(0).Max() switch
    {
        < 0x100 => 1,
        < 0x10000 => 2,
        _ => 4,
    };

    private static string Escape(int point) => point switch
    {
        '\n' => "\\n",
        '\t' => "\\t",
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' or (>= 0xD800 and < 0xE000) => string.Create(CultureInfo.InvariantCulture, $"\\x{point:x2}"),
        _ => new Rune(point).ToString(),
    };
}
