using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>An enumerate iterator.</summary>
public struct EnumerateObj
{
    public Obj Head;

    /// <summary>The number of the next item, an int.</summary>
    public V Number;

    /// <summary>The iterator.</summary>
    public V Source;

    /// <summary>The last pair given, to be used again when nobody else holds it; or Unset.</summary>
    public V Result;
}

/// <summary>The type enumerate.</summary>
[PyType("enumerate", Layout = typeof(EnumerateObj), Flags = TypeFlags.BaseType)]
public static unsafe class EnumerateType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    /// <summary>An enumerate object over an iterator from a number on; takes both over.</summary>
    internal static V At([Owned] V iterator, [Owned] V number)
    {
        var made = (EnumerateObj*)Instances.New(Address, sizeof(EnumerateObj));
        if (made == null)
        {
            return V.Error;
        }

        made->Number = number;
        made->Source = iterator;
        made->Result = V.Unset;
        return V.FromObject(made);
    }

    [Method("__class_getitem__(cls, item, /)", Kind = MethodKind.Class)]
    public static V ClassGetItem(V cls, V item) => GenericAliasType.New(cls, item);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (!Bind(args, count, names, out var iterable, out var start))
        {
            return V.Error;
        }

        var number = start.IsUnset ? V.FromSmall(0) : Ints.Index(start);
        if (number.IsError)
        {
            return number;
        }

        var source = Iteration.Iter(iterable);
        var made = source.IsError ? null : (EnumerateObj*)Instances.New(type, sizeof(EnumerateObj));
        if (made == null)
        {
            Counts.Release(number);
            Counts.Release(source);
            return V.Error;
        }

        made->Number = number;
        made->Source = source;
        made->Result = V.Unset;
        return V.FromObject(made);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var enumerate = (EnumerateObj*)o;
        Counts.Release(enumerate->Source);
        Counts.Release(enumerate->Result);
        Counts.Release(enumerate->Number);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((EnumerateObj*)o)->Source);
        visit(&((EnumerateObj*)o)->Result);
    }

    [Slot("Iter")]
    private static V Iter(V self) => Counts.Retain(self);

    [Slot("Next")]
    private static V Next(V self)
    {
        var enumerate = (EnumerateObj*)self.Object;
        var item = Iteration.Next(enumerate->Source);
        if (item.IsUnset || item.IsError)
        {
            return item;
        }

        var number = enumerate->Number;
        var following = ExactInts.Add(number, V.FromSmall(1));
        if (following.IsError)
        {
            Counts.Release(item);
            return following;
        }

        enumerate->Number = following;
        return ReusedTuples.Pair(ref enumerate->Result, number, item);
    }

    /// <summary>The arguments (iterable, start=0), either by name, with CPython's errors.</summary>
    private static bool Bind(V* args, long count, TupleObj* names, out V iterable, out V start)
    {
        var keywords = names == null ? 0 : names->Length;
        iterable = count > 0 ? args[0] : V.Unset;
        start = count > 1 ? args[1] : V.Unset;
        if (count + keywords > 2)
        {
            Errors.Raise(
                TypeErrorType.Address,
                "enumerate() takes at most 2 arguments (%S given)"u8,
                V.FromSmall(count + keywords));
            return false;
        }

        if (count + keywords == 0)
        {
            Errors.Raise(TypeErrorType.Address, "enumerate() missing required argument 'iterable'"u8);
            return false;
        }

        for (var i = 0L; i < keywords; i++)
        {
            var name = (&names->First)[i];
            if (iterable.IsUnset && Strs.EqualsAscii(name, "iterable"u8))
            {
                iterable = args[count + i];
            }
            else if (start.IsUnset && count + keywords == 2 && Strs.EqualsAscii(name, "start"u8))
            {
                start = args[count + i];
            }
            else
            {
                Errors.Raise(TypeErrorType.Address, "'%S' is an invalid keyword argument for enumerate()"u8, name);
                return false;
            }
        }

        return true;
    }
}
