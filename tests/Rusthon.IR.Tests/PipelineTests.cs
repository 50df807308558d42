using System;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.Passes;
using Rusthon.Source;
using Xunit;

namespace Rusthon.IR.Tests;

public class PipelineTests
{
    [Theory]
    [InlineData(FunctionKind.Function, 1000)]
    [InlineData(FunctionKind.Generator, 3000)]
    public void Random_functions_do_the_same_after_every_pass(FunctionKind kind, int firstSeed)
    {
        for (var seed = firstSeed; seed < firstSeed + 300; seed++)
        {
            var function = RandomFunctions.Make(seed, kind);
            var expected = IrInterpreter.Run(function);
            var counted = false;
            ImmutableArray<Function> functions = [function];
            foreach (var pass in Pipeline.Passes.Where(HasNamedOpsOnly))
            {
                functions = [.. pass.Run(new Program([new Module("m", new SourceText("m.py", ""), [], functions)])).Modules.SelectMany(module => module.Functions)];
                counted |= pass.Name == "refcount";
                var errors = functions.SelectMany(after => IrChecker.Check(after, counted));
                var trace = IrInterpreter.Run(functions[0], [.. functions.Skip(1)]);
                if (errors.Any() || expected != trace)
                {
                    Assert.Fail($"seed {seed} after {pass.Name}\n{string.Join("\n", errors)}\n{expected}\n---\n{trace}\n{IrPrinter.Print(function)}{string.Join("", functions.Select(after => IrPrinter.Print(after)))}");
                }
            }
        }
    }

    /// <summary>The interpreter gives ops no meaning but their names; what the specialize pass makes of them is tried on whole programs.</summary>
    private static bool HasNamedOpsOnly(Pass pass) => pass.Name != "specialize";

    [Fact]
    public void Malformed_IR_names_the_pass_and_the_function()
    {
        var program = new Program([new Module("m", new SourceText("m.py", ""), [], [Text.Parse("^0:\n jump ^0")])]);
        var error = Assert.Throws<InvalidIrException>(() => Pipeline.Run(program, new PipelineOptions(Check: true)));
        Assert.Equal("invalid IR after lowering: @f ^0: an edge goes to the entry", error.Message);
    }

    [Fact]
    public void An_unknown_pass_is_reported_with_the_known_ones() =>
        Assert.Contains("refcount", Assert.Throws<ArgumentException>(() => Pipeline.Run(new Program([]), new PipelineOptions(CaptureAfter: "nope"))).Message);

    [Fact]
    public void Every_pass_has_a_name_of_its_own_and_a_reason()
    {
        Assert.Distinct(Pipeline.Passes.Select(pass => pass.Name));
        Assert.All(Pipeline.Passes, pass => Assert.EndsWith(".", pass.Why));
    }
}
