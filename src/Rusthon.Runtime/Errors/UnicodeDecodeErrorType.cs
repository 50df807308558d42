using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type UnicodeDecodeError.</summary>
[PyType("UnicodeDecodeError", Base = typeof(UnicodeErrorType), Layout = typeof(UnicodeErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Unicode decoding error.")]
[Cold]
public static unsafe class UnicodeDecodeErrorType
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

        return UnicodeErrors.Fill((UnicodeErrorObj*)self.Object, args, count, true);
    }

    [Slot("Str")]
    public static V Str(V self) => UnicodeErrors.Describe((UnicodeErrorObj*)self.Object, "decode byte"u8);

    [Getter("encoding", Setter = nameof(SetEncoding))]
    public static V GetEncoding(V self) => ExceptionFields.Get(((UnicodeErrorObj*)self.Object)->Encoding);

    public static int SetEncoding(V self, V value) => ExceptionFields.Set(&((UnicodeErrorObj*)self.Object)->Encoding, value);

    [Getter("object", Setter = nameof(SetObject))]
    public static V GetObject(V self) => ExceptionFields.Get(((UnicodeErrorObj*)self.Object)->Object);

    public static int SetObject(V self, V value) => ExceptionFields.Set(&((UnicodeErrorObj*)self.Object)->Object, value);

    [Getter("start", Setter = nameof(SetStart))]
    public static V GetStart(V self) => ExceptionFields.Get(((UnicodeErrorObj*)self.Object)->Start);

    public static int SetStart(V self, V value) => ExceptionFields.Set(&((UnicodeErrorObj*)self.Object)->Start, value);

    [Getter("end", Setter = nameof(SetEnd))]
    public static V GetEnd(V self) => ExceptionFields.Get(((UnicodeErrorObj*)self.Object)->End);

    public static int SetEnd(V self, V value) => ExceptionFields.Set(&((UnicodeErrorObj*)self.Object)->End, value);

    [Getter("reason", Setter = nameof(SetReason))]
    public static V GetReason(V self) => ExceptionFields.Get(((UnicodeErrorObj*)self.Object)->Reason);

    public static int SetReason(V self, V value) => ExceptionFields.Set(&((UnicodeErrorObj*)self.Object)->Reason, value);
}
