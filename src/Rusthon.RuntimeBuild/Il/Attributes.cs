using System.Linq;
using Mono.Cecil;

namespace Rusthon.RuntimeBuild.Il;

/// <summary>The attributes of the runtime's source that the builder reads.</summary>
internal static class Attributes
{
    public const string Export = "Rusthon.Runtime.ExportAttribute";
    public const string ExportData = "Rusthon.Runtime.ExportDataAttribute";
    public const string ImportData = "Rusthon.Runtime.ImportDataAttribute";
    public const string Inline = "Rusthon.Runtime.InlineAttribute";
    public const string Cold = "Rusthon.Runtime.ColdAttribute";
    public const string NoRaise = "Rusthon.Runtime.NoRaiseAttribute";
    public const string Owned = "Rusthon.Runtime.OwnedAttribute";
    public const string Borrowed = "Rusthon.Runtime.BorrowedAttribute";
    public const string PyType = "Rusthon.Runtime.PyTypeAttribute";
    public const string Slot = "Rusthon.Runtime.SlotAttribute";
    public const string Makes = "Rusthon.Runtime.MakesAttribute";
    public const string Shows = "Rusthon.Runtime.ShowsAttribute";
    public const string SpecialMethod = "Rusthon.Runtime.SpecialMethodAttribute";
    public const string Method = "Rusthon.Runtime.MethodAttribute";
    public const string Getter = "Rusthon.Runtime.GetterAttribute";
    public const string Builtin = "Rusthon.Runtime.BuiltinAttribute";
    public const string ModuleConstant = "Rusthon.Runtime.ModuleConstantAttribute";
    public const string NativeTest = "Rusthon.Runtime.NativeTestAttribute";

    /// <summary>The attribute of that full name, or null.</summary>
    public static CustomAttribute? Attribute(this ICustomAttributeProvider target, string name) =>
        target.HasCustomAttributes ? target.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == name) : null;

    /// <summary>A string argument of the constructor.</summary>
    public static string Text(this CustomAttribute attribute, int index) =>
        (string)attribute.ConstructorArguments[index].Value;

    /// <summary>A named argument's value, or null.</summary>
    public static object? Named(this CustomAttribute attribute, string name) =>
        attribute.Properties.Concat(attribute.Fields).FirstOrDefault(p => p.Name == name).Argument.Value;

    /// <summary>Whether the field is [ThreadStatic].</summary>
    public static bool HasThreadStatic(this FieldDefinition field) => field.Attribute("System.ThreadStaticAttribute") is not null;
}
