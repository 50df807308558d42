namespace Rusthon.Runtime;

/// <summary>OSErrors from errno.</summary>
public static unsafe class FileErrors
{
    /// <summary>Raises the OSError of the current errno; the file name may be Unset. Returns -1.</summary>
    public static int Raise(V fileName)
    {
        var number = *Libc.ErrorNumber();
        var text = Libc.ErrorText(number);
        var message = Strs.FromUtf8(text, (long)Libc.Length(text));
        if (message.IsError)
        {
            return -1;
        }

        V* args = stackalloc V[3];
        args[0] = V.FromSmall(number);
        args[1] = message;
        args[2] = fileName;
        var exception = Objects.Call(V.FromObject(OSErrorType.Address), args, fileName.IsUnset ? 2 : 3, null);
        Counts.Release(message);
        if (!exception.IsError)
        {
            ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
        }

        return -1;
    }
}
