using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Uses;

/// <summary>The types of which compiled code makes values without calling the runtime: floats.</summary>
internal static class UsedTypes
{
    /// <summary>The symbol of the type object of floats.</summary>
    public const string Float = "type_float";

    /// <summary>True when a function makes floats.</summary>
    public static bool HasFloats(Function function) =>
        function.ValueTypes.Contains(IRType.F64)
        || function.Blocks.SelectMany(block => block.Instructions).SelectMany(instruction => instruction.Immediates)
            .Any(immediate => immediate is ConstantImmediate { Value: var constant } && HasFloat(constant));

    private static bool HasFloat(Constant constant) => constant switch
    {
        FloatConstant => true,
        TupleConstant tuple => tuple.Items.Any(HasFloat),
        _ => false,
    };
}
