using System.Runtime.InteropServices;

namespace Foundation.EngineTests.Servers;

/// <summary>Signals to processes that a test has started.</summary>
internal static class Signal
{
    public const int Kill = 9;
    public const int Continue = 18;
    public const int Stop = 19;

    public static void Send(int process, int signal) => Assert.Equal(0, SendSignal(process, signal));

    /// <summary>Kills a process and waits until it has gone.</summary>
    public static void KillAndWait(int process)
    {
        Send(process, Kill);
        Assert.True(SpinWait.SpinUntil(() => HasExited(process), TimeSpan.FromSeconds(10)), "A process that was killed has not gone.");
    }

    // A zombie has exited; its parent has not asked yet.
    private static bool HasExited(int process)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[stat.LastIndexOf(')') + 2] == 'Z';
        }
        catch (IOException)
        {
            return true;
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int SendSignal(int process, int signal);
}
