using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type posix.uname_result: the name of the system.</summary>
[PyType("uname_result", Module = "posix", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence)]
public static unsafe class UnameResultType
{
    /// <summary>How many items the tuple shows, and how many there are.</summary>
    public const int Shown = 5;

    /// <inheritdoc cref="Shown"/>
    public const int Total = 5;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    private static ReadOnlySpan<byte> Names => "sysname nodename release version machine "u8;

    [ModuleConstant("posix", "uname_result")]
    public static V Class() => Counts.RetainObject(Address);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) => StructSequences.New(type, args, count, names, Shown, Total);

    [Slot("Drop")]
    public static void Drop(Obj* o) => StructSequences.Drop(o, Total);

    [Slot("Repr")]
    public static V Repr(V self) => StructSequences.Repr(self, Names);

    [Slot("GetAttr")]
    public static V GetAttr(V self, V name) => StructSequences.GetAttr(self, name, Names);

    [Slot("SetAttr")]
    public static int SetAttr(V self, V name, V value) => value.IsError ? -1 : StructSequences.SetAttr(self, name, Names);
}
