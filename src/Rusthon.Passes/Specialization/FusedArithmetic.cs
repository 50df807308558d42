using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Rusthon.IR;
using Rusthon.Passes.Inference;

namespace Rusthon.Passes.Specialization;

/// <summary>
/// Finds expressions whose inner results may be larger than a register but are needed only by the op that makes them
/// small again: (x * a + b) &amp; mask is computed modulo 2**64, and (x * y + z) % m as one op. An inner result has no
/// value of its own, so that code in which one is under way is left at the block where the expression begins.
/// </summary>
/// <example>h = (h ^ c) * 16777619 &amp; 0xFFFFFFFF: ^ and * wrap, nothing is checked.</example>
internal sealed class FusedArithmetic
{
    private const int LongestChain = 64;
    private readonly Function function;
    private readonly FunctionGuesses guesses;
    private readonly ControlFlow flow;
    private readonly Representation representation;
    private readonly Instruction?[] definitions;
    private readonly int[] homes;
    private readonly int[] uses;
    private readonly Dictionary<int, FusedRole> roles = [];
    private readonly Dictionary<int, int> heads = [];

    /// <summary>Looks at a function in generic form.</summary>
    public FusedArithmetic(Function function, FunctionGuesses guesses, ControlFlow flow, Representation representation)
    {
        this.function = function;
        this.guesses = guesses;
        this.flow = flow;
        this.representation = representation;
        definitions = new Instruction?[function.ValueTypes.Length];
        homes = new int[function.ValueTypes.Length];
        uses = new int[function.ValueTypes.Length];
        Scan();
        foreach (var index in flow.Order.Reverse())
        {
            foreach (var instruction in function.Blocks[index].Instructions)
            {
                if (instruction.Result.Exists && !roles.ContainsKey(instruction.Result.Index) && IsIntArithmetic(instruction))
                {
                    FindRoot(instruction, index);
                }
            }
        }

        JoinHeads();
    }

    /// <summary>What an op's result is to such an expression.</summary>
    public FusedRole RoleOf(ValueId value) => value.Exists ? roles.GetValueOrDefault(value.Index) : FusedRole.None;

    /// <summary>The block at which code is to be left while it is in the given one: itself, or where an expression begins that is under way.</summary>
    public int HeadOf(int block) => heads.GetValueOrDefault(block, block);

    /// <summary>The number m of an x % m that is a mask, 2**k - 1; or null.</summary>
    public BigInteger? MaskOfModulo(Instruction instruction) =>
        Representation.NameOf(instruction) == "%" && guesses.ConstantOf(instruction.Operands[1]) is { Sign: > 0, IsPowerOfTwo: true } modulus && modulus <= BigInteger.One << 64
            ? modulus - 1
            : null;

    /// <summary>Of an &amp;: which operand is the mask, the other one being what is masked.</summary>
    public int MaskOperand(Instruction instruction)
    {
        var (left, right) = (instruction.Operands[0], instruction.Operands[1]);
        return guesses.ConstantOf(right) is not null ? 1
            : guesses.ConstantOf(left) is not null ? 0
            : RoleOf(right) == FusedRole.Wrapped ? 0
            : RoleOf(left) == FusedRole.Wrapped || guesses[right].IsUnsigned || !guesses[left].IsUnsigned ? 1
            : 0;
    }

    private void Scan()
    {
        foreach (var index in flow.Order)
        {
            var block = function.Blocks[index];
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Result.Exists)
                {
                    definitions[instruction.Result.Index] = instruction;
                    homes[instruction.Result.Index] = index;
                }

                Count(instruction.Operands);
            }

            if (block.Terminator.Operand.Exists)
            {
                uses[block.Terminator.Operand.Index]++;
            }

            Count(block.Terminator.Edges.SelectMany(edge => edge.Arguments));
        }

        void Count(IEnumerable<ValueId> operands)
        {
            foreach (var operand in operands)
            {
                uses[operand.Index]++;
            }
        }
    }

    private bool IsIntArithmetic(Instruction instruction) =>
        representation.IsArithmetic(instruction) && instruction.Operands.All(operand => guesses[operand].Kind == GuessKind.Int);

    private void FindRoot(Instruction root, int block)
    {
        if (root.Op == Ops.Unary)
        {
            return;
        }

        var name = Representation.NameOf(root);
        if (name == "&" || MaskOfModulo(root) is not null)
        {
            var chain = ChainTo(block);
            var inner = new List<Instruction>();
            Collect(root.Operands[0], chain, inner);
            if (name == "&" && inner.Count == 0)
            {
                Collect(root.Operands[1], chain, inner);
            }

            Fuse(root, FusedRole.Masked, inner, FusedRole.Wrapped, chain);
        }
        else if (name == "%" && Inner(root.Operands[0], "+", "*") is { } left && IsSigned(root.Operands[1]))
        {
            var product = Representation.NameOf(left) == "*" ? left : Inner(left.Operands[0], "*");
            if (product is not null && left.Operands.Concat(product.Operands).Where(operand => operand != product.Result).All(IsSigned))
            {
                Fuse(root, FusedRole.Reduced, left == product ? [product] : [product, left], FusedRole.Deferred, ChainTo(block));
            }
        }
    }

    private bool IsSigned(ValueId value) => !guesses[value].IsUnsigned && guesses.ConstantOf(value) is not { } number || guesses.ConstantOf(value) is { } known && known >= long.MinValue && known <= long.MaxValue;

    private Instruction? Inner(ValueId value, params string[] names) =>
        definitions[value.Index] is { } definition && definition.Op != Ops.Unary && uses[value.Index] == 1 && !roles.ContainsKey(value.Index)
        && IsIntArithmetic(definition) && names.Contains(Representation.NameOf(definition))
            ? definition
            : null;

    private void Fuse(Instruction root, FusedRole rootRole, List<Instruction> inner, FusedRole innerRole, List<int> chain)
    {
        if (!inner.Any(instruction => Representation.NameOf(instruction) is "+" or "-" or "*" or "<<"))
        {
            return;
        }

        var first = inner.Max(instruction => chain.IndexOf(homes[instruction.Result.Index]));
        if (inner.Any(instruction => !chain.Contains(homes[instruction.Result.Index])))
        {
            return;
        }

        roles[root.Result.Index] = rootRole;
        foreach (var instruction in inner)
        {
            roles[instruction.Result.Index] = innerRole;
        }

        for (var i = 0; i <= first; i++)
        {
            heads[chain[i]] = heads.TryGetValue(chain[i], out var other) && flow.Dominates(other, chain[first]) ? other : chain[first];
        }
    }

    /// <summary>The blocks that lead straight to a block, itself first, in which nothing happens that could not be done again.</summary>
    private List<int> ChainTo(int block)
    {
        var chain = new List<int> { block };
        for (var at = block; chain.Count < LongestChain && function.Blocks[at].Parameters.IsEmpty && flow.Predecessors(at) is [{ Edge: 0, Block: var before }] && before != 0;)
        {
            var from = function.Blocks[before];
            var ends = from.Terminator.Kind == TerminatorKind.Check;
            if (!(ends ? IsRepeatable(from.Instructions[^1]) : from.Terminator.Kind == TerminatorKind.Jump)
                || from.Instructions.SkipLast(ends ? 1 : 0).Any(instruction => instruction.Op.Effects != OpEffects.None))
            {
                break;
            }

            chain.Add(before);
            at = before;
        }

        return chain;
    }

    private bool IsRepeatable(Instruction instruction) =>
        representation.IsArithmetic(instruction)
        || instruction.Op == Ops.LoadGlobal
        || (representation.IsArrayItem(instruction) && instruction.Op == Ops.GetItem)
        || (representation.IsIndexing(instruction) && instruction.Op == Ops.GetItem && representation.IsRaw(instruction.Result));

    private void Collect(ValueId value, List<int> chain, List<Instruction> inner)
    {
        if (definitions[value.Index] is not { } definition || uses[value.Index] != 1 || roles.ContainsKey(value.Index) || !chain.Contains(homes[value.Index])
            || !representation.IsArithmetic(definition) || !IsIntArithmetic(definition) || !Wraps(definition))
        {
            return;
        }

        inner.Add(definition);
        Collect(definition.Operands[0], chain, inner);
        if (definition.Op != Ops.Unary && Representation.NameOf(definition) != "<<")
        {
            Collect(definition.Operands[1], chain, inner);
        }
    }

    /// <summary>True when the low bits of the result depend on no other bits of the operands.</summary>
    private static bool Wraps(Instruction instruction) => Representation.NameOf(instruction) is "+" or "-" or "*" or "<<" or "&" or "|" or "^" or "~";

    /// <summary>Where expressions overlap, the code of all of them is left where the first begins.</summary>
    private void JoinHeads()
    {
        foreach (var block in heads.Keys.ToList())
        {
            while (heads.TryGetValue(heads[block], out var further) && further != heads[block])
            {
                heads[block] = further;
            }
        }
    }
}

/// <summary>What a result is to an expression that is computed in one.</summary>
internal enum FusedRole
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>An inner result, of which only the low 64 bits are needed.</summary>
    Wrapped,

    /// <summary>The result of putting a mask on inner results.</summary>
    Masked,

    /// <summary>An inner product, or a sum with one, that the modulo op computes.</summary>
    Deferred,

    /// <summary>The modulo of a product.</summary>
    Reduced,
}
