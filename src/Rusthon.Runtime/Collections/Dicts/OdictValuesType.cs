using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The values of an OrderedDict.</summary>
[PyType("odict_values", Base = typeof(DictValuesType), Layout = typeof(DictViewObj))]
public static unsafe class OdictValuesType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);
}
