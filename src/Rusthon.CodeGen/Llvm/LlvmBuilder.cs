using System;

namespace Rusthon.CodeGen.Llvm;

#pragma warning disable CS1591 // Members that append one instruction carry its name.

/// <summary>Appends instructions to a block. LLVM folds constants as it goes, so a result may be a constant.</summary>
public readonly record struct LlvmBuilder(nint Handle) : IDisposable
{
    /// <summary>Frees the builder.</summary>
    public void Dispose() => LlvmNative.LLVMDisposeBuilder(this);

    /// <summary>Appends to the end of a block from now on.</summary>
    public void PositionAtEnd(LlvmBlock block) => LlvmNative.LLVMPositionBuilderAtEnd(this, block);

    /// <summary>Inserts before an instruction from now on.</summary>
    public void PositionBefore(LlvmValue instruction) => LlvmNative.LLVMPositionBuilderBefore(this, instruction);

    /// <summary>The block that instructions go to, or none.</summary>
    public LlvmBlock Block => LlvmNative.LLVMGetInsertBlock(this);

    /// <summary>The source position that following instructions get; default for none.</summary>
    public void SetDebugLocation(LlvmMetadata location) => LlvmNative.LLVMSetCurrentDebugLocation2(this, location);

    // Terminators.

    public LlvmValue RetVoid() => LlvmNative.LLVMBuildRetVoid(this);

    public LlvmValue Ret(LlvmValue value) => LlvmNative.LLVMBuildRet(this, value);

    public LlvmValue Br(LlvmBlock target) => LlvmNative.LLVMBuildBr(this, target);

    public LlvmValue CondBr(LlvmValue condition, LlvmBlock then, LlvmBlock otherwise) =>
        LlvmNative.LLVMBuildCondBr(this, condition, then, otherwise);

    /// <summary>A switch without cases yet; see <see cref="LlvmValue.AddCase"/>.</summary>
    public LlvmValue Switch(LlvmValue value, LlvmBlock otherwise, int expectedCases = 4) =>
        LlvmNative.LLVMBuildSwitch(this, value, otherwise, (uint)expectedCases);

    public LlvmValue Unreachable() => LlvmNative.LLVMBuildUnreachable(this);

    // Arithmetic.

    public LlvmValue Binary(LlvmOpcode opcode, LlvmValue left, LlvmValue right, string name = "") =>
        LlvmNative.LLVMBuildBinOp(this, opcode, left, right, name);

    public LlvmValue Add(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.Add, left, right, name);

    public LlvmValue Sub(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.Sub, left, right, name);

    public LlvmValue Mul(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.Mul, left, right, name);

    public LlvmValue UDiv(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.UDiv, left, right, name);

    public LlvmValue SDiv(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.SDiv, left, right, name);

    public LlvmValue URem(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.URem, left, right, name);

    public LlvmValue SRem(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.SRem, left, right, name);

    public LlvmValue Shl(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.Shl, left, right, name);

    public LlvmValue LShr(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.LShr, left, right, name);

    public LlvmValue AShr(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.AShr, left, right, name);

    public LlvmValue And(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.And, left, right, name);

    public LlvmValue Or(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.Or, left, right, name);

    public LlvmValue Xor(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.Xor, left, right, name);

    public LlvmValue FAdd(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.FAdd, left, right, name);

    public LlvmValue FSub(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.FSub, left, right, name);

    public LlvmValue FMul(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.FMul, left, right, name);

    public LlvmValue FDiv(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.FDiv, left, right, name);

    public LlvmValue FRem(LlvmValue left, LlvmValue right, string name = "") => Binary(LlvmOpcode.FRem, left, right, name);

    public LlvmValue Neg(LlvmValue value, string name = "") => LlvmNative.LLVMBuildNeg(this, value, name);

    public LlvmValue FNeg(LlvmValue value, string name = "") => LlvmNative.LLVMBuildFNeg(this, value, name);

    public LlvmValue Not(LlvmValue value, string name = "") => LlvmNative.LLVMBuildNot(this, value, name);

    public LlvmValue ICmp(LlvmIntPredicate predicate, LlvmValue left, LlvmValue right, string name = "") =>
        LlvmNative.LLVMBuildICmp(this, predicate, left, right, name);

    public LlvmValue FCmp(LlvmRealPredicate predicate, LlvmValue left, LlvmValue right, string name = "") =>
        LlvmNative.LLVMBuildFCmp(this, predicate, left, right, name);

    // Conversions.

    public LlvmValue Cast(LlvmOpcode opcode, LlvmValue value, LlvmType type, string name = "") =>
        LlvmNative.LLVMBuildCast(this, opcode, value, type, name);

    public LlvmValue Trunc(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.Trunc, value, type, name);

    public LlvmValue ZExt(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.ZExt, value, type, name);

    public LlvmValue SExt(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.SExt, value, type, name);

    public LlvmValue FPToUI(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.FPToUI, value, type, name);

    public LlvmValue FPToSI(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.FPToSI, value, type, name);

    public LlvmValue UIToFP(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.UIToFP, value, type, name);

    public LlvmValue SIToFP(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.SIToFP, value, type, name);

    public LlvmValue FPTrunc(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.FPTrunc, value, type, name);

    public LlvmValue FPExt(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.FPExt, value, type, name);

    public LlvmValue PtrToInt(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.PtrToInt, value, type, name);

    public LlvmValue BitCast(LlvmValue value, LlvmType type, string name = "") => Cast(LlvmOpcode.BitCast, value, type, name);

    public LlvmValue IntToPtr(LlvmValue value, string name = "") =>
        Cast(LlvmOpcode.IntToPtr, value, value.Type.Context.Pointer, name);

    /// <summary>Truncates or extends an integer to another width.</summary>
    public LlvmValue IntCast(LlvmValue value, LlvmType type, bool signed, string name = "") =>
        LlvmNative.LLVMBuildIntCast2(this, value, type, signed ? 1 : 0, name);

    // Memory.

    /// <summary>A stack slot; put it in the entry block so that it becomes registers.</summary>
    public LlvmValue Alloca(LlvmType type, string name = "") => LlvmNative.LLVMBuildAlloca(this, type, name);

    public LlvmValue ArrayAlloca(LlvmType type, LlvmValue count, string name = "") =>
        LlvmNative.LLVMBuildArrayAlloca(this, type, count, name);

    public LlvmValue Load(LlvmType type, LlvmValue pointer, string name = "") =>
        LlvmNative.LLVMBuildLoad2(this, type, pointer, name);

    public LlvmValue Store(LlvmValue value, LlvmValue pointer) => LlvmNative.LLVMBuildStore(this, value, pointer);

    public unsafe LlvmValue Gep(LlvmType type, LlvmValue pointer, ReadOnlySpan<LlvmValue> indices, string name = "")
    {
        fixed (LlvmValue* p = indices)
        {
            return LlvmNative.LLVMBuildGEP2(this, type, pointer, p, (uint)indices.Length, name);
        }
    }

    public unsafe LlvmValue InBoundsGep(LlvmType type, LlvmValue pointer, ReadOnlySpan<LlvmValue> indices, string name = "")
    {
        fixed (LlvmValue* p = indices)
        {
            return LlvmNative.LLVMBuildInBoundsGEP2(this, type, pointer, p, (uint)indices.Length, name);
        }
    }

    /// <summary>The address of a field of a struct.</summary>
    public LlvmValue FieldAddress(LlvmType structType, LlvmValue pointer, int field, string name = "") =>
        LlvmNative.LLVMBuildStructGEP2(this, structType, pointer, (uint)field, name);

    /// <summary>The address a constant number of bytes past an inbounds pointer.</summary>
    public LlvmValue ByteOffset(LlvmValue pointer, long bytes, string name = "")
    {
        var context = pointer.Type.Context;
        return bytes == 0 ? pointer : InBoundsGep(context.Int8, pointer, [context.Int64.ConstInt(bytes)], name);
    }

    public LlvmValue MemSet(LlvmValue pointer, LlvmValue value, LlvmValue length, int alignment) =>
        LlvmNative.LLVMBuildMemSet(this, pointer, value, length, (uint)alignment);

    public LlvmValue MemCpy(LlvmValue to, int toAlignment, LlvmValue from, int fromAlignment, LlvmValue length) =>
        LlvmNative.LLVMBuildMemCpy(this, to, (uint)toAlignment, from, (uint)fromAlignment, length);

    public LlvmValue MemMove(LlvmValue to, int toAlignment, LlvmValue from, int fromAlignment, LlvmValue length) =>
        LlvmNative.LLVMBuildMemMove(this, to, (uint)toAlignment, from, (uint)fromAlignment, length);

    // Everything else.

    /// <summary>A phi without edges yet; see <see cref="LlvmValue.AddIncoming"/>.</summary>
    public LlvmValue Phi(LlvmType type, string name = "") => LlvmNative.LLVMBuildPhi(this, type, name);

    /// <summary>A call through a pointer of the given function type. The calling convention is C unless set.</summary>
    public unsafe LlvmValue Call(LlvmType functionType, LlvmValue callee, ReadOnlySpan<LlvmValue> arguments, string name = "")
    {
        fixed (LlvmValue* p = arguments)
        {
            return LlvmNative.LLVMBuildCall2(this, functionType, callee, p, (uint)arguments.Length, name);
        }
    }

    /// <summary>A call of a function, with that function's type and calling convention.</summary>
    public LlvmValue Call(LlvmValue function, ReadOnlySpan<LlvmValue> arguments, string name = "") =>
        Call(function.ValueType, function, arguments, name).SetCallSiteConv(function.CallConv);

    public LlvmValue Select(LlvmValue condition, LlvmValue then, LlvmValue otherwise, string name = "") =>
        LlvmNative.LLVMBuildSelect(this, condition, then, otherwise, name);

    public LlvmValue ExtractValue(LlvmValue aggregate, int index, string name = "") =>
        LlvmNative.LLVMBuildExtractValue(this, aggregate, (uint)index, name);

    public LlvmValue InsertValue(LlvmValue aggregate, LlvmValue value, int index, string name = "") =>
        LlvmNative.LLVMBuildInsertValue(this, aggregate, value, (uint)index, name);

    public LlvmValue ExtractElement(LlvmValue vector, LlvmValue index, string name = "") =>
        LlvmNative.LLVMBuildExtractElement(this, vector, index, name);

    public LlvmValue InsertElement(LlvmValue vector, LlvmValue value, LlvmValue index, string name = "") =>
        LlvmNative.LLVMBuildInsertElement(this, vector, value, index, name);

    public LlvmValue Freeze(LlvmValue value, string name = "") => LlvmNative.LLVMBuildFreeze(this, value, name);
}
