namespace Foundation.Lifecycle;

/// <summary>
/// Checks that are asked in turn on the thread of whoever wants to know; those that answer at once cost no allocation. Where one does not
/// return, its monitor takes the rest back. Used again and again.
/// </summary>
internal sealed class HealthRound
{
    private CheckState?[] _checks = [];
    private Foundation.Health[] _answers = [];
    private int _count;

    // The place of the check that is being called; its complement once the round was taken back.
    private int _position;

    /// <summary>When its checks were asked.</summary>
    public TimeSpan Start { get; private set; }

    /// <summary>The check at each place, or null where it is followed.</summary>
    public ReadOnlySpan<CheckState?> Checks => _checks.AsSpan(0, _count);

    /// <summary>What the check at each place has answered.</summary>
    public ReadOnlySpan<Foundation.Health> Answers => _answers.AsSpan(0, _count);

    /// <summary>The ends of those that did not answer at once.</summary>
    public List<Task>? Followed { get; private set; }

    /// <summary>Whether it was taken back.</summary>
    public bool IsTakenBack => _position < 0;

    /// <summary>The check in which it hung when it was taken back, unless that is followed.</summary>
    public CheckState? Late => IsTakenBack && ~_position < _count ? _checks[~_position] : null;

    /// <summary>Empties it, and makes room.</summary>
    public void Reset(int capacity, TimeSpan start)
    {
        Start = start;
        if (_checks.Length < capacity)
        {
            _checks = new CheckState?[capacity];
            _answers = new Foundation.Health[capacity];
        }

        _count = 0;
        _position = 0;
        Followed = null;
    }

    public void Add(CheckState check) => _checks[_count++] = check;

    /// <summary>Calls the checks. Holds no lock: they are somebody's code.</summary>
    /// <param name="follow">Waits for one that has not answered at once.</param>
    public void Run(Func<CheckState, ValueTask<Foundation.Health>, Task> follow)
    {
        for (int i = 0; i < _count; i++)
        {
            CheckState check = _checks[i]!;
            ValueTask<Foundation.Health> call = check.Call();
            if (call.IsCompletedSuccessfully)
            {
                _answers[i] = call.Result;
            }
            else
            {
                _checks[i] = null;
                (Followed ??= []).Add(follow(check, call));
            }

            if (Interlocked.CompareExchange(ref _position, i + 1, i) != i)
            {
                return;
            }
        }
    }

    /// <summary>Has it call no further check.</summary>
    /// <returns>The place of the one that is being called; or the count, where all have been.</returns>
    public int TakeBack()
    {
        while (true)
        {
            int position = Volatile.Read(ref _position);
            if (position < 0 || Interlocked.CompareExchange(ref _position, ~position, position) == position)
            {
                return position < 0 ? ~position : position;
            }
        }
    }
}
