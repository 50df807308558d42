namespace Rusthon.Runtime;

/// <summary>OSErrors from errno.</summary>
[Cold]
public static unsafe class FileErrors
{
    /// <summary>Raises the OSError of the current errno; the file name may be Unset. Returns -1.</summary>
    public static int Raise(V fileName) => Raise(fileName, V.Unset);

    /// <summary>As <see cref="Raise(V)"/> with a second file name, which may be Unset.</summary>
    public static int Raise(V fileName, V second)
    {
        var number = *Libc.ErrorNumber();
        if (number == Libc.ErrorInterrupted && Signals.Poll() < 0)
        {
            return -1;
        }

        var text = Libc.ErrorText(number);
        var message = Strs.FromUtf8(text, (long)Libc.Length(text));
        if (message.IsError)
        {
            return -1;
        }

        V* args = stackalloc V[5];
        args[0] = V.FromSmall(number);
        args[1] = message;
        args[2] = fileName;
        args[3] = V.None;
        args[4] = second;
        var count = fileName.IsUnset ? 2 : second.IsUnset ? 3 : 5;
        var exception = Objects.Call(V.FromObject(OSErrorType.Address), args, count, null);
        Counts.Release(message);
        if (!exception.IsError)
        {
            ExceptionObjects.RaiseOwned((ExceptionObj*)exception.Object);
        }

        return -1;
    }
}
