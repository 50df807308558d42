using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;
using Rusthon.CodeGen.Tests.Restricted;
using Rusthon.Runtime;
using Rusthon.RuntimeBuild.Products;
using Xunit;

namespace Rusthon.CodeGen.Tests;

/// <summary>The same restricted C# gives the same results under .NET and natively, and everything else is rejected.</summary>
public class TranslatorTests
{
    private static readonly Assembly Cases = typeof(ArithmeticCases).Assembly;

    public static IEnumerable<TheoryDataRow<string>> Tests() =>
        Methods<NativeTestAttribute>().Select(m => new TheoryDataRow<string>($"{m.DeclaringType!.Name}.{m.Name}"));

    public static IEnumerable<TheoryDataRow<string>> RejectedMethods() =>
        Methods<RejectedAttribute>().Select(m => new TheoryDataRow<string>(m.Name));

    [Theory]
    [MemberData(nameof(Tests))]
    public void Runs_under_dotnet(string name)
    {
        var method = Methods<NativeTestAttribute>().Single(m => $"{m.DeclaringType!.Name}.{m.Name}" == name);
        Assert.Equal(0, (int)method.Invoke(null, null)!);
    }

    [Fact]
    public void Runs_natively()
    {
        var folder = Directory.CreateTempSubdirectory("rusthon");
        var objectFile = Path.Combine(folder.FullName, "tests.o");
        var program = Path.Combine(folder.FullName, "tests");
        Assert.Empty(NativeTests.Build(Cases.Location, objectFile));
        Assert.Equal(("", 0), Run("cc", objectFile, "-o", program, "-lm"));
        Assert.Equal(("", 0), Run(program));
        folder.Delete(recursive: true);
    }

    [Theory]
    [MemberData(nameof(RejectedMethods))]
    public void Is_rejected(string name)
    {
        var method = Methods<RejectedAttribute>().Single(m => m.Name == name);
        var rejections = NativeTests.Check(Cases.Location, name);
        Assert.Contains(rejections, r => r.Reason.Contains(method.GetCustomAttribute<RejectedAttribute>()!.Reason, StringComparison.Ordinal));
        Assert.All(rejections, r => Assert.Contains("RejectedCases", r.Method, StringComparison.Ordinal));
        Assert.All(rejections, r => Assert.Contains("RejectedCases.cs(", r.Place, StringComparison.Ordinal));
    }

    private static IEnumerable<MethodInfo> Methods<TAttribute>()
        where TAttribute : Attribute =>
        Cases.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(m => m.GetCustomAttribute<TAttribute>() is not null);

    private static (string Output, int Code) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output, process.ExitCode);
    }
}
