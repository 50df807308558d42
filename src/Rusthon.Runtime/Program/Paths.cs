namespace Rusthon.Runtime;

/// <summary>Path arguments.</summary>
public static unsafe class Paths
{
    /// <summary>os.fspath for text: an owned str; bytes are decoded; TypeError otherwise.</summary>
    public static V ToPath(V path)
    {
        var result = ToPathOrBytes(path);
        if (result.IsError || Strs.IsStr(result))
        {
            return result;
        }

        var view = ByteView.OfBytes(result);
        var text = Strs.FromUtf8Escaped(view.Data, view.Length);
        Counts.Release(result);
        return text;
    }

    /// <summary>os.fspath: the str or bytes of a path, owned.</summary>
    [Builtin("fspath(path)", Module = "posix")]
    public static V ToPathOrBytes(V path)
    {
        if (Strs.IsStr(path) || Bytes.Is(path))
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
        if (result.IsError || Strs.IsStr(result) || Bytes.Is(result))
        {
            return result;
        }

        Errors.Raise(TypeErrorType.Address, "expected %T.__fspath__() to return str or bytes, not %T"u8, path, result);
        Counts.Release(result);
        return V.Error;
    }
}
