namespace Foundation.Roslyn;

/// <summary>Text inside XML documentation.</summary>
internal static class XmlText
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
