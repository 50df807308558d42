using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Rusthon.CodeGen.Llvm;

/// <summary>Strings that cross the C API.</summary>
internal static unsafe class LlvmText
{
    /// <summary>Copies a message that LLVM allocated, and frees it.</summary>
    internal static string Take(byte* message)
    {
        var text = Marshal.PtrToStringUTF8((nint)message) ?? "";
        LlvmNative.LLVMDisposeMessage(message);
        return text;
    }

    /// <summary>Throws if <paramref name="error"/> is an LLVMErrorRef other than success; consumes it.</summary>
    internal static void ThrowOnError(nint error, string doing)
    {
        if (error == 0)
        {
            return;
        }

        var message = LlvmNative.LLVMGetErrorMessage(error);
        var text = Marshal.PtrToStringUTF8((nint)message) ?? "";
        LlvmNative.LLVMDisposeErrorMessage(message);
        throw new LlvmException($"{doing}: {text}");
    }

    internal static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>The length that LLVM expects beside a UTF-8 string.</summary>
    internal static nuint Length(string text) => (nuint)Encoding.UTF8.GetByteCount(text);
}
