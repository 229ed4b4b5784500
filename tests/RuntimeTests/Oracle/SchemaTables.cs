using System.Text;
using Foundation.Configuration;

namespace Foundation.RuntimeTests.Oracle;

/// <summary>Single documents whose verdict is known: the generated validator and the emitted JSON Schema both give it.</summary>
public sealed class SchemaTables
{
    [Fact]
    public void Keys_of_dictionaries__when_they_do_not_convert__then_both_refuse() => Check<KeyConfig>(
        ("""{"Numbers":{"2147483647":"a","-2147483648":"b","0":"c","007":"d"}}""", true),
        ("""{"Numbers":{"2147483648":"a"}}""", false),
        ("""{"Numbers":{"-2147483649":"a"}}""", false),
        ("""{"Numbers":{"99999999999":"a"}}""", false),
        ("""{"Numbers":{"x":"a"}}""", false),
        ("""{"Numbers":{"":"a"}}""", false),
        ("""{"Octets":{"255":"a","0":"b"}}""", true),
        ("""{"Octets":{"256":"a"}}""", false),
        ("""{"Octets":{"-1":"a"}}""", false),
        ("""{"Days":{"2024-02-29":"a"}}""", true),
        ("""{"Days":{"2023-02-29":"a"}}""", false),
        ("""{"Days":{"today":"a"}}""", false),
        ("""{"Delays":{"1m30s":"a","PT1H":"b"}}""", true),
        ("""{"Delays":{"30":"a"}}""", false),
        ("""{"Delays":{"30s1m":"a"}}""", false),
        ("""{"Ids":{"0f8fad5b-d9cb-469f-a165-70867728950e":"a"}}""", true),
        ("""{"Ids":{"0f8fad5b":"a"}}""", false),
        ("""{"Switches":{"true":"a","false":"b"}}""", true),
        ("""{"Switches":{"yes":"a"}}""", false),
        ("""{"Fruits":{"Apple":"a","Plum":null}}""", true),
        ("""{"Fruits":{"Cherry":"a"}}""", false),
        ("""{"Versions":{"1.2":"a"}}""", true),
        ("""{"Versions":{"1":"a"}}""", false));

    [Fact]
    public void Versions__when_a_part_does_not_fit__then_both_refuse() => Check<KeyConfig>(
        ("""{"Release":"2147483647.0"}""", true),
        ("""{"Release":"1.0000000000002"}""", true),
        ("""{"Release":"2147483648.0"}""", false),
        ("""{"Release":"1.9999999999"}""", false),
        ("""{"Release":"1.2.3.4.5"}""", false),
        ("""{"Release":"1.-2"}""", false),
        ("""{"Endpoint":"10.0.0.1:00080"}""", true),
        ("""{"Endpoint":"10.0.0.1:65535"}""", true),
        ("""{"Endpoint":"[::1]:80"}""", true),
        ("""{"Endpoint":"10.0.0.1:65536"}""", false),
        ("""{"Endpoint":"10.0.0.1:"}""", false),
        ("""{"Endpoint":"::1:80"}""", false));

    [Fact]
    public void Members_of_enums__when_they_have_several_names_and_numbers__then_every_way_of_writing_one_counts() => Check<WritingConfig>(
        ("""{"Allowed":"Apple"}""", true),
        ("""{"Allowed":"Apfel"}""", true),
        ("""{"Allowed":1}""", true),
        ("""{"Allowed":"Pear"}""", false),
        ("""{"Allowed":2}""", false),
        ("""{"Fruit":"Pear","Peeled":1}""", true),
        ("""{"Fruit":"Pear","Peeled":0}""", false),
        ("""{"Fruit":2,"Peeled":0}""", false),
        ("""{"Fruit":"Birne","Peeled":0}""", false),
        ("""{"Fruit":"Apple","Peeled":0}""", true),
        ("""{"Fruit":1,"Peeled":0}""", true));

    [Fact]
    public void Required_by_another__when_the_field_has_a_default__then_it_must_be_given_all_the_same() => Check<WritingConfig>(
        ("""{"NeedsStore":false}""", true),
        ("""{"NeedsStore":true}""", false),
        ("""{"NeedsStore":true,"Store":"s"}""", true),
        ("""{"NeedsStore":true,"Store":null}""", false));

    [Fact]
    public void Unique_elements__when_they_are_quantities_or_null__then_values_are_compared() => Check<WritingConfig>(
        ("""{"Delays":["1m","2m"]}""", true),
        ("""{"Delays":["1m","60s"]}""", false),
        ("""{"Delays":["1m","1m"]}""", false),
        ("""{"Sizes":["1KiB","1024B"]}""", false),
        ("""{"Gaps":[null,null,1]}""", true),
        ("""{"Gaps":[null,1,1]}""", false),
        ("""{"Names":["a","A"]}""", true),
        ("""{"Names":["a","a"]}""", false),
        ("""{"Nodes":[{"node-name":"a"},{"node-name":"b"}]}""", true),
        ("""{"Nodes":[{"node-name":"a"},{"node-name":"a"}]}""", false));

    [Fact]
    public void Definitions__when_their_names_go_beyond_ascii__then_references_lead_to_them() => Check<GrößenConfig>(
        ("""{"Größe":{"Länge":1}}""", true),
        ("""{"Größe":{"Länge":-1}}""", false),
        ("""{"Größe":{"Breite":1}}""", false));

    private static void Check<T>(params (string Document, bool IsAccepted)[] table)
        where T : IConfigSchema<T>
    {
        string? verdicts = OtherValidator.Judge(ConfigSchemas.InfoOf<T>().JsonSchema, [.. table.Select(static row => row.Document)]);
        var wrong = new StringBuilder();
        ConfigErrors errors = default;
        for (int i = 0; i < table.Length; i++)
        {
            errors.Clear();
            ConfigReader reader = ConfigReader.OfJson(Encoding.UTF8.GetBytes(table[i].Document));
            bool isAccepted = T.TryBind(ref reader, out _, ref errors);
            if (isAccepted != table[i].IsAccepted)
            {
                wrong.Append("the validator: ").Append(table[i].Document).Append('\n').Append(errors.ToString());
            }

            if (verdicts is not null && (verdicts[i] == '1') != table[i].IsAccepted)
            {
                wrong.Append("the JSON Schema: ").Append(table[i].Document).Append('\n');
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.SkipWhen(verdicts is null, "node is not installed, and it runs the other validator.");
    }
}
