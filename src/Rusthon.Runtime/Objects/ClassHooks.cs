namespace Rusthon.Runtime;

/// <summary>What a new class calls: __set_name__ of its attributes and __init_subclass__ of its parent.</summary>
[Cold]
public static unsafe class ClassHooks
{
    /// <summary>value.__set_name__(type, name) for each attribute: 0 or -1.</summary>
    public static int CallSetName(TypeObj* type)
    {
        var copy = Dicts.Copy(type->Dict);
        if (copy.IsError)
        {
            return -1;
        }

        var status = 0;
        var position = 0L;
        V* args = stackalloc V[2];
        while (status == 0 && Dicts.Next(copy, ref position, out var name, out var value))
        {
            var hook = TypeDicts.Lookup(Types.Of(value), Names.SetName);
            if (hook.IsUnset)
            {
                continue;
            }

            args[0] = V.FromObject(type);
            args[1] = name;
            var result = UserSlots.CallFound(value, hook, args, 2);
            if (result.IsError)
            {
                AddNote(value, name, type);
                status = -1;
            }

            Counts.Release(result);
        }

        Counts.Release(copy);
        return status;
    }

    /// <summary>super(type, type).__init_subclass__(**keywords): 0 or -1.</summary>
    public static int CallInitSubclass(TypeObj* type, V* values, TupleObj* names)
    {
        var mro = Tuples.Of(type->Mro);
        for (var i = 1L; i < mro->Length; i++)
        {
            var ancestor = (TypeObj*)(&mro->First)[i].Object;
            var dict = TypeDicts.Of(ancestor);
            var hook = dict.IsError ? V.Error : Dicts.Get(dict, Names.InitSubclass);
            if (hook.IsError)
            {
                return -1;
            }

            if (hook.IsUnset)
            {
                continue;
            }

            if (ancestor == ObjectType.Address)
            {
                return names == null || names->Length == 0 ? 0 : Errors.Fail(TypeErrorType.Address, "%S.__init_subclass__() takes no keyword arguments"u8, type->QualName);
            }

            var bound = Objects.Bind(hook, V.Unset, V.FromObject(type));
            var result = bound.IsError ? V.Error : Objects.Call(bound, values, 0, names);
            Counts.Release(bound);
            Counts.Release(result);
            return result.IsError ? -1 : 0;
        }

        return 0;
    }

    private static void AddNote(V value, V name, TypeObj* type)
    {
        var pending = Errors.Take();
        var note = Errors.Format("Error calling __set_name__ on '%T' instance %R in '%S'"u8, value, name, type->Name);
        if (note.IsError || ExceptionNotes.Add(pending, note) < 0)
        {
            Errors.Clear();
        }

        Counts.Release(note);
        Errors.Restore(pending);
    }
}
