using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A static or class method.</summary>
public struct MethodWrapObj
{
    public Obj Head;
    public V Function;

    /// <summary>The dict of attributes, or Unset.</summary>
    public V Dict;
}

/// <summary>The type staticmethod.</summary>
[PyType("staticmethod", Layout = typeof(MethodWrapObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class StaticMethodType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner) => Counts.Retain(((MethodWrapObj*)self.Object)->Function);

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names) =>
        Objects.Call(((MethodWrapObj*)self.Object)->Function, args, positional, names);

    [Slot("Repr")]
    public static V Repr(V self) => Errors.Format("<staticmethod(%R)>"u8, ((MethodWrapObj*)self.Object)->Function, default, default);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var wrapper = (MethodWrapObj*)Instances.New(type, sizeof(MethodWrapObj));
        if (wrapper == null)
        {
            return V.Error;
        }

        wrapper->Function = V.None;
        wrapper->Dict = V.Unset;
        return args == null && count > 0 && names != null ? V.Error : V.FromObject(wrapper);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (names != null)
        {
            return Errors.Fail(TypeErrorType.Address, "%S() takes no keyword arguments"u8, Types.Of(self)->Name);
        }

        if (count != 1)
        {
            return Errors.Fail(TypeErrorType.Address, "%S expected 1 argument, got %S"u8, Types.Of(self)->Name, V.FromSmall(count));
        }

        var wrapper = (MethodWrapObj*)self.Object;
        var old = wrapper->Function;
        wrapper->Function = Counts.Retain(args[0]);
        if (!old.IsNone)
        {
            ClassMemory.ForgetMethods();
        }

        Counts.Release(old);
        return MethodWraps.CopyAttributes(self, args[0]);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((MethodWrapObj*)o)->Function);
        Counts.Release(((MethodWrapObj*)o)->Dict);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((MethodWrapObj*)o)->Function);
        visit(&((MethodWrapObj*)o)->Dict);
    }

    [Getter("__func__")]
    public static V GetFunction(V self) => Counts.Retain(((MethodWrapObj*)self.Object)->Function);

    [Getter("__wrapped__")]
    public static V GetWrapped(V self) => Counts.Retain(((MethodWrapObj*)self.Object)->Function);

    [Getter("__dict__", Setter = nameof(SetDict))]
    public static V GetDict(V self) => InstanceDicts.Of(self);

    public static int SetDict(V self, V value) => InstanceDicts.ReplaceOnly(self, value);

    [Getter("__isabstractmethod__")]
    public static V IsAbstract(V self) => AbstractClasses.IsAbstractValue(((MethodWrapObj*)self.Object)->Function);
}

/// <summary>The type classmethod.</summary>
[PyType("classmethod", Layout = typeof(MethodWrapObj), Flags = TypeFlags.BaseType | TypeFlags.HasDict)]
public static unsafe class ClassMethodType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var type = owner.IsUnset ? V.FromObject(Types.Of(obj)) : owner;
        var function = ((MethodWrapObj*)self.Object)->Function;
        return Types.Of(function) == FunctionType.Address ? BoundMethodType.New(function, type) : BindOther(function, type);
    }

    [Slot("Repr")]
    public static V Repr(V self) => Errors.Format("<classmethod(%R)>"u8, ((MethodWrapObj*)self.Object)->Function, default, default);

    private static V BindOther(V function, V type) =>
        Types.Of(function)->Call == null ? Objects.Bind(function, type, type) : BoundMethodType.New(function, type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var wrapper = (MethodWrapObj*)Instances.New(type, sizeof(MethodWrapObj));
        if (wrapper == null)
        {
            return V.Error;
        }

        wrapper->Function = V.None;
        wrapper->Dict = V.Unset;
        return args == null && count > 0 && names != null ? V.Error : V.FromObject(wrapper);
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (names != null)
        {
            return Errors.Fail(TypeErrorType.Address, "%S() takes no keyword arguments"u8, Types.Of(self)->Name);
        }

        if (count != 1)
        {
            return Errors.Fail(TypeErrorType.Address, "%S expected 1 argument, got %S"u8, Types.Of(self)->Name, V.FromSmall(count));
        }

        var wrapper = (MethodWrapObj*)self.Object;
        var old = wrapper->Function;
        wrapper->Function = Counts.Retain(args[0]);
        if (!old.IsNone)
        {
            ClassMemory.ForgetMethods();
        }

        Counts.Release(old);
        return MethodWraps.CopyAttributes(self, args[0]);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        Counts.Release(((MethodWrapObj*)o)->Function);
        Counts.Release(((MethodWrapObj*)o)->Dict);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((MethodWrapObj*)o)->Function);
        visit(&((MethodWrapObj*)o)->Dict);
    }

    [Getter("__func__")]
    public static V GetFunction(V self) => Counts.Retain(((MethodWrapObj*)self.Object)->Function);

    [Getter("__wrapped__")]
    public static V GetWrapped(V self) => Counts.Retain(((MethodWrapObj*)self.Object)->Function);

    [Getter("__dict__", Setter = nameof(SetDict))]
    public static V GetDict(V self) => InstanceDicts.Of(self);

    public static int SetDict(V self, V value) => InstanceDicts.ReplaceOnly(self, value);

    [Getter("__isabstractmethod__")]
    public static V IsAbstract(V self) => AbstractClasses.IsAbstractValue(((MethodWrapObj*)self.Object)->Function);
}

/// <summary>What static and class methods share.</summary>
public static unsafe class MethodWraps
{
    /// <summary>Copies what functools.wraps copies from the function, as far as it is there: 0 or -1.</summary>
    public static int CopyAttributes(V self, V function)
    {
        return Copy(self, function, Names.Module) < 0 || Copy(self, function, Names.Name) < 0 || Copy(self, function, Names.QualName) < 0
            || Copy(self, function, Names.Doc) < 0 || Copy(self, function, Names.Annotations) < 0
            ? -1
            : 0;
    }

    private static int Copy(V self, V function, V name)
    {
        var value = Objects.GetAttrOrUnset(function, name);
        if (value.IsUnset || value.IsError)
        {
            return value.IsError ? -1 : 0;
        }

        var dict = InstanceAttributes.DictOf(self.Object, self.Object->Type);
        var status = dict.IsError ? -1 : Dicts.Set(dict, name, value);
        Counts.Release(value);
        return status;
    }
}
