using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Numerics;
using System.Text;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>Constants of the program as inline values or static objects, each once.</summary>
internal sealed class ConstantEmitter(LlvmContext context, LlvmModule module)
{
    private readonly Dictionary<Constant, LlvmValue> values = [];
    private readonly Dictionary<string, LlvmValue> symbols = [];

    /// <summary>An i64 with the bits.</summary>
    public LlvmValue Bits(ulong bits) => context.Int64.ConstInt(bits);

    /// <summary>The value of a constant, as an i64 constant.</summary>
    public LlvmValue Value(Constant constant)
    {
        if (!values.TryGetValue(constant, out var value))
        {
            value = Make(constant);
            values.Add(constant, value);
        }

        return value;
    }

    /// <summary>The static object that a value is, or null when the value is no constant or not an object.</summary>
    public LlvmValue? ObjectOf(LlvmValue value) => objects.TryGetValue(value, out var made) ? made : null;

    /// <summary>The value of a static str.</summary>
    public LlvmValue String(string text) => Value(new StringConstant([.. CodePointsOf(text)]));

    /// <summary>The address of a static tuple of strs, or null for none.</summary>
    public LlvmValue Names(ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return context.Pointer.Null;
        }

        var tuple = new TupleConstant([.. names.Select(Constant (n) => new StringConstant([.. CodePointsOf(n)]))]);
        Value(tuple);
        return tuples[tuple];
    }

    /// <summary>An array of strs as constant data; null for none.</summary>
    public LlvmValue NameArray(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            return context.Pointer.Null;
        }

        var items = names.Select(String).ToArray();
        var global = module.AddGlobal(context.Int64.Array((ulong)items.Length), "names");
        return global.SetInitializer(context.Int64.ConstArray(items)).SetLinkage(LlvmLinkage.Internal);
    }

    /// <summary>A global of the runtime by its symbol.</summary>
    public LlvmValue Symbol(string symbol)
    {
        if (!symbols.TryGetValue(symbol, out var global))
        {
            global = module.FindGlobal(symbol);
            if (global.IsNone)
            {
                global = module.AddGlobal(context.Int64, symbol).SetLinkage(LlvmLinkage.External);
            }

            symbols.Add(symbol, global);
        }

        return global;
    }

    /// <summary>The header of a static object.</summary>
    public LlvmValue Header(string type, uint flags) => context.ConstStruct(
    [
        context.Int32.ConstInt((ulong)ValueLayout.Immortal),
        context.Int32.ConstInt((ulong)(flags | ValueLayout.StaticFlag)),
        Symbol(type),
    ]);

    private readonly Dictionary<TupleConstant, LlvmValue> tuples = [];
    private readonly Dictionary<LlvmValue, LlvmValue> objects = [];

    private LlvmValue Make(Constant constant) => constant switch
    {
        SingletonConstant singleton => Bits(Singleton(singleton)),
        IntConstant number when ValueLayout.FitsSmall(number.Value) => Bits(ValueLayout.TagInt | ((ulong)(long)number.Value & ValueLayout.PayloadMask)),
        IntConstant number => MakeBigInt(number.Value),
        FloatConstant number => Bits(FloatBits(number.Value)),
        ComplexConstant number => MakeObject(
            "complex",
            [Header("type_complex", 0), context.Double.ConstReal(number.Real), context.Double.ConstReal(number.Imaginary)]),
        StringConstant text => MakeString(text),
        BytesConstant bytes => MakeObject(
            "bytes",
            [Header("type_bytes", 0), Long(bytes.Bytes.Length), Long(0), context.ConstBytes(bytes.Bytes.AsSpan(), nullTerminated: true)]),
        TupleConstant tuple => MakeTuple(tuple),
        _ => throw new InvalidOperationException($"no static form for {constant}"),
    };

    private static ulong Singleton(SingletonConstant constant) => constant.Name switch
    {
        "None" => ValueLayout.None,
        "True" => ValueLayout.TagBool | 1,
        "False" => ValueLayout.TagBool,
        "Ellipsis" => ValueLayout.Ellipsis,
        "NotImplemented" => ValueLayout.NotImplemented,
        _ => ValueLayout.Unset,
    };

    private static ulong FloatBits(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        return bits >= ValueLayout.FirstTag ? 0xFFF8UL << 48 : bits;
    }

    private LlvmValue Long(long value) => context.Int64.ConstInt(value);

    private LlvmValue MakeBigInt(BigInteger value)
    {
        var bytes = BigInteger.Abs(value).ToByteArray(isUnsigned: true);
        var limbs = new LlvmValue[(bytes.Length + 7) / 8];
        for (var i = 0; i < limbs.Length; i++)
        {
            var limb = 0UL;
            for (var j = Math.Min(bytes.Length, (i * 8) + 8) - 1; j >= i * 8; j--)
            {
                limb = (limb << 8) | bytes[j];
            }

            limbs[i] = context.Int64.ConstInt(limb);
        }

        return MakeObject("int", [Header("type_int", 0), Long(value.Sign * limbs.Length), context.Int64.ConstArray(limbs)]);
    }

    private LlvmValue MakeString(StringConstant text)
    {
        var highest = text.CodePoints.IsEmpty ? 0 : text.CodePoints.Max();
        var kind = highest < 0x100 ? 0 : highest < 0x10000 ? 1 : 2;
        var width = 1 << kind;
        var payload = new byte[(text.CodePoints.Length + 1) * width];
        for (var i = 0; i < text.CodePoints.Length; i++)
        {
            for (var j = 0; j < width; j++)
            {
                payload[(i * width) + j] = (byte)(text.CodePoints[i] >> (8 * j));
            }
        }

        var flags = (uint)kind | (highest < 0x80 ? ValueLayout.AsciiFlag : 0);
        var length = text.CodePoints.Length;
        return MakeObject("str", [Header("type_str", flags), Long(length), Long(0), Long((long)length * width), context.ConstBytes(payload)]);
    }

    private LlvmValue MakeTuple(TupleConstant tuple)
    {
        var items = tuple.Items.Select(Value).ToArray();
        var fields = new List<LlvmValue> { Header("type_tuple", 0), Long(items.Length) };
        if (items.Length > 0)
        {
            fields.Add(context.Int64.ConstArray(items));
        }

        var global = AddStatic("tuple", [.. fields]);
        tuples[tuple] = global;
        return ValueOf(global);
    }

    private LlvmValue MakeObject(string name, ReadOnlySpan<LlvmValue> fields) => ValueOf(AddStatic(name, fields));

    private LlvmValue ValueOf(LlvmValue made)
    {
        var value = ValueLayout.Pointer(context, made);
        objects[value] = made;
        return value;
    }

    private LlvmValue AddStatic(string name, ReadOnlySpan<LlvmValue> fields)
    {
        var data = context.ConstStruct(fields);
        return module.AddGlobal(data.Type, name).SetInitializer(data).SetLinkage(LlvmLinkage.Internal).SetAlignment(16);
    }

    private static IEnumerable<int> CodePointsOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                yield return char.ConvertToUtf32(text[i], text[i + 1]);
                i++;
            }
            else
            {
                yield return text[i];
            }
        }
    }
}
