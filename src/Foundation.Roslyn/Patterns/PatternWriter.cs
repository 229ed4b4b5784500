using System.Globalization;
using System.Text;

namespace Foundation.Roslyn.Patterns;

/// <summary>Writes a tree as text; what differs between the engines is left to the derived writer.</summary>
internal abstract class PatternWriter
{
    protected StringBuilder Text { get; } = new();

    public string Write(PatternNode node)
    {
        Append(node);
        return Text.ToString();
    }

    protected abstract void AppendSet(CodePointSet set);

    protected abstract void AppendAssertion(PatternAssertionKind kind);

    protected abstract string OpenGroup(PatternGroup group);

    protected static string Hexadecimal(int value, int digits) => value.ToString("X" + digits, CultureInfo.InvariantCulture);

    private void Append(PatternNode node)
    {
        switch (node)
        {
            case PatternSet set:
                AppendSet(set.Set);
                break;
            case PatternAssertion assertion:
                AppendAssertion(assertion.Kind);
                break;
            case PatternGroup group:
                AppendWrapped(OpenGroup(group), group.Body);
                break;
            case PatternLookahead lookahead:
                AppendWrapped(lookahead.IsNegative ? "(?!" : "(?=", lookahead.Body);
                break;
            case PatternRepeat repeat:
                AppendRepeat(repeat);
                break;
            case PatternSequence sequence:
                foreach (PatternNode part in sequence.Parts)
                {
                    AppendPart(part);
                }

                break;
            case PatternAlternation alternation:
                for (int index = 0; index < alternation.Options.Count; index++)
                {
                    Text.Append(index == 0 ? "" : "|");
                    Append(alternation.Options[index]);
                }

                break;
        }
    }

    private void AppendPart(PatternNode part)
    {
        if (part is PatternAlternation)
        {
            AppendWrapped("(?:", part);
        }
        else
        {
            Append(part);
        }
    }

    private void AppendRepeat(PatternRepeat repeat)
    {
        if (repeat.Body is PatternSet or PatternGroup)
        {
            Append(repeat.Body);
        }
        else
        {
            AppendWrapped("(?:", repeat.Body);
        }

        Text.Append((repeat.Minimum, repeat.Maximum) switch
        {
            (0, null) => "*",
            (1, null) => "+",
            (0, 1) => "?",
            (var minimum, null) => $"{{{minimum},}}",
            var (minimum, maximum) when minimum == maximum => $"{{{minimum}}}",
            var (minimum, maximum) => $"{{{minimum},{maximum}}}",
        });
        Text.Append(repeat.IsLazy ? "?" : "");
    }

    private void AppendWrapped(string open, PatternNode body)
    {
        Text.Append(open);
        Append(body);
        Text.Append(')');
    }
}
