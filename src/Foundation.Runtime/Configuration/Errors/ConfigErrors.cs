
namespace Foundation.Configuration;

/// <summary>
/// A list of errors and warnings. The first <see cref="Capacity"/> errors are kept, further ones only counted. A list
/// that is reused after <see cref="Clear"/> does not allocate. Not thread-safe; pass it by reference.
/// </summary>
public partial struct ConfigErrors
{
    /// <summary>How many errors, and how many warnings, are kept.</summary>
    public const int Capacity = 256;

    private ConfigErrorEntry[]? _errors;
    private ConfigErrorEntry[]? _warnings;
    private ConfigErrorPath[]? _paths;
    private ConfigOrigin[]? _errorOrigins;
    private ConfigOrigin[]? _warningOrigins;
    private int _errorCount;

    // How many entries the array takes: one less than it has elements.
    private int _errorRoom;
    private int _warningCount;
    private int _pathCount;
    private int _omitted;

    /// <summary>How many errors are kept; see also <see cref="Omitted"/>.</summary>
    public readonly int Count => _errorCount;

    /// <summary>How many errors were found beyond <see cref="Capacity"/>.</summary>
    public readonly int Omitted => _omitted;

    /// <summary>How many warnings are kept.</summary>
    public readonly int WarningCount => _warningCount;

    /// <summary>Whether there is any error.</summary>
    public readonly bool HasErrors => _errorCount != 0;

    /// <summary>The error at an index below <see cref="Count"/>, in declaration order.</summary>
    public readonly ConfigError this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_errorCount, nameof(index));
            return new ConfigError(_errors![index], _paths, OriginAt(_errorOrigins, index), isWarning: false);
        }
    }

    /// <summary>The warning at an index below <see cref="WarningCount"/>.</summary>
    public readonly ConfigError WarningAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)_warningCount, nameof(index));
        return new ConfigError(_warnings![index], _paths, OriginAt(_warningOrigins, index), isWarning: true);
    }

    /// <summary>Empties the list and keeps its memory.</summary>
    public void Clear()
    {
        if (_errorCount != 0)
        {
            Array.Clear(_errors!, 0, _errorCount);
        }

        if (_warningCount != 0)
        {
            Array.Clear(_warnings!, 0, _warningCount);
        }

        _errorCount = _warningCount = _pathCount = _omitted = 0;
        _errorOrigins = _warningOrigins = null;
    }

    /// <summary>One line an error, without the warnings; <c>+n more</c> where some were omitted.</summary>
    public override readonly string ToString()
    {
        // One buffer that nearly always holds the whole report.
        var text = new TextBuffer(Math.Max(_errorCount, 1) * 96);
        AppendTo(ref text, prefix: "");
        return text.ToStringAndFree();
    }

    internal readonly void AppendTo(ref TextBuffer text, string prefix)
    {
        for (int i = 0; i < _errorCount; i++)
        {
            text.Append(prefix);
            this[i].AppendTo(ref text);
            text.Append('\n');
        }

        if (_omitted > 0)
        {
            text.Append(prefix).Append('+').Append(_omitted).Append(" more\n");
        }
    }

    private static ConfigOrigin OriginAt(ConfigOrigin[]? origins, int index) =>
        origins is not null && index < origins.Length ? origins[index] : default;
}
