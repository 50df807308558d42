using System;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Calls. Everywhere an argument list is: items (positional ones first, then the values of the keywords), the count
/// of the positional ones, and a tuple of the keywords' names or null.
/// </summary>
public static unsafe partial class Objects
{
    /// <summary>Argument lists up to this length are rebuilt on the stack, longer ones on the heap.</summary>
    internal const int StackArguments = 24;

    /// <summary>callee(args, names=values).</summary>
    [Export("rt_call")]
    public static V Call(V callee, V* args, long positional, TupleObj* names)
    {
        var type = Types.Of(callee);
        if (type == FunctionType.Address)
        {
            return CallFunction((FunctionObj*)callee.Object, args, positional, names);
        }

        if (type->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not callable"u8, callee);
        }

        return type->Call(callee, args, positional, names);
    }

    /// <summary>Calls a Python function. The body's prologue checks the stack.</summary>
    public static V CallFunction(FunctionObj* function, V* args, long positional, TupleObj* names)
    {
        var code = function->Code;
        if (names == null && positional == code->ParamCount && positional == code->ArgCount)
        {
            return code->Entry(function, args, 0);
        }

        return ArgumentBinding.BindAndCall(function, args, positional, names);
    }

    /// <summary>callee(self, args, names=values): puts one more positional argument in front.</summary>
    public static V CallWithSelf(V callee, V self, V* args, long positional, TupleObj* names)
    {
        var count = positional + (names == null ? 0 : names->Length);
        V* all = stackalloc V[StackArguments];
        if (count >= StackArguments)
        {
            all = (V*)Heap.Allocate((count + 1) * sizeof(V));
            if (all == null)
            {
                return V.Error;
            }
        }

        all[0] = self;
        for (var i = 0L; i < count; i++)
        {
            all[i + 1] = args[i];
        }

        var result = Call(callee, all, positional + 1, names);
        if (count >= StackArguments)
        {
            Heap.Free(all, (count + 1) * sizeof(V));
        }

        return result;
    }

    /// <summary>obj.name(args, names=values) without making the bound method where that cannot be seen.</summary>
    [Export("rt_call_method")]
    public static V CallMethod(V obj, V name, V* args, long positional, TupleObj* names)
    {
        var type = Types.Of(obj);
        if (IsGeneric(type->GetAttr))
        {
            var found = TypeDicts.Lookup(type, name);
            if (found.IsPointer && !found.IsError)
            {
                var kind = found.Object->Type;
                if ((kind == FunctionType.Address || kind == MethodDescriptorType.Address) && !HasOwnAttribute(obj, type, name))
                {
                    Counts.Retain(found);
                    var result = CallWithSelf(found, obj, args, positional, names);
                    Counts.Release(found);
                    return result;
                }
            }
        }

        var callee = GetAttr(obj, name);
        if (callee.IsError)
        {
            Thread.State->CalleeFailed = 1;
            return V.Error;
        }

        var value = Call(callee, args, positional, names);
        Counts.Release(callee);
        return value;
    }

    /// <summary>callee(*args, **kwargs): args a tuple or another iterable, kwargs a dict or Unset.</summary>
    [Export("rt_call_ex")]
    public static V CallEx(V callee, V args, V kwargs)
    {
        if (Tuples.IsExact(args))
        {
            return CallWithTuple(callee, args, kwargs);
        }

        var items = TupleOfArguments(callee, args);
        if (items.IsError)
        {
            return V.Error;
        }

        var result = CallWithTuple(callee, items, kwargs);
        Counts.Release(items);
        return result;
    }

    /// <summary>The items of what stands behind * as a tuple, owned; Error when there are none.</summary>
    internal static V TupleOfArguments(V callee, V args)
    {
        if (Iteration.IsIterable(args))
        {
            return Tuples.FromIterable(args);
        }

        var name = CalleeNames.Of(callee);
        if (!name.IsError)
        {
            Errors.Raise(TypeErrorType.Address, "%S argument after * must be an iterable, not %T"u8, name, args);
            Counts.Release(name);
        }

        return V.Error;
    }

    /// <summary>The keys of what stands behind ** as a tuple, owned; Error when one is no str.</summary>
    internal static V NamesOfKeywords(V kwargs)
    {
        if (!HasStrKeys(kwargs))
        {
            return Errors.Raise(TypeErrorType.Address, "keywords must be strings"u8);
        }

        var names = Tuples.New(Dicts.Length(kwargs));
        if (names.IsError)
        {
            return V.Error;
        }

        var position = 0L;
        for (var i = 0L; Dicts.Next(kwargs, ref position, out var key, out _); i++)
        {
            (&Tuples.Of(names)->First)[i] = Counts.Retain(key);
        }

        return names;
    }

    private static V CallWithTuple(V callee, V args, V kwargs)
    {
        var tuple = (TupleObj*)args.Object;
        if (kwargs.IsUnset || Dicts.Length(kwargs) == 0)
        {
            return Call(callee, &tuple->First, tuple->Length, null);
        }

        var names = NamesOfKeywords(kwargs);
        if (names.IsError)
        {
            return V.Error;
        }

        var count = tuple->Length + Tuples.Of(names)->Length;
        var all = JoinArguments(tuple, kwargs, count);
        if (all == null)
        {
            Counts.Release(names);
            return V.Error;
        }

        var result = Call(callee, all, tuple->Length, Tuples.Of(names));
        Heap.Free(all, count * sizeof(V));
        Counts.Release(names);
        return result;
    }

    /// <summary>An argument list of the items of a tuple and the values of a dict, all borrowed; null without memory. It is to be freed.</summary>
    internal static V* JoinArguments(TupleObj* tuple, V kwargs, long count)
    {
        var all = (V*)Heap.Allocate(count * sizeof(V));
        for (var i = 0L; all != null && i < tuple->Length; i++)
        {
            all[i] = (&tuple->First)[i];
        }

        var position = 0L;
        for (var i = tuple->Length; all != null && i < count && Dicts.Next(kwargs, ref position, out _, out var value); i++)
        {
            all[i] = value;
        }

        return all;
    }

    private static bool HasStrKeys(V dict)
    {
        var position = 0L;
        while (Dicts.Next(dict, ref position, out var key, out _))
        {
            if (!Strs.IsStr(key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>callee().</summary>
    public static V Call0(V callee)
    {
        V none;
        return Call(callee, &none, 0, null);
    }

    /// <summary>callee(a).</summary>
    public static V Call1(V callee, V a) => Call(callee, &a, 1, null);

    /// <summary>callee(a, b).</summary>
    public static V Call2(V callee, V a, V b)
    {
        V* args = stackalloc V[2];
        args[0] = a;
        args[1] = b;
        return Call(callee, args, 2, null);
    }

    /// <summary>callee(a, b, c).</summary>
    public static V Call3(V callee, V a, V b, V c)
    {
        V* args = stackalloc V[3];
        args[0] = a;
        args[1] = b;
        args[2] = c;
        return Call(callee, args, 3, null);
    }

    /// <summary>obj.name().</summary>
    public static V CallMethod0(V obj, V name)
    {
        V none;
        return CallMethod(obj, name, &none, 0, null);
    }

    /// <summary>obj.name(a).</summary>
    public static V CallMethod1(V obj, V name, V a) => CallMethod(obj, name, &a, 1, null);

    /// <summary>obj.name(a, b).</summary>
    public static V CallMethod2(V obj, V name, V a, V b)
    {
        V* args = stackalloc V[2];
        args[0] = a;
        args[1] = b;
        return CallMethod(obj, name, args, 2, null);
    }
}
