namespace Rusthon.Runtime;

/// <summary>What iterators made of a function and a source share.</summary>
public static unsafe class FunctionIterators
{
    /// <summary>An iterator of a type; the function is retained, the source taken over.</summary>
    public static V New(TypeObj* type, long layoutSize, V function, [Owned] V source)
    {
        var made = (FunctionIteratorObj*)Instances.New(type, layoutSize);
        if (made == null)
        {
            Counts.Release(source);
            return V.Error;
        }

        made->Function = Counts.Retain(function);
        made->Source = source;
        return V.FromObject(made);
    }

    /// <summary>Frees an iterator.</summary>
    public static void Drop(Obj* o)
    {
        var iterator = (FunctionIteratorObj*)o;
        Counts.Release(iterator->Source);
        Counts.Release(iterator->Function);
        Instances.Free(o);
    }

    /// <summary>Visits the function and the source.</summary>
    public static void Traverse(Obj* o, delegate*<V*, void> visit)
    {
        visit(&((FunctionIteratorObj*)o)->Function);
        visit(&((FunctionIteratorObj*)o)->Source);
    }
}
