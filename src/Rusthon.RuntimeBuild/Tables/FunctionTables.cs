using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.Runtime;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Translation;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>Makes the static descriptions of built-in functions and methods from their signatures.</summary>
internal sealed class FunctionTables(Translator translator, StaticData data)
{
    private const string ValueType = "Rusthon.Runtime.V";

    private LlvmContext Context => translator.Context;

    /// <summary>The content of a FunctionDef.</summary>
    /// <param name="method">The C# method.</param>
    /// <param name="signatureText">Its Python signature.</param>
    /// <param name="owner">The Python type of a method, or null for a function.</param>
    /// <param name="module">The module of a function, or null for a method.</param>
    /// <exception cref="RejectedException">Signature and method do not fit.</exception>
    public LlvmValue Definition(MethodDefinition method, string signatureText, string? owner, string? module)
    {
        var signature = PythonSignature.Parse(signatureText);
        Check(method, signature);
        var parameters = signature.Parameters.Select(p => data.Struct("ParamDef", new()
        {
            ["Name"] = data.Str(p.Name),
            ["Kind"] = Context.Int8.ConstInt((ulong)p.Kind),
            ["HasDefault"] = Context.Int8.ConstInt(p.HasDefault ? 1UL : 0),
        })).ToArray();
        return data.Struct("FunctionDef", new()
        {
            ["Name"] = data.Str(signature.Name),
            ["QualName"] = data.Str(owner is null ? signature.Name : $"{owner}.{signature.Name}"),
            ["Module"] = module is null ? data.Bits(V.None) : data.Str(module),
            ["Signature"] = data.Str(signatureText),
            ["Params"] = data.Table("params", parameters),
            ["ParamCount"] = Context.Int32.ConstInt((ulong)parameters.Length),
            ["Thunk"] = Thunk(method, signature),
        });
    }

    private static void Check(MethodDefinition method, PythonSignature signature)
    {
        if (method.ReturnType.FullName != ValueType)
        {
            throw new RejectedException($"a Python function must return V, not {method.ReturnType.Name}");
        }

        var expected = signature.Parameters.SelectMany(p => p.Kind == ParamKind.VarArgs ? [ValueType + "*", "System.Int64"] : new[] { ValueType });
        if (!method.Parameters.Select(p => p.ParameterType.FullName).SequenceEqual(expected))
        {
            throw new RejectedException(
                $"the signature {signature.Name}({string.Join(", ", signature.Parameters.Select(p => p.Name))}) needs the parameters ({string.Join(", ", expected)})");
        }
    }

    /// <summary>A function that spreads bound slots over the parameters: <c>V thunk(V* slots)</c>.</summary>
    private LlvmValue Thunk(MethodDefinition method, PythonSignature signature)
    {
        var target = data.Function(method);
        var thunk = translator.Module.AddFunction($"{target.Name}.thunk", Context.Int64.Function([Context.Pointer]))
            .SetLinkage(LlvmLinkage.Internal);
        thunk.AddAttribute(Context.Attribute("nounwind"));
        var builder = Context.CreateBuilder();
        builder.PositionAtEnd(thunk.AppendBlock("entry"));
        var arguments = new List<LlvmValue>();
        foreach (var parameter in signature.Parameters)
        {
            arguments.Add(Slot(builder, thunk, arguments.Count, parameter.Kind == ParamKind.VarArgs ? Context.Pointer : Context.Int64));
            if (parameter.Kind == ParamKind.VarArgs)
            {
                arguments.Add(Slot(builder, thunk, arguments.Count, Context.Int64));
            }
        }

        builder.Ret(builder.Call(target, arguments.ToArray()));
        builder.Dispose();
        return thunk;
    }

    private static LlvmValue Slot(LlvmBuilder builder, LlvmValue thunk, int index, LlvmType type) =>
        builder.Load(type, builder.ByteOffset(thunk.Parameter(0), index * 8)).SetAlignment(8);
}
