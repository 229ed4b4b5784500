using System.Text;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Configuration.Types;

/// <summary>Reads one value as one type, the way generated code does.</summary>
internal static class TypeReading
{
    public static readonly ConfigFieldInfo Field = new("Value", "Value", 0);

    /// <summary>The value, or a failure of the test with the report.</summary>
    public static T Read<T, TType>(ConfigTree tree, ConfigFieldInfo? field = null)
        where TType : IConfigType<T>
    {
        string report = TryRead<T, TType>(tree, out T? value, field);
        Assert.Equal("", report);
        return value!;
    }

    /// <summary>The report of the errors; that there is none, or no value, is checked.</summary>
    public static string Refuse<T, TType>(ConfigTree tree, ConfigFieldInfo? field = null)
        where TType : IConfigType<T>
    {
        string report = TryRead<T, TType>(tree, out T? value, field);
        Assert.NotEqual("", report);
        Assert.Equal(default, value);
        return report;
    }

    public static string TryRead<T, TType>(ConfigTree tree, out T? value, ConfigFieldInfo? field = null)
        where TType : IConfigType<T>
    {
        field ??= Field;
        ConfigErrors errors = default;
        FieldSet unreadable = default;
        bool isRead = new ConfigReader(tree, 0, isRoot: false).TryRead<T, TType>(0, field, out value, ref unreadable, ref errors);
        Assert.Equal(isRead, !errors.HasErrors);
        Assert.Equal(isRead, unreadable.IsEmpty);
        return errors.ToString().TrimEnd('\n');
    }

    public static string Print<T, TType>(T value)
        where TType : IConfigType<T>
    {
        var text = new StringBuilder();
        var printer = new ConfigPrinter(text);
        TType.Print(value, ref printer);
        return text.ToString();
    }
}
