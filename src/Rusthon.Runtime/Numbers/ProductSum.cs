namespace Rusthon.Runtime;

/// <summary>
/// A sum of products as CPython's sumprod adds it: floats (and ints beside floats) in extended precision while they
/// last, everything else with the operators.
/// </summary>
public unsafe struct ProductSum
{
    private V total;
    private TripleLength floats;
    private bool intsOnly;
    private bool floatsEnabled;
    private bool floatsInUse;

    /// <summary>Makes the sum 0.</summary>
    public void Start()
    {
        total = V.FromSmall(0);
        intsOnly = true;
        floatsEnabled = true;
    }

    /// <summary>Adds a * b; false when it raised.</summary>
    public bool Add(V a, V b)
    {
        if (intsOnly && Ints.IsExact(a) && Ints.IsExact(b))
        {
            return AddProduct(a, b);
        }

        intsOnly = false;
        if (floatsEnabled)
        {
            if (TryOperands(a, b, out var x, out var y))
            {
                var next = floats.Plus(x, y);
                if (next.IsFinite)
                {
                    floats = next;
                    floatsInUse = true;
                    return true;
                }
            }

            floatsEnabled = false;
            if (!AddFloats())
            {
                return false;
            }
        }

        return AddProduct(a, b);
    }

    /// <summary>Records an error that was raised.</summary>
    public void Fail()
    {
        Counts.Release(total);
        total = V.Error;
    }

    /// <summary>The sum, owned, or Error.</summary>
    public V Finish()
    {
        if (!total.IsError)
        {
            AddFloats();
        }

        return total;
    }

    private static bool TryOperands(V a, V b, out double x, out double y)
    {
        x = 0;
        y = 0;
        return (a.IsDouble || b.IsDouble) && TryOperand(a, out x) && TryOperand(b, out y);
    }

    /// <summary>The double of a float, int or bool; false for others and for ints that are too large.</summary>
    private static bool TryOperand(V value, out double result)
    {
        result = 0;
        if (value.IsDouble)
        {
            result = value.Double;
            return true;
        }

        if (!Ints.IsExact(value) && !value.IsBool)
        {
            return false;
        }

        result = IntToFloat.ToDouble(value, out var overflow);
        return !overflow;
    }

    private bool AddFloats()
    {
        if (!floatsInUse)
        {
            return true;
        }

        floatsInUse = false;
        return Replace(Objects.Add(total, V.FromDouble(floats.Value)));
    }

    private bool AddProduct(V a, V b)
    {
        var product = Objects.Multiply(a, b);
        if (product.IsError)
        {
            Fail();
            return false;
        }

        var sum = Objects.Add(total, product);
        Counts.Release(product);
        return Replace(sum);
    }

    private bool Replace(V sum)
    {
        Counts.Release(total);
        total = sum;
        return !sum.IsError;
    }
}
