namespace Rusthon.Runtime;

/// <summary>
/// What is alive when a program ends, for rusthon run --check-leaks: the objects in garbage cycles that were not collected,
/// and those that containers in global variables lead to, by type and by the line that made them. Functions, classes and
/// modules, and what they lead to, are not shown.
/// </summary>
internal static unsafe class LeakReport
{
    private static Group* groups;
    private static long count;
    private static long capacity;
    private static V holder;

    /// <summary>Writes the report to the standard error output.</summary>
    public static void Write()
    {
        FindCycles();
        var room = (nuint)((Containers.Bytes / sizeof(V)) + 1) * (nuint)sizeof(V);
        var stack = (Obj**)Libc.MapMemory(room);
        for (var i = 0L; i < ProgramSettings.LeakModules && stack != null; i++)
        {
            FindIn(ProgramModules.Table[i], stack);
        }

        if (stack != null)
        {
            Libc.Unmap(stack, room);
        }

        var cursor = Containers.Cursor.Start();
        for (var o = cursor.Next(); o != null; o = cursor.Next())
        {
            o->Flags &= ~ObjFlags.Reached;
        }

        Print();
        if (groups != null)
        {
            Heap.Free(groups, capacity * sizeof(Group));
            groups = null;
        }
    }

    /// <summary>Enters garbage; what it refers to stays until the last collection.</summary>
    private static void FindCycles()
    {
        var list = Lists.New(0);
        if (list.IsError)
        {
            Errors.Clear();
            return;
        }

        Collector.Collect(list);
        holder = V.Unset;
        for (var i = 0L; i < Lists.Of(list)->Length; i++)
        {
            Enter(Lists.Of(list)->Items[i].Object);
        }

        Counts.Release(list);
    }

    private static void FindIn(ModuleDef* module, Obj** stack)
    {
        for (var i = 0L; i < module->GlobalCount; i++)
        {
            var value = module->Globals[i];
            if (value.IsPointer && IsFollowed(value.Object))
            {
                holder = module->GlobalNames[i];
                Collector.Reach(value.Object, stack, &Follow);
            }
        }
    }

    private static void Follow(V* place)
    {
        if (place->IsPointer && IsFollowed(place->Object))
        {
            Enter(place->Object);
            Collector.Push(place->Object);
        }
    }

    private static bool IsFollowed(Obj* o) =>
        (o->Flags & (ObjFlags.Container | ObjFlags.Reached)) == ObjFlags.Container && !Teardown.IsDefinition(o->Type);

    /// <summary>Counts an object in its group.</summary>
    private static void Enter(Obj* o)
    {
        var place = Containers.PlaceOf(o);
        if (place == null)
        {
            return;
        }

        for (var i = 0L; i < count; i++)
        {
            if (groups[i].Type == o->Type && groups[i].Place->Line == place->Line && groups[i].Place->Code->Module == place->Code->Module
                && V.Same(groups[i].Holder, holder))
            {
                groups[i].Count++;
                return;
            }
        }

        if (count == capacity && !Grow())
        {
            return;
        }

        groups[count].Type = o->Type;
        groups[count].Place = place;
        groups[count].Holder = holder;
        groups[count].Count = 1;
        count++;
    }

    private static bool Grow()
    {
        var wanted = capacity == 0 ? 16 : capacity * 2;
        var size = capacity * sizeof(Group);
        var grown = (Group*)(groups == null ? Heap.Allocate(wanted * sizeof(Group)) : Heap.Resize(groups, size, wanted * sizeof(Group)));
        if (grown == null)
        {
            Errors.Clear();
            return false;
        }

        groups = grown;
        capacity = wanted;
        return true;
    }

    private static void Print()
    {
        var text = StrBuilder.Start();
        var ok = text.AddUtf8(count == 0 ? "rusthon: no object is kept alive at exit\n"u8 : "rusthon: kept alive at exit:\n"u8);
        for (var i = 0L; i < count && ok; i++)
        {
            ok = Add(ref text, groups + i);
        }

        var made = ok ? text.Finish() : V.Error;
        if (made.IsError)
        {
            Errors.Clear();
            return;
        }

        UncaughtExceptions.Write(made);
        Counts.Release(made);
    }

    private static bool Add(ref StrBuilder text, Group* group)
    {
        var ok = text.AddUtf8("  "u8) && text.AddLong(group->Count) && text.AddUtf8(" "u8) && text.Add(group->Type->Name) && text.AddUtf8(" made at "u8)
            && text.Add(group->Place->Code->Module->FileName) && text.AddUtf8(":"u8) && text.AddLong(group->Place->Line);
        return ok && (group->Holder.IsUnset
            ? text.AddUtf8(", in a garbage cycle\n"u8)
            : text.AddUtf8(", kept by the global "u8) && text.Add(group->Holder) && text.AddUtf8("\n"u8));
    }

    /// <summary>Objects of a type made at one line, kept alive in one way: by a global of that name, or, where that is Unset, by a cycle.</summary>
    private struct Group
    {
        public TypeObj* Type;
        public PositionDef* Place;
        public V Holder;
        public long Count;
    }
}
