using System.Text;

namespace Foundation.Configuration;

/// <summary>Reads and prints the objects of a registered schema whose type only it knows.</summary>
internal abstract class SchemaView
{
    public abstract ConfigSchemaInfo Info { get; }

    /// <summary>Reads the section, as the next reload would, and compares it with what the program uses.</summary>
    public abstract SchemaReading Read(ConfigReader section, ConfigPlace place);

    /// <summary>Reads the section for its errors and warnings alone.</summary>
    public abstract ConfigErrors Check(ConfigReader section);
}

/// <inheritdoc/>
internal sealed class SchemaView<T>(IConfigStore<T> store) : SchemaView
    where T : class, IConfigSchema<T>
{
    public override ConfigSchemaInfo Info => T.Info;

    public override SchemaReading Read(ConfigReader section, ConfigPlace place)
    {
        ConfigErrors errors = default;
        T.TryBind(ref section, out T? read, ref errors);

        // A store that has not started yet is left alone: it might throw.
        T? current = store.Generation == 0 ? null : store.Current;
        string? value = TextOf(read, place);
        string? valueInUse = TextOf(current, place);
        bool isOutdated = current is not null && (read is null || value != valueInUse || (place.IsSecret && Differs(read, current, place)));
        return new SchemaReading(value, valueInUse, isOutdated, errors);
    }

    public override ConfigErrors Check(ConfigReader section)
    {
        ConfigErrors errors = default;
        T.TryBind(ref section, out _, ref errors);
        return errors;
    }

    private static bool Differs(T left, T right, ConfigPlace place) => T.Diff(left, right).Contains(place.Steps[0].Field!.Ordinal);

    private static string? TextOf(T? value, ConfigPlace place)
    {
        if (value is null || !place.IsPrintable)
        {
            return null;
        }

        var text = new StringBuilder();
        var found = new PrintedPlace([.. place.Steps.Select(static step => step.PrintedName)], text);
        var printer = new ConfigPrinter(text, found);
        T.Print(value, ref printer);
        return found.Text is { } printed ? ConfigExplanationText.Plain(printed.Length == 0 ? "\"\"" : printed) : null;
    }
}

/// <summary>What a section holds at a place.</summary>
/// <param name="Value">What the sources say, or null where the section is rejected or has nothing there.</param>
/// <param name="ValueInUse">What the program uses, or null where it has not started or has nothing there.</param>
/// <param name="IsOutdated">Whether these differ.</param>
/// <param name="Errors">What is wrong with the section.</param>
internal sealed record SchemaReading(string? Value, string? ValueInUse, bool IsOutdated, ConfigErrors Errors);
