using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

internal static unsafe partial class LlvmNative
{
    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMContextSetDiagnosticHandler(LlvmContext context, delegate* unmanaged[Cdecl]<nint, void*, void> handler, void* data);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMGetDiagInfoSeverity(nint info);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetDiagInfoDescription(nint info);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmTypeKind LLVMGetTypeKind(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmContext LLVMGetTypeContext(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMPrintTypeToString(LlvmType value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMIntTypeInContext(LlvmContext context, uint numBits);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMGetIntTypeWidth(LlvmType integerTy);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMFloatTypeInContext(LlvmContext context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMDoubleTypeInContext(LlvmContext context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMVoidTypeInContext(LlvmContext context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMPointerTypeInContext(LlvmContext context, uint addressSpace);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMFunctionType(LlvmType returnType, LlvmType* paramTypes, uint paramCount, int isVarArg);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMGetReturnType(LlvmType functionTy);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMCountParamTypes(LlvmType functionTy);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMGetParamTypes(LlvmType functionTy, LlvmType* destination);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMStructTypeInContext(LlvmContext context, LlvmType* elementTypes, uint elementCount, int packed);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmType LLVMStructCreateNamed(LlvmContext context, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMStructSetBody(LlvmType structTy, LlvmType* elementTypes, uint elementCount, int packed);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMCountStructElementTypes(LlvmType structTy);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMStructGetTypeAtIndex(LlvmType structTy, uint i);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetStructName(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMArrayType2(LlvmType elementType, ulong elementCount);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial ulong LLVMGetArrayLength2(LlvmType arrayTy);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMGetElementType(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMVectorType(LlvmType elementType, uint elementCount);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMTypeIsSized(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMSizeOf(LlvmType type);
}
