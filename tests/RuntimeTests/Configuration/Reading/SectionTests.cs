using Foundation.Configuration;
using static Foundation.RuntimeTests.Configuration.Reading.Readings;

namespace Foundation.RuntimeTests.Configuration.Reading;

public sealed class SectionTests
{
    [Fact]
    public void Section__from_memory__is_a_tree_of_texts()
    {
        ConfigReader reader = ConfigReader.Of(Section("Database", ("Database:Url", "a"), ("database:Pool:Size", "1"), ("Other", "x"), ("Database:Off", null)));
        Assert.Equal("""{"Off":null,"Pool":{"Size":"1"},"Url":"a"}""", JsonTexts.Of(reader));
    }

    [Fact]
    public void Section__that_nobody_has__reads_as_nothing() =>
        Assert.Equal("absent", JsonTexts.Of(ConfigReader.Of(Section("Database", ("Other", "x")))));
}
