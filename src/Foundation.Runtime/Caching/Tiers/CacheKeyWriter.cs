using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Foundation.Caching;

/// <summary>Writes the parts of a key.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <param name="writer">Receives the parts, always the same ones in the same order.</param>
/// <param name="key">The key.</param>
public delegate void CacheKeyFormat<in TKey>(ref CacheKeyWriter writer, TKey key);

/// <summary>
/// Collects the parts of a key as bytes that are the same exactly where the keys are equal, in every process. Allocates nothing for keys
/// of up to some hundred bytes.
/// </summary>
public ref struct CacheKeyWriter
{
    private Span<byte> _bytes;
    private byte[]? _rented;
    private int _length;

    internal CacheKeyWriter(Span<byte> buffer) => _bytes = buffer;

    internal readonly ReadOnlySpan<byte> Written => _bytes[.._length];

    /// <summary>Writes an integer, a <see cref="bool"/>, a <see cref="char"/>, an enum, a <see cref="Guid"/>, a date or a time of day.</summary>
    /// <typeparam name="T">A type without padding and without references, in which equal values have equal bytes.</typeparam>
    /// <param name="part">The part.</param>
    public void Write<T>(T part)
        where T : unmanaged
    {
        Span<byte> target = Take(Unsafe.SizeOf<T>());
        MemoryMarshal.Write(target, in part);
        if (!BitConverter.IsLittleEndian)
        {
            target.Reverse();
        }
    }

    /// <summary>Writes a number; both zeros are the same, as are all that are none.</summary>
    /// <param name="part">The part.</param>
    public void Write(double part) => Write(BitConverter.DoubleToInt64Bits(part == 0 ? 0 : double.IsNaN(part) ? double.NaN : part));

    /// <summary>Writes a number, whatever the zeros at its end.</summary>
    /// <param name="part">The part.</param>
    public void Write(decimal part)
    {
        // Dividing by a one of the longest form leaves the shortest form.
        Span<int> words = stackalloc int[4];
        decimal.GetBits(part / 1.000000000000000000000000000000000m, words);
        foreach (int word in words)
        {
            Write(word);
        }
    }

    /// <summary>Writes a time, whatever its kind.</summary>
    /// <param name="part">The part.</param>
    public void Write(DateTime part) => Write(part.Ticks);

    /// <summary>Writes an instant, whatever its offset.</summary>
    /// <param name="part">The part.</param>
    public void Write(DateTimeOffset part) => Write(part.UtcTicks);

    /// <summary>Writes a text, or that there is none.</summary>
    /// <param name="part">The part.</param>
    public void Write(string? part)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Take(sizeof(int)), part?.Length ?? -1);
        MemoryMarshal.AsBytes(part.AsSpan()).CopyTo(Take((part?.Length ?? 0) * sizeof(char)));
    }

    internal readonly void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }

    private Span<byte> Take(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Grow(count);
        }

        Span<byte> taken = _bytes.Slice(_length, count);
        _length += count;
        return taken;
    }

    private void Grow(int count)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        Written.CopyTo(larger);
        Dispose();
        _bytes = _rented = larger;
    }
}
