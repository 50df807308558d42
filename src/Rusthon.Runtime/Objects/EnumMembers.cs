namespace Rusthon.Runtime;

/// <summary>What members of enumerations have under the names <c>name</c> and <c>value</c>: the descriptors of the library's Enum give attributes of the member, which a place in the program may then read at once.</summary>
internal static unsafe class EnumMembers
{
    /// <summary>The name, borrowed, of the attribute that is read under a name in instances of a class; Unset when the class has no such descriptor of the library.</summary>
    public static V Behind(TypeObj* type, V name)
    {
        var isName = Strs.EqualsAscii(name, "name"u8);
        if (!isName && !Strs.EqualsAscii(name, "value"u8))
        {
            return V.Unset;
        }

        var found = TypeDicts.Lookup(type, name);
        if (!found.IsPointer || !IsOfEnum(TypeDicts.Lookup(Types.Of(found), Names.Get), "property.__get__"u8))
        {
            return V.Unset;
        }

        var getter = Objects.GetAttr(found, Names.Fget);
        if (getter.IsError)
        {
            Errors.Clear();
            return V.Unset;
        }

        var isKnown = IsOfEnum(getter, isName ? "Enum.name"u8 : "Enum.value"u8);
        Counts.Release(getter);
        return !isKnown ? V.Unset : isName ? Names.MemberName : Names.MemberValue;
    }

    /// <summary>True for the function of the module enum that has a qualified name.</summary>
    private static bool IsOfEnum(V function, System.ReadOnlySpan<byte> qualName) =>
        function.IsPointer && function.Object->Type == FunctionType.Address && ((FunctionObj*)function.Object)->KnownCode is var code && code != null
        && Strs.EqualsAscii(code->QualName, qualName) && Strs.EqualsAscii(code->Module->Name, "enum"u8);
}
