namespace Foundation.Redis;

/// <summary>How far a region has come.</summary>
/// <param name="Generation">Another one begins where the server may have forgotten invalidations.</param>
/// <param name="Sequence">How many invalidations there were.</param>
internal readonly record struct RegionPosition(string Generation, long Sequence);
