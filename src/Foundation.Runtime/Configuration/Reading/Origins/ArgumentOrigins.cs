using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Foundation.Configuration;

/// <summary>
/// The arguments of the command line, spelt as they were typed: <c>--Shop:Url</c>, <c>/Shop:Url</c>, <c>Shop:Url</c> or a
/// short switch. Their values are left out, since they may be secrets.
/// </summary>
/// <param name="arguments">The whole command line.</param>
/// <param name="switches">The keys that switches such as <c>-u</c> stand for.</param>
internal sealed class ArgumentOrigins(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? switches) : FlatOrigins
{
    public override string Name => "the command line";

    private SpelledPaths Spelled => field ??= Parse();

    public static ArgumentOrigins Of(CommandLineConfigurationProvider provider) => new(ArgumentsOf(provider), SwitchesOf(provider));

    public override ConfigOrigin Of(string path) => new(Spelled.Find(path) is { } argument ? $"argument {argument}" : Name);

    public override ConfigOrigin OfObject(string path) => new(
        Spelled.FindBelow(path, out int length) is not { } argument ? Name
        : length == argument.Length ? $"argument {argument}"
        : $"arguments {argument[..length]}…");

    // The provider's own grammar. An argument without a value, or an unknown short switch, sets nothing.
    private SpelledPaths Parse()
    {
        var spelled = new SpelledPaths();
        using IEnumerator<string> rest = arguments.GetEnumerator();
        while (rest.MoveNext())
        {
            string argument = rest.Current;
            int equals = argument.IndexOf('=', StringComparison.Ordinal);
            string typed = equals < 0 ? argument : argument[..equals];
            if (KeyOf(typed, mayBePlain: equals >= 0) is { } key && (equals >= 0 || rest.MoveNext()))
            {
                spelled.Add(key, typed);
            }
        }

        return spelled;
    }

    private string? KeyOf(string typed, bool mayBePlain)
    {
        bool isLong = typed.StartsWith("--", StringComparison.Ordinal);
        bool isSlash = typed.StartsWith('/');
        string asSwitch = isSlash ? $"--{typed[1..]}" : typed;
        bool isPlain = !typed.StartsWith('-') && !isSlash;
        if ((mayBePlain || !isPlain) && switches?.TryGetValue(asSwitch, out string? key) == true)
        {
            return key;
        }

        return isLong || isSlash ? asSwitch[2..]
            : isPlain && mayBePlain ? typed
            : null;
    }

    // Part of the class's contract with those that derive from it.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_Args")]
    private static extern IEnumerable<string> ArgumentsOf(CommandLineConfigurationProvider provider);

    // A later version of the library may name the field otherwise; switches are then named by the command line as a whole.
    private static Dictionary<string, string>? SwitchesOf(CommandLineConfigurationProvider provider)
    {
        try
        {
            return SwitchesField(provider);
        }
        catch (MissingFieldException)
        {
            return null;
        }
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_switchMappings")]
    private static extern ref Dictionary<string, string>? SwitchesField(CommandLineConfigurationProvider provider);
}
