using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Foundation.EngineTests.Servers;

/// <summary>Stands between a client and a server, and can part them.</summary>
internal sealed class TcpProxy : IDisposable
{
    private readonly int _target;
    private readonly (byte[] From, byte[] To) _rewriting;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _connections = [];
    private volatile TaskCompletionSource _flow = Flowing();
    private volatile bool _isCut;

    /// <param name="target">The port of the server.</param>
    /// <param name="from">What is replaced in what the server says.</param>
    /// <param name="to">What it becomes; of the same length.</param>
    public TcpProxy(int target, string from = "", string to = "")
    {
        Assert.Equal(from.Length, to.Length);
        _target = target;
        _rewriting = (Encoding.ASCII.GetBytes(from), Encoding.ASCII.GetBytes(to));
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Connection => $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Ends all connections, and every new one at once, until <see cref="Mend"/>.</summary>
    public void Cut()
    {
        _isCut = true;
        CloseAll();
    }

    /// <summary>Connections stay, and nothing comes through, until <see cref="Mend"/>.</summary>
    public void Hold() => _flow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        _isCut = false;
        _flow.TrySetResult();
    }

    public void Dispose()
    {
        _listener.Dispose();
        CloseAll();
        _flow.TrySetResult();
    }

    private static TaskCompletionSource Flowing()
    {
        TaskCompletionSource flow = new();
        flow.SetResult();
        return flow;
    }

    private void CloseAll()
    {
        lock (_connections)
        {
            _connections.ForEach(static connection => connection.Dispose());
            _connections.Clear();
        }
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient client = await _listener.AcceptTcpClientAsync();
                if (_isCut)
                {
                    client.Dispose();
                    continue;
                }

                TcpClient server = new();
                lock (_connections)
                {
                    _connections.AddRange(client, server);
                }

                _ = ConnectAsync(client, server);
            }
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
        {
            // The proxy has ended.
        }
    }

    private async Task ConnectAsync(TcpClient client, TcpClient server)
    {
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(PumpAsync(client, server, rewrites: false), PumpAsync(server, client, rewrites: true));
        }
        catch (Exception exception) when (exception is ObjectDisposedException or SocketException)
        {
            // Nobody listens there, or it was cut meanwhile.
        }

        client.Dispose();
        server.Dispose();
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool rewrites)
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            for (int count; (count = await from.GetStream().ReadAsync(buffer)) > 0;)
            {
                await _flow.Task;
                if (rewrites && _rewriting.From.Length > 0)
                {
                    Rewrite(buffer.AsSpan(0, count));
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side has gone: so does the other.
        }
    }

    private void Rewrite(Span<byte> bytes)
    {
        for (int at; (at = bytes.IndexOf(_rewriting.From)) >= 0; bytes = bytes[(at + _rewriting.From.Length)..])
        {
            _rewriting.To.CopyTo(bytes[at..]);
        }
    }
}
