namespace Rusthon.Runtime;

/// <summary>
/// Matches a program of <see cref="RegexOp"/> by trying one way after the other. Whatever changes a slot (bounds of groups, counts
/// of loops) notes the old value on the stack of ways, so that going back restores it.
/// </summary>
internal unsafe struct RegexMatcher
{
    /// <summary>What a search gives that was interrupted or ran out of memory.</summary>
    public const long Raised = -2;

    private const long None = -1;
    private const int PollMask = 0xFFFF;

    private int* program;
    private RegexText text;
    private long* slots;
    private int last;
    private int steps;
    private bool hasRaised;
    private RegexStack ways;

    /// <summary>Where a match must not end, or -1: an empty match that was found before.</summary>
    public long Refused;

    /// <summary>True when a match must end at the end of the text.</summary>
    public bool Whole;

    /// <summary>Sets what to match: a program, the text up to an end, and the slots, which are -1 up to the one of the last group, which is 0.</summary>
    public void Start(int* code, V str, long stop, long* room)
    {
        program = code;
        text.Start(code, str, stop);
        slots = room;
        last = RegexProgram.LastSlot(code);
    }

    /// <summary>Frees what it needed.</summary>
    public void Finish() => ways.Free();

    /// <summary>The first match at or behind a place: where it ends and begins; -1 when there is none, or <see cref="Raised"/>.</summary>
    public long Search(long from, out long start)
    {
        for (start = from; start <= text.End; start++)
        {
            start = text.Candidate(start);
            if (start < 0)
            {
                return None;
            }

            var found = Match(start);
            if (found != None)
            {
                return found;
            }

            Refused = None;
        }

        return None;
    }

    /// <summary>The end of the match at a place; -1 when there is none, or <see cref="Raised"/>.</summary>
    public long Match(long start)
    {
        var pc = RegexProgram.Start;
        var at = start;
        ways.Height = 0;
        while (true)
        {
            if (Step(ref pc, ref at))
            {
                if (pc < 0)
                {
                    return at;
                }
            }
            else if (!Back(ref pc, ref at))
            {
                return hasRaised ? Raised : None;
            }
        }
    }

    /// <summary>Executes operations until the match ends (the place in the program is -1 then) or one fails (false).</summary>
    private bool Step(ref int pc, ref long at)
    {
        while (true)
        {
            var code = program + pc;
            switch (code[0])
            {
                case RegexOp.Succeed:
                    if (at == Refused || (Whole && at != text.End))
                    {
                        return false;
                    }

                    pc = -1;
                    return true;
                case RegexOp.Char:
                    if (at >= text.End || text.At(at) != (uint)code[1])
                    {
                        return false;
                    }

                    at++;
                    pc += 2;
                    break;
                case RegexOp.NotLineFeed:
                    if (at >= text.End || text.At(at) == '\n')
                    {
                        return false;
                    }

                    at++;
                    pc++;
                    break;
                case RegexOp.Any:
                    if (at >= text.End)
                    {
                        return false;
                    }

                    at++;
                    pc++;
                    break;
                case RegexOp.Set:
                    if (at >= text.End || !RegexSet.Has(program + code[1], text.At(at)))
                    {
                        return false;
                    }

                    at++;
                    pc += 2;
                    break;
                case RegexOp.Text:
                    if (!text.HasText(code, at))
                    {
                        return false;
                    }

                    at += code[1];
                    pc += 2 + code[1];
                    break;
                case RegexOp.Jump:
                    pc = code[1];
                    break;
                case RegexOp.Split:
                    if (!Push(RegexStack.Choice, code[1], at, 0))
                    {
                        return false;
                    }

                    pc += 2;
                    break;
                case RegexOp.Open:
                    if (!Change(code[1], at))
                    {
                        return false;
                    }

                    pc += 2;
                    break;
                case RegexOp.Close:
                    if (!Change(code[1], at) || !Change(last, code[2]))
                    {
                        return false;
                    }

                    pc += 3;
                    break;
                case RegexOp.At:
                    if (!text.IsAt(code[1], at))
                    {
                        return false;
                    }

                    pc += 2;
                    break;
                case RegexOp.RepeatGreedy:
                    if (!RepeatGreedily(code, ref pc, ref at))
                    {
                        return false;
                    }

                    break;
                case RegexOp.RepeatLazy:
                    if (!RepeatLazily(code, ref pc, ref at))
                    {
                        return false;
                    }

                    break;
                case RegexOp.Enter:
                    if (!Change(code[1], 0) || !Change(code[1] + 1, None))
                    {
                        return false;
                    }

                    pc += 2;
                    break;
                case RegexOp.LoopGreedy:
                case RegexOp.LoopLazy:
                    if (!Loop(code, ref pc, at))
                    {
                        return false;
                    }

                    break;
                case RegexOp.Reference:
                    if (!text.Refer(code, slots[code[1]], slots[code[1] + 1], ref at))
                    {
                        return false;
                    }

                    pc += 3;
                    break;
                case RegexOp.Unless:
                    pc = slots[code[1]] >= 0 && slots[code[1] + 1] >= 0 ? pc + 3 : code[2];
                    break;
                case RegexOp.Atomic:
                    slots[code[1]] = ways.Height;
                    pc += 2;
                    break;
                case RegexOp.AtomicEnd:
                    ways.Commit(slots[code[1]]);
                    pc += 2;
                    break;
                case RegexOp.Look:
                    slots[code[1]] = ways.Height;
                    slots[code[1] + 1] = at;
                    pc += 2;
                    break;
                case RegexOp.LookEnd:
                    ways.Commit(slots[code[1]]);
                    at = slots[code[1] + 1];
                    pc += 2;
                    break;
                case RegexOp.LookNot:
                    slots[code[1]] = ways.Height;
                    if (!Push(RegexStack.Choice, code[2], at, 0))
                    {
                        return false;
                    }

                    pc += 3;
                    break;
                case RegexOp.LookNotEnd:
                    Unwind(slots[code[1]]);
                    return false;
                case RegexOp.Back:
                    if (at < code[1])
                    {
                        return false;
                    }

                    at -= code[1];
                    pc += 2;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Takes the youngest other way; false when there is none, or when it raised.</summary>
    private bool Back(ref int pc, ref long at)
    {
        if ((++steps & PollMask) == 0 && Signals.Poll() < 0)
        {
            hasRaised = true;
        }

        while (ways.Height > 0 && !hasRaised)
        {
            var top = ways.Pop();
            var target = ways.TargetAt(top);
            at = ways.ValueAt(top);
            switch (ways.KindAt(top))
            {
                case RegexStack.Restore:
                    slots[target] = at;
                    break;
                case RegexStack.Choice:
                    pc = target;
                    return true;
                case RegexStack.Greedy:
                    if (TakeGreedy(target, at - 1, ways.LimitAt(top), ref at))
                    {
                        pc = target;
                        return true;
                    }

                    break;
                case RegexStack.Lazy:
                    var limit = ways.LimitAt(top);
                    var code = program + target;
                    if (at < limit && text.Passes(code[3], code[4], at))
                    {
                        at++;
                        pc = target + 5;
                        return Push(RegexStack.Lazy, target, at, limit);
                    }

                    break;
                default:
                    code = program + target;
                    var count = slots[code[1]];
                    if ((code[3] < 0 || count < code[3]) && slots[code[1] + 1] != at)
                    {
                        pc = target + 5;
                        return Again(code[1], count, at);
                    }

                    break;
            }
        }

        return false;
    }

    private bool RepeatGreedily(int* code, ref int pc, ref long at)
    {
        var limit = code[2] >= 0 && code[2] < text.End - at ? at + code[2] : text.End;
        var least = at + code[1];
        if (least > limit)
        {
            return false;
        }

        pc += 5;
        return TakeGreedy(pc, text.Span(code[3], code[4], at, limit), least, ref at);
    }

    /// <summary>Goes on behind a greedy repetition at the last place up to one where what follows may match, but not before the least; shorter ways are put on the stack.</summary>
    private bool TakeGreedy(int next, long place, long least, ref long at)
    {
        if (program[next] == RegexOp.Char)
        {
            var wanted = (uint)program[next + 1];
            while (place >= least && (place >= text.End || text.At(place) != wanted))
            {
                place--;
            }
        }

        if (place < least)
        {
            return false;
        }

        at = place;
        return place == least || Push(RegexStack.Greedy, next, place, least);
    }

    private bool RepeatLazily(int* code, ref int pc, ref long at)
    {
        var limit = code[2] >= 0 && code[2] < text.End - at ? at + code[2] : text.End;
        var least = at + code[1];
        if (least > limit || text.Span(code[3], code[4], at, least) != least)
        {
            return false;
        }

        at = least;
        if (!Push(RegexStack.Lazy, pc, at, limit))
        {
            return false;
        }

        pc += 5;
        return true;
    }

    /// <summary>At the head of a loop: once more, or on behind it, with the other as a way for later.</summary>
    private bool Loop(int* code, ref int pc, long at)
    {
        var slot = code[1];
        var count = slots[slot];
        if (count < code[2])
        {
            pc += 5;
            return Change(slot, count + 1);
        }

        if (code[0] == RegexOp.LoopLazy)
        {
            var head = pc;
            pc = code[4];
            return Push(RegexStack.LazyLoop, head, at, 0);
        }

        if ((code[3] >= 0 && count >= code[3]) || slots[slot + 1] == at)
        {
            pc = code[4];
            return true;
        }

        pc += 5;
        return Push(RegexStack.Choice, code[4], at, 0) && Again(slot, count, at);
    }

    /// <summary>Notes that the body of a loop begins once more although it need not.</summary>
    private bool Again(int slot, long count, long at) => Change(slot, count + 1) && Change(slot + 1, at);

    /// <summary>Gives a slot a value, and notes the old one.</summary>
    private bool Change(int slot, long value)
    {
        if (!Push(RegexStack.Restore, slot, slots[slot], 0))
        {
            return false;
        }

        slots[slot] = value;
        return true;
    }

    private bool Push(int kindOfWay, int target, long value, long limit)
    {
        if (ways.Push(kindOfWay, target, value, limit))
        {
            return true;
        }

        hasRaised = true;
        return false;
    }

    /// <summary>Takes all ways above a height from the stack and restores the slots.</summary>
    private void Unwind(long height)
    {
        while (ways.Height > height)
        {
            var top = ways.Pop();
            if (ways.KindAt(top) == RegexStack.Restore)
            {
                slots[ways.TargetAt(top)] = ways.ValueAt(top);
            }
        }
    }
}
