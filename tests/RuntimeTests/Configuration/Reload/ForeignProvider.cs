using Microsoft.Extensions.Configuration;

namespace Foundation.RuntimeTests.Configuration.Reload;

/// <summary>A provider that nobody knows: texts that say when they change, can fail, and let a test do something while they are read.</summary>
internal sealed class ForeignProvider : ConfigurationProvider, IConfigurationSource
{
    public ForeignProvider(params (string Key, string? Value)[] texts) => Fill(texts);

    public Exception? Fault { get; set; }

    /// <summary>Done once, at the end of the next reading.</summary>
    public Action? OnRead { get; set; }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public void Set(params (string Key, string? Value)[] texts)
    {
        Fill(texts);
        OnReload();
    }

    public override IEnumerable<string> GetChildKeys(IEnumerable<string> earlierKeys, string? parentPath)
    {
        if (Fault is not null)
        {
            throw Fault;
        }

        return base.GetChildKeys(earlierKeys, parentPath);
    }

    public override bool TryGet(string key, out string? value)
    {
        bool isFound = base.TryGet(key, out value);
        if (isFound && OnRead is { } action)
        {
            OnRead = null;
            action();
        }

        return isFound;
    }

    private void Fill((string Key, string? Value)[] texts) =>
        Data = texts.ToDictionary(static text => text.Key, static text => text.Value, StringComparer.OrdinalIgnoreCase);
}
