namespace Rusthon.Runtime;

/// <summary>
/// What a function that is left by an exception does, in one call each: it notes its place in the traceback and gives up what it
/// holds, in the order of the arguments. Values are owned.
/// </summary>
[Cold]
public static unsafe class Unwinding
{
    [Export("rt_unwind_1")]
    public static void Leave(PositionDef* position, V a)
    {
        TracebackType.Add(position);
        Counts.Release(a);
    }

    [Export("rt_unwind_2")]
    public static void Leave(PositionDef* position, V a, V b)
    {
        TracebackType.Add(position);
        Release(a, b);
    }

    [Export("rt_unwind_3")]
    public static void Leave(PositionDef* position, V a, V b, V c)
    {
        TracebackType.Add(position);
        Release(a, b, c);
    }

    [Export("rt_unwind_4")]
    public static void Leave(PositionDef* position, V a, V b, V c, V d)
    {
        TracebackType.Add(position);
        Release(a, b, c, d);
    }

    [Export("rt_unwind_5")]
    public static void Leave(PositionDef* position, V a, V b, V c, V d, V e)
    {
        TracebackType.Add(position);
        Release(a, b, c, d, e);
    }

    [Export("rt_release_2")]
    public static void Release(V a, V b)
    {
        Counts.Release(a);
        Counts.Release(b);
    }

    [Export("rt_release_3")]
    public static void Release(V a, V b, V c)
    {
        Release(a, b);
        Counts.Release(c);
    }

    [Export("rt_release_4")]
    public static void Release(V a, V b, V c, V d)
    {
        Release(a, b);
        Release(c, d);
    }

    [Export("rt_release_5")]
    public static void Release(V a, V b, V c, V d, V e)
    {
        Release(a, b);
        Release(c, d, e);
    }
}
