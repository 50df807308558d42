using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A property.</summary>
public struct PropertyObj
{
    public Obj Head;

    /// <summary>A function or None, also below.</summary>
    public V Getter;
    public V Setter;
    public V Deleter;
    public V Doc;

    /// <summary>The docstring is the getter's: another getter brings its own.</summary>
    public bool HasGettersDoc;

    /// <summary>The name given by __set_name__, or Unset.</summary>
    public V Name;
}

/// <summary>The type property.</summary>
[PyType("property", Layout = typeof(PropertyObj), Flags = TypeFlags.BaseType)]
public static unsafe class PropertyType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var property = (PropertyObj*)Instances.New(type, sizeof(PropertyObj));
        if (property == null)
        {
            return V.Error;
        }

        property->Getter = V.None;
        property->Setter = V.None;
        property->Deleter = V.None;
        property->Doc = V.None;
        property->HasGettersDoc = false;
        property->Name = V.Unset;
        return args == null && count > 0 && names != null ? V.Error : V.FromObject(property);
    }

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var property = (PropertyObj*)o;
        Counts.Release(property->Getter);
        Counts.Release(property->Setter);
        Counts.Release(property->Deleter);
        Counts.Release(property->Doc);
        Counts.Release(property->Name);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var property = (PropertyObj*)o;
        visit(&property->Getter);
        visit(&property->Setter);
        visit(&property->Deleter);
        visit(&property->Doc);
    }

    [Method("__init__(self, /, fget=None, fset=None, fdel=None, doc=None)")]
    public static V Initialize(V self, V getter, V setter, V deleter, V doc)
    {
        var property = (PropertyObj*)self.Object;
        var fromGetter = (doc.IsUnset || doc.IsNone) && !getter.IsUnset && !getter.IsNone;
        if (fromGetter)
        {
            doc = Objects.GetAttrOrUnset(getter, Names.Doc);
            if (doc.IsError)
            {
                return V.Error;
            }
        }
        else
        {
            Counts.Retain(doc);
        }

        if (!property->Getter.IsNone || !property->Setter.IsNone)
        {
            ClassMemory.ForgetMethods();
        }

        Replace(&property->Getter, getter);
        Replace(&property->Setter, setter);
        Replace(&property->Deleter, deleter);
        property->HasGettersDoc = fromGetter && !doc.IsUnset && !doc.IsNone;
        var status = SetFirstDoc(self, doc.IsUnset ? V.None : doc, property->HasGettersDoc);
        Counts.Release(doc);
        return status < 0 ? V.Error : V.None;
    }

    /// <summary>Keeps the docstring: in a subclass as an attribute of the instance, which the class's own would hide otherwise. Only for a getter's own it must be possible.</summary>
    private static int SetFirstDoc(V self, V doc, bool needed)
    {
        if (self.Object->Type == Address)
        {
            Replace(&((PropertyObj*)self.Object)->Doc, doc);
            return 0;
        }

        if (Objects.SetAttr(self, doc, Names.Doc) == 0)
        {
            return 0;
        }

        if (needed || !Errors.PendingIs(AttributeErrorType.Address))
        {
            return -1;
        }

        Errors.Clear();
        return 0;
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        var method = Objects.Bind(TypeDicts.Lookup(Address, Names.Init), self, V.FromObject(Address));
        var result = method.IsError ? V.Error : Objects.Call(method, args, count, names);
        Counts.Release(method);
        return result.IsError ? -1 : 0;
    }

    [Slot("DescrGet")]
    public static V Get(V self, V obj, V owner)
    {
        var property = (PropertyObj*)self.Object;
        if (obj.IsUnset)
        {
            return Counts.Retain(self);
        }

        return property->Getter.IsNone ? RaiseMissing(property, obj, "getter"u8) : Objects.Call1(property->Getter, obj);
    }

    [Slot("DescrSet")]
    public static int Set(V self, V obj, V value)
    {
        var property = (PropertyObj*)self.Object;
        var function = value.IsUnset ? property->Deleter : property->Setter;
        if (function.IsNone)
        {
            RaiseMissing(property, obj, value.IsUnset ? "deleter"u8 : "setter"u8);
            return -1;
        }

        var result = value.IsUnset ? Objects.Call1(function, obj) : Objects.Call2(function, obj, value);
        Counts.Release(result);
        return result.IsError ? -1 : 0;
    }

    [Method("getter(self, fget, /)")]
    public static V WithGetter(V self, V function)
    {
        var property = (PropertyObj*)self.Object;
        return Copy(self, function, property->Setter, property->Deleter);
    }

    [Method("setter(self, fset, /)")]
    public static V WithSetter(V self, V function)
    {
        var property = (PropertyObj*)self.Object;
        return Copy(self, property->Getter, function, property->Deleter);
    }

    [Method("deleter(self, fdel, /)")]
    public static V WithDeleter(V self, V function)
    {
        var property = (PropertyObj*)self.Object;
        return Copy(self, property->Getter, property->Setter, function);
    }

    [Method("__set_name__(self, owner, name, /)")]
    public static V SetName(V self, V owner, V name)
    {
        Replace(&((PropertyObj*)self.Object)->Name, name);
        return owner.IsUnset ? V.Error : V.None;
    }

    [Getter("fget")]
    public static V GetGetter(V self) => Counts.Retain(((PropertyObj*)self.Object)->Getter);

    [Getter("fset")]
    public static V GetSetter(V self) => Counts.Retain(((PropertyObj*)self.Object)->Setter);

    [Getter("fdel")]
    public static V GetDeleter(V self) => Counts.Retain(((PropertyObj*)self.Object)->Deleter);

    [Getter("__doc__", Setter = nameof(SetDoc))]
    public static V GetDoc(V self) => Counts.Retain(((PropertyObj*)self.Object)->Doc);

    public static int SetDoc(V self, V value)
    {
        Replace(&((PropertyObj*)self.Object)->Doc, value);
        return 0;
    }

    [Getter("__name__", Setter = nameof(SetOwnName))]
    public static V GetName(V self)
    {
        var property = (PropertyObj*)self.Object;
        if (!property->Name.IsUnset)
        {
            return Counts.Retain(property->Name);
        }

        var name = property->Getter.IsNone ? V.Unset : Objects.GetAttrOrUnset(property->Getter, Names.Name);
        return name.IsUnset ? Objects.RaiseNoAttribute(self, Names.Name) : name;
    }

    public static int SetOwnName(V self, V value)
    {
        Replace(&((PropertyObj*)self.Object)->Name, value);
        return 0;
    }

    [Getter("__isabstractmethod__")]
    public static V IsAbstract(V self)
    {
        var property = (PropertyObj*)self.Object;
        var result = AbstractClasses.IsAbstractValue(property->Getter);
        if (Same(result, V.False))
        {
            result = AbstractClasses.IsAbstractValue(property->Setter);
        }

        return Same(result, V.False) ? AbstractClasses.IsAbstractValue(property->Deleter) : result;
    }

    private static bool Same(V a, V b) => V.Same(a, b);

    private static V Copy(V self, V getter, V setter, V deleter)
    {
        var property = (PropertyObj*)self.Object;
        V* args = stackalloc V[4];
        args[0] = getter.IsNone ? property->Getter : getter;
        args[1] = setter.IsNone ? property->Setter : setter;
        args[2] = deleter.IsNone ? property->Deleter : deleter;
        args[3] = property->HasGettersDoc && !args[0].IsNone ? V.None : property->Doc;
        var copy = Objects.Call(V.FromObject(Types.Of(self)), args, 4, null);
        if (!copy.IsError && Types.IsSubtype(Types.Of(copy), Address))
        {
            Replace(&((PropertyObj*)copy.Object)->Name, property->Name);
        }

        return copy;
    }

    private static V RaiseMissing(PropertyObj* property, V obj, System.ReadOnlySpan<byte> what)
    {
        var text = StrBuilder.Start();
        var ok = text.AddUtf8("property "u8);
        var name = GetName(V.FromObject(property));
        if (name.IsError)
        {
            Errors.Clear();
        }
        else
        {
            ok = ok && text.AddRepr(name) && text.AddUtf8(" "u8);
            Counts.Release(name);
        }

        ok = ok && text.AddUtf8("of "u8) && text.AddRepr(Types.Of(obj)->QualName) && text.AddUtf8(" object has no "u8) && text.AddUtf8(what);
        if (ok)
        {
            return Errors.RaiseText(AttributeErrorType.Address, ref text);
        }

        text.Abandon();
        return V.Error;
    }

    private static void Replace(V* field, V value)
    {
        var old = *field;
        *field = Counts.Retain(value.IsUnset ? V.None : value);
        Counts.Release(old);
    }
}
