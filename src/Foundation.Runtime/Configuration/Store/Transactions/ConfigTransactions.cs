namespace Foundation.Configuration;

/// <summary>
/// Makes changes of one or several schemas all or nothing: check, prepare, publish one state, commit; afterwards tell. One change is
/// made at a time; checks and callbacks run outside of that.
/// </summary>
internal sealed class ConfigTransactions(ConfigStores stores)
{
    private readonly Lock _turn = new();
    private readonly ConfigTelling _telling = new();

    /// <summary>Makes the change, if it is valid and everybody can follow.</summary>
    /// <param name="edits">The new objects.</param>
    /// <param name="cause">What makes the change.</param>
    /// <param name="isOfAll">
    /// Whether the change is one of the whole configuration: paths begin with their section, and the result has the generation of all schemas.
    /// </param>
    /// <param name="result">What became of it.</param>
    /// <returns>Whether what the edits were made from was still current, so that the result holds; otherwise nothing has happened.</returns>
    public bool TryRun(ConfigEdit[] edits, ConfigCause cause, bool isOfAll, out ConfigResult result)
    {
        ThrowIfChanging();
        ConfigErrors errors = default;
        Check(edits, isOfAll, ref errors);
        var failures = new ConfigFailures();
        long generation = GenerationOf(edits, isOfAll);
        ConfigOutcome outcome = errors.HasErrors ? ConfigOutcome.Rejected : Apply(edits, cause, isOfAll, ref errors, failures, ref generation);
        if (outcome == ConfigOutcome.Accepted)
        {
            _telling.Run(failures);
        }

        stores.Log.Failures(failures);
        result = new ConfigResult(outcome, generation, errors, failures.Exceptions);
        return outcome != ConfigOutcome.Conflict;
    }

    /// <summary>Says so where a subscriber of a change that is being made wants to make another.</summary>
    /// <exception cref="InvalidOperationException">This thread is making a change.</exception>
    public void ThrowIfChanging()
    {
        if (_turn.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException(
                "A subscriber may not change configuration while it prepares, commits or rolls back another change. Do it in OnChange, which is called afterwards.");
        }
    }

    private static void Check(ConfigEdit[] edits, bool isOfAll, ref ConfigErrors errors)
    {
        foreach (ConfigEdit edit in edits)
        {
            ConfigErrorMark mark = errors.Mark;
            edit.Check(ref errors);
            if (isOfAll)
            {
                errors.NestSection(mark, edit.Store.Info);
            }
        }
    }

    // The generation is taken within the turn: what others change right after it is theirs.
    private ConfigOutcome Apply(
        ConfigEdit[] edits, ConfigCause cause, bool isOfAll, ref ConfigErrors errors, ConfigFailures failures, ref long generation)
    {
        using Lock.Scope turn = _turn.EnterScope();
        ConfigState state = stores.State;
        if (!Array.TrueForAll(edits, edit => edit.IsCurrent(state)))
        {
            return ConfigOutcome.Conflict;
        }

        generation = GenerationOf(edits, isOfAll);
        ConfigEdit[] changes = Array.FindAll(edits, static edit => !edit.Changed.IsEmpty);
        if (!TryPrepare(changes, isOfAll, ref errors, failures))
        {
            return ConfigOutcome.Refused;
        }

        generation = changes.Length > 0 ? state.Generations.Number + 1 : generation;
        ConfigRevision[] revisions = Record(changes, generation, cause);
        Publish(edits, changes, generation);
        Array.ForEach(edits, static edit => edit.Accept());
        for (int i = 0; i < changes.Length; i++)
        {
            stores.Log.Changed(changes[i].Store.Info, revisions[i]);
            changes[i].Commit(failures);
            _telling.Enqueue(changes[i]);
        }

        return changes.Length > 0 ? ConfigOutcome.Accepted : ConfigOutcome.Unchanged;
    }

    private static bool TryPrepare(ConfigEdit[] changes, bool isOfAll, ref ConfigErrors errors, ConfigFailures failures)
    {
        for (int i = 0; i < changes.Length; i++)
        {
            ConfigErrorMark mark = errors.Mark;
            if (!changes[i].TryPrepare(ref errors, failures))
            {
                if (isOfAll)
                {
                    errors.NestSection(mark, changes[i].Store.Info);
                }

                while (--i >= 0)
                {
                    changes[i].Rollback(failures);
                }

                return false;
            }
        }

        return true;
    }

    // What is no field may differ, so an object without a change takes its place, too.
    private void Publish(ConfigEdit[] edits, ConfigEdit[] changes, long generation)
    {
        stores.Publish(state =>
        {
            foreach (ConfigEdit edit in edits)
            {
                edit.Put(state);
            }

            if (changes.Length > 0)
            {
                state.Put(state.Generations.With(Array.ConvertAll(changes, static change => change.Store.Index), generation));
            }
        });
    }

    // Before the change is published: whoever sees a generation finds it in the history.
    private ConfigRevision[] Record(ConfigEdit[] changes, long generation, ConfigCause cause)
    {
        DateTimeOffset now = stores.Now;
        return Array.ConvertAll(changes, change => change.Record(generation, now, cause));
    }

    private long GenerationOf(ConfigEdit[] edits, bool isOfAll)
    {
        ConfigGenerations generations = stores.State.Generations;
        return isOfAll ? generations.Number : edits.Max(edit => generations.Of(edit.Store.Index));
    }
}
