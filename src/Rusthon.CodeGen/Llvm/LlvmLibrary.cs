using System;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

/// <summary>LLVM's shared library could not be used: not installed, or of an unsupported version.</summary>
public sealed class LlvmUnavailableException(string message) : Exception(message);

/// <summary>LLVM reported a failure (verification, parsing, emission).</summary>
public sealed class LlvmException(string message) : Exception(message);

/// <summary>
/// Finds LLVM's shared library: the newest of 22 down to 19, or the one whose major version the environment variable
/// RUSTHON_LLVM names.
/// </summary>
public static class LlvmLibrary
{
    private const string Choice = "RUSTHON_LLVM";
    internal const string Name = "LLVM-C";
    private const int Newest = 22;
    private const int Oldest = 19;

    private const int ErrorSeverity = 0;
    private const int RemarkSeverity = 2;

    private static Action<string>? fatal;
    private static Action<string>? remark;

    private static readonly Lazy<nint> Loaded = new(Load);

    /// <summary>The version of the LLVM in use.</summary>
    /// <exception cref="LlvmUnavailableException">No supported LLVM is installed.</exception>
    public static Version Version
    {
        get
        {
            _ = Loaded.Value;
            LlvmNative.LLVMGetVersion(out var major, out var minor, out var patch);
            return new Version((int)major, (int)minor, (int)patch);
        }
    }

    /// <summary>Calls an action, which must end the process, with the message when LLVM cannot go on.</summary>
    public static unsafe void OnFatalError(Action<string> action)
    {
        fatal = action;
        LlvmNative.LLVMInstallFatalErrorHandler(&Fail);
    }

    /// <summary>From now on in this process, calls an action with what LLVM remarks on the code; among it is the layout of the stack frame of each function for which code is generated, from the pass stack-frame-layout.</summary>
    public static unsafe void OnRemark(Action<string> action)
    {
        if (remark is null)
        {
            fixed (byte* name = "rusthon\0"u8, option = "-pass-remarks-analysis=stack-frame-layout\0"u8, overview = "\0"u8)
            {
                var arguments = stackalloc byte*[] { name, option };
                LlvmNative.LLVMParseCommandLineOptions(2, arguments, overview);
            }
        }

        remark = action;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void Fail(byte* message) => fatal?.Invoke(Marshal.PtrToStringUTF8((nint)message) ?? "");

    /// <summary>Treats an error that LLVM reports (bitcode it cannot read, code it cannot compile) as one after which it cannot go on, and passes remarks on.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    internal static unsafe void Diagnose(nint info, void* data)
    {
        var action = LlvmNative.LLVMGetDiagInfoSeverity(info) switch
        {
            ErrorSeverity => fatal,
            RemarkSeverity => remark,
            _ => null,
        };
        action?.Invoke(LlvmText.Take(LlvmNative.LLVMGetDiagInfoDescription(info)));
    }

#pragma warning disable CA2255 // The resolver must be there before the first import is bound.
    [ModuleInitializer]
    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(
            typeof(LlvmLibrary).Assembly,
            static (name, _, _) => name == Name ? Loaded.Value : 0);
#pragma warning restore CA2255

    private static nint Load()
    {
        var (newest, oldest) = Versions();
        for (var version = newest; version >= oldest; version--)
        {
            string[] names =
            [
                $"libLLVM.so.{version}.1",
                $"libLLVM-{version}.so.1",
                $"libLLVM-{version}.so",
                $"/usr/lib/llvm-{version}/lib/libLLVM.so.1",
                $"/usr/lib/llvm-{version}/lib/libLLVM.so",
            ];
            foreach (var name in names)
            {
                if (NativeLibrary.TryLoad(name, out var handle))
                {
                    return Checked(handle, name);
                }
            }
        }

        throw new LlvmUnavailableException(
            $"LLVM's shared library was not found (tried {(newest == oldest ? $"version {newest}" : $"versions {newest} to {oldest}")}). "
            + $"Install it with: apt-get install libllvm{newest}");
    }

    private static (int Newest, int Oldest) Versions()
    {
        var choice = Environment.GetEnvironmentVariable(Choice);
        if (string.IsNullOrEmpty(choice))
        {
            return (Newest, Oldest);
        }

        return int.TryParse(choice, out var version) && version is >= Oldest and <= Newest
            ? (version, version)
            : throw new LlvmUnavailableException($"{Choice}={choice} is not a supported version; these are {Oldest} to {Newest}.");
    }

    private static unsafe nint Checked(nint handle, string name)
    {
        uint major, minor, patch;
        var getVersion = (delegate* unmanaged[Cdecl]<uint*, uint*, uint*, void>)NativeLibrary.GetExport(handle, "LLVMGetVersion");
        getVersion(&major, &minor, &patch);
        return major is >= Oldest and <= Newest
            ? handle
            : throw new LlvmUnavailableException($"{name} is LLVM {major}.{minor}.{patch}; versions {Oldest} to {Newest} are supported.");
    }
}
