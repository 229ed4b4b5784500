namespace Foundation.Configuration;

/// <summary>
/// Tells where configuration comes from: who set a value, whom that overrode, and what the schema makes of it. Registered
/// with the first schema; thread-safe. It looks at the sources as they are when it is asked, and is meant for people.
/// </summary>
public interface IConfigOrigins
{
    /// <summary>
    /// Explains one place: a value, an object, a list, or a whole section.
    /// </summary>
    /// <param name="path">
    /// The path as configuration writes it (<c>Database:Replicas:1:Host</c>) or as errors do
    /// (<c>Database:Replicas[1].Host</c>), ignoring case. Where nothing is known by that path the explanation says so.
    /// </param>
    /// <returns>The explanation, in which secrets are redacted.</returns>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    ConfigExplanation Explain(string path);
}
