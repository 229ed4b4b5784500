namespace Foundation;

/// <summary>A part of the program that knows how well it is. Register it as a service; its members are thread-safe.</summary>
public interface IHealthSource
{
    /// <summary>What is shown as its name, in lower case, such as <c>config</c>.</summary>
    string Name { get; }

    /// <summary>How well it is now. Cheap: probes read it.</summary>
    Health Health { get; }
}
