namespace Foundation.Roslyn.Caching;

/// <summary>How the values of a cached method are sized.</summary>
/// <param name="State">Whether it is known.</param>
/// <param name="Method">The name of the user's method; empty for none.</param>
/// <param name="Size">What follows from the type where there is no method; null where it is not known.</param>
/// <param name="Unknown">The type whose size is not known, in messages; empty where all are.</param>
internal sealed record WeightModel(WeightState State, string Method, ValueSizeModel? Size, string Unknown);

/// <summary>Whether it is known how to size a value.</summary>
internal enum WeightState : byte
{
    /// <summary>By the type of the value.</summary>
    ByType,

    /// <summary>By a method of the user's.</summary>
    ByMethod,

    /// <summary>The method that is named does not exist, or takes or returns something else.</summary>
    WrongMethod,

    /// <summary>The type does not tell.</summary>
    Unknown,
}

/// <summary>The size of what a value refers to.</summary>
/// <param name="Kind">How it is found.</param>
/// <param name="Type">The type in source, without <c>?</c>.</param>
/// <param name="IsReference">Whether a value may be null, and takes memory of its own.</param>
/// <param name="Parts">Of an array or list its element; of an object its members.</param>
internal sealed record ValueSizeModel(ValueSizeKind Kind, string Type, bool IsReference, EquatableArray<ValuePartModel> Parts);

/// <summary>A part of a value.</summary>
/// <param name="Member">The member that holds it; empty for an element.</param>
/// <param name="Type">Its type in source.</param>
/// <param name="Size">What it refers to; null where it refers to nothing.</param>
internal sealed record ValuePartModel(string Member, string Type, ValueSizeModel? Size);

/// <summary>How the size of a value is found.</summary>
internal enum ValueSizeKind : byte
{
    /// <summary>It refers to nothing.</summary>
    Nothing,
    Text,
    Array,
    List,
    Object,

    /// <summary>A struct that may be missing.</summary>
    Nullable,
}
