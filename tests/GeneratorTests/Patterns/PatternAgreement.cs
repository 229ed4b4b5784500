using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Foundation.Roslyn.Patterns;

namespace Foundation.GeneratorTests.Patterns;

/// <summary>The emitted code, .NET's engine and another make's ECMA-262 engine decide every text alike.</summary>
public sealed class PatternAgreement(ITestOutputHelper output)
{
    private const int PatternCount = 300;
    private const int TextCount = 50;

    private static readonly string[] Written =
    [
        "^postgres://", @"\.json$", "^exact$", "inside", "^[a-z][a-z0-9-]{0,62}$", "^[a-z]{2}-[a-z]+-[0-9]$", "^[a-z0-9.]+@[a-z0-9.]+$",
        "^(http|https)://", @"^[^@\s]+@[^@\s]+\.[^@\s]+$", @"\bab\b", @"\Bb", "^$", "", "^[^/]*$", "^a?b?c?$", "^[0-9]{4}-[0-9]{2}$", "a|^b|c$", "^.{3}$", "^[^a]{2}$",
    ];

    [Fact]
    public void Engines__on_random_patterns_and_texts__agree()
    {
        int seed = int.Parse(Environment.GetEnvironmentVariable("FND_SEED") ?? "20250711", CultureInfo.InvariantCulture);
        output.WriteLine($"FND_SEED={seed}");
        var samples = new PatternSamples(seed);
        string[] patterns = [.. Written.Concat(Enumerable.Range(0, PatternCount).Select(_ => samples.Pattern())).Where(IsHarmless).Distinct()];
        string[][] texts = [.. patterns.Select(pattern => Texts(samples, pattern))];

        var compiled = new CompiledPatterns(patterns);
        int compiledCount = patterns.Count(pattern => compiled.Find(pattern) is not null);
        Assert.True(compiledCount > patterns.Length / 2, $"Only {compiledCount} of {patterns.Length} patterns were compiled.");
        string[]? ecma = EcmaVerdicts(patterns, texts);

        for (int i = 0; i < patterns.Length; i++)
        {
            var regex = new Regex(Parse(patterns[i], PatternText.ToDotNet), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
            for (int j = 0; j < texts[i].Length; j++)
            {
                string text = texts[i][j];
                bool expected = regex.IsMatch(text);
                string where = $"{patterns[i]} on {JsonSerializer.Serialize(text)}";
                Assert.True(ecma is null || expected == (ecma[i][j] == '1'), $"ECMA-262 and .NET disagree: {where}");
                if (compiled.Find(patterns[i]) is { } method)
                {
                    Assert.True(expected == method(text), $"Emitted code and .NET disagree: {where}");
                }
            }
        }

        Assert.SkipWhen(ecma is null, "node is not installed, so only .NET's engine was compared.");
    }

    private static bool IsHarmless(string pattern) => PatternSummary.Of(pattern) is { Error: null, Catastrophe: null };

    private static string[] Texts(PatternSamples samples, string pattern) =>
        [.. Enumerable.Range(0, TextCount).Select(_ => samples.Text()).Append("").Append(pattern).Append("a.json").Append("postgres://x").Append("eu-west-1").Append("a@b.c").Append("exact\n").Append("exact")];

    private static string Parse(string pattern, Func<PatternNode, string> write)
    {
        Assert.True(PatternParser.TryParse(pattern, out PatternNode? root, out _, out _));
        return write(root);
    }

    // One string of 0 and 1 for each pattern.
    private static string[]? EcmaVerdicts(string[] patterns, string[][] texts)
    {
        const string script = """
            const cases = JSON.parse(require('fs').readFileSync(0, 'utf8'));
            console.log(JSON.stringify(cases.map(([pattern, texts]) => {
                const expression = new RegExp(pattern, 'u');
                return texts.map(text => expression.test(text) ? '1' : '0').join('');
            })));
            """;
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(script);
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("CI") != "true")
        {
            return null;
        }

        using (process)
        {
            process.StandardInput.Write(Escaped(patterns.Select((pattern, i) => new object[] { Parse(pattern, PatternText.ToEcma), texts[i] })));
            process.StandardInput.Close();
            string answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
            return JsonSerializer.Deserialize<string[]>(answer);
        }
    }

    // Lone surrogates have no UTF-8 form; as escapes they survive the pipe.
    private static string Escaped(IEnumerable<object[]> cases)
    {
        var json = new System.Text.StringBuilder("[");
        foreach (object[] pair in cases)
        {
            json.Append(json.Length > 1 ? "," : "").Append('[').Append(Quote((string)pair[0])).Append(",[");
            json.AppendJoin(',', ((string[])pair[1]).Select(Quote)).Append("]]");
        }

        return json.Append(']').ToString();
    }

    private static string Quote(string text) =>
        "\"" + string.Concat(text.Select(unit => unit is >= ' ' and <= '~' and not ('"' or '\\') ? unit.ToString() : $"\\u{(int)unit:x4}")) + "\"";
}
