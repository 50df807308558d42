using System;
using System.Collections.Generic;
using System.Threading;

namespace Rusthon.CodeGen.Tests.Restricted;

/// <summary>A method that the translator must reject, with a part of the reason it must give.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RejectedAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}

/// <summary>One thing outside the subset in each method.</summary>
public static class RejectedCases
{
    private static readonly int[] Managed = [1, 2, 3];

    private static class Clock
    {
        public static readonly long Computed = Environment.TickCount64;
    }

    private interface IShape
    {
        int Sides();

        int Corners() => Sides();
    }

    private struct Square : IShape
    {
        public int Sides() => 4;
    }

    private class Box
    {
        public virtual int Get() => 1;
    }

    [Rejected("System.Runtime.CompilerServices.DefaultInterpolatedStringHandler")]
    public static int Interpolation(int x) => $"x = {x}".Length;

    [Rejected("a string")]
    public static int Text() => "text".Length;

    [Rejected("a new object")]
    public static int NewObject() => new Box().Get();

    [Rejected("managed type Box")]
    private static int ObjectArgument(Box box) => box.Get();

    [Rejected("managed type Box")]
    public static int VirtualCall() => Shared.Get();

    [Rejected("try, catch")]
    public static int Catch(int x)
    {
        try
        {
            return 10 / x;
        }
        catch (DivideByZeroException)
        {
            return 0;
        }
    }

    [Rejected("System.InvalidOperationException")]
    public static int Throw(int x) => x > 0 ? x : throw new InvalidOperationException();

    [Rejected("boxing")]
    public static int Boxing(int x) => Count(x);

    [Rejected("a new array")]
    public static int NewArray(int n) => Length(new int[n]);

    [Rejected("managed array type")]
    private static int Length(int[] items) => items.Length;

    [Rejected("managed array type")]
    public static int StaticArray() => Managed[1];

    [Rejected("System.Console.WriteLine")]
    public static void Foreign() => Console.WriteLine();

    [Rejected("System.Environment.get_TickCount64")]
    public static long StaticInitialiser() => Clock.Computed;

    [Rejected("the default implementation")]
    public static int DefaultImplementation() => Corners(default(Square));

    [Rejected("System.Func")]
    public static int Delegate(int x)
    {
        Func<int, int> twice = y => 2 * y;
        return twice(x);
    }

    [Rejected("System.Collections.Generic.List")]
    public static int Collection() => new List<int>().Count;

    [Rejected("try, catch")]
    public static int Lock()
    {
        lock (Shared)
        {
            return 1;
        }
    }

    [Rejected("System.Threading.Interlocked.Increment")]
    public static int ForeignStatic(ref int x) => Interlocked.Increment(ref x);

    private static readonly Box Shared = new();

    private static int Count(object x) => x is int ? 1 : 0;

    private static int Corners<T>(T shape)
        where T : struct, IShape => shape.Corners();
}
