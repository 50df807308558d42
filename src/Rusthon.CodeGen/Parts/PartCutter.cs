using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.CodeGen.Parts;

/// <summary>Leaves in a module what belongs to one part of a plan; of the rest it keeps declarations, and small bodies for inlining.</summary>
internal static class PartCutter
{
    /// <summary>Bodies of other parts with at most this many blocks may be inlined.</summary>
    private const int MostInlineBlocks = 12;

    /// <summary>Cuts.</summary>
    public static void Cut(LlvmModule module, LlvmContext context, PartPlan plan, int part)
    {
        foreach (var function in PartPlan.Functions(module).Where(function => plan.BySymbol[function.Name] != part).ToArray())
        {
            if (function.Linkage == LlvmLinkage.External && plan.Portable.Contains(function.Name) && IsSmall(function))
            {
                function.SetLinkage(LlvmLinkage.AvailableExternally);
            }
            else
            {
                Declare(module, context, function);
            }
        }

        foreach (var datum in PartPlan.Data(module).Where(datum => plan.BySymbol[datum.Name] != part).ToArray())
        {
            datum.RemoveInitializer();
            datum.SetLinkage(LlvmLinkage.External);
        }
    }

    private static bool IsSmall(LlvmValue function)
    {
        var blocks = 0;
        for (var block = function.FirstBlock; !block.IsNone && blocks <= MostInlineBlocks; block = block.Next)
        {
            blocks++;
        }

        return blocks <= MostInlineBlocks && !function.HasAttribute("noinline");
    }

    /// <summary>Puts a declaration in the place of a body.</summary>
    private static void Declare(LlvmModule module, LlvmContext context, LlvmValue function)
    {
        var name = function.Name;
        var declaration = module.AddFunction("", function.ValueType)
            .SetLinkage(LlvmLinkage.External)
            .SetVisibility(LlvmVisibility.Hidden)
            .SetCallConv(function.CallConv);
        declaration.AddAttribute(context.Attribute("nounwind"));
        function.ReplaceAllUsesWith(declaration);
        function.DeleteFunction();
        declaration.SetName(name);
    }
}
