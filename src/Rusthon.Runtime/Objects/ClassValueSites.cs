using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What a place in the program remembers where a value that a class has is read, by the class or by an instance. Static data of the program; the version is at first one that no type has.</summary>
public unsafe struct ClassValueSite
{
    /// <summary>The class's <see cref="TypeObj.ValueVersion"/>: another one after any change of the class, of a base, or of what they hold.</summary>
    public ulong Version;

    /// <summary>Where an instance keeps its dict, bytes from the header; 0 (never a pointer) when it cannot have one.</summary>
    public long DictOffset;

    /// <summary>The value, borrowed from the class.</summary>
    public V Value;
}

/// <summary>Reading the values of class attributes with a cache at each place in the program: constants of classes, members of enumerations.</summary>
public static unsafe class ClassValueSites
{
    /// <summary>obj.name, where obj is believed to be a class.</summary>
    [Export("rt_class_value_at")]
    [Inline]
    public static V OfClass(V obj, V name, ClassValueSite* site) =>
        IsOfClass(obj, site) ? Counts.Retain(site->Value) : OfClassSlowly(obj, name, site);

    /// <summary>obj.name, where the name is believed to be one of obj's class and not of obj itself.</summary>
    [Export("rt_instance_value_at")]
    [Inline]
    public static V OfInstance(V obj, V name, ClassValueSite* site) =>
        IsOfInstance(obj, site) ? Counts.Retain(site->Value) : OfInstanceSlowly(obj, name, site);

    /// <summary>As <see cref="OfClass"/>, owned; Unset where it is no value that the class has. Runs no code of the program.</summary>
    [Export("rt_known_class_value_at")]
    [Inline]
    [NoRaise]
    public static V KnownOfClass(V obj, V name, ClassValueSite* site) =>
        IsOfClass(obj, site) || RememberOfClass(obj, name, site) ? Counts.Retain(site->Value) : V.Unset;

    /// <summary>As <see cref="OfInstance"/>, owned; Unset where it is no value that the class has. Runs no code of the program.</summary>
    [Export("rt_known_instance_value_at")]
    [Inline]
    [NoRaise]
    public static V KnownOfInstance(V obj, V name, ClassValueSite* site) =>
        IsOfInstance(obj, site) || RememberOfInstance(obj, name, site) ? Counts.Retain(site->Value) : V.Unset;

    private static bool IsOfClass(V obj, ClassValueSite* site) => Types.IsClass(obj) && ((TypeObj*)obj.Object)->ValueVersion == site->Version;

    private static bool IsOfInstance(V obj, ClassValueSite* site) =>
        obj.IsPointer && obj.Object->Type->ValueVersion == site->Version && !((V*)((byte*)obj.Object + site->DictOffset))->IsPointer;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V OfClassSlowly(V obj, V name, ClassValueSite* site)
    {
        RememberOfClass(obj, name, site);
        return Objects.GetAttr(obj, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V OfInstanceSlowly(V obj, V name, ClassValueSite* site)
    {
        RememberOfInstance(obj, name, site);
        return Objects.GetAttr(obj, name);
    }

    /// <summary>Notes what a class has; true when its value is the attribute.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RememberOfClass(V obj, V name, ClassValueSite* site)
    {
        if (!Types.IsClass(obj) || (void*)obj.Object->Type->GetAttr != (void*)TypeType.Address->GetAttr)
        {
            return false;
        }

        var onMeta = TypeDicts.Lookup(obj.Object->Type, name);
        if (onMeta.IsUnset || Types.Of(onMeta)->DescrSet == null)
        {
            Remember((TypeObj*)obj.Object, name, isClass: true, site);
            return IsOfClass(obj, site);
        }

        return false;
    }

    /// <summary>Notes what the class of an instance has; true when its value is the attribute.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool RememberOfInstance(V obj, V name, ClassValueSite* site)
    {
        if (obj.IsPointer && InlineCaches.CanHideNothing(obj.Object->Type, name, out site->DictOffset))
        {
            Remember(obj.Object->Type, name, isClass: false, site);
        }
        else
        {
            site->Version = ulong.MaxValue;
            site->DictOffset = 0;
        }

        return IsOfInstance(obj, site);
    }

    /// <summary>Notes what a class has under a name, when getting it gives the value itself: no descriptor but, by the class, a function.</summary>
    private static void Remember(TypeObj* type, V name, bool isClass, ClassValueSite* site)
    {
        site->Version = ulong.MaxValue;
        var found = TypeDicts.Lookup(type, name);
        if (!found.IsUnset && (Types.Of(found)->DescrGet == null || (isClass && Types.Of(found) == FunctionType.Address)) && Types.Of(found)->DescrSet == null)
        {
            site->Value = found;
            site->Version = type->ValueVersion;
        }
    }
}
