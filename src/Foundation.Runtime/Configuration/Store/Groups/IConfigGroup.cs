namespace Foundation.Configuration;

/// <summary>Changes several schemas at once. Thread-safe.</summary>
public interface IConfigGroup
{
    /// <summary>Begins a change; nothing happens before it is committed.</summary>
    ConfigGroupUpdate Begin();

    /// <summary>
    /// Reads a section from its sources with values in front of them, and makes the result current if it is valid. The values hold until the
    /// sources say something else.
    /// </summary>
    /// <param name="section">The section that a schema owns.</param>
    /// <param name="values">Texts by key below the section, as in <c>Replicas:0:Host</c>; null is an explicit null.</param>
    /// <returns>Whether they were accepted; the generation is that of the whole configuration, paths of errors begin with the section.</returns>
    /// <exception cref="ArgumentException">No registered schema owns the section.</exception>
    ConfigResult ValidateAndUpdate(string section, IEnumerable<KeyValuePair<string, string?>> values);
}
