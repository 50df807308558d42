using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type SyntaxError.</summary>
[PyType("SyntaxError", Base = typeof(ExceptionType), Layout = typeof(SyntaxErrorObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict, Doc = "Invalid syntax.")]
[Cold]
public static unsafe class SyntaxErrorType
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

        var o = (SyntaxErrorObj*)self.Object;
        if (count >= 1)
        {
            ExceptionFields.Set(&o->Message, args[0]);
        }

        if (count != 2)
        {
            return 0;
        }

        var details = Tuples.FromIterable(args[1]);
        if (details.IsError)
        {
            return -1;
        }

        var length = Tuples.Of(details)->Length;
        if (length < 4 || length == 5 || length > 7)
        {
            Counts.Release(details);
            return Errors.Fail(TypeErrorType.Address, "function takes at least 4 arguments (%S given)"u8, V.FromSmall(length));
        }

        var items = &Tuples.Of(details)->First;
        var fields = &o->FileName;
        for (var i = 0L; i < length && i < 6; i++)
        {
            ExceptionFields.Set(fields + i, items[i]);
        }

        Counts.Release(details);
        return 0;
    }

    [Slot("Str")]
    public static V Str(V self)
    {
        var o = (SyntaxErrorObj*)self.Object;
        var message = o->Message.IsUnset ? V.None : o->Message;
        var hasFile = Strs.IsStr(o->FileName);
        var hasLine = Ints.IsInt(o->Line);
        if (!hasFile && !hasLine)
        {
            return Objects.Str(message);
        }

        if (!hasFile)
        {
            return Errors.Format("%S (line %S)"u8, message, o->Line, default);
        }

        var start = Strs.Length(o->FileName);
        while (start > 0 && Strs.At(o->FileName, start - 1) != '/')
        {
            start--;
        }

        var name = Strs.Range(o->FileName, start, Strs.Length(o->FileName));
        var text = name.IsError ? V.Error : hasLine ? Errors.Format("%S (%S, line %S)"u8, message, name, o->Line) : Errors.Format("%S (%S)"u8, message, name, default);
        Counts.Release(name);
        return text;
    }

    [Getter("msg", Setter = nameof(SetMessage))]
    public static V GetMessage(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->Message);

    public static int SetMessage(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->Message, value);

    [Getter("filename", Setter = nameof(SetFileName))]
    public static V GetFileName(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->FileName);

    public static int SetFileName(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->FileName, value);

    [Getter("lineno", Setter = nameof(SetLine))]
    public static V GetLine(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->Line);

    public static int SetLine(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->Line, value);

    [Getter("offset", Setter = nameof(SetOffset))]
    public static V GetOffset(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->Offset);

    public static int SetOffset(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->Offset, value);

    [Getter("text", Setter = nameof(SetText))]
    public static V GetText(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->Text);

    public static int SetText(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->Text, value);

    [Getter("end_lineno", Setter = nameof(SetEndLine))]
    public static V GetEndLine(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->EndLine);

    public static int SetEndLine(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->EndLine, value);

    [Getter("end_offset", Setter = nameof(SetEndOffset))]
    public static V GetEndOffset(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->EndOffset);

    public static int SetEndOffset(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->EndOffset, value);

    [Getter("print_file_and_line", Setter = nameof(SetPrintFileAndLine))]
    public static V GetPrintFileAndLine(V self) => ExceptionFields.Get(((SyntaxErrorObj*)self.Object)->PrintFileAndLine);

    public static int SetPrintFileAndLine(V self, V value) => ExceptionFields.Set(&((SyntaxErrorObj*)self.Object)->PrintFileAndLine, value);
}
