using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// What any place in the program learnt about a class and a name: places that meet several classes in turn copy it from
/// here. Entries are found by the class's version, which no other class ever has, and by the address of the name, which
/// is static data; so nothing here is owned and nothing need be forgotten.
/// </summary>
public static unsafe class SharedSites
{
    private const int SizeBits = 9;
    private const int Size = 1 << SizeBits;
    private const int AttributeWords = 6;
    private const int MethodWords = 8;

    [FixedAddressValueType]
    private static AttributeTable attributes;

    [FixedAddressValueType]
    private static MethodTable methods;

    /// <summary>Copies what is known of an attribute of instances of a class to a place; false when nothing is.</summary>
    public static bool Recall(TypeObj* type, V name, AttributeSite* site)
    {
        var entry = Entry(type, name);
        if (entry->Site.Version != type->Version || entry->Name != name.Bits || type->Version == 0)
        {
            return false;
        }

        *site = entry->Site;
        return true;
    }

    /// <summary>Keeps what a place has learnt about a class (its version is in the site).</summary>
    public static void Remember(TypeObj* type, V name, AttributeSite* site)
    {
        if ((name.Object->Flags & ObjFlags.Static) != 0)
        {
            var entry = Entry(type, name);
            entry->Name = name.Bits;
            entry->Site = *site;
        }
    }

    /// <summary>What is known of a method called with so many arguments, null when nothing is.</summary>
    public static MethodSite* Method(TypeObj* type, V name, long positional)
    {
        var entry = Entry(type, name, positional);
        return entry->Site.Version == type->Version && entry->Name == name.Bits && entry->Positional == positional && type->Version != 0
            ? &entry->Site
            : null;
    }

    /// <summary>Keeps what a place has learnt about a method of a class (its version is in the site).</summary>
    public static void Remember(TypeObj* type, V name, long positional, MethodSite* site)
    {
        if ((name.Object->Flags & ObjFlags.Static) != 0)
        {
            var entry = Entry(type, name, positional);
            entry->Name = name.Bits;
            entry->Positional = positional;
            entry->Site = *site;
        }
    }

    private static AttributeEntry* Entry(TypeObj* type, V name) =>
        (AttributeEntry*)Unsafe.AsPointer(ref attributes) + Hash(type->Version, name.Bits);

    private static MethodEntry* Entry(TypeObj* type, V name, long positional) =>
        (MethodEntry*)Unsafe.AsPointer(ref methods) + Hash(type->Version + ((ulong)positional << 32), name.Bits);

    private static ulong Hash(ulong version, ulong name) => ((version * 0x9E3779B97F4A7C15) ^ (name * 0xC2B2AE3D27D4EB4F)) >> (64 - SizeBits);

    private struct AttributeEntry
    {
        public ulong Name;
        public AttributeSite Site;
    }

    private struct MethodEntry
    {
        public ulong Name;
        public long Positional;
        public MethodSite Site;
    }

    [InlineArray(Size * AttributeWords)]
    private struct AttributeTable
    {
        private ulong first;
    }

    [InlineArray(Size * MethodWords)]
    private struct MethodTable
    {
        private ulong first;
    }
}
