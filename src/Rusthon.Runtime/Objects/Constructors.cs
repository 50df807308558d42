namespace Rusthon.Runtime;

/// <summary>Calls of types.</summary>
public static unsafe class Constructors
{
    /// <summary>type(args): __new__, then __init__ when that gave an instance.</summary>
    public static V Construct(TypeObj* type, V* args, long positional, TupleObj* names)
    {
        if (type->New == null)
        {
            return Errors.Raise(TypeErrorType.Address, "cannot create '%N' instances"u8, V.FromObject(type));
        }

        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(default);
        }

        var value = type->New(type, args, positional, names);
        if (value.IsError)
        {
            return V.Error;
        }

        var made = Types.Of(value);
        if (made->Init == null || ObjectType.IsOwnInit(made) && positional == 0 && names == null || !Types.IsSubtype(made, type)
            || (names == null && (made->Flags & TypeFlags.ExceptionSubclass) != 0 && ExceptionObjects.IsPlain(made)))
        {
            return value;
        }

        if (made->Init(value, args, positional, names) < 0)
        {
            Counts.Release(value);
            return V.Error;
        }

        return value;
    }

    /// <summary>base.__new__(type, args): calls the base's New for a type that inherits from it.</summary>
    public static V CallNew(TypeObj* owner, V* args, long positional, TupleObj* names)
    {
        if (positional == 0)
        {
            return Errors.Raise(TypeErrorType.Address, "%S.__new__(): not enough arguments"u8, owner->Name);
        }

        if ((Types.Of(args[0])->Flags & TypeFlags.TypeSubclass) == 0)
        {
            return Errors.Raise(TypeErrorType.Address, "%S.__new__(X): X is not a type object (%T)"u8, owner->Name, args[0]);
        }

        var type = (TypeObj*)args[0].Object;
        if (!Types.IsSubtype(type, owner))
        {
            var text = Errors.Format("%S.__new__(%S)"u8, owner->Name, type->Name, default);
            Errors.Raise(TypeErrorType.Address, "%S: %S is not a subtype of %S"u8, text, type->Name, owner->Name);
            Counts.Release(text);
            return V.Error;
        }

        var layout = type;
        while ((layout->Flags & TypeFlags.HeapType) != 0)
        {
            layout = layout->Base;
        }

        if ((void*)layout->New != (void*)owner->New && layout->New != null)
        {
            return Errors.Raise(TypeErrorType.Address, "%S.__new__(%S) is not safe, use %S.__new__()"u8, owner->Name, type->Name, layout->Name);
        }

        return owner->New(type, args + 1, positional - 1, names);
    }

    /// <summary>The slot of classes that define __new__ in Python.</summary>
    public static V UserNew(TypeObj* type, V* args, long positional, TupleObj* names)
    {
        var found = TypeDicts.Lookup(type, Names.New);
        var callee = Objects.Bind(found, V.Unset, V.FromObject(type));
        if (callee.IsError)
        {
            return V.Error;
        }

        var result = Objects.CallWithSelf(callee, V.FromObject(type), args, positional, names);
        Counts.Release(callee);
        return result;
    }
}
