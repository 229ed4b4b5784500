using System.Net.Sockets;
using System.Text;

namespace Foundation.Lifecycle;

/// <summary>
/// The datagram socket on which systemd listens for messages of a service, as sd_notify(3) describes it. Sends at once or not at all: a
/// program must not hang or end because nobody listens. Thread-safe.
/// </summary>
/// <param name="address">A path, or a name in the abstract namespace after an <c>@</c>.</param>
/// <param name="failed">Told of the first failure.</param>
internal sealed class NotifySocket(string address, Action<string, Exception> failed) : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { Blocking = false };
    private int _hasFailed;

    public void Send(string message)
    {
        try
        {
            _socket.SendTo(Encoding.UTF8.GetBytes(message), EndPointOf(address));
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException or ObjectDisposedException or PlatformNotSupportedException)
        {
            if (Interlocked.Exchange(ref _hasFailed, 1) == 0)
            {
                failed(address, exception);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static UnixDomainSocketEndPoint EndPointOf(string address) => address[0] switch
    {
        '/' => new UnixDomainSocketEndPoint(address),
        '@' => new UnixDomainSocketEndPoint(string.Concat("\0", address.AsSpan(1))),
        _ => throw new ArgumentException("A path begins with '/', an abstract name with '@'."),
    };
}
