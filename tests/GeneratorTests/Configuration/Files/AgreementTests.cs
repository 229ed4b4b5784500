using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Foundation.Configuration;
using Foundation.GeneratorTests.Checks;
using Foundation.RuntimeTests.Oracle;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Foundation.GeneratorTests.Configuration.Files;

/// <summary>What the build refuses in a file, the program refuses when it binds it, and the other way round.</summary>
public sealed partial class AgreementTests(ITestOutputHelper output)
{
    private const int Documents = 6_000;

    [Fact]
    public void Files__that_were_mutated__are_refused_for_the_same_keys_by_build_and_program()
    {
        int seed = int.Parse(Environment.GetEnvironmentVariable("FND_SEED") ?? "20250711", CultureInfo.InvariantCulture);
        output.WriteLine($"FND_SEED={seed}");
        DocumentMutator mutator = new(seed, AgreementSchemas.Files, AgreementSchemas.Texts);
        string[] documents = [.. AgreementSchemas.Files, .. Enumerable.Range(0, Documents).Select(_ => mutator.Next())];

        TestProject project = new(new GeneratorTestSetup
        {
            Sources = [ConfigSource.Types(AgreementSchemas.Declarations)],
            AdditionalFiles = [.. documents.Select(static (document, file) => ($"appsettings.{file}.json", $$"""{"Shop":{{document}}}"""))],
        });
        CSharpCompilation compilation = TestProject.Compile(project.Texts);
        CSharpCompilation program = compilation.AddSyntaxTrees(GeneratorRun.Start(project.CreateDriver(), compilation).Result.GeneratedTrees);
        ILookup<string, string> refusedByBuild = AnalyzerRun.Findings(project, program)
            .ToLookup(static finding => finding.Location.GetLineSpan().Path, static finding => KeyOf(finding.GetMessage(CultureInfo.InvariantCulture)["'Shop.".Length..]));
        Func<string, (string Key, bool IsOpen)[]> bind = Binder(program);

        int accepted = 0;
        StringBuilder disagreements = new();
        for (int file = 0; file < documents.Length; file++)
        {
            (string Key, bool IsOpen)[] errors = bind(documents[file]);

            // Another source may have the tag, so that the build does not look further; the program does not either.
            HashSet<string> open = [.. errors.Where(static error => error.IsOpen).Select(static error => error.Key)];
            string[] here = [.. refusedByBuild[$"appsettings.{file}.json"].Except(open).Distinct().Order(StringComparer.Ordinal)];
            string[] there = [.. errors.Select(static error => error.Key).Except(open).Distinct().Order(StringComparer.Ordinal)];
            accepted += there.Length == 0 ? 1 : 0;
            if (!here.SequenceEqual(there))
            {
                disagreements.Append(CultureInfo.InvariantCulture, $"build: {string.Join(' ', here)}; program: {string.Join(' ', there)}: {documents[file]}\n");
            }
        }

        output.WriteLine($"{documents.Length} files, {accepted} accepted");
        Assert.True(disagreements.Length == 0, disagreements.ToString());
        Assert.InRange((double)accepted / documents.Length, 0.2, 0.8);
    }

    private static Func<string, (string Key, bool IsOpen)[]> Binder(CSharpCompilation program)
    {
        using MemoryStream image = new();
        Assert.True(program.Emit(image).Success);
        Type schema = Assembly.Load(image.ToArray()).GetType("Shops.ShopConfig", throwOnError: true)!;
        MethodInfo bind = typeof(AgreementTests).GetMethod(nameof(Bind), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(schema);
        return bind.CreateDelegate<Func<string, (string Key, bool IsOpen)[]>>();
    }

    private static (string Key, bool IsOpen)[] Bind<T>(string document)
        where T : IConfigSchema<T>
    {
        ConfigErrors errors = default;
        ConfigReader reader = ConfigReader.OfJson(Encoding.UTF8.GetBytes(document));
        T.TryBind(ref reader, out _, ref errors);
        return [.. Enumerable.Range(0, errors.Count).Select(index => (KeyOf(errors[index].Path), errors[index].Code == ConfigErrorCode.Required))];
    }

    // The key in the section's object: an unreadable element silences the constraints of its list in the program. Of a
    // renamed field the build names the key that stands in the file, the program its present one.
    private static string KeyOf(string path) => FirstKey().Match(path).Value is var key && key == "Alias" ? "Name" : key;

    [GeneratedRegex(@"^[^.\[' ]+")]
    private static partial Regex FirstKey();
}
