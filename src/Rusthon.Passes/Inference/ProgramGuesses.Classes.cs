using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Rusthon.IR;

namespace Rusthon.Passes.Inference;

/// <content>What class statements say: the values of names, members of enumerations, and the fields of data classes and named tuples.</content>
public sealed partial class ProgramGuesses
{
    /// <summary>By class body and name: the values that the class statements give.</summary>
    private readonly Dictionary<string, Dictionary<string, GuessNode>> classValues = [];

    /// <summary>What the containers hold that data classes make for their fields.</summary>
    private readonly Dictionary<string, GuessNode> made = [];

    /// <summary>The value that a class statement gives a name.</summary>
    internal GuessNode ClassValue(string body, string name)
    {
        if (!classValues.TryGetValue(body, out var values))
        {
            classValues[body] = values = [];
        }

        return Node(values, name);
    }

    /// <summary>What an attribute of a class, or of an instance whose class has it, is believed to be: a member of an enumeration, or a value that a class statement or the program sets; null when no class of the line has one.</summary>
    internal Guess? ValueOfClass(Guess self, string name)
    {
        if (lines.IsEnumeration(self.Name!))
        {
            return self.Kind == GuessKind.Class && ValueIn(self.Name!, name) is not null ? InstanceOf(self.Name!) : null;
        }

        for (var line = self.Kind == GuessKind.Class ? lines.Of(self.Name!) : self.Line; line is not null; line = line.Parent)
        {
            if (ValueIn(line.Body, name) is { } value)
            {
                return Guess.Join(Guess.Join(value.Guess, Node(stores, name).Guess), self.Kind == GuessKind.Class ? Guess.Nothing : Stored(self.Line!, name));
            }
        }

        return null;
    }

    /// <summary>The value that a class statement has given a name so far, or null.</summary>
    internal Guess? FindClassValue(string body, string name) => ValueIn(body, name)?.Guess;

    private GuessNode? ValueIn(string body, string name) => classValues.GetValueOrDefault(body)?.GetValueOrDefault(name);

    /// <summary>What iterating over the class of an enumeration gives; null for other values.</summary>
    internal Guess? MemberOf(Guess container) => container.Kind == GuessKind.Class && lines.IsEnumeration(container.Name!) ? InstanceOf(container.Name!) : null;

    /// <summary>What a member of an enumeration has as name or value: one of those that the class statement binds; null for other attributes and other instances.</summary>
    internal Guess? OfMember(Guess self, string name) =>
        self.Kind != GuessKind.Instance || name is not ("name" or "_name_" or "value" or "_value_") || !lines.IsEnumeration(self.Name!) ? null
        : name is "name" or "_name_" ? Guess.Str
        : ValueOfMembers(self.Name!);

    private Guess ValueOfMembers(string body)
    {
        var joined = classValues.GetValueOrDefault(body, []).Where(value => value.Key[0] != '_').Aggregate(Guess.Nothing, (sum, value) => Guess.Join(sum, value.Value.Guess));
        return joined.Kind == GuessKind.Nothing ? Guess.Any : joined;
    }

    /// <summary>True for a class of known line that has none of the methods that its instances are made with, nor __del__, and is no data class.</summary>
    internal bool HasNoInitializer(string body)
    {
        for (var line = lines.Of(body); line is not null; line = line.Parent)
        {
            if (Records.Contains(line.Body) || line.HasMetaclass || !line.Others.IsEmpty || functions.ContainsKey(line.Body + ".__init__") || functions.ContainsKey(line.Body + ".__new__") || functions.ContainsKey(line.Body + ".__del__"))
            {
                return false;
            }
        }

        return lines.Of(body) is not null;
    }

    /// <summary>By class body: the built-in container that its instances are of which it is not known where they are made, such as self.</summary>
    private readonly Dictionary<string, Guess> containers = [];

    /// <summary>The list, dict or set that an instance of a class derived from one of these is; null for other values.</summary>
    internal Guess? AsContainer(Guess self)
    {
        if (self.Kind != GuessKind.Instance || self.Line is not null || lines.ContainerBase(self.Name!) is not { } found)
        {
            return null;
        }

        if (!self.Parts.IsEmpty)
        {
            return Guess.Of(found.Kind, [.. self.Parts]);
        }

        if (!containers.TryGetValue(found.Body, out var known))
        {
            containers[found.Body] = known = Guess.Of(found.Kind, [.. Enumerable.Range(0, found.Kind == GuessKind.Dict ? 2 : 1).Select(_ => new GuessNode())]);
        }

        return known;
    }

    /// <summary>An instance that a call of its class makes: one of a class that is derived from a built-in container has items of its own.</summary>
    internal Guess NewInstance(string body, System.Func<int, GuessNode> fresh)
    {
        var made = InstanceOf(body);
        if (made.Line is not null || lines.ContainerBase(body) is not { } found)
        {
            return made;
        }

        made = made with { Parts = [.. Enumerable.Range(0, found.Kind == GuessKind.Dict ? 2 : 1).Select(fresh)] };
        if (containers.TryGetValue(found.Body, out var others))
        {
            foreach (var (own, other) in made.Parts.Zip(others.Parts))
            {
                GuessNode.Unite(other, own);
            }
        }

        return made;
    }

    /// <summary>The bodies of classes that are believed to be data classes.</summary>
    internal HashSet<string> Records { get; } = [];

    /// <summary>Those of them that may not let attributes be set.</summary>
    internal HashSet<string> FrozenRecords { get; } = [];

    /// <summary>The classes of named tuples that are known so far.</summary>
    internal NamedTuples NamedTuples { get; } = new();

    /// <summary>A class that is no data class and has no __init__ is called: the fields of a named tuple get the arguments, or their defaults.</summary>
    internal void FillTuple(string body, Guess[] given, ImmutableArray<string> names)
    {
        var fields = members.AnnotatedOf(body);
        if (lines.IsNamedTuple(body))
        {
            NamedTuples.Declare(body, [.. fields.Select(field => field.Name)]);
        }

        NamedTuples.Fill(body, given, names, name => fields.FirstOrDefault(field => field.Name == name) is { Default: not null } known ? OfDefault(body, known) : Guess.Any);
    }

    /// <summary>A data class is called: its fields get the arguments, or their defaults.</summary>
    internal void FillRecord(string body, Guess[] given, ImmutableArray<string> names)
    {
        var self = InstanceOf(body);
        var fields = FieldsOf(self.Line);
        var positional = given.Length - names.Length;
        for (var i = 0; i < fields.Count; i++)
        {
            var named = names.IndexOf(fields[i].Name);
            if (i < positional || named >= 0)
            {
                SetAttribute(self, fields[i].Name, given[i < positional ? i : positional + named]);
            }
            else if (fields[i] is { Default: not null } field)
            {
                SetAttribute(self, field.Name, OfDefault(body, field));
            }
        }
    }

    /// <summary>The fields of a data class that does nothing but set them; none for other classes.</summary>
    internal ImmutableArray<AnnotatedName> RecordFields(ClassLine line) =>
        !Records.Contains(line.Body) || HasOtherParameters(line)
            || Inherited(InstanceOf(line.Body), "__post_init__") is not null || Inherited(InstanceOf(line.Body), "__new__") is not null
            ? [] : [.. FieldsOf(line)];

    /// <summary>The attributes that the positional sub-patterns of a class are matched with: those that __match_args__ lists, or the fields of a data class.</summary>
    internal ImmutableArray<string> MatchArguments(string body)
    {
        for (var line = lines.Of(body); line is not null; line = line.Parent)
        {
            if (members.MatchArgumentsOf(line.Body) is { } listed)
            {
                return listed;
            }

            if (Records.Contains(line.Body))
            {
                return [.. FieldsOf(line).Select(field => field.Name)];
            }
        }

        return [];
    }

    private bool HasOtherParameters(ClassLine? line) => line is not null && (members.HasOtherParameters(line.Body) || HasOtherParameters(line.Parent));

    private Guess OfDefault(string body, AnnotatedName field) => field switch
    {
        { Factory: "list" } => Guess.Of(GuessKind.List, Node(made, $"{body}.{field.Name}[]")),
        { Factory: "set" } => Guess.Of(GuessKind.Set, Node(made, $"{body}.{field.Name}[]")),
        { Factory: "dict" } => Guess.Of(GuessKind.Dict, Node(made, $"{body}.{field.Name}[]"), Node(made, $"{body}.{field.Name}{{}}")),
        { Default: IntConstant } => Guess.Int,
        { Default: FloatConstant } => Guess.Float,
        { Default: StringConstant } => Guess.Str,
        { Default: SingletonConstant { Name: "None" } } => Guess.None,
        { Default: SingletonConstant { Name: "True" or "False" } } => Guess.Bool,
        _ => Guess.Any,
    };

    /// <summary>The fields of a data class, those of its bases first.</summary>
    private List<AnnotatedName> FieldsOf(ClassLine? line)
    {
        var fields = line?.Parent is { } parent ? FieldsOf(parent) : [];
        if (line is not null && Records.Contains(line.Body))
        {
            foreach (var field in members.AnnotatedOf(line.Body))
            {
                var known = fields.FindIndex(other => other.Name == field.Name);
                if (known >= 0)
                {
                    fields[known] = field;
                }
                else
                {
                    fields.Add(field);
                }
            }
        }

        return fields;
    }
}
