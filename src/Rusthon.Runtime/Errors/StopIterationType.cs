using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type StopIteration.</summary>
[PyType("StopIteration", Base = typeof(ExceptionType), Layout = typeof(ValueExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Signal the end from iterator.__next__().")]
public static unsafe class StopIterationType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (BaseExceptionType.Init(self, args, count, names) < 0)
        {
            return -1;
        }

        return ExceptionFields.Set(&((ValueExceptionObj*)self.Object)->Value, count > 0 ? args[0] : V.None);
    }

    [Getter("value", Setter = nameof(SetValue))]
    public static V GetValue(V self) => ExceptionFields.Get(((ValueExceptionObj*)self.Object)->Value);

    public static int SetValue(V self, V value) => ExceptionFields.Set(&((ValueExceptionObj*)self.Object)->Value, value);
}
