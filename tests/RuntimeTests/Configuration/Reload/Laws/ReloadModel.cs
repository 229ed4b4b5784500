namespace Foundation.RuntimeTests.Configuration.Reload.Laws;

/// <summary>What a reload should do, said as simply as possible: two files, two schemas, one clock of ticks of 50 ms.</summary>
internal sealed class ReloadModel
{
    private const int QuietTicks = 5;
    private const int MostTicks = 40;

    private readonly FileText?[] _files;
    private readonly List<(long Generation, PoolValue Pool)> _history = [];
    private FileText?[] _read;
    private PoolValue _sourcedPool;
    private int _sourcedLimits;
    private long _poolGeneration = 1;
    private long _limitsGeneration = 1;
    private Refuse _refuse = new(false, false);
    private bool _isFirst = true;
    private int _rejections;
    private string? _rejection;
    private int _now;
    private int _first = -1;
    private int _due;

    public ReloadModel(FileText first, FileText second)
    {
        _files = [first, second];
        _read = [first, second];
        (_sourcedPool, _sourcedLimits) = Merged();
        States.Add(new ReloadState(1, _sourcedPool.Size, _sourcedPool.Label, _sourcedLimits));
        _history.Add((1, _sourcedPool));
    }

    public List<string> Calls { get; } = [];

    /// <summary>Every state that was ever current, by generation from 1.</summary>
    public List<ReloadState> States { get; } = [];

    private ReloadState Now => States[^1];

    private PoolValue Pool => new(Now.Pool, Now.Label);

    public string Do(ReloadStep step)
    {
        switch (step)
        {
            case Write(var file, var text):
                _files[file] = text;
                Signal();
                break;
            case Touch:
                Signal();
                break;
            case Wait(var ticks):
                for (int i = 0; i < ticks; i++)
                {
                    Tick();
                }

                break;
            case Update(var size):
                return $"{Change(Pool with { Size = size }, Now.Limits)} {_poolGeneration}";
            case Commit(var size, var limits):
                return $"{Change(Pool with { Size = size }, limits)} {Now.Generation}";
            case Rollback(var generation):
                int index = generation > Now.Generation ? -1 : _history.FindLastIndex(entry => entry.Generation <= generation);
                return $"{(index < 0 ? "NotFound" : Change(_history[index].Pool, Now.Limits))} {_poolGeneration}";
            case Refuse refuse:
                _refuse = refuse;
                break;
            case Force:
                _read = [.. _files];
                return $"{Reload()} {Now.Generation}";
        }

        return "";
    }

    public string View() =>
        $"{Now.Pool} {Now.Label} {Now.Limits}, generations {_poolGeneration} {_limitsGeneration}, history {string.Join(' ', _history.Select(static entry => entry.Generation))}, "
        + $"rejected {_rejections}, now {_rejection}, healthy {_rejection is null}";

    private void Signal()
    {
        _first = _first < 0 ? _now : _first;
        _due = Math.Min(_now + QuietTicks, _first + MostTicks);
    }

    private void Tick()
    {
        _now++;
        if (_first >= 0 && _now >= _due)
        {
            bool isFinal = _now - _first >= MostTicks;
            bool isChanged = !_files.SequenceEqual(_read);
            if (!isFinal && _files.Where((file, i) => file is { IsHalf: true } && file != _read[i]).Any())
            {
                _due = Math.Min(_now + QuietTicks, _first + MostTicks);
                return;
            }

            _first = -1;
            _read = [.. _files];
            if (isChanged || _isFirst)
            {
                Reload();
            }
        }
    }

    private string Reload()
    {
        _isFirst = false;
        string outcome = "Rejected";
        if (!Array.Exists(_read, static file => file is { IsHalf: true } or { HasUnknownKey: true }))
        {
            (PoolValue pool, int limits) = Merged();
            bool isPoolNew = pool != _sourcedPool;
            bool isLimitsNew = limits != _sourcedLimits;
            outcome = !IsValid(pool, limits) ? "Rejected" : Change(isPoolNew ? pool : Pool, isLimitsNew ? limits : Now.Limits);
            if (outcome is "Accepted" or "Unchanged")
            {
                (_sourcedPool, _sourcedLimits) = (pool, limits);
            }
        }

        bool isMade = outcome is "Accepted" or "Unchanged";
        _rejections += isMade ? 0 : 1;
        _rejection = isMade ? null : outcome;
        return outcome;
    }

    private (PoolValue Pool, int Limits) Merged() => (
        new PoolValue(_read[1]?.Pool ?? _read[0]?.Pool ?? 10, _read[1]?.Label ?? _read[0]?.Label),
        _read[1]?.Limits ?? _read[0]?.Limits ?? 1);

    private static bool IsValid(PoolValue pool, int limits) => pool.Size is >= 1 and <= 100 && limits >= 0;

    private string Change(PoolValue pool, int limits)
    {
        if (!IsValid(pool, limits))
        {
            return "Rejected";
        }

        string? size = pool.Size == Now.Pool ? null : $"size {Now.Pool} to {pool.Size}";
        string? label = pool.Label == Now.Label ? null : $"label {Now.Label} to {pool.Label}";
        string? most = limits == Now.Limits ? null : $"limits {Now.Limits} to {limits}";
        if ((size ?? label ?? most) is null)
        {
            return "Unchanged";
        }

        Call("prepare", size);
        if (size is not null && _refuse.Pool)
        {
            return "Refused";
        }

        Call("prepare", most);
        if (most is not null && _refuse.Limits)
        {
            Call("rollback", size);
            return "Refused";
        }

        Call("commit", size);
        Call("commit", most);
        Calls.AddRange(((string?[])[size, label, most]).OfType<string>());
        States.Add(new ReloadState(Now.Generation + 1, pool.Size, pool.Label, limits));
        _limitsGeneration = most is null ? _limitsGeneration : Now.Generation;
        if ((size ?? label) is not null)
        {
            _poolGeneration = Now.Generation;
            _history.Add((_poolGeneration, pool));
            _history.RemoveRange(0, Math.Max(0, _history.Count - 16));
        }

        return "Accepted";
    }

    private void Call(string verb, string? change)
    {
        if (change is not null)
        {
            Calls.Add($"{verb} {change}");
        }
    }

    private sealed record PoolValue(int Size, string? Label);
}
