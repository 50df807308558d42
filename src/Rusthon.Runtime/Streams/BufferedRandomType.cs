using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BufferedRandom: a buffered binary file for both.</summary>
[PyType("BufferedRandom", Module = "_io", Base = typeof(BufferedType), Layout = typeof(BufferedObj), Flags = TypeFlags.HasDict | TypeFlags.ObservableDrop | TypeFlags.BaseType)]
public static unsafe class BufferedRandomType
{
    /// <summary>What such files can do.</summary>
    public const FileFlags Abilities = FileFlags.Readable | FileFlags.Writable;

    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names) =>
        names != null && args == null ? V.Error : BufferedType.NewEmpty(type, args, count);

    [Slot("Init")]
    public static int Initialize(V self, V* args, long count, TupleObj* names)
    {
        V* given = stackalloc V[2];
        return new ParameterList("BufferedRandom raw buffer_size"u8, 1).Bind(args, count, names, given) ? BufferedType.Initialize(self, given, Abilities) : -1;
    }
}
