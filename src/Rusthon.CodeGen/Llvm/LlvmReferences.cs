using System.Collections.Generic;

namespace Rusthon.CodeGen.Llvm;

/// <summary>The functions and global variables that a function's body or a variable's initial value mentions.</summary>
public sealed class LlvmReferences
{
    private readonly HashSet<nint> seen = [];
    private readonly HashSet<LlvmValue> found = [];

    private LlvmReferences()
    {
    }

    /// <summary>Those of a function or global variable that is defined.</summary>
    public static IReadOnlySet<LlvmValue> Of(LlvmValue node)
    {
        var references = new LlvmReferences();
        if (!node.IsFunction)
        {
            references.Visit(node.Initializer);
            return references.found;
        }

        for (var block = node.FirstBlock; !block.IsNone; block = block.Next)
        {
            for (var instruction = block.FirstInstruction; !instruction.IsNone; instruction = instruction.NextInstruction)
            {
                for (var i = 0; i < instruction.OperandCount; i++)
                {
                    references.Visit(instruction.Operand(i));
                }
            }
        }

        return references.found;
    }

    private void Visit(LlvmValue value)
    {
        switch (value.Kind)
        {
            case LlvmValueKind.Function or LlvmValueKind.GlobalVariable or LlvmValueKind.GlobalAlias:
                found.Add(value);
                break;
            case LlvmValueKind.ConstantExpr or LlvmValueKind.ConstantArray or LlvmValueKind.ConstantStruct or LlvmValueKind.ConstantVector when seen.Add(value.Handle):
                for (var i = 0; i < value.OperandCount; i++)
                {
                    Visit(value.Operand(i));
                }

                break;
        }
    }
}
