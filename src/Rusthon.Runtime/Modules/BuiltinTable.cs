using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>One function, type or constant of a built-in module.</summary>
public unsafe struct BuiltinDef
{
    /// <summary>A static str: the module, e.g. "builtins" or "math".</summary>
    public V Module;

    /// <summary>A static str: the attribute's name.</summary>
    public V Name;

    /// <summary>The static builtin function object (symbol fn_MODULE_NAME) or the type object; Unset for a constant.</summary>
    public V Value;

    /// <summary>Makes a constant ([ModuleConstant]); null for functions and types.</summary>
    public delegate*<V> Get;
}

/// <summary>
/// All [Builtin] functions, [ModuleConstant]s and [PyType] types by module and name. The runtime builder makes the
/// initial value of <see cref="Table"/> (symbol rt_builtins); under .NET a loader fills it.
/// </summary>
public static unsafe class BuiltinTable
{
    /// <summary>The entries: functions, constants and types in any order.</summary>
    [FixedAddressValueType]
    [ExportData("rt_builtins")]
    public static BuiltinDefs Table;
}

/// <summary>A table of <see cref="BuiltinDef"/>.</summary>
public unsafe struct BuiltinDefs
{
    public BuiltinDef* Entries;
    public long Count;
}
