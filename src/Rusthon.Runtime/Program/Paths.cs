namespace Rusthon.Runtime;

/// <summary>Path arguments.</summary>
public static unsafe class Paths
{
    /// <summary>os.fspath for text: an owned str; TypeError otherwise.</summary>
    public static V ToPath(V path)
    {
        if (Strs.IsStr(path))
        {
            return Counts.Retain(path);
        }

        var method = Objects.LookupSpecial(path, Names.FsPath);
        if (method.IsError)
        {
            return V.Error;
        }

        if (method.IsUnset)
        {
            return Errors.Raise(TypeErrorType.Address, "expected str, bytes or os.PathLike object, not %T"u8, path);
        }

        var result = Objects.Call0(method);
        Counts.Release(method);
        if (result.IsError || Strs.IsStr(result))
        {
            return result;
        }

        Errors.Raise(TypeErrorType.Address, "expected %T.__fspath__() to return str or bytes, not %T"u8, path, result);
        Counts.Release(result);
        return V.Error;
    }
}
