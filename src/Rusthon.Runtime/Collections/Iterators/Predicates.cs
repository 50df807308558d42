namespace Rusthon.Runtime;

/// <summary>Asking functions about items.</summary>
public static unsafe class Predicates
{
    /// <summary>The truth of function(item): 1, 0, or -1 raised.</summary>
    public static int Holds(V function, V item)
    {
        var wanted = EndValues.Suspend();
        var result = Objects.Call1(function, item);
        var truth = result.IsError ? -1 : Objects.Truth(result);
        EndValues.Resume(wanted);
        Counts.Release(result);
        return truth;
    }

    /// <summary>As <see cref="Holds"/>; the truth of the item itself when the function is None or bool.</summary>
    public static int Accepts(V function, V item) =>
        function.IsNone || (function.IsPointer && function.Object == (Obj*)BoolType.Address)
            ? Objects.Truth(item)
            : Holds(function, item);
}
