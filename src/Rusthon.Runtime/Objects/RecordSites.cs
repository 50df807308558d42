using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a call of a data class is believed to set a field to: static data of the program.</summary>
public unsafe struct RecordField
{
    public V Name;

    /// <summary>The default, where it has no argument and no factory; else Unset.</summary>
    public V Default;

    /// <summary>The factory, where it has no argument: 1 list, 2 dict, 3 set, else 0.</summary>
    public long Factory;
}

/// <summary>Calls of data classes, whose __init__ is made when the program runs.</summary>
public static unsafe class RecordSites
{
    /// <summary>1 when calling a class does no more than make an instance of the shape, of that size, and set the fields to what was foreseen.</summary>
    [Export("rt_makes_record")]
    [Inline]
    [NoRaise]
    public static int Makes(V callee, RecordField* fields, long count, nint shape, long depth, long size, MethodSite* site)
    {
        if (Types.IsClass(callee) && ((TypeObj*)callee.Object)->Version == site->Version)
        {
            return 1;
        }

        return MakesSlowly(callee, fields, count, shape, depth, size, site);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int MakesSlowly(V callee, RecordField* fields, long count, nint shape, long depth, long size, MethodSite* site)
    {
        site->Version = ulong.MaxValue;
        if (!Types.IsClass(callee) || !Shapes.IsOf((TypeObj*)callee.Object, shape, depth))
        {
            return 0;
        }

        var type = (TypeObj*)callee.Object;
        var found = TypeDicts.Lookup(type, Names.Init);
        if (!ConstructorSites.CallsInit(type) || type->BasicSize != size || (type->Flags & TypeFlags.ObservableDrop) != 0
            || !found.IsPointer || found.Object->Type != FunctionType.Address || !Sets(type, (FunctionObj*)found.Object, fields, count))
        {
            return 0;
        }

        site->Version = type->Version;
        return 1;
    }

    private static bool Sets(TypeObj* type, FunctionObj* function, RecordField* fields, long count)
    {
        var steps = SynthesizedFunctions.StepsOf(type, function);
        if (steps == null || steps->Length != count || function->Code->KwOnlyCount != 0 || function->Code->ParamCount != count + 1)
        {
            return false;
        }

        for (var i = 0L; i < count; i++)
        {
            var step = &Tuples.Of((&steps->First)[i])->First;
            if (step[0].IsNone || step[1].Bits != V.FromSmall(i + 1).Bits || Strs.Equal(step[0], fields[i].Name) != true || !IsForeseen(function, step[2], fields + i, i - count))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a field without an argument gets what was foreseen; its default is that many from the last.</summary>
    private static bool IsForeseen(FunctionObj* function, V factory, RecordField* field, long fromLast)
    {
        if (field->Factory != 0)
        {
            var type = field->Factory == 1 ? ListType.Address : field->Factory == 2 ? DictType.Address : SetType.Address;
            return V.Same(factory, V.FromObject(type));
        }

        if (field->Default.IsUnset)
        {
            return true;
        }

        var length = Tuples.Is(function->Defaults) ? Tuples.Of(function->Defaults)->Length : 0;
        return factory.IsNone && length + fromLast >= 0 && V.Same((&Tuples.Of(function->Defaults)->First)[length + fromLast], field->Default);
    }
}
