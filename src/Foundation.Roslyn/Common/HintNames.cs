using System.Globalization;
using System.Text;

namespace Foundation.Roslyn;

/// <summary>Names of generated files: readable, valid on every file system, and distinct for distinct types.</summary>
internal static class HintNames
{
    /// <summary>The longest hint, its hash and ending included; longer paths fail on some machines.</summary>
    public const int MaximumLength = 150;

    private const int HashLength = 17;

    /// <param name="name">The metadata name with dots between nested types, <c>Shop.Outer`1.Inner</c>.</param>
    /// <param name="system">The system that generates the file, <c>Config</c>.</param>
    /// <param name="needsHash">Another type's name differs only by case.</param>
    public static string Create(string name, string system, bool needsHash = false)
    {
        string ending = $".{system}.g.cs";
        string safe = MakeSafe(name);
        int room = MaximumLength - ending.Length;

        // Replaced characters could make two names one; the arity mark alone cannot, as no identifier holds a '-'.
        bool isExact = string.Equals(safe, name.Replace('`', '-'), StringComparison.Ordinal);
        if (!needsHash && isExact && safe.Length <= room)
        {
            return safe + ending;
        }

        string kept = safe.Length <= room - HashLength ? safe : safe.Substring(0, room - HashLength);
        return $"{kept}-{Hash(name)}{ending}";
    }

    private static string MakeSafe(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (char character in name)
        {
            text.Append(character switch
            {
                '`' => '-',
                '.' or '_' => character,
                _ when char.IsLetterOrDigit(character) => character,
                _ => '_',
            });
        }

        return text.ToString();
    }

    // FNV-1a of 64 bits over the UTF-16 units: names of files need stability, not strength.
    internal static string Hash(string text)
    {
        ulong hash = 14695981039346656037UL;
        foreach (char character in text)
        {
            hash = unchecked((hash ^ (byte)character) * 1099511628211UL);
            hash = unchecked((hash ^ (byte)(character >> 8)) * 1099511628211UL);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
