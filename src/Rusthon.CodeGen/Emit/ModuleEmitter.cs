using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Rusthon.CodeGen.Llvm;
using Rusthon.IR;

namespace Rusthon.CodeGen.Emit;

/// <summary>The static data of one Python module: its source, its globals and the code objects of its functions.</summary>
internal sealed class ModuleEmitter
{
    /// <summary>The attributes of functions that are to be small.</summary>
    private static readonly string[] ForSize = ["optsize", "minsize"];

    private readonly EmitContext emit;
    private readonly Dictionary<string, int> globalIndex = [];
    private readonly Dictionary<string, FunctionData> functions = [];
    private readonly Dictionary<Signature, LlvmValue> codes = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(LlvmValue Code, Position Position), LlvmValue> positions = [];
    private readonly SourceColumns columns;
    private readonly LlvmValue? held;
    private readonly HashSet<string> heldGlobals;

    public ModuleEmitter(EmitContext emit, Module module)
    {
        this.emit = emit;
        Module = module;
        columns = new SourceColumns(module.Source);
        for (var i = 0; i < module.Globals.Length; i++)
        {
            globalIndex.Add(module.Globals[i], i);
        }

        var count = Math.Max(module.Globals.Length, 1);
        var slots = Enumerable.Repeat(emit.Constants.Bits(ValueLayout.Unset), count).ToArray();
        Slots = emit.AddData("globals." + module.Name, emit.Context.Int64.ConstArray(slots));
        var asked = module.Functions.SelectMany(function => function.Blocks).SelectMany(block => block.Instructions)
            .Where(instruction => instruction.Op == Ops.ExpectGlobal).Select(instruction => ((NameImmediate)instruction.Immediates[1]).Name).ToHashSet();
        if (asked.Count > 0)
        {
            held = emit.AddData("held." + module.Name, emit.Context.Pointer.ConstArray([.. Enumerable.Repeat(emit.Context.Pointer.Null, count)]));
        }

        heldGlobals = asked;
        Definition = emit.Module.AddGlobal(emit.ModuleDefType, Symbol(module.Name));
        foreach (var function in module.Functions)
        {
            functions.Add(function.Name, Declare(function));
        }
    }

    /// <summary>What is emitted.</summary>
    public Module Module { get; }

    /// <summary>The symbol of a module's definition, by which programs refer to precompiled ones.</summary>
    public static string Symbol(string module) => "module." + module;

    /// <summary>The static ModuleDef.</summary>
    public LlvmValue Definition { get; }

    /// <summary>The array of global variables.</summary>
    public LlvmValue Slots { get; }

    /// <summary>The functions by IR name.</summary>
    public FunctionData Function(string name) => functions[name];

    /// <summary>The address of a global variable's slot, or null when the module never binds the name.</summary>
    public LlvmValue? Slot(string name) => globalIndex.TryGetValue(name, out var index) ? Slots.ConstByteOffset(index * 8L) : null;

    /// <summary>Where it stands which function a global holds, or null for a global that no code asks about so.</summary>
    public LlvmValue? Held(string name) => heldGlobals.Contains(name) ? held!.Value.ConstByteOffset(globalIndex[name] * 8L) : null;

    /// <summary>Emits all code and data.</summary>
    public void Emit()
    {
        foreach (var function in Module.Functions)
        {
            emit.StartFunction(function);
            CompilerDefectException.Guard(function.Name, () => new FunctionEmitter(emit, this, function).Emit());
        }

        foreach (var function in Module.Functions.Where(function => !function.IsForm))
        {
            emit.StartFunction(function);
            EmitCode(function);
        }

        EmitDefinition();
    }

    /// <summary>Where a span begins: the line from 1, the column in UTF-8 bytes from 0.</summary>
    public (int Line, int Column) Start(Rusthon.Source.Span span)
    {
        var range = columns.Range(span);
        return (range.Line, range.Column);
    }

    /// <summary>The static PositionDef for a place in a function: one for all code that was made of it, so that tracebacks fold the lines of a recursion.</summary>
    public LlvmValue Position(FunctionData function, Position position)
    {
        var code = (position.Inlined is { } inlined ? Function(inlined) : function).Code;
        if (!positions.TryGetValue((code, position), out var known))
        {
            known = MakePosition(code, position);
            positions.Add((code, position), known);
        }

        return known;
    }

    private LlvmValue MakePosition(LlvmValue code, Position position)
    {
        var range = columns.Range(position.Span);
        var anchor = position.Anchor.Length > 0 ? columns.Range(position.Anchor) : default;
        var data = emit.Context.ConstStruct(
        [
            code,
            Int(range.Line), Int(range.EndLine), Int(range.Column), Int(range.EndColumn),
            Int(anchor.Line), Int(anchor.Column), Int(anchor.EndLine), Int(anchor.EndColumn),
        ]);
        return emit.AddData("position", data).SetGlobalConstant();
    }

    private LlvmValue Int(int value) => emit.Context.Int32.ConstInt((long)value);

    private LlvmValue Long(long value) => emit.Context.Int64.ConstInt(value);

    /// <summary>How a value of a type is held in LLVM code.</summary>
    public static LlvmType TypeOf(LlvmContext context, IRType type) => type switch
    {
        IRType.Bool => context.Int1,
        IRType.F64 => context.Double,
        IRType.Outcome => context.Struct([context.Int64, context.Int64]),
        _ => context.Int64,
    };

    private FunctionData Declare(Function function)
    {
        var context = emit.Context;
        LlvmType[] types = function.Kind == FunctionKind.Continuation
            ? [context.Pointer, context.Int64, context.Pointer]
            : [context.Pointer, .. function.Blocks[0].Parameters.Select(parameter => TypeOf(context, function.ValueTypes[parameter.Index]))];
        var type = TypeOf(context, function.Result).Function(types);
        if (!codes.TryGetValue(function.Signature, out var code))
        {
            code = emit.Module.AddGlobal(emit.CodeType, "code." + function.Name);
            codes.Add(function.Signature, code);
        }

        var body = emit.Module.AddFunction("py." + function.Name, type).SetLinkage(LlvmLinkage.Internal).SetCallConv(LlvmCallConv.Fast);
        body.AddAttribute(context.Attribute("nounwind"));
        string[] attributes = function.Kind == FunctionKind.Continuation ? ["cold", "noinline", "optsize", "minsize"]
            : emit.ForSize && !function.RunsOnce ? ForSize : [];
        foreach (var attribute in attributes)
        {
            body.AddAttribute(context.Attribute(attribute));
        }

        return new FunctionData(function, body, code);
    }

    private void EmitCode(Function function)
    {
        var data = functions[function.Name];
        var signature = function.Signature;
        var flags = (signature.VarArgs ? 4u : 0) | (signature.VarKeywords ? 8u : 0) | function.Kind switch
        {
            FunctionKind.Generator => 0x20u,
            FunctionKind.Coroutine => 0x80u,
            FunctionKind.AsyncGenerator => 0x200u,
            _ => 0u,
        };
        var constants = emit.Constants;
        var value = emit.Context.ConstStruct(
        [
            constants.Header("type_code", 0),
            constants.String(signature.Name),
            constants.String(signature.QualName),
            constants.Value(signature.Doc ?? (Constant)SingletonConstant.None),
            Definition,
            Int(signature.FirstLine),
            emit.Context.Int32.ConstInt((ulong)flags),
            Int(signature.Positional),
            Int(signature.PositionalOnly),
            Int(signature.KeywordOnly),
            Int(signature.ParameterCount),
            constants.NameArray(signature.Locals),
            Int(signature.Locals.Length),
            Int(signature.FreeVariables.Length),
            constants.NameArray(signature.FreeVariables),
            EmitEntry(data),
        ]);
        data.Code.SetInitializer(value).SetLinkage(LlvmLinkage.Internal).SetAlignment(16);
    }

    /// <summary>The uniform entry that the runtime calls: (function, slots) spread over the body's parameters.</summary>
    private LlvmValue EmitEntry(FunctionData function)
    {
        var context = emit.Context;
        var type = context.Int64.Function([context.Pointer, context.Pointer, context.Int64]);
        var entry = emit.Module.AddFunction("entry." + function.Function.Name, type).SetLinkage(LlvmLinkage.Internal);
        foreach (var attribute in (string[])["nounwind", .. emit.ForSize ? ForSize : []])
        {
            entry.AddAttribute(context.Attribute(attribute));
        }

        var builder = emit.Builder;
        builder.PositionAtEnd(entry.AppendBlock("entry"));
        var arguments = new LlvmValue[function.Body.ParameterCount];
        arguments[0] = entry.Parameter(0);
        for (var i = 1; i < arguments.Length; i++)
        {
            arguments[i] = builder.Load(context.Int64, builder.ByteOffset(entry.Parameter(1), (i - 1) * 8L));
            if (function.Function.Takes(i - 1))
            {
                EmitTake(entry, i - 1, arguments[i]);
            }
        }

        builder.Ret(builder.Call(function.Body, arguments).SetCallSiteConv(LlvmCallConv.Fast));
        return entry;
    }

    /// <summary>The body takes the parameter: from its slot when that is given, which is None then; else a reference of its own.</summary>
    private void EmitTake(LlvmValue entry, int parameter, LlvmValue value)
    {
        var context = emit.Context;
        var builder = emit.Builder;
        var (take, retain, join) = (entry.AppendBlock("take"), entry.AppendBlock("retain"), entry.AppendBlock("taken"));
        var bit = builder.And(entry.Parameter(2), context.Int64.ConstInt(1UL << parameter));
        builder.CondBr(builder.ICmp(LlvmIntPredicate.NE, bit, context.Int64.ConstInt(0UL)), take, retain);
        builder.PositionAtEnd(take);
        builder.Store(emit.Constants.Bits(ValueLayout.None), builder.ByteOffset(entry.Parameter(1), parameter * 8L));
        builder.Br(join);
        builder.PositionAtEnd(retain);
        builder.Call(emit.RuntimeFunction("rt_retain", context.Int64, [value]), [value]);
        builder.Br(join);
        builder.PositionAtEnd(join);
    }

    /// <summary>A resume function as the runtime calls it: (generator, sent value) with the boxed generator as the body's first parameter.</summary>
    public LlvmValue Resume(FunctionData target)
    {
        var name = "resume." + target.Function.Name;
        var known = emit.Module.FindFunction(name);
        if (!known.IsNone)
        {
            return known;
        }

        var context = emit.Context;
        var resume = emit.Module.AddFunction(name, context.Int64.Function([context.Pointer, context.Int64])).SetLinkage(LlvmLinkage.Internal);
        resume.AddAttribute(context.Attribute("nounwind"));
        using var builder = context.CreateBuilder();
        builder.PositionAtEnd(resume.AppendBlock("entry"));
        var boxed = builder.Or(builder.PtrToInt(resume.Parameter(0), context.Int64), emit.Constants.Bits(ValueLayout.TagPointer));
        builder.Ret(builder.Call(target.Body, [context.Pointer.Null, boxed, resume.Parameter(1)]).SetCallSiteConv(LlvmCallConv.Fast));
        return resume;
    }

    private void EmitDefinition()
    {
        var constants = emit.Constants;
        var context = emit.Context;
        var text = Module.Text;
        var source = Encoding.UTF8.GetBytes(text is null ? Module.Source.Text : "");
        var body = functions[Module.Functions[0].Name];
        var builtins = UsedBuiltins.Of(Module, emit.Builtins).Select(constants.Symbol).ToArray();
        var value = context.ConstStruct(
        [
            constants.String(Module.Name),
            constants.String(Module.Source.Path),
            emit.AddData("source", context.ConstBytes(source)).SetGlobalConstant(),
            Long(source.Length),
            constants.NameArray(Module.Globals),
            Slots,
            Long(Module.Globals.Length),
            held ?? context.Pointer.Null,
            text is null ? EmitBody(body) : context.Pointer.Null,
            constants.Bits(ValueLayout.Unset),
            builtins.Length == 0 ? context.Pointer.Null : emit.AddData("builtins", context.Pointer.ConstArray(builtins)).SetGlobalConstant(),
            Long(builtins.Length),
            text is null ? constants.Bits(ValueLayout.Unset) : constants.String(text.Text),
            text is null ? context.Pointer.Null : body.Code,
            Long(text is null ? 0 : (text.IsInteractive ? 1 : 0) | (text.IsExpression ? 2 : 0) | (text.IsWrong ? 4 : 0)),
        ]);
        Definition.SetInitializer(value).SetLinkage(LlvmLinkage.External).SetVisibility(LlvmVisibility.Hidden).SetAlignment(16);
    }

    /// <summary>The module's body as the runtime calls it: 0, or -1 when it raised.</summary>
    private LlvmValue EmitBody(FunctionData body)
    {
        var context = emit.Context;
        var function = emit.Module.AddFunction("body." + Module.Name, context.Int32.Function([])).SetLinkage(LlvmLinkage.Internal);
        function.AddAttribute(context.Attribute("nounwind"));
        var builder = emit.Builder;
        builder.PositionAtEnd(function.AppendBlock("entry"));
        var result = builder.Call(body.Body, [context.Pointer.Null]).SetCallSiteConv(LlvmCallConv.Fast);
        var failed = builder.ICmp(LlvmIntPredicate.EQ, result, emit.Constants.Bits(ValueLayout.Error));
        builder.Ret(builder.SExt(failed, context.Int32));
        return function;
    }
}

/// <summary>A function's LLVM body (fast calling convention: the function object, then the parameters) and its static code object.</summary>
internal sealed record FunctionData(Function Function, LlvmValue Body, LlvmValue Code);
