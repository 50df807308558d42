using System;

namespace Rusthon.Runtime;

/// <summary>The attributes of types.</summary>
public static unsafe class ClassAttributes
{
    /// <summary>The search of type.__getattribute__: owned, Unset when there is no such attribute.</summary>
    public static V Find(V self, V name)
    {
        var type = (TypeObj*)self.Object;
        var meta = Types.Of(self);
        var onMeta = TypeDicts.Lookup(meta, name);
        if (!onMeta.IsUnset && Types.Of(onMeta)->DescrSet != null && Types.Of(onMeta)->DescrGet != null)
        {
            return Objects.Bind(onMeta, self, V.FromObject(meta));
        }

        var own = TypeDicts.Lookup(type, name);
        if (!own.IsUnset)
        {
            return Objects.Bind(own, V.Unset, self);
        }

        return onMeta.IsUnset ? V.Unset : Objects.Bind(onMeta, self, V.FromObject(meta));
    }

    /// <summary>type.__setattr__ and __delattr__ (value Unset): 0 or -1.</summary>
    public static int Set(V self, V name, V value)
    {
        var type = (TypeObj*)self.Object;
        if ((type->Flags & TypeFlags.HeapType) == 0)
        {
            return Errors.Fail(TypeErrorType.Address, "cannot set %R attribute of immutable type '%S'"u8, name, type->Name);
        }

        var onMeta = TypeDicts.Lookup(Types.Of(self), name);
        if (!onMeta.IsUnset && Types.Of(onMeta)->DescrSet != null)
        {
            return Types.Of(onMeta)->DescrSet(onMeta, self, value);
        }

        if (ReplacesPlain(type, name, value))
        {
            ClassMemory.ForgetValues(type);
            return Dicts.Set(type->Dict, name, value);
        }

        // What was there goes when nothing remembers it any more: that may run code.
        var old = Strs.IsExact(name) ? Counts.Retain(Dicts.Get(type->Dict, name)) : V.Unset;
        var status = Replace(type, self, name, value);
        if (status == 0)
        {
            ClassMemory.AttributeChanged(type, name);
        }

        Counts.Release(old);
        return status;
    }

    private static int Replace(TypeObj* type, V self, V name, V value)
    {
        if (!value.IsUnset)
        {
            return Dicts.Set(type->Dict, name, value);
        }

        var removed = Dicts.Remove(type->Dict, name);
        if (removed == 0)
        {
            Errors.RaiseAttribute("type object '%S' has no attribute '%S'"u8, type->Name, self, name);
        }

        return removed > 0 ? 0 : -1;
    }

    /// <summary>
    /// True when a value takes the place of another, and neither is a descriptor: then all that was learnt of the class holds but the
    /// value itself.
    /// </summary>
    private static bool ReplacesPlain(TypeObj* type, V name, V value) =>
        !value.IsUnset && IsPlain(value) && Strs.IsExact(name) && !SlotFilling.IsSpecial(name) && Dicts.Get(type->Dict, name) is { IsUnset: false } old && IsPlain(old);

    /// <summary>True for a value without a way of its own to be got or set as an attribute.</summary>
    private static bool IsPlain(V value) => Types.Of(value)->DescrGet == null && Types.Of(value)->DescrSet == null;

    /// <summary>TypeError unless an attribute of the type may be set (and, for most, not deleted): 0 or -1.</summary>
    public static int CheckMutable(TypeObj* type, ReadOnlySpan<byte> name, bool isDelete)
    {
        if ((type->Flags & TypeFlags.HeapType) != 0 && !isDelete)
        {
            return 0;
        }

        var text = Strs.FromAscii(name);
        if (!text.IsError)
        {
            if ((type->Flags & TypeFlags.HeapType) == 0)
            {
                Errors.Raise(TypeErrorType.Address, "cannot set %R attribute of immutable type '%S'"u8, text, type->Name);
            }
            else
            {
                Errors.Raise(TypeErrorType.Address, "cannot delete %R attribute of immutable type '%S'"u8, text, type->Name);
            }

            Counts.Release(text);
        }

        return -1;
    }

    /// <summary>__mro__: an owned tuple.</summary>
    public static V MroOf(TypeObj* type)
    {
        if (type->Mro.IsPointer)
        {
            return Counts.Retain(type->Mro);
        }

        var count = 0L;
        for (var t = type; t != null; t = t->Base)
        {
            count++;
        }

        var tuple = Tuples.New(count);
        if (tuple.IsError)
        {
            return V.Error;
        }

        var items = &Tuples.Of(tuple)->First;
        for (var t = type; t != null; t = t->Base)
        {
            *items++ = Counts.RetainObject(t);
        }

        return tuple;
    }
}
