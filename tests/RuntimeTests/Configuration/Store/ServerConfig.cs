using System.Diagnostics.CodeAnalysis;
using Foundation.Configuration;
using Foundation.Configuration.Types;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Store;

/// <summary>A schema written by hand, so that these tests are about the store alone.</summary>
public sealed record ServerConfig : IConfigSchema<ServerConfig>
{
    public static readonly ConfigFieldInfo NameField = new("Name", "Name", 0) { IsRequired = true };
    public static readonly ConfigFieldInfo PortField = new("Port", "Port", 1) { Kind = ConfigValueKind.Integer };
    public static readonly ConfigFieldInfo PasswordField = new("Password", "Password", 2) { IsSecret = true };

    private static readonly ConfigRule NameIsRequired = new(NameField, ConfigErrorCode.Required);
    private static readonly ConfigRule PortMinimum = new(PortField, ConfigErrorCode.Min, "1");
    private static readonly ConfigRule PasswordLength = new(PasswordField, ConfigErrorCode.MinLength, "8");

    public string Name { get; init; } = "";

    public int Port { get; init; } = 80;

    public string Password { get; init; } = "long enough";

    /// <summary>Not a field.</summary>
    public object? Tag { get; init; }

    public static ConfigSchemaInfo Info { get; } = new("ServerConfig", "Server", [NameField, PortField, PasswordField])
    {
        UnknownKeys = UnknownKeyPolicy.Warn,
    };

    public static bool TryBind(ref ConfigReader reader, [NotNullWhen(true)] out ServerConfig? value, ref ConfigErrors errors)
    {
        ConfigErrorMark start = errors.Mark;
        FieldSet unreadable = default;
        Span<int> nodes = stackalloc int[3];
        if (!reader.Open(Info, nodes, ref errors))
        {
            nodes.Fill(-1);
        }

        var bound = new ServerConfig
        {
            Name = reader.TryRead<string, TextType>(nodes[0], NameField, out string? name, ref unreadable, ref errors) ? name : "",
            Port = reader.TryRead<int, IntegerType<int>>(nodes[1], PortField, out int port, ref unreadable, ref errors) ? port : 80,
            Password = reader.TryRead<string, TextType>(nodes[2], PasswordField, out string? password, ref unreadable, ref errors) ? password : "long enough",
        };
        Validate(bound, ref errors);
        value = reader.Complete(start, ref errors) ? bound : null;
        return value is not null;
    }

    public static bool TryBind(IConfiguration section, [NotNullWhen(true)] out ServerConfig? value, ref ConfigErrors errors)
    {
        ConfigReader reader = ConfigReader.Of(section);
        return TryBind(ref reader, out value, ref errors);
    }

    public static void Validate(ServerConfig value, ref ConfigErrors errors)
    {
        if (value.Name.Length == 0)
        {
            errors.Add(NameIsRequired);
        }

        if (value.Port < 1)
        {
            errors.Add(PortMinimum, value.Port);
        }

        if (value.Password.Length < 8)
        {
            errors.Add(PasswordLength, (object)value.Password);
        }
    }

    public static FieldSet Diff(ServerConfig left, ServerConfig right)
    {
        FieldSet changed = default;
        if (left.Name != right.Name)
        {
            changed.Add(0);
        }

        if (left.Port != right.Port)
        {
            changed.Add(1);
        }

        if (left.Password != right.Password)
        {
            changed.Add(2);
        }

        return changed;
    }

    public static void Print(ServerConfig value, ref ConfigPrinter printer)
    {
        printer.BeginObject();
        printer.Name("Name");
        printer.Value(value.Name);
        printer.Name("Port");
        printer.Value(value.Port);
        printer.Name("Password");
        printer.Secret();
        printer.EndObject();
    }
}
