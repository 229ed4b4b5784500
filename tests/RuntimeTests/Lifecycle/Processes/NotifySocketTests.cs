using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle.Processes;

public sealed class NotifySocketTests
{
    [Fact]
    public void Send__when_whoever_listens_reads_nothing__then_it_does_not_wait_and_fails_once()
    {
        using NotifyListener listener = new();
        List<Exception> failures = [];
        using NotifySocket socket = new(listener.Address, (_, exception) => failures.Add(exception));

        for (int i = 0; i < 10_000; i++)
        {
            socket.Send("WATCHDOG=1");
        }

        Assert.Single(failures);
    }
}
