using Foundation.Roslyn.Configuration;

namespace Foundation.Generators.Configuration;

/// <summary>What samples say about a field, a comment for each line.</summary>
internal static class SampleRemarks
{
    public static IEnumerable<string> Of(ConfigModel schema, FieldModel field)
    {
        if (field.Description.Length > 0)
        {
            yield return OneLine(field.Description);
        }

        if (field.Deprecated is { } deprecated)
        {
            yield return "deprecated: " + OneLine(deprecated);
        }

        if (field.DependsOn is not null)
        {
            yield return "only when " + OneLine(ConditionWords.Of(schema, field));
        }

        if (field.RequiredWhen is { } trigger)
        {
            yield return "required when " + OneLine(ConditionWords.Of(schema, field, trigger));
        }
    }

    /// <summary>Whether a file is not complete without the field.</summary>
    public static bool IsToBeSet(FieldModel field) => field.IsRequired && field.DependsOn is null;

    private static string OneLine(string text)
    {
        char[] line = text.ToCharArray();
        for (int i = 0; i < line.Length; i++)
        {
            // These end a line too: for some readers of JSON, and of C#.
            line[i] = char.IsControl(line[i]) || line[i] is '\u2028' or '\u2029' ? ' ' : line[i];
        }

        return new string(line);
    }
}
