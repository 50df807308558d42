using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.CodeGen.Emit;

/// <summary>What all emitters of one program share. The LLVM module starts as the runtime's bitcode, which declares every runtime function and holds the bodies that may be inlined.</summary>
internal sealed class EmitContext
{
    public EmitContext(LlvmContext context, LlvmModule module, BuiltinEntries builtins)
    {
        Builtins = builtins;
        Context = context;
        Module = module;
        Builder = context.CreateBuilder();
        Constants = new ConstantEmitter(context, module);
        Memory = new MemoryKinds(context);
        NoInline = context.Attribute("noinline");
        var header = context.Struct([context.Int32, context.Int32, context.Pointer]);
        var value = context.Int64;
        CodeType = context.Struct(
        [
            header, value, value, value, context.Pointer, context.Int32, context.Int32, context.Int32, context.Int32,
            context.Int32, context.Int32, context.Pointer, context.Int32, context.Int32, context.Pointer, context.Pointer,
        ]);
        ModuleDefType = context.Struct(
        [
            value, value, context.Pointer, context.Int64, context.Pointer, context.Pointer, context.Int64, context.Pointer, context.Pointer, value, context.Pointer, context.Int64,
            value, context.Pointer, context.Int64,
        ]);
    }

    private readonly Dictionary<string, FunctionData> functions = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<string, HashSet<string>> runtimeFunctions = [];
    private HashSet<string> runtimeFunctionsOfCurrent = [];

    public LlvmContext Context { get; }

    /// <summary>Guards also exit without cause, to try what is rarely run.</summary>
    public bool ForceExits { get; init; }

    /// <summary>Code is to be small rather than fast.</summary>
    public bool ForSize { get; init; }

    /// <summary>Takes the lines for debuggers; null for none.</summary>
    public DebugLines? Debug { get; init; }

    /// <summary>The place of each op that may allocate is noted before it.</summary>
    public bool NotesPlaces { get; init; }

    /// <summary>Functions tell the runtime when they are called and return.</summary>
    public bool Measures { get; init; }

    /// <summary>What the runtime's own modules hold.</summary>
    public BuiltinEntries Builtins { get; }

    public LlvmModule Module { get; }

    public LlvmBuilder Builder { get; }

    public ConstantEmitter Constants { get; }

    /// <summary>The kinds of memory.</summary>
    public MemoryKinds Memory { get; }

    /// <summary>The attribute of calls that are not worth inlining.</summary>
    public LlvmAttribute NoInline { get; }

    /// <summary>The layout of the runtime's CodeObj.</summary>
    public LlvmType CodeType { get; }

    /// <summary>The layout of the runtime's ModuleDef.</summary>
    public LlvmType ModuleDefType { get; }

    /// <summary>A function of any module by its IR name.</summary>
    public FunctionData Function(string name) => functions[name];

    /// <summary>The number of a function among all of the program, in order.</summary>
    public int NumberOf(string name) => numbers[name];

    /// <summary>True when there is such a function.</summary>
    public bool HasFunction(string name) => functions.ContainsKey(name);

    /// <summary>Makes the functions of all modules known.</summary>
    public void SetModules(IEnumerable<ModuleEmitter> modules)
    {
        foreach (var module in modules)
        {
            foreach (var function in module.Module.Functions)
            {
                functions.Add(function.Name, module.Function(function.Name));
                numbers.Add(function.Name, numbers.Count);
            }
        }
    }

    /// <summary>The functions of the runtime that code of a function, by its IR name, was compiled to call.</summary>
    public IEnumerable<string> RuntimeFunctionsOf(string function) => runtimeFunctions.TryGetValue(function, out var found) ? found : [];

    /// <summary>What is emitted from now on is code of a function.</summary>
    public void StartFunction(Rusthon.IR.Function function)
    {
        if (!runtimeFunctions.TryGetValue(function.Name, out var found))
        {
            runtimeFunctions.Add(function.Name, found = []);
        }

        runtimeFunctionsOfCurrent = found;
    }

    /// <summary>A static datum of the program.</summary>
    public LlvmValue AddData(string name, LlvmValue initializer) =>
        Module.AddGlobal(initializer.Type, name).SetInitializer(initializer).SetLinkage(LlvmLinkage.Internal);

    /// <summary>A function of the runtime; declared with the types of the call when the bitcode does not have it.</summary>
    public LlvmValue RuntimeFunction(string symbol, LlvmType result, params System.ReadOnlySpan<LlvmValue> arguments)
    {
        runtimeFunctionsOfCurrent.Add(symbol);
        var function = Module.FindFunction(symbol);
        if (!function.IsNone)
        {
            return function;
        }

        var types = arguments.ToArray().Select(a => a.Type).ToArray();
        return Module.AddFunction(symbol, result.Function(types)).SetLinkage(LlvmLinkage.External);
    }
}
