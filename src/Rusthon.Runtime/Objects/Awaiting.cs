namespace Rusthon.Runtime;

/// <summary>await, async for and async with.</summary>
public static unsafe class Awaiting
{
    /// <summary>The iterator of an awaitable; the mode is 1 for the result of __aenter__ and 2 for that of __aexit__.</summary>
    [Export("rt_get_awaitable")]
    public static V GetAwaitable(V value, long mode)
    {
        var type = Types.Of(value);
        if (type == CoroutineType.Address)
        {
            return Counts.Retain(value);
        }

        if (type == AsyncStepType.Address
            || (type == GeneratorType.Address && IterableCoroutines.Contains(((GeneratorObj*)value.Object)->Code)))
        {
            return Counts.Retain(value);
        }

        var method = Objects.LookupSpecial(value, Names.Await);
        if (method.IsError)
        {
            return V.Error;
        }

        if (method.IsUnset)
        {
            return mode switch
            {
                1 => Errors.Raise(TypeErrorType.Address, "'async with' received an object from __aenter__ that does not implement __await__: %T"u8, value),
                2 => Errors.Raise(TypeErrorType.Address, "'async with' received an object from __aexit__ that does not implement __await__: %T"u8, value),
                _ => Errors.Raise(TypeErrorType.Address, "object %T can't be used in 'await' expression"u8, value),
            };
        }

        var iterator = Objects.Call0(method);
        Counts.Release(method);
        if (iterator.IsError || Types.Of(iterator)->Next != null)
        {
            return iterator;
        }

        Errors.Raise(TypeErrorType.Address, "__await__() returned non-iterator of type '%T'"u8, iterator);
        Counts.Release(iterator);
        return V.Error;
    }

    /// <summary>aiter(value).</summary>
    [Export("rt_async_iter")]
    public static V AsyncIter(V value)
    {
        var method = Objects.LookupSpecial(value, Names.AIter);
        if (method.IsError)
        {
            return V.Error;
        }

        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "'async for' requires an object with __aiter__ method, got %T"u8, value);
        }

        var iterator = Objects.Call0(method);
        Counts.Release(method);
        if (iterator.IsError || !TypeDicts.Lookup(Types.Of(iterator), Names.ANext).IsUnset)
        {
            return iterator;
        }

        Errors.Raise(TypeErrorType.Address, "'async for' received an object from __aiter__ that does not implement __anext__: %T"u8, iterator);
        Counts.Release(iterator);
        return V.Error;
    }

    /// <summary>The awaitable of the next item.</summary>
    [Export("rt_async_next")]
    public static V AsyncNext(V iterator)
    {
        var method = Objects.LookupSpecial(iterator, Names.ANext);
        if (method.IsError)
        {
            return V.Error;
        }

        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "'async for' requires an iterator with __anext__ method, got %T"u8, iterator);
        }

        var awaitable = Objects.Call0(method);
        Counts.Release(method);
        if (awaitable.IsError || Types.Of(awaitable) == CoroutineType.Address || !TypeDicts.Lookup(Types.Of(awaitable), Names.Await).IsUnset)
        {
            return awaitable;
        }

        Errors.Raise(TypeErrorType.Address, "'async for' received an invalid object from __anext__: %T"u8, awaitable);
        Counts.Release(awaitable);
        return V.Error;
    }

    [Builtin("aiter(async_iterable, /)")]
    public static V AsyncIterFunction(V value)
    {
        var method = Objects.LookupSpecial(value, Names.AIter);
        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not an async iterable"u8, value);
        }

        var result = method.IsError ? V.Error : Objects.Call0(method);
        Counts.Release(method);
        return result;
    }

    [Builtin("anext(aiterator, default=<unrepresentable>, /)")]
    public static V AsyncNextFunction(V iterator, V fallback)
    {
        var method = Objects.LookupSpecial(iterator, Names.ANext);
        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "'%T' object is not an async iterator"u8, iterator);
        }

        var result = method.IsError ? V.Error : Objects.Call0(method);
        Counts.Release(method);
        return result.IsError || fallback.IsUnset ? result : NextOrDefaultType.New(result, fallback);
    }

    /// <summary>A special method of a context manager, bound; the mode is 1 for async with.</summary>
    [Export("rt_lookup_special")]
    public static V LookupManager(V manager, V name, long mode)
    {
        var method = Objects.LookupSpecial(manager, name);
        if (!method.IsUnset)
        {
            return method;
        }

        var isExit = Strs.Equal(name, Names.Exit) || Strs.Equal(name, Names.AExit);
        if (mode == 1)
        {
            return Errors.Raise(
                TypeErrorType.Address,
                isExit
                    ? "'%T' object does not support the asynchronous context manager protocol (missed __aexit__ method)"u8
                    : "'%T' object does not support the asynchronous context manager protocol"u8,
                manager);
        }

        return Errors.Raise(
            TypeErrorType.Address,
            isExit
                ? "'%T' object does not support the context manager protocol (missed __exit__ method)"u8
                : "'%T' object does not support the context manager protocol"u8,
            manager);
    }

    /// <summary>What is in a cell, owned; Unset when unbound.</summary>
    [Export("rt_cell_content")]
    [NoRaise]
    public static V CellContent(V cell) => Counts.Retain(((CellObj*)cell.Object)->Value);
}
