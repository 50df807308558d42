using Rusthon.CodeGen.Llvm;

namespace Rusthon.CodeGen.Emit;

/// <summary>The bit patterns of boxed values and the static object header, as the runtime declares them.</summary>
internal static class ValueLayout
{
    /// <summary>The first pattern that is not a double.</summary>
    public const ulong FirstTag = 0xFFF9UL << 48;

    /// <summary>The tag of a 48-bit int.</summary>
    public const ulong TagInt = 0xFFF9UL << 48;

    /// <summary>The tag of False and True.</summary>
    public const ulong TagBool = 0xFFFAUL << 48;

    /// <summary>The tag of the singletons; None is payload 0.</summary>
    public const ulong TagSpecial = 0xFFFBUL << 48;

    /// <summary>The tag of pointers.</summary>
    public const ulong TagPointer = 0xFFFFUL << 48;

    /// <summary>None.</summary>
    public const ulong None = TagSpecial;

    /// <summary>NotImplemented.</summary>
    public const ulong NotImplemented = TagSpecial | 1;

    /// <summary>Ellipsis.</summary>
    public const ulong Ellipsis = TagSpecial | 2;

    /// <summary>No value.</summary>
    public const ulong Unset = TagSpecial | 3;

    /// <summary>The result of a function that raised.</summary>
    public const ulong Error = TagSpecial | 4;

    /// <summary>The payload bits.</summary>
    public const ulong PayloadMask = (1UL << 48) - 1;

    /// <summary>The first count of a static object.</summary>
    public const uint Immortal = 1u << 30;

    /// <summary>The flag of a static object.</summary>
    public const uint StaticFlag = 1u << 31;

    /// <summary>The flag of a str whose characters are all below 128.</summary>
    public const uint AsciiFlag = 4;

    /// <summary>Where the value of a cell lies, bytes from the header.</summary>
    public const int CellValueOffset = 16;

    /// <summary>Where a function object's closure lies: behind header, known code, code, name, qualified name, doc, defaults and keyword defaults.</summary>
    public const int FunctionClosureOffset = 72;

    /// <summary>Where a function object has the code that compiled callers know.</summary>
    public const int FunctionKnownCodeOffset = 16;

    /// <summary>Where an object's type lies.</summary>
    public const int TypeOffset = 8;

    /// <summary>Where a type's shapes lie: behind header, names, module, doc, flags, size, base, bases, order, dict and version.</summary>
    public const int ShapesOffset = 96;

    /// <summary>Count and flags of a new object that owns references: count 1, and the flag of containers.</summary>
    public const long ContainerHeader = 1 | (1L << (32 + 28));

    /// <summary>Where an instance of a class with a shape has its dict, the order of its attributes, and those.</summary>
    public const int InstanceDictOffset = 16;

    /// <summary>Of a deque: its length.</summary>
    public const int DequeLengthOffset = 16;

    /// <summary>Of an array: its length in bytes, the pointer to its items, and its type code.</summary>
    public const int ArrayLengthOffset = 16;

    /// <summary>See <see cref="ArrayLengthOffset"/>.</summary>
    public const int ArrayItemsOffset = 32;

    /// <summary>See <see cref="ArrayLengthOffset"/>.</summary>
    public const int ArrayCodeOffset = 48;

    /// <summary>Of a list: its length, and the pointer to its items.</summary>
    public const int ListLengthOffset = 16;

    /// <summary>See <see cref="ListLengthOffset"/>.</summary>
    public const int ListItemsOffset = 32;

    /// <summary>See <see cref="InstanceDictOffset"/>.</summary>
    public const int InstanceOrderOffset = 24;

    /// <summary>See <see cref="InstanceDictOffset"/>.</summary>
    public const int InstanceSlotsOffset = 32;

    /// <summary>Where a tuple's items lie.</summary>
    public const int TupleItemsOffset = 24;

    /// <summary>Where a generator's state lies: behind header, resume function and code.</summary>
    public const int GeneratorStateOffset = 32;

    /// <summary>Where a generator's slots lie: behind the state, their count and what the generator waits for.</summary>
    public const int GeneratorSlotsOffset = 72;

    /// <summary>True when an int is stored inline.</summary>
    public static bool FitsSmall(System.Numerics.BigInteger value) => value >= -(1L << 47) && value <= (1L << 47) - 1;

    /// <summary>The value of a pointer to static data, as an i64 constant.</summary>
    public static LlvmValue Pointer(LlvmContext context, LlvmValue global) =>
        global.ConstPtrToInt(context.Int64).ConstAdd(context.Int64.ConstInt(TagPointer));
}
