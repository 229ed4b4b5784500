using System.Runtime.CompilerServices;
using Foundation.Formats;

namespace Foundation.Roslyn.Configuration;

/// <summary>
/// Which constraints of a field a value violates: a default of its declaration, or a value of a file. The limits are resolved
/// once; a file may hold a hundred thousand values.
/// </summary>
internal sealed class ValueConstraints
{
    private static readonly string[] Bounds = ["Min", "ExclusiveMin", "Max", "ExclusiveMax"];

    private static readonly ConditionalWeakTable<FieldModel, ValueConstraints> Known = new();

    private readonly FieldModel _field;
    private readonly bool _isText;
    private readonly List<(string Name, IComparable Limit)> _bounds = [];
    private readonly HashSet<object>? _allowed;
    private readonly FormatKind _format;

    /// <param name="field">The field; of its constraints those that do not fit the type have no effect.</param>
    public ValueConstraints(FieldModel field)
    {
        TypeModel type = field.Type.Leaf;
        _field = field;
        _isText = type.Kind == TypeKindModel.Text;
        foreach (string bound in Bounds)
        {
            if (type.IsOrdered && field.Find(bound) is { } argument && ScalarValue.Of(type, field.Unit, argument.Value)?.Order is { } limit)
            {
                _bounds.Add((bound, limit));
            }
        }

        if (field.Find("OneOf") is { } allowed)
        {
            _allowed = [];
            foreach (LiteralValue literal in allowed.Values)
            {
                if (ScalarValue.Of(type, field.Unit, literal) is { } value)
                {
                    _allowed.Add(value.Identity);
                }
            }
        }

        // Whether a file or a directory exists is decided where the program runs.
        _format = Enum.TryParse(field.Format, out FormatKind format) && format is not (FormatKind.DirectoryExists or FormatKind.FileExists) ? format : FormatKind.None;
    }

    /// <summary>The constraints of a field, kept as long as its model.</summary>
    public static ValueConstraints Of(FieldModel field) => Known.GetValue(field, static field => new ValueConstraints(field));

    /// <summary>The names of the violated constraints, in the order in which they are checked.</summary>
    /// <param name="value">The value; of a collection one element.</param>
    /// <param name="patterns">Decides the patterns.</param>
    public List<string> Violated(ScalarValue value, PatternMatches patterns)
    {
        List<string> violated = [];
        foreach ((string bound, IComparable limit) in _bounds)
        {
            if (value.Order is { } order && !Holds(bound, order.CompareTo(limit)))
            {
                violated.Add(bound);
            }
        }

        if (_isText)
        {
            AddViolatedByText(value.Text, patterns, violated);
        }

        if (_allowed is not null && !_allowed.Contains(value.Identity))
        {
            violated.Add("OneOf");
        }

        return violated;
    }

    private static bool Holds(string bound, int order) => bound switch
    {
        "Min" => order >= 0,
        "ExclusiveMin" => order > 0,
        "Max" => order <= 0,
        _ => order < 0,
    };

    private void AddViolatedByText(string text, PatternMatches patterns, List<string> violated)
    {
        int length = CodePoints(text);
        if (length < _field.CountOf("MinLength"))
        {
            violated.Add("MinLength");
        }

        if (length > _field.CountOf("MaxLength"))
        {
            violated.Add("MaxLength");
        }

        if (_field.Pattern is { } pattern && !patterns.IsMatch(pattern, text))
        {
            violated.Add("Pattern");
        }

        if (!FormatCheck.IsValid(_format, text.AsSpan()))
        {
            violated.Add("Format");
        }
    }

    // A pair of surrogates is one character.
    private static int CodePoints(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            count -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return count;
    }
}
