using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>What a service of a random program sees of itself: it complains when it is called where it must not be.</summary>
internal sealed class RandomWatch(RandomService service)
{
    private readonly HashSet<int> _hooks = [];
    private int _hooking;
    private int _working;

    public int Starts { get; private set; }

    /// <summary>Whether it has started, and nothing has told it yet that it stops.</summary>
    public bool IsUp { get; private set; }

    /// <summary>Whether its work failed and has not begun again.</summary>
    public bool IsInTrouble { get; private set; }

    /// <summary>Whether it is being told how well it is.</summary>
    public bool IsTold { get; private set; }

    /// <summary>Whether it was told last that its health has turned bad.</summary>
    public bool IsDegraded { get; private set; }

    /// <summary>What it last said of itself.</summary>
    public HealthStatus Said { get; set; }

    /// <summary>Whether nothing of it goes on. Where its work was over, and no time left for its hooks, it has not seen its stop.</summary>
    public bool IsStill => _working == 0 && _hooking == 0;

    public void BeginStart(IEnumerable<RandomWatch> hard)
    {
        Assert.True(IsStill, "It is started while it runs.");
        Assert.All(hard, static other => Assert.True(other is { IsUp: true, IsInTrouble: false }, "It is started before what it cannot do without."));
        _hooks.Clear();
        IsUp = IsInTrouble = false;
        Starts++;
    }

    public void EndStart() => IsUp = true;

    public void BeginWork(IEnumerable<RandomWatch> dependants)
    {
        Assert.True(IsUp, "Its work begins while it does not run.");
        Assert.Equal(0, _working);
        Assert.True(!IsInTrouble || dependants.All(static other => other.IsStill), "Its work begins again before its dependants have stopped.");
        IsInTrouble = false;
        _working++;
    }

    public void EndWork(bool hasThrown, bool isCancelled)
    {
        _working--;
        IsUp &= !isCancelled;
        IsInTrouble = IsUp && (hasThrown || service.Work!.Restart == RestartPolicy.Always);
    }

    /// <summary>Notes that it is to stop though its work hangs: nobody waits for that.</summary>
    public void LeaveWork()
    {
        _working--;
        IsUp = false;
    }

    public void BeginHook(int hook, IEnumerable<RandomWatch> dependants)
    {
        Assert.True(Starts > 0 && _hooks.Add(hook), "A hook is called twice for one start.");
        Assert.All(dependants, static other => Assert.True(other.IsStill, "It stops before its dependants have."));
        IsUp = false;
        IsInTrouble = false;
        _hooking += service.Hooks[hook].Behaviour == Behaviour.Hangs ? 0 : 1;
    }

    public void EndHook() => _hooking--;

    public void BeginTell(bool isDegraded)
    {
        Assert.False(IsTold, "It is told two things at once.");
        Assert.NotEqual(IsDegraded, isDegraded);
        IsDegraded = isDegraded;
        IsTold = true;
    }

    public void EndTell() => IsTold = false;
}
