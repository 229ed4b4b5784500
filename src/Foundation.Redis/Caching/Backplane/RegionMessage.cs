using System.Globalization;
using Foundation.Caching;

namespace Foundation.Redis;

/// <summary>What is told to all processes: that an invalidation has been done, or a probe, by which a process finds out whether it hears.</summary>
/// <param name="Position">Where the region has come by it.</param>
/// <param name="Origin">Who has done it.</param>
/// <param name="Epochs">The epochs that it has begun.</param>
internal readonly record struct RegionMessage(RegionPosition Position, string Origin, EpochField[] Epochs)
{
    private const int Head = 3;

    public static bool TryParse(string text, out RegionMessage message)
    {
        string[] parts = text.Split(EpochFieldText.Separator);
        message = default;
        if (parts.Length < Head || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out long sequence))
        {
            return false;
        }

        var epochs = new EpochField[parts.Length - Head];
        for (int i = 0; i < epochs.Length; i++)
        {
            if (!EpochFieldText.TryParse(parts[Head + i], out epochs[i]))
            {
                return false;
            }
        }

        message = new RegionMessage(new RegionPosition(parts[0], sequence), parts[2], epochs);
        return true;
    }
}
