using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>One function, type or constant of a built-in module. The runtime builder makes one for each (symbol builtin.MODULE.NAME).</summary>
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

    /// <summary>A program finds it by its name: types like "function" say that they belong to builtins but are not found there.</summary>
    public bool IsPublic;
}

/// <summary>What the runtime builder says about all built-in modules.</summary>
public static unsafe class BuiltinTable
{
    /// <summary>A static str: the public names of the module builtins with spaces between.</summary>
    [FixedAddressValueType]
    [ExportData("rt_builtin_names")]
    public static V Names;
}

/// <summary>
/// Goes through the built-in things that the modules of the program may ask for by name: each compiled module lists
/// its own, so that the linker drops the others; one that the program cannot ask for is null there. A thing may come several times.
/// </summary>
public unsafe struct BuiltinCursor
{
    private ModuleDef** module;
    private long index;

    /// <summary>Starts before the first.</summary>
    public static BuiltinCursor Start()
    {
        BuiltinCursor cursor;
        cursor.module = ProgramModules.Table;
        cursor.index = 0;
        return cursor;
    }

    /// <summary>Goes to the next; null at the end.</summary>
    public BuiltinDef* Next()
    {
        for (; *module != null; module++)
        {
            while (index < (*module)->BuiltinCount)
            {
                var def = (*module)->Builtins[index++];
                if (def != null)
                {
                    return def;
                }
            }

            index = 0;
        }

        return null;
    }
}
