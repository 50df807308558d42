using System.Collections.Generic;
using System.Numerics;
using Rusthon.IR;

namespace Rusthon.Passes.Specialization;

/// <content>Unsigned ints, and expressions that are computed modulo 2**64 (see <see cref="FusedArithmetic"/>).</content>
internal sealed partial class FastFunction
{
    /// <summary>By the inner result of an expression: its low 64 bits.</summary>
    private readonly Dictionary<int, ValueId> wrapped = [];

    private static long LowBits(BigInteger number) => (long)(ulong)(number & ulong.MaxValue);

    /// <summary>The number in a register of another type; exits when it does not fit.</summary>
    private ValueId ConvertNumber(ValueId number, IRType type, System.Func<Draft> exit) =>
        Guard(type == IRType.U64 ? Ops.ToUnsigned : Ops.ToSigned, [number], exit());

    private ValueId AsUnsigned(ValueId value) => AsNumber(value, IRType.U64, ExitHere);

    private bool IsUnsigned(ValueId value) => guesses[value].IsUnsigned;

    /// <summary>Emits an op of an expression that is computed as one; false when it is none.</summary>
    private bool EmitFused(Instruction instruction)
    {
        switch (fused.RoleOf(instruction.Result))
        {
            case FusedRole.Wrapped:
                wrapped[instruction.Result.Index] = EmitWrapped(instruction);
                return true;
            case FusedRole.Masked:
                raw[instruction.Result.Index] = EmitMasked(instruction);
                return true;
            case FusedRole.Deferred:
                return true;
            case FusedRole.Reduced:
                raw[instruction.Result.Index] = EmitReduced(instruction);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What an int is modulo 2**64, as bits.</summary>
    private ValueId LowBits(ValueId value)
    {
        if (wrapped.TryGetValue(value.Index, out var inner))
        {
            return inner;
        }

        if (ConstantOf(value) is IntConstant { Value: var number })
        {
            return Append(Ops.ConstInt, [], Number(LowBits(number)));
        }

        var type = HasRaw(value) ? types[raw[value.Index].Index] : representation.TypeOf(value);
        var bits = AsNumber(value, type, ExitHere);
        return type == IRType.U64 ? Append(Ops.AsSigned, [bits]) : bits;
    }

    private ValueId EmitWrapped(Instruction instruction)
    {
        var name = Representation.NameOf(instruction);
        var left = LowBits(instruction.Operands[0]);
        if (instruction.Op == Ops.Unary)
        {
            return name == "-"
                ? Append(Ops.WrapArithmetic, [Append(Ops.ConstInt, [], Number(0)), left], Name("-"))
                : Append(Ops.IntBits, [left, Append(Ops.ConstInt, [], Number(-1))], Name("^"));
        }

        if (name == "<<")
        {
            return Guard(Ops.WrapShift, [left, AsInt(instruction.Operands[1])], ExitHere());
        }

        var right = LowBits(instruction.Operands[1]);
        return Append(Operators.IntBits.Contains(name) ? Ops.IntBits : Ops.WrapArithmetic, [left, right], Name(name));
    }

    /// <summary>The low bits of an operand that a mask leaves; a mask that is no constant must not be negative.</summary>
    private ValueId EmitMasked(Instruction instruction)
    {
        if (fused.MaskOfModulo(instruction) is { } known)
        {
            return Mask(LowBits(instruction.Operands[0]), known);
        }

        var side = fused.MaskOperand(instruction);
        var (masked, mask) = (instruction.Operands[1 - side], instruction.Operands[side]);
        if (guesses.ConstantOf(mask) is { Sign: >= 0 } number && number <= ulong.MaxValue)
        {
            return Mask(LowBits(masked), number);
        }

        var bits = AsUnsigned(mask);
        var result = Append(Ops.UnsignedBits, [Append(Ops.AsUnsigned, [LowBits(masked)]), bits], Name("&"));
        return IsUnsigned(mask) ? result : Append(Ops.AsSigned, [result]);
    }

    private ValueId Mask(ValueId bits, BigInteger mask)
    {
        var result = mask == ulong.MaxValue ? bits : Append(Ops.IntBits, [bits, Append(Ops.ConstInt, [], Number(LowBits(mask)))], Name("&"));
        return mask > long.MaxValue ? Append(Ops.AsUnsigned, [result]) : result;
    }

    private ValueId EmitReduced(Instruction instruction)
    {
        var inner = definitions[instruction.Operands[0].Index]!;
        ValueId? added = null;
        if (Representation.NameOf(inner) == "+")
        {
            added = inner.Operands[1];
            inner = definitions[inner.Operands[0].Index]!;
        }

        var (a, b) = (AsInt(inner.Operands[0]), AsInt(inner.Operands[1]));
        var c = added is { } value ? AsInt(value) : Append(Ops.ConstInt, [], Number(0));
        var modulus = AsInt(instruction.Operands[1]);
        return Guard(Ops.ProductModulo, [a, b, c, modulus], ExitHere());
    }

    /// <summary>An operator of ints one of which is unsigned.</summary>
    private ValueId EmitUnsigned(Instruction instruction, string name)
    {
        var (left, right) = (instruction.Operands[0], instruction.Operands[1]);
        switch (name)
        {
            case "&":
                return EmitMasked(instruction);
            case "%" when fused.MaskOfModulo(instruction) is { } mask:
                return Mask(LowBits(left), mask);
            case "|" or "^":
                var (first, second) = (AsUnsigned(left), AsUnsigned(right));
                return Append(Ops.UnsignedBits, [first, second], Name(name));
            case ">>":
                var shifted = Guard(Ops.UnsignedShiftRight, [AsUnsigned(left), AsInt(right)], ExitHere());
                return guesses.ConstantOf(right) is { Sign: > 0 } ? Append(Ops.AsSigned, [shifted]) : shifted;
            case "**":
                var factor = AsUnsigned(left);
                return Guard(Ops.UnsignedArithmetic, [factor, factor], ExitHere(), Name("*"));
        }

        var (a, b) = (AsUnsigned(left), AsUnsigned(right));
        var result = Guard(Ops.UnsignedArithmetic, [a, b], ExitHere(), Name(name));
        var isSmall = (name == "%" && !IsUnsigned(right)) || (name == "//" && guesses.ConstantOf(right) > 1);
        return isSmall ? Append(Ops.AsSigned, [result]) : result;
    }
}
