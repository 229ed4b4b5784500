using Foundation;
using Foundation.Lifecycle;

namespace Services.Shop;

/// <summary>Takes orders, also while payments have to wait.</summary>
[ManagedService(DependsOn = [typeof(Database)], SoftDependsOn = [typeof(Payments), typeof(SearchIndex)])]
internal sealed partial class Orders
{
    [OnDegraded]
    private static void TakeOnly(Health cause) => Console.WriteLine($"Orders are taken, and paid later: {cause}.");

    [OnRecovered]
    private static void PayAtOnce() => Console.WriteLine("Orders are paid at once again.");

    // The last orders may take longer than is usual.
    [ShutdownHook(Timeout = "1s")]
    private static Task FinishAsync(ShutdownContext context, CancellationToken token)
    {
        Console.WriteLine($"Orders are finished; {context.RequestMoreTime(TimeSpan.FromSeconds(5)).TotalSeconds:0} s more were granted.");
        return Task.Delay(50, token);
    }
}
