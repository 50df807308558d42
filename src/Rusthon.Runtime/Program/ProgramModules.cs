using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The compiled modules of the program.</summary>
public static unsafe class ProgramModules
{
    /// <summary>The first entry of the table that the compiler emits: pointers to modules, __main__ first, ended by null.</summary>
    [FixedAddressValueType]
    [ImportData("rusthon_modules")]
    private static ModuleTable first;

    /// <summary>The table.</summary>
    public static ModuleDef** Table => (ModuleDef**)Unsafe.AsPointer(ref first);

    private struct ModuleTable
    {
        public ModuleDef* First;
    }
}
