using System.Runtime.InteropServices;
using System.Text;

namespace Foundation.RuntimeTests.Configuration.Reload.Disk;

/// <summary>How programs and platforms replace a file.</summary>
public enum WriteStyle
{
    /// <summary>The file is emptied and filled again, in two steps.</summary>
    InPlace,

    /// <summary>A new file is moved over the old one, as most editors do.</summary>
    Rename,

    /// <summary>The file is deleted and made again.</summary>
    DeleteAndCreate,

    /// <summary>The file is a link through a link to a directory, which is swapped, as in volumes that Kubernetes mounts.</summary>
    LinkSwap,
}

/// <summary>One settings file in a directory of its own, replaced in one of the styles.</summary>
internal sealed class DiskWriter : IDisposable
{
    public const string Name = "settings.json";

    private readonly WriteStyle _style;
    private int _count;

    public DiskWriter(WriteStyle style, string text)
    {
        _style = style;
        Directory = System.IO.Directory.CreateTempSubdirectory("foundation").FullName;
        Restore(text);
    }

    public string Directory { get; }

    private string Path => System.IO.Path.Combine(Directory, Name);

    public void Write(string text)
    {
        switch (_style)
        {
            case WriteStyle.InPlace:
                WriteInSteps(text);
                break;
            case WriteStyle.Rename:
                File.WriteAllText(Path + "~", text);
                File.Move(Path + "~", Path, overwrite: true);
                break;
            case WriteStyle.DeleteAndCreate:
                File.Delete(Path);
                File.WriteAllText(Path, text);
                break;
            default:
                SwapLink(text);
                break;
        }
    }

    public void Delete() => File.Delete(Path);

    /// <summary>Writes the file where there is none.</summary>
    public void Restore(string text)
    {
        if (_style == WriteStyle.LinkSwap)
        {
            File.CreateSymbolicLink(Path, System.IO.Path.Combine("..data", Name));
        }

        Write(text);
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);

    private void WriteInSteps(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using FileStream file = new(Path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        file.Write(bytes.AsSpan(0, bytes.Length / 2));
        file.Flush();
        file.Write(bytes.AsSpan(bytes.Length / 2));
    }

    private void SwapLink(string text)
    {
        string version = $"..{_count++}";
        string target = System.IO.Path.Combine(Directory, version);
        System.IO.Directory.CreateDirectory(target);
        File.WriteAllText(System.IO.Path.Combine(target, Name), text);
        string link = System.IO.Path.Combine(Directory, "..data");
        string? old = new FileInfo(link).LinkTarget;
        System.IO.Directory.CreateSymbolicLink(link + "_tmp", version);
        Assert.Equal(0, Rename(link + "_tmp", link));
        if (old is not null)
        {
            System.IO.Directory.Delete(System.IO.Path.Combine(Directory, old), recursive: true);
        }
    }

    // File.Move and Directory.Move refuse to put one link to a directory in the place of another, which is one step for the system.
    [DllImport("libc", EntryPoint = "rename", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(string from, string to);
}
