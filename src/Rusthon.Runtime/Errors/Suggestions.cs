namespace Rusthon.Runtime;

/// <summary>Did you mean: names close to a wrong one, by CPython's edit distance.</summary>
[Cold]
public static unsafe class Suggestions
{
    private const int MaxCandidates = 750;
    private const int MaxLength = 40;
    private const int MoveCost = 2;
    private const int CaseCost = 1;

    /// <summary>The closest of some names, borrowed; Unset when none is close enough.</summary>
    public static V Closest(V wrong, V* names, long count) => Closest(wrong, names, count, Strs.Length(wrong));

    /// <summary>As <see cref="Closest(V, V*, long)"/>, of keywords: how much must be changed is not bounded by the length of the wrong one.</summary>
    public static V ClosestKeyword(V wrong, V* names, long count) => Closest(wrong, names, count, long.MaxValue);

    /// <summary>Of names that are equally close the first; where CPython would sort them, the first in that order.</summary>
    private static V Closest(V wrong, V* names, long count, long bestDistance, bool isSorted = true)
    {
        if (count > MaxCandidates || Strs.Length(wrong) > MaxLength)
        {
            return V.Unset;
        }

        var best = V.Unset;
        for (var i = 0L; i < count; i++)
        {
            if (!Strs.IsStr(names[i]) || Strs.Equal(names[i], wrong))
            {
                continue;
            }

            var most = (Strs.Length(names[i]) + Strs.Length(wrong) + 3) * MoveCost / 6;
            var better = isSorted || best.IsUnset || Strs.Compare(names[i], best) >= 0 ? bestDistance - 1 : bestDistance;
            most = most < better ? most : better;
            var distance = Distance(wrong, names[i], most);
            if (distance > most)
            {
                continue;
            }

            best = names[i];
            bestDistance = distance;
        }

        return best;
    }

    /// <summary>Appends the hint of a NameError, AttributeError or ImportError: . Did you mean: 'name'?</summary>
    public static bool Add(ref StrBuilder text, V exception)
    {
        var type = Types.Of(exception);
        if (Types.IsSubtype(type, NameErrorType.Address))
        {
            return AddForName(ref text, (NameErrorObj*)exception.Object);
        }

        if (Types.IsSubtype(type, AttributeErrorType.Address))
        {
            var error = (AttributeErrorObj*)exception.Object;
            return !Strs.IsStr(error->Name) || error->Object.IsUnset || AddFromDir(ref text, error->Name, error->Object);
        }

        if (Types.IsSubtype(type, ImportErrorType.Address))
        {
            var error = (ImportErrorObj*)exception.Object;
            var module = Strs.IsStr(error->NameFrom) && Strs.IsStr(error->Name) ? Dicts.Get(SysModule.Modules, error->Name) : V.Unset;
            return module.IsUnset || module.IsError || AddFromDir(ref text, error->NameFrom, module);
        }

        return true;
    }

    private static bool AddFromDir(ref StrBuilder text, V wrong, V obj)
    {
        var list = ObjectFunctions.AttributeNames(obj);
        if (list.IsError)
        {
            Errors.Clear();
            return true;
        }

        var items = Lists.Of(list);
        if (Strs.Length(wrong) > 0 && Strs.At(wrong, 0) != '_')
        {
            for (var i = 0L; i < items->Length; i++)
            {
                if (Strs.IsStr(items->Items[i]) && Strs.Length(items->Items[i]) > 0 && Strs.At(items->Items[i], 0) == '_')
                {
                    var old = items->Items[i];
                    items->Items[i] = V.None;
                    Counts.Release(old);
                }
            }
        }

        var ok = AddHint(ref text, Closest(wrong, items->Items, items->Length, Strs.Length(wrong), isSorted: false));
        Counts.Release(list);
        return ok;
    }

    private static bool AddForName(ref StrBuilder text, NameErrorObj* error)
    {
        if (!Strs.IsStr(error->Name))
        {
            return true;
        }

        var list = Candidates(&error->Head);
        if (list.IsError)
        {
            Errors.Clear();
            return true;
        }

        var hint = Closest(error->Name, Lists.Of(list)->Items, Lists.Of(list)->Length);
        var ok = AddHint(ref text, hint);
        if (ok && StandardModuleNames.Contains(error->Name))
        {
            ok = text.AddUtf8(hint.IsUnset ? ". Did you forget to import '"u8 : " Or did you forget to import '"u8) && text.Add(error->Name) && text.AddUtf8("'?"u8);
        }

        Counts.Release(list);
        return ok;
    }

    private static bool AddHint(ref StrBuilder text, V hint) =>
        hint.IsUnset || (text.AddUtf8(". Did you mean: '"u8) && text.Add(hint) && text.AddUtf8("'?"u8));

    /// <summary>The variables of the function that raised, the module's bound globals, the builtins.</summary>
    private static V Candidates(ExceptionObj* error)
    {
        var list = Lists.New(16);
        if (list.IsError || !TraceBuffer.Of(error).IsPointer)
        {
            return list;
        }

        var entry = (TracebackObj*)error->Traceback.Object;
        while (entry->Next != null)
        {
            entry = entry->Next;
        }

        var code = entry->Position->Code;
        var status = 0;
        for (var i = 0; i < code->VarCount && status == 0; i++)
        {
            status = Lists.Append(list, Counts.Retain(code->VarNames[i]));
        }

        var globals = code->Module->Object.IsPointer ? GlobalsDict.Snapshot((ModuleObj*)code->Module->Object.Object) : V.Unset;
        status = status < 0 || globals.IsError ? -1 : globals.IsUnset ? 0 : Lists.Extend(list, globals);
        Counts.Release(globals);

        var names = status == 0 ? StrType.Split(BuiltinTable.Names, V.None, V.FromSmall(-1)) : V.Unset;
        status = status < 0 || names.IsError ? -1 : Lists.Extend(list, names);
        Counts.Release(names);

        if (status == 0)
        {
            return list;
        }

        Counts.Release(list);
        return V.Error;
    }

    /// <summary>The edit distance, or more than most.</summary>
    private static long Distance(V a, V b, long most)
    {
        var startA = 0L;
        var endA = Strs.Length(a);
        var endB = Strs.Length(b);
        while (startA < endA && startA < endB && Strs.At(a, startA) == Strs.At(b, startA))
        {
            startA++;
        }

        var startB = startA;
        while (endA > startA && endB > startB && Strs.At(a, endA - 1) == Strs.At(b, endB - 1))
        {
            endA--;
            endB--;
        }

        var lengthA = endA - startA;
        var lengthB = endB - startB;
        if (lengthA == 0 || lengthB == 0)
        {
            return MoveCost * (lengthA + lengthB);
        }

        if (lengthA > MaxLength || lengthB > MaxLength)
        {
            return most + 1;
        }

        if (lengthB < lengthA)
        {
            (a, b) = (b, a);
            (startA, startB) = (startB, startA);
            (lengthA, lengthB) = (lengthB, lengthA);
        }

        return (lengthB - lengthA) * MoveCost > most ? most + 1 : Fill(a, startA, lengthA, b, startB, lengthB, most);
    }

    private static long Fill(V a, long startA, long lengthA, V b, long startB, long lengthB, long most)
    {
        var row = stackalloc long[MaxLength];
        for (var i = 0L; i < lengthA; i++)
        {
            row[i] = (i + 1) * MoveCost;
        }

        var result = 0L;
        for (var j = 0L; j < lengthB; j++)
        {
            var distance = j * MoveCost;
            result = distance;
            var minimum = long.MaxValue;
            for (var i = 0L; i < lengthA; i++)
            {
                var substitute = distance + SubstitutionCost(Strs.At(b, startB + j), Strs.At(a, startA + i));
                distance = row[i];
                var move = (result < distance ? result : distance) + MoveCost;
                result = move < substitute ? move : substitute;
                row[i] = result;
                minimum = result < minimum ? result : minimum;
            }

            if (minimum > most)
            {
                return most + 1;
            }
        }

        return result;
    }

    private static long SubstitutionCost(uint a, uint b)
    {
        if (a == b)
        {
            return 0;
        }

        return Lower(a) == Lower(b) ? CaseCost : MoveCost;
    }

    private static uint Lower(uint c) => c >= 'A' && c <= 'Z' ? c + 32 : c;
}
