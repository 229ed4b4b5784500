using System.Text;

namespace Foundation.Configuration;

/// <summary>The words of errors and warnings.</summary>
internal static class ConfigErrorText
{
    public static void AppendMessage(StringBuilder text, in ConfigErrorEntry entry) => text.Append(entry.Code);
}
