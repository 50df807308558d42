using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The protocols that every value has: repr, str, hash, truth, length, iteration, items.</summary>
public static unsafe partial class Objects
{
    /// <summary>Nested reprs deeper than CPython's limit for C code are refused: their length would grow with the square of the depth.</summary>
    private const long MaxReprDepth = 10000;

    private static long reprDepth;

    /// <summary>repr(value): an owned str (possibly of a subclass).</summary>
    public static V Repr(V value)
    {
        if (Stack.IsLow || reprDepth >= MaxReprDepth)
        {
            return Stack.RaiseRecursion(" while getting the repr of an object"u8);
        }

        reprDepth++;
        var result = Types.Of(value)->Repr(value);
        reprDepth--;
        return CheckStr(result, "__repr__ returned non-string (type %T)"u8);
    }

    /// <summary>str(value).</summary>
    public static V Str(V value)
    {
        if (value.IsPointer && value.Object->Type == StrType.Address)
        {
            return Counts.Retain(value);
        }

        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(" while getting the str of an object"u8);
        }

        var type = Types.Of(value);
        if (type->Str == null)
        {
            return Repr(value);
        }

        return CheckStr(type->Str(value), "__str__ returned non-string (type %T)"u8);
    }

    /// <summary>format(value, spec); the spec is a str.</summary>
    public static V Format(V value, V spec)
    {
        var type = Types.Of(value);
        return CheckStr(type->Format(value, spec), "__format__ must return a str, not %T"u8);
    }

    /// <summary>hash(value); -1 means raised.</summary>
    public static long Hash(V value)
    {
        var type = Types.Of(value);
        if (type->Hash == null)
        {
            return Errors.Fail(TypeErrorType.Address, "unhashable type: '%T'"u8, value);
        }

        return type->Hash(value);
    }

    /// <summary>bool(value): 0, 1 or -1.</summary>
    [Export("rt_truth")]
    [Inline]
    public static int Truth(V value)
    {
        if (value.IsBool)
        {
            return (int)(value.Bits & 1);
        }

        return TruthSlowly(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int TruthSlowly(V value)
    {
        if (value.IsSmall)
        {
            return value.Small != 0 ? 1 : 0;
        }

        if (value.IsNone)
        {
            return 0;
        }

        var type = Types.Of(value);
        if (type->Truth != null)
        {
            return type->Truth(value);
        }

        if (type->Length != null)
        {
            var length = type->Length(value);
            return length < 0 ? -1 : length > 0 ? 1 : 0;
        }

        return 1;
    }

    /// <summary>len(value); -1 means raised.</summary>
    public static long Length(V value)
    {
        var type = Types.Of(value);
        if (type->Length == null)
        {
            return Errors.Fail(TypeErrorType.Address, "object of type '%T' has no len()"u8, value);
        }

        return type->Length(value);
    }

    /// <summary>iter(value).</summary>
    public static V Iter(V value)
    {
        var type = Types.Of(value);
        if (type->Iter == null)
        {
            if (type->GetItem != null && (type->Flags & (TypeFlags.DictSubclass | TypeFlags.Unordered)) == 0)
            {
                return SequenceIterators.New(value);
            }

            return Errors.Raise(TypeErrorType.Address, "'%T' object is not iterable"u8, value);
        }

        var result = type->Iter(value);
        if (!result.IsError && Types.Of(result)->Next == null)
        {
            Errors.Raise(TypeErrorType.Address, "iter() returned non-iterator of type '%T'"u8, result);
            Counts.Release(result);
            return V.Error;
        }

        return result;
    }

    /// <summary>The next item of an iterator, Unset when exhausted.</summary>
    public static V Next(V iterator)
    {
        var type = Types.Of(iterator);
        if (type->Next == null)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not an iterator"u8, iterator);
        }

        return type->Next(iterator);
    }

    /// <summary>value[key].</summary>
    [Export("rt_get_item")]
    [Inline]
    public static V GetItem(V value, V key)
    {
        if (key.IsSmall && Unboxed.ListAt(value, key.Small) is { IsUnset: false } item)
        {
            return Counts.Retain(item);
        }

        return GetItemSlowly(value, key);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static V GetItemSlowly(V value, V key)
    {
        var type = Types.Of(value);
        if (type->GetItem != null)
        {
            return type->GetItem(value, key);
        }

        if ((type->Flags & TypeFlags.TypeSubclass) != 0)
        {
            return TypeType.GetClassItem(value, key);
        }

        return Errors.Raise(TypeErrorType.Address, "'%T' object is not subscriptable"u8, value);
    }

    /// <summary>container[key] = value: 0 or -1.</summary>
    [Export("rt_set_item")]
    [Inline]
    public static int SetItem(V container, V key, V value) =>
        key.IsSmall && Unboxed.ListPut(container, key.Small, value) ? 0 : SetItemSlowly(container, key, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int SetItemSlowly(V container, V key, V value)
    {
        var type = Types.Of(container);
        if (type->SetItem == null)
        {
            return Errors.Fail(TypeErrorType.Address, "'%T' object does not support item assignment"u8, container);
        }

        return type->SetItem(container, key, value);
    }

    /// <summary>del container[key]: 0 or -1.</summary>
    [Export("rt_delete_item")]
    public static int DeleteItem(V container, V key)
    {
        var type = Types.Of(container);
        if (type->SetItem == null)
        {
            return Errors.Fail(
                TypeErrorType.Address,
                HasSequenceSlots(type) && Types.Of(key)->Index != null
                    ? "'%T' object doesn't support item deletion"u8
                    : "'%T' object does not support item deletion"u8,
                container);
        }

        return type->SetItem(container, key, V.Unset);
    }

    /// <summary>True for the types that CPython gives a table of sequence operations, which decides the wording of errors.</summary>
    private static bool HasSequenceSlots(TypeObj* type) =>
        (type->Flags & TypeFlags.HeapType) != 0 || ((type->Flags & TypeFlags.DictSubclass) == 0 && (type->GetItem != null || type->Length != null));

    /// <summary>needle in container: 0, 1 or -1.</summary>
    [Export("rt_contains")]
    public static int Contains(V container, V needle)
    {
        var type = Types.Of(container);
        if (type->Contains != null)
        {
            return type->Contains(container, needle);
        }

        if (type->Iter == null && type->GetItem == null)
        {
            return Errors.Fail(TypeErrorType.Address, "argument of type '%T' is not iterable"u8, container);
        }

        var iterator = Iter(container);
        if (iterator.IsError)
        {
            if (!Errors.PendingIs(TypeErrorType.Address))
            {
                return -1;
            }

            Errors.Clear();
            return Errors.Fail(TypeErrorType.Address, "argument of type '%T' is not iterable"u8, container);
        }

        var found = 0;
        while (found == 0)
        {
            var item = Next(iterator);
            if (item.IsError)
            {
                found = -1;
                break;
            }

            if (item.IsUnset)
            {
                break;
            }

            found = Equals(item, needle);
            Counts.Release(item);
        }

        Counts.Release(iterator);
        return found;
    }

    /// <summary>The name of a value's type, borrowed.</summary>
    public static V TypeName(V value) => Types.Of(value)->Name;

    /// <summary>Identity; ints and floats compare by value.</summary>
    [Export("rt_is")]
    [Inline]
    public static bool Is(V a, V b) => a.Bits == b.Bits || (a.IsPointer && b.IsPointer && IsSameInt(a, b));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsSameInt(V a, V b) =>
        a.Object->Type == IntType.Address && b.Object->Type == IntType.Address && Ints.Compare(a, b) == 0;

    /// <summary>Gives an owned result back when it is a str, else raises.</summary>
    private static V CheckStr(V result, ReadOnlySpan<byte> message)
    {
        if (result.IsError || (Types.Of(result)->Flags & TypeFlags.StrSubclass) != 0)
        {
            return result;
        }

        Errors.Raise(TypeErrorType.Address, message, result);
        Counts.Release(result);
        return V.Error;
    }
}
