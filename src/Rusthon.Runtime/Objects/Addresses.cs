namespace Rusthon.Runtime;

/// <summary>Addresses in reprs.</summary>
public static unsafe class Addresses
{
    /// <summary>Appends an address as hexadecimal digits.</summary>
    public static bool Add(ref StrBuilder text, void* address)
    {
        byte* digits = stackalloc byte[16];
        var value = (ulong)address;
        var start = 16;
        do
        {
            var digit = (int)(value & 15);
            digits[--start] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            value >>= 4;
        }
        while (value != 0);
        return text.AddAscii(digits + start, 16 - start);
    }
}
