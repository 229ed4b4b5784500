namespace Foundation.EngineTests.Servers;

/// <summary>A server that the tests need is not installed.</summary>
internal sealed class MissingServer(string server, string package)
    : Exception($"There is no {server} here: apt-get install -y --no-install-recommends {package}, or name the file in ${ServerBinary.VariableOf(server)}.");
