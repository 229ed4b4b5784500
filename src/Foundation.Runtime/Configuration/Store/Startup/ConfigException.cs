using Microsoft.Extensions.Options;

namespace Foundation.Configuration;

/// <summary>
/// The configuration cannot be used. The message is a report of every error of every schema, without secrets; unhandled, it
/// is printed and the process exits with <see cref="ExitCode"/>.
/// </summary>
/// <remarks>
/// It is an <see cref="OptionsValidationException"/> so that the host, which collects those, starts with all errors in one
/// exception where a program validates options of its own as well.
/// </remarks>
public sealed class ConfigException : OptionsValidationException
{
    /// <summary>The code with which the process exits where nobody handles the exception: <c>EX_CONFIG</c> of sysexits.h.</summary>
    public const int ExitCode = 78;

    internal ConfigException(string report, Type schema, IEnumerable<string> failures)
        : base(Microsoft.Extensions.Options.Options.DefaultName, schema, failures) => Message = report;

    /// <summary>The number of errors, then one line an error, grouped by section.</summary>
    public override string Message { get; }

    /// <summary>The type and the report. Where in the start it was thrown helps nobody, and would drown the report in a log.</summary>
    public override string ToString() => $"{typeof(ConfigException).FullName}: {Message}";
}
