using System.Globalization;
using System.Net.Sockets;
using Foundation.EngineTests.Servers;

namespace Foundation.EngineTests.Redis;

/// <summary>A Redis server with a port and a directory of its own.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly string _binary = ServerBinary.Find("redis-server", "redis-server");
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("foundation-redis-");
    private readonly string[] _options;
    private ServerProcess? _process;

    private RedisServer(string[] options)
    {
        _options = options;
        Port = ServerProcess.FreePort();
    }

    public int Port { get; }

    /// <summary>What StackExchange.Redis needs.</summary>
    public string Connection => $"127.0.0.1:{Port}";

    private string Snapshot => Path.Combine(_directory.FullName, "dump.rdb");

    private string KeptSnapshot => Path.Combine(_directory.FullName, "kept.rdb");

    public static RedisServer Start(params string[] options)
    {
        RedisServer server = NotStarted(options);
        server.StartAgain();
        return server;
    }

    /// <summary>A port on which nothing answers until <see cref="StartAgain"/>.</summary>
    public static RedisServer NotStarted(params string[] options) => new(options);

    /// <summary>Starts it with what it finds in its directory, and waits until it answers.</summary>
    public void StartAgain()
    {
        _process = new ServerProcess(
            _binary, ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _directory.FullName, "--save", "", "--appendonly", "no", .. _options]);
        Assert.True(SpinWait.SpinUntil(Answers, Limit), "Redis does not answer.");
    }

    /// <summary>Ends it as a power failure would.</summary>
    public void Kill()
    {
        Signal.KillAndWait(_process!.Id);
        _process.Dispose();
        _process = null;
    }

    public void Pause() => Signal.Send(_process!.Id, Signal.Stop);

    public void Resume() => Signal.Send(_process!.Id, Signal.Continue);

    /// <summary>Keeps a backup of all that it knows now.</summary>
    public void KeepSnapshot()
    {
        Send("SAVE");
        File.Copy(Snapshot, KeptSnapshot, overwrite: true);
    }

    /// <summary>The next start finds the backup.</summary>
    public void RestoreSnapshot() => File.Copy(KeptSnapshot, Snapshot, overwrite: true);

    /// <summary>Becomes a replica, and waits until it has all that the other one knows.</summary>
    public void Follow(RedisServer master)
    {
        master.Send("CONFIG", "SET", "repl-diskless-sync-delay", "0");
        Send("REPLICAOF", "127.0.0.1", master.Port.ToString(CultureInfo.InvariantCulture));
        Assert.True(SpinWait.SpinUntil(() => Send("INFO", "replication").Contains("master_link_status:up", StringComparison.Ordinal), Limit), "The replica does not follow.");
    }

    /// <summary>Sends a command on a connection of its own.</summary>
    public string Send(params string[] command)
    {
        using RespClient client = new(Port);
        return client.Send(command);
    }

    public void Dispose()
    {
        _process?.Dispose();
        _directory.Delete(recursive: true);
    }

    private bool Answers()
    {
        try
        {
            return Send("PING") == "PONG";
        }
        catch (Exception exception) when (exception is SocketException or IOException or InvalidOperationException)
        {
            return false;
        }
    }
}
