using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type sys.flags: the options that the interpreter was started with.</summary>
[PyType("flags", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence)]
public static unsafe class FlagsType
{
    /// <summary>How many items the tuple shows, and how many there are.</summary>
    public const int Shown = 18;

    /// <inheritdoc cref="Shown"/>
    public const int Total = 18;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    private static ReadOnlySpan<byte> Names => "debug inspect interactive optimize dont_write_bytecode no_user_site no_site ignore_environment verbose bytes_warning quiet hash_randomization isolated dev_mode utf8_mode warn_default_encoding safe_path int_max_str_digits "u8;

    private const int DevMode = 13;
    private const int SafePath = 16;
    private const int MaxDigits = 17;
    private const int DefaultDigits = 4300;

    /// <summary>sys.flags: the values of CPython without options, and hashes that are the same each time.</summary>
    [ModuleConstant("sys", "flags")]
    public static V Make()
    {
        V* items = stackalloc V[Total];
        for (var i = 0; i < Total; i++)
        {
            items[i] = i is DevMode or SafePath ? V.False : V.FromSmall(i == MaxDigits ? DefaultDigits : 0);
        }

        return StructSequences.Make(Address, items, Shown, Total);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o) => StructSequences.Drop(o, Total);

    [Slot("Repr")]
    public static V Repr(V self) => StructSequences.Repr(self, Names);

    [Slot("GetAttr")]
    public static V GetAttr(V self, V name) => StructSequences.GetAttr(self, name, Names);

    [Slot("SetAttr")]
    public static int SetAttr(V self, V name, V value) => value.IsError ? -1 : StructSequences.SetAttr(self, name, Names);
}
