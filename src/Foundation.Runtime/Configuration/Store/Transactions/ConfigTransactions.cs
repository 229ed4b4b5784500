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
    /// <returns>Whether what the edits were made from was still current, so that the result holds; otherwise nothing has happened.</returns>
    public bool TryRun(ConfigEdit[] edits, ConfigCause cause, out ConfigResult result)
    {
        if (_turn.IsHeldByCurrentThread)
        {
            throw new InvalidOperationException(
                "A subscriber may not change configuration while it prepares, commits or rolls back another change. Do it in OnChange, which is called afterwards.");
        }

        ConfigErrors errors = default;
        Check(edits, ref errors);
        var failures = new ConfigFailures();
        ConfigOutcome outcome = errors.HasErrors ? ConfigOutcome.Rejected : Apply(edits, cause, ref errors, failures);
        if (outcome == ConfigOutcome.Accepted)
        {
            _telling.Run(failures);
        }

        stores.Log.Failures(failures);
        result = new ConfigResult(outcome, GenerationOf(edits), errors, failures.Exceptions);
        return outcome != ConfigOutcome.Conflict;
    }

    private static void Check(ConfigEdit[] edits, ref ConfigErrors errors)
    {
        foreach (ConfigEdit edit in edits)
        {
            ConfigErrorMark mark = errors.Mark;
            edit.Check(ref errors);
            if (edits.Length > 1)
            {
                errors.NestSection(mark, edit.Store.Info);
            }
        }
    }

    private ConfigOutcome Apply(ConfigEdit[] edits, ConfigCause cause, ref ConfigErrors errors, ConfigFailures failures)
    {
        using Lock.Scope turn = _turn.EnterScope();
        ConfigState state = stores.State;
        if (!Array.TrueForAll(edits, edit => edit.IsCurrent(state)))
        {
            return ConfigOutcome.Conflict;
        }

        ConfigEdit[] changes = Array.FindAll(edits, static edit => !edit.Changed.IsEmpty);
        if (!TryPrepare(changes, ref errors, failures))
        {
            return ConfigOutcome.Refused;
        }

        long generation = state.Generations.Number + (changes.Length > 0 ? 1 : 0);
        Publish(edits, changes, generation);
        foreach (ConfigEdit change in changes)
        {
            change.Commit(failures);
            _telling.Enqueue(change);
        }

        Record(edits, generation, cause);
        return changes.Length > 0 ? ConfigOutcome.Accepted : ConfigOutcome.Unchanged;
    }

    private static bool TryPrepare(ConfigEdit[] changes, ref ConfigErrors errors, ConfigFailures failures)
    {
        for (int i = 0; i < changes.Length; i++)
        {
            if (!changes[i].TryPrepare(ref errors, failures))
            {
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

    private void Record(ConfigEdit[] edits, long generation, ConfigCause cause)
    {
        DateTimeOffset now = stores.Now;
        foreach (ConfigEdit edit in edits)
        {
            if (edit.Record(generation, now, cause) is { } revision)
            {
                stores.Log.Changed(edit.Store.Info, revision);
            }
        }
    }

    private long GenerationOf(ConfigEdit[] edits)
    {
        ConfigGenerations generations = stores.State.Generations;
        long latest = 0;
        foreach (ConfigEdit edit in edits)
        {
            latest = Math.Max(latest, generations.Of(edit.Store.Index));
        }

        return latest;
    }
}
