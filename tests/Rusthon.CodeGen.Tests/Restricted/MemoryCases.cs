using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rusthon.Runtime;

namespace Rusthon.CodeGen.Tests.Restricted;

/// <summary>Structs, pointers, references, spans, static data and native functions.</summary>
public static unsafe class MemoryCases
{
    private static long counter;
    private static Big table;
    private static readonly ulong Seed = 0x9E3779B97F4A7C15UL;
    private static readonly Wrapped Start = new(42);
    private static readonly delegate*<int, int> Twice = &Double;

    private static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    private static ReadOnlySpan<ushort> Powers => [1, 10, 100, 1000, 10000];

    [DllImport("libc", EntryPoint = "malloc")]
    private static extern void* Malloc(nuint size);

    [DllImport("libc", EntryPoint = "free")]
    private static extern void Free(void* block);

    [DllImport("libc", EntryPoint = "strlen")]
    private static extern nuint StrLen(byte* text);

    private readonly struct Wrapped(ulong bits)
    {
        public readonly ulong Bits = bits;

        public bool IsLarge => Bits > 40;

        public static Wrapped operator +(Wrapped a, Wrapped b) => new(a.Bits + b.Bits);
    }

    private struct Pair
    {
        public int First;
        public double Second;

        public void Scale(int by)
        {
            First *= by;
            Second *= by;
        }
    }

    private struct Big
    {
        public Pair A;
        public Pair B;
        public long C;
        public fixed byte Text[24];
        public Row Row;
    }

    [InlineArray(5)]
    private struct Row
    {
        private long first;
    }

    [StructLayout(LayoutKind.Explicit)]
    private struct Either
    {
        [FieldOffset(0)]
        public double Real;

        [FieldOffset(0)]
        public ulong Bits;

        [FieldOffset(8)]
        public byte Tag;
    }

    private enum Color : byte
    {
        Red,
        Green = 200,
    }

    private struct Node
    {
        public Node* Next;
        public int Value;
    }

    private static int Double(int x) => 2 * x;

    private static int Negate(int x) => -x;

    private static Pair MakePair(int n) => new() { First = n, Second = n / 2.0 };

    private static Big MakeBig(int n)
    {
        Big big = default;
        big.A = MakePair(n);
        big.B.First = n + 1;
        big.C = n * 10L;
        big.Text[23] = 7;
        big.Row[4] = 99;
        return big;
    }

    private static long Sum(Big big)
    {
        big.C += big.A.First + big.B.First;
        return big.C + big.Text[23] + big.Row[4];
    }

    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    private static void Divide(int a, int b, out int quotient, in int offset) => quotient = a / b + offset;

    [NativeTest]
    public static int Structs_are_values()
    {
        var pair = MakePair(8);
        var copy = pair;
        copy.Scale(3);
        if (pair.First != 8 || copy.First != 24 || copy.Second != 12)
        {
            return 1;
        }

        var big = MakeBig(5);
        var other = big;
        if (Sum(other) != 50 + 5 + 6 + 7 + 99 || other.C != 50)
        {
            return 2;
        }

        table = big;
        table.A.First = 1;
        table.Row[4]++;
        if (big.A.First != 5 || table.A.First != 1 || table.Row[4] != 100 || table.B.First != 6)
        {
            return 3;
        }

        var wrapped = new Wrapped(20) + new Wrapped(21);
        return wrapped.IsLarge && wrapped.Bits == 41 && !new Wrapped(3).IsLarge && sizeof(Big) == 104 ? 0 : 4;
    }

    [NativeTest]
    public static int Unions_and_enums()
    {
        Either either = default;
        either.Real = 1.0;
        either.Tag = 200;
        var copy = either;
        if (copy.Bits != 0x3FF0000000000000 || copy.Tag != 200 || sizeof(Either) != 16)
        {
            return 1;
        }

        var color = (Color)copy.Tag;
        return color switch
        {
            Color.Red => 2,
            Color.Green => 0,
            _ => 3,
        };
    }

    [NativeTest]
    public static int References()
    {
        var (a, b) = (1, 2);
        Swap(ref a, ref b);
        var (x, y) = (MakePair(3), MakePair(4));
        Swap(ref x, ref y);
        Divide(7, 2, out var quotient, 100);
        ref var chosen = ref (a > b ? ref a : ref b);
        chosen = 77;
        return a == 77 && b == 1 && x.First == 4 && y.First == 3 && quotient == 103 ? 0 : 1;
    }

    [NativeTest]
    public static int Pointers_and_the_heap()
    {
        Node* list = null;
        for (var i = 0; i < 10; i++)
        {
            var node = (Node*)Malloc((nuint)sizeof(Node));
            node->Next = list;
            node->Value = i;
            list = node;
        }

        var sum = 0;
        while (list != null)
        {
            var next = list->Next;
            sum = sum * 3 + list->Value;
            Free(list);
            list = next;
        }

        var words = stackalloc long[8];
        for (var p = words; p < words + 8; p++)
        {
            *p = (p - words) * 2;
        }

        var last = &words[7];
        return sum == 250959 && *last == 14 && (ulong)last % 8 == 0 && last - words == 7 && words[3] == 6 ? 0 : 1;
    }

    [NativeTest]
    public static int Stack_memory_in_a_loop_is_fresh()
    {
        Node* list = null;
        for (var i = 0; i < 4; i++)
        {
#pragma warning disable CA2014
            var node = stackalloc Node[1];
#pragma warning restore CA2014
            node->Next = list;
            node->Value = i;
            list = node;
        }

        return list->Value == 3 && list->Next->Value == 2 && list->Next->Next->Next->Value == 0 ? 0 : 1;
    }

    [NativeTest]
    public static int Spans()
    {
        Span<byte> buffer = stackalloc byte[16];
        Digits.CopyTo(buffer);
        buffer[0] = (byte)'x';
        var middle = buffer.Slice(4, 4);
        ReadOnlySpan<byte> view = middle;
        if (view.Length != 4 || view[1] != '5' || !view.SequenceEqual("4567"u8) || view.SequenceEqual("456"u8))
        {
            return 1;
        }

        var total = 0;
        foreach (var b in view)
        {
            total += b;
        }

        foreach (var power in Powers)
        {
            total += power;
        }

        buffer[4..].Fill(1);
        fixed (byte* start = buffer)
        {
            if (start[0] != 'x' || start[15] != 1)
            {
                return 2;
            }
        }

        return total == 52 + 53 + 54 + 55 + 11111 && buffer[15] == 1 && ReadOnlySpan<byte>.Empty.IsEmpty ? 0 : 3;
    }

    [NativeTest]
    public static int Static_data()
    {
        counter += 5;
        counter *= 2;
        if (counter != 10 || Seed != 0x9E3779B97F4A7C15UL || !Start.IsLarge || Twice(21) != 42)
        {
            return 1;
        }

        delegate*<int, int> function = counter > 3 ? &Negate : &Double;
        fixed (byte* text = "hello\0"u8)
        {
            return function(4) == -4 && StrLen(text) == 5 ? 0 : 2;
        }
    }

    [NativeTest]
    public static int Raw_access()
    {
        var bytes = stackalloc byte[32];
        Unsafe.InitBlock(bytes, 0xAB, 32);
        Unsafe.WriteUnaligned(bytes + 1, 0x1122334455667788UL);
        if (Unsafe.ReadUnaligned<uint>(bytes + 3) != 0x33445566 || bytes[0] != 0xAB)
        {
            return 1;
        }

        Unsafe.CopyBlock(bytes + 16, bytes, 16);
        ref var first = ref Unsafe.AsRef<byte>(bytes);
        if (Unsafe.Add(ref first, 17) != 0x88 || Unsafe.SizeOf<Pair>() != 16 || Unsafe.BitCast<double, ulong>(2.0) != 0x4000000000000000)
        {
            return 2;
        }

        Buffer.MemoryCopy(bytes, bytes + 2, 30, 8);
        NativeMemory.Clear(bytes + 20, 4);
        return bytes[3] == 0x88 && bytes[21] == 0 && Unsafe.AreSame(ref first, ref *bytes) ? 0 : 3;
    }
}
