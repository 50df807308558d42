using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

internal static unsafe partial class LlvmNative
{
    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmBuilder LLVMCreateBuilderInContext(LlvmContext context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeBuilder(LlvmBuilder builder);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPositionBuilderAtEnd(LlvmBuilder builder, LlvmBlock block);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPositionBuilderBefore(LlvmBuilder builder, LlvmValue instr);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmBlock LLVMGetInsertBlock(LlvmBuilder builder);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetCurrentDebugLocation2(LlvmBuilder builder, LlvmMetadata loc);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildRetVoid(LlvmBuilder builder);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildRet(LlvmBuilder builder, LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildBr(LlvmBuilder builder, LlvmBlock destination);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildCondBr(LlvmBuilder builder, LlvmValue condition, LlvmBlock then, LlvmBlock otherwise);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildSwitch(LlvmBuilder builder, LlvmValue value, LlvmBlock otherwise, uint numCases);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildUnreachable(LlvmBuilder builder);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildBinOp(LlvmBuilder builder, LlvmOpcode op, LlvmValue left, LlvmValue right, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildNeg(LlvmBuilder builder, LlvmValue value, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildFNeg(LlvmBuilder builder, LlvmValue value, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildNot(LlvmBuilder builder, LlvmValue value, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildAlloca(LlvmBuilder builder, LlvmType type, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildArrayAlloca(LlvmBuilder builder, LlvmType type, LlvmValue value, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildLoad2(LlvmBuilder builder, LlvmType type, LlvmValue pointer, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildStore(LlvmBuilder builder, LlvmValue value, LlvmValue pointer);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildGEP2(LlvmBuilder builder, LlvmType type, LlvmValue pointer, LlvmValue* indices, uint numIndices, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildInBoundsGEP2(LlvmBuilder builder, LlvmType type, LlvmValue pointer, LlvmValue* indices, uint numIndices, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildStructGEP2(LlvmBuilder builder, LlvmType type, LlvmValue pointer, uint idx, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildMemSet(LlvmBuilder builder, LlvmValue pointer, LlvmValue value, LlvmValue len, uint align);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildMemCpy(LlvmBuilder builder, LlvmValue dst, uint dstAlign, LlvmValue src, uint srcAlign, LlvmValue size);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMBuildMemMove(LlvmBuilder builder, LlvmValue dst, uint dstAlign, LlvmValue src, uint srcAlign, LlvmValue size);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildCast(LlvmBuilder builder, LlvmOpcode op, LlvmValue value, LlvmType type, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildIntCast2(LlvmBuilder builder, LlvmValue value, LlvmType type, int isSigned, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildICmp(LlvmBuilder builder, LlvmIntPredicate op, LlvmValue left, LlvmValue right, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildFCmp(LlvmBuilder builder, LlvmRealPredicate op, LlvmValue left, LlvmValue right, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildPhi(LlvmBuilder builder, LlvmType type, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildCall2(LlvmBuilder builder, LlvmType type, LlvmValue fn, LlvmValue* args, uint numArgs, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildSelect(LlvmBuilder builder, LlvmValue condition, LlvmValue then, LlvmValue otherwise, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildExtractValue(LlvmBuilder builder, LlvmValue aggVal, uint index, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildInsertValue(LlvmBuilder builder, LlvmValue aggVal, LlvmValue eltVal, uint index, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildExtractElement(LlvmBuilder builder, LlvmValue vecVal, LlvmValue index, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildInsertElement(LlvmBuilder builder, LlvmValue vecVal, LlvmValue eltVal, LlvmValue index, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMBuildFreeze(LlvmBuilder builder, LlvmValue value, string name);
}
