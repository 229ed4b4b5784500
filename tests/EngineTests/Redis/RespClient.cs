using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Foundation.EngineTests.Redis;

/// <summary>Speaks to Redis in the simplest way: one command, one answer, as text.</summary>
internal sealed class RespClient : IDisposable
{
    private readonly TcpClient _connection = new() { ReceiveTimeout = 10_000 };
    private readonly BufferedStream _stream;

    public RespClient(int port)
    {
        _connection.Connect("127.0.0.1", port);
        _stream = new BufferedStream(_connection.GetStream());
    }

    /// <summary>The answer: parts of an array on a line each, nothing where there is none.</summary>
    /// <exception cref="InvalidOperationException">The server has refused.</exception>
    public string Send(params string[] command)
    {
        StringBuilder request = new();
        request.Append(CultureInfo.InvariantCulture, $"*{command.Length}\r\n");
        foreach (string part in command)
        {
            request.Append(CultureInfo.InvariantCulture, $"${Encoding.Latin1.GetByteCount(part)}\r\n{part}\r\n");
        }

        _stream.Write(Encoding.Latin1.GetBytes(request.ToString()));
        _stream.Flush();
        return ReadAnswer();
    }

    public string ReadAnswer()
    {
        string line = ReadLine();
        return line[0] switch
        {
            '+' or ':' => line[1..],
            '$' => ReadBulk(int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture)),
            '*' => string.Join('\n', Enumerable.Range(0, Math.Max(0, int.Parse(line.AsSpan(1), CultureInfo.InvariantCulture))).Select(_ => ReadAnswer()).ToList()),
            _ => throw new InvalidOperationException(line),
        };
    }

    public void Dispose() => _connection.Dispose();

    private string ReadBulk(int length)
    {
        if (length < 0)
        {
            return "";
        }

        byte[] bytes = new byte[length + 2];
        _stream.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes, 0, length);
    }

    private string ReadLine()
    {
        StringBuilder line = new();
        int next;
        while ((next = _stream.ReadByte()) != '\r')
        {
            line.Append(next >= 0 ? (char)next : throw new EndOfStreamException("The server has closed the connection."));
        }

        Assert.Equal('\n', _stream.ReadByte());
        return line.ToString();
    }
}
