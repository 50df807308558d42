using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type type.</summary>
[PyType("type", Layout = typeof(TypeObj), Flags = TypeFlags.TypeSubclass | TypeFlags.BaseType)]
public static unsafe class TypeType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Slot("Drop")]
    public static void Drop(Obj* o) => ClassMemory.Drop(o);

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var type = (TypeObj*)o;
        if ((type->Flags & TypeFlags.HeapType) != 0)
        {
            visit(&type->Dict);
            visit(&type->Mro);
            visit(&type->Bases);
            Collector.VisitFixed((Obj*)type->Base, visit);
        }
    }

    [Slot("New")]
    public static V New(TypeObj* metaclass, V* args, long count, TupleObj* names) => ClassBuilder.New(metaclass, args, count, names);

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names)
    {
        if (count == 1 || count == 3)
        {
            return count == 1 && names != null ? Errors.Fail(TypeErrorType.Address, "type.__init__() takes no keyword arguments"u8) : 0;
        }

        return self.IsUnset || args == null ? -1 : Errors.Fail(TypeErrorType.Address, "type.__init__() takes 1 or 3 arguments"u8);
    }

    [Slot("Call")]
    public static V Call(V self, V* args, long positional, TupleObj* names)
    {
        var type = (TypeObj*)self.Object;
        if (type == Address)
        {
            if (positional == 1 && names == null)
            {
                return Counts.RetainObject(Types.Of(args[0]));
            }

            if (positional != 3)
            {
                return Errors.Raise(TypeErrorType.Address, "type() takes 1 or 3 arguments"u8);
            }
        }

        return Constructors.Construct(type, args, positional, names);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        if (text.AddUtf8("<class '"u8) && TypeNames.AddQualified(ref text, (TypeObj*)self.Object) && text.AddUtf8("'>"u8))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("GetAttr")]
    public static V GetAttribute(V self, V name)
    {
        var value = Strs.IsStr(name)
            ? ClassAttributes.Find(self, name)
            : Errors.Raise(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);
        return value.IsUnset
            ? Errors.RaiseAttribute("type object '%S' has no attribute '%S'"u8, ((TypeObj*)self.Object)->Name, self, name)
            : value;
    }

    [Slot("SetAttr")]
    public static int SetAttribute(V self, V name, V value) => Strs.IsStr(name)
        ? ClassAttributes.Set(self, name, value)
        : Errors.Fail(TypeErrorType.Address, "attribute name must be string, not '%T'"u8, name);

    [Slot("Or")]
    public static V Or(V a, V b) => Unions.Or(a, b);

    [Getter("__name__", Setter = nameof(SetName))]
    public static V GetName(V self)
    {
        var type = (TypeObj*)self.Object;
        return Counts.Retain((type->Flags & TypeFlags.DottedName) != 0 ? type->QualName : type->Name);
    }

    /// <summary>Makes messages show another name than __name__.</summary>
    [Builtin("_set_display_name(cls, name, /)", Module = "_types")]
    public static V SetDisplayName(V cls, V name)
    {
        var type = (TypeObj*)cls.Object;
        var old = type->Name;
        type->Name = Counts.Retain(name);
        type->Flags |= TypeFlags.DottedName;
        Counts.Release(old);
        return V.None;
    }

    /// <summary>The dict of an instance, owned: for library code that asks it for no name of the program.</summary>
    [Builtin("_attributes(instance, /)", Module = "_types")]
    public static V Attributes(V instance) => InstanceDicts.Of(instance);

    /// <summary>getattr for library code that asks only for names that the library itself or the program writes down.</summary>
    [Builtin("_attribute(object, name, default=<unrepresentable>, /)", Module = "_types")]
    public static V Attribute(V obj, V name, V fallback) => ObjectFunctions.GetAttr(obj, name, fallback);

    /// <summary>The __dict__ of a class or module for library code that looks up such names only, and calls nothing else that it finds there.</summary>
    [Builtin("_namespace(object, /)", Module = "_types")]
    public static V Namespace(V obj) => Objects.GetAttr(obj, Names.Dict);

    /// <summary>dir, to show what there is.</summary>
    [Builtin("_directory(object, /)", Module = "_types")]
    public static V Directory(V obj) => ObjectFunctions.DirFunction(obj);

    /// <summary>A function's __globals__, likewise.</summary>
    [Builtin("_globals(function, /)", Module = "_types")]
    public static V GlobalsOf(V function) => Objects.GetAttr(function, Names.Globals);

    /// <summary>The subclasses of a class for library code that makes no instances of them.</summary>
    [Builtin("_subclasses(cls, /)", Module = "_types")]
    public static V SubclassesForChecks(V cls) => ClassMemory.SubclassesOf((TypeObj*)cls.Object);

    public static int SetName(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        if (ClassAttributes.CheckMutable(type, "__name__"u8, value.IsUnset) < 0)
        {
            return -1;
        }

        if (!Strs.IsStr(value))
        {
            return Errors.Fail(TypeErrorType.Address, "can only assign string to %S.__name__, not '%T'"u8, type->Name, value);
        }

        var old = type->Name;
        type->Name = Counts.Retain(value);
        type->Flags &= ~TypeFlags.DottedName;
        Counts.Release(old);
        return 0;
    }

    [Getter("__qualname__", Setter = nameof(SetQualName))]
    public static V GetQualName(V self) => Counts.Retain(((TypeObj*)self.Object)->QualName);

    public static int SetQualName(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        if (ClassAttributes.CheckMutable(type, "__qualname__"u8, value.IsUnset) < 0)
        {
            return -1;
        }

        if (!Strs.IsStr(value))
        {
            return Errors.Fail(TypeErrorType.Address, "can only assign string to %S.__qualname__, not '%T'"u8, type->Name, value);
        }

        var old = type->QualName;
        type->QualName = Counts.Retain(value);
        Counts.Release(old);
        return 0;
    }

    [Getter("__module__", Setter = nameof(SetModule))]
    public static V GetModule(V self)
    {
        var module = TypeNames.ModuleOf((TypeObj*)self.Object);
        return module.IsUnset ? Errors.RaiseAttribute("%S"u8, Names.Module, self, Names.Module) : module;
    }

    public static int SetModule(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        return ClassAttributes.CheckMutable(type, "__module__"u8, value.IsUnset) < 0 ? -1 : Dicts.Set(type->Dict, Names.Module, value);
    }

    [Getter("__doc__", Setter = nameof(SetDoc))]
    public static V GetDoc(V self)
    {
        var type = (TypeObj*)self.Object;
        var dict = TypeDicts.Of(type);
        var doc = dict.IsError ? V.Error : Dicts.Get(dict, Names.Doc);
        return doc.IsUnset ? V.None : Objects.Bind(doc, V.Unset, self);
    }

    public static int SetDoc(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        if (ClassAttributes.CheckMutable(type, "__doc__"u8, value.IsUnset) < 0)
        {
            return -1;
        }

        TypeDicts.Changed(type);
        return Dicts.Set(type->Dict, Names.Doc, value);
    }

    [Getter("__dict__")]
    public static V GetDict(V self) => MappingProxyType.New(TypeDicts.Of((TypeObj*)self.Object));

    [Getter("__mro__")]
    public static V GetMro(V self) => ClassAttributes.MroOf((TypeObj*)self.Object);

    [Getter("__bases__", Setter = nameof(SetBases))]
    public static V GetBases(V self)
    {
        var type = (TypeObj*)self.Object;
        if (type->Bases.IsPointer)
        {
            return Counts.Retain(type->Bases);
        }

        var first = V.FromObject(type->Base);
        return type->Base == null ? Counts.Retain(Tuples.Empty) : Tuples.FromBorrowed(&first, 1);
    }

    public static int SetBases(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        return ClassAttributes.CheckMutable(type, "__bases__"u8, value.IsUnset) < 0 ? -1 : BasesAssignment.Set(type, value);
    }

    [Getter("__base__")]
    public static V GetBase(V self)
    {
        var type = (TypeObj*)self.Object;
        return type->Base == null ? V.None : Counts.RetainObject(type->Base);
    }

    [Getter("__annotations__", Setter = nameof(SetAnnotations))]
    public static V GetAnnotations(V self)
    {
        var type = (TypeObj*)self.Object;
        if ((type->Flags & TypeFlags.HeapType) == 0)
        {
            return Errors.RaiseAttribute("type object '%S' has no attribute '%S'"u8, type->Name, self, Names.Annotations);
        }

        var value = Dicts.Get(type->Dict, Names.Annotations);
        if (!value.IsUnset)
        {
            return Objects.Bind(value, V.Unset, self);
        }

        var dict = Dicts.New();
        if (!dict.IsError && Dicts.Set(type->Dict, Names.Annotations, dict) < 0)
        {
            Counts.Release(dict);
            return V.Error;
        }

        return dict;
    }

    public static int SetAnnotations(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        if (ClassAttributes.CheckMutable(type, "__annotations__"u8, false) < 0)
        {
            return -1;
        }

        TypeDicts.Changed(type);
        return value.IsUnset ? Dicts.Delete(type->Dict, Names.Annotations) : Dicts.Set(type->Dict, Names.Annotations, value);
    }

    [Getter("__abstractmethods__", Setter = nameof(SetAbstractMethods))]
    public static V GetAbstractMethods(V self)
    {
        var type = (TypeObj*)self.Object;
        var value = type == Address || (type->Flags & TypeFlags.HeapType) == 0 ? V.Unset : Dicts.Get(type->Dict, Names.AbstractMethods);
        return value.IsUnset ? Errors.RaiseAttribute("type object '%S' has no attribute '%S'"u8, type->Name, self, Names.AbstractMethods) : Counts.Retain(value);
    }

    public static int SetAbstractMethods(V self, V value)
    {
        var type = (TypeObj*)self.Object;
        if (ClassAttributes.CheckMutable(type, "__abstractmethods__"u8, false) < 0)
        {
            return -1;
        }

        var truth = value.IsUnset ? 0 : Objects.Truth(value);
        if (truth < 0)
        {
            return -1;
        }

        TypeDicts.Changed(type);
        ((ClassData*)type->ClassData)->IsAbstract = truth == 1;
        return value.IsUnset ? Dicts.Delete(type->Dict, Names.AbstractMethods) : Dicts.Set(type->Dict, Names.AbstractMethods, value);
    }

    [Getter("__type_params__")]
    public static V GetTypeParameters(V self)
    {
        var type = (TypeObj*)self.Object;
        var value = (type->Flags & TypeFlags.HeapType) == 0 ? V.Unset : Dicts.Get(type->Dict, Names.TypeParams);
        return Counts.Retain(value.IsUnset ? Tuples.Empty : value);
    }

    [Getter("__basicsize__")]
    public static V GetBasicSize(V self) => V.FromSmall(((TypeObj*)self.Object)->BasicSize);

    [Method("mro(self, /)")]
    public static V Mro(V self)
    {
        var mro = MethodResolution.Compute((TypeObj*)self.Object);
        if (mro.IsError)
        {
            return V.Error;
        }

        var list = Lists.FromIterable(mro);
        Counts.Release(mro);
        return list;
    }

    [Method("__subclasses__(self, /)")]
    public static V Subclasses(V self) => ClassMemory.SubclassesOf((TypeObj*)self.Object);

    [Method("__prepare__(cls, /, *args, **kwargs)", Kind = MethodKind.Class)]
    public static V Prepare(V type, V* args, long count, V kwargs) => type.IsUnset && args == null && count < 0 && kwargs.IsUnset ? V.Error : Dicts.New();

    [Method("__instancecheck__(self, instance, /)")]
    public static V InstanceCheck(V self, V instance) => TypeChecks.ToValue(TypeChecks.IsPlainInstance(instance, self));

    [Method("__subclasscheck__(self, subclass, /)")]
    public static V SubclassCheck(V self, V subclass) => TypeChecks.ToValue(TypeChecks.IsPlainSubclass(subclass, self));

    [Method("__dir__(self, /)")]
    public static V Dir(V self) => AttributeLists.OfType(self);

    /// <summary>The built-in types that take type arguments.</summary>
    private const TypeFlags Generic = TypeFlags.ListSubclass | TypeFlags.TupleSubclass | TypeFlags.DictSubclass | TypeFlags.SetSubclass;

    /// <summary>type[key]: __class_getitem__.</summary>
    public static V GetClassItem(V self, V key)
    {
        if ((TypeObj*)self.Object == Address)
        {
            return GenericAliasType.New(self, key);
        }

        var method = ClassAttributes.Find(self, Names.ClassGetItem);
        if (method.IsUnset && (((TypeObj*)self.Object)->Flags & Generic) != 0)
        {
            return GenericAliasType.New(self, key);
        }

        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "type '%S' is not subscriptable"u8, ((TypeObj*)self.Object)->Name);
        }

        if (method.IsError)
        {
            return V.Error;
        }

        var result = Objects.Call1(method, key);
        Counts.Release(method);
        return result;
    }
}
