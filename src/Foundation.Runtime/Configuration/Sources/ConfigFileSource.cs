using Microsoft.Extensions.Configuration;

namespace Foundation.Configuration;

/// <summary>
/// A JSON file as a configuration source that keeps what schemas need and texts lose: types, explicit null, whole
/// lists, and the line and column of every value. Other readers see the texts that they know from the Microsoft source.
/// </summary>
public sealed class ConfigFileSource : FileConfigurationSource
{
    /// <summary>How long a file must have been quiet before it is read again, where nobody says otherwise.</summary>
    internal static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(250);

    /// <summary>How long after its first change a file is read even if it is still being changed.</summary>
    internal static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    /// <summary>How often a file that is reached through a link is looked at.</summary>
    internal static readonly TimeSpan LinkPollPeriod = TimeSpan.FromSeconds(2);

    /// <summary>The clock that waits <see cref="FileConfigurationSource.ReloadDelay"/> after a change.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <inheritdoc/>
    public override IConfigurationProvider Build(IConfigurationBuilder builder)
    {
        EnsureDefaults(builder);
        return new ConfigFileProvider(this);
    }
}
