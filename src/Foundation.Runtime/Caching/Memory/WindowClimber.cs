namespace Foundation.Caching;

/// <summary>Makes the window larger or smaller for as long as the hit rate grows by that, in steps that become smaller.</summary>
internal sealed class WindowClimber(Func<long> hits)
{
    private const double FirstPart = 0.01;
    private const double LeastPart = 0.005;
    private const double MostPart = 0.8;
    private const double FirstStep = 0.0625;
    private const double Decay = 0.98;
    private const double Restart = 0.05;
    private const int SamplesPerEntry = 10;
    private const int MissesPerLook = 64;

    private long _hitsBefore = hits();
    private long _misses;
    private double _rate;
    private double _step = FirstStep;

    /// <summary>The part of the memory that is the window's.</summary>
    public double Part { get; private set; } = FirstPart;

    public void OnMiss(int entries)
    {
        // To count the hits costs more than to count a miss.
        if (++_misses % MissesPerLook != 0)
        {
            return;
        }

        long hit = hits() - _hitsBefore;
        if (hit + _misses < (long)SamplesPerEntry * Math.Max(entries, 16))
        {
            return;
        }

        double rate = (double)hit / (hit + _misses);
        double change = rate - _rate;
        double step = change >= 0 ? _step : -_step;
        _step = Math.Abs(change) >= Restart ? FirstStep * Math.Sign(step) : step * Decay;
        Part = Math.Clamp(Part + step, LeastPart, MostPart);
        _rate = rate;
        _hitsBefore = hits();
        _misses = 0;
    }
}
