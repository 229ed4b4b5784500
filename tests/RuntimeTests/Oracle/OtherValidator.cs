using System.Diagnostics;
using System.Text;

namespace Foundation.RuntimeTests.Oracle;

/// <summary>A JSON Schema validator of another make, which runs outside of this process.</summary>
internal static class OtherValidator
{
    /// <summary>A <c>1</c> for each document that the schema accepts and a <c>0</c> for each other; null where the validator is not installed.</summary>
    public static string? Judge(string schema, string[] documents)
    {
        string folder = Path.Combine(TestRepository.Root, "tests", "RuntimeTests", "Oracle");
        bool isCi = Environment.GetEnvironmentVariable("CI") == "true";
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return isCi ? throw new InvalidOperationException($"The other validator is not installed; run 'npm install' in {folder}.") : null;
        }

        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        start.ArgumentList.Add("oracle.mjs");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> answer = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(schema + "\n");
        foreach (string document in documents)
        {
            process.StandardInput.Write(document + "\n");
        }

        process.StandardInput.Close();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        string verdicts = answer.Result.Trim();
        Assert.Equal(documents.Length, verdicts.Length);
        return verdicts;
    }
}
