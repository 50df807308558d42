namespace Rusthon.Runtime;

/// <summary>Classes of bytes, as ASCII characters.</summary>
public static class AsciiCase
{
    /// <summary>A blank, tab, line feed, vertical tab, form feed or carriage return.</summary>
    public static bool IsSpace(uint value) => value == ' ' || value - 9 < 5;

    /// <summary>A-Z.</summary>
    public static bool IsUpper(uint value) => value - 'A' < 26;

    /// <summary>a-z.</summary>
    public static bool IsLower(uint value) => value - 'a' < 26;

    /// <summary>A letter.</summary>
    public static bool IsAlpha(uint value) => (value | 32) - 'a' < 26;

    /// <summary>0-9.</summary>
    public static bool IsDigit(uint value) => value - '0' < 10;

    /// <summary>The small letter of a capital one.</summary>
    public static byte Lower(byte value) => IsUpper(value) ? (byte)(value + 32) : value;

    /// <summary>The capital letter of a small one.</summary>
    public static byte Upper(byte value) => IsLower(value) ? (byte)(value - 32) : value;
}
