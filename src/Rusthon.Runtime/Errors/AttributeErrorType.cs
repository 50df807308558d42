using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type AttributeError.</summary>
[PyType("AttributeError", Base = typeof(ExceptionType), Layout = typeof(AttributeErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Attribute not found.")]
[Cold]
public static unsafe class AttributeErrorType
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
                return Errors.Fail(TypeErrorType.Address, "AttributeError() got an unexpected keyword argument '%S'"u8, name);
            }

            ExceptionFields.Set(field, args[count + i]);
        }

        return 0;
    }

    [Getter("name", Setter = nameof(SetName))]
    public static V GetName(V self) => ExceptionFields.Get(((AttributeErrorObj*)self.Object)->Name);

    public static int SetName(V self, V value) => ExceptionFields.Set(&((AttributeErrorObj*)self.Object)->Name, value);

    [Getter("obj", Setter = nameof(SetObject))]
    public static V GetObject(V self) => ExceptionFields.Get(((AttributeErrorObj*)self.Object)->Object);

    public static int SetObject(V self, V value) => ExceptionFields.Set(&((AttributeErrorObj*)self.Object)->Object, value);

    private static V* FieldOf(V self, V name)
    {
        if (Strs.EqualsAscii(name, "name"u8))
        {
            return &((AttributeErrorObj*)self.Object)->Name;
        }

        if (Strs.EqualsAscii(name, "obj"u8))
        {
            return &((AttributeErrorObj*)self.Object)->Object;
        }

        return null;
    }
}
