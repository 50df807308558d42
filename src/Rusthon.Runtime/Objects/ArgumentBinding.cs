using System;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// Binds the arguments of a call to the parameters of a Python function: fills one slot for each parameter, in the
/// order positional, keyword-only, *args, **kwargs, as CPython's initialize_locals does.
/// </summary>
public static unsafe class ArgumentBinding
{
    private const long Failed = -2;

    /// <summary>Binds and runs the body.</summary>
    public static V BindAndCall(FunctionObj* function, V* args, long positional, TupleObj* names)
    {
        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(default);
        }

        var code = function->Code;
        V* slots = stackalloc V[Objects.StackArguments];
        if (!Open(code, ref slots))
        {
            return V.Error;
        }

        var result = Bind(function, code, slots, args, positional, names) ? CallBound(function, code, slots, positional, Collected(code)) : V.Error;
        Close(code, slots);
        return result;
    }

    /// <summary>As <see cref="BindAndCall"/>; the body may take the references of the given arguments (see <see cref="Giving"/>).</summary>
    public static V BindAndCallGiving(FunctionObj* function, V* args, long positional, TupleObj* names, ulong given)
    {
        if (Stack.IsLow)
        {
            return Stack.RaiseRecursion(default);
        }

        var code = function->Code;
        V* slots = stackalloc V[Objects.StackArguments];
        if (!Open(code, ref slots))
        {
            return V.Error;
        }

        var result = V.Error;
        if (Bind(function, code, slots, args, positional, names))
        {
            var moved = Move(code, slots, args, positional, names, given);
            result = CallBound(function, code, slots, positional, Collected(code) | moved);
            Giving.ReleaseRest(slots, moved);
        }
        else
        {
            DropSurplus(args, positional < code->ArgCount ? positional : code->ArgCount, given);
        }

        Close(code, slots);
        return result;
    }

    /// <summary>Slots for the parameters, all Unset: those on the stack, or on the heap when they are too few; false without memory.</summary>
    private static bool Open(CodeObj* code, ref V* slots)
    {
        if (code->ParamCount > Objects.StackArguments)
        {
            slots = (V*)Heap.Allocate(code->ParamCount * sizeof(V));
        }

        for (var i = 0L; slots != null && i < code->ParamCount; i++)
        {
            slots[i] = V.Unset;
        }

        return slots != null;
    }

    /// <summary>The slots of *args and **kwargs, which the body may take: the call has made what they hold.</summary>
    private static ulong Collected(CodeObj* code)
    {
        var named = code->ArgCount + code->KwOnlyCount;
        return named < 64 ? ulong.MaxValue << named : 0;
    }

    /// <summary>Releases what the call has made, and the slots.</summary>
    private static void Close(CodeObj* code, V* slots)
    {
        for (var i = code->ArgCount + code->KwOnlyCount; i < code->ParamCount; i++)
        {
            if (!slots[i].IsUnset)
            {
                Counts.Release(slots[i]);
            }
        }

        if (code->ParamCount > Objects.StackArguments)
        {
            Heap.Free(slots, code->ParamCount * sizeof(V));
        }
    }

    /// <summary>Runs the body, which may give the function other defaults: those that it was called with live as long.</summary>
    private static V CallBound(FunctionObj* function, CodeObj* code, V* slots, long positional, ulong given)
    {
        long first = code->ArgCount;
        var last = first + code->KwOnlyCount;
        var defaults = positional < first ? Counts.Retain(function->Defaults) : V.None;
        for (var i = first; i < last; i++)
        {
            if (!IsGiven(given, i))
            {
                Counts.Retain(slots[i]);
            }
        }

        // The body may bind its parameters anew, but not in the slots that are not given.
        var result = code->Entry(function, slots, given);
        for (var i = first; i < last; i++)
        {
            if (!IsGiven(given, i))
            {
                Counts.Release(slots[i]);
            }
        }

        Counts.Release(defaults);
        return result;
    }

    private static bool IsGiven(ulong given, long slot) => slot < 64 && (given >> (int)slot & 1) != 0;

    /// <summary>Arguments that could not be bound: CPython frees keywords and those beyond the parameters before the others.</summary>
    private static void DropSurplus(V* args, long direct, ulong given)
    {
        for (; given != 0; given &= given - 1)
        {
            var i = BitOperations.TrailingZeroCount(given);
            if (i >= direct)
            {
                Counts.Release(args[i]);
                args[i] = V.None;
            }
        }
    }

    /// <summary>Moves the references of the given arguments to their slots, and gives them up for what a tuple or dict holds now; the bits of those slots.</summary>
    private static ulong Move(CodeObj* code, V* slots, V* args, long positional, TupleObj* names, ulong given)
    {
        var named = code->ArgCount + code->KwOnlyCount;
        var moved = 0UL;
        for (; given != 0; given &= given - 1)
        {
            var i = BitOperations.TrailingZeroCount(given);
            var slot = i < positional ? i < code->ArgCount ? i : named : SlotOfName(code, (&names->First)[i - positional], named);
            if (slot == named)
            {
                Counts.Release(args[i]);
            }
            else if (slot < 64)
            {
                moved |= 1UL << slot;
            }
            else
            {
                continue;
            }

            args[i] = V.None;
        }

        return moved;
    }

    /// <summary>The slot that a keyword is bound to, the number of those with names when that is **kwargs.</summary>
    private static int SlotOfName(CodeObj* code, V name, int named)
    {
        for (var i = code->PosOnlyCount; i < named; i++)
        {
            if (V.Same(code->VarNames[i], name) || Strs.Equal(code->VarNames[i], name))
            {
                return i;
            }
        }

        return named;
    }

    /// <summary>Fills the slots; those of *args and **kwargs are owned by the caller, also when it fails.</summary>
    public static bool Bind(FunctionObj* function, CodeObj* code, V* slots, V* args, long positional, TupleObj* names)
    {
        long argCount = code->ArgCount;
        var named = argCount + code->KwOnlyCount;
        var hasVarArgs = (code->Flags & CodeFlags.VarArgs) != 0;
        var hasVarKeywords = (code->Flags & CodeFlags.VarKeywords) != 0;
        var kwargsIndex = named + (hasVarArgs ? 1 : 0);
        if (hasVarKeywords)
        {
            slots[kwargsIndex] = Dicts.New();
            if (slots[kwargsIndex].IsError)
            {
                slots[kwargsIndex] = V.Unset;
                return false;
            }
        }

        var direct = positional < argCount ? positional : argCount;
        for (var i = 0L; i < direct; i++)
        {
            slots[i] = args[i];
        }

        if (hasVarArgs)
        {
            var rest = Tuples.FromBorrowed(args + direct, positional - direct);
            if (rest.IsError)
            {
                return false;
            }

            slots[named] = rest;
        }

        var keywords = names == null ? 0 : names->Length;
        for (var k = 0L; k < keywords; k++)
        {
            var name = (&names->First)[k];
            var value = args[positional + k];
            if ((Types.Of(name)->Flags & TypeFlags.StrSubclass) == 0)
            {
                Errors.Raise(TypeErrorType.Address, "%S() keywords must be strings"u8, NameOf(function));
                return false;
            }

            var index = IndexOf(code, name, named);
            if (index == Failed)
            {
                return false;
            }

            if (index < 0)
            {
                if (!hasVarKeywords)
                {
                    RaiseUnexpected(function, code, name, named, names);
                    return false;
                }

                if (Dicts.Set(slots[kwargsIndex], name, value) < 0)
                {
                    return false;
                }
            }
            else if (!slots[index].IsUnset)
            {
                Errors.Raise(TypeErrorType.Address, "%S() got multiple values for argument '%S'"u8, NameOf(function), name);
                return false;
            }
            else
            {
                slots[index] = value;
            }
        }

        if (positional > argCount && !hasVarArgs)
        {
            RaiseTooMany(function, code, slots, positional);
            return false;
        }

        return FillPositionalDefaults(function, code, slots, positional) && FillKeywordDefaults(function, code, slots);
    }

    private static bool FillPositionalDefaults(FunctionObj* function, CodeObj* code, V* slots, long positional)
    {
        long argCount = code->ArgCount;
        if (positional >= argCount)
        {
            return true;
        }

        var defaults = function->Defaults.IsNone ? null : (TupleObj*)function->Defaults.Object;
        var defaultCount = defaults == null ? 0 : defaults->Length;
        var firstDefault = argCount - defaultCount;
        var missing = 0L;
        for (var i = positional; i < firstDefault; i++)
        {
            missing += slots[i].IsUnset ? 1 : 0;
        }

        if (missing > 0)
        {
            BindingErrors.RaiseMissing(NameOf(function), code->VarNames, slots, firstDefault, missing, "positional"u8);
            return false;
        }

        for (var i = positional > firstDefault ? positional : firstDefault; i < argCount; i++)
        {
            if (slots[i].IsUnset)
            {
                slots[i] = (&defaults->First)[i - firstDefault];
            }
        }

        return true;
    }

    private static bool FillKeywordDefaults(FunctionObj* function, CodeObj* code, V* slots)
    {
        var missing = 0L;
        for (var i = code->ArgCount; i < code->ArgCount + code->KwOnlyCount; i++)
        {
            if (!slots[i].IsUnset)
            {
                continue;
            }

            var value = function->KwDefaults.IsNone ? V.Unset : Dicts.Get(function->KwDefaults, code->VarNames[i]);
            if (value.IsError)
            {
                return false;
            }

            slots[i] = value;
            missing += value.IsUnset ? 1 : 0;
        }

        if (missing > 0)
        {
            BindingErrors.RaiseMissing(NameOf(function), code->VarNames + code->ArgCount, slots + code->ArgCount, code->KwOnlyCount, missing, "keyword-only"u8);
            return false;
        }

        return true;
    }

    /// <summary>The name that messages show: the qualified name, borrowed.</summary>
    private static V NameOf(FunctionObj* function) => function->QualName.IsUnset ? function->Code->QualName : function->QualName;

    /// <summary>The index of a parameter that can be given by keyword, -1 when there is none, or <see cref="Failed"/> when a comparison raised.</summary>
    private static long IndexOf(CodeObj* code, V name, long named)
    {
        for (long i = code->PosOnlyCount; i < named; i++)
        {
            if (V.Same(code->VarNames[i], name))
            {
                return i;
            }
        }

        var isPlain = Types.Of(name) == StrType.Address;
        for (long i = code->PosOnlyCount; i < named; i++)
        {
            var equal = isPlain ? Strs.Equal(code->VarNames[i], name) ? 1 : 0 : Objects.Equals(name, code->VarNames[i]);
            if (equal != 0)
            {
                return equal > 0 ? i : Failed;
            }
        }

        return -1;
    }

    private static void RaiseUnexpected(FunctionObj* function, CodeObj* code, V name, long named, TupleObj* names)
    {
        if (code->PosOnlyCount > 0 && BindingErrors.RaisePositionalOnly(NameOf(function), code->VarNames, code->PosOnlyCount, names))
        {
            return;
        }

        var suggestion = Suggestions.ClosestKeyword(name, code->VarNames + code->PosOnlyCount, named - code->PosOnlyCount);
        if (suggestion.IsUnset)
        {
            Errors.Raise(TypeErrorType.Address, "%S() got an unexpected keyword argument '%S'"u8, NameOf(function), name);
        }
        else
        {
            Errors.Raise(TypeErrorType.Address, "%S() got an unexpected keyword argument '%S'. Did you mean '%S'?"u8, NameOf(function), name, suggestion);
        }
    }

    private static void RaiseTooMany(FunctionObj* function, CodeObj* code, V* slots, long given)
    {
        long defaults = function->Defaults.IsNone ? 0 : ((TupleObj*)function->Defaults.Object)->Length;
        var keywordOnlyGiven = 0L;
        for (var i = code->ArgCount; i < code->ArgCount + code->KwOnlyCount; i++)
        {
            keywordOnlyGiven += slots[i].IsUnset ? 0 : 1;
        }

        BindingErrors.RaiseTooMany(NameOf(function), code->ArgCount, defaults, given, keywordOnlyGiven);
    }
}
