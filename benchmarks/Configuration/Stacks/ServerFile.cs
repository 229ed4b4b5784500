using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Foundation.Benchmarks.Configuration;

/// <summary>One file in memory that holds one of two contents, which differ in one field.</summary>
internal sealed class ServerFile(Func<int, byte[]> contentOf) : IFileProvider, IFileInfo
{
    public const string Path = "appsettings.json";
    public const int First = 4096;
    public const int Second = 4097;

    private readonly byte[] _first = contentOf(First);
    private readonly byte[] _second = contentOf(Second);

    /// <summary>What the file now says is the number of connections.</summary>
    public int MaxConnections { get; private set; } = First;

    public byte[] Bytes => MaxConnections == First ? _first : _second;

    public bool Exists => true;

    public long Length => Bytes.Length;

    public string? PhysicalPath => null;

    public string Name => Path;

    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

    public bool IsDirectory => false;

    /// <summary>Puts the other content into the file.</summary>
    public void Change() => MaxConnections = MaxConnections == First ? Second : First;

    public Stream CreateReadStream() => new MemoryStream(Bytes, writable: false);

    public IFileInfo GetFileInfo(string subpath) => this;

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
}
