using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>Takes part in changes and writes down what it is called for.</summary>
internal sealed class Participant<T>(string name, List<string> calls) : IConfigSubscriber<T>
    where T : class
{
    public Func<T, T, ConfigVote> Vote { get; set; } = static (_, _) => ConfigVote.Accept;

    public Action OnCommit { get; set; } = static () => { };

    public Action OnRollback { get; set; } = static () => { };

    public ConfigVote Prepare(T old, T now)
    {
        calls.Add($"prepare {name}");
        return Vote(old, now);
    }

    public void Commit(T old, T now)
    {
        calls.Add($"commit {name}");
        OnCommit();
    }

    public void Rollback(T old, T now)
    {
        calls.Add($"rollback {name}");
        OnRollback();
    }
}
