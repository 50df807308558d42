using System.Collections.Generic;
using System.Linq;

namespace Rusthon.IR;

/// <summary>The word that says in which order an instance's attributes were set, as the runtime's AttributeOrders has it.</summary>
public static class OrderWord
{
    private const int ListedPlaces = 15;

    /// <summary>The order of the places 0 to count - 1 in turn.</summary>
    public static long InTurn(int count) => Of([.. Enumerable.Range(0, count)])!.Value;

    /// <summary>The word of an order, or null when only the runtime can number it.</summary>
    public static long? Of(IReadOnlyList<int> places)
    {
        if (places.All(place => place < ListedPlaces))
        {
            return places.Select((place, index) => (long)(place + 1) << (4 * index)).Sum();
        }

        return places.Select((place, index) => place == index).All(inTurn => inTurn) ? (7L << 60) | (long)places.Count : null;
    }
}
