using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Link.Pruning;
using Rusthon.CodeGen.Uses;
using Xunit;

namespace Rusthon.CodeGen.Tests;

/// <summary>Which functions and modules of the library a program keeps.</summary>
public class LiveUsesTests
{
    private const string Tools = """
        [tools
        <other
        [tools.first
        ?first
        .second
        [tools.second
        ?second
        !rt_second
        [tools.Box.get
        ?Box
        ?get
        >tools.Box.get.generic
        [tools.Box.get.generic
        <late
        [tools.any
        ?any
        *
        [
        ?alias
        .second
        """;

    [Fact]
    public void A_function_that_nobody_names_is_dead() => Assert.Equal(["tools", "other"], Live([]));

    [Fact]
    public void What_a_live_function_names_is_live() => Assert.Equal(["tools", "tools.first", "tools.second", "other"], Live(["first"]));

    [Fact]
    public void A_method_needs_its_name_and_that_of_its_class()
    {
        Assert.DoesNotContain("tools.Box.get", Live(["get"]));
        Assert.DoesNotContain("tools.Box.get", Live(["Box"]));
        Assert.Equal(["tools", "tools.Box.get", "tools.Box.get.generic", "other", "late"], Live(["Box", "get"]));
    }

    [Fact]
    public void An_alias_asks_for_what_it_stands_for() => Assert.Contains("tools.second", Live(["alias"]));

    [Fact]
    public void Code_that_may_ask_for_any_name_is_told_of_when_it_is_live()
    {
        Assert.False(Find(["first"]).AsksForAny);
        Assert.True(Find(["any"]).AsksForAny);
    }

    [Fact]
    public void Uses_are_read_as_they_are_written()
    {
        var uses = ModuleUses.Parse("tools", Tools.Split('\n'));
        Assert.Equal(uses.Lines, ModuleUses.Parse("tools", uses.Lines).Lines);
        Assert.Equal(["Box", "get"], uses.Groups[3].Conditions!);
        Assert.Null(uses.Groups[0].Conditions);
    }

    private static IEnumerable<string> Live(string[] names)
    {
        var found = new List<string>();
        Find(names, found);
        return found.Order(System.StringComparer.Ordinal).OrderBy(name => !name.StartsWith("tools", System.StringComparison.Ordinal)).ThenBy(name => name == "late");
    }

    private static LiveUses Find(string[] names, List<string>? found = null)
    {
        var library = new[] { ModuleUses.Parse("tools", Tools.Split('\n')), ModuleUses.Parse("other", ["[other"]), ModuleUses.Parse("late", ["[late"]) };
        var live = new LiveUses(library) { Runs = (_, function) => found?.Add(function) };
        live.AddProgram(ModuleUses.Parse("__main__", ["[__main__", "<tools", .. names.Select(name => "." + name)]));
        live.Run();
        return live;
    }
}
