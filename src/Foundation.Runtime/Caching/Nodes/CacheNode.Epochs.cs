namespace Foundation.Caching;

// What has been invalidated: here, and through here in the processes that share the values.
public sealed partial class CacheNode<TKey, TValue>
{
    private SharedRegion[] _sharing = [];

    string IGraphNode.Name => Name;

    bool IGraphNode.IsKnownByName => _tiers is not null || _sharing.Length > 0;

    bool IGraphNode.IsSecurityRelevant => _options.SecurityRelevant;

    IReadOnlyList<string> IGraphNode.Tags => _options.Tags;

    /// <summary>The sum of the epochs that grows with every invalidation of any key.</summary>
    internal long AnyEpochs => _epochs.OfAny;

    /// <summary>
    /// Invalidates the value of a key, and all that depend on it, however many these are: after this has returned, no reader in this process gets
    /// an older one. Other processes that share the values hear of it as soon as they can. Allocates nothing where none does.
    /// </summary>
    public void Invalidate(TKey key) => _ = InvalidateAsync(key);

    /// <summary>Does what <see cref="Invalidate"/> does, and waits until the engine that shares the values knows of it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the caller's wait, not the invalidation.</param>
    /// <returns>
    /// Whether every process that shares the values reads none that is older, as soon as it hears of it; <see langword="false"/> where the engine does
    /// not answer: it is told later, as long as this process runs.
    /// </returns>
    public ValueTask<bool> InvalidateAsync(TKey key, CancellationToken cancellationToken = default)
    {
        int hash = key.GetHashCode();
        int stripe = StripeOf(key, hash);
        if (_sharing.Length == 0)
        {
            _epochs.Bump(stripe, hash);
            return ValueTask.FromResult(true);
        }

        return BeginEverywhere(SharedFieldsOf(key), stripe, hash, cancellationToken);
    }

    /// <summary>Invalidates the values of all keys, and all that depend on them; otherwise as <see cref="Invalidate"/>.</summary>
    public void InvalidateAll() => _ = InvalidateAllAsync();

    /// <summary>Invalidates the values of all keys, and all that depend on them; otherwise as <see cref="InvalidateAsync"/>.</summary>
    /// <param name="cancellationToken">Ends the caller's wait, not the invalidation.</param>
    /// <returns>As of <see cref="InvalidateAsync"/>.</returns>
    public ValueTask<bool> InvalidateAllAsync(CancellationToken cancellationToken = default)
    {
        if (_sharing.Length == 0)
        {
            _epochs.BumpAll();
            return ValueTask.FromResult(true);
        }

        return BeginEverywhere([new(Name, EpochField.All)], EpochField.All, hash: 0, cancellationToken);
    }

    void IGraphNode.Begin(int stripe)
    {
        if (stripe == EpochField.All)
        {
            _epochs.BumpAll();
        }
        else
        {
            _epochs.Bump(stripe, EpochField.Stripes, hash: 0);
        }
    }

    internal EpochStripes Epochs => _epochs;

    internal CacheCodec<TKey, TValue>? Codec => _options.Codec;

    internal long EpochsOf(in TKey key, int stripe)
    {
        long sum = _epochs.Of(stripe);
        foreach (CacheDependency<TKey> dependency in _dependencies)
        {
            sum += dependency.Epochs(key);
        }

        return sum;
    }

    /// <summary>The epochs of a key and of what its value depends on, as the processes that share them know them.</summary>
    internal EpochField[] FieldsOf(in TKey key)
    {
        List<EpochField> fields = [];
        AddOwnFields(key, fields);
        foreach (CacheDependency<TKey> dependency in _dependencies)
        {
            dependency.AddFields(key, fields);
        }

        return [.. fields];
    }

    internal void AddOwnFields(in TKey key, List<EpochField> fields)
    {
        fields.Add(new EpochField(Name, EpochField.All));
        if (_options.Codec is { } codec)
        {
            fields.Add(new EpochField(Name, EpochStripes.StripeOf(codec.HashOf(key), EpochField.Stripes)));
        }
    }

    internal void AddAnyFields(List<EpochField> fields)
    {
        fields.Add(new EpochField(Name, EpochField.All));
        if (_options.Codec is not null)
        {
            fields.Add(new EpochField(Name, EpochField.Any));
        }
    }

    /// <summary>Has a region told of what is invalidated here, and hears from it what others invalidate.</summary>
    internal void Tell(SharedRegion region)
    {
        // The others know it by its name from here on.
        _region.Graph.Claim(this);
        lock (_flightGate)
        {
            if (!_sharing.Contains(region))
            {
                _sharing = [.. _sharing, region];
                region.Add(this);
            }
        }
    }

    private void ShareEpochs(CacheRegion region)
    {
        if (_tiers is not { HasShared: true } || region.Shared is not { } shared)
        {
            return;
        }

        Tell(shared);
        foreach (CacheDependency<TKey> dependency in _dependencies)
        {
            dependency.Tell(shared);
        }
    }

    // Hashes of texts differ from process to process: what leaves it has another one.
    private int StripeOf(in TKey key, int hash) => _epochs.StripeOf(_options.Codec is { } codec ? codec.HashOf(key) : (uint)hash);

    // A node whose keys no other process can tell apart begins all its epochs there.
    private EpochField[] SharedFieldsOf(in TKey key) => _options.Codec is { } codec
        ? [new EpochField(Name, EpochStripes.StripeOf(codec.HashOf(key), EpochField.Stripes)), new EpochField(Name, EpochField.Any)]
        : [new EpochField(Name, EpochField.All)];

    // Apart from its callers, which allocate nothing where nothing is shared.
    private ValueTask<bool> BeginEverywhere(EpochField[] fields, int stripe, int hash, CancellationToken cancellationToken) =>
        BeginEverywhere(fields, stripe == EpochField.All ? _epochs.BumpAll : () => _epochs.Bump(stripe, hash), region => region.SendAsync(fields), cancellationToken);

    /// <summary>Begins epochs here, and then where they are shared; in between nothing is read from there that depends on them.</summary>
    /// <param name="fields">The epochs, as those know them who share them.</param>
    /// <param name="begin">Begins them here. What it throws comes out, and the others are told all the same.</param>
    /// <param name="send">Begins them in a region.</param>
    /// <param name="cancellationToken">Ends the caller's wait.</param>
    private ValueTask<bool> BeginEverywhere(EpochField[] fields, Action begin, Func<SharedRegion, Task<bool>> send, CancellationToken cancellationToken)
    {
        SharedRegion[] sharing = Volatile.Read(ref _sharing);
        Array.ForEach(sharing, region => region.Announce(fields));
        Task<bool[]> sent;
        try
        {
            begin();
        }
        finally
        {
            sent = Task.WhenAll(Array.ConvertAll(sharing, region => send(region)));
        }

        return new ValueTask<bool>(IsKnownAsync(sent).WaitAsync(cancellationToken));
    }

    private static async Task<bool> IsKnownAsync(Task<bool[]> sent) => Array.TrueForAll(await sent.ConfigureAwait(false), static isKnown => isKnown);
}
