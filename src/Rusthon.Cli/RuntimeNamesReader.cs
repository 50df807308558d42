using System;
using System.Collections.Generic;
using Rusthon.Semantics;

namespace Rusthon.Cli;

/// <summary>What the runtime's ABI table says that lowering needs: built-in functions with signatures, and built-in modules.</summary>
internal sealed class RuntimeNamesReader
{
    private readonly Dictionary<string, string> functions = [];
    private readonly HashSet<string> names = [];
    private readonly Dictionary<string, string> symbols = [];
    private readonly HashSet<string> modules = ["builtins"];

    /// <summary>Reads the table.</summary>
    public RuntimeNamesReader(string abi)
    {
        foreach (var line in abi.AsSpan().EnumerateLines())
        {
            ReadLine(line);
        }
    }

    /// <summary>The functions and names of builtins.</summary>
    public RuntimeNames Names => new(functions, names, symbols);

    /// <summary>The modules that are part of the runtime.</summary>
    public IReadOnlySet<string> Modules => modules;

    private void ReadLine(ReadOnlySpan<char> line)
    {
        var fields = line.ToString().Split(' ', 6);
        if (fields.Length < 3 || fields[0] is not ("builtin" or "constant" or "type"))
        {
            return;
        }

        if (fields[1] != "builtins")
        {
            if (fields[0] != "type")
            {
                modules.Add(fields[1]);
            }

            return;
        }

        if (fields[0] == "type" && fields[^1] != "public")
        {
            return;
        }

        names.Add(fields[2]);
        if (fields[0] == "builtin")
        {
            functions.Add(fields[2], fields[5]);
        }

        if (fields[0] != "constant")
        {
            symbols.Add(fields[2], fields[3]["object=".Length..]);
        }
    }
}
