namespace Rusthon.Runtime;

/// <summary>Words in memory with the most significant byte first.</summary>
internal static unsafe class HashWords
{
    public static uint ReadBig32(byte* p) => ((uint)p[0] << 24) | ((uint)p[1] << 16) | ((uint)p[2] << 8) | p[3];

    public static ulong ReadBig64(byte* p) => ((ulong)ReadBig32(p) << 32) | ReadBig32(p + 4);

    /// <summary>Writes so many bytes of a word.</summary>
    public static void WriteBig(byte* p, ulong word, int count)
    {
        for (var i = 0; i < count; i++)
        {
            p[i] = (byte)(word >> (8 * (count - 1 - i)));
        }
    }

    /// <summary>As <see cref="WriteBig"/> with the least significant byte first.</summary>
    public static void WriteLittle(byte* p, ulong word, int count)
    {
        for (var i = 0; i < count; i++)
        {
            p[i] = (byte)(word >> (8 * i));
        }
    }
}
