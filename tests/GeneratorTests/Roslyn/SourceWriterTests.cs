using System.Globalization;
using Foundation.Roslyn;

namespace Foundation.GeneratorTests.Roslyn;

public sealed class SourceWriterTests
{
    private readonly SourceWriter _writer = new();

    [Fact]
    public void Blocks__indent_by_four_and_close_with_the_scope()
    {
        using (_writer.BlockOf("class A"))
        {
            using (_writer.BlockOf("void M()", "};"))
            {
                _writer.WriteLine("Run();");
            }
        }

        Assert.Equal("class A\n{\n    void M()\n    {\n        Run();\n    };\n}\n", _writer.ToString());
    }

    [Fact]
    public void A_text_of_several_lines__is_indented_line_by_line()
    {
        using (_writer.Block())
        {
            _writer.WriteLine("if (a)\r\n{\r\n    b();\r\n\r\n}");
        }

        Assert.Equal("{\n    if (a)\n    {\n        b();\n\n    }\n}\n", _writer.ToString());
    }

    [Fact]
    public void Blanks_at_line_ends__are_dropped()
    {
        using (_writer.Block())
        {
            _writer.WriteLine("a  ");
            _writer.WriteLine("");
            _writer.Write("   ");
            _writer.WriteLine();
        }

        Assert.Equal("{\n    a\n\n\n}\n", _writer.ToString());
    }

    [Fact]
    public void A_line__can_be_written_in_pieces()
    {
        _writer.Indent();
        _writer.Write("a");
        _writer.Write($" + {1}");
        _writer.WriteLine(";");
        Assert.Equal("    a + 1;\n", _writer.ToString());
    }

    [Fact]
    public void Numbers_in_interpolations__ignore_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
        try
        {
            _writer.WriteLine($"{-1.5} {'c'} {255:x4} {null}{true}");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("-1.5 c 00ff True\n", _writer.ToString());
    }

    [Fact]
    public void A_separator__stands_between_members_only()
    {
        _writer.WriteSeparator();
        using (_writer.BlockOf("class A"))
        {
            _writer.WriteSeparator();
            _writer.WriteLine("int a;");
            _writer.WriteSeparator();
            _writer.WriteSeparator();
            _writer.WriteLine("int b;");
        }

        Assert.Equal("class A\n{\n    int a;\n\n    int b;\n}\n", _writer.ToString());
    }

    [Fact]
    public void Closing_more_than_was_opened__throws() => Assert.Throws<InvalidOperationException>(() => _writer.CloseBlock());
}
