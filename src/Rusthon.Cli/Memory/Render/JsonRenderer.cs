using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rusthon.CodeGen.Machine;
using Rusthon.Cli.Memory.Facts;

namespace Rusthon.Cli.Memory.Render;

/// <summary>The facts as JSON; docs/howto/memory-report.md describes the members, whose order is fixed.</summary>
internal sealed class JsonRenderer
{
    private readonly Utf8JsonWriter json;

    private JsonRenderer(Utf8JsonWriter json) => this.json = json;

    /// <summary>Writes one object and a line end.</summary>
    public static void Write(Stream output, ProgramMemory program)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new JsonRenderer(json).Write(program);
        }

        output.WriteByte((byte)'\n');
    }

    private void Write(ProgramMemory program)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("file", program.Source.Path);
        json.WriteNumber("optimization", program.OptimizationLevel);
        Array("functions", program.Shown, Write);
        Array("globals", program.Globals, global =>
        {
            json.WriteString("name", global.Name);
            json.WriteString("file", global.Path);
            json.WriteString("type", global.Type);
            json.WriteNumber("offset", global.Offset);
            json.WriteNumber("bytes", 8);
        });
        Array("objects", program.Layouts, Write);
        if (program.Run is { } run)
        {
            json.WritePropertyName("run");
            Write(run);
        }

        json.WriteEndObject();
    }

    private void Write(FunctionMemory function)
    {
        json.WriteString("name", function.Name);
        json.WriteString("file", function.Path);
        json.WriteNumber("line", function.Line);
        json.WriteNumber("end_line", function.EndLine);
        json.WriteStartObject("stack");
        json.WriteBoolean("bounded", !function.Stack.IsUnbounded);
        json.WriteNumber(function.Stack.IsUnbounded ? "bytes_each_round" : "bytes", function.Stack.Bytes);
        Strings(function.Stack.IsUnbounded ? "cycle" : "path", function.Stack.Path);
        json.WriteEndObject();
        Array("forms", function.Forms, Write);
        Array("variables", function.Variables, Write);
        Array("allocations", function.Sites, Write);
        json.WriteNumber("number_operations", function.Numbers);
    }

    private void Write(FunctionForm form)
    {
        json.WriteString("form", Word(form.Role));
        json.WriteString("symbol", form.Symbol);
        json.WriteBoolean("inlined", form.Code is null);
        if (form.Code is not { } code)
        {
            return;
        }

        json.WriteNumber("frame_bytes", code.FrameBytes);
        json.WriteNumber("instructions", code.Instructions);
        Array("slots", code.Slots, slot =>
        {
            json.WriteNumber("offset", slot.Offset);
            json.WriteNumber("bytes", slot.Size);
            json.WriteString("kind", Word(slot.Kind));
            json.WriteString("name", slot.Name);
        });
        Array("calls", code.Calls, call =>
        {
            json.WriteString("symbol", call.Target);
            json.WriteNumber("line", call.Line);
        });
    }

    private void Write(LocalVariable variable)
    {
        json.WriteString("name", variable.Name);
        json.WriteBoolean("parameter", variable.IsParameter);
        json.WriteString("type", variable.Type);
        json.WriteString("representation", Word(variable.Representation));
        json.WriteNumber("bytes", variable.Bytes);
        Array("places", variable.Places, place =>
        {
            json.WriteString("register", place.Register);
            if (place.Offset is { } offset)
            {
                json.WriteNumber("offset", offset);
            }
            else
            {
                json.WriteNull("offset");
            }

            json.WriteString("constant", place.Constant);
            json.WriteStartArray("lines");
            foreach (var line in place.Lines)
            {
                json.WriteNumberValue(line);
            }

            json.WriteEndArray();
        });
    }

    private void Write(AllocationSite site)
    {
        json.WriteNumber("line", site.Line);
        json.WriteNumber("column", site.Column);
        json.WriteString("source", site.Text);
        json.WriteString("makes", site.Kind);
        json.WriteString("size", site.Size.Formula);
        if (site.Size.Bytes is { } bytes)
        {
            json.WriteNumber("bytes", bytes);
        }
        else
        {
            json.WriteNull("bytes");
        }

        json.WriteString("place", Word(site.Place));
        Strings("why", site.Why);
        json.WriteBoolean("in_loop", site.InLoop);
        Array("ends", site.Ends, end =>
        {
            json.WriteNumber("line", end.Line);
            json.WriteString("how", end.How);
            json.WriteBoolean("by_exception", end.ByException);
        });
    }

    private void Write(ObjectLayout layout)
    {
        json.WriteString("kind", layout.Kind);
        json.WriteString("size", layout.Formula);
        Array("blocks", layout.Blocks, block =>
        {
            json.WriteString("name", block.Name);
            json.WriteNumber("bytes", block.Bytes);
            Array("fields", block.Fields, field =>
            {
                json.WriteString("name", field.Name);
                json.WriteNumber("offset", field.Offset);
                json.WriteNumber("bytes", field.Bytes);
                json.WriteString("points_to", field.PointsTo);
            });
            json.WriteString("element", block.Element?.Name);
            json.WriteString("element_bytes", block.Element?.Bytes);
            json.WriteString("element_count", block.Element?.Count);
        });
    }

    private void Write(RunMemory run)
    {
        json.WriteStartObject();
        json.WriteNumber("exit_code", run.ExitCode);
        json.WriteNumber("allocations", run.Allocations);
        json.WriteNumber("bytes", run.Bytes);
        json.WriteNumber("frees", run.Frees);
        json.WriteNumber("peak_bytes", run.PeakBytes);
        json.WriteNumber("live_blocks", run.LiveBlocks);
        json.WriteNumber("live_bytes", run.LiveBytes);
        json.WriteNumber("calls", run.CallCount);
        json.WriteNumber("deepest_calls", run.DeepestCalls);
        json.WriteNumber("retains", run.Retains);
        json.WriteNumber("releases", run.Releases);
        Array("sites", run.Sites, site =>
        {
            json.WriteString("file", site.Path);
            json.WriteNumber("line", site.Line);
            json.WriteString("type", site.Type);
            json.WriteNumber("allocations", site.Allocations);
            json.WriteNumber("bytes", site.Bytes);
            json.WriteNumber("frees", site.Frees);
            json.WriteNumber("peak_bytes", site.PeakBytes);
            json.WriteNumber("live_blocks", site.LiveBlocks);
            json.WriteNumber("live_bytes", site.LiveBytes);
        });
        Array("heap", run.Heap, sample =>
        {
            json.WriteNumber("event", sample.Event);
            json.WriteNumber("bytes", sample.Bytes);
            json.WriteNumber("depth", sample.Depth);
        });
        Array("first_calls", run.Calls, call =>
        {
            json.WriteString("function", call.Function);
            json.WriteString("arguments", call.Arguments);
            json.WriteString("result", call.Result);
            json.WriteNumber("depth", call.Depth);
        });
        json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Strings(string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
    }

    /// <summary>A name of an enum as JSON has it: "saved_register".</summary>
    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var c in value.ToString())
        {
            text.Append(char.IsUpper(c) && text.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
