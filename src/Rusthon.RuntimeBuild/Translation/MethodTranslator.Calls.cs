using System;
using System.Collections.Generic;
using System.Linq;
using Mono.Cecil;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;
using Rusthon.RuntimeBuild.Intrinsics;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>Calls of the runtime's own methods, of native functions, through pointers, and of the allowed part of the base library.</summary>
internal sealed partial class MethodTranslator
{
    private const string AllocatorGetter = "System.Int32 Rusthon.Runtime.Build::get_Allocator()";

    private void TranslateCall(MethodReference called)
    {
        var receiver = constrained;
        constrained = null;
        if (receiver is not null && called.DeclaringType.Resolve() is { IsInterface: true } && Implementation(receiver, called) is { } implementation)
        {
            Call(implementation);
            return;
        }

        if (called.FullName == AllocatorGetter)
        {
            Push(context.Int32.ConstInt((ulong)translator.Allocator), types.Int32);
            return;
        }

        if (types.Definition(called) is { } definition)
        {
            TranslateOwnCall(called, definition, receiver);
            return;
        }

        if (called.Name == ".ctor")
        {
            // The constructor of a built-in struct on a variable: make the value, then store it.
            var type = types.Resolve(called.DeclaringType, method.Scope);
            TranslateBaseLibraryCall(called, null);
            var value = Convert(Pop(), type);
            StoreTo(builder, value, Address(Pop()), type);
            return;
        }

        TranslateBaseLibraryCall(called, receiver);
    }

    private void TranslateOwnCall(MethodReference called, MethodDefinition definition, IlType? receiver)
    {
        if (definition.DeclaringType.Name == "<PrivateImplementationDetails>" && definition.Name.StartsWith("Throw", StringComparison.Ordinal))
        {
            // What the C# compiler calls when a switch expression matches nothing.
            Trap();
            return;
        }

        if (definition.IsAbstract)
        {
            throw new RejectedException($"a call of the abstract method {called.DeclaringType.Name}.{called.Name}" + (receiver is null ? "" : $" that {receiver} does not implement"));
        }

        if (definition.DeclaringType is { IsValueType: false, IsInterface: false } && definition.HasThis)
        {
            throw new RejectedException($"a method of a managed object, {called.DeclaringType.Name}.{called.Name}");
        }

        Call(new MethodInstance(definition, Scope(called.DeclaringType, called as GenericInstanceMethod)));
    }

    private void TranslateBaseLibraryCall(MethodReference called, IlType? receiver)
    {
        var scope = Scope(called.DeclaringType, called as GenericInstanceMethod);
        var name = receiver is null ? $"{called.DeclaringType.GetElementType().FullName}::{called.Name}" : $"{receiver}::{called.Name}";
        if (!Intrinsic.Table.TryGetValue(name, out var intrinsic) && !Intrinsic.Operators.TryGetValue(called.Name, out intrinsic))
        {
            throw new RejectedException($"a call of {called.DeclaringType.FullName}.{called.Name}, which is not in the subset");
        }

        var parameters = called.Parameters.Select(p => types.Resolve(p.ParameterType, scope)).ToList();
        if (called.HasThis && called.Name != ".ctor")
        {
            parameters.Insert(0, types.Pointer);
        }

        var given = new StackValue[parameters.Count];
        for (var i = given.Length - 1; i >= 0; i--)
        {
            given[i] = Pop();
        }

        var resultType = called.Name == ".ctor" ? types.Resolve(called.DeclaringType, method.Scope) : types.Resolve(called.ReturnType, scope);
        var call = new IntrinsicCall(this, name, given, parameters, resultType, scope);
        if (intrinsic(call) is { } result)
        {
            Push(result, OnStack(call.Result));
        }
        else if (call.Result.Kind != IlKind.Void)
        {
            throw new RejectedException($"a call of {called.FullName} with arguments that are not in the subset");
        }
    }

    /// <summary>The type arguments that a reference gives to what it names.</summary>
    private GenericScope Scope(TypeReference declaring, GenericInstanceMethod? called)
    {
        var typeArguments = declaring is GenericInstanceType instance
            ? instance.GenericArguments.Select(a => types.Resolve(a, method.Scope)).ToArray()
            : [];
        var methodArguments = called?.GenericArguments.Select(a => types.Resolve(a, method.Scope)).ToArray() ?? [];
        return typeArguments.Length + methodArguments.Length == 0 ? GenericScope.None : new GenericScope(typeArguments, methodArguments);
    }

    /// <summary>The method of a struct that implements an interface's method; null when the struct is of the base library.</summary>
    private MethodInstance? Implementation(IlType receiver, MethodReference called)
    {
        if (receiver.Definition is not { } definition)
        {
            return null;
        }

        var methodArguments = (called as GenericInstanceMethod)?.GenericArguments.Select(a => types.Resolve(a, method.Scope)).ToArray() ?? [];
        var scope = new GenericScope(receiver.Arguments, methodArguments);
        var candidates = definition.Methods
            .Where(m => m.Parameters.Count == called.Parameters.Count && (m.Name == called.Name || m.Overrides.Any(o => o.Name == called.Name)))
            .ToArray();
        if (candidates.Length > 1)
        {
            candidates = candidates.Where(m => HasParametersOf(m, scope, called)).ToArray();
        }

        return candidates.Length switch
        {
            1 => new MethodInstance(candidates[0], scope),
            0 when called.Resolve() is { IsAbstract: false } inherited => throw new RejectedException($"the default implementation {inherited.FullName} of an interface"),
            0 => throw new RejectedException($"{receiver} does not implement {called.FullName}"),
            _ => throw new RejectedException($"{receiver} has several methods like {called.FullName}"),
        };
    }

    private bool HasParametersOf(MethodDefinition candidate, GenericScope scope, MethodReference called)
    {
        var interfaceScope = Scope(called.DeclaringType, called as GenericInstanceMethod);
        return candidate.Parameters.Zip(called.Parameters).All(pair =>
            types.Resolve(pair.First.ParameterType, scope) == types.Resolve(pair.Second.ParameterType, interfaceScope));
    }

    private void Call(MethodInstance target)
    {
        var callee = translator.Function(target);
        var shape = translator.SignatureOf(target);
        Call(callee, shape, PopArguments(shape.Parameters));
    }

    private StackValue[] PopArguments(IReadOnlyList<IlType> parameters)
    {
        var given = new StackValue[parameters.Count];
        for (var i = given.Length - 1; i >= 0; i--)
        {
            given[i] = Pop();
        }

        return given;
    }

    private void Call(LlvmValue callee, Signature shape, IReadOnlyList<StackValue> given)
    {
        var passed = new List<LlvmValue>(given.Count + 1);
        LlvmValue home = default;
        if (shape.ReturnsByAddress)
        {
            home = Slot(shape.Result);
            passed.Add(home);
        }

        for (var i = 0; i < given.Count; i++)
        {
            passed.Add(ToPassed(given[i], shape.Parameters[i]));
        }

        var result = builder.Call(shape.Function, callee, passed.ToArray());
        shape.AddCallAttributes(result);
        if (shape.ReturnsByAddress)
        {
            Push(home, shape.Result);
        }
        else if (shape.Result.Kind != IlKind.Void)
        {
            stack.Push(FromPassed(builder, result, shape.Result));
        }
    }

    private void TranslateIndirectCall(CallSite site)
    {
        if (site.HasThis || site.CallingConvention == MethodCallingConvention.VarArg)
        {
            throw new RejectedException("an indirect call of an instance or variadic method");
        }

        var shape = new Signature(
            context,
            types.Resolve(site.ReturnType, method.Scope),
            site.Parameters.Select(p => types.Resolve(p.ParameterType, method.Scope)).ToArray());
        var callee = Address(Pop());
        Call(callee, shape, PopArguments(shape.Parameters));
    }

    private void TranslateFunctionAddress(MethodReference named)
    {
        var definition = types.Definition(named) ?? throw new RejectedException($"the address of {named.FullName}, which is not in the subset");
        if (definition.HasThis)
        {
            throw new RejectedException("the address of an instance method");
        }

        if (constrained is { } receiver)
        {
            constrained = null;
            var target = definition.IsAbstract ? Implementation(receiver, named) : null;
            Push(translator.Function(target ?? throw new RejectedException($"the address of {named.FullName}")), types.Pointer);
            return;
        }

        Push(translator.Function(new MethodInstance(definition, Scope(named.DeclaringType, named as GenericInstanceMethod))), types.Pointer);
    }

    /// <summary>newobj of a struct: its constructor runs on a zeroed slot.</summary>
    private void TranslateNew(MethodReference constructor)
    {
        if (types.Definition(constructor) is not { } definition)
        {
            TranslateBaseLibraryCall(constructor, null);
            return;
        }

        if (!definition.DeclaringType.IsValueType)
        {
            throw new RejectedException($"a new object of type {definition.DeclaringType.Name}; the runtime has no managed objects");
        }

        var type = types.Resolve(constructor.DeclaringType, method.Scope);
        var target = new MethodInstance(definition, Scope(constructor.DeclaringType, null));
        var shape = translator.SignatureOf(target);
        var given = PopArguments(shape.Parameters.Skip(1).ToArray());
        var home = Slot(type);
        Zero(builder, home, type);
        Call(translator.Function(target), shape, [new StackValue(home, types.Pointer), .. given]);
        stack.Push(type.Representation == Representation.Address ? new StackValue(home, type) : LoadFrom(builder, home, type));
    }
}
