using System;

namespace Rusthon.Runtime;

/// <summary>
/// A native entry point that compiled programs call under the given symbol. Conventions, unless an
/// attribute says otherwise: <see cref="V"/> and object parameters are borrowed; a returned V is owned by the
/// caller; a function that returns V raises by returning <see cref="V.Error"/>; one that returns int or long
/// raises by returning a negative number (-1); one that returns bool, void or a pointer never raises.
/// The exception itself is then pending in the thread state.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExportAttribute(string symbol) : Attribute
{
    /// <summary>The symbol in the object file.</summary>
    public string Symbol { get; } = symbol;
}

/// <summary>A small hot body that the compiler may inline into programs (it goes into the bitcode as well).</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InlineAttribute : Attribute;

/// <summary>
/// A method that runs rarely (it raises, or fails): kept small, out of line and away from hot code; or a class whose methods
/// need not be fast: they are kept small.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ColdAttribute : Attribute;

/// <summary>
/// A unit test in restricted C# that runs under .NET and natively: a static method without parameters that returns
/// 0, or the number of the check that failed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NativeTestAttribute : Attribute;

/// <summary>
/// The method gives a type for values that are made elsewhere: that it names the type is no reason to link what the type can do.
/// Every method that makes such values says so with <see cref="MakesAttribute"/>, and so does the compiler for what it makes.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShowsAttribute(Type type) : Attribute
{
    /// <summary>The class of the type.</summary>
    public Type Type { get; } = type;
}

/// <summary>The method makes values of a type without naming its type object.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MakesAttribute(Type type) : Attribute
{
    /// <summary>The class of the type.</summary>
    public Type Type { get; } = type;
}

/// <summary>The method never raises although its return type could signal an error.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NoRaiseAttribute : Attribute;

/// <summary>A parameter whose reference the callee takes over (on every path, errors included).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OwnedAttribute : Attribute;

/// <summary>A returned reference that the caller does not own.</summary>
[AttributeUsage(AttributeTargets.ReturnValue)]
public sealed class BorrowedAttribute : Attribute;

/// <summary>
/// A mutable static of the runtime with a stable address and an external, hidden symbol.
/// Under .NET it must also carry [FixedAddressValueType] when it is a struct.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ExportDataAttribute(string symbol) : Attribute
{
    /// <summary>The symbol in the object file.</summary>
    public string Symbol { get; } = symbol;
}

/// <summary>
/// A static that the compiled program defines under the symbol: only its address is taken. Under .NET it is an
/// ordinary static of its type's zero.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ImportDataAttribute(string symbol) : Attribute
{
    /// <summary>The symbol in the object file.</summary>
    public string Symbol { get; } = symbol;
}

/// <summary>
/// Declares a Python type. It stands on a static class that holds the type's slots and methods, and on which the
/// runtime builder finds a field <c>public static TypeObj Type</c> (with [FixedAddressValueType]) whose static
/// initial value it makes from this attribute and from the <see cref="SlotAttribute"/>,
/// <see cref="MethodAttribute"/> and <see cref="GetterAttribute"/> members. Symbol: <c>type_NAME</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PyTypeAttribute(string name) : Attribute
{
    /// <summary>The name that Python code sees, e.g. "list".</summary>
    public string Name { get; } = name;

    /// <summary>The static class of the base type; null means object.</summary>
    public Type? Base { get; set; }

    /// <summary>The struct of an instance's fixed part; its size is the type's basic size.</summary>
    public Type? Layout { get; set; }

    /// <summary>The type's own flags; those marked inheritable are added from the base.</summary>
    public TypeFlags Flags { get; set; }

    /// <summary>The value of <c>__module__</c>.</summary>
    public string Module { get; set; } = "builtins";

    /// <summary>The docstring, or null.</summary>
    public string? Doc { get; set; }
}

/// <summary>Puts a method of a [PyType] class into the field of that name of <see cref="TypeObj"/>, e.g. [Slot("Repr")]. Slots that a type lacks are inherited from its base.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SlotAttribute(string name) : Attribute
{
    /// <summary>The field's name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// A Python method of a [PyType] class. The signature is Python's own, e.g.
/// <c>"split(self, /, sep=None, maxsplit=-1)"</c>; defaults are only documentation: a parameter that was not
/// given is <see cref="V.Unset"/>. Each Python parameter is one V; <c>*args</c> is a pair (V* items, long count)
/// and <c>**kwargs</c> one V that is a dict or Unset. All are borrowed.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MethodAttribute(string signature) : Attribute
{
    /// <summary>Name and parameters.</summary>
    public string Signature { get; } = signature;

    /// <summary>Method, class method or static method. For a class method self is the type.</summary>
    public MethodKind Kind { get; set; }
}

/// <summary>How a built-in method binds.</summary>
public enum MethodKind
{
    /// <summary>Binds the instance.</summary>
    Instance,

    /// <summary>Binds the type.</summary>
    Class,

    /// <summary>Binds nothing.</summary>
    Static,
}

/// <summary>A read-only computed attribute of a [PyType] class: <c>V Get(V self)</c>; with a Setter named, <c>int Set(V self, V valueOrUnset)</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GetterAttribute(string name) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>The C# method of the same class that sets or (given Unset) deletes it; null: read-only.</summary>
    public string? Setter { get; set; }
}

/// <summary>A function of the module <c>builtins</c> (or of the module named), with a signature as for <see cref="MethodAttribute"/>. Symbol: <c>fn_MODULE_NAME</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BuiltinAttribute(string signature) : Attribute
{
    /// <summary>Name and parameters.</summary>
    public string Signature { get; } = signature;

    /// <summary>The module that it belongs to.</summary>
    public string Module { get; set; } = "builtins";
}

/// <summary>A constant of a built-in module: a static method <c>V Get()</c> that returns an owned value, called when the module is first used.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ModuleConstantAttribute(string module, string name) : Attribute
{
    /// <summary>The module.</summary>
    public string Module { get; } = module;

    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;
}
