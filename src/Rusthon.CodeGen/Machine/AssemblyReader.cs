using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace Rusthon.CodeGen.Machine;

/// <summary>
/// Reads the assembly text that LLVM writes for a whole program (x86-64 and AArch64): what each function calls, how far it
/// moves the stack pointer (the canonical frame address directives, DWARF 5, 6.4), and where variables are (the comments
/// DEBUG_VALUE, which LLVM repeats at the start of each block).
/// </summary>
public static class AssemblyReader
{
    private static readonly string[] CallNames = ["callq", "call", "bl", "blr"];
    private static readonly string[] JumpNames = ["jmp", "jmpq", "b", "br"];

    /// <summary>The functions of the text, in its order.</summary>
    public static ImmutableArray<MachineFunction> Read(MachineListing listing)
    {
        var layouts = FrameLayoutReader.Read(listing.FrameLayouts);
        var functions = ImmutableArray.CreateBuilder<MachineFunction>();
        var declared = new HashSet<string>(StringComparer.Ordinal);
        Body? body = null;
        foreach (var line in listing.Assembly.Split('\n'))
        {
            var text = line.Trim();
            if (text.StartsWith(".type", StringComparison.Ordinal) && text.LastIndexOf(",@function", StringComparison.Ordinal) is > 0 and var end)
            {
                declared.Add(Unquote(text[".type".Length..end].Trim()));
            }
            else if (LabelOf(line) is { } label && declared.Contains(label))
            {
                body = new Body(label);
            }
            else if (text.StartsWith(".cfi_endproc", StringComparison.Ordinal) && body is not null)
            {
                functions.Add(body.Finish(layouts.GetValueOrDefault(body.Symbol, [])));
                body = null;
            }
            else if (text.Length > 0)
            {
                body?.Add(line, text);
            }
        }

        return functions.ToImmutable();
    }

    /// <summary>The label that a line defines, or null.</summary>
    private static string? LabelOf(string line)
    {
        if (line.Length == 0 || char.IsWhiteSpace(line[0]) || line[0] == '#')
        {
            return null;
        }

        var end = line[0] == '"' ? line.IndexOf('"', 1) + 1 : line.IndexOf(':', StringComparison.Ordinal);
        return end > 0 && end < line.Length && line[end] == ':' ? Unquote(line[..end]) : null;
    }

    private static string Unquote(string name) => name.Trim('"');

    /// <summary>One function while its lines are read.</summary>
    private sealed class Body(string symbol)
    {
        private const string Value = "DEBUG_VALUE: ";
        private readonly Dictionary<int, string> saved = [];
        private readonly List<MachineCall> calls = [];
        private readonly Dictionary<(string Function, string Name), string> current = [];
        private readonly Dictionary<(string Function, string Name, string Place), (SortedSet<int> Lines, int Count)> homes = [];
        private int entry = -1;
        private int frame;
        private int line;
        private int instructions;
        private bool isX86 = true;

        public string Symbol { get; } = symbol;

        public void Add(string raw, string text)
        {
            if (text.IndexOf(Value, StringComparison.Ordinal) is >= 0 and < 3 and var at)
            {
                AddValue(text[(at + Value.Length)..]);
            }
            else if (text.StartsWith(".loc\t", StringComparison.Ordinal) || text.StartsWith(".loc ", StringComparison.Ordinal))
            {
                var number = int.Parse(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);
                line = number == 0 ? line : number;
            }
            else if (text.StartsWith(".cfi_", StringComparison.Ordinal))
            {
                AddFrame(text);
            }
            else if (text.StartsWith(".LBB", StringComparison.Ordinal) || text.StartsWith("# %bb", StringComparison.Ordinal) || text.StartsWith("// %bb", StringComparison.Ordinal))
            {
                current.Clear();
            }
            else if (char.IsWhiteSpace(raw[0]) && text[0] is not ('.' or '#' or '/'))
            {
                AddInstruction(text);
            }
        }

        public MachineFunction Finish(ImmutableArray<FrameLayoutReader.RawSlot> slots)
        {
            entry = Math.Max(entry, 0);
            var locals = Math.Max(frame, entry) - entry;
            var parts = FrameLayoutReader.Complete(slots, saved.ToDictionary(pair => pair.Key + entry, pair => pair.Value), locals, isX86);
            return new MachineFunction(
                Symbol,
                locals + entry,
                parts,
                [.. homes.Select(pair => Home(pair.Key, pair.Value.Lines, pair.Value.Count)).OrderBy(home => home.Lines.FirstOrDefault()).ThenBy(home => home.Name, StringComparer.Ordinal)],
                [.. calls],
                instructions);
        }

        /// <summary><c>function:variable &lt;- place</c>, behind a place where it was inlined.</summary>
        private void AddValue(string text)
        {
            var arrow = text.IndexOf(" <- ", StringComparison.Ordinal);
            var colon = arrow < 0 ? -1 : text.LastIndexOf(':', arrow);
            if (colon < 0)
            {
                return;
            }

            var place = text[(arrow + " <- ".Length)..].Trim();
            var key = (text[..colon], text[(colon + 1)..arrow]);
            if (place is "undef" or "$noreg" or "poison")
            {
                current.Remove(key);
            }
            else
            {
                current[key] = place;
            }
        }

        private void AddFrame(string text)
        {
            var words = text.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
            switch (words[0])
            {
                case ".cfi_startproc":
                    entry = -1;
                    break;
                case ".cfi_def_cfa_offset":
                    frame = Math.Max(frame, Number(words[1]));
                    break;
                case ".cfi_offset":
                    saved.TryAdd(Number(words[2]), words[1].TrimStart('%'));
                    break;
                default:
                    break;
            }
        }

        private void AddInstruction(string text)
        {
            if (text.IndexOf(" # ", StringComparison.Ordinal) is > 0 and var comment)
            {
                AddCode(text[..comment].TrimEnd(), text[comment..]);
            }
            else
            {
                AddCode(text, "");
            }
        }

        private void AddCode(string text, string comment)
        {
            var words = text.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            instructions++;
            isX86 &= !(words[0] is "ret" or "bl" or "stp");
            entry = isX86 ? 8 : 0;
            foreach (var ((function, name), place) in current)
            {
                var (lines, count) = homes.GetValueOrDefault((function, name, place), ([], 0));
                if (line > 0)
                {
                    lines.Add(line);
                }

                homes[(function, name, place)] = (lines, count + 1);
            }

            var isTail = JumpNames.Contains(words[0]) && comment.Contains("TAILCALL", StringComparison.Ordinal);
            if (words.Length == 2 && (isTail || CallNames.Contains(words[0])))
            {
                calls.Add(new MachineCall(TargetOf(words[1]), line, isTail));
            }
        }

        /// <summary>The symbol that a call's operand names; null for a pointer in a register or in memory.</summary>
        private static string? TargetOf(string operand)
        {
            var at = operand.IndexOf('@', StringComparison.Ordinal);
            if (operand[0] == '*')
            {
                return at > 0 && operand.Contains("GOTPCREL", StringComparison.Ordinal) ? Unquote(operand[1..at]) : null;
            }

            return operand[0] is '%' or 'x' && operand.Length <= 4 ? null : Unquote(at > 0 ? operand[..at] : operand);
        }

        private static VariableHome Home((string Function, string Name, string Place) key, SortedSet<int> lines, int count)
        {
            var (register, offset, constant) = Parse(key.Place);
            return new VariableHome(key.Function, key.Name, register, offset, constant, [.. lines], count);
        }

        /// <summary><c>$rbx</c>, <c>[DW_OP_plus_uconst 8, DW_OP_deref] $rsp</c>, <c>[$rsp+8]</c>, or a number.</summary>
        private static (string? Register, int? Offset, string? Constant) Parse(string place)
        {
            const string Plus = "DW_OP_plus_uconst ";
            if (place[0] == '$')
            {
                return (place[1..], null, null);
            }

            if (place.StartsWith("[DW_OP_deref] $", StringComparison.Ordinal) && IsStackPointer(place))
            {
                return (null, 0, null);
            }

            if (place.StartsWith('[' + Plus, StringComparison.Ordinal) && IsStackPointer(place))
            {
                var digits = place[(Plus.Length + 1)..].TakeWhile(char.IsAsciiDigit).ToArray();
                return (null, Number(new string(digits)), null);
            }

            return (null, null, place);
        }

        private static bool IsStackPointer(string place) => place.EndsWith("$rsp", StringComparison.Ordinal) || place.EndsWith("$sp", StringComparison.Ordinal);

        private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }
}
