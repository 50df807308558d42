using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type sys.thread_info: what threads are made of.</summary>
[PyType("thread_info", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence)]
public static unsafe class ThreadInfoType
{
    /// <summary>How many items the tuple shows, and how many there are.</summary>
    public const int Shown = 3;

    /// <inheritdoc cref="Shown"/>
    public const int Total = 3;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    private static ReadOnlySpan<byte> Names => "name lock version "u8;

    /// <summary>sys.thread_info.</summary>
    [ModuleConstant("sys", "thread_info")]
    public static V Make()
    {
        V* items = stackalloc V[Total];
        items[0] = Strs.FromAscii("pthread"u8);
        items[1] = Strs.FromAscii("semaphore"u8);
        items[2] = V.None;
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
