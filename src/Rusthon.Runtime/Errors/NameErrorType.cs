using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type NameError.</summary>
[PyType("NameError", Base = typeof(ExceptionType), Layout = typeof(NameErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Name not found globally.")]
public static unsafe class NameErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (BaseExceptionType.Init(self, args, count, null) < 0)
        {
            return -1;
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            var field = FieldOf(self, name);
            if (field == null)
            {
                return Errors.Fail(TypeErrorType.Address, "NameError() got an unexpected keyword argument '%S'"u8, name);
            }

            ExceptionFields.Set(field, args[count + i]);
        }

        return 0;
    }

    [Getter("name", Setter = nameof(SetName))]
    public static V GetName(V self) => ExceptionFields.Get(((NameErrorObj*)self.Object)->Name);

    public static int SetName(V self, V value) => ExceptionFields.Set(&((NameErrorObj*)self.Object)->Name, value);

    private static V* FieldOf(V self, V name)
    {
        if (Strs.EqualsAscii(name, "name"u8))
        {
            return &((NameErrorObj*)self.Object)->Name;
        }

        return null;
    }
}
