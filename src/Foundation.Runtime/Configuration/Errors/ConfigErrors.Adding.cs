using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

// What generated code and the readers call. An entry is added without text and without boxing.
public partial struct ConfigErrors
{
    /// <summary>Adds a violated constraint whose value is null or tells nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule) => Append(rule);

    /// <summary>Adds a violated constraint with the offending whole number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, long value) => Append(rule).SetBits(ConfigErrorValue.Integer, value);

    /// <summary>Adds a violated constraint with the offending number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, double value) => Append(rule).SetBits(ConfigErrorValue.Number, BitConverter.DoubleToInt64Bits(value));

    /// <summary>Adds a violated constraint with the offending duration.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, TimeSpan value) => Append(rule).SetBits(ConfigErrorValue.Duration, value.Ticks);

    /// <summary>Adds a violated constraint with the offending value; boxes a value type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, object? value) => Append(rule).SetReference(value);

    /// <summary>Adds a rule that threw; only the exception's type is kept, since its message may hold a secret.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddThrown(ConfigRule rule, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Append(rule).SetReference(exception.GetType());
    }

    /// <summary>Adds what is wrong with a value that could not be read; the caller puts the path in front.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="field">The field that was being read.</param>
    /// <param name="detail">What completes the message: the expected form, a suggestion.</param>
    /// <param name="value">The offending text; not kept where the field is a secret.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddUnreadable(ConfigErrorCode code, ConfigFieldInfo field, string? detail, string? value)
    {
        ref ConfigErrorEntry entry = ref NextError();
        entry.Code = code;
        entry.Field = field;
        entry.Detail = detail;
        entry.SetReference(field.IsSecret ? null : value);
    }

    /// <summary>Adds what is wrong with a key, an object or a source, which has no field.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="key">The key; for <see cref="ConfigErrorCode.Malformed"/> the source.</param>
    /// <param name="detail">What completes the message: the expected form, a suggestion.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddKey(ConfigErrorCode code, string? key, string? detail) => SetKey(ref NextError(), code, key, detail);

    /// <summary>Adds a warning about a key without a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WarnKey(ConfigErrorCode code, string key, string? detail) => SetKey(ref NextWarning(), code, key, detail);

    /// <summary>Adds a warning about a field's key.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Warn(ConfigErrorCode code, ConfigFieldInfo field, string? detail)
    {
        ref ConfigErrorEntry entry = ref NextWarning();
        entry.Code = code;
        entry.Field = field;
        entry.EndsWithField = true;
        entry.Detail = detail;
    }

    private static void SetKey(ref ConfigErrorEntry entry, ConfigErrorCode code, string? key, string? detail)
    {
        entry.Code = code;
        entry.Detail = detail;
        entry.SetReference(key);
    }

    private ref ConfigErrorEntry Append(ConfigRule rule)
    {
        ref ConfigErrorEntry entry = ref NextError();
        entry.Code = rule.Code;
        entry.Field = rule.Field;
        entry.EndsWithField = rule.Field is not null;
        entry.Detail = rule;
        return ref entry;
    }

    private ref ConfigErrorEntry NextError()
    {
        ConfigErrorEntry[]? errors = _errors;
        int count = _errorCount;
        if (errors is null || (uint)count >= (uint)errors.Length - 1)
        {
            if (count == Capacity)
            {
                _omitted++;
                return ref Reset(ref errors![Capacity]);
            }

            errors = Grow(ref _errors);
        }

        _errorCount = count + 1;
        return ref Reset(ref errors[count]);
    }

    private ref ConfigErrorEntry NextWarning()
    {
        if (_warnings is null || _warningCount >= _warnings.Length - 1)
        {
            if (_warningCount == Capacity)
            {
                return ref Reset(ref _warnings![Capacity]);
            }

            Grow(ref _warnings);
        }

        return ref Reset(ref _warnings![_warningCount++]);
    }

    private static ref ConfigErrorEntry Reset(ref ConfigErrorEntry entry)
    {
        entry = default;
        entry.Path = -1;
        return ref entry;
    }

    // The array keeps one element more than it holds entries: what comes after the last kept entry is written there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ConfigErrorEntry[] Grow(ref ConfigErrorEntry[]? entries)
    {
        int length = entries is null ? 9 : Math.Min((entries.Length * 2) - 1, Capacity + 1);
        Array.Resize(ref entries, length);
        return entries;
    }
}
