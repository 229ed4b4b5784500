using System.Globalization;
using System.Text;

namespace Foundation.Configuration;

/// <summary>Collects what is wrong with all schemas, and tells it in one text.</summary>
internal sealed class ConfigReport
{
    private readonly List<string> _lines = [];
    private readonly List<int> _groups = [];
    private Type? _firstSchema;
    private int _omitted;

    /// <summary>The number of errors, those that are not listed included.</summary>
    public int Count => _lines.Count + _omitted;

    /// <summary>An error or warning on one line, with the section in front of its path.</summary>
    public static string Line(string? section, ConfigError error) =>
        $"{section}{(error.Path.Length == 0 ? ": " : ":")}{error}".ReplaceLineEndings(" ");

    public void Add(ConfigRegistration schema, in ConfigErrors errors)
    {
        Begin(schema);
        for (int i = 0; i < errors.Count; i++)
        {
            Add(Line(schema.Section, errors[i]));
        }

        _omitted += errors.Omitted;
    }

    public void Add(ConfigRegistration schema, string problem)
    {
        Begin(schema);
        Add($"{schema.Section}: {problem}");
    }

    public ConfigException ToException() => new(ToString(), _firstSchema!, _lines);

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"The configuration is not valid: {Count} {(Count == 1 ? "error" : "errors")}.\n");
        for (int line = 0; line < _lines.Count; line++)
        {
            if (line > 0 && _groups.Contains(line))
            {
                text.Append('\n');
            }

            text.Append("  ").Append(_lines[line]).Append('\n');
        }

        if (_omitted > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  +{_omitted} more\n");
        }

        return text.ToString();
    }

    private void Begin(ConfigRegistration schema)
    {
        _firstSchema ??= schema.Type;
        if (_groups.Count == 0 || _groups[^1] != _lines.Count)
        {
            _groups.Add(_lines.Count);
        }
    }

    private void Add(string line)
    {
        if (_lines.Count < ConfigErrors.Capacity)
        {
            _lines.Add(line);
        }
        else
        {
            _omitted++;
        }
    }
}
