using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of sys.float_info: a tuple with names.</summary>
[PyType("float_info", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence, Doc = "sys.float_info")]
public static unsafe class FloatInfoType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("sys", "float_info")]
    public static V Make()
    {
        V* items = stackalloc V[11];
        items[0] = V.FromDouble(double.MaxValue);
        items[1] = V.FromSmall(1024);
        items[2] = V.FromSmall(308);
        items[3] = V.FromDouble(2.2250738585072014e-308);
        items[4] = V.FromSmall(-1021);
        items[5] = V.FromSmall(-307);
        items[6] = V.FromSmall(15);
        items[7] = V.FromSmall(FloatBits.Precision);
        items[8] = V.FromDouble(2.220446049250313e-16);
        items[9] = V.FromSmall(2);
        items[10] = V.FromSmall(1);
        return NamedNumbers.Make(Address, items, 11);
    }

    [Slot("Repr")]
    public static V Repr(V self) => NamedNumbers.Repr(self, "sys.float_info(max=%R, max_exp=%R, max_10_exp=%R, min=%R, min_exp=%R, min_10_exp=%R, dig=%R, mant_dig=%R, epsilon=%R, radix=%R, rounds=%R)"u8);

    [Getter("max")]
    public static V Max(V self) => NamedNumbers.Item(self, 0);

    [Getter("max_exp")]
    public static V MaxExp(V self) => NamedNumbers.Item(self, 1);

    [Getter("max_10_exp")]
    public static V Max10Exp(V self) => NamedNumbers.Item(self, 2);

    [Getter("min")]
    public static V Min(V self) => NamedNumbers.Item(self, 3);

    [Getter("min_exp")]
    public static V MinExp(V self) => NamedNumbers.Item(self, 4);

    [Getter("min_10_exp")]
    public static V Min10Exp(V self) => NamedNumbers.Item(self, 5);

    [Getter("dig")]
    public static V Dig(V self) => NamedNumbers.Item(self, 6);

    [Getter("mant_dig")]
    public static V MantDig(V self) => NamedNumbers.Item(self, 7);

    [Getter("epsilon")]
    public static V Epsilon(V self) => NamedNumbers.Item(self, 8);

    [Getter("radix")]
    public static V Radix(V self) => NamedNumbers.Item(self, 9);

    [Getter("rounds")]
    public static V Rounds(V self) => NamedNumbers.Item(self, 10);
}
