using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What the command line that compiled the program asked for, and what the program does that the runtime must know from the start; data that the compiler emits.</summary>
public static unsafe class ProgramSettings
{
    [FixedAddressValueType]
    [ImportData("rusthon_settings")]
    private static Settings settings;

    /// <summary>The most bytes that the heap may have from the system; 0: as many as there are.</summary>
    public static long MaxHeap => ((Settings*)Unsafe.AsPointer(ref settings))->MaxHeap;

    /// <summary>Of how many modules, from the first of the program on, what is alive at the end is to be listed; 0: nothing is.</summary>
    public static long LeakModules => ((Settings*)Unsafe.AsPointer(ref settings))->LeakModules;

    /// <summary>The file into which to write what was measured, ended by a zero; null: nothing is measured.</summary>
    public static byte* MeasureFile => ((Settings*)Unsafe.AsPointer(ref settings))->MeasureFile;

    /// <summary>Whether the program assigns __class__, so that instances of all classes must have the same room.</summary>
    public static bool ChangesClasses => ((Settings*)Unsafe.AsPointer(ref settings))->ChangesClasses != 0;

    private struct Settings
    {
        public long MaxHeap;
        public long LeakModules;
        public byte* MeasureFile;
        public long ChangesClasses;
    }
}
