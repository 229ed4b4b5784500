using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Foundation.RuntimeTests.Samples;

/// <summary>A sample as a process of its own; it does not outlive the test.</summary>
internal sealed class SampleRun : IDisposable
{
    private readonly CancellationToken _cancellation;
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _lines = [];

    /// <param name="cancellation">Ends every wait.</param>
    /// <param name="sample">The folder and name of the sample.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="environment">Variables, besides those of this process.</param>
    public SampleRun(CancellationToken cancellation, string sample, string[] arguments, params (string Name, string Value)[] environment)
    {
        _cancellation = cancellation;
        // The same configuration of the build as this one's.
        string output = Path.GetRelativePath(Path.Combine(TestRepository.Root, "tests", "RuntimeTests"), AppContext.BaseDirectory);
        string program = Path.Combine(TestRepository.Root, "samples", sample, output, $"{sample}.dll");
        // A shell that runs the tests in the background has them, and what they start, ignore these signals.
        ProcessStartInfo start = new("env", ["--default-signal=HUP,INT", "dotnet", program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync(_cancellation);
    }

    /// <summary>Everything that was read so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Types a line.</summary>
    public void Type(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>Sends a signal.</summary>
    public void Send(int signal) => Assert.Equal(0, Kill(_process.Id, signal));

    /// <summary>The next line that has the text, whatever stands before it; fails where the program ends without.</summary>
    public async Task<string> LineWith(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(_cancellation) is { } line)
        {
            _lines.Add(line);
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        Assert.Fail($"The program ended without '{text}':\n{string.Join('\n', _lines)}\n{await _errors}");
        return "";
    }

    /// <summary>Waits until each text has come, in any order.</summary>
    public async Task LinesWith(params string[] texts)
    {
        List<string> missing = [.. texts];
        while (missing.Count > 0)
        {
            string line = await LineWith("");
            missing.RemoveAll(text => line.Contains(text, StringComparison.Ordinal));
        }
    }

    /// <summary>Ends the input, and waits for the end of the program.</summary>
    public Task<(int ExitCode, string Errors)> End()
    {
        _process.StandardInput.Close();
        return Exit();
    }

    /// <summary>Waits for the end of the program.</summary>
    public async Task<(int ExitCode, string Errors)> Exit()
    {
        while (await _process.StandardOutput.ReadLineAsync(_cancellation) is { } line)
        {
            _lines.Add(line);
        }

        await _process.WaitForExitAsync(_cancellation);
        return (_process.ExitCode, (await _errors).ReplaceLineEndings("\n"));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Kill(int process, int signal);
}
