using System.Runtime.CompilerServices;
using System.Text;

namespace Rusthon.Runtime.Tests.Text;

/// <summary>Carries texts between .NET and the runtime.</summary>
public static unsafe class Texts
{
    /// <summary>The runtime's str of a string, owned.</summary>
    public static V ToV(string text)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(text);
        fixed (byte* bytes = utf8)
        {
            return Strs.FromUtf8(bytes, utf8.Length);
        }
    }

    /// <summary>The string of a str, which is released; checks that it is stored in the narrowest kind.</summary>
    public static string Take(V text)
    {
        Xunit.Assert.False(text.IsError);
        var s = Strs.Of(text);
        var bits = TextMemory.Bits(Strs.Data(s), Strs.Kind(s), s->Length);
        Xunit.Assert.Equal(TextMemory.KindFor(bits), Strs.Kind(s));
        Xunit.Assert.Equal(bits < 128, Strs.IsAscii(s));
        var builder = new StringBuilder();
        for (var i = 0L; i < s->Length; i++)
        {
            builder.Append(new Rune(Strs.At(text, i)).ToString());
        }

        Counts.Release(text);
        return builder.ToString();
    }

    [ModuleInitializer]
    internal static void Prepare()
    {
        StrType.Type.Drop = &StrType.Drop;
        StrType.Type.Flags = TypeFlags.StrSubclass;
        StrType.Type.BasicSize = (uint)sizeof(StrObj);
        BytesType.Type.Drop = &BytesType.Drop;
        BytesType.Type.Flags = TypeFlags.BytesSubclass;
        Thread.State->Pending = V.Unset;
    }
}
