using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The type dict: construction and slots.</summary>
[PyType("dict", Layout = typeof(DictObj), Flags = TypeFlags.DictSubclass | TypeFlags.BaseType | TypeFlags.Mapping)]
public static unsafe partial class DictType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        Dicts.Clear((DictObj*)o);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var dict = (DictObj*)o;
        for (var i = 0L; i < dict->EntryCount; i++)
        {
            visit(&dict->Entries[i].Key);
            visit(&dict->Entries[i].Value);
        }
    }

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        var dict = (DictObj*)Instances.New(type, sizeof(DictObj));
        if (dict == null)
        {
            return V.Error;
        }

        Dicts.Initialize(dict);
        return V.FromObject(dict);
    }

    [Slot("Init")]
    private static int Init(V self, V* args, long count, TupleObj* names) => UpdateFromArguments("dict"u8, self, args, count, names);

    [Slot("Repr")]
    private static V Repr(V self) => ReprText.Of(self);

    [Slot("Length")]
    private static long Length(V self) => Dicts.Length(self);

    [Slot("Truth")]
    private static int Truth(V self) => Dicts.Length(self) != 0 ? 1 : 0;

    [Slot("Contains")]
    private static int Contains(V self, V key) => Dicts.Contains(self, key);

    [Slot("Iter")]
    private static V Iter(V self) => DictIterators.New(DictKeyIteratorType.Address, self);

    [Slot("GetItem")]
    private static V GetItem(V self, V key)
    {
        var value = Dicts.Get(self, key);
        if (value.IsUnset)
        {
            return Missing(self, key);
        }

        return Counts.Retain(value);
    }

    [Slot("SetItem")]
    private static int SetItem(V self, V key, V value) =>
        value.IsUnset ? Dicts.Delete(self, key) : Dicts.Set(self, key, value);

    [Slot("Compare")]
    private static V Compare(V a, V b, int op)
    {
        if (!Dicts.Is(a) || !Dicts.Is(b) || op is not (CompareOp.Eq or CompareOp.Ne))
        {
            return V.NotImplemented;
        }

        var equal = Dicts.AreEqual(a, b);
        return equal < 0 ? V.Error : V.FromBool(equal == 1 == (op == CompareOp.Eq));
    }

    [Slot("Or")]
    private static V Or(V a, V b)
    {
        if (!Dicts.Is(a) || !Dicts.Is(b))
        {
            return V.NotImplemented;
        }

        var made = Dicts.Copy(a);
        if (!made.IsError && Dicts.Update(made, b) < 0)
        {
            Counts.Release(made);
            return V.Error;
        }

        return made;
    }

    [Slot("InPlaceOr")]
    private static V InPlaceOr(V self, V other) => Dicts.Update(self, other) < 0 ? V.Error : Counts.Retain(self);

    /// <summary>The work of dict(…) and update(…): one optional mapping or iterable of pairs, then keywords.</summary>
    private static int UpdateFromArguments(System.ReadOnlySpan<byte> name, V self, V* args, long count, TupleObj* names)
    {
        if (Arguments.CheckCount(name, count, 0, 1) < 0)
        {
            return -1;
        }

        if (count == 1 && Dicts.Update(self, args[0]) < 0)
        {
            return -1;
        }

        for (var i = 0L; names != null && i < names->Length; i++)
        {
            if (Dicts.Set(self, (&names->First)[i], args[count + i]) < 0)
            {
                return -1;
            }
        }

        return 0;
    }

    /// <summary>What self[key] gives for an absent key: __missing__ of a subclass, else KeyError.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static V Missing(V self, V key)
    {
        if (!Dicts.IsExact(self))
        {
            var method = NamedAttributes.Special(self, "__missing__"u8);
            if (method.IsError)
            {
                return method;
            }

            if (!method.IsUnset)
            {
                var result = Objects.Call1(method, key);
                Counts.Release(method);
                return result;
            }
        }

        return Errors.RaiseWith(KeyErrorType.Address, key);
    }
}
