using System.Globalization;

namespace Foundation.Configuration;

/// <summary>What became of an update, with every error where it was rejected.</summary>
public readonly struct ConfigResult
{
    private readonly IReadOnlyList<Exception>? _callbackExceptions;

    internal ConfigResult(ConfigOutcome outcome, long generation, ConfigErrors errors = default, IReadOnlyList<Exception>? callbackExceptions = null)
    {
        Outcome = outcome;
        Generation = generation;
        Errors = errors;
        _callbackExceptions = callbackExceptions;
    }

    /// <summary>What became of the update.</summary>
    public ConfigOutcome Outcome { get; }

    /// <summary>Whether the store now holds what was asked for.</summary>
    public bool IsAccepted => Outcome is ConfigOutcome.Accepted or ConfigOutcome.Unchanged;

    /// <summary>The generation that is current after the update.</summary>
    public long Generation { get; }

    /// <summary>Why the update was rejected or refused; empty otherwise. Paths begin with the section where the change is one of a group or of the sources.</summary>
    public ConfigErrors Errors { get; }

    /// <summary>What callbacks threw while this call delivered changes. The update holds all the same.</summary>
    public IReadOnlyList<Exception> CallbackExceptions => _callbackExceptions ?? [];

    /// <summary>The outcome in words, then one line an error; never a secret.</summary>
    public override string ToString()
    {
        string generation = Generation.ToString(CultureInfo.InvariantCulture);
        return Outcome switch
        {
            ConfigOutcome.Accepted => $"accepted as generation {generation}",
            ConfigOutcome.Unchanged => $"unchanged, generation {generation} stays",
            ConfigOutcome.Conflict => $"conflict, generation {generation} is current",
            ConfigOutcome.NotFound => $"the history does not reach back to that generation, {generation} is current",
            ConfigOutcome.Refused => $"refused, generation {generation} stays\n{Errors.ToString().TrimEnd('\n')}",
            _ => $"rejected, generation {generation} stays\n{Errors.ToString().TrimEnd('\n')}",
        };
    }
}
