using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.FileProviders;

namespace Foundation.Configuration;

/// <summary>Reads a whole file; one that cannot be read is a value, not an exception.</summary>
internal static class JsonFile
{
    public static bool TryRead(IFileInfo file, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            using Stream stream = file.CreateReadStream();
            using var copy = new MemoryStream(Capacity(file.Length));
            stream.CopyTo(copy);
            bytes = copy.TryGetBuffer(out ArraySegment<byte> buffer) && buffer.Count == buffer.Array!.Length ? buffer.Array : copy.ToArray();
            reason = null;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bytes = null;
            reason = exception.Message;
            return false;
        }
    }

    private static int Capacity(long length) => length is > 0 and < int.MaxValue / 2 ? (int)length : 0;
}
