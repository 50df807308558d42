using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type sys.UnraisableHookArgs: what sys.unraisablehook gets.</summary>
[PyType("UnraisableHookArgs", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence)]
public static unsafe class UnraisableArgsType
{
    /// <summary>How many items the tuple shows, and how many there are.</summary>
    public const int Shown = 5;

    /// <inheritdoc cref="Shown"/>
    public const int Total = 5;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    private static ReadOnlySpan<byte> Names => "exc_type exc_value exc_traceback err_msg object "u8;

    [Slot("Drop")]
    public static void Drop(Obj* o) => StructSequences.Drop(o, Total);

    [Slot("Repr")]
    public static V Repr(V self) => StructSequences.Repr(self, Names);

    [Slot("GetAttr")]
    public static V GetAttr(V self, V name) => StructSequences.GetAttr(self, name, Names);

    [Slot("SetAttr")]
    public static int SetAttr(V self, V name, V value) => value.IsError ? -1 : StructSequences.SetAttr(self, name, Names);
}
