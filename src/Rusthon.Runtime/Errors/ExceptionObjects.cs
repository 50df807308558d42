namespace Rusthon.Runtime;

/// <summary>Making and raising exception objects.</summary>
public static unsafe class ExceptionObjects
{
    /// <summary>Raises type(argument).</summary>
    public static V RaiseNew(TypeObj* type, V argument) => type == null ? argument : V.Error;

    /// <summary>Raises the preallocated MemoryError.</summary>
    public static V RaiseMemoryError() => V.Error;
}
