using Microsoft.Extensions.DependencyInjection;

namespace Foundation.Configuration;

/// <summary>What cannot work whatever the configuration says: two owners of a section, options that nobody would ask.</summary>
internal static class RegistrationRules
{
    public static void Check(ConfigRegistration[] registrations, IServiceCollection services, ConfigReport report)
    {
        var owners = new Dictionary<string, ConfigRegistration>(StringComparer.OrdinalIgnoreCase);
        foreach (ConfigRegistration registration in registrations)
        {
            if (!owners.TryAdd(registration.Section, registration))
            {
                report.Add(registration, $"two schemas own this section, {owners[registration.Section].Type} and {registration.Type}; give each a section of its own");
            }

            CheckOptions(registration, services, report);
        }
    }

    private static void CheckOptions(ConfigRegistration registration, IServiceCollection services, ConfigReport report)
    {
        foreach (ServiceDescriptor service in services)
        {
            if (Array.IndexOf(registration.OptionsServices, service.ServiceType) >= 0)
            {
                report.Add(
                    registration,
                    $"the program also configures or validates {registration.Type} as options, which would have no effect; "
                    + "remove Configure, Bind, PostConfigure or Validate, and put defaults on the members and checks into [Field] or [Rule]");
                return;
            }
        }
    }
}
