namespace Rusthon.Runtime;

/// <summary>The functions of the library module re that do what is rare.</summary>
internal static unsafe class RegexLibrary
{
    /// <summary>The numbers of the functions, in the order in which the library registers them.</summary>
    public const int Iterate = 0;
    public const int Scan = 1;
    public const int Replace = 2;
    public const int Template = 3;
    public const int Show = 4;
    public const int Reduce = 5;

    private const int MostArguments = 6;

    private static V functions;

    [Builtin("setup(functions, /)", Module = "_regex")]
    public static V Setup(V given)
    {
        functions = Counts.Retain(given);
        return V.None;
    }

    /// <summary>Calls a function.</summary>
    public static V Call(int function, V a, V b = default, V c = default, V d = default, V e = default, V f = default)
    {
        V* args = stackalloc V[MostArguments];
        args[0] = a;
        args[1] = b;
        args[2] = c;
        args[3] = d;
        args[4] = e;
        args[5] = f;
        var count = MostArguments;
        while (args[count - 1].Bits == 0)
        {
            count--;
        }

        return Objects.Call((&Tuples.Of(functions)->First)[function], args, count, null);
    }

    /// <summary>Lets go of the functions.</summary>
    public static void Shutdown()
    {
        var old = functions;
        functions = V.None;
        Counts.Release(old);
    }
}
