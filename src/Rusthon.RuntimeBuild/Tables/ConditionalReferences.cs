using System;
using System.Collections.Generic;
using System.Linq;
using Rusthon.CodeGen.Llvm;

namespace Rusthon.RuntimeBuild.Tables;

/// <summary>A pointer in static data that is needed only when something is asked for.</summary>
/// <param name="Holder">The symbol of the data.</param>
/// <param name="Offset">Where in it, bytes.</param>
/// <param name="Target">The symbol that it points to.</param>
/// <param name="Conditions">All must hold: <c>.NAME</c> for an attribute's name, <c>?NAME</c> for one in the program, <c>@SYMBOL</c> for a type object that is a value, else the slot's field in TypeObj.</param>
internal sealed record ConditionalReference(string Holder, int Offset, string Target, string[] Conditions);

/// <summary>
/// The pointers that a program which asks for nothing by name does not need: slots, methods, computed attributes and the rows
/// of special methods. The compiler clears those that its program does not need, and the linker then drops what they point to.
/// </summary>
internal sealed class ConditionalReferences
{
    private readonly List<ConditionalReference> all = [];
    private readonly SortedSet<(string Condition, string Other)> implications = [];
    private readonly Dictionary<string, string> values = [];
    private readonly Dictionary<string, string> moved = [];

    /// <summary>Everything recorded.</summary>
    public IReadOnlyList<ConditionalReference> All => all;

    /// <summary>Conditions that bring others with them: a special method its slot, a type that is a value its base.</summary>
    public IEnumerable<(string Condition, string Other)> Implications => implications;

    /// <summary>The conditions that data make true: a description of a type in a module makes a value of it.</summary>
    public IReadOnlyDictionary<string, string> Values => values;

    /// <summary>Where the content of data lies that is laid down elsewhere: who needs the data needs that.</summary>
    public IReadOnlyDictionary<string, string> Moved => moved;

    /// <summary>The condition that a type object is a value.</summary>
    public static string IsValue(string type) => "@" + type;

    /// <summary>The pointer is needed when types' slots of that name are read, and when given the other condition holds too.</summary>
    public void WhenSlot(string slot, LlvmValue holder, int offset, LlvmValue target, string? other = null) =>
        all.Add(new(holder.Name, offset, target.Name, other is null ? [slot] : [slot, other]));

    /// <summary>The pointer is needed when the attribute may be asked for.</summary>
    public void WhenNamed(string name, LlvmValue holder, int offset, LlvmValue target) => all.Add(new(holder.Name, offset, target.Name, ["." + name]));

    /// <summary>The pointer is needed when the program itself, not only the runtime, may ask for the attribute.</summary>
    public void WhenProgramNames(string name, LlvmValue holder, int offset, LlvmValue target) => all.Add(new(holder.Name, offset, target.Name, ["?" + name]));

    /// <summary>Who asks for the attribute reads the slot.</summary>
    public void AddSpecialMethod(string name, string slot) => implications.Add(("." + name, slot));

    /// <summary>A type that is a value may be asked for its base.</summary>
    public void AddBase(string type, string parent) => implications.Add((IsValue(type), IsValue(parent)));

    /// <summary>A datum makes a value of a type.</summary>
    public void AddValue(string holder, string type) => values[holder] = IsValue(type);

    /// <summary>The content of a holder is laid down under another symbol.</summary>
    /// <param name="holder">The symbol that has it when the program runs.</param>
    /// <param name="record">The symbol under which it is found in the file.</param>
    /// <param name="place">From the offset of a pointer in the holder to that in the record.</param>
    public void Move(string holder, string record, Func<int, int> place)
    {
        moved.Add(holder, record);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Holder == holder)
            {
                all[i] = all[i] with { Holder = record, Offset = place(all[i].Offset) };
            }
        }
    }

    /// <summary>The targets that a holder refers to only conditionally.</summary>
    public ILookup<string, string> Targets => all.ToLookup(reference => reference.Holder, reference => reference.Target);
}
