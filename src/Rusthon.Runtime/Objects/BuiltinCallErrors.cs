using System;

namespace Rusthon.Runtime;

/// <summary>
/// The TypeErrors of calls of built-in functions. CPython has four families of them, by how the function takes its
/// arguments: nothing, exactly one by position, several by position only, or some by keyword.
/// </summary>
[Cold]
public static unsafe class BuiltinCallErrors
{
    /// <summary>More positional arguments than parameters; first is the index of the first parameter behind self.</summary>
    public static V TooMany(FunctionDef* def, int first, long given, TupleObj* names)
    {
        var shape = Measure(def, first);
        if (names != null && !shape.TakesKeywords)
        {
            return NoKeywords(def);
        }

        if (shape.TakesKeywords)
        {
            if (TooManyInAll(def, first, given, names == null ? 0 : names->Length))
            {
                return V.Error;
            }

            return shape.Positional == 0
                ? Errors.Raise(TypeErrorType.Address, "%S() takes no positional arguments"u8, def->Name)
                : Counted(
                    def,
                    Word("positional argument"u8, shape.Positional),
                    shape.Positional == shape.Required ? "exactly "u8 : "at most "u8,
                    shape.Positional,
                    given);
        }

        if (shape.Positional == 0)
        {
            return WithFullName(def, "() takes no arguments ("u8, given, " given)"u8);
        }

        return PositionalOnly(def, shape, given);
    }

    /// <summary>True, and raised, when there are more arguments of both kinds than parameters of a function that takes keywords.</summary>
    public static bool TooManyInAll(FunctionDef* def, int first, long positional, long keywords)
    {
        var shape = Measure(def, first);
        var most = shape.Positional + shape.KeywordOnly;
        if (!shape.TakesKeywords || shape.IsOpen || positional + keywords <= most)
        {
            return false;
        }

        Counted(
            def,
            Word(positional == 0 ? "keyword argument"u8 : "argument"u8, most),
            shape.Required == most ? "exactly "u8 : "at most "u8,
            most,
            positional + keywords);
        return true;
    }

    /// <summary>A required parameter without argument.</summary>
    public static V Missing(FunctionDef* def, int first, int index, long given)
    {
        var shape = Measure(def, first);
        if (!shape.TakesKeywords)
        {
            return PositionalOnly(def, shape, given);
        }

        if (def->Params[index].Kind == ParamKind.PositionalOnly)
        {
            return Counted(
                def,
                Word("positional argument"u8, shape.RequiredPositionalOnly),
                shape.RequiredPositionalOnly == shape.Positional && shape.KeywordOnly == 0 ? "exactly "u8 : "at least "u8,
                shape.RequiredPositionalOnly,
                given);
        }

        return def->Params[index].Kind == ParamKind.KeywordOnly
            ? Errors.Raise(TypeErrorType.Address, "%S() missing required argument '%S'"u8, def->Name, def->Params[index].Name)
            : Errors.Raise(TypeErrorType.Address, "%S() missing required argument '%S' (pos %S)"u8, def->Name, def->Params[index].Name, V.FromSmall(index - first + 1));
    }

    /// <summary>A keyword that names no parameter.</summary>
    public static void Unexpected(FunctionDef* def, int first, V name)
    {
        if (!Measure(def, first).TakesKeywords)
        {
            NoKeywords(def);
            return;
        }

        V* candidates = stackalloc V[Objects.StackArguments];
        var count = 0;
        for (var i = first; i < def->ParamCount; i++)
        {
            if (def->Params[i].Kind is ParamKind.Normal or ParamKind.KeywordOnly)
            {
                candidates[count++] = def->Params[i].Name;
            }
        }

        var suggestion = Suggestions.ClosestKeyword(name, candidates, count);
        var text = StrBuilder.Start();
        var isSorted = Strs.EqualsAscii(def->QualName, "sorted"u8); // passes its keywords on to list.sort
        var ok = (isSorted ? text.AddUtf8("sort()"u8) : text.Add(def->Name) && text.AddUtf8("()"u8))
            && text.AddUtf8(" got an unexpected keyword argument '"u8) && text.Add(name) && text.AddUtf8("'"u8);
        ok = ok && (suggestion.IsUnset || (text.AddUtf8(". Did you mean '"u8) && text.Add(suggestion) && text.AddUtf8("'?"u8)));
        Finish(ref text, ok);
    }

    /// <summary>A parameter given by position and by keyword.</summary>
    public static void GivenTwice(FunctionDef* def, int first, int index, V name) =>
        Errors.Raise(TypeErrorType.Address, "argument for %S() given by name ('%S') and position (%S)"u8, def->Name, name, V.FromSmall(index - first + 1));

    private static V PositionalOnly(FunctionDef* def, Shape shape, long given)
    {
        if (shape.Positional == 1 && shape.Required == 1 && !shape.HasVarArgs)
        {
            return WithFullName(def, "() takes exactly one argument ("u8, given, " given)"u8);
        }

        var few = given < shape.Required;
        var limit = few ? shape.Required : shape.Positional;
        var text = StrBuilder.Start();
        var exact = shape.Required == shape.Positional && !shape.HasVarArgs;
        var ok = text.Add(def->Name) && text.AddUtf8(" expected "u8) && (exact || text.AddUtf8(few ? "at least "u8 : "at most "u8))
            && text.AddLong(limit) && text.AddUtf8(limit == 1 ? " argument, got "u8 : " arguments, got "u8) && text.AddLong(given);
        return Finish(ref text, ok);
    }

    private static V Counted(FunctionDef* def, ReadOnlySpan<byte> word, ReadOnlySpan<byte> relation, long limit, long given)
    {
        var text = StrBuilder.Start();
        var ok = text.Add(def->Name) && text.AddUtf8("() takes "u8) && text.AddUtf8(relation) && text.AddLong(limit) && text.AddUtf8(" "u8)
            && text.AddUtf8(word) && text.AddUtf8(" ("u8) && text.AddLong(given) && text.AddUtf8(" given)"u8);
        return Finish(ref text, ok);
    }

    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> singular, long count)
    {
        if (singular.Length == 8)
        {
            return count == 1 ? "argument"u8 : "arguments"u8;
        }

        if (singular[0] == 'k')
        {
            return count == 1 ? "keyword argument"u8 : "keyword arguments"u8;
        }

        return count == 1 ? "positional argument"u8 : "positional arguments"u8;
    }

    private static V NoKeywords(FunctionDef* def)
    {
        var text = StrBuilder.Start();
        return Finish(ref text, AddFullName(ref text, def) && text.AddUtf8("() takes no keyword arguments"u8));
    }

    private static V WithFullName(FunctionDef* def, ReadOnlySpan<byte> middle, long number, ReadOnlySpan<byte> end)
    {
        var text = StrBuilder.Start();
        return Finish(ref text, AddFullName(ref text, def) && text.AddUtf8(middle) && text.AddLong(number) && text.AddUtf8(end));
    }

    /// <summary>math.sqrt, str.upper, len.</summary>
    private static bool AddFullName(ref StrBuilder text, FunctionDef* def)
    {
        if (Strs.IsStr(def->Module) && !Strs.EqualsAscii(def->Module, "builtins"u8) && (!text.Add(def->Module) || !text.AddUtf8("."u8)))
        {
            return false;
        }

        return text.Add(def->QualName);
    }

    private static V Finish(ref StrBuilder text, bool ok)
    {
        if (ok)
        {
            return Errors.RaiseText(TypeErrorType.Address, ref text);
        }

        text.Abandon();
        return V.Error;
    }

    private static Shape Measure(FunctionDef* def, int first)
    {
        var shape = default(Shape);
        for (var i = first; i < def->ParamCount; i++)
        {
            var param = def->Params + i;
            switch (param->Kind)
            {
                case ParamKind.PositionalOnly:
                    shape.Positional++;
                    shape.Required += param->HasDefault ? 0 : 1;
                    shape.RequiredPositionalOnly += param->HasDefault ? 0 : 1;
                    break;
                case ParamKind.Normal:
                    shape.Positional++;
                    shape.Required += param->HasDefault ? 0 : 1;
                    shape.TakesKeywords = true;
                    break;
                case ParamKind.KeywordOnly:
                    shape.KeywordOnly++;
                    shape.TakesKeywords = true;
                    break;
                case ParamKind.VarArgs:
                    shape.HasVarArgs = true;
                    shape.IsOpen = true;
                    break;
                default:
                    shape.TakesKeywords = true;
                    shape.IsOpen = true;
                    break;
            }
        }

        return shape;
    }

    private struct Shape
    {
        public long Positional;
        public long Required;
        public long RequiredPositionalOnly;
        public long KeywordOnly;
        public bool HasVarArgs;
        public bool IsOpen;
        public bool TakesKeywords;
    }
}
