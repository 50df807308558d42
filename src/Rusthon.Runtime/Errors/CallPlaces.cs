namespace Rusthon.Runtime;

/// <summary>Where the last call stood of a function that asks for its caller: warnings.warn, sys._getframe.</summary>
public static unsafe class CallPlaces
{
    private static PositionDef* last;

    /// <summary>Notes the place of the call that follows.</summary>
    [Export("rt_note_place")]
    public static void Note(PositionDef* place) => last = place;

    /// <summary>The place noted last, which is forgotten; None when there is none: (file name, line, module, function).</summary>
    [Builtin("_take_place()", Module = "_warnings")]
    public static V Take()
    {
        var place = last;
        last = null;
        if (place == null)
        {
            return V.None;
        }

        V* items = stackalloc V[4];
        items[0] = Counts.Retain(place->Code->Module->FileName);
        items[1] = V.FromSmall(place->Line);
        items[2] = Counts.Retain(place->Code->Module->Name);
        items[3] = Counts.Retain(place->Code->Name);
        return Tuples.FromItems(items, 4);
    }

    /// <summary>The frame of a function of the program; only that which calls is known.</summary>
    [Builtin("_getframe(depth=0, /)", Module = "sys")]
    public static V GetFrame(V depth)
    {
        var place = last;
        last = null;
        if (!TextArguments.Int(depth, 0, out var levels))
        {
            return V.Error;
        }

        return levels <= 0 && place != null
            ? FrameType.New(place)
            : Errors.Raise(NotImplementedErrorType.Address, "sys._getframe() of Rusthon knows only the function that calls it"u8);
    }
}
