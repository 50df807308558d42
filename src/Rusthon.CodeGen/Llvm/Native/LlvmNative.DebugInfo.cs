using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

internal static unsafe partial class LlvmNative
{
    [LibraryImport(LlvmLibrary.Name)]
    internal static partial nint LLVMCreateDIBuilder(LlvmModule module);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeDIBuilder(nint builder);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDIBuilderFinalize(nint builder);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateCompileUnit(nint builder, uint lang, LlvmMetadata fileRef, string producer, nuint producerLen, int isOptimized, string flags, nuint flagsLen, uint runtimeVer, string splitName, nuint splitNameLen, int kind, uint dWOId, int splitDebugInlining, int debugInfoForProfiling, string sysRoot, nuint sysRootLen, string sDK, nuint sDKLen);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateFile(nint builder, string filename, nuint filenameLen, string directory, nuint directoryLen);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateFunction(nint builder, LlvmMetadata scope, string name, nuint nameLen, string linkageName, nuint linkageNameLen, LlvmMetadata file, uint lineNo, LlvmMetadata type, int isLocalToUnit, int isDefinition, uint scopeLine, uint flags, int isOptimized);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateSubroutineType(nint builder, LlvmMetadata file, LlvmMetadata* parameterTypes, uint numParameterTypes, uint flags);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateLexicalBlock(nint builder, LlvmMetadata scope, LlvmMetadata file, uint line, uint column);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateDebugLocation(LlvmContext ctx, uint line, uint column, LlvmMetadata scope, LlvmMetadata inlinedAt);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateBasicType(nint builder, string name, nuint nameLen, ulong sizeInBits, uint encoding, uint flags);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreatePointerType(nint builder, LlvmMetadata pointeeTy, ulong sizeInBits, uint alignInBits, uint addressSpace, string name, nuint nameLen);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateAutoVariable(nint builder, LlvmMetadata scope, string name, nuint nameLen, LlvmMetadata file, uint lineNo, LlvmMetadata type, int alwaysPreserve, uint flags, uint alignInBits);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateParameterVariable(nint builder, LlvmMetadata scope, string name, nuint nameLen, uint argNo, LlvmMetadata file, uint lineNo, LlvmMetadata type, int alwaysPreserve, uint flags);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmMetadata LLVMDIBuilderCreateExpression(nint builder, ulong* addr, nuint length);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial nint LLVMDIBuilderInsertDeclareRecordAtEnd(nint builder, LlvmValue storage, LlvmMetadata varInfo, LlvmMetadata expr, LlvmMetadata debugLoc, LlvmBlock block);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial nint LLVMDIBuilderInsertDbgValueRecordAtEnd(nint builder, LlvmValue value, LlvmMetadata varInfo, LlvmMetadata expr, LlvmMetadata debugLoc, LlvmBlock block);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMDebugMetadataVersion();
}
