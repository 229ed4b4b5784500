using System.Globalization;
using System.Text;

namespace Foundation.Configuration;

/// <summary>One accepted object of a schema, as its history tells it; never a secret. Immutable; thread-safe.</summary>
public abstract class ConfigRevision
{
    private protected ConfigRevision(long generation, DateTimeOffset at, ConfigCause cause, FieldSet fields)
    {
        Generation = generation;
        At = at;
        Cause = cause;
        Fields = fields;
    }

    /// <summary>The generation, with which <see cref="IConfigStore{T}.RollbackTo"/> comes back to it.</summary>
    public long Generation { get; }

    /// <summary>When it was accepted.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What made it current.</summary>
    public ConfigCause Cause { get; }

    /// <summary>The fields that differ from the object before; empty at the start.</summary>
    public FieldSet Fields { get; }

    /// <summary>The changed fields with their values before and after, secrets redacted; made when first asked for.</summary>
    public IReadOnlyList<ConfigFieldChange> Changes => field ??= Describe();

    /// <summary>Generation, cause and changes on one line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"generation {Generation} by {Cause.ToString().ToLowerInvariant()}");
        for (int i = 0; i < Changes.Count; i++)
        {
            text.Append(i == 0 ? ": " : ", ").Append(Changes[i].ToString());
        }

        return text.ToString();
    }

    private protected abstract ConfigFieldChange[] Describe();
}

/// <summary>A field whose value differs between two objects.</summary>
/// <param name="Field">The field.</param>
/// <param name="Old">Its value before as text, redacted where it is a secret.</param>
/// <param name="Now">Its value after as text, redacted where it is a secret.</param>
public sealed record ConfigFieldChange(ConfigFieldInfo Field, string Old, string Now)
{
    /// <summary>The key, the value before and after an arrow; of a secret, and where only secrets within differ, that it changed.</summary>
    public override string ToString() => Field.IsSecret || Old == Now ? $"{Field.Key} changed" : $"{Field.Key} {Old} → {Now}";
}

/// <summary>A revision with its object.</summary>
internal sealed class ConfigRevision<T>(long generation, DateTimeOffset at, ConfigCause cause, T? old, T now, FieldSet fields)
    : ConfigRevision(generation, at, cause, fields)
    where T : class, IConfigSchema<T>
{
    public T Now => now;

    private protected override ConfigFieldChange[] Describe()
    {
        // The cases of a union have fields of their own.
        if (old is null || T.Info.Variants.Count > 0)
        {
            return [];
        }

        return [.. T.Info.Among(Fields).Select(changed => new ConfigFieldChange(changed, TextOf(old, changed), TextOf(now, changed)))];
    }

    private static string TextOf(T value, ConfigFieldInfo member)
    {
        var text = new StringBuilder();
        var place = new PrintedPlace([member.Name], text);
        var printer = new ConfigPrinter(text, place);
        T.Print(value, ref printer);
        var visible = new StringBuilder();
        ConfigErrorQuotation.AppendVisible(visible, place.Text);
        return visible.ToString();
    }
}
