using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of sys.int_info: a tuple with names.</summary>
[PyType("int_info", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence, Doc = "sys.int_info")]
public static unsafe class IntInfoType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("sys", "int_info")]
    public static V Make()
    {
        V* items = stackalloc V[4];
        items[0] = V.FromSmall(30);
        items[1] = V.FromSmall(4);
        items[2] = V.FromSmall(4300);
        items[3] = V.FromSmall(IntDecimal.LimitThreshold);
        return NamedNumbers.Make(Address, items, 4);
    }

    [Slot("Repr")]
    public static V Repr(V self) => NamedNumbers.Repr(self, "sys.int_info(bits_per_digit=%R, sizeof_digit=%R, default_max_str_digits=%R, str_digits_check_threshold=%R)"u8);

    [Getter("bits_per_digit")]
    public static V BitsPerDigit(V self) => NamedNumbers.Item(self, 0);

    [Getter("sizeof_digit")]
    public static V SizeofDigit(V self) => NamedNumbers.Item(self, 1);

    [Getter("default_max_str_digits")]
    public static V DefaultMaxStrDigits(V self) => NamedNumbers.Item(self, 2);

    [Getter("str_digits_check_threshold")]
    public static V StrDigitsCheckThreshold(V self) => NamedNumbers.Item(self, 3);
}
