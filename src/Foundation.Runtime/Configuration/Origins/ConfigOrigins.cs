using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>Explains places in the sections of the registered schemas, and in those of nobody.</summary>
internal sealed class ConfigOrigins(Func<IConfiguration> configuration, IEnumerable<SchemaView> schemas) : IConfigOrigins
{
    private readonly SchemaView[] _schemas = [.. schemas];

    public ConfigExplanation Explain(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        List<string> keys = ConfigPath.Split(path);
        SchemaView? owner = SectionSearch.OwnerOf(_schemas, keys, out int length);
        ConfigPlace place = owner is null
            ? SectionSearch.Nowhere(_schemas, keys)
            : PlaceResolver.Resolve(owner.Info, keys.Skip(length));
        ConfigLayers layers = ConfigLayers.Of(configuration().GetSection(place.Section));
        ConfigContribution[] contributions = PlaceContributions.Of(layers, place);
        return owner is null
            ? new ConfigExplanation(place.Path) { Suggestion = place.Suggestion, Contributions = [.. contributions] }
            : Explain(owner, place, layers.ReaderFor(place.Section), contributions);
    }

    private static ConfigExplanation Explain(SchemaView owner, ConfigPlace place, ConfigReader section, ConfigContribution[] contributions)
    {
        SchemaReading reading = owner.Read(section, place);
        bool isSet = Array.Exists(contributions, static item => item.Kind == ConfigContributionKind.Set);

        // Nobody can have the default of a field whose object is absent.
        bool hasField = place.IsField && (isSet || place.Steps.Length == 1 || (reading.Value ?? reading.ValueInUse) is not null);
        return new ConfigExplanation(place.Path)
        {
            Field = place.Field,
            IsKnown = place.IsKnown,
            Section = owner.Info.Section,
            Suggestion = place.Suggestion,
            IsSecret = place.IsSecret,
            Value = reading.Value,
            ValueInUse = reading.ValueInUse,
            IsOutdated = place.IsKnown && reading.IsOutdated,
            IsRejected = reading.Errors.HasErrors,
            Default = hasField && !place.IsSecret ? place.Field!.Default : null,
            IsDefault = hasField && !isSet && !place.Field!.IsRequired,
            Condition = place.Field?.Condition,
            IsInactive = InactiveFields.Contains(owner, section, place, reading.Errors),
            Contributions = [.. contributions],
            Problems = [.. PlaceProblems.Of(place, reading)],
        };
    }
}
