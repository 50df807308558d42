using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type object: what every object inherits.</summary>
[PyType("object", Layout = typeof(Obj), Flags = TypeFlags.BaseType, Doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\ninstance that has no instance attributes and cannot be given any.\n")]
public static unsafe class ObjectType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__reduce_ex__(self, protocol, /)")]
    public static V ReduceEx(V self, V protocol) => Reduction.ReduceEx(self, protocol);

    [Method("__reduce__(self, /)")]
    public static V Reduce(V self) => Reduction.ReduceObject(self, V.FromSmall(0));

    [Method("__getstate__(self, /)")]
    public static V GetState(V self) => Reduction.State(self, V.False);

    [Slot("Drop")]
    public static void Drop(Obj* o) => Instances.Free(o);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (count > 0 || names != null)
        {
            if ((void*)type->New != (void*)ObjectNew)
            {
                return Errors.Raise(TypeErrorType.Address, "object.__new__() takes exactly one argument (the type to instantiate)"u8);
            }

            if ((void*)type->Init == (void*)ObjectInit)
            {
                return Errors.Raise(TypeErrorType.Address, "%S() takes no arguments"u8, type->Name);
            }
        }

        if (type->ClassData != null && ((ClassData*)type->ClassData)->IsAbstract)
        {
            return AbstractClasses.RaiseInstantiation(type);
        }

        var o = Instances.New(type, sizeof(Obj));
        return o == null ? V.Error : V.FromObject(o);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (count == 0 && names == null)
        {
            return 0;
        }

        var type = Types.Of(self);
        if ((void*)type->Init != (void*)ObjectInit)
        {
            return Errors.Fail(TypeErrorType.Address, "object.__init__() takes exactly one argument (the instance to initialize)"u8);
        }

        return (void*)type->New == (void*)ObjectNew
            ? Errors.Fail(TypeErrorType.Address, "%S.__init__() takes exactly one argument (the instance to initialize)"u8, type->Name)
            : 0;
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var type = Types.Of(self);
        var text = StrBuilder.Start();
        if (text.AddUtf8("<"u8) && TypeNames.AddQualified(ref text, type) && text.AddUtf8(" object at 0x"u8)
            && Addresses.Add(ref text, (void*)(self.Bits & V.PayloadMask)) && text.AddUtf8(">"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Str")]
    public static V Str(V self) => Types.Of(self)->Repr(self);

    [Slot("Format")]
    public static V Format(V self, V spec)
    {
        if (Strs.IsStr(spec) && Strs.Length(spec) > 0)
        {
            return Errors.Raise(TypeErrorType.Address, "unsupported format string passed to %T.__format__"u8, self);
        }

        return Objects.Str(self);
    }

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var address = self.Bits & V.PayloadMask;
        return (long)((address >> 4) | (address << 60));
    }

    [Slot("Compare")]
    public static V Compare(V self, V other, int op)
    {
        if (op == CompareOp.Eq)
        {
            return Objects.Is(self, other) ? V.True : V.NotImplemented;
        }

        var compare = Types.Of(self)->Compare;
        if (op != CompareOp.Ne || (void*)compare == (void*)ObjectCompare)
        {
            return op == CompareOp.Ne && Objects.Is(self, other) ? V.False : V.NotImplemented;
        }

        var equal = compare(self, other, CompareOp.Eq);
        if (equal.IsError || equal.IsNotImplemented)
        {
            return equal;
        }

        var truth = Objects.Truth(equal);
        Counts.Release(equal);
        return truth < 0 ? V.Error : V.FromBool(truth == 0);
    }

    [Slot("GetAttr")]
    public static V GetAttribute(V self, V name) => Strs.IsStr(name) ? Objects.GenericGetAttr(self, name) : RaiseBadName(name);

    [Slot("SetAttr")]
    public static int SetAttribute(V self, V name, V value)
    {
        if (Strs.IsStr(name))
        {
            return Objects.GenericSetAttr(self, name, value);
        }

        RaiseBadName(name);
        return -1;
    }

    private static V RaiseBadName(V name) => Errors.Raise(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);

    [Getter("__class__", Setter = nameof(SetClass))]
    public static V GetClass(V self) => Counts.RetainObject(Types.Of(self));

    public static int SetClass(V self, V value) => ClassAssignment.Set(self, value);

    [Method("__init_subclass__(cls, /, **kwargs)", Kind = MethodKind.Class)]
    public static V InitSubclass(V type, V keywords) => keywords.IsUnset || Dicts.Length(keywords) == 0
        ? V.None
        : Errors.Raise(TypeErrorType.Address, "%S.__init_subclass__() takes no keyword arguments"u8, ((TypeObj*)type.Object)->QualName);

    [Method("__subclasshook__(cls, other, /)", Kind = MethodKind.Class)]
    public static V SubclassHook(V type, V other) => type.IsUnset && other.IsUnset ? V.Error : V.NotImplemented;

    [Method("__dir__(self, /)")]
    public static V Dir(V self) => AttributeLists.OfInstance(self);

    [Method("__sizeof__(self, /)")]
    public static V SizeOf(V self) => V.FromSmall(Types.Of(self)->BasicSize);

    /// <summary>True when a slot is object's own.</summary>
    internal static bool IsOwnInit(TypeObj* type) => (void*)type->Init == (void*)ObjectInit;

    /// <inheritdoc cref="IsOwnInit"/>
    internal static bool IsOwnNew(TypeObj* type) => (void*)type->New == (void*)ObjectNew;

    private static delegate*<TypeObj*, V*, long, TupleObj*, V> ObjectNew => Type.New;

    private static delegate*<V, V*, long, TupleObj*, int> ObjectInit => Type.Init;

    private static delegate*<V, V, int, V> ObjectCompare => Type.Compare;

    /// <summary>True for types whose values are equal only to themselves, as object's are.</summary>
    public static bool ComparesIdentity(TypeObj* type) => (void*)type->Compare == (void*)ObjectCompare;
}
