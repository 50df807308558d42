using Rusthon.Passes;
using Rusthon.Passes.Inference;
using Xunit;

namespace Rusthon.IR.Tests.Semantics;

public class SlowPlacesTests
{
    [Fact]
    public void A_variable_that_is_an_int_and_a_float_is_named_with_both_lines()
    {
        var report = Report("""
            def f(n):
                total = 0
                for i in range(n):
                    total += 0.5
                return total
            f(3)
            """);
        Assert.Contains("test.py:4:9: `total += 0.5` boxed arithmetic", report);
    }

    [Fact]
    public void An_attribute_is_named_with_what_it_is_set_to()
    {
        var report = Report("""
            class C:
                def __init__(self):
                    self.x = None
                def set(self):
                    self.x = 1
            def f(c, n):
                s = 0
                for i in range(n):
                    s += c.x
                return s
            f(C(), 3)
            """);
        Assert.Contains("`s += c.x` boxed arithmetic: attribute 'x' is none (line 3) and int (line 5)", report);
    }

    [Fact]
    public void What_is_fast_is_listed_as_checked_only()
    {
        var report = Report("""
            def f(n):
                s = 0
                for i in range(n):
                    s += i * 3
                return s
            f(3)
            """);
        Assert.Contains("`s += i * 3` checked: overflow", report);
        Assert.DoesNotContain("boxed", report);
    }

    private static string Report(string text) => SlowPlaces.Print(Pipeline.BeforeInference(Compile.Program(text)));
}
