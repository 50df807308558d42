using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>
/// A method's signature and its LLVM form: bool is i1, structs that wrap one scalar are that scalar, other small
/// structs are passed in parts, larger ones by the address of a copy that nobody changes, and returned through an
/// address given as first parameter.
/// </summary>
internal sealed class Signature
{
    private readonly LlvmContext context;

    /// <param name="context">The LLVM context.</param>
    /// <param name="result">The result.</param>
    /// <param name="parameters">All parameters, the address of <c>this</c> included.</param>
    public Signature(LlvmContext context, IlType result, IReadOnlyList<IlType> parameters)
    {
        this.context = context;
        Result = result;
        Parameters = parameters;
        var types = parameters.Select(Passed).ToList();
        if (ReturnsByAddress)
        {
            types.Insert(0, context.Pointer);
        }

        Function = (ReturnsByAddress ? context.Void : Passed(result)).Function(types.ToArray());
    }

    /// <summary>The result.</summary>
    public IlType Result { get; }

    /// <summary>All parameters, the address of <c>this</c> included.</summary>
    public IReadOnlyList<IlType> Parameters { get; }

    /// <summary>The LLVM function type.</summary>
    public LlvmType Function { get; }

    /// <summary>Whether the result goes to an address given as first parameter.</summary>
    public bool ReturnsByAddress => Result.Kind == IlKind.Struct && Result.Representation == Representation.Address;

    /// <summary>The index of the first real parameter in the LLVM function.</summary>
    public int FirstParameter => ReturnsByAddress ? 1 : 0;

    /// <summary>Adds the attributes that follow from the types to a function.</summary>
    public void AddAttributes(LlvmValue function)
    {
        if (ReturnsByAddress)
        {
            function.AddParameterAttribute(0, context.Attribute("noalias"));
        }

        if (Extension(Result) is { } resultExtension)
        {
            function.AddReturnAttribute(context.Attribute(resultExtension));
        }

        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Extension(Parameters[i]) is { } extension)
            {
                function.AddParameterAttribute(i + FirstParameter, context.Attribute(extension));
            }
        }
    }

    /// <summary>Adds the attributes that follow from the types to a call.</summary>
    public void AddCallAttributes(LlvmValue call)
    {
        if (Extension(Result) is { } resultExtension)
        {
            call.AddResultAttribute(context.Attribute(resultExtension));
        }

        for (var i = 0; i < Parameters.Count; i++)
        {
            if (Extension(Parameters[i]) is { } extension)
            {
                call.AddArgumentAttribute(i + FirstParameter, context.Attribute(extension));
            }
        }
    }

    private static string? Extension(IlType type) => type.IsNarrow ? type.IsSigned ? "signext" : "zeroext" : null;

    private LlvmType Passed(IlType type) => type switch
    {
        { Kind: IlKind.Bool } => context.Int1,
        { Representation: Representation.Address } => context.Pointer,
        _ => type.Llvm,
    };
}
