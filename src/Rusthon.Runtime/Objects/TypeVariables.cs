namespace Rusthon.Runtime;

/// <summary>The type variables in generic aliases and unions of built-in classes; the module typing knows what they are.</summary>
public static unsafe class TypeVariables
{
    /// <summary>The variables in a tuple of hints, a tuple. Owned.</summary>
    public static V Of(V args)
    {
        var find = Function("_parameters_of"u8);
        if (find.IsUnset)
        {
            return Counts.Retain(Tuples.Empty);
        }

        var result = find.IsError ? V.Error : Objects.Call(find, &args, 1, null);
        Counts.Release(find);
        return result;
    }

    /// <summary>An alias or union with arguments for its variables. Owned; TypeError when it has none.</summary>
    public static V Substitute(V alias, V items)
    {
        var substitute = Function("_substitute"u8);
        if (substitute.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "%R is not a generic class"u8, alias);
        }

        V* args = stackalloc V[2];
        args[0] = alias;
        args[1] = items;
        var result = substitute.IsError ? V.Error : Objects.Call(substitute, args, 2, null);
        Counts.Release(substitute);
        return result;
    }

    /// <summary>A function of typing, owned; Unset in programs that do not import it: they have no variables.</summary>
    private static V Function(System.ReadOnlySpan<byte> name)
    {
        var key = Strs.FromAscii("typing"u8);
        var module = key.IsError ? V.Error : Counts.Retain(Dicts.Get(SysModule.Modules, key));
        Counts.Release(key);
        var text = module.IsPointer ? Strs.FromAscii(name) : module;
        var function = text.IsPointer ? Objects.GetAttrOrUnset(module, text) : text;
        Counts.Release(text);
        if (module.IsPointer)
        {
            Counts.Release(module);
        }

        return function;
    }
}
