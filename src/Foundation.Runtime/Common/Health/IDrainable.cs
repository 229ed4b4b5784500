namespace Foundation;

/// <summary>
/// A part of the program that takes work from outside and can be asked to take no more. Register it as a service: it is asked when the
/// program begins to stop, before any shutdown hook. Its members are thread-safe.
/// </summary>
public interface IDrainable
{
    /// <summary>What reports show as its name, in lower case, such as <c>events</c>; unchanging.</summary>
    string Name { get; }

    /// <summary>Takes no new work from now on, and ends when what was taken is done. What it throws is reported, and the stop goes on.</summary>
    /// <param name="cancellationToken">Cancelled when there is no more time: what is left is given up.</param>
    ValueTask DrainAsync(CancellationToken cancellationToken);
}
