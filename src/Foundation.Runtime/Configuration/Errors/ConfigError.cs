
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
    public ConfigRule? Rule => _entry.Rule;

    /// <summary>Where the value came from; unknown for objects that were made in code.</summary>
    public ConfigOrigin Origin { get; }

    /// <summary>The path from the schema, as in <c>Replicas[2].Host</c>; empty for the schema itself.</summary>
    public string Path => _entry.RenderPath(_paths);

    /// <summary>What is wrong and, where that helps, what to do, without path and origin; never a secret.</summary>
    public string Message
    {
        get
        {
            var text = new TextBuffer(128);
            ConfigErrorText.AppendMessage(ref text, _entry);
            return text.ToStringAndFree();
        }
    }

    /// <summary>Path, message and origin on one line.</summary>
    public override string ToString()
    {
        var text = new TextBuffer(128);
        AppendTo(ref text);
        return text.ToStringAndFree();
    }

    internal void AppendTo(ref TextBuffer text)
    {
        int start = text.Length;
        _entry.AppendPath(ref text, _paths);
        if (text.Length > start)
        {
            text.Append(": ");
        }

        ConfigErrorText.AppendMessage(ref text, _entry);
        if (!Origin.IsUnknown)
        {
            Origin.AppendTo(ref text.Append(" ("));
            text.Append(')');
        }
    }
}
