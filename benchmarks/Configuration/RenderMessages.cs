using BenchmarkDotNet.Attributes;
using Foundation.Configuration;
using Microsoft.Extensions.Options;

namespace Foundation.Benchmarks.Configuration;

/// <summary>Validating the wrong server and rendering every message as one text.</summary>
public class RenderMessages
{
    private readonly ServerConfig _server = ServerConfig.AllWrong();
    private readonly ServerOptionsValidator _options = new();
    private readonly ServerFluentValidator _fluent = new();
    private ConfigErrors _errors;

    [GlobalSetup]
    public void Setup()
    {
        int[] lines = [Lines(OptionsValidator()), Lines(Foundation()), Lines(FluentValidation())];
        if (lines.Any(count => count != 24))
        {
            throw new InvalidOperationException($"The validators disagree: {string.Join(", ", lines)} messages where 24 are expected.");
        }
    }

    [Benchmark(Baseline = true)]
    public string OptionsValidator() => string.Join('\n', _options.Validate(null, _server).Failures!);

    [Benchmark]
    public string Foundation()
    {
        _errors.Clear();
        ServerConfig.Validate(_server, ref _errors);
        return _errors.ToString();
    }

    [Benchmark]
    public string FluentValidation() => string.Join('\n', _fluent.Validate(_server).Errors.Select(static error => error.ErrorMessage));

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
}
