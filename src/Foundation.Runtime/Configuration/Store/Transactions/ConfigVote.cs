namespace Foundation.Configuration;

/// <summary>A subscriber's answer to a change that is about to be made. The default is acceptance.</summary>
public readonly record struct ConfigVote
{
    private ConfigVote(string reason) => Reason = reason;

    /// <summary>The subscriber can follow the change.</summary>
    public static ConfigVote Accept => default;

    /// <summary>Why the subscriber cannot follow the change, or <see langword="null"/> where it can.</summary>
    public string? Reason { get; }

    /// <summary>The subscriber cannot follow the change: it is undone.</summary>
    /// <param name="reason">Why, for whoever made the change; never a secret.</param>
    public static ConfigVote Refuse(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new ConfigVote(reason);
    }
}
