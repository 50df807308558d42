namespace Rusthon.Runtime;

/// <summary>An order of attributes that begins as another one: the order word before the last, and the place of the last.</summary>
public struct OrderStep
{
    public ulong Before;
    public long Place;
}

/// <summary>
/// The order word of an instance lists the places of its attributes in the order in which they were set, which its __dict__ shows.
/// Up to 15 of the places 0 to 14 are listed in the word itself, 4 bits each (place + 1, the first in the lowest bits). The places
/// 0 to n - 1 in turn, for a greater n, are the word 7 &lt;&lt; 60 | n. Any other order is 1 &lt;&lt; 63 | the index of its last step in
/// the class's table of steps (the transitions of hidden classes: Chambers, Ungar and Lee, "An Efficient Implementation of Self",
/// OOPSLA 1989). A fresh instance has the word 0. Words here are without the bits of <see cref="V.Unset"/>, with which they are stored.
/// </summary>
public static unsafe class AttributeOrders
{
    private const int ListedPlaces = 15;
    private const ulong InTurn = 7UL << 60;
    private const ulong Interned = 1UL << 63;

    /// <summary>The word that lists 15 places in turn.</summary>
    private const ulong AllListed = 0x0FED_CBA9_8765_4321;

    /// <summary>A class whose instances set their attributes in more ways than this keeps those of others in dicts.</summary>
    private const int MostSteps = 256;

    /// <summary>The word when a place follows, in <paramref name="order"/>; false when there are too many orders, or no memory.</summary>
    public static bool Append(ClassData* data, ref ulong order, int place)
    {
        if (order < InTurn && place < ListedPlaces)
        {
            var shift = 0;
            while ((order >> shift & 15) != 0)
            {
                shift += 4;
            }

            order |= (ulong)(place + 1) << shift;
            return true;
        }

        if (place >= ListedPlaces && order == (place == ListedPlaces ? AllListed : InTurn | (uint)place))
        {
            order = InTurn | (uint)(place + 1);
            return true;
        }

        return AppendStep(data, ref order, place);
    }

    /// <summary>Writes the places in order; how many there are. There is room for <see cref="ClassData.MaxInline"/>.</summary>
    public static int List(ClassData* data, ulong order, byte* places)
    {
        if (order >= Interned)
        {
            var step = &data->Steps[order ^ Interned];
            var before = List(data, step->Before, places);
            places[before] = (byte)step->Place;
            return before + 1;
        }

        var count = 0;
        if (order >= InTurn)
        {
            for (; count < (int)(order ^ InTurn); count++)
            {
                places[count] = (byte)count;
            }

            return count;
        }

        for (; order != 0; order >>= 4)
        {
            places[count++] = (byte)((order & 15) - 1);
        }

        return count;
    }

    /// <summary>The word without a place; false as <see cref="Append"/>.</summary>
    public static bool Remove(ClassData* data, ref ulong order, int place)
    {
        var places = stackalloc byte[ClassData.MaxInline];
        var count = List(data, order, places);
        var without = 0UL;
        for (var i = 0; i < count; i++)
        {
            if (places[i] != place && !Append(data, ref without, places[i]))
            {
                return false;
            }
        }

        order = without;
        return true;
    }

    private static bool AppendStep(ClassData* data, ref ulong order, int place)
    {
        for (var i = 0; i < data->StepCount; i++)
        {
            if (data->Steps[i].Before == order && data->Steps[i].Place == place)
            {
                order = Interned | (uint)i;
                return true;
            }
        }

        if (data->StepCount == data->StepCapacity && !Grow(data))
        {
            return false;
        }

        data->Steps[data->StepCount].Before = order;
        data->Steps[data->StepCount].Place = place;
        order = Interned | (uint)data->StepCount++;
        return true;
    }

    private static bool Grow(ClassData* data)
    {
        const int FirstSteps = 8;
        var capacity = data->StepCapacity == 0 ? FirstSteps : data->StepCapacity * 2;
        var steps = capacity > MostSteps ? null : (OrderStep*)Heap.Allocate(capacity * sizeof(OrderStep));
        if (steps == null)
        {
            if (capacity <= MostSteps)
            {
                Errors.Clear();
            }

            return false;
        }

        for (var i = 0; i < data->StepCount; i++)
        {
            steps[i] = data->Steps[i];
        }

        Free(data);
        data->Steps = steps;
        data->StepCapacity = capacity;
        return true;
    }

    /// <summary>Gives a class's table of steps back.</summary>
    public static void Free(ClassData* data)
    {
        if (data->StepCapacity > 0)
        {
            Heap.Free(data->Steps, data->StepCapacity * sizeof(OrderStep));
        }
    }
}
