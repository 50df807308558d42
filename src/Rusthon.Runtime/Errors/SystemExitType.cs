using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type SystemExit.</summary>
[PyType("SystemExit", Base = typeof(BaseExceptionType), Layout = typeof(ValueExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Request to exit from the interpreter.")]
[Cold]
public static unsafe class SystemExitType
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

        var code = count == 1 ? args[0] : count > 1 ? ((ExceptionObj*)self.Object)->Args : V.None;
        return ExceptionFields.Set(&((ValueExceptionObj*)self.Object)->Value, code);
    }

    [Getter("code", Setter = nameof(SetValue))]
    public static V GetValue(V self) => ExceptionFields.Get(((ValueExceptionObj*)self.Object)->Value);

    public static int SetValue(V self, V value) => ExceptionFields.Set(&((ValueExceptionObj*)self.Object)->Value, value);
}
