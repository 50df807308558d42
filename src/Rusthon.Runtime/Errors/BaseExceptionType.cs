using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type BaseException.</summary>
[PyType("BaseException", Layout = typeof(ExceptionObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict | TypeFlags.ExceptionSubclass, Doc = "Common base class for all exceptions")]
public static unsafe class BaseExceptionType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__reduce__(self, /)")]
    public static V Reduce(V self)
    {
        var exception = (ExceptionObj*)self.Object;
        var dict = InstanceAttributes.DictIfAny(self.Object, self.Object->Type);
        if (dict.IsError)
        {
            return V.Error;
        }

        V* items = stackalloc V[3];
        items[0] = Counts.RetainObject(self.Object->Type);
        items[1] = Counts.Retain(exception->Args);
        items[2] = Counts.Retain(dict);
        return Tuples.FromItems(items, items[2].IsUnset ? 2 : 3);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o) => ExceptionObjects.Drop(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => ExceptionObjects.Traverse(o, visit);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var tuple = Tuples.FromBorrowed(args, count);
        var exception = tuple.IsError ? null : ExceptionObjects.NewWithArgs(type, tuple);
        return exception == null ? V.Error : V.FromObject(exception);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (names != null)
        {
            return Errors.Fail(TypeErrorType.Address, "%T() takes no keyword arguments"u8, self);
        }

        var tuple = Tuples.FromBorrowed(args, count);
        if (tuple.IsError)
        {
            return -1;
        }

        ExceptionObjects.Replace(&((ExceptionObj*)self.Object)->Args, tuple);
        return 0;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var args = ((ExceptionObj*)self.Object)->Args;
        var type = Types.Of(self);
        return Tuples.Of(args)->Length == 1
            ? Errors.Format("%S(%R)"u8, type->Name, Tuples.Of(args)->First, default)
            : Errors.Format("%S%R"u8, type->Name, args, default);
    }

    [Slot("Str")]
    public static V Str(V self)
    {
        var args = Tuples.Of(((ExceptionObj*)self.Object)->Args);
        return args->Length switch
        {
            0 => Counts.Retain(Strs.Empty),
            1 => Objects.Str(args->First),
            _ => Objects.Str(((ExceptionObj*)self.Object)->Args),
        };
    }

    [Getter("args", Setter = nameof(SetArgs))]
    public static V GetArgs(V self) => Counts.Retain(((ExceptionObj*)self.Object)->Args);

    public static int SetArgs(V self, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "args may not be deleted"u8);
        }

        var tuple = Tuples.FromIterable(value);
        if (tuple.IsError)
        {
            return -1;
        }

        ExceptionObjects.Replace(&((ExceptionObj*)self.Object)->Args, tuple);
        return 0;
    }

    [Getter("__traceback__", Setter = nameof(SetTraceback))]
    public static V GetTraceback(V self) => Counts.Retain(TraceBuffer.Of((ExceptionObj*)self.Object));

    public static int SetTraceback(V self, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "__traceback__ may not be deleted"u8);
        }

        if (!value.IsNone && Types.Of(value) != TracebackType.Address)
        {
            return Errors.Fail(TypeErrorType.Address, "__traceback__ must be a traceback or None"u8);
        }

        TraceBuffer.Settle((ExceptionObj*)self.Object);
        ExceptionObjects.Replace(&((ExceptionObj*)self.Object)->Traceback, Counts.Retain(value));
        return 0;
    }

    [Getter("__context__", Setter = nameof(SetContext))]
    public static V GetContext(V self) => Counts.Retain(((ExceptionObj*)self.Object)->Context);

    public static int SetContext(V self, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "__context__ may not be deleted"u8);
        }

        if (!value.IsNone && !Raising.IsException(value))
        {
            return Errors.Fail(TypeErrorType.Address, "exception context must be None or derive from BaseException"u8);
        }

        ExceptionObjects.Replace(&((ExceptionObj*)self.Object)->Context, Counts.Retain(value));
        return 0;
    }

    [Getter("__cause__", Setter = nameof(SetCause))]
    public static V GetCause(V self) => Counts.Retain(((ExceptionObj*)self.Object)->Cause);

    public static int SetCause(V self, V value)
    {
        if (value.IsUnset)
        {
            return Errors.Fail(TypeErrorType.Address, "__cause__ may not be deleted"u8);
        }

        if (!value.IsNone && !Raising.IsException(value))
        {
            return Errors.Fail(TypeErrorType.Address, "exception cause must be None or derive from BaseException"u8);
        }

        ((ExceptionObj*)self.Object)->SuppressContext = V.True;
        ExceptionObjects.Replace(&((ExceptionObj*)self.Object)->Cause, Counts.Retain(value));
        return 0;
    }

    [Getter("__suppress_context__", Setter = nameof(SetSuppressContext))]
    public static V GetSuppressContext(V self) => ((ExceptionObj*)self.Object)->SuppressContext;

    public static int SetSuppressContext(V self, V value)
    {
        if (!value.IsBool)
        {
            return Errors.Fail(TypeErrorType.Address, "attribute value type must be bool"u8);
        }

        ((ExceptionObj*)self.Object)->SuppressContext = value;
        return 0;
    }

    [Getter("__dict__", Setter = nameof(SetDict))]
    public static V GetDict(V self) => InstanceDicts.Of(self);

    public static int SetDict(V self, V value) => InstanceDicts.ReplaceOnly(self, value);

    [Method("with_traceback(self, object, /)")]
    public static V WithTraceback(V self, V traceback) => SetTraceback(self, traceback) < 0 ? V.Error : Counts.Retain(self);

    [Method("add_note(self, object, /)")]
    public static V AddNote(V self, V note)
    {
        if (!Strs.IsStr(note))
        {
            return Errors.Raise(TypeErrorType.Address, "note must be a str, not '%T'"u8, note);
        }

        return ExceptionNotes.Add(self, note) < 0 ? V.Error : V.None;
    }
}
