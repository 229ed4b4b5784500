using Foundation;
using Foundation.Lifecycle;

namespace Services.Shop;

/// <summary>Where customers come in: it lets no more in when the program is to stop, and those inside go on.</summary>
[ManagedService(DependsOn = [typeof(Orders)])]
internal sealed partial class Storefront : IDrainable
{
    public string Name => "storefront";

    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("The door is closed.");
        await Task.Delay(20, cancellationToken);
    }

    [ShutdownHook(Timeout = "1s")]
    private static void Lock()
    {
    }
}
