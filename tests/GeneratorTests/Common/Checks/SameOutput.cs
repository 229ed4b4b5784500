namespace Foundation.GeneratorTests.Checks;

/// <summary>Compares two runs file by file.</summary>
internal static class SameOutput
{
    public static void Check(string circumstance, GeneratorRun expected, GeneratorRun actual)
    {
        Assert.True(
            expected.Sources.Keys.SequenceEqual(actual.Sources.Keys),
            $"The output differs {circumstance}: [{string.Join(", ", expected.Sources.Keys)}] became [{string.Join(", ", actual.Sources.Keys)}].");
        foreach ((string hint, string text) in expected.Sources)
        {
            string other = actual.Sources[hint];
            if (text != other)
            {
                Assert.Fail($"The output differs {circumstance}: {hint}{FirstDifference(text, other)}");
            }
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] left = expected.Split('\n');
        string[] right = actual.Split('\n');
        int line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $", line {line + 1}:\n- {left.ElementAtOrDefault(line)}\n+ {right.ElementAtOrDefault(line)}";
    }
}
