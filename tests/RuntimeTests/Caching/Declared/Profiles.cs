using System.Globalization;
using Foundation.Caching;

namespace Foundation.RuntimeTests.Caching.Declared;

/// <summary>What the cores of the declared classes read, and how often they did.</summary>
public sealed class ProfileStore
{
    public Dictionary<int, string> Permissions { get; } = [];

    public List<string> Calls { get; } = [];

    /// <summary>What writes throw instead of ending well.</summary>
    public Exception? Failure { get; set; }

    public string Read(string call)
    {
        Calls.Add(call);
        return $"{call} #{Calls.Count.ToString(CultureInfo.InvariantCulture)}";
    }
}

/// <summary>A profile, put together from what other methods cache.</summary>
public sealed record Profile(int UserId, string Permissions, string Preferences, IReadOnlyList<string> Tags);

[Aspects, CacheRegion(Memory = "1MB")]
public sealed partial class Profiles(ProfileStore store)
{
    [Cached(Ttl = "10m")]
    public partial ValueTask<string> GetPermissionsAsync(int userId, CancellationToken ct);

    [Cached(Ttl = "1h", Stale = "1m", Timeout = "2s")]
    public partial Task<string?> GetPreferencesAsync(int id);

    [Cached]
    [CacheDependsOn(nameof(GetPermissionsAsync)), CacheDependsOn(nameof(GetPreferencesAsync), Map = "id=userId")]
    public partial ValueTask<Profile> GetProfileAsync(int userId, CancellationToken ct);

    [Cached(CacheNull = false)]
    public partial string? Describe(int userId, string language);

    [Cached(Name = "DescribeAll"), CacheDependsOn("Describe", All = true)]
    public partial string Describe();

    [Invalidates(nameof(GetPermissionsAsync))]
    public partial ValueTask GrantAsync(int userId, string permission, CancellationToken ct);

    [Invalidates(nameof(GetPreferencesAsync), All = true), Invalidates("Describe")]
    public partial int Reset(int userId, string language);

    private ValueTask<string> GetPermissionsCoreAsync(int userId, CancellationToken ct) => new(store.Read($"permissions {userId}"));

    private Task<string?> GetPreferencesCoreAsync(int id) => Task.FromResult<string?>(store.Read($"preferences {id}"));

    private async ValueTask<Profile> GetProfileCoreAsync(int userId, CancellationToken ct) =>
        new(userId, await GetPermissionsAsync(userId, ct), await GetPreferencesAsync(userId) ?? "", ["a", "b"]);

    private string? DescribeCore(int userId, string language) => language == "none" ? null : store.Read($"{userId} in {language}");

    private string DescribeCore() => store.Read("all") + Describe(1, "en");

    private async ValueTask GrantCoreAsync(int userId, string permission, CancellationToken ct)
    {
        await Task.Yield();
        ct.ThrowIfCancellationRequested();
        store.Permissions[userId] = store.Failure is null ? permission : throw store.Failure;
    }

    private int ResetCore(int userId, string language) => store.Failure is null ? userId : throw store.Failure;
}

/// <summary>Depends on what another class caches.</summary>
[Aspects]
internal sealed partial class Greetings(Profiles profiles)
{
    [Cached, CacheDependsOn(typeof(Profiles), nameof(Profiles.GetProfileAsync))]
    internal partial ValueTask<string> GreetAsync(int userId, CancellationToken ct);

    [Invalidates(typeof(Profiles), nameof(Profiles.GetProfileAsync))]
    internal partial Task ForgetAsync(int userId);

    private async ValueTask<string> GreetCoreAsync(int userId, CancellationToken ct) => $"Hello, {(await profiles.GetProfileAsync(userId, ct)).Permissions}";

    private Task ForgetCoreAsync(int userId) => Task.CompletedTask;
}
