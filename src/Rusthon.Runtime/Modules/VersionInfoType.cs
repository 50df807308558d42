using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type of sys.version_info: a tuple with names.</summary>
[PyType("version_info", Module = "sys", Base = typeof(TupleType), Layout = typeof(TupleObj), Flags = TypeFlags.Sequence)]
public static unsafe class VersionInfoType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("sys", "version_info")]
    public static V Make()
    {
        var level = Strs.FromAscii("final"u8);
        var tuple = level.IsError ? null : (TupleObj*)Heap.NewContainer(Address, Tuples.SizeOf(5));
        if (tuple == null)
        {
            Counts.Release(level);
            return V.Error;
        }

        tuple->Length = 5;
        var items = &tuple->First;
        items[0] = V.FromSmall(3);
        items[1] = V.FromSmall(13);
        items[2] = V.FromSmall(0);
        items[3] = level;
        items[4] = V.FromSmall(0);
        return V.FromObject(tuple);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release((&((TupleObj*)o)->First)[3]);
        Heap.FreeContainer(o, Tuples.SizeOf(5));
    }

    [Slot("Repr")]
    public static V Repr(V self) =>
        self.IsUnset ? V.Error : Strs.FromAscii("sys.version_info(major=3, minor=13, micro=0, releaselevel='final', serial=0)"u8);

    [Getter("major")]
    public static V GetMajor(V self) => Item(self, 0);

    [Getter("minor")]
    public static V GetMinor(V self) => Item(self, 1);

    [Getter("micro")]
    public static V GetMicro(V self) => Item(self, 2);

    [Getter("releaselevel")]
    public static V GetReleaseLevel(V self) => Item(self, 3);

    [Getter("serial")]
    public static V GetSerial(V self) => Item(self, 4);

    private static V Item(V self, int index) => Counts.Retain((&((TupleObj*)self.Object)->First)[index]);
}
