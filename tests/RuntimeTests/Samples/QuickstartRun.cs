using System.Diagnostics;

namespace Foundation.RuntimeTests.Samples;

/// <summary>The sample as a process of its own; it does not outlive the test.</summary>
internal sealed class QuickstartRun : IDisposable
{
    private readonly CancellationToken _cancellation;
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly List<string> _lines = [];

    public QuickstartRun(CancellationToken cancellation, params string[] arguments)
    {
        _cancellation = cancellation;
        // The same configuration of the build as this one's.
        string output = Path.GetRelativePath(Path.Combine(TestRepository.Root, "tests", "RuntimeTests"), AppContext.BaseDirectory);
        string program = Path.Combine(TestRepository.Root, "samples", "Quickstart", output, "Quickstart.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _errors = _process.StandardError.ReadToEndAsync(_cancellation);
    }

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

    /// <summary>Ends the input, and waits for the end of the program.</summary>
    public async Task<(int ExitCode, string Errors)> End()
    {
        _process.StandardInput.Close();
        await _process.StandardOutput.ReadToEndAsync(_cancellation);
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
}
