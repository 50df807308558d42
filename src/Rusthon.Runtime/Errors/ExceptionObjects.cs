namespace Rusthon.Runtime;

/// <summary>Making and raising exception objects.</summary>
public static unsafe class ExceptionObjects
{
    /// <summary>An exception object whose args hold the argument (none when it is Unset); null when out of memory.</summary>
    public static ExceptionObj* New(TypeObj* type, V argument) => type == null || argument.IsError ? null : (ExceptionObj*)Heap.New(type, type->BasicSize);

    /// <summary>Raises an exception object, taking it over.</summary>
    public static V RaiseOwned(ExceptionObj* exception)
    {
        Errors.Restore(V.FromObject(exception));
        return V.Error;
    }

    /// <summary>Raises the preallocated MemoryError.</summary>
    public static V RaiseMemoryError() => V.Error;
}
