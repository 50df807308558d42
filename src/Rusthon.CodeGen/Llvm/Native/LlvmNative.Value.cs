using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

internal static unsafe partial class LlvmNative
{
    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMTypeOf(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValueKind LLVMGetValueKind(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetValueName2(LlvmValue value, nuint* length);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LLVMSetValueName2(LlvmValue value, string name, nuint nameLen);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMPrintValueToString(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMReplaceAllUsesWith(LlvmValue oldVal, LlvmValue newVal);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMIsConstant(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMIsNull(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial nint LLVMGetFirstUse(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetOperand(LlvmValue value, uint index);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMGetNumOperands(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetOperand(LlvmValue user, uint index, LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstNull(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstAllOnes(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetUndef(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetPoison(LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstInt(LlvmType intTy, ulong n, int signExtend);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstIntOfArbitraryPrecision(LlvmType intTy, uint numWords, ulong* words);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstReal(LlvmType realTy, double n);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial ulong LLVMConstIntGetZExtValue(LlvmValue constantVal);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial long LLVMConstIntGetSExtValue(LlvmValue constantVal);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMIsAConstantInt(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstStringInContext2(LlvmContext context, byte* str, nuint length, int dontNullTerminate);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstStructInContext(LlvmContext context, LlvmValue* constantVals, uint count, int packed);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstNamedStruct(LlvmType structTy, LlvmValue* constantVals, uint count);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstArray2(LlvmType elementTy, LlvmValue* constantVals, ulong length);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstInBoundsGEP2(LlvmType type, LlvmValue constantVal, LlvmValue* constantIndices, uint numIndices);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstPtrToInt(LlvmValue constantVal, LlvmType toType);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstIntToPtr(LlvmValue constantVal, LlvmType toType);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstSub(LlvmValue lHSConstant, LlvmValue rHSConstant);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstAdd(LlvmValue lHSConstant, LlvmValue rHSConstant);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMConstBitCast(LlvmValue constantVal, LlvmType toType);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMIsDeclaration(LlvmValue global);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmLinkage LLVMGetLinkage(LlvmValue global);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetLinkage(LlvmValue global, LlvmLinkage linkage);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmVisibility LLVMGetVisibility(LlvmValue global);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetVisibility(LlvmValue global, LlvmVisibility viz);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetSection(LlvmValue global);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LLVMSetSection(LlvmValue global, string section);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetUnnamedAddress(LlvmValue global, LlvmUnnamedAddr unnamedAddr);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmType LLVMGlobalGetValueType(LlvmValue global);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetAlignment(LlvmValue value, uint bytes);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetInitializer(LlvmValue globalVar);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetInitializer(LlvmValue globalVar, LlvmValue constantVal);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetGlobalConstant(LlvmValue globalVar, int isConstant);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMIsGlobalConstant(LlvmValue globalVar);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetThreadLocalMode(LlvmValue globalVar, LlvmThreadLocalMode mode);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMGetFunctionCallConv(LlvmValue fn);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetFunctionCallConv(LlvmValue fn, uint cC);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMCountParams(LlvmValue fn);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetParam(LlvmValue fn, uint index);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint LLVMLookupIntrinsicID(string name, nuint nameLen);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetIntrinsicDeclaration(LlvmModule mod, uint iD, LlvmType* paramTypes, nuint paramCount);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint LLVMGetEnumAttributeKindForName(string name, nuint sLen);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmAttribute LLVMCreateEnumAttribute(LlvmContext context, uint kindID, ulong value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmAttribute LLVMCreateTypeAttribute(LlvmContext context, uint kindID, LlvmType type_ref);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmAttribute LLVMCreateStringAttribute(LlvmContext context, byte* k, uint kLength, byte* value, uint vLength);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmAttribute LLVMGetEnumAttributeAtIndex(LlvmValue f, uint idx, uint kindId);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMAddAttributeAtIndex(LlvmValue f, uint idx, LlvmAttribute a);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMAddCallSiteAttribute(LlvmValue context, uint idx, LlvmAttribute a);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmBlock LLVMCreateBasicBlockInContext(LlvmContext context, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMAppendExistingBasicBlock(LlvmValue fn, LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmBlock LLVMAppendBasicBlockInContext(LlvmContext context, LlvmValue fn, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetBasicBlockParent(LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetBasicBlockTerminator(LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmBlock LLVMGetFirstBasicBlock(LlvmValue fn);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmBlock LLVMGetNextBasicBlock(LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMCountBasicBlocks(LlvmValue fn);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDeleteBasicBlock(LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMMoveBasicBlockAfter(LlvmBlock bB, LlvmBlock movePos);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMMoveBasicBlockBefore(LlvmBlock bB, LlvmBlock movePos);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetFirstInstruction(LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetLastInstruction(LlvmBlock bB);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetNextInstruction(LlvmValue inst);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmBlock LLVMGetInstructionParent(LlvmValue inst);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInstructionEraseFromParent(LlvmValue inst);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmOpcode LLVMGetInstructionOpcode(LlvmValue inst);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetCalledValue(LlvmValue instr);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMIsAFunction(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMIsAInstruction(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetInstructionCallConv(LlvmValue instr, uint cC);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetTailCallKind(LlvmValue callInst, LlvmTailCallKind kind);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetVolatile(LlvmValue memoryAccessInst, int isVolatile);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetNUW(LlvmValue arithInst, int hasNUW);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetNSW(LlvmValue arithInst, int hasNSW);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetExact(LlvmValue divOrShrInst, int isExact);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetFastMathFlags(LlvmValue fPMathInst, LlvmFastMathFlags fMF);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMAddIncoming(LlvmValue phiNode, LlvmValue* incomingValues, LlvmBlock* incomingBlocks, uint count);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMCountIncoming(LlvmValue phiNode);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMAddCase(LlvmValue instruction, LlvmValue onVal, LlvmBlock destination);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetMetadata(LlvmValue value, uint kindID, LlvmValue node);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMGlobalSetMetadata(LlvmValue global, uint kind, LlvmMetadata mD);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint LLVMGetMDKindIDInContext(LlvmContext context, string name, uint sLen);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMMDStringInContext2(LlvmContext context, byte* str, nuint sLen);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMMDNodeInContext2(LlvmContext context, LlvmMetadata* mDs, nuint count);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMMetadataAsValue(LlvmContext context, LlvmMetadata mD);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMValueAsMetadata(LlvmValue value);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LLVMAddNamedMetadataOperand(LlvmModule module, string name, LlvmValue value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetSubprogram(LlvmValue func, LlvmMetadata sP);
}
