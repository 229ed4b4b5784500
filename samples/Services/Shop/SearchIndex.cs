using Foundation.Lifecycle;

namespace Services.Shop;

/// <summary>Nice to have: the shop opens without it.</summary>
[ManagedService(Critical = false)]
internal sealed partial class SearchIndex(Faults faults)
{
    [OnStart]
    private Task LoadAsync(CancellationToken token) => Task.Delay(faults.Has("index") ? Timeout.Infinite : 20, token);
}
