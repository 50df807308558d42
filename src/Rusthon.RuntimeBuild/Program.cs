using System;
using System.IO;
using System.Linq;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Products;

const string Usage = """
    usage: Rusthon.RuntimeBuild RUNTIME.dll OUTDIR [--allocator freelist|malloc|poison|arena]
           Rusthon.RuntimeBuild --ir RUNTIME.dll OUT.ll
           Rusthon.RuntimeBuild --test TESTS.dll OUT.o|OUT.ll

    Translates an assembly of restricted C# to native code through LLVM.
    The first form makes the runtime's object files, bitcode and ABI table (for all allocators unless one is named).
    The second prints the LLVM IR before optimisation.
    The third makes an object file with a main function that runs the assembly's native tests.
    """;

try
{
    LlvmLibrary.OnFatalError(message => Environment.Exit(Fail($"error: LLVM: {message}", 1)));
    return args switch
    {
        ["--ir", var runtime, var output] => Report(RuntimeBuilder.PrintIR(runtime, output, Allocator.All[0])),
        ["--test", var tests, var output] => Report(NativeTests.Build(tests, output)),
        [var assembly, var folder] => Report(RuntimeBuilder.Build(assembly, folder, Allocator.All)),
        [var assembly, var folder, "--allocator", var name] when Allocator.Find(name) is { } allocator =>
            Report(RuntimeBuilder.Build(assembly, folder, [allocator])),
        _ => Fail(Usage, 2),
    };
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or LlvmUnavailableException)
{
    return Fail($"error: {e.Message}", 1);
}

static int Report(System.Collections.Generic.IReadOnlyList<Rusthon.RuntimeBuild.Il.Rejection> rejections)
{
    foreach (var rejection in rejections)
    {
        Console.Error.WriteLine(rejection);
    }

    return rejections.Any() ? 1 : 0;
}

static int Fail(string message, int code)
{
    Console.Error.WriteLine(message);
    return code;
}
