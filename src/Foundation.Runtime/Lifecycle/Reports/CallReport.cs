using System.Globalization;

namespace Foundation.Lifecycle;

/// <summary>What became of one start or shutdown hook, and how long it took. Immutable.</summary>
/// <param name="Service">The service's name.</param>
/// <param name="Hook">The hook's name, <c>run</c> for the background work, or <see langword="null"/> for a start.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Began">When it was called, or the background work cancelled, from the beginning of the start or stop; negative where a part was being stopped by then.</param>
/// <param name="Duration">How long it took until it ended or was abandoned.</param>
/// <param name="Exception">What it threw, or <see langword="null"/>.</param>
public sealed record CallReport(string Service, string? Hook, CallOutcome Outcome, TimeSpan Began, TimeSpan Duration, Exception? Exception)
{
    /// <summary>Names, outcome, duration, and the exception's message on one line.</summary>
    public override string ToString() => Hook is null ? $"{Service}: {Result}" : $"{Service}.{Hook}: {Result}";

    /// <summary>Outcome, duration, and the exception's message.</summary>
    internal string Result => $"{OutcomeText}{DurationText}{(Exception is null ? "" : $": {ExceptionMessage.Of(Exception)}")}";

    private string OutcomeText => Outcome switch
    {
        CallOutcome.Ok => "ok",
        CallOutcome.Failed => "failed",
        CallOutcome.TimedOut => "timed out",
        CallOutcome.Abandoned => "abandoned",
        CallOutcome.Cancelled => "cancelled",
        _ => "skipped",
    };

    private string DurationText => Outcome == CallOutcome.Skipped ? "" : string.Create(CultureInfo.InvariantCulture, $" after {Duration.TotalMilliseconds:0} ms");
}
