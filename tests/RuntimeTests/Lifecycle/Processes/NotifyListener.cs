using System.Net.Sockets;
using System.Text;

namespace Foundation.RuntimeTests.Lifecycle.Processes;

/// <summary>Listens where systemd would.</summary>
internal sealed class NotifyListener : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly DirectoryInfo? _directory;

    /// <param name="isAbstract">Whether the name is in the abstract namespace rather than in the file system.</param>
    public NotifyListener(bool isAbstract = false)
    {
        if (isAbstract)
        {
            string name = $"foundation-{Guid.NewGuid():N}";
            Address = $"@{name}";
            _socket.Bind(new UnixDomainSocketEndPoint($"\0{name}"));
        }
        else
        {
            _directory = Directory.CreateTempSubdirectory("foundation-");
            Address = Path.Combine(_directory.FullName, "notify");
            _socket.Bind(new UnixDomainSocketEndPoint(Address));
        }
    }

    /// <summary>The value of NOTIFY_SOCKET.</summary>
    public string Address { get; }

    /// <summary>Messages up to the first that begins with a text, that one included; without those of the watchdog.</summary>
    public async Task<List<string>> Until(string text)
    {
        List<string> messages = await AllUntil(text);
        messages.RemoveAll(static message => message == "WATCHDOG=1");
        return messages;
    }

    /// <summary>Messages up to the first that begins with a text, that one included.</summary>
    public async Task<List<string>> AllUntil(string text)
    {
        List<string> messages = [];
        byte[] buffer = new byte[4096];
        do
        {
            int length = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            messages.Add(Encoding.UTF8.GetString(buffer, 0, length));
        }
        while (!messages[^1].StartsWith(text, StringComparison.Ordinal));

        return messages;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _directory?.Delete(recursive: true);
    }
}
