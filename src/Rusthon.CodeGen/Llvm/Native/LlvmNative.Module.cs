using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

internal static unsafe partial class LlvmNative
{
    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMGetVersion(out uint major, out uint minor, out uint patch);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmContext LLVMContextCreate();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMContextDispose(LlvmContext context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMContextSetDiscardValueNames(LlvmContext context, int discard);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmModule LLVMModuleCreateWithNameInContext(string moduleID, LlvmContext context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeModule(LlvmModule module);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LLVMSetTarget(LlvmModule module, string triple);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LLVMSetSourceFileName(LlvmModule module, string name, nuint len);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMPrintModuleToString(LlvmModule module);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void LLVMAddModuleFlag(LlvmModule module, LlvmModuleFlagBehavior behavior, string key, nuint keyLen, LlvmMetadata value);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeMessage(byte* message);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInstallFatalErrorHandler(delegate* unmanaged[Cdecl]<byte*, void> handler);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetErrorMessage(nint err);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeErrorMessage(byte* errMsg);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMVerifyModule(LlvmModule module, int action, byte** outMessage);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMVerifyFunction(LlvmValue fn, int action);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMAddFunction(LlvmModule module, string name, LlvmType functionTy);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMGetNamedFunction(LlvmModule module, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetFirstFunction(LlvmModule module);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetNextFunction(LlvmValue fn);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDeleteFunction(LlvmValue fn);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMAddGlobal(LlvmModule module, LlvmType type, string name);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMGetNamedGlobal(LlvmModule module, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetFirstGlobal(LlvmModule module);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmValue LLVMGetNextGlobal(LlvmValue globalVar);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDeleteGlobal(LlvmValue globalVar);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmValue LLVMAddAlias2(LlvmModule module, LlvmType valueTy, uint addrSpace, LlvmValue aliasee, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMParseBitcodeInContext2(LlvmContext contextRef, LlvmMemoryBuffer memBuf, LlvmModule* outModule);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMemoryBuffer LLVMWriteBitcodeToMemoryBuffer(LlvmModule module);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMLinkModules2(LlvmModule destination, LlvmModule src);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMParseIRInContext(LlvmContext contextRef, LlvmMemoryBuffer memBuf, LlvmModule* outM, byte** outMessage);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMemoryBuffer LLVMCreateMemoryBufferWithMemoryRangeCopy(byte* inputData, nuint inputDataLength, byte* bufferName);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetBufferStart(LlvmMemoryBuffer memBuf);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial nuint LLVMGetBufferSize(LlvmMemoryBuffer memBuf);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeMemoryBuffer(LlvmMemoryBuffer memBuf);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint LLVMGetOrInsertComdat(LlvmModule module, string name);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetComdat(LlvmValue value, nint context);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetComdatSelectionKind(nint context, LlvmComdatKind kind);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMStripModuleDebugInfo(LlvmModule module);
}
