using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>What one translation is to contain.</summary>
internal sealed record TranslationOptions
{
    /// <summary>The value that <c>Build.Allocator</c> is replaced by.</summary>
    public required int Allocator { get; init; }

    /// <summary>Only bodies that programs may inline; everything else is declared.</summary>
    public bool InlineBodiesOnly { get; init; }

    /// <summary>Data that a compiled program would define is defined here, as zeros.</summary>
    public bool DefineImports { get; init; }

    /// <summary>Symbols that another module refers to, besides those given by attributes.</summary>
    public IReadOnlySet<string> SharedSymbols { get; init; } = new HashSet<string>();
}

/// <summary>
/// Lowers the methods reachable from some roots, and the static data that they use, to one LLVM module. Expects
/// assemblies of restricted C# compiled by Roslyn; what is outside the subset is collected in
/// <see cref="Rejections"/>, and then the module must not be used.
/// </summary>
internal sealed class Translator : IDisposable
{
    /// <summary>Bodies of at most this many bytes of IL go into the inline module without being marked, if marked ones call them.</summary>
    private const int AccessorCodeSize = 48;

    private readonly TranslationOptions options;
    private readonly Queue<MethodInstance> pending = new();
    private readonly Dictionary<MethodInstance, LlvmValue> functions = [];
    private readonly Dictionary<string, LlvmValue> globals = new(StringComparer.Ordinal);
    private readonly Dictionary<FieldDefinition, LlvmValue> data = [];
    private readonly List<LlvmValue> initializers = [];
    private readonly HashSet<TypeDefinition> initialized = [];

    public Translator(IReadOnlyList<ModuleDefinition> modules, LlvmTargetMachine target, TranslationOptions options)
    {
        this.options = options;
        Context = LlvmContext.Create();
        Module = Context.CreateModule("runtime");
        Module.SetTarget(target);
        Module.SetSourceFileName("Rusthon.Runtime");
        Target = target;
        Types = new IlTypes(Context, modules.ToHashSet());
    }

    public LlvmContext Context { get; }

    public LlvmModule Module { get; }

    public LlvmTargetMachine Target { get; }

    public IlTypes Types { get; }

    public Rejections Rejections { get; } = new();

    /// <summary>What the methods translated so far ask objects for.</summary>
    public AskedFor Asked { get; } = new();

    /// <summary>The value of <c>Build.Allocator</c>.</summary>
    public int Allocator => options.Allocator;

    /// <summary>All functions translated or declared so far.</summary>
    public IReadOnlyDictionary<MethodInstance, LlvmValue> Functions => functions;

    /// <summary>All static fields used so far, by symbol.</summary>
    public IReadOnlyDictionary<string, LlvmValue> Globals => globals;

    /// <summary>Translates everything that was asked for through <see cref="Function"/>.</summary>
    public void Run()
    {
        while (pending.TryDequeue(out var method))
        {
            new MethodTranslator(this, method, functions[method]).Translate();
        }
    }

    /// <summary>The function of a method; it is translated by the next <see cref="Run"/>.</summary>
    /// <exception cref="RejectedException">The signature is outside the subset.</exception>
    public LlvmValue Function(MethodInstance method)
    {
        if (functions.TryGetValue(method, out var known))
        {
            return known;
        }

        var function = method.Definition.IsPInvokeImpl ? External(method) : Declared(method);
        functions.Add(method, function);
        return function;
    }

    /// <summary>The signature of a method, <c>this</c> included.</summary>
    /// <exception cref="RejectedException">The signature is outside the subset.</exception>
    public Signature SignatureOf(MethodInstance method)
    {
        var definition = method.Definition;
        var parameters = definition.Parameters.Select(p => Types.Resolve(p.ParameterType, method.Scope)).ToList();
        if (definition.HasThis)
        {
            parameters.Insert(0, Types.Pointer);
        }

        return new Signature(Context, Types.Resolve(definition.ReturnType, method.Scope), parameters);
    }

    /// <summary>The global of a static field.</summary>
    /// <exception cref="RejectedException">The field's type is outside the subset.</exception>
    public LlvmValue StaticField(FieldDefinition field, GenericScope scope)
    {
        if (field.HasThreadStatic())
        {
            throw new RejectedException("thread-static field; per-thread state belongs in ThreadState");
        }

        if (field.RVA != 0)
        {
            return ConstantData(field);
        }

        var given = NativeSymbols.Of(field);
        var symbol = given ?? MethodNames.Symbol(field, scope);
        if (globals.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var type = Types.Resolve(field.FieldType, scope);
        var global = Module.AddGlobal(type.Llvm, symbol).SetAlignment(Math.Max(type.Alignment, 8));
        globals.Add(symbol, global);
        var shared = given is not null || options.InlineBodiesOnly || options.SharedSymbols.Contains(symbol);
        global.SetLinkage(shared ? LlvmLinkage.External : LlvmLinkage.Internal);
        global.SetVisibility(shared ? LlvmVisibility.Hidden : LlvmVisibility.Default);
        if (!options.InlineBodiesOnly && (options.DefineImports || field.Attribute(Attributes.ImportData) is null))
        {
            global.SetInitializer(type.Llvm.Null);
            Initialize(field.DeclaringType, scope);
        }

        return global;
    }

    /// <summary>Gives a static field's global its initial content, of whatever LLVM type.</summary>
    public void Replace(LlvmValue global, LlvmValue content)
    {
        var symbol = global.Name;
        var replacement = Module.AddGlobal(content.Type, "")
            .SetInitializer(content)
            .SetLinkage(global.Linkage)
            .SetVisibility(global.Visibility)
            .SetAlignment(8);
        global.ReplaceAllUsesWith(replacement);
        global.DeleteGlobal();
        replacement.SetName(symbol);
        globals[symbol] = replacement;
    }

    /// <summary>The constant bytes used so far, with their globals.</summary>
    public IEnumerable<(FieldDefinition Field, LlvmValue Global)> Data => data.Select(pair => (pair.Key, pair.Value));

    /// <summary>Constant bytes that the C# compiler laid down (u8 literals and constant spans). They must not be named as a section is: LLVM 19 refuses it.</summary>
    public LlvmValue ConstantData(FieldDefinition field)
    {
        if (!data.TryGetValue(field, out var global))
        {
            var alignment = field.FieldType.Resolve()?.PackingSize ?? 0;
            global = Constant(Context.ConstBytes(field.InitialValue), "bytes", Math.Max((int)alignment, 1))
                .SetLinkage(LlvmLinkage.Internal);
            data.Add(field, global);
        }

        return global;
    }

    /// <summary>An anonymous constant whose address does not matter.</summary>
    public LlvmValue Constant(LlvmValue value, string name, int alignment) =>
        Module.AddGlobal(value.Type, name)
            .SetInitializer(value)
            .SetGlobalConstant()
            .SetLinkage(LlvmLinkage.Private)
            .SetUnnamedAddr(LlvmUnnamedAddr.Global)
            .SetAlignment(alignment);

    /// <summary>
    /// Evaluates static initialisers at build time, so that none is left to run. Rejects what cannot be evaluated.
    /// </summary>
    public void EvaluateInitializers()
    {
        if (initializers.Count == 0)
        {
            return;
        }

        var entryType = Context.Struct([Context.Int32, Context.Pointer, Context.Pointer]);
        var entries = initializers.Select(f => Context.ConstStruct([Context.Int32.ConstInt(65535UL), f, Context.Pointer.Null])).ToArray();
        Module.AddGlobal(entryType.Array((ulong)entries.Length), "llvm.global_ctors")
            .SetInitializer(entryType.ConstArray(entries))
            .SetLinkage(LlvmLinkage.Appending);
        Module.RunPasses("function(sroa,early-cse,simplifycfg),globalopt", Target);
        var left = Module.FindGlobal("llvm.global_ctors");
        if (!left.IsNone && left.ValueType.ArrayLength > 0)
        {
            for (var i = 0; i < (int)left.ValueType.ArrayLength; i++)
            {
                var name = left.Initializer.Operand(i).Operand(1).Name;
                Rejections.Add(new Rejection(name, "", "", "the static initialiser cannot be evaluated at build time; use constants"));
            }
        }
    }

    /// <summary>
    /// Rejects static initialisers. To evaluate them LLVM would rewrite the runtime before it is written down what refers to what
    /// in it: a pointer to a function that only some programs store would become a direct call.
    /// </summary>
    public void RejectInitializers()
    {
        foreach (var initializer in initializers)
        {
            Rejections.Add(new Rejection(initializer.Name, "", "", "static fields of the runtime start as zero"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Module.Dispose();
        Context.Dispose();
    }

    private LlvmValue External(MethodInstance method)
    {
        var info = method.Definition.PInvokeInfo;
        if (info.SupportsLastError)
        {
            throw new RejectedException("SetLastError; read errno through __errno_location");
        }

        var symbol = string.IsNullOrEmpty(info.EntryPoint) ? method.Definition.Name : info.EntryPoint;
        var signature = SignatureOf(method);
        if (signature.Parameters.Append(signature.Result).Any(t => t.Representation is Representation.Parts or Representation.Address))
        {
            throw new RejectedException("a struct is passed to or returned from a native function by value; pass its address");
        }

        var known = Module.FindFunction(symbol);
        if (!known.IsNone)
        {
            return known;
        }

        var function = Module.AddFunction(symbol, signature.Function);
        signature.AddAttributes(function);
        function.AddAttribute(Context.Attribute("nounwind"));
        return function;
    }

    private LlvmValue Declared(MethodInstance method)
    {
        var definition = method.Definition;
        var symbol = NativeSymbols.Of(definition) ?? method.Symbol;
        var signature = SignatureOf(method);
        var function = Module.AddFunction(symbol, signature.Function);
        if (function.Name != symbol)
        {
            throw new RejectedException($"the symbol {symbol} is already taken");
        }

        signature.AddAttributes(function);
        function.AddAttribute(Context.Attribute("nounwind"));
        if (definition.AggressiveInlining)
        {
            function.AddAttribute(Context.Attribute("alwaysinline"));
        }
        else if (definition.NoInlining)
        {
            function.AddAttribute(Context.Attribute("noinline"));
        }
        else if (definition.Attribute(Attributes.Inline) is not null)
        {
            function.AddAttribute(Context.Attribute("inlinehint"));
        }

        if (definition.Attribute(Attributes.Cold) is not null)
        {
            function.AddAttribute(Context.Attribute("cold"));
            function.AddAttribute(Context.Attribute("noinline"));
        }

        if (definition.Attribute(Attributes.Cold) is not null || definition.DeclaringType.Attribute(Attributes.Cold) is not null)
        {
            function.AddAttribute(Context.Attribute("optsize"));
            function.AddAttribute(Context.Attribute("minsize"));
        }

        if (!options.InlineBodiesOnly)
        {
            var shared = symbol != method.Symbol || options.SharedSymbols.Contains(symbol);
            function.SetLinkage(shared ? LlvmLinkage.External : LlvmLinkage.Internal);
            function.SetVisibility(shared ? LlvmVisibility.Hidden : LlvmVisibility.Default);
            pending.Enqueue(method);
            return function;
        }

        function.SetVisibility(LlvmVisibility.Hidden);
        if (IsInlineBody(definition))
        {
            if (definition.Attribute(Attributes.Inline) is null)
            {
                function.AddAttribute(Context.Attribute("alwaysinline"));
            }

            function.SetLinkage(LlvmLinkage.AvailableExternally);
            pending.Enqueue(method);
        }

        return function;
    }

    private static bool IsInlineBody(MethodDefinition method) =>
        method.Attribute(Attributes.Inline) is not null
        || method.AggressiveInlining
        || (method.HasBody && !method.NoInlining && method.Body.CodeSize <= AccessorCodeSize && NativeSymbols.Of(method) is null);

    private void Initialize(TypeDefinition type, GenericScope scope)
    {
        var constructor = type.Methods.FirstOrDefault(m => m.IsConstructor && m.IsStatic);
        if (constructor is null || !initialized.Add(type))
        {
            return;
        }

        if (scope.TypeArguments.Count > 0)
        {
            throw new RejectedException($"static initialiser of the generic type {type.Name}");
        }

        initializers.Add(Function(new MethodInstance(constructor, GenericScope.None)));
    }
}
