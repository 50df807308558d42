using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type weakref.ref.</summary>
[PyType("ReferenceType", Module = "weakref", Layout = typeof(WeakReferenceObj), Flags = TypeFlags.BaseType)]
public static unsafe class WeakReferenceType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_weakref", "ref")]
    public static V Class() => Counts.RetainObject(Address);

    [Slot("New")]
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if ((type == Address && Arguments.RejectKeywords("ref"u8, names) < 0) || Arguments.CheckCount("__new__"u8, count, 1, 2) < 0)
        {
            return V.Error;
        }

        var callback = count == 2 ? args[1] : V.None;
        if (!CanRefer(args[0]))
        {
            return Errors.Raise(TypeErrorType.Address, "cannot create weak reference to '%T' object"u8, args[0]);
        }

        var target = args[0].Object;
        var first = WeakReferences.First(target);
        if (type == Address && callback.IsNone && first != null && first->Callback.IsNone && first->Head.Type == Address && first->Head.Count > 0)
        {
            return Counts.RetainObject(first);
        }

        var reference = (WeakReferenceObj*)Instances.New(type, sizeof(WeakReferenceObj));
        if (reference == null)
        {
            return V.Error;
        }

        reference->Target = null;
        reference->Callback = Counts.Retain(callback);
        reference->HasHash = false;
        reference->Previous = null;
        reference->Next = null;
        if (WeakReferences.Enter(reference, target) == 0)
        {
            return V.FromObject(reference);
        }

        Counts.Release(V.FromObject(reference));
        return V.Error;
    }

    [Slot("Init")]
    public static int Init(V self, V* args, long count, TupleObj* names) =>
        self.IsUnset || (args == null && count > 0) || names != null ? Arguments.RejectKeywords("ref"u8, names) : Arguments.CheckCount("__init__"u8, count, 1, 2);

    [Slot("Drop")]
    public static void Drop(Obj* o)
    {
        var reference = (WeakReferenceObj*)o;
        WeakReferences.Leave(reference);
        Counts.Release(reference->Callback);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    public static void Traverse(Obj* o, delegate*<V*, void> visit) => visit(&((WeakReferenceObj*)o)->Callback);

    [Slot("Call")]
    public static V Call(V self, V* args, long count, TupleObj* names)
    {
        if (Arguments.RejectKeywords("weakref"u8, names) < 0 || (count > 0 && Arguments.CheckCount("weakref"u8, args == null ? 0 : count, 0, 0) < 0))
        {
            return V.Error;
        }

        return Target(self);
    }

    [Slot("Repr")]
    public static V Repr(V self)
    {
        var text = StrBuilder.Start();
        var target = Target(self);
        var good = text.AddAscii("<weakref at 0x"u8) && Addresses.Add(ref text, self.Object);
        if (target.IsNone)
        {
            good = good && text.AddAscii("; dead>"u8);
        }
        else
        {
            var name = Objects.GetAttrOrUnset(target, Names.Name);
            good = good && !name.IsError && text.AddAscii("; to '"u8) && text.Add(Objects.TypeName(target)) && text.AddAscii("' at 0x"u8)
                && Addresses.Add(ref text, target.Object)
                && (!Strs.IsStr(name) || (text.AddAscii(" ("u8) && text.Add(name) && text.AddChar(')'))) && text.AddChar('>');
            Counts.Release(name);
        }

        Counts.Release(target);
        if (good)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    [Slot("Hash")]
    public static long Hash(V self)
    {
        var reference = (WeakReferenceObj*)self.Object;
        if (reference->HasHash)
        {
            return reference->Hash;
        }

        var target = Target(self);
        if (target.IsNone)
        {
            return Errors.Fail(TypeErrorType.Address, "weak object has gone away"u8);
        }

        var hash = Objects.Hash(target);
        Counts.Release(target);
        if (hash != -1)
        {
            reference->Hash = hash;
            reference->HasHash = true;
        }

        return hash;
    }

    [Slot("Compare")]
    public static V Compare(V a, V b, int op)
    {
        if (op is not (CompareOp.Eq or CompareOp.Ne) || !Types.IsSubtype(Types.Of(a), Address) || !Types.IsSubtype(Types.Of(b), Address))
        {
            return V.NotImplemented;
        }

        var left = Target(a);
        var right = Target(b);
        var result = left.IsNone || right.IsNone ? V.FromBool(V.Same(a, b) == (op == CompareOp.Eq)) : Objects.Compare(left, right, op);
        Counts.Release(left);
        Counts.Release(right);
        return result;
    }

    [Getter("__callback__")]
    public static V GetCallback(V self)
    {
        var reference = (WeakReferenceObj*)self.Object;
        return reference->Target == null ? V.None : Counts.Retain(reference->Callback);
    }

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Builtin("getweakrefcount(object, /)", Module = "_weakref")]
    public static V Count(V value)
    {
        var count = 0L;
        for (var reference = value.IsPointer ? WeakReferences.First(value.Object) : null; reference != null; reference = reference->Next)
        {
            count++;
        }

        return V.FromSmall(count);
    }

    [Builtin("getweakrefs(object, /)", Module = "_weakref")]
    public static V All(V value)
    {
        var list = Lists.New(0);
        for (var reference = value.IsPointer ? WeakReferences.First(value.Object) : null; reference != null && !list.IsError; reference = reference->Next)
        {
            if (Lists.Append(list, Counts.RetainObject(reference)) < 0)
            {
                Counts.Release(list);
                list = V.Error;
            }
        }

        return list;
    }

    /// <summary>The object, owned; None when it is gone or about to go.</summary>
    private static V Target(V self)
    {
        var target = ((WeakReferenceObj*)self.Object)->Target;
        return target == null || target->Count == 0 ? V.None : Counts.RetainObject(target);
    }

    private static bool CanRefer(V value)
    {
        if (!value.IsPointer)
        {
            return false;
        }

        var type = value.Object->Type;
        if ((type->Flags & TypeFlags.HeapType) != 0)
        {
            // Objects of varying size have no place for it in CPython.
            var varies = (type->Flags & (TypeFlags.IntSubclass | TypeFlags.TupleSubclass | TypeFlags.BytesSubclass)) != 0;
            return !varies && ((type->Flags & (TypeFlags.TypeSubclass | TypeFlags.ExceptionSubclass)) != 0
                || !TypeDicts.Lookup(type, Names.Weakref).IsUnset || IsKnown(LayoutOf(type)));
        }

        return IsKnown(type);
    }

    private static TypeObj* LayoutOf(TypeObj* type)
    {
        while ((type->Flags & TypeFlags.HeapType) != 0)
        {
            type = type->Base;
        }

        return type;
    }

    /// <summary>The built-in types whose instances can be referred to.</summary>
    private static bool IsKnown(TypeObj* type) =>
        (type->Flags & (TypeFlags.TypeSubclass | TypeFlags.SetSubclass)) != 0
        || type == FunctionType.Address || type == BuiltinType.Address || type == BoundMethodType.Address || type == GeneratorType.Address
        || type == CoroutineType.Address || type == ModuleType.Address || type == CodeType.Address || type == ArrayType.Address
        || type == DequeType.Address || type == OrderedDictType.Address || type == MemoryViewType.Address || type == PartialType.Address || type == LruCacheType.Address
        || type == TextFileType.Address || type == FileType.Address || type == PatternType.Address
        || type == BufferedReaderType.Address || type == BufferedWriterType.Address || type == BufferedRandomType.Address;
}
