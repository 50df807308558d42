namespace Rusthon.Runtime;

/// <summary>The generator functions that types.coroutine has made awaitable: a table of their code objects.</summary>
public static unsafe class IterableCoroutines
{
    private static CodeObj** codes;
    private static long count;
    private static long capacity;

    /// <summary>Makes the generators of a generator function awaitable.</summary>
    [Builtin("_make_awaitable(function, /)", Module = "_types")]
    public static V Add(V function)
    {
        var code = ((FunctionObj*)function.Object)->Code;
        if (Contains(code))
        {
            return V.None;
        }

        if (count == capacity)
        {
            var wanted = capacity == 0 ? 4 : capacity * 2;
            var moved = (CodeObj**)(capacity == 0
                ? Heap.Allocate(wanted * sizeof(CodeObj*))
                : Heap.Resize(codes, capacity * sizeof(CodeObj*), wanted * sizeof(CodeObj*)));
            if (moved == null)
            {
                return V.Error;
            }

            codes = moved;
            capacity = wanted;
        }

        codes[count++] = code;
        return V.None;
    }

    /// <summary>True for the code of a function that types.coroutine has marked.</summary>
    public static bool Contains(CodeObj* code)
    {
        for (var i = 0L; i < count; i++)
        {
            if (codes[i] == code)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Frees the table, at exit.</summary>
    public static void Shutdown()
    {
        if (capacity > 0)
        {
            Heap.Free(codes, capacity * sizeof(CodeObj*));
        }

        codes = null;
        count = 0;
        capacity = 0;
    }
}
