namespace Foundation.Configuration;

/// <summary>A section is bound once, so its options have no names.</summary>
internal static class OptionsName
{
    public static void Check<T>(string? name)
        where T : IConfigSchema<T>
    {
        if (!string.IsNullOrEmpty(name))
        {
            throw new ArgumentException(
                $"{T.Info.Name} has one instance, that of the section {T.Info.Section}, and none named '{name}'. Ask without a name, or give the other one a schema and a section of its own.",
                nameof(name));
        }
    }
}
