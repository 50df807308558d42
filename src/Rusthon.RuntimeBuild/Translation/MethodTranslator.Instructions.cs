using System;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>The opcodes of the subset; every other one is rejected.</summary>
internal sealed partial class MethodTranslator
{
    private void TranslateInstruction(Instruction instruction)
    {
        var code = instruction.OpCode.Code;
        switch (code)
        {
            case Code.Nop:
            case Code.Break:
                break;
            case Code.Volatile:
                isVolatile = true;
                break;
            case Code.Unaligned:
                unaligned = true;
                break;
            case Code.Readonly:
            case Code.Tail:
                break;
            case Code.Constrained:
                constrained = types.Resolve((TypeReference)instruction.Operand, method.Scope);
                break;

            case >= Code.Ldarg_0 and <= Code.Ldarg_3:
            case Code.Ldarg_S:
            case Code.Ldarg:
                LoadArgument(ArgumentIndex(instruction));
                break;
            case Code.Ldarga_S:
            case Code.Ldarga:
                Push(arguments[ArgumentIndex(instruction)].Value, types.Pointer);
                break;
            case Code.Starg_S:
            case Code.Starg:
                var argument = arguments[ArgumentIndex(instruction)];
                StoreTo(builder, Convert(Pop(), argument.Type), argument.Value, argument.Type);
                break;
            case >= Code.Ldloc_0 and <= Code.Ldloc_3:
            case Code.Ldloc_S:
            case Code.Ldloc:
                var loaded = LocalIndex(instruction);
                stack.Push(LoadFrom(builder, locals[loaded], localTypes[loaded]));
                break;
            case >= Code.Stloc_0 and <= Code.Stloc_3:
            case Code.Stloc_S:
            case Code.Stloc:
                var stored = LocalIndex(instruction);
                StoreTo(builder, Convert(Pop(), localTypes[stored]), locals[stored], localTypes[stored]);
                break;
            case Code.Ldloca_S:
            case Code.Ldloca:
                Push(locals[LocalIndex(instruction)], types.Pointer);
                break;

            case >= Code.Ldc_I4_M1 and <= Code.Ldc_I4_8:
                Push(context.Int32.ConstInt((long)(code - Code.Ldc_I4_0)), types.Int32);
                break;
            case Code.Ldc_I4_S:
                Push(context.Int32.ConstInt((long)(sbyte)instruction.Operand), types.Int32);
                break;
            case Code.Ldc_I4:
                Push(context.Int32.ConstInt((long)(int)instruction.Operand), types.Int32);
                break;
            case Code.Ldc_I8:
                Push(context.Int64.ConstInt((long)instruction.Operand), types.Int64);
                break;
            case Code.Ldc_R4:
                Push(context.Float.ConstReal((float)instruction.Operand), types.Float32);
                break;
            case Code.Ldc_R8:
                Push(context.Double.ConstReal((double)instruction.Operand), types.Float64);
                break;
            case Code.Ldnull:
                throw new RejectedException("a null object reference");
            case Code.Dup:
                stack.Push(stack.Peek());
                break;
            case Code.Pop:
                Pop();
                break;

            case Code.Add:
            case Code.Sub:
            case Code.Mul:
            case Code.Div:
            case Code.Div_Un:
            case Code.Rem:
            case Code.Rem_Un:
            case Code.And:
            case Code.Or:
            case Code.Xor:
            case Code.Shl:
            case Code.Shr:
            case Code.Shr_Un:
                TranslateBinary(code);
                break;
            case >= Code.Add_Ovf and <= Code.Sub_Ovf_Un:
                TranslateCheckedBinary(code);
                break;
            case Code.Neg:
            case Code.Not:
                TranslateUnary(code);
                break;
            case Code.Ceq:
            case Code.Cgt:
            case Code.Cgt_Un:
            case Code.Clt:
            case Code.Clt_Un:
                Push(builder.ZExt(CompareFor(code), context.Int32), types.Int32);
                break;

            case >= Code.Conv_I1 and <= Code.Conv_U8:
            case Code.Conv_U2:
            case Code.Conv_U1:
            case Code.Conv_I:
            case Code.Conv_U:
            case Code.Conv_R_Un:
                TranslateConversion(code);
                break;
            case >= Code.Conv_Ovf_I1_Un and <= Code.Conv_Ovf_U_Un:
            case >= Code.Conv_Ovf_I1 and <= Code.Conv_Ovf_U8:
            case Code.Conv_Ovf_I:
            case Code.Conv_Ovf_U:
                TranslateCheckedConversion(code);
                break;

            case >= Code.Ldind_I1 and <= Code.Ldind_R8:
                LoadIndirect(IndirectType(code));
                break;
            case >= Code.Stind_I1 and <= Code.Stind_R8:
            case Code.Stind_I:
                StoreIndirect(IndirectType(code));
                break;
            case Code.Ldobj:
                LoadIndirect(TypeOperand(instruction));
                break;
            case Code.Stobj:
                StoreIndirect(TypeOperand(instruction));
                break;
            case Code.Cpobj:
                var copied = TypeOperand(instruction);
                var from = Address(Pop());
                StoreTo(builder, LoadFrom(builder, from, copied), Address(Pop()), copied);
                break;
            case Code.Initobj:
                Zero(builder, Address(Pop()), TypeOperand(instruction));
                break;
            case Code.Cpblk:
                var length = Convert(Pop(), types.UInt32).Value;
                var source = Address(Pop());
                builder.MemCpy(Address(Pop()), 1, source, 1, builder.ZExt(length, context.Int64));
                unaligned = isVolatile = false;
                break;
            case Code.Initblk:
                var count = builder.ZExt(Convert(Pop(), types.UInt32).Value, context.Int64);
                var filler = builder.Trunc(AsInteger(Pop()), context.Int8);
                builder.MemSet(Address(Pop()), filler, count, 1);
                unaligned = isVolatile = false;
                break;
            case Code.Sizeof:
                Push(context.Int32.ConstInt((long)TypeOperand(instruction).Size), types.Int32);
                break;
            case Code.Localloc:
                TranslateStackAllocation();
                break;
            case Code.Ldtoken:
                TranslateToken(instruction.Operand);
                break;

            case Code.Ldfld:
            case Code.Ldflda:
            case Code.Stfld:
            case Code.Ldsfld:
            case Code.Ldsflda:
            case Code.Stsfld:
                TranslateField(instruction);
                break;

            case Code.Br:
            case Code.Br_S:
                var destination = EdgeTo(blocks[(Instruction)instruction.Operand]);
                builder.Br(destination);
                terminated = true;
                break;
            case Code.Brtrue:
            case Code.Brtrue_S:
                BranchIf(IsTrue(Pop()), instruction);
                break;
            case Code.Brfalse:
            case Code.Brfalse_S:
                BranchIf(builder.Not(IsTrue(Pop())), instruction);
                break;
            case >= Code.Beq_S and <= Code.Blt_Un_S:
            case >= Code.Beq and <= Code.Blt_Un:
                BranchIf(CompareFor(code), instruction);
                break;
            case Code.Switch:
                TranslateSwitch(instruction);
                break;
            case Code.Ret:
                TranslateReturn();
                break;

            case Code.Call:
                TranslateCall((MethodReference)instruction.Operand);
                break;
            case Code.Callvirt:
                if (constrained is null)
                {
                    throw new RejectedException("a virtual call");
                }

                TranslateCall((MethodReference)instruction.Operand);
                break;
            case Code.Calli:
                TranslateIndirectCall((CallSite)instruction.Operand);
                break;
            case Code.Newobj:
                TranslateNew((MethodReference)instruction.Operand);
                break;
            case Code.Ldftn:
                TranslateFunctionAddress((MethodReference)instruction.Operand);
                break;
            default:
                throw new RejectedException(Explanation(code));
        }
    }

    private static string Explanation(Code code) => code switch
    {
        Code.Ldstr => "a string; the runtime has no managed strings (use a u8 literal)",
        Code.Newarr => "a new array; the runtime has no managed objects (use stackalloc, the heap or a ReadOnlySpan<T> property over constant data)",
        Code.Box => "boxing",
        Code.Unbox or Code.Unbox_Any => "unboxing",
        Code.Throw or Code.Rethrow => "throw; the runtime has no exceptions",
        Code.Castclass or Code.Isinst => "a type test or cast of an object",
        Code.Ldvirtftn => "the address of a virtual method",
        Code.Ldlen or (>= Code.Ldelema and <= Code.Stelem_Any) => "a managed array",
        _ => "an instruction outside the subset",
    };

    private IlType TypeOperand(Instruction instruction) => types.Resolve((TypeReference)instruction.Operand, method.Scope);

    private IlType IndirectType(Code code) => code switch
    {
        Code.Ldind_I1 or Code.Stind_I1 => types.Int8,
        Code.Ldind_U1 => types.UInt8,
        Code.Ldind_I2 or Code.Stind_I2 => types.Int16,
        Code.Ldind_U2 => types.UInt16,
        Code.Ldind_I4 or Code.Stind_I4 => types.Int32,
        Code.Ldind_U4 => types.UInt32,
        Code.Ldind_I8 or Code.Stind_I8 => types.Int64,
        Code.Ldind_I or Code.Stind_I => PointerOrInteger(code),
        Code.Ldind_R4 or Code.Stind_R4 => types.Float32,
        Code.Ldind_R8 or Code.Stind_R8 => types.Float64,
        _ => throw new RejectedException("a reference to a managed object in memory"),
    };

    /// <summary>ldind.i and stind.i serve pointers and native integers alike; a stored value tells which.</summary>
    private IlType PointerOrInteger(Code code) =>
        code == Code.Stind_I && !stack.Peek().IsPointer ? types.NativeInt : types.Word;

    private void LoadArgument(int index)
    {
        var argument = arguments[index];
        stack.Push(argumentSlots.Contains(index) ? LoadFrom(builder, argument.Value, argument.Type) : argument);
    }

    private int ArgumentIndex(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldarg_0 => 0,
        Code.Ldarg_1 => 1,
        Code.Ldarg_2 => 2,
        Code.Ldarg_3 => 3,
        _ => instruction.Operand is ParameterDefinition parameter && parameter != method.Definition.Body.ThisParameter
            ? parameter.Index + (method.Definition.HasThis ? 1 : 0)
            : 0,
    };

    private static int LocalIndex(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Ldloc_0 or Code.Stloc_0 => 0,
        Code.Ldloc_1 or Code.Stloc_1 => 1,
        Code.Ldloc_2 or Code.Stloc_2 => 2,
        Code.Ldloc_3 or Code.Stloc_3 => 3,
        _ => ((VariableDefinition)instruction.Operand).Index,
    };

    private void TranslateToken(object operand) => Push(default, operand switch
    {
        TypeReference type => types.TokenOf(types.Resolve(type, method.Scope)),
        FieldReference field when types.Definition(field) is { } definition => types.TokenOf(definition),
        _ => throw new RejectedException("a method token"),
    });

    private void BranchIf(LlvmValue condition, Instruction instruction)
    {
        var then = EdgeTo(blocks[(Instruction)instruction.Operand]);
        var otherwise = EdgeTo(blocks[instruction.Next]);
        builder.CondBr(condition, then, otherwise);
        terminated = true;
    }

    private void TranslateSwitch(Instruction instruction)
    {
        var targets = (Instruction[])instruction.Operand;
        var value = AsInteger(Pop());
        var dispatch = builder.Switch(value, EdgeTo(blocks[instruction.Next]), targets.Length);
        terminated = true;
        if (stack.Count > 0)
        {
            throw new RejectedException("a switch with values on the stack");
        }

        for (var i = 0; i < targets.Length; i++)
        {
            dispatch.AddCase(value.Type.ConstInt((ulong)i), EdgeTo(blocks[targets[i]]));
        }
    }

    private void TranslateReturn()
    {
        var type = signature.Result;
        if (type.Kind == IlKind.Void)
        {
            builder.RetVoid();
        }
        else if (signature.ReturnsByAddress)
        {
            StoreTo(builder, Convert(Pop(), type), function.Parameter(0), type);
            builder.RetVoid();
        }
        else
        {
            builder.Ret(ToPassed(Pop(), type));
        }

        terminated = true;
    }
}
