namespace Foundation.Documents;

/// <summary>
/// What a JSON file of settings must be, in the build as in the program: one object in UTF-8, of whole characters, and not
/// too deep. The words quote nothing: next to the mistake may stand a secret.
/// </summary>
internal static class JsonFileForm
{
    /// <summary>How deep objects and arrays may nest; the Microsoft provider's limit.</summary>
    public const int MaximumDepth = 64;

    public const string Empty = "the file is empty";
    public const string Incomplete = "the file ends too early";
    public const string NotJson = "this is not valid JSON";
    public const string NotUtf8 = "this is not UTF-8";
    public const string LoneSurrogate = "an escape is half of a character";
    public const string RootIsNoObject = "the file must hold one object";
    public const string TooDeep = "nested deeper than 64 levels";
}
