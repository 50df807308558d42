using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>What compiled code needs for numbers that it keeps in registers, and for going through containers without asking their types' slots.</summary>
public static unsafe class Unboxed
{
    /// <summary>The value of a 64-bit int; never fails but for want of memory, which ends the process.</summary>
    [Export("rt_box_int")]
    [Inline]
    [NoRaise]
    public static V BoxInt(long value) => V.FitsSmall(value) ? V.FromSmall(value) : BoxLarge(value);

    /// <summary>The value of a double.</summary>
    [Export("rt_box_float")]
    [Inline]
    [NoRaise]
    public static V BoxFloat(double value) => V.FromDouble(value);

    /// <summary>The number of an int that lies on the heap: 1, or 0 when the value is no int (or of a subclass) or does not fit.</summary>
    [Export("rt_unbox_large")]
    [NoRaise]
    public static int UnboxLarge(V value, long* number)
    {
        long result = 0;
        var fits = value.IsPointer && value.Object->Type == IntType.Address && Ints.TryToLong(value, out result);
        *number = result;
        return fits ? 1 : 0;
    }

    /// <summary>x // y for a y that is not 0.</summary>
    [Export("rt_float_floordiv")]
    public static double FloorDivide(double x, double y) => FloatArithmetic.DivideFloored(x, y, out _);

    /// <summary>x % y for a y that is not 0.</summary>
    [Export("rt_float_mod")]
    public static double Remainder(double x, double y) => FloatArithmetic.Remainder(x, y);

    /// <summary>x ** y: 1, or 0 when the result is no finite float, or the operands are not.</summary>
    [Export("rt_float_pow")]
    [NoRaise]
    public static int Power(double x, double y, double* result)
    {
        *result = 0.0;
        if (!FloatBits.IsFinite(x) || !FloatBits.IsFinite(y) || (x == 0 && y < 0) || (x < 0 && y != Libm.Floor(y)))
        {
            return 0;
        }

        var power = FloatArithmetic.Power(x, y);
        if (power.IsError)
        {
            Errors.Clear();
            return 0;
        }

        *result = power.Double;
        return 1;
    }

    /// <summary>The length of a built-in container, or -1 for any other value.</summary>
    [Export("rt_length")]
    [Inline]
    [NoRaise]
    public static long Length(V value)
    {
        if (!value.IsPointer)
        {
            return -1;
        }

        var type = value.Object->Type;
        return type == ListType.Address || type == StrType.Address || type == TupleType.Address || type == DictType.Address || type == SetType.Address
            || type == BytesType.Address || type == ByteArrayType.Address || type == FrozensetType.Address
            ? ((ListObj*)value.Object)->Length
            : -1;
    }

    /// <summary>The code point of a str of one character, or -1 for any other value.</summary>
    [Export("rt_code_point")]
    [Inline]
    [NoRaise]
    public static long CodePoint(V value) =>
        value.IsPointer && value.Object->Type == StrType.Address && ((StrObj*)value.Object)->Length == 1 ? (long)Strs.At(value, 0) : -1;

    /// <summary>True for a list that is not of a subclass.</summary>
    [Export("rt_is_list")]
    [Inline]
    public static bool IsList(V value) => value.IsPointer && value.Object->Type == ListType.Address;

    /// <summary>True for a list of that many items that is not of a subclass.</summary>
    [Export("rt_is_list_of")]
    [Inline]
    public static bool IsListOf(V value, long count) => IsList(value) && ((ListObj*)value.Object)->Length == count;

    /// <summary>An item of a list, borrowed; Unset when the value is no list or has no such item.</summary>
    [Export("rt_list_at")]
    [Inline]
    [NoRaise]
    [return: Borrowed]
    public static V ListAt(V value, long index)
    {
        if (IsList(value))
        {
            var list = (ListObj*)value.Object;
            if (index < 0)
            {
                index += list->Length;
            }

            if ((ulong)index < (ulong)list->Length)
            {
                return list->Items[index];
            }
        }

        return V.Unset;
    }

    /// <summary>An item of a tuple, borrowed; Unset when the value is no tuple or has no such item.</summary>
    [Export("rt_tuple_at")]
    [Inline]
    [NoRaise]
    [return: Borrowed]
    public static V TupleAt(V value, long index)
    {
        if (value.IsPointer && value.Object->Type == TupleType.Address)
        {
            var tuple = (TupleObj*)value.Object;
            if (index < 0)
            {
                index += tuple->Length;
            }

            if ((ulong)index < (ulong)tuple->Length)
            {
                return (&tuple->First)[index];
            }
        }

        return V.Unset;
    }

    /// <summary>Sets an item of a list: true, or false without having done anything when the value is no list or has no such item.</summary>
    [Export("rt_list_put")]
    [Inline]
    public static bool ListPut(V value, long index, V item)
    {
        if (!IsList(value))
        {
            return false;
        }

        var list = (ListObj*)value.Object;
        if (index < 0)
        {
            index += list->Length;
        }

        if ((ulong)index >= (ulong)list->Length)
        {
            return false;
        }

        var old = list->Items[index];
        list->Items[index] = Counts.Retain(item);
        Counts.Release(old);
        return true;
    }

    /// <summary>True for a value of exactly the type, which is given as a value.</summary>
    [Export("rt_is_type")]
    [Inline]
    public static bool IsType(V value, V type) => value.IsPointer && value.Object->Type == (TypeObj*)type.Object;

    /// <summary>list.append: true, or false without having done anything when the value is no list or there is no memory.</summary>
    [Export("rt_list_push")]
    [Inline]
    [NoRaise]
    public static bool ListPush(V value, V item)
    {
        if (!IsList(value))
        {
            return false;
        }

        var list = (ListObj*)value.Object;
        if (list->Length < list->Capacity)
        {
            list->Items[list->Length++] = Counts.Retain(item);
            return true;
        }

        return PushSlowly(value, item);
    }

    /// <summary>As <see cref="ListPush"/>, of a value that is taken over, also when nothing is done.</summary>
    [Export("rt_list_push_owned")]
    [Inline]
    [NoRaise]
    public static bool ListPushOwned(V value, [Owned] V item)
    {
        if (IsList(value))
        {
            var list = (ListObj*)value.Object;
            if (list->Length < list->Capacity)
            {
                list->Items[list->Length++] = item;
                return true;
            }
        }

        var done = ListPush(value, item);
        Counts.Release(item);
        return done;
    }

    /// <summary>list.pop(): the last item, owned; Unset without having done anything when the value is no list or empty.</summary>
    [Export("rt_list_pop")]
    [Inline]
    [NoRaise]
    public static V ListPop(V value)
    {
        if (!IsList(value))
        {
            return V.Unset;
        }

        var list = (ListObj*)value.Object;
        if (list->Length == 0)
        {
            return V.Unset;
        }

        var item = list->Items[--list->Length];
        if (list->Length < list->Capacity >> 1)
        {
            Lists.Shrink(list);
        }

        return item;
    }

    /// <summary>A method of an object of a built-in type.</summary>
    [Export("rt_bound_method_of")]
    [NoRaise]
    public static V BoundMethodOf(V value, V name) => OrDie(Objects.GetAttr(value, name));

    /// <summary>A function bound to an object.</summary>
    [Export("rt_bind_method")]
    [NoRaise]
    public static V BindMethod(V function, V self) => OrDie(BoundMethodType.New(function, self));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool PushSlowly(V list, V item)
    {
        if (Lists.Append(list, Counts.Retain(item)) == 0)
        {
            return true;
        }

        Errors.Clear();
        return false;
    }

    /// <summary>The item of a list at an index, which goes on by one; Unset at the end.</summary>
    [Export("rt_list_walk")]
    [Inline]
    [NoRaise]
    public static V ListWalk(V value, long* index)
    {
        var list = (ListObj*)value.Object;
        return *index < list->Length ? Counts.Retain(list->Items[(*index)++]) : V.Unset;
    }

    /// <summary>The iterator over a list that has come to an index.</summary>
    [Export("rt_list_iterator_at")]
    [NoRaise]
    public static V ListIteratorAt(V value, long index) => OrDie(IndexIterators.New(ListIteratorType.Address, value, index));

    /// <summary>The iterator over the ints from one to before another.</summary>
    [Export("rt_range_iterator_at")]
    [NoRaise]
    public static V RangeIteratorAt(long next, long stop, long step)
    {
        var range = OrDie(Ranges.New(OrDie(Ints.FromLong(next)), OrDie(Ints.FromLong(stop)), OrDie(Ints.FromLong(step))));
        var iterator = OrDie(Ranges.Iter(range));
        Counts.Release(range);
        return iterator;
    }

    /// <summary>True every third time: what guards ask in programs that are made to leave their fast code.</summary>
    [Export("rt_force_exit")]
    public static bool ForceExit() => ++guards % 3 == 0;

    private static int guards;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V BoxLarge(long value) => OrDie(Ints.FromLong(value));

    /// <summary>Ends the process when there is no memory for what compiled code must have.</summary>
    private static V OrDie(V value)
    {
        if (value.IsError)
        {
            Libc.Abort();
        }

        return value;
    }
}
