using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Foundation.EngineTests.Servers;

/// <summary>The process of a server, under a shell that kills it when this process ends, however it does.</summary>
internal sealed class ServerProcess : IDisposable
{
    // The shell's input ends with the process that holds its other side.
    private const string Guard = "\"$@\" >/dev/null 2>&1 & echo $!; cat >/dev/null; kill -9 $! 2>/dev/null";

    private readonly Process _shell;

    public ServerProcess(string binary, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new("sh", ["-c", Guard, "sh", binary, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _shell = Process.Start(start)!;
        Id = int.Parse(_shell.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    public int Id { get; }

    /// <summary>A port on which nobody listened a moment ago.</summary>
    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
    }
}
