using System.Collections.Generic;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>The types of which compiled code makes values without calling the runtime: floats.</summary>
internal static class UsedTypes
{
    private const string Float = "type_float";

    /// <summary>The symbols of the type objects.</summary>
    public static IEnumerable<string> Of(IEnumerable<Module> modules) =>
        modules.SelectMany(module => module.Functions).Any(HasFloats) ? [Float] : [];

    private static bool HasFloats(Function function) =>
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
