using System.Diagnostics;
using System.Text.Json;
using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.Benchmarks.Configuration;

/// <summary>The first validation in a process, and the first binding with validation: what a program waits for when it starts.</summary>
internal static class FirstValidation
{
    private static readonly UserConfig User = UserConfig.Valid();
    private static readonly ServerConfig Server = ServerConfig.Valid();

    /// <summary>What can be measured, the floor of each kind first. A method is compiled when it is called, so each pays for what it uses.</summary>
    public static IReadOnlyDictionary<string, Func<bool>> Subjects { get; } = new Dictionary<string, Func<bool>>
    {
        ["validate a user, hand-written"] = UserByHand,
        ["validate a user, Foundation"] = UserByFoundation,
        ["validate a user, [OptionsValidator]"] = static () => new UserOptionsValidator().Validate(null, User).Succeeded,
        ["validate a user, FluentValidation"] = static () => new UserFluentValidator().Validate(User).IsValid,
        ["validate a server, hand-written"] = ServerByHand,
        ["validate a server, Foundation"] = ServerByFoundation,
        ["validate a server, [OptionsValidator]"] = static () => new ServerOptionsValidator().Validate(null, Server).Succeeded,
        ["validate a server, FluentValidation"] = static () => new ServerFluentValidator().Validate(Server).IsValid,
        ["bind and validate a server, System.Text.Json and hand-written"] = BoundByHand,
        ["bind and validate a server, Foundation"] = BoundByFoundation,
        ["bind and validate a server, binder and [OptionsValidator]"] = static () => new ServerOptionsValidator().Validate(null, Bound()).Succeeded,
        ["bind and validate a server, binder and FluentValidation"] = static () => new ServerFluentValidator().Validate(Bound()).IsValid,
    };

    /// <summary>How long the first use in this process takes.</summary>
    public static TimeSpan Measure(string subject)
    {
        Func<bool> use = Subjects[subject];
        _ = (User, Server, ServerJson.ForFoundation);
        long start = Stopwatch.GetTimestamp();
        bool isValid = use();
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return isValid ? time : throw new InvalidOperationException($"{subject}: what is valid was refused.");
    }

    private static bool UserByHand()
    {
        FloorErrors errors = new(32);
        FloorValidators.Validate(User, ref errors);
        return errors.Count == 0;
    }

    private static bool UserByFoundation()
    {
        ConfigErrors errors = default;
        UserConfig.Validate(User, ref errors);
        return errors.Count == 0;
    }

    private static bool ServerByHand()
    {
        FloorErrors errors = new(32);
        FloorValidators.Validate(Server, ref errors);
        return errors.Count == 0;
    }

    private static bool ServerByFoundation()
    {
        ConfigErrors errors = default;
        ServerConfig.Validate(Server, ref errors);
        return errors.Count == 0;
    }

    private static bool BoundByHand()
    {
        FloorErrors errors = new(32);
        FloorValidators.Validate(JsonSerializer.Deserialize(ServerJson.ForSystemTextJson, ServerJsonContext.Default.ServerConfig)!, ref errors);
        return errors.Count == 0;
    }

    private static bool BoundByFoundation()
    {
        ConfigErrors errors = default;
        ConfigReader reader = ConfigReader.OfJson(ServerJson.ForFoundation);
        return ServerConfig.TryBind(ref reader, out _, ref errors);
    }

    private static ServerConfig Bound()
    {
        using var stream = new MemoryStream(ServerJson.ForMicrosoft);
        return new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("Server").Get<ServerConfig>()!;
    }
}
