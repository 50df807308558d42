namespace Rusthon.Runtime;

/// <summary>How CPython names a callee in the errors of calls.</summary>
[Cold]
public static unsafe class CalleeNames
{
    /// <summary>"module.qualname()", without the module for built-in ones; str(callee) when it has no qualified name. Owned.</summary>
    public static V Of(V callee)
    {
        var qualified = NamedAttributes.GetOrUnset(callee, "__qualname__"u8);
        if (qualified.IsError)
        {
            return qualified;
        }

        if (qualified.IsUnset)
        {
            return Objects.Str(callee);
        }

        var module = NamedAttributes.GetOrUnset(callee, "__module__"u8);
        if (module.IsError)
        {
            Counts.Release(qualified);
            return module;
        }

        var hasModule = !module.IsUnset && !module.IsNone
            && !(module.IsPointer && module.Object->Type == StrType.Address && Strs.EqualsAscii(module, "builtins"u8));
        V* parts = stackalloc V[2];
        parts[0] = hasModule ? module : qualified;
        parts[1] = qualified;
        var text = StrBuilder.Start();
        var ok = text.AddFormatted(hasModule ? "%S.%S()"u8 : "%S()"u8, parts);
        Counts.Release(qualified);
        Counts.Release(module);
        if (ok)
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }
}
