namespace Rusthon.Runtime;

/// <summary>int.__format__.</summary>
public static unsafe partial class IntType
{
    [Slot("Format")]
    public static V Format(V self, V spec) => NumberFormat.FormatInt(self, spec);
}

/// <summary>float.__format__.</summary>
public static unsafe partial class FloatType
{
    [Slot("Format")]
    public static V Format(V self, V spec) => NumberFormat.FormatFloat(self, Floats.Value(self), spec);
}
