using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type os.stat_result: what is known of a file.</summary>
[PyType("stat_result", Module = "os", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence)]
public static unsafe class StatResultType
{
    /// <summary>How many items the tuple shows, and how many there are.</summary>
    public const int Shown = 10;

    /// <inheritdoc cref="Shown"/>
    public const int Total = 19;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    private static ReadOnlySpan<byte> Names => "st_mode st_ino st_dev st_nlink st_uid st_gid st_size - - - st_atime st_mtime st_ctime st_atime_ns st_mtime_ns st_ctime_ns st_blksize st_blocks st_rdev "u8;

    [ModuleConstant("posix", "stat_result")]
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
