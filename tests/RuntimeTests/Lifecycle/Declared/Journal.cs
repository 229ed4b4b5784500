using System.Collections.Concurrent;

namespace Foundation.RuntimeTests.Lifecycle.Declared;

/// <summary>What the declared services did, and what they are to do.</summary>
internal sealed class Journal
{
    // Services of one level start and stop on threads of their own.
    private readonly ConcurrentQueue<string> _entries = new();

    /// <summary>What the database answers when it is asked.</summary>
    public Health Database { get; set; }

    public bool SearchFails { get; init; }

    public Task Note(string entry)
    {
        _entries.Enqueue(entry);
        return Task.CompletedTask;
    }

    public void Clear() => _entries.Clear();

    /// <summary>The entries of some services, in the order in which they came.</summary>
    public string Of(params string[] services) => string.Join(", ", _entries.Where(entry => services.Contains(entry.Split('.')[0])));
}
