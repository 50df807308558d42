using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>A function whose results are kept.</summary>
public struct LruCacheObj
{
    public Obj Head;
    public V Function;

    /// <summary>A dict from keys of arguments to results, the one used least recently first.</summary>
    public V Results;

    /// <summary>A dict of attributes, or Unset.</summary>
    public V Dict;

    /// <summary>What cache_info() makes its result with.</summary>
    public V InfoType;

    /// <summary>How many results are kept: -1 without a limit.</summary>
    public long MaxSize;

    /// <summary>1: arguments of different types are different.</summary>
    public long Typed;
    public long Hits;
    public long Misses;
}

/// <summary>The type functools._lru_cache_wrapper.</summary>
[PyType("_lru_cache_wrapper", Module = "functools", Layout = typeof(LruCacheObj), Flags = TypeFlags.HasDict)]
public static unsafe class LruCacheType
{
    [FixedAddressValueType]
    public static TypeObj Type;

    /// <summary>The address of the type object.</summary>
    public static TypeObj* Address => (TypeObj*)Unsafe.AsPointer(ref Type);

    [ModuleConstant("_functools", "_lru_cache_wrapper")]
    private static V Export() => Counts.RetainObject(Address);

    [Slot("New")]
    private static V New(TypeObj* type, V* args, long count, TupleObj* names)
    {
        V* slots = stackalloc V[4];
        if (!new ParameterList("lru_cache user_function maxsize typed cache_info_type"u8, 4).Bind(args, count, names, slots))
        {
            return V.Error;
        }

        if (Types.Of(slots[0])->Call == null)
        {
            return Errors.Raise(TypeErrorType.Address, "the first argument must be callable"u8);
        }

        var maxSize = -1L;
        if (!slots[1].IsNone)
        {
            if (Types.Of(slots[1])->Index == null)
            {
                return Errors.Raise(TypeErrorType.Address, "maxsize should be integer or None"u8);
            }

            if (!Arguments.ToLong(slots[1], out maxSize))
            {
                return V.Error;
            }

            maxSize = maxSize < 0 ? 0 : maxSize;
        }

        var typed = Objects.Truth(slots[2]);
        var results = typed < 0 ? V.Error : Dicts.New();
        var cache = results.IsError ? null : (LruCacheObj*)Instances.New(type, sizeof(LruCacheObj));
        if (cache == null)
        {
            Counts.Release(results);
            return V.Error;
        }

        cache->Function = Counts.Retain(slots[0]);
        cache->Results = results;
        cache->Dict = V.Unset;
        cache->InfoType = Counts.Retain(slots[3]);
        cache->MaxSize = maxSize;
        cache->Typed = typed;
        cache->Hits = 0;
        cache->Misses = 0;
        return V.FromObject(cache);
    }

    [Slot("Drop")]
    private static void Drop(Obj* o)
    {
        var cache = (LruCacheObj*)o;
        Counts.Release(cache->Function);
        Counts.Release(cache->Results);
        Counts.Release(cache->Dict);
        Counts.Release(cache->InfoType);
        Instances.Free(o);
    }

    [Slot("Traverse")]
    private static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        var cache = (LruCacheObj*)o;
        visit(&cache->Function);
        visit(&cache->Results);
        visit(&cache->Dict);
        visit(&cache->InfoType);
    }

    [Slot("Call")]
    private static V Call(V self, V* args, long count, TupleObj* names)
    {
        var cache = (LruCacheObj*)self.Object;
        if (cache->MaxSize == 0)
        {
            cache->Misses++;
            return Objects.Call(cache->Function, args, count, names);
        }

        var key = CallKeys.Of(args, count, names, cache->Typed != 0);
        if (key.IsError)
        {
            return key;
        }

        var result = Look(cache, key, args, count, names);
        Counts.Release(key);
        return result;
    }

    [Slot("DescrGet")]
    private static V DescrGet(V self, V instance, V owner) =>
        instance.IsUnset || instance.IsNone ? Counts.Retain(self) : BoundMethodType.New(self, instance);

    [Method("cache_info(self, /)")]
    private static V CacheInfo(V self)
    {
        var cache = (LruCacheObj*)self.Object;
        V* parts = stackalloc V[4];
        parts[0] = Ints.FromLong(cache->Hits);
        parts[1] = Ints.FromLong(cache->Misses);
        parts[2] = cache->MaxSize < 0 ? V.None : Ints.FromLong(cache->MaxSize);
        parts[3] = V.FromSmall(Dicts.Length(cache->Results));
        return Objects.Call(cache->InfoType, parts, 4, null);
    }

    [Method("cache_clear(self, /)")]
    private static V CacheClear(V self)
    {
        var cache = (LruCacheObj*)self.Object;
        cache->Hits = 0;
        cache->Misses = 0;
        Dicts.Clear(Dicts.Of(cache->Results));
        return V.None;
    }

    [Getter("__dict__", Setter = nameof(SetAttributeDict))]
    private static V AttributeDict(V self) => InstanceDicts.Of(self);

    private static int SetAttributeDict(V self, V value) => InstanceDicts.ReplaceOnly(self, value);

    /// <summary>The result for a key: the one kept, moved to the end, or a new one, for which the oldest gives way.</summary>
    private static V Look(LruCacheObj* cache, V key, V* args, long count, TupleObj* names)
    {
        var hash = Hashing.Of(key);
        if (hash == -1)
        {
            return V.Error;
        }

        var results = Dicts.Of(cache->Results);
        var at = Dicts.Find(results, key, hash);
        if (at == Dicts.Failed)
        {
            return V.Error;
        }

        if (at >= 0)
        {
            cache->Hits++;
            var known = Counts.Retain(results->Entries[at].Value);
            if (cache->MaxSize > 0 && at != results->EntryCount - 1)
            {
                Dicts.Detach(results, at, out var own, out var value);
                if (Dicts.Insert(results, own, hash, value) < 0)
                {
                    Counts.Release(known);
                    return V.Error;
                }
            }

            return known;
        }

        cache->Misses++;
        var result = Objects.Call(cache->Function, args, count, names);
        if (!result.IsError && Keep(cache, key, hash, result) < 0)
        {
            Counts.Release(result);
            return V.Error;
        }

        return result;
    }

    private static int Keep(LruCacheObj* cache, V key, long hash, V result)
    {
        var results = Dicts.Of(cache->Results);
        var at = Dicts.Find(results, key, hash);
        if (at != Dicts.Absent)
        {
            return at == Dicts.Failed ? -1 : 0;
        }

        if (cache->MaxSize > 0 && results->Length >= cache->MaxSize)
        {
            Dicts.Detach(results, results->First, out var oldKey, out var oldValue);
            Counts.Release(oldKey);
            Counts.Release(oldValue);
        }

        return Dicts.Insert(results, Counts.Retain(key), hash, Counts.Retain(result));
    }
}
