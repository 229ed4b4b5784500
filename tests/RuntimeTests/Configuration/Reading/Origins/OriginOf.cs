using Foundation.Configuration;
using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reading.Origins;

/// <summary>Where an error about <c>Shop:Url</c> is said to come from.</summary>
internal static class OriginOf
{
    private static readonly ConfigFieldInfo Url = new("Url", "Url", 0);

    public static string UrlIn(IConfiguration root)
    {
        ConfigErrors errors = default;
        ConfigErrorMark mark = errors.Mark;
        errors.Add(new ConfigRule(Url, ConfigErrorCode.Required));
        ConfigReader.Of(root.GetSection("Shop")).Complete(mark, ref errors);
        return errors[0].Origin.ToString();
    }

    public static string UrlIn(Action<IConfigurationBuilder> add)
    {
        var builder = new ConfigurationBuilder();
        add(builder);
        return UrlIn(builder.Build());
    }
}
