using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The items of an OrderedDict.</summary>
[PyType("odict_items", Base = typeof(DictItemsType), Layout = typeof(DictViewObj))]
public static unsafe class OdictItemsType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
