using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using Rusthon.RuntimeBuild.Products;
using Xunit;

namespace Rusthon.Runtime.Tests.Native;

/// <summary>The two drivers of <see cref="NativeCases"/>.</summary>
public class NativeCasesTests
{
    public static IEnumerable<TheoryDataRow<string>> Names() => Methods().Select(m => new TheoryDataRow<string>(m.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Passes_under_dotnet(string name) =>
        Assert.Equal(0, (int)Methods().Single(m => m.Name == name).Invoke(null, null)!);

    [Fact]
    public void Passes_natively()
    {
        var folder = Directory.CreateTempSubdirectory("rusthon");
        var objectFile = Path.Combine(folder.FullName, "tests.o");
        var program = Path.Combine(folder.FullName, "tests");
        Assert.Empty(NativeTests.Build(typeof(NativeCases).Assembly.Location, objectFile));
        Assert.Equal(("", 0), Run("cc", objectFile, "-o", program, "-lm"));
        Assert.Equal(("", 0), Run(program));
        folder.Delete(recursive: true);
    }

    private static IEnumerable<MethodInfo> Methods() =>
        typeof(NativeCases).GetMethods().Where(m => m.GetCustomAttribute<NativeTestAttribute>() is not null);

    private static (string Output, int Code) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, process.ExitCode);
    }
}
