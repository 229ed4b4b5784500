using System.Diagnostics.CodeAnalysis;
using Foundation.Configuration;
using Foundation.RuntimeTests.Configuration.Reading;

namespace Foundation.RuntimeTests.Configuration.Binding;

/// <summary>What came of binding: an object or errors, never both and never neither.</summary>
internal sealed class Bound<T>
{
    private readonly T? _value;
    private readonly ConfigErrors _errors;

    public Bound(bool isBound, T? value, in ConfigErrors errors)
    {
        Assert.Equal(isBound, !errors.HasErrors);
        Assert.Equal(isBound, value is not null);
        _value = value;
        _errors = errors;
    }

    /// <summary>The object; with errors, a failure of the test that shows them.</summary>
    public T Value
    {
        get
        {
            Assert.True(_value is not null, Report);
            return _value;
        }
    }

    [MemberNotNullWhen(true, nameof(_value))]
    public bool IsBound => _value is not null;

    /// <summary>Every error, then every warning, as code, path and origin.</summary>
    public string[] Findings => Readings.Findings(_errors);

    /// <summary>The codes of the errors alone.</summary>
    public ConfigErrorCode[] Codes => [.. Enumerable.Range(0, _errors.Count).Select(index => _errors[index].Code)];

    public int Omitted => _errors.Omitted;

    /// <summary>The errors as a user reads them.</summary>
    public string Report => _errors.ToString();

    /// <summary>Every text that the errors and warnings can make.</summary>
    public IEnumerable<string> Texts =>
    [
        Report,
        .. Enumerable.Range(0, _errors.Count).SelectMany(index => TextsOf(_errors[index])),
        .. Enumerable.Range(0, _errors.WarningCount).SelectMany(index => TextsOf(_errors.WarningAt(index))),
    ];

    public string[] Warnings => [.. Enumerable.Range(0, _errors.WarningCount).Select(index => _errors.WarningAt(index).ToString())];

    private static string[] TextsOf(ConfigError error) => [error.ToString(), error.Message, error.Path, error.Origin.ToString()];
}
