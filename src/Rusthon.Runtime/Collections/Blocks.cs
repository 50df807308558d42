using System.Runtime.InteropServices;

namespace Rusthon.Runtime;

/// <summary>Copying of arrays of values; counts are not touched.</summary>
public static unsafe class Blocks
{
    [DllImport("libc", EntryPoint = "memmove")]
    private static extern void* MoveBytes(void* target, void* source, nuint size);

    [DllImport("libc", EntryPoint = "memset")]
    private static extern void* FillBytes(void* target, int value, nuint size);

    /// <summary>Moves values; the ranges may overlap.</summary>
    public static void Move(V* target, V* source, long count)
    {
        if (count > 0)
        {
            MoveBytes(target, source, (nuint)count * (nuint)sizeof(V));
        }
    }

    /// <summary>Copies values and retains each.</summary>
    public static void CopyRetained(V* target, V* source, long count)
    {
        for (var i = 0L; i < count; i++)
        {
            target[i] = Counts.Retain(source[i]);
        }
    }

    /// <summary>Releases values, the last first, as CPython does when a sequence dies.</summary>
    public static void ReleaseAll(V* items, long count)
    {
        for (var i = count - 1; i >= 0; i--)
        {
            Counts.Release(items[i]);
        }
    }

    /// <summary>Sets bytes.</summary>
    public static void Fill(void* target, byte value, long size) => FillBytes(target, value, (nuint)size);

    /// <summary>Copies bytes; the ranges may overlap.</summary>
    public static void Copy(void* target, void* source, long size) => MoveBytes(target, source, (nuint)size);
}
