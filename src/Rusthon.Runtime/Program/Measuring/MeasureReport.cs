using System;

namespace Rusthon.Runtime;

/// <summary>
/// Writes what was measured to the file that the compiler has named: lines of fields between tabs. The first field says what
/// the line is: total, site, heap, call or return.
/// </summary>
[Cold]
internal static unsafe class MeasureReport
{
    private const int BufferSize = 4096;
    private const int WriteCreateTruncate = 0x241;
    private const int OwnerOnly = 0x180;
    private static int file;
    private static byte* buffer;
    private static int used;

    /// <summary>Writes all; nothing when the file cannot be written.</summary>
    public static void Write(MeasuredSite* total, long events)
    {
        var memory = stackalloc byte[BufferSize];
        buffer = memory;
        used = 0;
        file = Libc.Open(ProgramSettings.MeasureFile, WriteCreateTruncate, OwnerOnly);
        if (file < 0)
        {
            return;
        }

        Text("total"u8);
        Numbers(total);
        Number(events);
        Number(MeasuredCalls.Calls);
        Number(MeasuredCalls.Deepest);
        Number(Thread.State->Retains);
        Number(Thread.State->Releases);
        EndLine();
        for (var i = 0L; i < MeasuredSites.Count; i++)
        {
            Site(&MeasuredSites.Table[i]);
        }

        for (var i = 0L; i < MeasuredHeap.Count; i++)
        {
            Text("heap"u8);
            Number(MeasuredHeap.Samples[i].Event);
            Number(MeasuredHeap.Samples[i].Bytes);
            Number(MeasuredHeap.Samples[i].Depth);
            EndLine();
        }

        for (var i = 0L; i < MeasuredCalls.Count; i++)
        {
            var call = MeasuredCalls.Events + i;
            Text(call->Function < 0 ? "return"u8 : "call"u8);
            Number(call->Function);
            Number(call->Depth);
            Field((byte*)&call->Text);
            EndLine();
        }

        Flush();
        Libc.Close(file);
    }

    private static void Site(MeasuredSite* site)
    {
        if (site->Blocks == 0)
        {
            return;
        }

        Text("site"u8);
        Numbers(site);
        Number(site->Place == null ? 0 : site->Place->Line);
        Byte((byte)'\t');
        if (site->Place != null)
        {
            Str(site->Place->Code->Module->FileName);
        }

        Field((byte*)&site->Name);
        EndLine();
    }

    private static void Numbers(MeasuredSite* site)
    {
        Number(site->Blocks);
        Number(site->Bytes);
        Number(site->LiveBlocks);
        Number(site->LiveBytes);
        Number(site->PeakBytes);
    }

    private static void Str(V value)
    {
        var bytes = Strs.ToUtf8(value, true, out var length);
        for (var i = 0L; bytes != null && i < length; i++)
        {
            Byte(bytes[i]);
        }

        if (bytes != null)
        {
            Strs.FreeUtf8(bytes, length);
        }
    }

    private static void Field(byte* text)
    {
        Byte((byte)'\t');
        for (; *text != 0; text++)
        {
            Byte(*text);
        }
    }

    private static void Number(long number)
    {
        ShortText place;
        var text = ShortTextWriter.Start(&place);
        text.AddLong(number);
        Field((byte*)&place);
    }

    private static void Text(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            Byte(text[i]);
        }
    }

    private static void EndLine() => Byte((byte)'\n');

    private static void Byte(byte b)
    {
        if (used == BufferSize)
        {
            Flush();
        }

        buffer[used++] = b;
    }

    private static void Flush()
    {
        var from = 0;
        while (from < used)
        {
            var written = Libc.Write(file, buffer + from, (nuint)(used - from));
            if (written <= 0)
            {
                break;
            }

            from += (int)written;
        }

        used = 0;
    }
}
