using System.Buffers;

namespace Foundation.Benchmarks.Configuration;

/// <summary>The floor: what a careful developer would write by hand for the same rules, without a library and without allocating.</summary>
public static class FloorValidators
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> MailCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.");

    public static void Validate(UserConfig user, ref FloorErrors errors)
    {
        if (user.Name is not { Length: >= 1 and <= 50 })
        {
            errors.Add("Name", "length 1 to 50", user.Name);
        }

        if (user.Email is not { Length: >= 6 and <= 254 })
        {
            errors.Add("Email", "length 6 to 254", user.Email);
        }

        if (user.Age is < 18 or > 120)
        {
            errors.Add("Age", "18 to 120", user.Age);
        }

        if (!(user.Score is >= 0.0 and <= 1.0))
        {
            errors.Add("Score", "0 to 1", BitConverter.DoubleToInt64Bits(user.Score));
        }

        if (user.Country is not { Length: 2 })
        {
            errors.Add("Country", "length 2", user.Country);
        }

        if (user.Tier is < 1 or > 5)
        {
            errors.Add("Tier", "1 to 5", user.Tier);
        }
    }

    public static void Validate(ServerConfig server, ref FloorErrors errors)
    {
        if (server.Name is null || !IsName(server.Name))
        {
            errors.Add("Name", "pattern", server.Name);
        }

        if (server.Host is not { Length: >= 1 and <= 253 })
        {
            errors.Add("Host", "length 1 to 253", server.Host);
        }

        if (server.Port is < 1 or > 65535)
        {
            errors.Add("Port", "1 to 65535", server.Port);
        }

        if (server.Region is null || !IsRegion(server.Region))
        {
            errors.Add("Region", "pattern", server.Region);
        }

        if (server.LogLevel is not (ServerLogLevel.Information or ServerLogLevel.Warning or ServerLogLevel.Error))
        {
            errors.Add("LogLevel", "one of", (long)server.LogLevel);
        }

        if (server.MaxConnections is < 1 or > 100_000)
        {
            errors.Add("MaxConnections", "1 to 100000", server.MaxConnections);
        }

        if (server.RequestTimeout < TimeSpan.FromSeconds(1) || server.RequestTimeout > TimeSpan.FromMinutes(5))
        {
            errors.Add("RequestTimeout", "1s to 5m", server.RequestTimeout.Ticks);
        }

        if (server.Workers is < 1 or > 64)
        {
            errors.Add("Workers", "1 to 64", server.Workers);
        }

        if (server.TlsEnabled && server.CertificatePath is not { Length: >= 5 and <= 260 })
        {
            errors.Add("CertificatePath", "length 5 to 260", server.CertificatePath);
        }

        if (server.Contact is null || !IsContact(server.Contact))
        {
            errors.Add("Contact", "pattern", server.Contact);
        }

        if (server.Pool.MinSize is < 0 or > 1000)
        {
            errors.Add("Pool.MinSize", "0 to 1000", server.Pool.MinSize);
        }

        if (server.Pool.MaxSize is < 1 or > 1000)
        {
            errors.Add("Pool.MaxSize", "1 to 1000", server.Pool.MaxSize);
        }

        UpstreamConfig[] upstreams = server.Upstreams;
        for (int i = 0; i < upstreams.Length; i++)
        {
            UpstreamConfig upstream = upstreams[i];
            if (upstream.Host is not { Length: >= 1 and <= 253 })
            {
                errors.Add("Upstreams.Host", "length 1 to 253", upstream.Host, i);
            }

            if (upstream.Port is < 1 or > 65535)
            {
                errors.Add("Upstreams.Port", "1 to 65535", upstream.Port, i);
            }

            if (upstream.Weight is < 1 or > 100)
            {
                errors.Add("Upstreams.Weight", "1 to 100", upstream.Weight, i);
            }
        }
    }

    // ^[a-z][a-z0-9-]{0,62}$
    private static bool IsName(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= 63 && char.IsAsciiLetterLower(text[0]) && !text[1..].ContainsAnyExcept(NameCharacters);

    // ^[a-z]{2}-[a-z]+-[0-9]$
    private static bool IsRegion(ReadOnlySpan<char> text) =>
        text.Length >= 6 && char.IsAsciiLetterLower(text[0]) && char.IsAsciiLetterLower(text[1]) && text[2] == '-'
        && text[^2] == '-' && char.IsAsciiDigit(text[^1]) && !text[3..^2].ContainsAnyExceptInRange('a', 'z');

    // ^[a-z0-9.]+@[a-z0-9.]+$
    private static bool IsContact(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('@');
        return at > 0 && at < text.Length - 1
            && !text[..at].ContainsAnyExcept(MailCharacters) && !text[(at + 1)..].ContainsAnyExcept(MailCharacters);
    }
}
