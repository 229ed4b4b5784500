namespace Foundation.Lifecycle;

/// <summary>Why and until when services are to be stopped.</summary>
/// <param name="Reason">Why.</param>
/// <param name="AskedAt">When that was asked for: the deadline counts from then.</param>
/// <param name="Deadline">How long it may take.</param>
/// <param name="IsProgram">Whether the whole program stops.</param>
/// <param name="Failure">What failed that the program cannot do without: the exit code is not zero, however well the stop goes.</param>
internal sealed record StopOrder(string Reason, long AskedAt, TimeSpan Deadline, bool IsProgram, CallReport? Failure = null);
