using System.Collections.Generic;
using Rusthon.CodeGen.Llvm;
using Rusthon.RuntimeBuild.Il;

namespace Rusthon.RuntimeBuild.Translation;

/// <summary>The services of the translator that intrinsics need.</summary>
internal sealed partial class MethodTranslator
{
    /// <summary>A call of a base-library method that is replaced by LLVM instructions.</summary>
    /// <param name="translator">The method being translated.</param>
    /// <param name="name">Type and method, e.g. <c>System.Math::Abs</c>.</param>
    /// <param name="given">The arguments; <c>this</c>, if any, first.</param>
    /// <param name="parameters">Their declared types.</param>
    /// <param name="result">The declared result.</param>
    /// <param name="scope">The type arguments.</param>
    internal sealed class IntrinsicCall(
        MethodTranslator translator, string name, StackValue[] given, IReadOnlyList<IlType> parameters, IlType result, GenericScope scope)
    {
        public string Name => name;

        public LlvmBuilder Builder => translator.builder;

        public LlvmContext Context => translator.context;

        public IlTypes Types => translator.types;

        public int Count => given.Length;

        public IlType Result { get; private set; } = result;

        /// <summary>The declared type of a parameter.</summary>
        public IlType Parameter(int index) => parameters[index];

        /// <summary>A type argument of the method.</summary>
        public IlType MethodArgument(int index) => scope.MethodArguments[index];

        /// <summary>A type argument of the type.</summary>
        public IlType TypeArgument(int index) => scope.TypeArguments[index];

        /// <summary>The build-time token passed as an argument.</summary>
        public IlType Token(int index) => given[index].Type;

        /// <summary>Makes the result a build-time token.</summary>
        public LlvmValue ResultIs(IlType token)
        {
            Result = token;
            return default;
        }

        /// <summary>An argument as declared, in the form on the evaluation stack.</summary>
        public LlvmValue Stacked(int index) => translator.Convert(given[index], parameters[index]).Value;

        /// <summary>An argument as declared, in the form in memory: integers have their own width.</summary>
        public LlvmValue this[int index] =>
            translator.Narrowed(Builder, translator.Convert(given[index], parameters[index]), parameters[index]);

        /// <summary>An argument as an address.</summary>
        public LlvmValue Address(int index) => translator.Address(given[index]);

        /// <summary>An argument as a 64-bit integer.</summary>
        public LlvmValue Wide(int index) =>
            Builder.IntCast(translator.AsInteger(given[index]), Context.Int64, parameters[index].IsSigned);

        /// <summary>From the form in memory to the form on the evaluation stack.</summary>
        public LlvmValue Widen(LlvmValue value) => translator.Widened(Builder, value, Result).Value;

        /// <summary>An i1 as a bool on the evaluation stack.</summary>
        public LlvmValue Bool(LlvmValue condition) => Builder.ZExt(condition, Context.Int32);

        /// <summary>Calls an LLVM intrinsic.</summary>
        public LlvmValue Call(string intrinsic, LlvmType[] overloads, params LlvmValue[] arguments) =>
            Builder.Call(translator.module.Intrinsic(intrinsic, overloads), arguments);

        /// <summary>Calls a function of libc or libm.</summary>
        public LlvmValue CallNative(string symbol, LlvmType resultType, LlvmType[] parameterTypes, params LlvmValue[] arguments)
        {
            var function = translator.module.FindFunction(symbol);
            var type = resultType.Function(parameterTypes);
            return Builder.Call(type, function.IsNone ? translator.module.AddFunction(symbol, type) : function, arguments);
        }

        public LlvmValue Load(LlvmValue address, IlType type, bool unaligned = false, bool isVolatile = false)
        {
            (translator.unaligned, translator.isVolatile) = (unaligned, isVolatile);
            var value = translator.LoadFrom(Builder, address, type).Value;
            (translator.unaligned, translator.isVolatile) = (false, false);
            return value;
        }

        public void Store(int argument, IlType type, LlvmValue address, bool unaligned = false, bool isVolatile = false)
        {
            (translator.unaligned, translator.isVolatile) = (unaligned, isVolatile);
            translator.StoreTo(Builder, translator.Convert(given[argument], type), address, type);
            (translator.unaligned, translator.isVolatile) = (false, false);
        }

        /// <summary>Reinterprets the bits of the first argument as another type.</summary>
        public LlvmValue Reinterpret(int argument, IlType from, IlType to)
        {
            var home = translator.Slot(from.Size >= to.Size ? from : to);
            translator.StoreTo(Builder, translator.Convert(given[argument], from), home, from);
            return translator.LoadFrom(Builder, home, to).Value;
        }

        /// <summary>The address of an element; sizes are in bytes.</summary>
        public LlvmValue Element(LlvmValue start, LlvmValue index, int size) => translator.Element(start, index, size);

        /// <summary>A slot on the stack frame.</summary>
        public LlvmValue Slot(IlType type) => translator.Slot(type);

        public void TrapIf(LlvmValue condition) => translator.TrapIf(condition);

        /// <summary>Constant data given by a field token.</summary>
        public LlvmValue TokenData(int index) =>
            given[index].Type.TokenField is { } field
                ? translator.translator.ConstantData(field)
                : throw new RejectedException("a span over data that is not constant");
    }
}
