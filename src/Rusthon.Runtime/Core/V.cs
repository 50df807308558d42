using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// A boxed Python value: 8 bytes, NaN-boxed. Doubles are themselves (NaNs with a payload that looks like a tag are
/// canonicalised when boxed). Tags are the top 16 bits and start at 0xFFF9; pointers have the highest tag, so that
/// "is it counted?" is one unsigned compare. The runtime builder lowers V to a plain i64.
/// </summary>
public readonly unsafe struct V
{
    /// <summary>The raw bits.</summary>
    public readonly ulong Bits;

    /// <summary>The first bit pattern that is not a double.</summary>
    public const ulong FirstTag = 0xFFF9UL << 48;

    /// <summary>A small int: 48 bits, two's complement, in the payload.</summary>
    public const ulong TagInt = 0xFFF9UL << 48;

    /// <summary>False (payload 0) and True (payload 1).</summary>
    public const ulong TagBool = 0xFFFAUL << 48;

    /// <summary>The singletons below.</summary>
    public const ulong TagSpecial = 0xFFFBUL << 48;

    /// <summary>A pointer to an <see cref="Obj"/>, 48 bits.</summary>
    public const ulong TagPointer = 0xFFFFUL << 48;

    /// <summary>The bits of the payload.</summary>
    public const ulong PayloadMask = (1UL << 48) - 1;

    /// <summary>The smallest int that is stored inline.</summary>
    public const long MinSmall = -(1L << 47);

    /// <summary>The largest int that is stored inline.</summary>
    public const long MaxSmall = (1L << 47) - 1;

    /// <summary>Takes raw bits.</summary>
    public V(ulong bits) => Bits = bits;

    /// <summary>Python's None.</summary>
    public static V None => new(TagSpecial);

    /// <summary>Python's NotImplemented.</summary>
    public static V NotImplemented => new(TagSpecial | 1);

    /// <summary>Python's Ellipsis.</summary>
    public static V Ellipsis => new(TagSpecial | 2);

    /// <summary>No value: an unbound variable, an argument not given, an exhausted iterator. Never visible to Python code.</summary>
    public static V Unset => new(TagSpecial | 3);

    /// <summary>Returned by a function that raised; the exception is pending. Never visible to Python code.</summary>
    public static V Error => new(TagSpecial | 4);

    /// <summary>In the thread state: an exception that has no object yet. Never visible to Python code.</summary>
    public static V Deferred => new(TagSpecial | 5);

    /// <summary>Python's True.</summary>
    public static V True => new(TagBool | 1);

    /// <summary>Python's False.</summary>
    public static V False => new(TagBool);

    public bool IsCounted => Bits >= TagPointer;

    public bool IsPointer => Bits >= TagPointer;

    public bool IsDouble => Bits < FirstTag;

    public bool IsSmall => (Bits >> 48) == 0xFFF9;

    public bool IsBool => (Bits >> 48) == 0xFFFA;

    public bool IsNone => Bits == TagSpecial;

    public bool IsUnset => Bits == (TagSpecial | 3);

    public bool IsError => Bits == (TagSpecial | 4);

    public bool IsDeferred => Bits == (TagSpecial | 5);

    public bool IsNotImplemented => Bits == (TagSpecial | 1);

    /// <summary>The value of a small int.</summary>
    public long Small => (long)(Bits << 16) >> 16;

    /// <summary>The value of a double.</summary>
    public double Double => System.BitConverter.UInt64BitsToDouble(Bits);

    /// <summary>The object that a pointer value points to, borrowed.</summary>
    public Obj* Object => (Obj*)(Bits & PayloadMask);

    public static bool FitsSmall(long value) => value >= MinSmall && value <= MaxSmall;

    /// <summary>Boxes an int that is known to fit 48 bits.</summary>
    public static V FromSmall(long value) => new(TagInt | ((ulong)value & PayloadMask));

    public static V FromBool(bool value) => new(value ? TagBool | 1 : TagBool);

    /// <summary>Boxes a double; a NaN whose bits look like a tag becomes the quiet NaN of its sign.</summary>
    [Makes(typeof(FloatType))]
    public static V FromDouble(double value)
    {
        var bits = System.BitConverter.DoubleToUInt64Bits(value);
        return new V(bits >= FirstTag ? 0xFFF8UL << 48 : bits);
    }

    /// <summary>Makes a value of an object pointer without touching the count.</summary>
    public static V FromObject(void* o) => new(TagPointer | (ulong)o);

    /// <summary>Bitwise identity: same inline value or same object.</summary>
    public static bool Same(V a, V b) => a.Bits == b.Bits;
}

/// <summary>The 16-byte header of every heap object and of every static object.</summary>
public unsafe struct Obj
{
    /// <summary>The reference count. Static objects start at <see cref="Immortal"/> and never reach 0.</summary>
    public uint Count;

    /// <summary>Bits that belong to the object's type (a str's kind, a list's storage kind), and <see cref="ObjFlags"/>.</summary>
    public uint Flags;

    /// <summary>The type, borrowed if static, else counted.</summary>
    public TypeObj* Type;

    /// <summary>The first count of a static object.</summary>
    public const uint Immortal = 1u << 30;
}

/// <summary>The bits of <see cref="Obj.Flags"/> that mean the same for every type: the upper 16; the lower 16 are the type's own.</summary>
public static class ObjFlags
{
    /// <summary>Lies in static data; never freed.</summary>
    public const uint Static = 1u << 31;

    /// <summary>Some weak reference to it exists in the side table.</summary>
    public const uint WeaklyReferenced = 1u << 30;

    /// <summary>Its finaliser has run.</summary>
    public const uint Finalized = 1u << 29;

    /// <summary>Lies among the <see cref="Containers"/>, which the cycle collector looks through. No free block has this bit, and no object that is being dropped.</summary>
    public const uint Container = 1u << 28;

    /// <summary>Is numbered in <see cref="FinalizerOrder"/>.</summary>
    public const uint Numbered = 1u << 25;

    /// <summary>Set while the collector runs: garbage whose last reference a finaliser has taken away.</summary>
    public const uint Dead = 1u << 23;

    /// <summary>Never collected: gc.freeze() was called after it was made.</summary>
    public const uint Frozen = 1u << 24;

    /// <summary>Set while the collector runs: found to be reachable.</summary>
    public const uint Reached = 1u << 27;

    /// <summary>Set while the collector runs: found to be in garbage.</summary>
    public const uint Garbage = 1u << 26;
}
