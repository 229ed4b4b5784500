namespace Foundation.Configuration;

/// <summary>
/// Takes part in a change: it is made only if every subscriber whose fields differ can follow. Calls come one transaction at a
/// time, on the thread that makes the change, and must not change configuration themselves; who only wants to hear of a change uses
/// <see cref="IConfigStore{T}.OnChange"/>.
/// </summary>
/// <typeparam name="T">The schema.</typeparam>
public interface IConfigSubscriber<in T>
    where T : class
{
    /// <summary>
    /// Makes ready what the new object needs, such as a connection, without using it. An exception counts as a refusal. A subscriber
    /// that refuses or throws is not rolled back: it leaves nothing behind.
    /// </summary>
    /// <param name="old">The object that is current.</param>
    /// <param name="now">The object that is to be current; it is valid.</param>
    ConfigVote Prepare(T old, T now);

    /// <summary>Goes over to what was prepared: <paramref name="now"/> is current. An exception is reported and undoes nothing.</summary>
    void Commit(T old, T now);

    /// <summary>Releases what was prepared: another subscriber refused, and <paramref name="old"/> stays current.</summary>
    void Rollback(T old, T now);
}
