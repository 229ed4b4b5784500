namespace Foundation.Configuration;

/// <summary>The validated configuration of one schema, and its changes. Thread-safe.</summary>
/// <typeparam name="T">A <see cref="ConfigSchemaAttribute"/> type with a section.</typeparam>
public interface IConfigStore<T>
    where T : class
{
    /// <summary>
    /// The current object: immutable by convention, replaced as a whole. Before the host has started the first read binds it.
    /// </summary>
    /// <exception cref="ConfigException">It was read before the start and the configuration is invalid.</exception>
    T Current { get; }

    /// <summary>The generation of <see cref="Current"/>: 1 at the start, larger with every change, 0 before the first binding.</summary>
    long Generation { get; }

    /// <summary>The current object together with its generation.</summary>
    /// <exception cref="ConfigException">As of <see cref="Current"/>.</exception>
    T Read(out long generation);

    /// <summary>
    /// Replaces the current object by what <paramref name="update"/> makes of it, if that is valid. Where another update was
    /// faster it is called again with the newer object: it should do nothing but make the new one.
    /// </summary>
    /// <param name="update">Makes the new object; it must not change the one it is given.</param>
    /// <returns>Whether the object was accepted, and if not, every error.</returns>
    ConfigResult TryUpdate(Func<T, T> update);

    /// <summary>Replaces the current object, if it is still of the expected generation and the new one is valid.</summary>
    /// <param name="next">The new object.</param>
    /// <param name="expectedGeneration">What <see cref="Read"/> returned with the object from which the new one was made.</param>
    /// <returns>Whether the object was accepted, and if not, every error.</returns>
    ConfigResult TryUpdate(T next, long expectedGeneration);

    /// <summary>
    /// Calls back after a change of at least one of the fields, with the object before and after. Calls come one at a time, in the order of
    /// generations, on the thread of an update; a callback may update again, which is delivered after it has returned.
    /// </summary>
    /// <param name="fields">From the schema's nested <c>Fields</c>; at least one.</param>
    /// <param name="callback">An exception from it is logged, and does not undo the change or keep it from others.</param>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable OnChange(FieldSet fields, Action<T, T> callback);

    /// <summary>Has somebody take part in every change. Who has been prepared is told how it went even if the subscription ends in between.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(IConfigSubscriber<T> subscriber);

    /// <summary>
    /// Has somebody take part in changes of at least one of the fields: controllers of a <c>DependsOn</c> are prepared before what depends
    /// on them, otherwise fields in declared order, then subscribers in the order in which they came.
    /// </summary>
    /// <param name="fields">From the schema's nested <c>Fields</c>; at least one.</param>
    /// <param name="subscriber">Is asked before a change, and told when it is made or undone.</param>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(FieldSet fields, IConfigSubscriber<T> subscriber);

    /// <summary>The last 16 accepted objects, the oldest first, without secrets.</summary>
    IReadOnlyList<ConfigRevision> History { get; }

    /// <summary>Makes the object of an earlier generation current again, as an update: it is checked, subscribers are asked, the generation is a new one.</summary>
    /// <param name="generation">Of <see cref="History"/>, or one in between.</param>
    /// <returns>Whether the object was accepted; <see cref="ConfigOutcome.NotFound"/> where the history does not reach back that far, or the generation is yet to come.</returns>
    ConfigResult RollbackTo(long generation);
}
