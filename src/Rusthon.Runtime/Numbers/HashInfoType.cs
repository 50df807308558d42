using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of sys.hash_info: a tuple with names.</summary>
[PyType("hash_info", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence, Doc = "sys.hash_info")]
public static unsafe class HashInfoType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("sys", "hash_info")]
    public static V Make()
    {
        V* items = stackalloc V[9];
        items[0] = V.FromSmall(64);
        items[1] = Ints.FromUlong(IntHash.Modulus);
        items[2] = V.FromSmall(314159);
        items[3] = V.FromSmall(0);
        items[4] = V.FromSmall(1000003);
        items[5] = Strs.FromAscii("siphash13"u8);
        items[6] = V.FromSmall(64);
        items[7] = V.FromSmall(128);
        items[8] = V.FromSmall(0);
        return NamedNumbers.Make(Address, items, 9);
    }

    [Slot("Repr")]
    public static V Repr(V self) => NamedNumbers.Repr(self, "sys.hash_info(width=%R, modulus=%R, inf=%R, nan=%R, imag=%R, algorithm=%R, hash_bits=%R, seed_bits=%R, cutoff=%R)"u8);

    [Getter("width")]
    public static V Width(V self) => NamedNumbers.Item(self, 0);

    [Getter("modulus")]
    public static V Modulus(V self) => NamedNumbers.Item(self, 1);

    [Getter("inf")]
    public static V Inf(V self) => NamedNumbers.Item(self, 2);

    [Getter("nan")]
    public static V Nan(V self) => NamedNumbers.Item(self, 3);

    [Getter("imag")]
    public static V Imag(V self) => NamedNumbers.Item(self, 4);

    [Getter("algorithm")]
    public static V Algorithm(V self) => NamedNumbers.Item(self, 5);

    [Getter("hash_bits")]
    public static V HashBits(V self) => NamedNumbers.Item(self, 6);

    [Getter("seed_bits")]
    public static V SeedBits(V self) => NamedNumbers.Item(self, 7);

    [Getter("cutoff")]
    public static V Cutoff(V self) => NamedNumbers.Item(self, 8);
}
