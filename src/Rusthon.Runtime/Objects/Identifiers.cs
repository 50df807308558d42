namespace Rusthon.Runtime;

/// <summary>Identifiers.</summary>
public static unsafe class Identifiers
{
    /// <summary>str.isidentifier.</summary>
    public static bool Is(V text)
    {
        var result = Objects.CallMethod0(text, Names.Isidentifier);
        if (result.IsError)
        {
            Errors.Clear();
            return false;
        }

        return V.Same(result, V.True);
    }
}
