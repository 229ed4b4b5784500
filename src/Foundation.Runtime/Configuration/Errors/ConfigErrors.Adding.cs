using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Foundation.Configuration;

// What generated code and the readers call. An entry is added without text and without boxing.
public partial struct ConfigErrors
{
    /// <summary>Adds a violated constraint whose value is null or tells nothing.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule) => Next(rule.Id);

    /// <summary>Adds a violated constraint with the offending whole number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, long value)
    {
        ref ConfigErrorEntry entry = ref Next(rule.Id);
        entry.Bits = value;
        entry.Value = ConfigErrorValue.Integer;
    }

    /// <summary>Adds a violated constraint with the offending number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, double value)
    {
        ref ConfigErrorEntry entry = ref Next(rule.Id);
        entry.Bits = BitConverter.DoubleToInt64Bits(value);
        entry.Value = ConfigErrorValue.Number;
    }

    /// <summary>Adds a violated constraint with the offending decimal.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, decimal value) => Next(rule.Id).SetDecimal(value);

    /// <summary>Adds a violated constraint with the offending duration.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, TimeSpan value)
    {
        ref ConfigErrorEntry entry = ref Next(rule.Id);
        entry.Bits = value.Ticks;
        entry.Value = ConfigErrorValue.Duration;
    }

    /// <summary>Adds a violated constraint with the offending size.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, ByteSize value)
    {
        ref ConfigErrorEntry entry = ref Next(rule.Id);
        entry.Bits = value.Bytes;
        entry.Value = ConfigErrorValue.Size;
    }

    /// <summary>Adds a violated constraint with the offending text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, string? value)
    {
        ref ConfigErrorEntry entry = ref Next(rule.Id);
        entry.Reference = value;
        entry.Value = value is null ? ConfigErrorValue.None : ConfigErrorValue.Reference;
    }

    /// <summary>Adds a violated constraint with the offending value; boxes a value type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Add(ConfigRule rule, object? value) => Next(rule.Id).SetReference(value);

    /// <summary>Adds a violated constraint with the offending member of an enum; <see cref="ConfigFieldInfo.EnumName"/> names it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddEnum(ConfigRule rule, long value)
    {
        ref ConfigErrorEntry entry = ref Next(rule.Id);
        entry.Bits = value;
        entry.Value = ConfigErrorValue.Enum;
    }

    /// <summary>Adds a rule that threw; only the exception's type is kept, since its message may hold a secret.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddThrown(ConfigRule rule, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Next(rule.Id).SetReference(exception.GetType());
    }

    /// <summary>
    /// Adds an object whose setter, initialiser or constructor threw; only the exception's type is kept, since its message may
    /// hold a secret.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddThrown(ConfigSchemaInfo schema, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(exception);
        AddKey(ConfigErrorCode.Thrown, null, $"{schema.Name} refuses these values: its own code threw {exception.GetType().Name}");
    }

    /// <summary>Adds what is wrong with a value that could not be read; the caller puts the path in front.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="field">The field that was being read.</param>
    /// <param name="detail">What completes the message: the expected form, a suggestion.</param>
    /// <param name="value">The offending text; not kept where the field is a secret.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddUnreadable(ConfigErrorCode code, ConfigFieldInfo field, string? detail, string? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        ref ConfigErrorEntry entry = ref Next(ruleId: 0);
        entry.Subject = field;
        entry.Code = code;
        entry.Text = detail;
        entry.IsPathComplete = true;
        entry.SetReference(field.IsSecret ? null : value);
    }

    /// <summary>Adds a value of a discriminator that names no case.</summary>
    internal void AddUnknownVariant(ConfigFieldInfo discriminator, string detail, string value)
    {
        ref ConfigErrorEntry entry = ref Next(ruleId: 0);
        entry.Subject = discriminator;
        entry.Code = ConfigErrorCode.UnknownVariant;
        entry.Text = detail;
        entry.SetReference(value);
    }

    /// <summary>Adds what is wrong with a key, an object or a source, which has no field.</summary>
    /// <param name="code">What is wrong.</param>
    /// <param name="key">The key; for <see cref="ConfigErrorCode.Malformed"/> the source.</param>
    /// <param name="detail">What completes the message: the expected form, a suggestion.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AddKey(ConfigErrorCode code, string? key, string? detail) => SetKey(ref Next(ruleId: 0), code, key, detail);

    /// <summary>Adds a warning about a key without a field.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WarnKey(ConfigErrorCode code, string key, string? detail) => SetKey(ref NextWarning(), code, key, detail);

    /// <summary>Adds a warning about a field's key.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Warn(ConfigErrorCode code, ConfigFieldInfo field, string? detail)
    {
        ref ConfigErrorEntry entry = ref NextWarning();
        entry.Code = code;
        entry.Subject = field;
        entry.Text = detail;
    }

    /// <summary>Adds the fields that a change in code must leave alone.</summary>
    internal void AddFrozen(ConfigSchemaInfo schema, FieldSet changed)
    {
        foreach (ConfigFieldInfo field in changed.IsEmpty ? [] : schema.Among(changed))
        {
            ref ConfigErrorEntry entry = ref Next(ruleId: 0);
            entry.Subject = field;
            entry.Code = ConfigErrorCode.Frozen;
        }
    }

    private static void SetKey(ref ConfigErrorEntry entry, ConfigErrorCode code, string? key, string? detail)
    {
        entry.Code = code;
        entry.Text = detail;
        entry.SetReference(key);
    }

    // The hot path of validation: what lies beyond the last entry is zero, so only what is known is written.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref ConfigErrorEntry Next(int ruleId)
    {
        int count = _errorCount;
        if (count >= _errorRoom)
        {
            return ref NextBeyond(ruleId);
        }

        _errorCount = count + 1;
        ref ConfigErrorEntry entry = ref _errors![count];
        entry.RuleId = ruleId;
        return ref entry;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref ConfigErrorEntry NextBeyond(int ruleId)
    {
        if (_errorCount == Capacity)
        {
            _omitted++;
        }

        ref ConfigErrorEntry entry = ref Extend(ref _errors, _errorCount)[_errorCount];
        _errorCount = Math.Min(_errorCount + 1, Capacity);
        _errorRoom = _errors!.Length - 1;
        entry = new ConfigErrorEntry { RuleId = ruleId };
        return ref entry;
    }

    private ref ConfigErrorEntry NextWarning()
    {
        ref ConfigErrorEntry entry = ref Extend(ref _warnings, _warningCount)[_warningCount];
        _warningCount = Math.Min(_warningCount + 1, Capacity);
        entry = default;
        return ref entry;
    }

    // The array keeps one element more than it holds entries: what comes after the last kept entry is written there.
    private static ConfigErrorEntry[] Extend(ref ConfigErrorEntry[]? entries, int count)
    {
        if (entries is null || (count >= entries.Length - 1 && count < Capacity))
        {
            Array.Resize(ref entries, entries is null ? 9 : Math.Min((entries.Length * 2) - 1, Capacity + 1));
        }

        return entries;
    }
}
