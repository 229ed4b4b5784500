using Foundation.Configuration;
using Foundation.Lifecycle;
using Services.Shop;

namespace Services;

/// <summary>Shows what happens to the program.</summary>
internal static class LifecycleConsole
{
    /// <summary>Writes every stage, up to the stop.</summary>
    public static async Task FollowAsync(ServiceLifecycle lifecycle)
    {
        await foreach (LifecycleChange change in lifecycle.ReadChangesAsync())
        {
            Console.WriteLine($"The program is {change}.");
        }
    }

    /// <summary>Writes what the settings are when they were read again.</summary>
    public static void Tell(IConfigReloads reloads, IConfigStore<ShopSettings> store) =>
        reloads.ReloadAccepted += _ => Console.WriteLine($"The shop is called {store.Current.Name} now.");
}
