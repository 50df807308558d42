using System.Runtime.CompilerServices;

namespace Rusthon.Runtime;

/// <summary>The text that a regular expression is matched with, and what can be asked about its characters.</summary>
internal unsafe struct RegexText
{
    private const long None = -1;

    private int* program;
    private byte* text;
    private int kind;

    /// <summary>The place behind the last character that may match.</summary>
    public long End;

    /// <summary>Sets the program, whose sets are asked for, and the text up to an end.</summary>
    public void Start(int* code, V str, long stop)
    {
        program = code;
        text = Strs.Data(Strs.Of(str));
        kind = Strs.Kind(Strs.Of(str));
        End = stop;
    }

    /// <summary>The character at a place before the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly uint At(long at) => TextMemory.Read(text, kind, at);

    /// <summary>The first place at or behind one where a match may begin, or -1.</summary>
    public readonly long Candidate(long start)
    {
        var operand = RegexProgram.FirstOperand(program);
        switch (RegexProgram.FirstKind(program))
        {
            case RegexOp.At:
                return start == 0 ? 0 : None;
            case RegexOp.Char:
                var step = StrSearch.FindChar(text + (start << kind), kind, End - start, (uint)operand);
                return step < 0 ? None : start + step;
            case RegexOp.Set:
                var set = program + operand;
                for (var i = start; i < End; i++)
                {
                    if (RegexSet.Has(set, TextMemory.Read(text, kind, i)))
                    {
                        return i;
                    }
                }

                return None;
            default:
                return start;
        }
    }

    /// <summary>True when the characters of an operation <see cref="RegexOp.Text"/> are at a place.</summary>
    public readonly bool HasText(int* code, long at)
    {
        var count = code[1];
        if (count > End - at)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            if (TextMemory.Read(text, kind, at + i) != (uint)code[2 + i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when the character at a place passes a test.</summary>
    public readonly bool Passes(int test, int operand, long at)
    {
        var character = TextMemory.Read(text, kind, at);
        return test switch
        {
            RegexOp.Char => character == (uint)operand,
            RegexOp.NotLineFeed => character != '\n',
            RegexOp.Set => RegexSet.Has(program + operand, character),
            _ => true,
        };
    }

    /// <summary>The first place from one up to a limit where a test does not pass.</summary>
    public readonly long Span(int test, int operand, long at, long limit)
    {
        switch (test)
        {
            case RegexOp.Any:
                return limit;
            case RegexOp.NotLineFeed:
                var step = StrSearch.FindChar(text + (at << kind), kind, limit - at, '\n');
                return step < 0 ? limit : at + step;
            case RegexOp.Char:
                while (at < limit && TextMemory.Read(text, kind, at) == (uint)operand)
                {
                    at++;
                }

                return at;
            default:
                var set = program + operand;
                while (at < limit && RegexSet.Has(set, TextMemory.Read(text, kind, at)))
                {
                    at++;
                }

                return at;
        }
    }

    /// <summary>True at the places that <see cref="RegexPlace"/> tells.</summary>
    public readonly bool IsAt(int place, long at)
    {
        switch (place)
        {
            case RegexPlace.Start:
                return at == 0;
            case RegexPlace.LineStart:
                return at == 0 || TextMemory.Read(text, kind, at - 1) == '\n';
            case RegexPlace.End:
                return at == End;
            case RegexPlace.LastLineEnd:
                return at == End || (at == End - 1 && TextMemory.Read(text, kind, at) == '\n');
            case RegexPlace.LineEnd:
                return at == End || (at < End && TextMemory.Read(text, kind, at) == '\n');
            default:
                var isAscii = place >= RegexPlace.AsciiBoundary;
                var before = at > 0 && IsWord(at - 1, isAscii);
                var after = at < End && IsWord(at, isAscii);
                return End > 0 && (before != after) == (place is RegexPlace.Boundary or RegexPlace.AsciiBoundary);
        }
    }

    /// <summary>Moves behind the characters between two places where they are again, compared as an operation <see cref="RegexOp.Reference"/> tells.</summary>
    public readonly bool Refer(int* code, long start, long stop, ref long at)
    {
        var size = stop - start;
        if (start < 0 || size < 0 || (size > 0 && size > End - at))
        {
            return false;
        }

        for (var i = 0L; i < size; i++)
        {
            var a = TextMemory.Read(text, kind, start + i);
            var b = TextMemory.Read(text, kind, at + i);
            if (a != b && (code[2] == 0 || Lower(a, code[2]) != Lower(b, code[2])))
            {
                return false;
            }
        }

        at += size;
        return true;
    }

    private readonly bool IsWord(long at, bool isAscii)
    {
        var character = TextMemory.Read(text, kind, at);
        return (!isAscii || character < 128) && RegexSet.IsWord(character);
    }

    private static uint Lower(uint character, int way)
    {
        uint* mapped = stackalloc uint[Characters.MaxMapped];
        return (way == 1 && character >= 128) || Characters.Map(character, CaseMapping.Lower, mapped) != 1 ? character : mapped[0];
    }
}
