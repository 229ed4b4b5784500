using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.Configuration;

/// <summary>What the stores of one container share: the published state, the sources, the check at the start. Thread-safe.</summary>
internal sealed class ConfigStores
{
    /// <summary>The generation of what was bound at the start.</summary>
    public const long FirstGeneration = 1;

    private readonly IServiceProvider _services;
    private readonly ConfigRegistration[] _registrations;
    private readonly ConfigStore?[] _stores;
    private readonly Dictionary<Type, int> _indices = [];
    private readonly ConfigTransactions _transactions;
    private readonly Lock _publishing = new();
    private readonly Lock _capturing = new();
    private object?[] _slots;
    private ConfigLayers? _layers;
    private volatile bool _isChecked;

    public ConfigStores(IServiceProvider services)
    {
        _services = services;
        _registrations = [.. services.GetServices<ConfigRegistration>()];
        _stores = new ConfigStore?[_registrations.Length];
        for (int i = 0; i < _registrations.Length; i++)
        {
            _indices[_registrations[i].Type] = i;
        }

        _transactions = new ConfigTransactions(this);
        _slots = ConfigState.Empty(_registrations.Length).Slots;
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Log = new ConfigLog(services);
    }

    /// <summary>What is current.</summary>
    public ConfigState State => new(Volatile.Read(ref _slots));

    public TimeProvider Time { get; }

    public DateTimeOffset Now => Time.GetUtcNow();

    public ConfigLog Log { get; }

    /// <summary>The sources of what is current, or <see langword="null"/> before anything was read.</summary>
    public ConfigLayers? Layers
    {
        get => Volatile.Read(ref _layers);
        set => Volatile.Write(ref _layers, value);
    }

    /// <summary>The configuration that all schemas read.</summary>
    public IConfiguration Configuration => field ??= ConfigurationInServices.Swap(_services.GetService<IConfiguration>()
        ?? throw new InvalidOperationException("There is no IConfiguration among the services. Without a host, register one: services.AddSingleton<IConfiguration>(configuration)."));

    /// <summary>The place of a schema among the stores.</summary>
    /// <exception cref="ArgumentException">The schema is not registered.</exception>
    public int IndexOf(Type schema) => _indices.TryGetValue(schema, out int index) ? index
        : throw new ArgumentException($"{schema} is no configuration of this program: AddFoundation registers every [ConfigSchema] that has a section.", nameof(schema));

    // Kept, so that a reload that is under way when the container ends does not ask it any more.
    public ConfigStore StoreAt(int index) => _stores[index] ??= _registrations[index].StoreOf(_services);

    /// <summary>The store whose schema owns a section.</summary>
    /// <exception cref="ArgumentException">None does.</exception>
    public ConfigStore StoreOf(string section)
    {
        int index = Array.FindIndex(_registrations, registration => registration.Section.Equals(section, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? StoreAt(index)
            : throw new ArgumentException($"No schema owns the section '{section}'; there are {string.Join(", ", _registrations.Select(static registration => registration.Section))}.", nameof(section));
    }

    /// <summary>The stores that have an object.</summary>
    public IEnumerable<ConfigStore> Started()
    {
        ConfigState state = State;
        for (int i = 0; i < _registrations.Length; i++)
        {
            if (state.Find<object>(i) is not null)
            {
                yield return StoreAt(i);
            }
        }
    }

    /// <summary>The object of a schema that was never read before.</summary>
    public T StartedAt<T>(int index)
        where T : class => State.Find<T>(index) ?? (T)StoreAt(index).Start();

    /// <summary>The reader of a schema's section.</summary>
    public ConfigReader ReaderOf(ConfigLayers layers, ConfigSchemaInfo schema) => layers.ReaderFor(PathOf(schema));

    /// <summary>Layers with texts of a schema's section in front of them.</summary>
    public ConfigLayers With(ConfigLayers layers, ConfigSchemaInfo schema, IEnumerable<KeyValuePair<string, string?>> texts) =>
        layers.With(PathOf(schema), texts);

    /// <summary>
    /// The sources from which a schema is read first. Until all have been checked, sources may still be added; afterwards it is what is
    /// current that counts, whatever the sources say by now.
    /// </summary>
    public ConfigLayers LayersForStart()
    {
        lock (_capturing)
        {
            if (!_isChecked || Layers is null)
            {
                Layers = ConfigLayers.Capture(Configuration, Layers);
            }

            return Layers;
        }
    }

    /// <summary>Publishes the first object of a schema, unless another thread has been faster.</summary>
    /// <param name="store">The schema's store.</param>
    /// <param name="value">The object.</param>
    /// <param name="record">Notes the object, before anybody can see it.</param>
    public bool TryPutFirst(ConfigStore store, object value, Action record)
    {
        _stores[store.Index] = store;
        lock (_publishing)
        {
            if (State.Find<object>(store.Index) is not null)
            {
                return false;
            }

            record();
            Publish(state =>
            {
                state.Put(store.Index, value);
                state.Put(state.Generations.With([store.Index], FirstGeneration));
            });
        }

        return true;
    }

    /// <summary>Publishes a changed copy of the state.</summary>
    public void Publish(Action<ConfigState> change)
    {
        lock (_publishing)
        {
            ConfigState next = State.Copy();
            change(next);
            Volatile.Write(ref _slots, next.Slots);
        }
    }

    /// <summary>Makes a change of one schema.</summary>
    /// <returns>Whether what the edits were made from was still current, so that the result holds.</returns>
    public bool TryRun(ConfigEdit edit, ConfigCause cause, out ConfigResult result) => _transactions.TryRun([edit], cause, isOfAll: false, out result);

    /// <summary>Makes a change of the whole configuration: paths of errors begin with their section, the generation is that of all schemas.</summary>
    /// <returns>As of the change of one schema.</returns>
    public bool TryRunAll(ConfigEdit[] edits, ConfigCause cause, out ConfigResult result) => _transactions.TryRun(edits, cause, isOfAll: true, out result);

    /// <inheritdoc cref="ConfigTransactions.ThrowIfChanging"/>
    public void ThrowIfChanging() => _transactions.ThrowIfChanging();

    /// <summary>Binds and validates every schema that has not been, and follows the sources from then on.</summary>
    /// <exception cref="ConfigException">With every error of every schema.</exception>
    public void Check()
    {
        var report = new ConfigReport();
        for (int i = 0; i < _registrations.Length; i++)
        {
            ConfigErrors errors = default;
            if (!StoreAt(i).TryStart(ref errors))
            {
                report.Add(_registrations[i], errors);
            }
        }

        RegistrationRules.Check(_registrations, _services.GetRequiredService<FoundationBuilder>().Services, report);
        if (report.Count > 0)
        {
            throw ConfigExit.Arm(report.ToException());
        }

        _isChecked = true;
        if (Layers is { } layers)
        {
            Follow(layers);
        }
    }

    /// <summary>Has changes of the sources noticed from now on, and what has changed since they were read.</summary>
    public void Follow(ConfigLayers read) => _services.GetRequiredService<ConfigReloads>().Follow(read);

    private string PathOf(ConfigSchemaInfo schema) =>
        Configuration is IConfigurationSection section ? ConfigurationPath.Combine(section.Path, schema.Section!) : schema.Section!;
}
