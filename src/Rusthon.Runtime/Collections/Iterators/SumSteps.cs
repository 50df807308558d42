using System;

namespace Rusthon.Runtime;

/// <summary>
/// sum() step by step, for compiled code that makes a loop of it; gives what <see cref="Summing"/> gives. The compensation
/// is a float while ints or floats are added: -0.0 before the first item; afterwards None.
/// </summary>
public static unsafe class SumSteps
{
    private const ulong NoItem = 1UL << 63;

    /// <summary>The next sum, owned.</summary>
    [Export("rt_sum_add")]
    public static V Add(V sum, V compensation, V item)
    {
        if (compensation.Bits == NoItem)
        {
            return Objects.Add(V.FromSmall(0), item);
        }

        if (!sum.IsDouble || compensation.IsNone)
        {
            return Objects.Add(sum, item);
        }

        if (ToDouble(item, out var number))
        {
            return V.FromDouble(sum.Double + number);
        }

        return Objects.Add(V.FromDouble(Finished(sum.Double, compensation.Double)), item);
    }

    /// <summary>The next compensation.</summary>
    [Export("rt_sum_compensation")]
    [NoRaise]
    public static V Compensation(V sum, V compensation, V item, V next)
    {
        if (compensation.IsNone)
        {
            return V.None;
        }

        if (compensation.Bits != NoItem && sum.IsDouble)
        {
            return item.IsDouble ? V.FromDouble(compensation.Double + Lost(sum.Double, item.Double, next.Double))
                : ToDouble(item, out _) ? compensation
                : V.None;
        }

        return next.IsDouble || (IsInt(item) && IsInt(next)) ? V.FromDouble(0.0) : V.None;
    }

    /// <summary>What sum() gives, owned.</summary>
    [Export("rt_sum_end")]
    [NoRaise]
    public static V End(V sum, V compensation) =>
        compensation.Bits == NoItem ? V.FromSmall(0)
        : sum.IsDouble && compensation.IsDouble ? V.FromDouble(Finished(sum.Double, compensation.Double))
        : Counts.Retain(sum);

    private static double Lost(double sum, double item, double next) =>
        Math.Abs(sum) >= Math.Abs(item) ? (sum - next) + item : (item - next) + sum;

    private static double Finished(double sum, double compensation) =>
        compensation != 0 && double.IsFinite(compensation) ? sum + compensation : sum;

    /// <summary>True for an int of 64 bits or a bool.</summary>
    private static bool IsInt(V value) => value.IsSmall || value.IsBool || (Ints.IsExact(value) && Ints.TryToLong(value, out _));

    private static bool ToDouble(V item, out double number)
    {
        if (item.IsDouble)
        {
            number = item.Double;
            return true;
        }

        if (item.IsError || !Ints.IsInt(item) || !Ints.TryToLong(item, out var value))
        {
            number = 0.0;
            return false;
        }

        number = value;
        return true;
    }
}
