namespace Rusthon.Syntax;

/// <content>Cases and patterns.</content>
public sealed partial class TreePrinter
{
    private void WriteCase(MatchCase matchCase)
    {
        StartLine("case ");
        Write(matchCase.Pattern);
        WriteOptional(" if ", matchCase.Guard, Precedence.Named);
        WriteBlock(matchCase.Body);
    }

    private void Write(Pattern pattern)
    {
        switch (pattern)
        {
            case MatchValue n:
                Write(n.Value);
                break;
            case MatchSingleton n:
                output.Append(PythonRepr.Of(n.Value));
                break;
            case MatchSequence n:
                output.Append('[');
                WriteList(n.Patterns, Write);
                output.Append(']');
                break;
            case MatchMapping n:
                WriteMapping(n);
                break;
            case MatchClass n:
                WriteClassPattern(n);
                break;
            case MatchStar n:
                output.Append('*').Append(n.Name ?? "_");
                break;
            case MatchAs { Pattern: null } n:
                output.Append(n.Name ?? "_");
                break;
            case MatchAs n:
                output.Append('(');
                Write(n.Pattern);
                output.Append(" as ").Append(n.Name).Append(')');
                break;
            case MatchOr n:
                output.Append('(');
                for (var i = 0; i < n.Patterns.Length; i++)
                {
                    output.Append(i == 0 ? "" : " | ");
                    Write(n.Patterns[i]);
                }

                output.Append(')');
                break;
        }
    }

    private void WriteMapping(MatchMapping mapping)
    {
        output.Append('{');
        for (var i = 0; i < mapping.Keys.Length; i++)
        {
            output.Append(i == 0 ? "" : ", ");
            Write(mapping.Keys[i]);
            output.Append(": ");
            Write(mapping.Patterns[i]);
        }

        if (mapping.Rest is not null)
        {
            output.Append(mapping.Keys.Length == 0 ? "**" : ", **").Append(mapping.Rest);
        }

        output.Append('}');
    }

    private void WriteClassPattern(MatchClass pattern)
    {
        Write(pattern.Cls);
        output.Append('(');
        WriteList(pattern.Patterns, Write);
        for (var i = 0; i < pattern.KwdAttrs.Length; i++)
        {
            output.Append(i + pattern.Patterns.Length == 0 ? "" : ", ").Append(pattern.KwdAttrs[i]).Append('=');
            Write(pattern.KwdPatterns[i]);
        }

        output.Append(')');
    }
}
