namespace Foundation.Configuration;

/// <summary>
/// Options that stand for the check of all schemas: the host makes every options type that is validated on start before
/// it starts a service, and making this one runs the check.
/// </summary>
internal sealed class ConfigStartup;
