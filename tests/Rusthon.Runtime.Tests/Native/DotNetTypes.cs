using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime.Tests.Native;

/// <summary>
/// Fills the type objects under .NET as the runtime builder does for native code: header, flags, base, size and
/// slots, those that a type lacks from its base.
/// </summary>
internal static unsafe class DotNetTypes
{
    private static readonly Assembly Runtime = typeof(TypeObj).Assembly;

#pragma warning disable CA2255 // Every test may touch objects.
    [ModuleInitializer]
    internal static void Load()
    {
        foreach (var type in Runtime.GetTypes().Where(t => t.GetCustomAttribute<PyTypeAttribute>() is not null))
        {
            Fill(type);
        }
    }
#pragma warning restore CA2255

    private static void Fill(Type type)
    {
        var attribute = type.GetCustomAttribute<PyTypeAttribute>()!;
        var parent = Parent(type);
        object content = *Address(type);
        var slots = Slots(type);
        foreach (var (name, address) in slots)
        {
            typeof(TypeObj).GetField(name)!.SetValue(content, address);
        }

        var filled = (TypeObj)content;
        filled.Head.Count = Obj.Immortal;
        filled.Head.Flags = ObjFlags.Static;
        filled.Head.Type = TypeType.Address;
        filled.Base = parent is null ? null : Address(parent);
        filled.Flags = Flags(type) | (slots.ContainsKey("Traverse") ? TypeFlags.Container : 0);
        filled.BasicSize = (uint)SizeOf(attribute.Layout ?? typeof(Obj));
        filled.Bases = filled.Mro = filled.Dict = V.Unset;
        *Address(type) = filled;
    }

    private static TypeObj* Address(Type type) =>
        (TypeObj*)Pointer.Unbox(type.GetProperty("Address", BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!);

    private static Type? Parent(Type type) =>
        type == typeof(ObjectType) ? null : type.GetCustomAttribute<PyTypeAttribute>()!.Base ?? typeof(ObjectType);

    private static TypeFlags Flags(Type type)
    {
        var own = type.GetCustomAttribute<PyTypeAttribute>()!.Flags;
        return Parent(type) is { } parent ? own | (Flags(parent) & TypeFlags.Inheritable) : own;
    }

    private static Dictionary<string, nint> Slots(Type type)
    {
        var slots = Parent(type) is { } parent ? Slots(parent) : [];
        foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        {
            foreach (var slot in method.GetCustomAttributes<SlotAttribute>())
            {
                slots[slot.Name] = method.MethodHandle.GetFunctionPointer();
            }
        }

        return slots;
    }

    private static int SizeOf(Type layout) =>
        (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!.MakeGenericMethod(layout).Invoke(null, null)!;
}
