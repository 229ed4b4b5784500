namespace Foundation.EngineTests.Redis;

/// <summary>Sees each command that a server gets.</summary>
internal sealed class RedisMonitor : IDisposable
{
    private readonly RedisServer _server;
    private readonly RespClient _client;

    public RedisMonitor(RedisServer server)
    {
        _server = server;
        _client = new RespClient(server.Port);
        _client.Send("MONITOR");
    }

    /// <summary>The names of commands that came over the network since the last call.</summary>
    public List<string> Commands()
    {
        string mark = Guid.NewGuid().ToString("N");
        _server.Send("ECHO", mark);
        List<string> commands = [];
        for (string line = _client.ReadAnswer(); !line.Contains(mark, StringComparison.Ordinal); line = _client.ReadAnswer())
        {
            // 1700000000.123456 [0 127.0.0.1:5000] "EVALSHA" "…"; what a script does is marked as [0 lua].
            if (!line.Contains(" lua] ", StringComparison.Ordinal))
            {
                commands.Add(line.Split('"')[1]);
            }
        }

        return commands;
    }

    public void Dispose() => _client.Dispose();
}
