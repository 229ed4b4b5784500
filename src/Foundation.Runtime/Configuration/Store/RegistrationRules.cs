using Microsoft.Extensions.DependencyInjection;

namespace Foundation.Configuration;

/// <summary>What cannot work whatever the configuration says: two owners of a section, or of one inside another, options that nobody would ask.</summary>
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

        foreach (ConfigRegistration registration in registrations)
        {
            CheckNesting(registration, owners, report);
        }
    }

    // The keys of the inner section would be unknown to the owner of the outer one.
    private static void CheckNesting(ConfigRegistration registration, Dictionary<string, ConfigRegistration> owners, ConfigReport report)
    {
        for (int end = registration.Section.LastIndexOf(':'); end > 0; end = registration.Section.LastIndexOf(':', end - 1))
        {
            if (owners.TryGetValue(registration.Section[..end], out ConfigRegistration? owner))
            {
                report.Add(
                    registration,
                    $"this section of {registration.Type} lies within '{owner.Section}', which {owner.Type} owns; make it the type of a field there, or move it");
                return;
            }
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
