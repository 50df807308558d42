namespace Rusthon.Runtime;

/// <summary>What the library's modules traceback and linecache take from the runtime.</summary>
[Cold]
public static unsafe class TracebackParts
{
    /// <summary>The entries of a traceback: (file name, line, last line, first column, end column, function, text of the entry).</summary>
    [Builtin("_entries(tb, /)", Module = "_traceback")]
    public static V Entries(V traceback)
    {
        var list = Lists.New(0);
        if (list.IsError || !traceback.IsPointer || traceback.Object->Type != TracebackType.Address)
        {
            return list;
        }

        for (var entry = (TracebackObj*)traceback.Object; entry != null; entry = entry->Next)
        {
            var item = Describe(entry);
            var status = item.IsError ? -1 : 0;
            for (var i = 0L; i <= entry->Repeats && status == 0; i++)
            {
                status = Lists.Append(list, Counts.Retain(item));
            }

            Counts.Release(item);
            if (status < 0)
            {
                Counts.Release(list);
                return V.Error;
            }
        }

        return list;
    }

    /// <summary>The str of an exception with the suggestion that goes with it.</summary>
    [Builtin("_message(exception, /)", Module = "_traceback")]
    public static V Message(V exception)
    {
        var text = StrBuilder.Start();
        if (text.AddStrOf(exception) && Suggestions.Add(ref text, exception))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>The final lines of a SyntaxError without its notes.</summary>
    [Builtin("_syntax_error(exception, /)", Module = "_traceback")]
    public static V SyntaxErrorLines(V exception)
    {
        var text = StrBuilder.Start();
        if (SyntaxErrorText.Add(ref text, (SyntaxErrorObj*)exception.Object))
        {
            return text.Finish();
        }

        text.Abandon();
        return V.Error;
    }

    /// <summary>The source text of a module of the program, or None.</summary>
    [Builtin("_source(filename, /)", Module = "_traceback")]
    public static V Source(V fileName)
    {
        for (var entry = ProgramModules.Table; *entry != null && Strs.IsStr(fileName); entry++)
        {
            if (Strs.Equal((*entry)->FileName, fileName) && (*entry)->SourceLength > 0)
            {
                return Strs.FromUtf8((*entry)->Source, (*entry)->SourceLength);
            }
        }

        return V.None;
    }

    private static V Describe(TracebackObj* entry)
    {
        var position = entry->Position;
        var text = StrBuilder.Start();
        if (!TracebackFrames.AddEntry(ref text, entry))
        {
            text.Abandon();
            return V.Error;
        }

        V* items = stackalloc V[7];
        items[0] = Counts.Retain(position->Code->Module->FileName);
        items[1] = V.FromSmall(position->Line);
        items[2] = V.FromSmall(position->EndLine);
        items[3] = V.FromSmall(position->Column);
        items[4] = V.FromSmall(position->EndColumn);
        items[5] = Counts.Retain(position->Code->Name);
        items[6] = text.Finish();
        return Tuples.FromItems(items, 7);
    }
}
