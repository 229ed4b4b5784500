using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Foundation.RuntimeTests.Configuration.Reading;

/// <summary>Files that are texts, and whose changes are told at once. Thread-safe.</summary>
internal sealed class MemoryFiles : IFileProvider
{
    private readonly ConcurrentDictionary<string, byte[]> _files = [];
    private CancellationTokenSource _changed = new();

    /// <summary>What looking for a file throws.</summary>
    public Exception? Fault { get; set; }

    public string this[string path]
    {
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public void Remove(string path) => _files.TryRemove(path, out _);

    public void TellChange() => Interlocked.Exchange(ref _changed, new CancellationTokenSource()).Cancel();

    public IFileInfo GetFileInfo(string subpath) =>
        Fault is not null ? throw Fault
        : _files.TryGetValue(subpath, out byte[]? bytes) ? new File(subpath, bytes) : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => new CancellationChangeToken(_changed.Token);

    private sealed class File(string name, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes);
    }
}
