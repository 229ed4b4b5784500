using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>
/// A JSON file as a configuration source that keeps what schemas need and texts lose: types, explicit null, whole
/// lists, and the line and column of every value. Other readers see the texts that they know from the Microsoft source.
/// </summary>
public sealed class ConfigFileSource : FileConfigurationSource
{
    /// <summary>The clock that waits <see cref="FileConfigurationSource.ReloadDelay"/> after a change.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <inheritdoc/>
    public override IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        EnsureDefaults(builder);
        return new ConfigFileProvider(this);
    }
}
