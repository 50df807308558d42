namespace Rusthon.Runtime;

/// <summary>Exception groups: making, splitting and except*.</summary>
[Cold]
public static unsafe class ExceptionGroups
{
    /// <summary>BaseExceptionGroup(message, exceptions).</summary>
    public static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        if (names != null || count != 2)
        {
            return Errors.Raise(TypeErrorType.Address, "BaseExceptionGroup.__new__() takes exactly 2 arguments (%S given)"u8, V.FromSmall(count));
        }

        if (!Strs.IsStr(args[0]))
        {
            return Errors.Raise(TypeErrorType.Address, "BaseExceptionGroup.__new__() argument 1 must be str, not %T"u8, args[0]);
        }

        if (Types.Of(args[1])->GetItem == null || Types.Of(args[1])->Length == null || Dicts.Is(args[1]))
        {
            return Errors.Raise(TypeErrorType.Address, "second argument (exceptions) must be a sequence"u8);
        }

        var items = Tuples.FromIterable(args[1]);
        if (items.IsError)
        {
            return V.Error;
        }

        type = CheckItems(type, Tuples.Of(items));
        var tuple = type == null ? V.Error : Tuples.FromBorrowed(args, 2);
        var group = tuple.IsError ? null : (ExceptionGroupObj*)ExceptionObjects.NewWithArgs(type, tuple);
        if (group == null)
        {
            Counts.Release(items);
            return V.Error;
        }

        group->Message = Counts.Retain(args[0]);
        group->Exceptions = items;
        return V.FromObject(group);
    }

    /// <summary>True for an exception group.</summary>
    public static bool Is(V value) => Types.IsSubtype(Types.Of(value), BaseExceptionGroupType.Address);

    /// <summary>A tuple (matching part or None, rest or None).</summary>
    public static V Split(V self, V condition)
    {
        var isTypes = Raising.IsExceptionType(condition) || (Tuples.Is(condition) && AllTypes(Tuples.Of(condition)));
        if (!isTypes && Types.Of(condition)->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "expected an exception type, a tuple of exception types, or a callable (other than a class)"u8);
        }

        return SplitOne(self, condition, isTypes) ? Tuples.Pair(first, second) : V.Error;
    }

    /// <summary>except* type: a tuple (matching part or None, rest or None).</summary>
    [Export("rt_exc_split")]
    public static V SplitForHandler(V exception, V type)
    {
        if (CheckHandlerType(type) < 0)
        {
            return V.Error;
        }

        if (Is(exception))
        {
            return Split(exception, type);
        }

        var matches = Raising.Matches(exception, type);
        if (matches < 0)
        {
            return V.Error;
        }

        if (matches == 0)
        {
            return Tuples.Pair(V.None, Counts.Retain(exception));
        }

        var list = Tuples.FromBorrowed(&exception, 1);
        var wrapped = list.IsError ? V.Error : Objects.Call2(V.FromObject(BaseExceptionGroupType.Address), Strs.Empty, list);
        Counts.Release(list);
        return wrapped.IsError ? V.Error : Tuples.Pair(wrapped, V.None);
    }

    /// <summary>What an except* statement raises at its end: (original, list of what was raised and what is left) -> an exception or None.</summary>
    [Export("rt_exc_join")]
    public static V Join(V original, V list)
    {
        var items = Lists.Of(list);
        var kept = Lists.New(items->Length);
        var result = V.None;
        var raised = false;
        for (var i = 0L; i < items->Length && !kept.IsError; i++)
        {
            var item = items->Items[i];
            if (item.IsNone)
            {
                continue;
            }

            raised |= !IsPartOf(item, original);
            if (Lists.Append(kept, Counts.Retain(item)) < 0)
            {
                Counts.Release(kept);
                return V.Error;
            }
        }

        if (kept.IsError)
        {
            return V.Error;
        }

        var count = Lists.Of(kept)->Length;
        if (count == 1 && (!raised || !Is(original)))
        {
            result = Counts.Retain(Lists.Of(kept)->Items[0]);
        }
        else if (count > 0)
        {
            result = raised ? Objects.Call2(V.FromObject(BaseExceptionGroupType.Address), Strs.Empty, kept) : Rebuild(original, kept);
        }

        Counts.Release(kept);
        return result;
    }

    private static V first;
    private static V second;

    private static bool AllTypes(TupleObj* tuple)
    {
        for (var i = 0L; i < tuple->Length; i++)
        {
            if (!Raising.IsExceptionType((&tuple->First)[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static TypeObj* CheckItems(TypeObj* type, TupleObj* items)
    {
        if (items->Length == 0)
        {
            Errors.Raise(ValueErrorType.Address, "second argument (exceptions) must be a non-empty sequence"u8);
            return null;
        }

        var onlyExceptions = true;
        for (var i = 0L; i < items->Length; i++)
        {
            var item = (&items->First)[i];
            if (!Raising.IsException(item))
            {
                Errors.Raise(ValueErrorType.Address, "Item %S of second argument (exceptions) is not an exception"u8, V.FromSmall(i));
                return null;
            }

            onlyExceptions &= Types.IsSubtype(Types.Of(item), ExceptionType.Address);
        }

        if (type == BaseExceptionGroupType.Address)
        {
            return onlyExceptions ? ExceptionGroupType.Address : type;
        }

        if (!onlyExceptions && Types.IsSubtype(type, ExceptionType.Address))
        {
            if (type == ExceptionGroupType.Address)
            {
                Errors.Raise(TypeErrorType.Address, "Cannot nest BaseExceptions in an ExceptionGroup"u8);
            }
            else
            {
                Errors.Raise(TypeErrorType.Address, "Cannot nest BaseExceptions in '%S'"u8, type->Name);
            }

            return null;
        }

        return type;
    }

    private static int CheckHandlerType(V type)
    {
        if (Tuples.Is(type))
        {
            for (var i = 0L; i < Tuples.Of(type)->Length; i++)
            {
                if (CheckHandlerType((&Tuples.Of(type)->First)[i]) < 0)
                {
                    return -1;
                }
            }

            return 0;
        }

        if (!Raising.IsExceptionType(type))
        {
            return Errors.Fail(TypeErrorType.Address, "catching classes that do not inherit from BaseException is not allowed"u8);
        }

        return Types.IsSubtype((TypeObj*)type.Object, BaseExceptionGroupType.Address)
            ? Errors.Fail(TypeErrorType.Address, "catching ExceptionGroup with except* is not allowed. Use except instead."u8)
            : 0;
    }

    private static int Satisfies(V exception, V condition, bool isTypes)
    {
        if (isTypes)
        {
            return Raising.Matches(exception, condition);
        }

        var result = Objects.Call1(condition, exception);
        var truth = result.IsError ? -1 : Objects.Truth(result);
        Counts.Release(result);
        return truth;
    }

    /// <summary>Splits an exception or group; the parts, owned, are left in first and second (None: empty).</summary>
    private static bool SplitOne(V exception, V condition, bool isTypes)
    {
        if (Stack.IsLow)
        {
            Stack.RaiseRecursion(default);
            return false;
        }

        var matches = Satisfies(exception, condition, isTypes);
        if (matches < 0)
        {
            return false;
        }

        first = V.None;
        second = V.None;
        if (matches == 1)
        {
            first = Counts.Retain(exception);
            return true;
        }

        if (!Is(exception))
        {
            second = Counts.Retain(exception);
            return true;
        }

        return SplitItems(exception, condition, isTypes);
    }

    private static bool SplitItems(V group, V condition, bool isTypes)
    {
        var items = Tuples.Of(((ExceptionGroupObj*)group.Object)->Exceptions);
        var matching = Lists.New(0);
        var rest = Lists.New(0);
        var ok = !matching.IsError && !rest.IsError;
        for (var i = 0L; i < items->Length && ok; i++)
        {
            ok = SplitOne((&items->First)[i], condition, isTypes);
            if (ok)
            {
                var (a, b) = (first, second);
                ok = (a.IsNone || Lists.Append(matching, a) == 0) & (b.IsNone || Lists.Append(rest, b) == 0);
            }
        }

        var match = !ok ? V.Error : Rebuild(group, matching);
        var left = match.IsError ? V.Error : Rebuild(group, rest);
        Counts.Release(matching);
        Counts.Release(rest);
        if (left.IsError)
        {
            Counts.Release(match);
            return false;
        }

        first = match;
        second = left;
        return true;
    }

    /// <summary>group.derive(list) with traceback, cause, context and notes; None for an empty list.</summary>
    private static V Rebuild(V group, V list)
    {
        if (Lists.Of(list)->Length == 0)
        {
            return V.None;
        }

        var made = Objects.CallMethod1(group, Names.Derive, list);
        if (made.IsError)
        {
            return V.Error;
        }

        if (!Is(made))
        {
            Counts.Release(made);
            return Errors.Raise(TypeErrorType.Address, "derive must return an instance of BaseExceptionGroup"u8);
        }

        var from = (ExceptionObj*)group.Object;
        var to = (ExceptionObj*)made.Object;
        TraceBuffer.Settle(to);
        ExceptionObjects.Replace(&to->Traceback, Counts.Retain(TraceBuffer.Of(from)));
        ExceptionObjects.Replace(&to->Context, Counts.Retain(from->Context));
        ExceptionObjects.Replace(&to->Cause, Counts.Retain(from->Cause));
        to->SuppressContext = from->SuppressContext;
        var notes = Objects.GetAttrOrUnset(group, Names.Notes);
        if (notes.IsUnset)
        {
            return made;
        }

        var copy = notes.IsError ? V.Error : Lists.FromIterable(notes);
        var status = copy.IsError ? -1 : Objects.SetAttr(made, copy, Names.Notes);
        Counts.Release(copy);
        Counts.Release(notes);
        if (status == 0)
        {
            return made;
        }

        Counts.Release(made);
        return V.Error;
    }

    /// <summary>True when an exception is what is left of the original, not one that a handler raised.</summary>
    private static bool IsPartOf(V exception, V original) =>
        V.Same(exception, original)
        || (Is(exception) && Is(original) && V.Same(TraceBuffer.Of((ExceptionObj*)exception.Object), TraceBuffer.Of((ExceptionObj*)original.Object))
            && !TraceBuffer.Of((ExceptionObj*)original.Object).IsNone);
}
