namespace Foundation.Literals;

/// <summary>A unit and the fractions it takes. Only fractions that are exact in the smallest amount are accepted, so no literal is ever rounded.</summary>
internal readonly struct LiteralUnit(string name, ulong size, int fractionDigits, bool isBinary = false)
{
    public string Name { get; } = name;

    /// <summary>How many of the smallest amount (ticks, bytes, millicores) one unit is.</summary>
    public ulong Size { get; } = size;

    /// <summary>The most digits a fraction may have; 10 to this power divides <see cref="Size"/> unless <see cref="IsBinary"/>.</summary>
    public int FractionDigits { get; } = fractionDigits;

    /// <summary>A power of 1024, of which only halves, quarters and eighths are written.</summary>
    public bool IsBinary { get; } = isBinary;

    /// <summary>The place of a unit in a table, or -1.</summary>
    public static int IndexOf(LiteralUnit[] units, ReadOnlySpan<char> name)
    {
        for (int index = 0; index < units.Length; index++)
        {
            if (name.SequenceEqual(units[index].Name.AsSpan()))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Turns a number whose unit is declared elsewhere into the smallest amount; false unless the result is whole and fits.</summary>
    public bool TryScale(decimal number, out long value)
    {
        value = 0;
        if (number > long.MaxValue / Size || number < -(long)(long.MaxValue / Size))
        {
            return false;
        }

        decimal scaled = number * Size;
        if (decimal.Truncate(scaled) != scaled)
        {
            return false;
        }

        value = (long)scaled;
        return true;
    }
}
