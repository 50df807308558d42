using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The keys of an OrderedDict.</summary>
[PyType("odict_keys", Base = typeof(DictKeysType), Layout = typeof(DictViewObj))]
public static unsafe class OdictKeysType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
