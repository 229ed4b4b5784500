using System.Text;

namespace Foundation.Configuration;

/// <summary>One error or warning: a view of an entry of <see cref="ConfigErrors"/>. Text is made only when asked for.</summary>
public readonly struct ConfigError
{
    private readonly ConfigErrorEntry _entry;
    private readonly ConfigErrorPath[]? _paths;

    internal ConfigError(in ConfigErrorEntry entry, ConfigErrorPath[]? paths, ConfigOrigin origin, bool isWarning)
    {
        _entry = entry;
        _paths = paths;
        Origin = origin;
        IsWarning = isWarning;
    }

    /// <summary>What is wrong.</summary>
    public ConfigErrorCode Code => _entry.Code;

    /// <summary>Whether the value is used all the same.</summary>
    public bool IsWarning { get; }

    /// <summary>The field, or <see langword="null"/> for an unknown key, a source or a rule over several fields.</summary>
    public ConfigFieldInfo? Field => _entry.Field;

    /// <summary>The violated constraint, where there is one.</summary>
    public ConfigRule? Rule => _entry.Detail as ConfigRule;

    /// <summary>Where the value came from; unknown for objects that were made in code.</summary>
    public ConfigOrigin Origin { get; }

    /// <summary>The path from the schema, as in <c>Replicas[2].Host</c>; empty for the schema itself.</summary>
    public string Path => _entry.RenderPath(_paths);

    /// <summary>What is wrong and, where that helps, what to do, without path and origin; never a secret.</summary>
    public string Message
    {
        get
        {
            var text = new StringBuilder();
            ConfigErrorText.AppendMessage(text, _entry);
            return text.ToString();
        }
    }

    /// <summary>Path, message and origin on one line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    internal void AppendTo(StringBuilder text)
    {
        int start = text.Length;
        _entry.AppendPath(text, _paths);
        if (text.Length > start)
        {
            text.Append(": ");
        }

        ConfigErrorText.AppendMessage(text, _entry);
        if (!Origin.IsUnknown)
        {
            Origin.AppendTo(text.Append(" ("));
            text.Append(')');
        }
    }
}
