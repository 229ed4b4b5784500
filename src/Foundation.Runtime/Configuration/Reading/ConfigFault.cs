namespace Foundation.Configuration;

/// <summary>Why a source cannot be read as a whole: it is reported in place of errors about missing keys.</summary>
/// <param name="Code">What is wrong.</param>
/// <param name="Name">The source; of a doubled key, the key.</param>
/// <param name="Message">What completes the message; quotes nothing of the source.</param>
/// <param name="Origin">The place in the source.</param>
internal sealed record ConfigFault(ConfigErrorCode Code, string Name, string Message, ConfigOrigin Origin);
