namespace Rusthon.Runtime;

/// <summary>A mode argument such as 'rb+'.</summary>
internal unsafe struct FileMode
{
    private const int CreateFlag = 0x40;
    private const int ExclusiveFlag = 0x80;
    private const int TruncateFlag = 0x200;
    private const int AppendFlag = 0x400;
    private const int CloseOnExec = 0x80000;

    public FileFlags Flags;
    public bool IsBinary;
    public bool IsText;

    /// <summary>How many of r, w, x and a there are, and how many +.</summary>
    public int Kinds;
    public int Updates;

    /// <summary>The flags for the system.</summary>
    public int System;

    /// <summary>Reads a mode; false when a character is unknown or stands twice (nothing is raised).</summary>
    public static bool Parse(V text, out FileMode mode)
    {
        mode = default;
        mode.System = CloseOnExec;
        for (var i = 0L; i < Strs.Length(text); i++)
        {
            for (var j = 0L; j < i; j++)
            {
                if (Strs.At(text, j) == Strs.At(text, i))
                {
                    return false;
                }
            }

            if (!mode.Add(Strs.At(text, i)))
            {
                return false;
            }
        }

        var both = FileFlags.Readable | FileFlags.Writable;
        mode.System |= (mode.Flags & both) == both ? 2 : (mode.Flags & FileFlags.Writable) != 0 ? 1 : 0;
        return true;
    }

    private bool Add(uint letter)
    {
        switch (letter)
        {
            case 'r':
                Kinds++;
                Flags |= FileFlags.Readable;
                return true;
            case 'w':
                Kinds++;
                Flags |= FileFlags.Writable;
                System |= CreateFlag | TruncateFlag;
                return true;
            case 'x':
                Kinds++;
                Flags |= FileFlags.Writable | FileFlags.Created;
                System |= CreateFlag | ExclusiveFlag;
                return true;
            case 'a':
                Kinds++;
                Flags |= FileFlags.Writable | FileFlags.Appending;
                System |= CreateFlag | AppendFlag;
                return true;
            case '+':
                Updates++;
                Flags |= FileFlags.Readable | FileFlags.Writable;
                return true;
            case 't':
                IsText = true;
                return true;
            case 'b':
                IsBinary = true;
                return true;
            default:
                return false;
        }
    }
}
