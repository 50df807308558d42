using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type OSError.</summary>
[PyType("OSError", Base = typeof(ExceptionType), Layout = typeof(OSErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Base class for I/O related errors.")]
[Cold]
public static unsafe class OSErrorType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (type == Address && count >= 2 && count <= 5 && args[0].IsSmall)
        {
            type = OSErrorNumbers.TypeOf(args[0].Small);
        }

        var kept = count >= 2 && count <= 5 ? 2 : count;
        var exception = ExceptionObjects.NewWithArgs(type, Tuples.FromBorrowed(args, kept));
        if (exception == null)
        {
            return V.Error;
        }

        var o = (OSErrorObj*)exception;
        if (kept == 2 && count >= 2)
        {
            o->Errno = Counts.Retain(args[0]);
            o->StrError = Counts.Retain(args[1]);
            o->FileName = count > 2 && !args[2].IsNone ? Counts.Retain(args[2]) : V.Unset;
            o->FileName2 = count > 4 && !args[4].IsNone ? Counts.Retain(args[4]) : V.Unset;
        }

        return V.FromObject(exception);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names) =>
        names != null ? Errors.Fail(TypeErrorType.Address, "%T() takes no keyword arguments"u8, self) : args == null && count > 0 ? -1 : 0;

    [Slot("Str")]
    public static V Str(V self)
    {
        var o = (OSErrorObj*)self.Object;
        if (!o->FileName.IsUnset && !o->FileName.IsNone)
        {
            if (o->FileName2.IsUnset || o->FileName2.IsNone)
            {
                return Errors.Format("[Errno %S] %S: %R"u8, OrNone(o->Errno), OrNone(o->StrError), o->FileName);
            }

            var start = Errors.Format("[Errno %S] %S: "u8, OrNone(o->Errno), OrNone(o->StrError), default);
            var text = start.IsError ? V.Error : Errors.Format("%S%R -> %R"u8, start, o->FileName, o->FileName2);
            Counts.Release(start);
            return text;
        }

        return o->Errno.IsUnset || o->StrError.IsUnset ? BaseExceptionType.Str(self) : Errors.Format("[Errno %S] %S"u8, o->Errno, o->StrError, default);
    }

    [Getter("errno", Setter = nameof(SetErrno))]
    public static V GetErrno(V self) => ExceptionFields.Get(((OSErrorObj*)self.Object)->Errno);

    public static int SetErrno(V self, V value) => ExceptionFields.Set(&((OSErrorObj*)self.Object)->Errno, value);

    [Getter("strerror", Setter = nameof(SetStrError))]
    public static V GetStrError(V self) => ExceptionFields.Get(((OSErrorObj*)self.Object)->StrError);

    public static int SetStrError(V self, V value) => ExceptionFields.Set(&((OSErrorObj*)self.Object)->StrError, value);

    [Getter("filename", Setter = nameof(SetFileName))]
    public static V GetFileName(V self) => ExceptionFields.Get(((OSErrorObj*)self.Object)->FileName);

    public static int SetFileName(V self, V value) => ExceptionFields.Set(&((OSErrorObj*)self.Object)->FileName, value);

    [Getter("filename2", Setter = nameof(SetFileName2))]
    public static V GetFileName2(V self) => ExceptionFields.Get(((OSErrorObj*)self.Object)->FileName2);

    public static int SetFileName2(V self, V value) => ExceptionFields.Set(&((OSErrorObj*)self.Object)->FileName2, value);

    private static V OrNone(V value) => value.IsUnset ? V.None : value;
}
