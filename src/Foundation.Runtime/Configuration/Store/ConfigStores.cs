using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Foundation.Configuration;

/// <summary>What the stores of one container share: where they read, how they number changes, and the check at the start.</summary>
internal sealed class ConfigStores(IServiceProvider services)
{
    /// <summary>The generation of what was bound at the start.</summary>
    public const long FirstGeneration = 1;

    /// <summary>Held while a version is numbered and published.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The generation of the latest change of any store; read and written under <see cref="Gate"/>.</summary>
    public long Generation { get; set; } = FirstGeneration;

    public ConfigLog Log { get; } = new(services);

    /// <summary>The configuration that all schemas read.</summary>
    public IConfiguration Configuration => field ??= ConfigurationInServices.Swap(services.GetService<IConfiguration>()
        ?? throw new InvalidOperationException("There is no IConfiguration among the services. Without a host, register one: services.AddSingleton<IConfiguration>(configuration)."));

    /// <summary>The place from which a schema with a section is bound.</summary>
    public IConfiguration SectionOf(ConfigSchemaInfo schema) => Configuration.GetSection(schema.Section!);

    /// <summary>Binds and validates every schema that has not been.</summary>
    /// <exception cref="ConfigException">With every error of every schema.</exception>
    public void Check()
    {
        ConfigRegistration[] registrations = [.. services.GetServices<ConfigRegistration>()];
        var report = new ConfigReport();
        foreach (ConfigRegistration registration in registrations)
        {
            ConfigErrors errors = default;
            if (!registration.StoreOf(services).TryStart(ref errors))
            {
                report.Add(registration, errors);
            }
        }

        RegistrationRules.Check(registrations, services.GetRequiredService<FoundationBuilder>().Services, report);
        if (report.Count > 0)
        {
            throw ConfigExit.Arm(report.ToException());
        }
    }
}
