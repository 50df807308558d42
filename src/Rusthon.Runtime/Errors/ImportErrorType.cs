using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type ImportError.</summary>
[PyType("ImportError", Base = typeof(ExceptionType), Layout = typeof(ImportErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Import can't find module, or can't find name in module.")]
public static unsafe class ImportErrorType
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

        if (count == 1)
        {
            ExceptionFields.Set(&((ImportErrorObj*)self.Object)->Message, args[0]);
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            var name = (&names->First)[i];
            var field = FieldOf(self, name);
            if (field == null)
            {
                return Errors.Fail(TypeErrorType.Address, "ImportError() got an unexpected keyword argument '%S'"u8, name);
            }

            ExceptionFields.Set(field, args[count + i]);
        }

        return 0;
    }

    [Getter("msg", Setter = nameof(SetMessage))]
    public static V GetMessage(V self) => ExceptionFields.Get(((ImportErrorObj*)self.Object)->Message);

    public static int SetMessage(V self, V value) => ExceptionFields.Set(&((ImportErrorObj*)self.Object)->Message, value);

    [Getter("name", Setter = nameof(SetName))]
    public static V GetName(V self) => ExceptionFields.Get(((ImportErrorObj*)self.Object)->Name);

    public static int SetName(V self, V value) => ExceptionFields.Set(&((ImportErrorObj*)self.Object)->Name, value);

    [Getter("path", Setter = nameof(SetPath))]
    public static V GetPath(V self) => ExceptionFields.Get(((ImportErrorObj*)self.Object)->Path);

    public static int SetPath(V self, V value) => ExceptionFields.Set(&((ImportErrorObj*)self.Object)->Path, value);

    [Getter("name_from", Setter = nameof(SetNameFrom))]
    public static V GetNameFrom(V self) => ExceptionFields.Get(((ImportErrorObj*)self.Object)->NameFrom);

    public static int SetNameFrom(V self, V value) => ExceptionFields.Set(&((ImportErrorObj*)self.Object)->NameFrom, value);

    private static V* FieldOf(V self, V name)
    {
        if (Strs.EqualsAscii(name, "name"u8))
        {
            return &((ImportErrorObj*)self.Object)->Name;
        }

        if (Strs.EqualsAscii(name, "path"u8))
        {
            return &((ImportErrorObj*)self.Object)->Path;
        }

        if (Strs.EqualsAscii(name, "name_from"u8))
        {
            return &((ImportErrorObj*)self.Object)->NameFrom;
        }

        return null;
    }

    [Slot("Str")]
    public static V Str(V self)
    {
        var message = ((ImportErrorObj*)self.Object)->Message;
        return Strs.IsExact(message) ? Counts.Retain(message) : BaseExceptionType.Str(self);
    }
}
