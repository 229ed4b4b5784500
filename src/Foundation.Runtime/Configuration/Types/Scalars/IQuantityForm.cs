namespace Foundation.Configuration.Types;

/// <summary>How a scalar type with a unit is written.</summary>
internal interface IQuantityForm<T> : IScalarForm<T>
{
    /// <summary>Reads a bare number in a unit that is declared elsewhere.</summary>
    static abstract bool TryScale(decimal number, string unit, out T value);
}
