using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>Making classes: type(name, bases, dict).</summary>
[Cold]
public static unsafe class ClassBuilder
{
    /// <summary>type.__new__: (name, bases, dict) and the keywords for __init_subclass__.</summary>
    public static V New(TypeObj* metaclass, V* args, long count, TupleObj* names)
    {
        if (count != 3)
        {
            return Errors.Raise(TypeErrorType.Address, "type.__new__() takes exactly 3 arguments (%S given)"u8, V.FromSmall(count));
        }

        if (!Strs.IsStr(args[0]))
        {
            return Errors.Raise(TypeErrorType.Address, "type.__new__() argument 1 must be str, not %T"u8, args[0]);
        }

        if (!Tuples.Is(args[1]))
        {
            return Errors.Raise(TypeErrorType.Address, "type.__new__() argument 2 must be tuple, not %T"u8, args[1]);
        }

        if (!Dicts.Is(args[2]))
        {
            return Errors.Raise(TypeErrorType.Address, "type.__new__() argument 3 must be dict, not %T"u8, args[2]);
        }

        if (ContainsNull(args[0]))
        {
            return Errors.Raise(ValueErrorType.Address, "type name must not contain null characters"u8);
        }

        var winner = CheckEntries(Tuples.Of(args[1])) < 0 ? null : MetaclassOf(metaclass, Tuples.Of(args[1]));
        if (winner == null || CheckBases(Tuples.Of(args[1])) < 0)
        {
            return V.Error;
        }

        if (winner != metaclass)
        {
            if ((void*)winner->New != (void*)TypeType.Address->New)
            {
                return winner->New(winner, args, count, names);
            }

            metaclass = winner;
        }

        var first = V.FromObject(ObjectType.Address);
        var bases = Tuples.Of(args[1])->Length == 0 ? Tuples.FromBorrowed(&first, 1) : Counts.Retain(args[1]);
        if (bases.IsError)
        {
            return V.Error;
        }

        var made = Make(metaclass, args[0], bases, args[2], args + 3, names);
        Counts.Release(bases);
        return made;
    }

    private static bool ContainsNull(V name)
    {
        for (var i = 0L; i < Strs.Length(name); i++)
        {
            if (Strs.At(name, i) == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The most derived of a metaclass and the bases' types; null with TypeError when there is a conflict.</summary>
    public static TypeObj* MetaclassOf(TypeObj* metaclass, TupleObj* bases)
    {
        var winner = metaclass;
        for (var i = 0L; i < bases->Length; i++)
        {
            var type = Types.Of((&bases->First)[i]);
            if (Types.IsSubtype(winner, type))
            {
                continue;
            }

            if (!Types.IsSubtype(type, winner))
            {
                Errors.Raise(
                    TypeErrorType.Address,
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases"u8);
                return null;
            }

            winner = type;
        }

        return winner;
    }

    /// <summary>TypeError for a base that is to be replaced by what its __mro_entries__ gives: 0 or -1.</summary>
    private static int CheckEntries(TupleObj* bases)
    {
        for (var i = 0L; i < bases->Length; i++)
        {
            var item = (&bases->First)[i];
            if ((Types.Of(item)->Flags & TypeFlags.TypeSubclass) == 0 && !TypeDicts.Lookup(Types.Of(item), Names.MroEntries).IsUnset)
            {
                return Errors.Fail(TypeErrorType.Address, "type() doesn't support MRO entry resolution; use types.new_class()"u8);
            }
        }

        return 0;
    }

    private static int CheckBases(TupleObj* bases)
    {
        for (var i = 0L; i < bases->Length; i++)
        {
            var item = (&bases->First)[i];
            if ((Types.Of(item)->Flags & TypeFlags.TypeSubclass) == 0)
            {
                return Errors.Fail(TypeErrorType.Address, "bases must be types"u8);
            }

            if ((((TypeObj*)item.Object)->Flags & TypeFlags.BaseType) == 0)
            {
                return Errors.Fail(TypeErrorType.Address, "type '%N' is not an acceptable base type"u8, item);
            }
        }

        return 0;
    }

    private static V Make(TypeObj* metaclass, V name, V bases, V dict, V* values, TupleObj* names)
    {
        var shape = Shapes.Take(dict);
        var ancestor = ClassLayout.BestBase(Tuples.Of(bases));
        if (ancestor == null)
        {
            return V.Error;
        }

        var copy = Dicts.Copy(dict);
        var type = copy.IsError ? null : Allocate(metaclass, name, bases, copy, ancestor);
        if (type == null)
        {
            Counts.Release(copy);
            return V.Error;
        }

        var self = V.FromObject(type);
        if (ClassLayout.Arrange(type, ancestor, shape) < 0 || PrepareDict(type) < 0 || SetMro(type) < 0)
        {
            Counts.Release(self);
            return V.Error;
        }

        InheritFlags(type);
        SlotFilling.FillAll(type);
        Shapes.Apply(type, shape);
        if (FillClassCell(type) < 0 || ClassHooks.CallSetName(type) < 0 || ClassHooks.CallInitSubclass(type, values, names) < 0)
        {
            Counts.Release(self);
            return V.Error;
        }

        return self;
    }

    private static TypeObj* Allocate(TypeObj* metaclass, V name, V bases, V dict, TypeObj* ancestor)
    {
        var type = (TypeObj*)Instances.New(metaclass, sizeof(TypeObj));
        var data = type == null ? null : (ClassData*)Heap.Allocate(sizeof(ClassData));
        if (data == null)
        {
            return null;
        }

        var head = type->Head;
        Unsafe.InitBlock(type, 0, (uint)sizeof(TypeObj));
        type->Head = head;
        *data = default;
        type->ClassData = data;
        type->Name = Counts.Retain(name);
        type->QualName = Counts.Retain(name);
        type->Module = V.Unset;
        type->Doc = V.Unset;
        type->Flags = TypeFlags.HeapType | TypeFlags.BaseType | TypeFlags.Container;
        type->Base = ancestor;
        ancestor->Head.Count++;
        type->Bases = Counts.Retain(bases);
        type->Mro = V.Unset;
        type->Dict = dict;
        type->Drop = &ClassMemory.DropInstance;
        type->Traverse = &ClassMemory.TraverseInstance;
        type->Finalize = &ClassMemory.FinalizeInstance;
        data->DictIndex = -1;
        data->Layout = ancestor;
        while ((data->Layout->Flags & TypeFlags.HeapType) != 0)
        {
            data->Layout = data->Layout->Base;
        }

        ClassMemory.Enter(type);
        return type;
    }

    /// <summary>Computes a class's order, by its metaclass's mro method if that has one: 0 or -1.</summary>
    public static int SetMro(TypeObj* type)
    {
        var custom = TypeDicts.Lookup(type->Head.Type, Names.MroAttribute);
        if (type->Head.Type == TypeType.Address || custom.Object->Type == MethodDescriptorType.Address)
        {
            var mro = MethodResolution.Compute(type);
            if (mro.IsError)
            {
                return -1;
            }

            ReplaceMro(type, mro);
            return 0;
        }

        V none;
        var list = UserSlots.CallFound(V.FromObject(type), custom, &none, 0);
        var tuple = list.IsError ? V.Error : Tuples.FromIterable(list);
        Counts.Release(list);
        if (tuple.IsError)
        {
            return -1;
        }

        ReplaceMro(type, tuple);
        return 0;
    }

    private static void ReplaceMro(TypeObj* type, [Owned] V mro)
    {
        var old = type->Mro;
        type->Mro = mro;
        Counts.Release(old);
        for (var i = 1L; i < Tuples.Of(mro)->Length; i++)
        {
            var data = (ClassData*)((TypeObj*)(&Tuples.Of(mro)->First)[i].Object)->ClassData;
            if (data != null)
            {
                data->IsBase = true;
            }
        }
    }

    /// <summary>The flags that pass from all ancestors.</summary>
    private static void InheritFlags(TypeObj* type)
    {
        var mro = Tuples.Of(type->Mro);
        for (var i = 1L; i < mro->Length; i++)
        {
            var ancestor = (TypeObj*)(&mro->First)[i].Object;
            type->Flags |= ancestor->Flags & (TypeFlags.Inheritable | TypeFlags.HasDict);
        }
    }

    /// <summary>What type.__new__ changes in the namespace.</summary>
    private static int PrepareDict(TypeObj* type)
    {
        var dict = type->Dict;
        var qualName = Dicts.Get(dict, Names.QualName);
        if (qualName.IsPointer && !qualName.IsError)
        {
            if (!Strs.IsStr(qualName))
            {
                return Errors.Fail(TypeErrorType.Address, "type __qualname__ must be a str, not %T"u8, qualName);
            }

            var old = type->QualName;
            type->QualName = Counts.Retain(qualName);
            Counts.Release(old);
            if (Dicts.Delete(dict, Names.QualName) < 0)
            {
                return -1;
            }
        }

        if (Dicts.Get(dict, Names.Module).IsUnset && Dicts.Set(dict, Names.Module, Names.Main) < 0)
        {
            return -1;
        }

        if (Dicts.Get(dict, Names.Doc).IsUnset && Dicts.Set(dict, Names.Doc, V.None) < 0)
        {
            return -1;
        }

        if (!Dicts.Get(dict, Names.Eq).IsUnset && Dicts.Get(dict, Names.Hash).IsUnset && Dicts.Set(dict, Names.Hash, V.None) < 0)
        {
            return -1;
        }

        return Wrap(dict, Names.New, V.FromObject(StaticMethodType.Address)) < 0 || Wrap(dict, Names.InitSubclass, V.FromObject(ClassMethodType.Address)) < 0
            || Wrap(dict, Names.ClassGetItem, V.FromObject(ClassMethodType.Address)) < 0
            ? -1
            : 0;
    }

    /// <summary>Wraps a plain function of the namespace in a static or class method.</summary>
    private static int Wrap(V dict, V name, V wrapper)
    {
        var value = Dicts.Get(dict, name);
        if (value.IsUnset || Types.Of(value) != FunctionType.Address)
        {
            return 0;
        }

        var wrapped = Objects.Call1(wrapper, value);
        var status = wrapped.IsError ? -1 : Dicts.Set(dict, name, wrapped);
        Counts.Release(wrapped);
        return status;
    }

    /// <summary>Puts the class into the cell that its methods' zero-argument super uses.</summary>
    private static int FillClassCell(TypeObj* type)
    {
        var cell = Dicts.Get(type->Dict, Names.ClassCell);
        if (cell.IsUnset)
        {
            return 0;
        }

        if (Types.Of(cell) != CellType.Address)
        {
            return Errors.Fail(TypeErrorType.Address, "__classcell__ must be a nonlocal cell, not <class '%T'>"u8, cell);
        }

        Cells.Store(cell, Counts.RetainObject(type));
        return Dicts.Delete(type->Dict, Names.ClassCell);
    }
}
