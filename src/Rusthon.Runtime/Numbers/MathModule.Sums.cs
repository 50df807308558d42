namespace Rusthon.Runtime;

/// <summary>Functions of the module math that take many numbers, and the gamma functions.</summary>
public static unsafe partial class MathModule
{
    [Builtin("gamma(x, /)", Module = "math")]
    public static V Gamma(V x)
    {
        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        var result = MathGamma.Gamma(value, out var domain);
        return domain ? RaiseDomain() : FloatBits.IsInfinite(result) && FloatBits.IsFinite(value) ? RaiseRange() : V.FromDouble(result);
    }

    [Builtin("lgamma(x, /)", Module = "math")]
    public static V LogGamma(V x)
    {
        if (!Floats.TryToDouble(x, out var value))
        {
            return V.Error;
        }

        var result = MathGamma.LogGamma(value, out var domain);
        return domain ? RaiseDomain() : FloatBits.IsInfinite(result) && FloatBits.IsFinite(value) ? RaiseRange() : V.FromDouble(result);
    }

    [Builtin("hypot(*coordinates)", Module = "math")]
    public static V Hypot(V* items, long count)
    {
        double* local = stackalloc double[LocalCoordinates];
        var size = count * sizeof(double);
        var vector = count <= LocalCoordinates ? local : (double*)Heap.Allocate(size);
        if (vector == null)
        {
            return V.Error;
        }

        var fine = true;
        for (var i = 0L; i < count && fine; i++)
        {
            fine = Floats.TryToDouble(items[i], out var value);
            vector[i] = FloatBits.Absolute(value);
        }

        var result = fine ? V.FromDouble(MathNorm.Of(vector, count)) : V.Error;
        if (vector != local)
        {
            Heap.Free(vector, size);
        }

        return result;
    }

    [Builtin("dist(p, q, /)", Module = "math")]
    public static V Dist(V p, V q)
    {
        var first = AsTuple(p);
        if (first.IsError)
        {
            return V.Error;
        }

        var second = AsTuple(q);
        var result = second.IsError ? V.Error : DistanceOf(Tuples.Of(first), Tuples.Of(second));
        Counts.Release(first);
        Counts.Release(second);
        return result;
    }

    [Builtin("prod(iterable, /, *, start=1)", Module = "math")]
    public static V Prod(V iterable, V start)
    {
        var iterator = Objects.Iter(iterable);
        if (iterator.IsError)
        {
            return V.Error;
        }

        var result = start.IsUnset ? V.FromSmall(1) : Counts.Retain(start);
        while (!result.IsError)
        {
            var item = Objects.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            var product = item.IsError ? V.Error : Objects.Multiply(result, item);
            Counts.Release(item);
            Counts.Release(result);
            result = product;
        }

        Counts.Release(iterator);
        return result;
    }

    [Builtin("fsum(seq, /)", Module = "math")]
    public static V Fsum(V sequence)
    {
        var iterator = Objects.Iter(sequence);
        if (iterator.IsError)
        {
            return V.Error;
        }

        ExactSum sum = default;
        var fine = true;
        while (fine)
        {
            var item = Objects.Next(iterator);
            if (item.IsUnset)
            {
                break;
            }

            fine = !item.IsError && Floats.TryToDouble(item, out var value) && sum.Add(value);
            Counts.Release(item);
        }

        var result = fine ? sum.Finish() : V.Error;
        sum.Free();
        Counts.Release(iterator);
        return result;
    }

    [Builtin("sumprod(p, q, /)", Module = "math")]
    public static V SumProd(V p, V q)
    {
        var first = Objects.Iter(p);
        if (first.IsError)
        {
            return V.Error;
        }

        var second = Objects.Iter(q);
        if (second.IsError)
        {
            Counts.Release(first);
            return V.Error;
        }

        ProductSum sum = default;
        sum.Start();
        var more = true;
        while (more)
        {
            more = Step(first, second, &sum);
        }

        Counts.Release(first);
        Counts.Release(second);
        return sum.Finish();
    }

    private const int LocalCoordinates = 16;

    /// <summary>Adds the next product; false at the end and after an error.</summary>
    private static bool Step(V first, V second, ProductSum* sum)
    {
        var a = Objects.Next(first);
        var b = a.IsError ? V.Error : Objects.Next(second);
        var more = false;
        if (a.IsError || b.IsError)
        {
            sum->Fail();
        }
        else if (a.IsUnset != b.IsUnset)
        {
            Errors.Raise(ValueErrorType.Address, "Inputs are not the same length"u8);
            sum->Fail();
        }
        else if (!a.IsUnset)
        {
            more = sum->Add(a, b);
        }

        Counts.Release(a);
        Counts.Release(b);
        return more;
    }

    private static V AsTuple(V value) => Tuples.Is(value) ? Counts.Retain(value) : Tuples.FromIterable(value);

    private static V DistanceOf(TupleObj* p, TupleObj* q)
    {
        var count = p->Length;
        if (count != q->Length)
        {
            return Errors.Raise(ValueErrorType.Address, "both points must have the same number of dimensions"u8);
        }

        double* local = stackalloc double[LocalCoordinates];
        var size = count * sizeof(double);
        var vector = count <= LocalCoordinates ? local : (double*)Heap.Allocate(size);
        if (vector == null)
        {
            return V.Error;
        }

        var fine = true;
        for (var i = 0L; i < count && fine; i++)
        {
            var y = 0.0;
            fine = Floats.TryToDouble((&p->First)[i], out var x) && Floats.TryToDouble((&q->First)[i], out y);
            vector[i] = FloatBits.Absolute(x - y);
        }

        var result = fine ? V.FromDouble(MathNorm.Of(vector, count)) : V.Error;
        if (vector != local)
        {
            Heap.Free(vector, size);
        }

        return result;
    }
}
