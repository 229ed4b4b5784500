using System.Globalization;
using Foundation.Lifecycle;

namespace Foundation.RuntimeTests.Lifecycle;

/// <summary>
/// Background work whose calls go by a script, the last entry for ever: <c>5</c> returns after 5 ms, <c>5!</c> throws, <c>w</c> waits until it
/// is cancelled, <c>h</c> hangs. Each call notes its begin as <c>*name</c>.
/// </summary>
internal static class ScriptedWork
{
    public static BackgroundWork Work(
        this LifecycleTest test, string name, string script, RestartPolicy restart = RestartPolicy.OnFailure,
        int backoff = 100, int maxBackoff = 10_000, int maxFailures = 5, int halfLife = 1_000_000)
    {
        string[] calls = script.Split(' ');
        int next = 0;
        return new BackgroundWork
        {
            Restart = restart,
            Backoff = LifecycleTest.Ms(backoff),
            MaxBackoff = LifecycleTest.Ms(maxBackoff),
            MaxFailures = maxFailures,
            HalfLife = LifecycleTest.Ms(halfLife),
            Run = async token =>
            {
                test.Note($"*{name}");
                string call = calls[Math.Min(next++, calls.Length - 1)];
                if (call == "h")
                {
                    await LifecycleTest.Forever(token).ConfigureAwait(false);
                }

                await test.Time.Delay(call == "w" ? TimeSpan.FromDays(1) : LifecycleTest.Ms(int.Parse(call.TrimEnd('!'), CultureInfo.InvariantCulture)), token).ConfigureAwait(false);
                if (call.EndsWith('!'))
                {
                    throw new FormatException("no good");
                }
            },
        };
    }
}
