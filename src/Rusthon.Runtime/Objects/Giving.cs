using System.Numerics;

namespace Rusthon.Runtime;

/// <summary>
/// Calls that hand over arguments: those that the caller does not need any more. A Python function that binds such a parameter anew, or deletes it,
/// takes the reference, so that the object dies there, and leaves None in the list; the caller releases what is in the list when the call has ended.
/// Bit n of a mask stands for argument n.
/// </summary>
public static unsafe class Giving
{
    /// <summary>callee(args, names=values). <see cref="CalleeGiven"/> says that nobody needs the callee after the call.</summary>
    [Export("rt_call_giving")]
    public static V Call(V callee, V* args, long positional, TupleObj* names, ulong given)
    {
        var type = Types.Of(callee);
        if (type == FunctionType.Address)
        {
            return CallFunction((FunctionObj*)callee.Object, args, positional, names, given & ~CalleeGiven);
        }

        if (type == BoundMethodType.Address)
        {
            return CallBound((BoundMethodObj*)callee.Object, args, positional, names, given);
        }

        return Objects.Call(callee, args, positional, names);
    }

    private static V CallFunction(FunctionObj* function, V* args, long positional, TupleObj* names, ulong given)
    {
        var code = function->Code;
        return names == null && positional == code->ParamCount && positional == code->ArgCount
            ? code->Entry(function, args, given)
            : ArgumentBinding.BindAndCallGiving(function, args, positional, names, given);
    }

    /// <summary>Calls the function of a bound method with what is given, and with its object if only the call holds the method; unless there are very many arguments.</summary>
    private static V CallBound(BoundMethodObj* method, V* args, long positional, TupleObj* names, ulong given)
    {
        var count = positional + (names == null ? 0 : names->Length);
        if (count >= Objects.StackArguments || Types.Of(method->Function) != FunctionType.Address)
        {
            return Objects.CallWithSelf(method->Function, method->Self, args, positional, names);
        }

        V* all = stackalloc V[Objects.StackArguments];
        all[0] = method->Self;
        for (var i = 0L; i < count; i++)
        {
            all[i + 1] = args[i];
        }

        var givesSelf = (given & CalleeGiven) != 0 && method->Head.Count == 1;
        given &= ~CalleeGiven;
        if (givesSelf)
        {
            method->Self = V.None;
        }

        var result = CallFunction((FunctionObj*)method->Function.Object, all, positional + 1, names, (given << 1) | (givesSelf ? 1UL : 0));
        NoteTaken(args, all + 1, given);
        if (givesSelf)
        {
            method->Self = all[0];
        }

        return result;
    }

    /// <summary>obj.name(args, names=values). Bit 0 of the mask stands for the object, bit n + 1 for argument n; the slot before the arguments is free.</summary>
    [Export("rt_call_method_giving")]
    public static V CallMethod(V obj, V name, V* args, long positional, TupleObj* names, ulong given)
    {
        args[-1] = obj;
        var type = Types.Of(obj);
        var found = Objects.IsGeneric(type->GetAttr) ? TypeDicts.Lookup(type, name) : V.Unset;
        if (found.IsPointer && !found.IsError && found.Object->Type == FunctionType.Address && !Objects.HasOwnAttribute(obj, type, name))
        {
            Counts.Retain(found);
            var value = CallFunction((FunctionObj*)found.Object, args - 1, positional + 1, names, given);
            Counts.Release(found);
            return value;
        }

        var callee = Objects.GetAttr(obj, name);
        if (callee.IsError)
        {
            Thread.State->CalleeFailed = 1;
            return V.Error;
        }

        var result = Call(callee, args, positional, names, given >> 1);
        Counts.Release(callee);
        return result;
    }

    /// <summary>As <see cref="CallMethod"/>, with a cache for the method; the slots behind the arguments are free too.</summary>
    [Export("rt_call_method_giving_at")]
    public static V CallMethodAt(V obj, V name, V* args, long positional, TupleObj* names, MethodSite* site, ulong given)
    {
        return InlineCaches.Settle(obj, name, positional, names, site) && (site->Thunk != null || site->Entry != null)
            ? InlineCaches.CallSettled(obj, args, positional, site, given)
            : CallMethod(obj, name, args, positional, names, given);
    }

    /// <summary>callee(*args, **kwargs): bit 1 of the mask stands for args, bit 2 for kwargs. What only the call holds, of the items of a tuple and the values of a dict, may be taken from them.</summary>
    [Export("rt_call_ex_giving")]
    public static V CallEx(V callee, V args, V kwargs, ulong given)
    {
        var items = Tuples.IsExact(args) ? Counts.Retain(args) : Objects.TupleOfArguments(callee, args);
        if ((given & ArgsGiven) != 0)
        {
            Counts.Release(args);
        }

        var result = items.IsError ? V.Error : CallSpread(callee, items, ref kwargs, (given & KwargsGiven) != 0);
        Counts.Release(items);
        if ((given & KwargsGiven) != 0)
        {
            Counts.Release(kwargs);
        }

        return result;
    }

    private const ulong CalleeGiven = 1UL << 63;
    private const ulong ArgsGiven = 2;
    private const ulong KwargsGiven = 4;

    /// <summary>Calls with the items of a tuple and with a dict, which is Unset afterwards when it is given up before the call.</summary>
    private static V CallSpread(V callee, V items, ref V kwargs, bool givesKwargs)
    {
        var tuple = Tuples.Of(items);
        var given = tuple->Head.Count == 1 && IsPython(callee) ? Bits(0, tuple->Length) : 0;
        if (kwargs.IsUnset || Dicts.Length(kwargs) == 0)
        {
            var value = Call(callee, &tuple->First, tuple->Length, null, given);
            ReleaseRest(&tuple->First, given);
            return value;
        }

        var names = Objects.NamesOfKeywords(kwargs);
        if (names.IsError)
        {
            return V.Error;
        }

        var count = tuple->Length + Tuples.Of(names)->Length;
        var all = Objects.JoinArguments(tuple, kwargs, count);
        if (all == null)
        {
            Counts.Release(names);
            return V.Error;
        }

        for (var i = tuple->Length; i < count; i++)
        {
            Counts.Retain(all[i]);
        }

        if (givesKwargs)
        {
            Counts.Release(kwargs);
            kwargs = V.Unset;
        }

        var result = Call(callee, all, tuple->Length, Tuples.Of(names), given | Bits(tuple->Length, count));
        NoteTaken(&tuple->First, all, given);
        ReleaseRest(&tuple->First, given);
        for (var i = tuple->Length; i < count; i++)
        {
            Counts.Release(all[i]);
        }

        Heap.Free(all, count * sizeof(V));
        Counts.Release(names);
        return result;
    }

    /// <summary>True for what runs a Python function, whose variables the arguments become: they die in that order, those of any other callee with their tuple.</summary>
    private static bool IsPython(V callee) =>
        Types.Of(callee) == FunctionType.Address
        || (Types.Of(callee) == BoundMethodType.Address && Types.Of(((BoundMethodObj*)callee.Object)->Function) == FunctionType.Address);

    /// <summary>The bits of the arguments from one on to before another, as far as masks go.</summary>
    private static ulong Bits(long from, long to) => Below(to) & ~Below(from);

    private static ulong Below(long count) => (1UL << (int)(count < MaxArguments ? count : MaxArguments)) - 1;

    /// <summary>Arguments from this one on are never taken: there is a bit for each, and one for an object in front.</summary>
    private const int MaxArguments = 62;

    /// <summary>A copy of an argument list has been called: what was taken from it is the original's no more.</summary>
    public static void NoteTaken(V* args, V* copy, ulong given)
    {
        for (; given != 0; given &= given - 1)
        {
            var i = BitOperations.TrailingZeroCount(given);
            args[i] = copy[i];
        }
    }

    /// <summary>Releases what was given and not taken, in the order of the arguments.</summary>
    public static void ReleaseRest(V* args, ulong given)
    {
        for (; given != 0; given &= given - 1)
        {
            var i = BitOperations.TrailingZeroCount(given);
            var rest = args[i];
            args[i] = V.None;
            Counts.Release(rest);
        }
    }
}
