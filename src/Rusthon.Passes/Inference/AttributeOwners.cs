using System.Collections.Generic;
using System.Linq;

namespace Rusthon.Passes.Inference;

/// <summary>
/// Which classes set an attribute in their own methods, on self. What is set on a value that may be of several classes belongs to
/// those of them that set it themselves: it gets no place in the class that they have in common.
/// </summary>
internal sealed class AttributeOwners
{
    private readonly ILookup<string, ClassLine> owners;

    /// <summary>Takes the classes and the names of the attributes that their methods set.</summary>
    public AttributeOwners(IEnumerable<(ClassLine Line, string Name)> stores) =>
        owners = stores.Distinct().ToLookup(store => store.Name, store => store.Line);

    /// <summary>True when a class, an ancestor of it or a class derived from it sets the attribute.</summary>
    public bool AreAround(ClassLine line, string name) => owners[name].Any(owner => owner.Includes(line) || line.Includes(owner));

    /// <summary>The class derived from a class that all others which are derived from it and set the attribute are derived from; null when there is none.</summary>
    public ClassLine? OnlyBelow(ClassLine line, string name)
    {
        var below = owners[name].Where(owner => owner.Includes(line)).ToList();
        return below.Find(top => below.TrueForAll(owner => owner.Includes(top)));
    }
}
