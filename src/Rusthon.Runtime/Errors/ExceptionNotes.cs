namespace Rusthon.Runtime;

/// <summary>The notes of exceptions: the list __notes__.</summary>
[Cold]
public static unsafe class ExceptionNotes
{
    /// <summary>Appends a note: 0 or -1.</summary>
    public static int Add(V exception, V note)
    {
        var notes = Objects.GetAttrOrUnset(exception, Names.Notes);
        if (notes.IsUnset)
        {
            notes = Lists.New(1);
            if (notes.IsError || Objects.SetAttr(exception, notes, Names.Notes) < 0)
            {
                Counts.Release(notes);
                return -1;
            }
        }

        if (notes.IsError)
        {
            return -1;
        }

        var status = Lists.Is(notes)
            ? Lists.Append(notes, Counts.Retain(note))
            : Errors.Fail(TypeErrorType.Address, "Cannot add note: __notes__ is not a list"u8);
        Counts.Release(notes);
        return status;
    }
}
