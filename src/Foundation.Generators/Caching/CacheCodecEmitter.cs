using Foundation.Roslyn;
using Foundation.Roslyn.Caching;

namespace Foundation.Generators.Caching;

/// <summary>Writes what writes the keys of values that leave the process.</summary>
internal static class CacheCodecEmitter
{
    private const string Writer = "global::Foundation.Caching.CacheKeyWriter";

    /// <summary>Whether values of a method are read and written elsewhere.</summary>
    public static bool IsNeeded(CachedModel member)
    {
        foreach (KeyFormatModel part in member.KeyFormat)
        {
            if (part.Kind == KeyFormatKind.Unsupported)
            {
                return false;
            }
        }

        return member.LeavesMemory;
    }

    public static string KeyMethod(CachedModel member) => $"Write{member.NodeName}Key";

    public static void Write(SourceWriter writer, CachedModel member)
    {
        writer.WriteSeparator();
        using SourceWriter.BlockScope scope = writer.BlockOf($"private static void {KeyMethod(member)}(ref {Writer} writer, {member.Key.Type} key)");
        for (int i = 0; i < member.KeyFormat.Length; i++)
        {
            WritePart(writer, member.KeyFormat[i], member.Key.Read("key", member.Key.Parts[i]));
        }
    }

    private static void WritePart(SourceWriter writer, KeyFormatModel part, string value)
    {
        switch (part.Kind)
        {
            case KeyFormatKind.Number:
                writer.WriteLine($"writer.Write((double){value});");
                break;
            case KeyFormatKind.Nullable:
                writer.WriteLine($"writer.Write({value}.HasValue);");
                WritePart(writer, part.Parts[0], $"{value}.GetValueOrDefault()");
                break;
            case KeyFormatKind.Members:
                WriteMembers(writer, part, value);
                break;
            case KeyFormatKind.NullableMembers:
                writer.WriteLine($"writer.Write({value} is not null);");
                using (writer.BlockOf($"if ({value} is not null)"))
                {
                    WriteMembers(writer, part, value);
                }

                break;
            default:
                writer.WriteLine($"writer.Write({value});");
                break;
        }
    }

    private static void WriteMembers(SourceWriter writer, KeyFormatModel part, string value)
    {
        foreach (KeyFormatModel member in part.Parts)
        {
            WritePart(writer, member, $"{value}.{member.Member}");
        }
    }
}
