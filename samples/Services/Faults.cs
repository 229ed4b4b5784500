using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;

namespace Services;

/// <summary>What is broken at the moment, as whoever types at the console wants it. Thread-safe.</summary>
internal sealed class Faults
{
    public const string Help = "Type 'break payments', 'break mailer' or 'break flush', and 'mend' instead of 'break'.";

    private readonly ConcurrentDictionary<string, bool> _broken = new(StringComparer.Ordinal);

    /// <summary><c>--break part</c> has something broken from the beginning, such as <c>database</c> or <c>index</c>, whose start fails or hangs.</summary>
    public Faults(IConfiguration configuration)
    {
        if (configuration["break"] is { } part)
        {
            _broken[part] = true;
        }
    }

    public bool Has(string part) => _broken.ContainsKey(part);

    /// <summary>Takes commands up to the end of the input.</summary>
    public async Task ReadAsync(TextReader input)
    {
        while (await input.ReadLineAsync() is { } line)
        {
            switch (line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                case ["break", string part]:
                    _broken[part] = true;
                    break;
                case ["mend", string part]:
                    _broken.TryRemove(part, out _);
                    break;
                default:
                    Console.WriteLine(Help);
                    break;
            }
        }
    }
}
