using Rusthon.Passes;
using Rusthon.Passes.Inference;
using Xunit;

namespace Rusthon.IR.Tests.Semantics;

public class SlowPlacesTests
{
    [Fact]
    public void A_variable_that_is_an_int_and_a_str_is_named_with_both_lines()
    {
        var report = Report("""
            def f(n):
                total = 0
                for i in range(n):
                    total = total * 2 if i < 2 else "a"
                return total
            f(3)
            """);
        Assert.Contains("`total * 2` boxed arithmetic", report);
    }

    [Fact]
    public void An_attribute_is_named_with_what_it_is_set_to()
    {
        var report = Report("""
            class C:
                def __init__(self):
                    self.x = "a"
                def set(self):
                    self.x = 1
            def f(c, n):
                s = 0
                for i in range(n):
                    s = c.x * 2
                return s
            f(C(), 3)
            """);
        Assert.Contains("`c.x * 2` boxed arithmetic: attribute 'x' is str (line 3) and int (line 5)", report);
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
