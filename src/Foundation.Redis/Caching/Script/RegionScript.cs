using System.Security.Cryptography;
using StackExchange.Redis;

namespace Foundation.Redis;

/// <summary>Runs the script of a region: one round trip, but for the first on a run of the server. Thread-safe.</summary>
internal sealed class RegionScript(RedisConnection connection, RegionNames names, TimeSpan timeout, TimeProvider time)
{
    private const int OldestVersion = 7;
    private const int GenerationBytes = 8;

    private readonly Lock _gate = new();
    private byte[]? _hash;
    private Task<byte[]>? _beginning;

    /// <exception cref="TimeoutException">It took too long; nobody knows whether it was done.</exception>
    public async Task<RedisResult> RunAsync(RegionCall call, CancellationToken cancellationToken)
    {
        Task<RedisResult> run = RunAsync(call);
        try
        {
            return await run.WaitAsync(timeout, time, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception) when (!run.IsCompleted)
        {
            // It goes on, and nobody is there any more to see how it fails.
            _ = run.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw;
        }
    }

    /// <summary>Begins a new generation unless that has been done: all values of this one are invalid.</summary>
    public Task EndAsync(string generation) => BeginAsync(generation).WaitAsync(timeout, time);

    private async Task<RedisResult> RunAsync(RegionCall call)
    {
        IConnectionMultiplexer multiplexer = await connection.GetAsync().ConfigureAwait(false);
        IDatabase database = multiplexer.GetDatabase();
        if (Volatile.Read(ref _hash) is { } hash && await TryRunAsync(database, hash, call).ConfigureAwait(false) is { } answer)
        {
            return answer;
        }

        return await TryRunAsync(database, await BeginOnceAsync().ConfigureAwait(false), call).ConfigureAwait(false)
            ?? throw new RedisException($"The cache region '{names.Region}' has lost its epochs in Redis twice in a moment.");
    }

    /// <returns><see langword="null"/> where the region has to begin on this server.</returns>
    private static async Task<RedisResult?> TryRunAsync(IDatabase database, byte[] hash, RegionCall call)
    {
        try
        {
            RedisResult answer = await database.ScriptEvaluateAsync(hash, call.Keys, call.Arguments, CommandFlags.DemandMaster).ConfigureAwait(false);
            return answer.IsNull ? null : answer;
        }
        catch (RedisServerException exception) when (exception.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>However many callers a restart has surprised, the region begins once.</summary>
    private Task<byte[]> BeginOnceAsync()
    {
        lock (_gate)
        {
            return _beginning is null or { IsCompleted: true } ? _beginning = BeginAsync(lost: "") : _beginning;
        }
    }

    private async Task<byte[]> BeginAsync(string lost)
    {
        IDatabase database = (await connection.GetAsync().ConfigureAwait(false)).GetDatabase();
        RegionCall call = RegionCall.Begin(names, RandomNumberGenerator.GetHexString(GenerationBytes * 2, lowercase: true), lost);
        RegionScriptText script = RegionScriptText.For(names.Region, "");
        while (true)
        {
            // As text, which the server keeps in the same step in which it begins; never by a hash that it may have from elsewhere.
            RedisResult answer = await database.ScriptEvaluateAsync(script.Text, call.Keys, call.Arguments, CommandFlags.DemandMaster | CommandFlags.NoScriptCache).ConfigureAwait(false);
            CheckVersion((string)answer[1]!);
            RegionScriptText actual = RegionScriptText.For(names.Region, (string)answer[0]!);
            if (actual.Text == script.Text)
            {
                Volatile.Write(ref _hash, actual.Hash);
                return actual.Hash;
            }

            script = actual;
        }
    }

    private void CheckVersion(string version)
    {
        if (!int.TryParse(version.AsSpan(0, Math.Max(0, version.IndexOf('.'))), out int major) || major < OldestVersion)
        {
            throw new NotSupportedException(
                $"The cache region '{names.Region}' needs Redis {OldestVersion}.0 or newer, and this server is {version}: older ones send scripts to their replicas, so that a failover could not be noticed.");
        }
    }
}
