using System.Linq;
using Rusthon.CodeGen.Link.Pruning;
using Xunit;

namespace Rusthon.CodeGen.Tests;

/// <summary>Which pointers of the runtime are cleared for which program.</summary>
public class PruningTests
{
    private const string Graph = """
        node main >1
        node type_int
        node repr_int
        node add_int
        node new_int
        node method_bit_length >6
        node type_float
        node repr Repr
        node int_builtin >1 @type_int
        node methods_int
        node construct New
        implies .__add__ Add
        implies @type_int @type_object
        when type_int 8 2 Repr
        when type_int 16 3 Add
        when type_int 24 4 New @type_int
        when methods_int 0 5 .bit_length
        """;

    [Fact]
    public void A_slot_that_nothing_reads_is_cleared() =>
        Assert.Equal(["type_int+8", "type_int+16", "type_int+24", "methods_int+0"], Cleared(["main"], []));

    [Fact]
    public void A_slot_that_is_read_is_kept() => Assert.DoesNotContain("type_int+8", Cleared(["main", "repr"], []));

    [Fact]
    public void A_slot_of_a_type_without_objects_is_cleared() => Assert.Contains("type_int+8", Cleared(["repr"], []));

    [Fact]
    public void A_special_method_that_is_asked_for_keeps_its_slot() => Assert.DoesNotContain("type_int+16", Cleared(["main"], ["__add__"]));

    [Fact]
    public void A_method_is_kept_for_its_name()
    {
        Assert.DoesNotContain("methods_int+0", Cleared(["main", "methods_int"], ["bit_length"]));
        Assert.Contains("methods_int+0", Cleared(["main", "methods_int"], ["bit_count"]));
    }

    [Fact]
    public void A_constructor_is_kept_when_the_type_is_a_value_and_something_constructs()
    {
        Assert.Contains("type_int+24", Cleared(["main", "construct"], []));
        Assert.Contains("type_int+24", Cleared(["main", "int_builtin"], []));
        Assert.DoesNotContain("type_int+24", Cleared(["main", "construct", "int_builtin"], []));
        Assert.DoesNotContain("type_int+24", Cleared(["main", "construct"], ["__class__"]));
    }

    [Fact]
    public void A_type_that_is_not_needed_is_named() =>
        Assert.Equal(["type_int", "type_float"], Needed(["repr"], []).Types);

    private static string[] Cleared(string[] symbols, string[] names)
    {
        var graph = UsageGraph.Read(Graph);
        return [.. Needed(symbols, names).Pointers.Select(pointer => $"{graph.Symbol(pointer.Holder)}+{pointer.Offset}")];
    }

    private static NeededPointers Needed(string[] symbols, string[] names)
    {
        var needed = new NeededPointers(UsageGraph.Read(Graph));
        foreach (var symbol in symbols)
        {
            needed.AddSymbol(symbol);
        }

        foreach (var name in names)
        {
            needed.AddName(name);
        }

        needed.Run();
        return needed;
    }
}
