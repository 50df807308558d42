using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>
/// What was found out about subclasses of abstract classes, so that it need not be found out again. An answer holds until a class is
/// registered or freed.
/// </summary>
public static unsafe class AbstractAnswers
{
    private const int Count = 256;

    [FixedAddressValueType]
    private static AnswerTable table;

    private static long round;

    /// <summary>True or False where it is known whether a class is a subclass of an abstract one; None where it is not.</summary>
    [Builtin("_known(cls, subclass, /)", Module = "_abc")]
    private static V Known(V cls, V subclass)
    {
        var answer = Place(cls, subclass);
        return answer->Round == round && answer->Abstract == cls.Bits && answer->Subclass == subclass.Bits ? answer->Value : V.None;
    }

    /// <summary>Notes whether a class is a subclass of an abstract one.</summary>
    [Builtin("_note(cls, subclass, answer, /)", Module = "_abc")]
    private static V Note(V cls, V subclass, V answer)
    {
        if (answer.IsBool)
        {
            var place = Place(cls, subclass);
            place->Abstract = cls.Bits;
            place->Subclass = subclass.Bits;
            place->Value = answer;
            place->Round = round;
        }

        return V.None;
    }

    /// <summary>Forgets all answers.</summary>
    [Builtin("_forget()", Module = "_abc")]
    private static V ForgetAll()
    {
        Forget();
        return V.None;
    }

    /// <summary>Forgets all answers: a class is freed, whose address another may get.</summary>
    public static void Forget() => round++;

    private static Answer* Place(V cls, V subclass) =>
        (Answer*)Unsafe.AsPointer(ref table) + (((cls.Bits >> 4) + ((subclass.Bits >> 4) * 31)) & (Count - 1));

    private struct Answer
    {
        public ulong Abstract;
        public ulong Subclass;
        public long Round;
        public V Value;
    }

    [InlineArray(4 * Count)]
    private struct AnswerTable
    {
        private ulong first;
    }
}
