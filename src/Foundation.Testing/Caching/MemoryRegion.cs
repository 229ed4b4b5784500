using System.Globalization;
using Foundation.Caching;

namespace Foundation.Testing.Caching;

/// <summary>One region that several listeners share.</summary>
internal sealed class MemoryRegion(MemoryDistributedTier tier)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EpochField, long> _epochs = [];
    private readonly Dictionary<KeptKey, (string Stamp, byte[] Bytes, DateTimeOffset Ends)> _values = [];
    private readonly Queue<(Member From, EpochField[] Epochs)> _messages = new();
    private readonly List<Member> _members = [];
    private int _generation;

    private DateTimeOffset Now => tier.Time.GetUtcNow();

    public IDistributedRegion Join(IDistributedListener listener, bool isHeard)
    {
        Member member = new(this, listener);
        lock (_gate)
        {
            _members.Add(member);
        }

        if (isHeard)
        {
            listener.Restored(missed: true);
        }

        return member;
    }

    public void Lose() => Tell(static listener => listener.Lost());

    public void Restore(bool forgets)
    {
        lock (_gate)
        {
            if (forgets)
            {
                _generation++;
                _epochs.Clear();
                _values.Clear();
            }

            _messages.Clear();
        }

        Tell(static listener => listener.Restored(missed: true));
    }

    public void Drop()
    {
        bool isAny;
        lock (_gate)
        {
            isAny = _messages.Count > 0;
            _messages.Clear();
        }

        if (isAny)
        {
            Tell(static listener => listener.Restored(missed: true));
        }
    }

    public void Deliver()
    {
        while (true)
        {
            (Member From, EpochField[] Epochs) message;
            Member[] members;
            lock (_gate)
            {
                if (tier.HoldsMessages || !_messages.TryDequeue(out message))
                {
                    return;
                }

                members = [.. _members];
            }

            foreach (Member member in members)
            {
                if (member != message.From)
                {
                    member.Listener.Invalidated(message.Epochs);
                }
            }
        }
    }

    private void Tell(Action<IDistributedListener> action)
    {
        Member[] members;
        lock (_gate)
        {
            members = [.. _members];
        }

        Array.ForEach(members, member => action(member.Listener));
    }

    private void Travel()
    {
        tier.RoundTrips++;
        if (tier.IsDown)
        {
            throw new IOException("The test has taken the engine down.");
        }
    }

    private string StampOf(ReadOnlyMemory<EpochField> epochs)
    {
        long sum = 0;
        foreach (EpochField epoch in epochs.Span)
        {
            sum += _epochs.GetValueOrDefault(epoch);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{_generation}:{sum}");
    }

    private sealed class Member(MemoryRegion region, IDistributedListener listener) : IDistributedRegion
    {
        public IDistributedListener Listener => listener;

        public ValueTask<DistributedRead> ReadAsync(TierKey key, ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken)
        {
            lock (region._gate)
            {
                region.Travel();
                string stamp = region.StampOf(epochs);
                TimeSpan remaining = default;
                bool isValid = region._values.TryGetValue(KeptKey.Of(key), out var value) && value.Stamp == stamp && (remaining = value.Ends - region.Now) > TimeSpan.Zero;
                return ValueTask.FromResult(new DistributedRead(stamp, isValid ? value.Bytes : null, remaining));
            }
        }

        public ValueTask<bool> WriteAsync(
            TierKey key, ReadOnlyMemory<EpochField> epochs, string stamp, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken)
        {
            lock (region._gate)
            {
                region.Travel();
                bool isValid = region.StampOf(epochs) == stamp;
                if (isValid)
                {
                    region._values[KeptKey.Of(key)] = (stamp, value.ToArray(), region.Now + remaining);
                }

                return ValueTask.FromResult(isValid);
            }
        }

        public bool HasHeard(string stamp)
        {
            lock (region._gate)
            {
                return region._messages.Count == 0;
            }
        }

        public ValueTask InvalidateAsync(ReadOnlyMemory<EpochField> epochs, CancellationToken cancellationToken)
        {
            lock (region._gate)
            {
                region.Travel();
                Begin(epochs.Span);
            }

            region.Deliver();
            return ValueTask.CompletedTask;
        }

        public ValueTask SetAsync(
            ReadOnlyMemory<EpochField> begun, TierKey key, ReadOnlyMemory<EpochField> epochs, ReadOnlyMemory<byte> value, TimeSpan remaining, CancellationToken cancellationToken)
        {
            lock (region._gate)
            {
                region.Travel();
                Begin(begun.Span);
                region._values[KeptKey.Of(key)] = (region.StampOf(epochs), value.ToArray(), region.Now + remaining);
            }

            region.Deliver();
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync()
        {
            lock (region._gate)
            {
                region._members.Remove(this);
            }

            return ValueTask.CompletedTask;
        }

        private void Begin(ReadOnlySpan<EpochField> epochs)
        {
            foreach (EpochField epoch in epochs)
            {
                region._epochs[epoch] = region._epochs.GetValueOrDefault(epoch) + 1;
            }

            region._messages.Enqueue((this, epochs.ToArray()));
        }
    }
}
