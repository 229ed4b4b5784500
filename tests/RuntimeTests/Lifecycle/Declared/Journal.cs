namespace Foundation.RuntimeTests.Lifecycle.Declared;

/// <summary>What the declared services did, and what they are to do.</summary>
internal sealed class Journal
{
    public List<string> Entries { get; } = [];

    /// <summary>What the database answers when it is asked.</summary>
    public Health Database { get; set; }

    public bool SearchFails { get; init; }

    public Task Note(string entry)
    {
        Entries.Add(entry);
        return Task.CompletedTask;
    }

    /// <summary>The entries of some services, in the order in which they came.</summary>
    public string Of(params string[] services) => string.Join(", ", Entries.Where(entry => services.Contains(entry.Split('.')[0])));
}
