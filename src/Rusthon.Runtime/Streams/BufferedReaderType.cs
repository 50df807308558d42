using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BufferedReader: a buffered binary file for reading.</summary>
[PyType("BufferedReader", Module = "_io", Base = typeof(BufferedType), Layout = typeof(BufferedObj), Flags = TypeFlags.HasDict | TypeFlags.ObservableDrop | TypeFlags.BaseType)]
public static unsafe class BufferedReaderType
{
    /// <summary>What such files can do.</summary>
    public const FileFlags Abilities = FileFlags.Readable;

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
        return new ParameterList("BufferedReader raw buffer_size"u8, 1).Bind(args, count, names, given) ? BufferedType.Initialize(self, given, Abilities) : -1;
    }
}
