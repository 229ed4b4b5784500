using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Oracle;

/// <summary>
/// The generated validator, and a validator of another make over the emitted JSON Schema, accept and reject the same
/// documents.
/// </summary>
/// <remarks>
/// What the two cannot share is kept out of the documents: keys and enum names in another case than declared (the
/// validator ignores it, a JSON Schema cannot), integers beyond 2^53 (the other validator reads doubles), equal quantities
/// written in two ways where a list must not repeat a value, null in a dictionary whose entries are counted, rules in code,
/// and files that must exist. What stands inside an object that is inactive is read by the validator alone.
/// </remarks>
public sealed class DifferentialOracle(ITestOutputHelper output)
{
    private const int DocumentsPerSchema = 25_000;

    [Fact]
    public void Scalars__on_mutated_documents__are_judged_alike() => Compare<ScalarConfig>(
        [
            """{"Enabled":true,"PoolSize":10,"Limit":5,"Level":3,"Ratio":0.5,"Price":1.25,"Offset":null,"Factor":4,"Nickname":"n"}""",
            """{"Enabled":false,"Nickname":null,"Id":"0f8fad5b-d9cb-469f-a165-70867728950e","Day":"2024-02-29","Clock":"08:30","Moment":"2026-01-31T08:30:00Z","Separator":";","Version":"1.2.3","Level":0}""",
            """{"Enabled":true,"Nickname":"x","Level":255,"Moment":"2026-01-31T08:30:00.5+02:00","Clock":"23:59:59.1234567","Offset":-3}""",
        ],
        ["0f8fad5b-d9cb-469f-a165-70867728950", "0F8FAD5B-D9CB-469F-A165-70867728950E", "2023-02-29", "2024-13-01", "2024-02-30", "24:00", "08:60", "08:30:60", "2026-01-31T08:30:00", "2026-01-31t08:30:00z", "2026-01-31T08:30:60Z", "1.2", "1", "1.2.3.4.5", "é", "12:00:00.12345678"]);

    [Fact]
    public void Texts__on_mutated_documents__are_judged_alike() => Compare<TextConfig>(
        [
            """{"Url":"postgres://a","Code":"abc","Slug":"a-b","Strong":"ab1","Pair":"bc","Colour":"red","Address":"10.0.0.1","Key":"0f8fad5b-d9cb-469f-a165-70867728950e","Date":"2024-02-29","Port":"80","Release":"1.2.3","Name":"n"}""",
            """{"Url":"postgres://","Alias":"old","Title":"t","display-name":"abcd"}""",
            """{"Url":"postgres://x","Name":"","Slug":null,"Colour":null}""",
        ],
        ["postgres:/", "Postgres://a", "red", "blue", "a-", "-a", "10.0.0.256", "10.0.0", "2023-02-29", "65536", "0", "1.2", "1.2.3-rc.1", "01.2.3", "😀😀", "😀a", "aa1", "12", "b\n"]);

    [Fact]
    public void Trees__on_mutated_documents__are_judged_alike() => Compare<TreeConfig>(
        [
            """{"Branches":[{"Name":"a","Length":2},{"Name":"b","Children":[{"Name":"c"}]}],"Tags":["x","yz"],"Ports":[1,2,3],"Weights":{"a":1,"b":2},"Prices":{"Apple":1.5},"Matrix":[[1,null],[2]],"Main":{"Name":"m"}}""",
            """{"Branches":[{"Name":"a"}],"Matrix":[],"Main":null}""",
            """{"Branches":[{"Name":"a"},{"Name":"b"},{"Name":"c"},{"Name":"d"}],"Ports":[],"Weights":{}}""",
        ],
        ["abc", "Pear", "Cherry"]);

    [Fact]
    public void Conditions__on_mutated_documents__are_judged_alike() => Compare<ConditionConfig>(
        [
            """{"CacheEnabled":true,"CacheTtl":"1h","Mode":"Local","Password":"p"}""",
            """{"CacheEnabled":false,"CacheTtl":"30d","Mode":"Remote","Host":"abc","Retries":2,"Token":"t","Certificate":"c","File":"f"}""",
            """{"Mode":"Cluster","Token":"t","Password":"p","Proxy":"x","ProxyDepth":3,"Shards":2,"Limits":{"Most":3},"Pipe":"p"}""",
            """{"Password":"p","Retries":0,"ProxyDepth":99,"Limits":{"Most":0},"Socket":"s"}""",
        ],
        ["Local", "Remote", "Cluster", "Other", "0s", "1s", "7d", "8d", "999ms"],
        isException: static document => document["Limits"] is JsonObject && !(document["Shards"] is JsonValue shards && shards.TryGetValue(out double count) && count is 2 or 3));

    [Fact]
    public void Units_and_unions__on_mutated_documents__are_judged_alike() => Compare<UnitConfig>(
        [
            """{"Timeout":"30s","Delay":5,"Buffer":"64MiB","Page":4,"Throughput":"50MB/s","Cpu":"2 cores","Fruit":"Pear","Other":10,"Rights":"Read, Write","More":3,"Sinks":[{"kind":"file","Path":"p"}]}""",
            """{"Timeout":"PT1M","Delay":"1m30s","Sinks":[{"kind":"net","Port":80,"Fruits":["Apple","Plum"]},{"Path":"q","kind":"file","Priority":3}],"Page":null,"Cpu":null,"Other":"Plum","More":"Delete"}""",
            """{"Timeout":"1h","Sinks":[{"kind":"net","Port":1}],"Throughput":"100/1m","Buffer":"1GiB"}""",
        ],
        ["file", "net", "pipe", "Apple", "Cherry", "Read", "Write,Delete", "Read,", "Read Write", "30", "1m30s", "30s1m", "1.5h", "61m", "0s", "-1s", "P1D", "PT30S", "1us", "1.05us", "64KiB", "1.5GiB", "1025MiB", "100MB", "1.5B", "10", "101MB/s", "1/s", "0/s", "1/2s", "100m", "99m", "9 cores", "1 core", "0.5 cores", "99999999999d"]);

    private void Compare<T>(string[] documents, string[] texts, Func<JsonNode, bool>? isException = null)
        where T : IConfigSchema<T>
    {
        int seed = int.Parse(Environment.GetEnvironmentVariable("FND_SEED") ?? "20250711", CultureInfo.InvariantCulture);
        output.WriteLine($"FND_SEED={seed}");
        var mutator = new DocumentMutator(seed, documents, texts);
        string[] mutated = [.. documents.Concat(Enumerable.Range(0, DocumentsPerSchema).Select(_ => mutator.Next()))];
        mutated = [.. mutated.Where(document => isException?.Invoke(JsonNode.Parse(document)!) is not true)];
        string? expected = OtherValidator.Judge(ConfigSchemas.InfoOf<T>().JsonSchema, mutated);
        Assert.SkipWhen(expected is null, "node is not installed, and it runs the other validator.");

        var disagreements = new StringBuilder();
        int disagreementCount = 0;
        int accepted = 0;
        ConfigErrors errors = default;
        for (int i = 0; i < mutated.Length; i++)
        {
            errors.Clear();
            ConfigReader reader = ConfigReader.OfJson(Encoding.UTF8.GetBytes(mutated[i]));
            bool isAccepted = T.TryBind(ref reader, out _, ref errors);
            accepted += isAccepted ? 1 : 0;
            if (isAccepted != (expected![i] == '1') && ++disagreementCount <= 20)
            {
                disagreements.Append(isAccepted ? "accepted here, rejected there: " : "rejected here, accepted there: ").Append(mutated[i]).Append('\n').Append(errors.ToString());
            }
        }

        output.WriteLine($"{typeof(T).Name}: {mutated.Length} documents, {accepted} accepted");
        Assert.True(disagreementCount == 0, $"{disagreementCount} of {mutated.Length}:\n{disagreements}");
        Assert.InRange((double)accepted / mutated.Length, 0.2, 0.8);
    }
}
