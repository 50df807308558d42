using System.Linq;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <content>Built-in functions on numbers in registers.</content>
internal sealed partial class FastFunction
{
    /// <summary>A function of a module that is got before its arguments are computed: math.sqrt(f(x)).</summary>
    private bool EmitModuleFunction(Instruction instruction)
    {
        if (KnownBuiltins.SymbolOfGet(instruction, guesses) is not { } symbol)
        {
            return false;
        }

        Guard(Ops.ExpectModuleFunction, [AsBoxed(instruction.Operands[0])], ExitHere(), instruction.Immediates[0], Name(symbol));
        boxed[instruction.Result.Index] = Append(Ops.Builtin, [], Name(symbol));
        return true;
    }

    private bool EmitBuiltin(Instruction instruction)
    {
        if (KnownBuiltins.Of(instruction, guesses) is not { } call)
        {
            return false;
        }

        if (instruction.Op == Ops.Call)
        {
            Expect(instruction.Operands[0], call.Symbol);
        }
        else if (instruction.Op == Ops.CallMethod && call.Form != BuiltinForm.IntMethod)
        {
            Guard(Ops.ExpectModuleFunction, [AsBoxed(instruction.Operands[0])], ExitHere(), instruction.Immediates[0], Name(call.Symbol));
        }

        var number = EmitBuiltin(call);
        if (representation.IsRaw(instruction.Result))
        {
            raw[instruction.Result.Index] = number;
        }
        else
        {
            boxed[instruction.Result.Index] = Box(number);
        }

        return true;
    }

    /// <summary>The length of what is believed to be a built-in container.</summary>
    private ValueId EmitLength(ValueId container)
    {
        if (guesses[container].Kind != GuessKind.Deque)
        {
            return Guard(Ops.Length, [AsBoxed(container)], ExitHere());
        }

        Guard(Ops.ExpectType, [AsBoxed(container)], ExitHere(), Name("type_deque"));
        return Append(Ops.DequeLength, [AsBoxed(container)]);
    }

    private ValueId EmitBuiltin(BuiltinCall call)
    {
        var first = call.Arguments[0];
        switch (call.Form)
        {
            case BuiltinForm.Length:
                return EmitLength(first);
            case BuiltinForm.CodePoint:
                return Guard(Ops.CodePoint, [AsBoxed(first)], ExitHere());
            case BuiltinForm.IntMethod:
                return IsUnsigned(first)
                    ? Append(Ops.IntMethod, [Append(Ops.AsSigned, [AsUnsigned(first)])], Name(call.Detail), Number(1))
                    : Append(Ops.IntMethod, [AsInt(first)], Name(call.Detail), Number(0));
            case BuiltinForm.ToFloat:
                return AsFloat(first);
            case BuiltinForm.Rounding:
                return IsInt(first) ? AsInt(first) : Guard(Ops.FloatToInt, [AsFloat(first)], ExitHere(), Name(call.Detail));
            case BuiltinForm.Absolute:
                return IsInt(first) ? Guard(Ops.IntAbsolute, [AsInt(first)], ExitHere()) : Guard(Ops.FloatFunction, [AsFloat(first)], ExitHere(), Name("fabs"));
            case BuiltinForm.Extreme:
                var ints = IsInt(first);
                var numbers = call.Arguments.Select(argument => ints ? AsInt(argument) : AsFloat(argument)).ToArray();
                return numbers.Aggregate((best, next) => Append(ints ? Ops.IntExtreme : Ops.FloatExtreme, [best, next], Name(call.Detail)));
            default:
                var operands = call.Arguments.Select(argument => AsFloat(argument)).ToArray();
                return Guard(operands.Length == 1 ? Ops.FloatFunction : Ops.FloatFunction2, [.. operands], ExitHere(), Name(call.Detail));
        }
    }
}
