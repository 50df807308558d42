using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <content>Programs that measure tell the runtime when a function is called and when it returns.</content>
internal sealed partial class FunctionEmitter
{
    /// <summary>The function's own code: not what only calls its fast code, nor generic code, which goes on in a call that was told of.</summary>
    private bool IsMeasured => emit.Measures && function.Kind switch
    {
        FunctionKind.Module or FunctionKind.ClassBody or FunctionKind.Resume or FunctionKind.Direct => true,
        FunctionKind.Function => !emit.HasFunction(function.Name + ".direct"),
        _ => false,
    };

    private void EmitEnter()
    {
        if (!IsMeasured)
        {
            return;
        }

        CallRuntime("rt_measure_enter", context.Void, context.Int64.ConstInt((long)emit.NumberOf(function.Name)));
        foreach (var parameter in function.Kind == FunctionKind.Resume ? [] : function.Blocks[0].Parameters)
        {
            EmitArgument(function.ValueTypes[parameter.Index], values[parameter.Index]);
        }
    }

    private void EmitArgument(IRType type, LlvmValue value)
    {
        switch (type)
        {
            case IRType.I64 or IRType.U64:
                CallRuntime("rt_measure_int_argument", context.Void, value);
                break;
            case IRType.F64:
                CallRuntime("rt_measure_argument", context.Void, CallRuntime("rt_box_float", context.Int64, value));
                break;
            case IRType.Bool:
                CallRuntime("rt_measure_argument", context.Void, builder.Select(value, emit.Constants.Bits(ValueLayout.TagBool | 1), emit.Constants.Bits(ValueLayout.TagBool)));
                break;
            default:
                CallRuntime("rt_measure_argument", context.Void, value);
                break;
        }
    }

    /// <summary>Before a return; without a value when the function raises.</summary>
    private void EmitReturned(LlvmValue result)
    {
        if (!IsMeasured)
        {
            return;
        }

        if (result.IsNone)
        {
            CallRuntime("rt_measure_leave", context.Void, emit.Constants.Bits(ValueLayout.Error));
        }
        else if (function.Result == IRType.Outcome)
        {
            CallRuntime("rt_measure_leave_outcome", context.Void, builder.ExtractValue(result, 0), builder.ExtractValue(result, 1));
        }
        else
        {
            CallRuntime("rt_measure_leave", context.Void, result);
        }
    }
}
