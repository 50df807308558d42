namespace Rusthon.Runtime;

/// <summary>Marks containers whose repr is being made, so that one that contains itself prints as "[...]". The mark is a bit of the object's own flags.</summary>
public static unsafe class ReprGuard
{
    private const uint Mark = 1u << 15;

    /// <summary>True when the object's repr is being made already; else marks it.</summary>
    public static bool Enter(Obj* o)
    {
        if ((o->Flags & Mark) != 0)
        {
            return true;
        }

        o->Flags |= Mark;
        return false;
    }

    /// <summary>Takes the mark away.</summary>
    public static void Leave(Obj* o) => o->Flags &= ~Mark;
}
