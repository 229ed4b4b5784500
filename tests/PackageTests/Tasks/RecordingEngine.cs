using System.Collections;
using Microsoft.Build.Framework;

namespace Foundation.PackageTests.Tasks;

/// <summary>A build that only listens.</summary>
internal sealed class RecordingEngine : IBuildEngine
{
    public List<string> Errors { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "Shop.csproj";

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add($"{e.File}: {e.Message}");

    public void LogWarningEvent(BuildWarningEventArgs e) => Errors.Add($"{e.File}: {e.Message}");

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
    }

    public void LogCustomEvent(CustomBuildEventArgs e)
    {
    }

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) =>
        throw new NotSupportedException("The task builds no project.");
}
