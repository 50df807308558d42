namespace Rusthon.CodeGen.Llvm;

#pragma warning disable CS1591 // Members carry the names of the C API.

/// <summary>Instruction opcodes.</summary>
public enum LlvmOpcode
{
    Ret = 1,
    Br = 2,
    Switch = 3,
    IndirectBr = 4,
    Invoke = 5,
    Unreachable = 7,
    CallBr = 67,
    FNeg = 66,
    Add = 8,
    FAdd = 9,
    Sub = 10,
    FSub = 11,
    Mul = 12,
    FMul = 13,
    UDiv = 14,
    SDiv = 15,
    FDiv = 16,
    URem = 17,
    SRem = 18,
    FRem = 19,
    Shl = 20,
    LShr = 21,
    AShr = 22,
    And = 23,
    Or = 24,
    Xor = 25,
    Alloca = 26,
    Load = 27,
    Store = 28,
    GetElementPtr = 29,
    Trunc = 30,
    ZExt = 31,
    SExt = 32,
    FPToUI = 33,
    FPToSI = 34,
    UIToFP = 35,
    SIToFP = 36,
    FPTrunc = 37,
    FPExt = 38,
    PtrToInt = 39,
    PtrToAddr = 69,
    IntToPtr = 40,
    BitCast = 41,
    AddrSpaceCast = 60,
    ICmp = 42,
    FCmp = 43,
    PHI = 44,
    Call = 45,
    Select = 46,
    VAArg = 49,
    ExtractElement = 50,
    InsertElement = 51,
    ShuffleVector = 52,
    ExtractValue = 53,
    InsertValue = 54,
    Freeze = 68,
    Fence = 55,
    AtomicCmpXchg = 56,
    AtomicRMW = 57,
    Resume = 58,
    LandingPad = 59,
    CleanupRet = 61,
    CatchRet = 62,
    CatchPad = 63,
    CleanupPad = 64,
    CatchSwitch = 65,
}

/// <summary>Kinds of types.</summary>
public enum LlvmTypeKind
{
    Void = 0,
    Half = 1,
    Float = 2,
    Double = 3,
    X86FP80 = 4,
    FP128 = 5,
    PPCFP128 = 6,
    Label = 7,
    Integer = 8,
    Function = 9,
    Struct = 10,
    Array = 11,
    Pointer = 12,
    Vector = 13,
    Metadata = 14,
    Token = 16,
    ScalableVector = 17,
    BFloat = 18,
    X86AMX = 19,
    TargetExt = 20,
}

/// <summary>Kinds of values.</summary>
public enum LlvmValueKind
{
    Argument = 0,
    BasicBlock = 1,
    MemoryUse = 2,
    MemoryDef = 3,
    MemoryPhi = 4,
    Function = 5,
    GlobalAlias = 6,
    GlobalIFunc = 7,
    GlobalVariable = 8,
    BlockAddress = 9,
    ConstantExpr = 10,
    ConstantArray = 11,
    ConstantStruct = 12,
    ConstantVector = 13,
    UndefValue = 14,
    ConstantAggregateZero = 15,
    ConstantDataArray = 16,
    ConstantDataVector = 17,
    ConstantInt = 18,
    ConstantFP = 19,
    ConstantPointerNull = 20,
    ConstantTokenNone = 21,
    MetadataAsValue = 22,
    InlineAsm = 23,
    Instruction = 24,
    PoisonValue = 25,
    ConstantTargetNone = 26,
    ConstantPtrAuth = 27,
}

/// <summary>How a symbol is seen by the linker.</summary>
public enum LlvmLinkage
{
    External = 0,
    AvailableExternally = 1,
    LinkOnceAny = 2,
    LinkOnceODR = 3,
    WeakAny = 5,
    WeakODR = 6,
    Appending = 7,
    Internal = 8,
    Private = 9,
    ExternalWeak = 12,
    Common = 14,
}

/// <summary>ELF visibility.</summary>
public enum LlvmVisibility
{
    Default = 0,
    Hidden = 1,
    Protected = 2,
}

/// <summary>Whether the address of a global matters.</summary>
public enum LlvmUnnamedAddr
{
    None = 0,
    Local = 1,
    Global = 2,
}

/// <summary>Calling conventions.</summary>
public enum LlvmCallConv
{
    C = 0,
    Fast = 8,
    Cold = 9,
    PreserveMost = 14,
    PreserveAll = 15,
    Swift = 16,
    X8664SysV = 78,
}

/// <summary>Integer comparisons.</summary>
public enum LlvmIntPredicate
{
    EQ = 32,
    NE = 33,
    UGT = 34,
    UGE = 35,
    ULT = 36,
    ULE = 37,
    SGT = 38,
    SGE = 39,
    SLT = 40,
    SLE = 41,
}

/// <summary>Floating-point comparisons (O: false on NaN, U: true on NaN).</summary>
public enum LlvmRealPredicate
{
    AlwaysFalse = 0,
    OEQ = 1,
    OGT = 2,
    OGE = 3,
    OLT = 4,
    OLE = 5,
    ONE = 6,
    ORD = 7,
    UNO = 8,
    UEQ = 9,
    UGT = 10,
    UGE = 11,
    ULT = 12,
    ULE = 13,
    UNE = 14,
    AlwaysTrue = 15,
}

/// <summary>Thread-local storage models.</summary>
public enum LlvmThreadLocalMode
{
    NotThreadLocal = 0,
    GeneralDynamicTLSModel = 1,
    LocalDynamicTLSModel = 2,
    InitialExecTLSModel = 3,
    LocalExecTLSModel = 4,
}

/// <summary>Tail-call markers of a call.</summary>
public enum LlvmTailCallKind
{
    None = 0,
    Tail = 1,
    MustTail = 2,
    NoTail = 3,
}

/// <summary>What linking does when two modules disagree on a flag.</summary>
public enum LlvmModuleFlagBehavior
{
    Error = 0,
    Warning = 1,
    Require = 2,
    Override = 3,
    Append = 4,
    AppendUnique = 5,
}

/// <summary>What a linker does with equal section groups.</summary>
public enum LlvmComdatKind
{
    Any = 0,
    ExactMatch = 1,
    Largest = 2,
    NoDeduplicate = 3,
    SameSize = 4,
}

/// <summary>Effort of instruction selection and scheduling.</summary>
public enum LlvmCodeGenLevel
{
    None = 0,
    Less = 1,
    Default = 2,
    Aggressive = 3,
}

/// <summary>Relocation models.</summary>
public enum LlvmRelocMode
{
    Default = 0,
    Static = 1,
    PIC = 2,
    DynamicNoPic = 3,
    ROPI = 4,
    RWPI = 5,
    ROPIRWPI = 6,
}

/// <summary>Code models.</summary>
public enum LlvmCodeModel
{
    Default = 0,
    JITDefault = 1,
    Tiny = 2,
    Small = 3,
    Kernel = 4,
    Medium = 5,
    Large = 6,
}

/// <summary>What is emitted.</summary>
public enum LlvmFileType
{
    Assembly = 0,
    Object = 1,
}

/// <summary>Relaxations of floating-point arithmetic.</summary>
[System.Flags]
public enum LlvmFastMathFlags
{
    None = 0,
    AllowReassoc = 1,
    NoNaNs = 2,
    NoInfs = 4,
    NoSignedZeros = 8,
    AllowReciprocal = 16,
    AllowContract = 32,
    ApproxFunc = 64,
}
