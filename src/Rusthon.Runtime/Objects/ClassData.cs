namespace Rusthon.Runtime;

/// <summary>
/// What a class made at run time has beside the type object. Behind the layout of the built-in ancestor an instance
/// has an area of values: the slots of each class with __slots__, and once, where a class has a __dict__, the dict
/// (Unset until it is needed), the order word and the inline attributes.
/// </summary>
public unsafe struct ClassData
{
    /// <summary>All classes made at run time, in order of creation.</summary>
    public TypeObj* Next;
    public TypeObj* Previous;

    /// <summary>The built-in ancestor whose layout instances begin with.</summary>
    public TypeObj* Layout;

    /// <summary>The number of values behind the layout.</summary>
    public int ExtraCount;

    /// <summary>The index of the dict among the values, or -1 when there is none or the layout has its own.</summary>
    public int DictIndex;

    /// <summary>True when instances are nothing but slots, behind <see cref="BeforeSlots"/> values.</summary>
    public readonly bool HasOnlySlots => Layout == ObjectType.Address && DictIndex < 0 && ExtraCount > 0;

    /// <summary>How many inline attributes there is room for, at most <see cref="MaxInline"/>; for a class with a shape that has only slots, how many there are.</summary>
    public int Capacity;

    /// <summary>How many inline attributes have names.</summary>
    public int NameCount;

    /// <summary>Capacity names, owned.</summary>
    public V* InlineNames;

    /// <summary>The class or an ancestor has a __del__.</summary>
    public bool HasFinalizer;

    /// <summary>Another class is or was derived from it.</summary>
    public bool IsBase;

    /// <summary>The class has a shape whose attributes no compiled code sets in their places (<see cref="ClassShape.IsFrozen"/>), and so have those it is derived from.</summary>
    public bool IsFrozen;

    /// <summary>Attribute names that __abstractmethods__ lists make the class abstract.</summary>
    public bool IsAbstract;

    /// <summary>Values that are always Unset where an instance whose attributes are all slots would have its dict and their order: so that slots lie where attributes lie.</summary>
    public const int BeforeSlots = 2;

    /// <summary>The steps of orders in which instances have set their attributes (<see cref="AttributeOrders"/>), where a word does not list them.</summary>
    public OrderStep* Steps;
    public int StepCount;
    public int StepCapacity;

    /// <summary>An instance with that many is a block of the largest size class.</summary>
    public const int MaxInline = 48;

    /// <summary>How many there is room for in every instance when some are given another class.</summary>
    public const int InlineOfAll = 15;
}
