using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Emit;

namespace Foundation.GeneratorTests.Configuration.Documents;

/// <summary>A sample file as a person uses it.</summary>
internal static partial class SampleText
{
    /// <summary>Reads a file by the generated code: a line for each error.</summary>
    public const string Binder = """
        using System.Collections.Generic;
        using Foundation.Configuration;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;

        namespace Shops;

        public static class Binder
        {
            public static string[] Bind(string file)
            {
                var services = new ServiceCollection();
                services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddJsonFile(file).Build());
                services.AddFoundation();
                using ServiceProvider provider = services.BuildServiceProvider();
                List<string> errors = [];
                try
                {
                    _ = provider.GetRequiredService<IConfigStore<StoreConfig>>().Current;
                }
                catch (ConfigException exception)
                {
                    errors.AddRange(exception.Failures);
                }

                return errors.ToArray();
            }
        }
        """;

    /// <summary>The file with every setting in force; what explains them stays a comment.</summary>
    public static string Uncommented(string sample)
    {
        string before;
        do
        {
            before = sample;
            sample = CommentedSetting().Replace(sample, "$1");
        }
        while (sample != before);

        return sample;
    }

    public static string[] Bind(DocumentRun run, string sample)
    {
        using var image = new MemoryStream();
        EmitResult emitted = run.Result.Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("Samples", isCollectible: true).LoadFromStream(image);

        string folder = Directory.CreateTempSubdirectory("foundation-sample-").FullName;
        try
        {
            string file = Path.Combine(folder, "sample.json");
            File.WriteAllText(file, sample);
            return (string[])assembly.GetType("Shops.Binder")!.GetMethod("Bind")!.Invoke(null, [file])!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A setting begins with a key or a bracket; its own comments come along.
    [GeneratedRegex("""^(\s*)// (?=\s*(?:"|[\[\]{}]|// ))""", RegexOptions.Multiline)]
    private static partial Regex CommentedSetting();
}
