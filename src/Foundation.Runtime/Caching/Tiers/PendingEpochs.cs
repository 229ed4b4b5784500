using System.Runtime.InteropServices;

namespace Foundation.Caching;

/// <summary>
/// The epochs that have begun here and perhaps not yet where they are shared: what is kept there for them may be old. Thread-safe.
/// </summary>
internal sealed class PendingEpochs
{
    private readonly Lock _gate = new();
    private readonly Dictionary<EpochField, State> _pending = [];

    /// <summary>Notes epochs that are to begin; before they begin here.</summary>
    public void Add(ReadOnlySpan<EpochField> epochs) => Change(epochs, static (ref State state) => state.OnTheWay++);

    /// <summary>Forgets epochs that have begun where they are shared.</summary>
    public void Remove(ReadOnlySpan<EpochField> epochs) => Change(epochs, static (ref State state) => state.OnTheWay--);

    /// <summary>Notes that they could not be sent, or that nobody knows.</summary>
    public void Fail(ReadOnlySpan<EpochField> epochs) => Change(epochs, static (ref State state) =>
    {
        state.OnTheWay--;
        state.IsUnsent = true;
    });

    /// <summary>Takes those that could not be sent, to be sent again.</summary>
    public EpochField[] TakeUnsent()
    {
        lock (_gate)
        {
            EpochField[] unsent = [.. _pending.Where(static entry => entry.Value.IsUnsent).Select(static entry => entry.Key)];
            Change(unsent, static (ref State state) =>
            {
                state.OnTheWay++;
                state.IsUnsent = false;
            });
            return unsent;
        }
    }

    /// <summary>Whether one of these is pending.</summary>
    public bool HasAny(ReadOnlySpan<EpochField> epochs)
    {
        lock (_gate)
        {
            if (_pending.Count > 0)
            {
                foreach (EpochField epoch in epochs)
                {
                    if (_pending.ContainsKey(epoch))
                    {
                        return true;
                    }
                }
            }

            return false;
        }
    }

    private delegate void Step(ref State state);

    private void Change(ReadOnlySpan<EpochField> epochs, Step step)
    {
        lock (_gate)
        {
            foreach (EpochField epoch in epochs)
            {
                ref State state = ref CollectionsMarshal.GetValueRefOrAddDefault(_pending, epoch, out _);
                step(ref state);
                if (state is { OnTheWay: 0, IsUnsent: false })
                {
                    _pending.Remove(epoch);
                }
            }
        }
    }

    private struct State
    {
        public int OnTheWay;
        public bool IsUnsent;
    }
}
