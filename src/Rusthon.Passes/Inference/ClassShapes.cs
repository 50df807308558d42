using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <summary>Where the instances of a class are believed to keep their attributes.</summary>
/// <param name="Line">The class.</param>
/// <param name="Attributes">The attributes by place, those of the base first.</param>
/// <param name="Capacity">How many there is room for.</param>
/// <param name="HasOnlySlots">They are the names of __slots__, and instances have no dict.</param>
/// <param name="IsFrozen">The class and those it is derived from are believed to be data classes that do not let attributes be set: no code sets them in their places, so that the shape holds whatever __setattr__ does.</param>
public sealed record ClassShape(ClassLine Line, ImmutableArray<string> Attributes, int Capacity, bool HasOnlySlots, bool IsFrozen = false);

/// <summary>
/// Lays out the instances of the classes of a program: a place for each attribute that the program sets on what is
/// believed to be an instance. The runtime takes a shape over only where the class is made as foreseen, and fast code
/// asks for it.
/// </summary>
public sealed class ClassShapes
{
    /// <summary>The runtime's Shapes.MaxDepth and ClassData.MaxInline.</summary>
    private const int MaxDepth = 6;
    private const int MaxAttributes = 48;

    /// <summary>The runtime's ClassData.InlineOfAll.</summary>
    private const int AttributesOfAll = 15;

    /// <summary>Room for attributes that are set on values of which nothing is known, or only that they are of one of several classes.</summary>
    private const int Spare = 2;

    /// <summary>Classes that define one of these keep attributes in their own way.</summary>
    private static readonly string[] OwnWay = ["__setattr__", "__getattribute__", "__class__"];
    private readonly ClassMembers members;
    private readonly Dictionary<string, ClassShape> shapes = [];
    private readonly Dictionary<string, HashSet<string>> stored = [];
    private readonly ILookup<string, string> set;
    private readonly AttributeOwners owners;

    /// <summary>The names of the fields of a class and of its bases that are data classes.</summary>
    private readonly Func<ClassLine, IEnumerable<string>> fieldsOf;
    private readonly IReadOnlySet<string> frozen;
    private readonly bool isOpen;

    /// <summary>The roots of families in which attributes are set from outside that only some classes set themselves.</summary>
    private readonly HashSet<string> openRoots;
    private readonly bool changesClasses;
    private const string Slots = "__slots__";

    internal ClassShapes(bool changesClasses, ClassLines lines, ClassMembers members, IReadOnlyCollection<FunctionGuesses> functions, Func<ClassLine, IEnumerable<string>> fieldsOf, IReadOnlySet<string> frozen)
    {
        this.frozen = frozen;
        this.fieldsOf = fieldsOf;
        this.members = members;
        var stores = functions.OrderBy(function => function.Function.Signature.Name == "__init__" ? 0 : 1)
            .SelectMany(function => function.Function.Blocks.SelectMany(block => block.Instructions).Where(instruction => instruction.Op == Ops.SetAttr)
                .Select(instruction => (Self: function[instruction.Operands[0]], ((NameImmediate)instruction.Immediates[0]).Name, IsOwn: function.IsOwnInstance(instruction.Operands[0]))))
            .SelectMany(store => store.Self.Kind == GuessKind.Instances ? store.Self.Choices.Select(choice => store with { Self = Guess.Instance(choice.Body, choice) }) : [store])
            .ToList();
        var onInstances = stores.Where(store => store.Self.Kind == GuessKind.Instance).ToList();
        owners = new AttributeOwners(onInstances.Where(store => store.IsOwn && store.Self.Line is not null).Select(store => (store.Self.Line!, store.Name)));
        set = onInstances.Where(store => store.IsOwn || store.Self.Line is null || !owners.AreAround(store.Self.Line, store.Name)).ToLookup(store => store.Self.Name!, store => store.Name);
        isOpen = stores.Any(store => store.Self.Kind == GuessKind.Any);
        openRoots = [.. onInstances.Where(store => !store.IsOwn && store.Self.Line is not null).Where(store => owners.AreAround(store.Self.Line!, store.Name)).Select(store => store.Self.Line!.Root.Body)];
        this.changesClasses = changesClasses;
        var byName = functions.Where(function => function.Clone == 0).ToDictionary(function => function.Function.Name, function => function.Function);
        foreach (var body in lines.Bodies.Where(body => lines.Of(body) is not null && byName.ContainsKey(body)))
        {
            stored[body] = [.. NamesIn(byName[body], byName)];
        }

        foreach (var body in stored.Keys)
        {
            if (lines.Of(body) is { Depth: < MaxDepth } line && !OwnWay.Any(name => IsStoredInLine(line, name)) && (!IsStoredInLine(line, Slots) || HasOnlySlots(line)))
            {
                Lay(line);
            }
        }
    }

    /// <summary>The names that a class's body binds, in the parts that were taken out of it too.</summary>
    private static IEnumerable<string> NamesIn(Function body, Dictionary<string, Function> functions) =>
        body.Blocks.SelectMany(block => block.Instructions).SelectMany(instruction =>
            instruction.Op == Ops.StoreName ? [((NameImmediate)instruction.Immediates[0]).Name]
            : instruction.Op == Ops.CallPart && functions.TryGetValue(((NameImmediate)instruction.Immediates[0]).Name, out var part) ? NamesIn(part, functions)
            : Enumerable.Empty<string>());

    /// <summary>The shape of a class by its body, or null.</summary>
    public ClassShape? Of(string body) => shapes.GetValueOrDefault(body);

    /// <summary>The shape and the place in which what is believed of a value says that it keeps an attribute, also where only one class derived from that has it; null when the class has something of that name too, or nothing is known.</summary>
    public (ClassShape Shape, int Place)? Find(Guess self, string attribute)
    {
        if (self.Kind != GuessKind.Instance || Of(self.Name!) is not { } shape)
        {
            return null;
        }

        var place = shape.Attributes.IndexOf(attribute);
        if (place < 0 && owners.OnlyBelow(shape.Line, attribute) is { } owner && Of(owner.Body) is { } derived)
        {
            (shape, place) = (derived, derived.Attributes.IndexOf(attribute));
        }

        return place < 0 || (IsStoredInLine(shape.Line, attribute) && !fieldsOf(shape.Line).Contains(attribute)) ? null : (shape, place);
    }

    private bool IsStoredInLine(ClassLine? line, string name) => line is not null && (IsStored(line.Body, name) || IsStoredInLine(line.Parent, name));

    private bool IsStored(string body, string name) => stored.TryGetValue(body, out var names) && names.Contains(name);

    /// <summary>True when the class and all it is derived from name all their attributes by __slots__.</summary>
    private bool HasOnlySlots(ClassLine line) =>
        IsStored(line.Body, Slots) && members.SlotsOf(line.Body) is { IsEmpty: false } slots
        && slots.All(name => !name.StartsWith("__", StringComparison.Ordinal)) && slots.Distinct().Count() == slots.Length
        && (line.Parent is null || HasOnlySlots(line.Parent));

    private ClassShape Lay(ClassLine line)
    {
        if (shapes.TryGetValue(line.Body, out var known))
        {
            return known;
        }

        var parent = line.Parent is null ? null : Lay(line.Parent);
        var inherited = parent is null ? [] : parent.Attributes;
        if (IsStored(line.Body, Slots))
        {
            ImmutableArray<string> slots = [.. inherited, .. members.SlotsOf(line.Body)!.Value];
            return shapes[line.Body] = new ClassShape(line, slots, slots.Length, HasOnlySlots: true);
        }

        ImmutableArray<string> attributes = [.. inherited, .. fieldsOf(line).Concat(line.Others.Prepend(line.Body).SelectMany(body => set[body]).Where(name => !IsStored(line.Body, name))).Distinct().Where(name => !inherited.Contains(name) && !IsSpecial(name)).Take((changesClasses ? AttributesOfAll : MaxAttributes) - inherited.Length)];

        // An even number fills the last granule of 16 bytes. An object whose class is assigned stays where it is: all have the same room.
        var room = attributes.Length + (isOpen || openRoots.Contains(line.Root.Body) ? Spare : 0);
        var capacity = changesClasses ? AttributesOfAll : Math.Min(Math.Max(room + (room & 1), parent?.Capacity ?? 0), MaxAttributes);
        return shapes[line.Body] = new ClassShape(line, attributes, capacity, HasOnlySlots: false, IsFrozen: frozen.Contains(line.Body) && parent is null or { IsFrozen: true });
    }

    private static bool IsSpecial(string name) => name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
}
