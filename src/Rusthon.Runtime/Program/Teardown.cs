namespace Rusthon.Runtime;

/// <summary>
/// The end of a program: globals are released while everything still works, instances before the containers that may
/// be used by their finalisers, then functions and classes; then what the runtime itself keeps.
/// </summary>
[Cold]
public static unsafe class Teardown
{
    private static bool running;

    /// <summary>True once the globals are being released.</summary>
    public static bool IsRunning => running;

    /// <summary>Releases what the program holds.</summary>
    public static void Run()
    {
        if (Collector.IsEnabled && Collector.MayBeObserved())
        {
            Collector.Collect(V.Unset);
        }

        running = true;
        Errors.Forget(&Thread.State->Pending, V.Unset);
        Errors.Forget(&Thread.State->Handled, V.None);
        Forget(&Thread.State->SubResult, V.Unset);
        for (var kind = 0; kind < 4; kind++)
        {
            for (var entry = ProgramModules.Table; *entry != null; entry++)
            {
                ReleaseGlobals(*entry, kind);
            }
        }

        Signals.Shutdown();
        SysModule.Shutdown();
        BuiltinModules.Shutdown();
        AsyncHooks.Shutdown();
        for (var entry = ProgramModules.Table; *entry != null; entry++)
        {
            if ((*entry)->Object.IsPointer)
            {
                Forget(&(*entry)->Object, V.Unset);
            }
        }

        TypeDicts.ForgetCache();
        GcModule.Freezing(0);
        Collector.Collect(V.Unset);
        ClassMemory.Shutdown();
        Collector.Collect(V.Unset);
    }

    /// <summary>Releases what the runtime keeps.</summary>
    public static void RunLast()
    {
        Errors.Forget(&Thread.State->Pending, V.Unset);
        Errors.Forget(&Thread.State->Handled, V.None);
        Forget(&Thread.State->SubResult, V.Unset);
        TypeDicts.Shutdown();
        IterableCoroutines.Shutdown();
        DecimalContexts.Shutdown();
        RegexLibrary.Shutdown();
        BuiltinTypes.Shutdown();
        ExceptionObjects.Shutdown();
        Names.Shutdown();
        Strs.Shutdown();
    }

    private static void ReleaseGlobals(ModuleDef* module, int kind)
    {
        if (Globals.IsInDict(module))
        {
            ReleaseItems(((ModuleObj*)module->Object.Object)->Dict, kind);
            return;
        }

        for (var i = 0L; i < module->GlobalCount; i++)
        {
            var slot = module->Globals + i;
            if (KindOf(*slot) == kind)
            {
                HeldFunctions.Forget(module, slot);
                var old = *slot;
                *slot = kind == 3 ? V.Unset : V.None;
                Counts.Release(old);
            }
        }
    }

    private static void ReleaseItems(V dict, int kind)
    {
        Counts.Retain(dict);
        var position = 0L;
        while (Dicts.Next(dict, ref position, out var key, out var value))
        {
            if (KindOf(value) == kind && Dicts.Set(dict, key, V.None) < 0)
            {
                Errors.Clear();
            }
        }

        Counts.Release(dict);
    }

    /// <summary>In which round a value is released: instances of the program's classes, containers, other data, functions and classes and modules.</summary>
    private static int KindOf(V value)
    {
        if (!value.IsPointer)
        {
            return 3;
        }

        var type = value.Object->Type;
        if (IsDefinition(type))
        {
            return 3;
        }

        if ((type->Flags & TypeFlags.HeapType) != 0)
        {
            return 0;
        }

        return (type->Flags & (TypeFlags.ListSubclass | TypeFlags.DictSubclass | TypeFlags.TupleSubclass | TypeFlags.SetSubclass)) != 0 ? 1 : 2;
    }

    /// <summary>Whether instances of a type are functions, classes or modules.</summary>
    internal static bool IsDefinition(TypeObj* type) =>
        type == FunctionType.Address || type == ModuleType.Address || type == BuiltinType.Address || (type->Flags & TypeFlags.TypeSubclass) != 0;

    private static void Forget(V* field, V empty)
    {
        var old = *field;
        *field = empty;
        Counts.Release(old);
    }
}
