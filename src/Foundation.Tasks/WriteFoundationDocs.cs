using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Foundation.Tasks;

/// <summary>Writes the documents that an assembly carries, or checks that they are up to date.</summary>
public sealed class WriteFoundationDocs : Microsoft.Build.Utilities.Task
{
    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The folder of the documents.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The file that lists what was written.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>Whether to report what is out of date, and write nothing.</summary>
    public bool Verify { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        try
        {
            IReadOnlyDictionary<string, string> documents = AssemblyDocuments.Read(Assembly);
            var folder = new DocumentFolder(Folder, Stamp);
            if (!Verify)
            {
                folder.Write(documents);
                return true;
            }

            foreach (string drift in folder.FindDrift(documents))
            {
                Log.LogError(drift);
            }

            return !Log.HasLoggedErrors;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException or BadImageFormatException)
        {
            Log.LogErrorFromException(exception);
            return false;
        }
    }
}
