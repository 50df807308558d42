namespace Rusthon.Semantics;

/// <summary>Private names of classes.</summary>
public static class NameMangling
{
    /// <summary>__x in class _C is _C__x; names that end with two underscores or contain a dot stay, and so do all outside of a class or in one whose name is only underscores.</summary>
    public static string Mangle(string? className, string name)
    {
        if (className is null || !name.StartsWith("__", System.StringComparison.Ordinal)
            || name.EndsWith("__", System.StringComparison.Ordinal) || name.Contains('.'))
        {
            return name;
        }

        var stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : $"_{stripped}{name}";
    }
}
