using System.Globalization;

namespace Foundation.Redis;

/// <summary>What a read answers so that a value can be written later.</summary>
/// <param name="Epochs">The generation and the sum of the epochs, as the script compares them.</param>
/// <param name="Sequence">How many invalidations they know of.</param>
internal readonly record struct RegionStamp(string Epochs, long Sequence)
{
    private const char SequenceSeparator = ' ';
    private const char SumSeparator = ':';

    public RegionPosition Position => new(Epochs[..Math.Max(0, Epochs.IndexOf(SumSeparator, StringComparison.Ordinal))], Sequence);

    /// <summary>One that another engine has made is valid in no epochs.</summary>
    public static RegionStamp Parse(string text)
    {
        int separator = text.IndexOf(SequenceSeparator, StringComparison.Ordinal);
        return separator > 0 && long.TryParse(text.AsSpan(0, separator), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            ? new RegionStamp(text[(separator + 1)..], sequence)
            : new RegionStamp("", long.MaxValue);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}{SequenceSeparator}{Epochs}");
}
