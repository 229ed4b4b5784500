namespace Foundation.Configuration;

/// <summary>Snapshots and group changes of the stores of one container.</summary>
internal sealed class ConfigGroup(ConfigStores stores) : IConfigGroup, IConfigSnapshots
{
    public ConfigSnapshot Capture() => new(stores, stores.State);

    public ConfigGroupUpdate Begin() => new(stores);

    public ConfigResult ValidateAndUpdate(string section, IEnumerable<KeyValuePair<string, string?>> values)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(values);
        ConfigStore store = stores.StoreOf(section);
        while (true)
        {
            ConfigErrors errors = default;
            if (store.BindWith(values, ref errors) is not { } edit)
            {
                return new ConfigResult(ConfigOutcome.Rejected, stores.State.Generations.Number, errors);
            }

            if (stores.TryRunAll([edit], ConfigCause.Update, out ConfigResult result))
            {
                return result;
            }
        }
    }
}
