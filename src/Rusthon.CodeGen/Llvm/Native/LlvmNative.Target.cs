using System.Runtime.InteropServices;

namespace Rusthon.CodeGen.Llvm;

internal static unsafe partial class LlvmNative
{
    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeX86TargetInfo();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeX86Target();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeX86TargetMC();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeX86AsmPrinter();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeX86AsmParser();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeAArch64TargetInfo();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeAArch64Target();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeAArch64TargetMC();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeAArch64AsmPrinter();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMInitializeAArch64AsmParser();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetDefaultTargetTriple();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetHostCPUName();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMGetHostCPUFeatures();

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LLVMGetTargetFromTriple(string triple, nint* target, byte** errorMessage);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial LlvmTargetMachine LLVMCreateTargetMachine(nint target, string triple, string cPU, string features, LlvmCodeGenLevel level, LlvmRelocMode reloc, LlvmCodeModel codeModel);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposeTargetMachine(LlvmTargetMachine target);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial LlvmDataLayout LLVMCreateTargetDataLayout(LlvmTargetMachine target);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial byte* LLVMCopyStringRepOfTargetData(LlvmDataLayout tD);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetTargetMachineAsmVerbosity(LlvmTargetMachine target, int verbose);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMParseCommandLineOptions(int count, byte** arguments, byte* overview);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetTargetMachineFastISel(LlvmTargetMachine target, int enable);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int LLVMTargetMachineEmitToFile(LlvmTargetMachine target, LlvmModule module, string filename, LlvmFileType codegen, byte** errorMessage);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial int LLVMTargetMachineEmitToMemoryBuffer(LlvmTargetMachine target, LlvmModule module, LlvmFileType codegen, byte** errorMessage, LlvmMemoryBuffer* outMemBuf);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial ulong LLVMABISizeOfType(LlvmDataLayout tD, LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial uint LLVMABIAlignmentOfType(LlvmDataLayout tD, LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial ulong LLVMOffsetOfElement(LlvmDataLayout tD, LlvmType structTy, uint element);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial ulong LLVMStoreSizeOfType(LlvmDataLayout tD, LlvmType type);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMSetModuleDataLayout(LlvmModule module, LlvmDataLayout dL);

    [LibraryImport(LlvmLibrary.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint LLVMRunPasses(LlvmModule module, string passes, LlvmTargetMachine tM, nint options);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial nint LLVMCreatePassBuilderOptions();

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetVerifyEach(nint options, int verifyEach);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetLoopInterleaving(nint options, int loopInterleaving);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetLoopVectorization(nint options, int loopVectorization);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetSLPVectorization(nint options, int sLPVectorization);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetLoopUnrolling(nint options, int loopUnrolling);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetMergeFunctions(nint options, int mergeFunctions);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMPassBuilderOptionsSetInlinerThreshold(nint options, int threshold);

    [LibraryImport(LlvmLibrary.Name)]
    internal static partial void LLVMDisposePassBuilderOptions(nint options);
}
