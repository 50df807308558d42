using System;
using System.Collections.Generic;

namespace Rusthon.Syntax.Errors;

/// <content>What is assigned or deleted.</content>
internal sealed partial class ErrorParser
{
    private enum TargetUse
    {
        Assign,
        For,
        Delete,
    }

    /// <summary>Reports the first part of a target that cannot be one, if there is one.</summary>
    private void RaiseInvalidTarget(Part target, TargetUse use)
    {
        if (InvalidTarget(target, use) is { } wrong)
        {
            Raise(wrong, $"cannot {(use == TargetUse.Delete ? "delete" : "assign to")} {wrong.Description}");
        }
    }

    private static Part? InvalidTarget(Part target, TargetUse use)
    {
        switch (target.Kind)
        {
            case PartKind.List or PartKind.Tuple:
                foreach (var child in target.Children)
                {
                    if (InvalidTarget(child, use) is { } wrong)
                    {
                        return wrong;
                    }
                }

                return null;
            case PartKind.Starred:
                return use == TargetUse.Delete ? target : InvalidTarget(target.Children[0], use);
            case PartKind.Comparison when use == TargetUse.For:
                return target.IsMarked ? InvalidTarget(target.Children[0], use) : null;
            case PartKind.Name or PartKind.Attribute or PartKind.Subscript:
                return null;
            default:
                return target;
        }
    }

    private Part? StarTargets()
    {
        var start = pos;
        if (StarTarget() is not { } first)
        {
            return null;
        }

        if (!At(TokenKind.Comma))
        {
            return first;
        }

        pos = start;
        return Sequence(StarTarget);
    }

    private Part? StarTarget() => Remember(() =>
    {
        var start = pos;
        if (Eat(TokenKind.Star) && !At(TokenKind.Star) && StarTarget() is { } target)
        {
            return Made(PartKind.Starred, start, target);
        }

        pos = start;
        return TargetWithStarAtom();
    });

    private Part? TargetWithStarAtom() => Remember(() => SingleSubscriptOrAttribute() ?? StarAtom());

    private Part? StarAtom()
    {
        var start = pos;
        switch (Kind)
        {
            case TokenKind.Name:
                return Name();
            case TokenKind.LeftParen:
                pos++;
                if (TargetWithStarAtom() is { } inner && Eat(TokenKind.RightParen))
                {
                    return inner;
                }

                pos = start + 1;
                if (StarTarget() is not null && Eat(TokenKind.Comma))
                {
                    if (Gather(StarTarget) is not null)
                    {
                        Eat(TokenKind.Comma);
                    }
                }
                else
                {
                    pos = start + 1;
                }

                return Eat(TokenKind.RightParen) ? Made(PartKind.Tuple, start) : Nothing(start);
            case TokenKind.LeftBracket:
                pos++;
                if (Gather(StarTarget) is not null)
                {
                    Eat(TokenKind.Comma);
                }

                return Eat(TokenKind.RightBracket) ? Made(PartKind.List, start) : Nothing(start);
            default:
                return null;
        }
    }

    private Part? SingleTarget()
    {
        var start = pos;
        if ((SingleSubscriptOrAttribute() ?? Name()) is { } target)
        {
            return target;
        }

        return Eat(TokenKind.LeftParen) && SingleTarget() is { } inner && Eat(TokenKind.RightParen) ? inner : Nothing(start);
    }

    private bool AtTrailer() => Kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Dot;

    /// <summary>An attribute or a subscript with nothing behind it that goes on.</summary>
    private Part? SingleSubscriptOrAttribute()
    {
        var start = pos;
        if (TargetPrimary() is null)
        {
            return null;
        }

        var kind = Kind == TokenKind.Dot ? PartKind.Attribute : PartKind.Subscript;
        var fits = kind == PartKind.Attribute ? Eat(TokenKind.Dot, TokenKind.Name) : Eat(TokenKind.LeftBracket) && Slices() && Eat(TokenKind.RightBracket);
        return fits && !AtTrailer() ? Made(kind, start) : Nothing(start);
    }

    /// <summary>An atom and what follows it, but for the last of it.</summary>
    private Part? TargetPrimary() => Remember(() =>
    {
        var start = pos;
        if (Atom() is not { } result || !AtTrailer())
        {
            return null;
        }

        while (true)
        {
            var mark = pos;
            if (Trailer(start) is not { } longer || !AtTrailer())
            {
                pos = mark;
                return result;
            }

            result = longer;
        }
    });

    private bool DelTargets()
    {
        if (Gather(DelTarget) is null)
        {
            return false;
        }

        Eat(TokenKind.Comma);
        return true;
    }

    private Part? DelTarget() => Remember(() => SingleSubscriptOrAttribute() ?? DelAtom());

    private Part? DelAtom()
    {
        var start = pos;
        switch (Kind)
        {
            case TokenKind.Name:
                return Name();
            case TokenKind.LeftParen:
                pos++;
                if (DelTarget() is { } inner && Eat(TokenKind.RightParen))
                {
                    return inner;
                }

                pos = start + 1;
                DelTargets();
                return Eat(TokenKind.RightParen) ? Made(PartKind.Tuple, start) : Nothing(start);
            case TokenKind.LeftBracket:
                pos++;
                DelTargets();
                return Eat(TokenKind.RightBracket) ? Made(PartKind.List, start) : Nothing(start);
            default:
                return null;
        }
    }
}
