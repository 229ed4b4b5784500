using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Foundation.Configuration;
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

    public static ConfigSchemaInfo Info { get; } = new("ServerConfig", "Server", [NameField, PortField, PasswordField]);

    public static bool TryBind(ref ConfigReader reader, [NotNullWhen(true)] out ServerConfig? value, ref ConfigErrors errors) =>
        throw new NotSupportedException();

    public static bool TryBind(IConfiguration section, [NotNullWhen(true)] out ServerConfig? value, ref ConfigErrors errors)
    {
        value = null;
        ConfigErrorMark mark = errors.Mark;
        if (section["Old"] is not null)
        {
            errors.WarnKey(ConfigErrorCode.UnknownKey, "Old", null);
        }

        var bound = new ServerConfig
        {
            Name = section["Name"] ?? "",
            Port = int.Parse(section["Port"] ?? "80", CultureInfo.InvariantCulture),
            Password = section["Password"] ?? "long enough",
        };
        Validate(bound, ref errors);
        value = errors.HasErrorsSince(mark) ? null : bound;
        return value is not null;
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

    public static void Print(ServerConfig value, ref ConfigPrinter printer) => throw new NotSupportedException();
}
