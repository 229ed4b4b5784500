using System.Text.Json;
using CsCheck;

namespace Foundation.RuntimeTests.Payloads;

/// <summary>What is written is what <c>System.Text.Json</c> writes, byte for byte, and each reads the other's.</summary>
public sealed class PayloadLawTests
{
    private const int Iterations = 300;

    [Fact]
    public void Payload__whatever_an_order_holds__then_it_is_that_of_the_peer() => Check(RandomShapes.Order);

    [Fact]
    public void Payload__whatever_numbers__then_it_is_that_of_the_peer() => Check(RandomShapes.Numbers);

    [Fact]
    public void Payload__whatever_texts__then_it_is_that_of_the_peer() => Check(RandomShapes.Texts);

    [Fact]
    public void Payload__whatever_times__then_it_is_that_of_the_peer() => Check(RandomShapes.Times);

    [Fact]
    public void Payload__whatever_a_readonly_struct_holds__then_it_is_that_of_the_peer() => Check(RandomShapes.Point);

    [Fact]
    public void Payload__whatever_a_struct_holds__then_it_is_that_of_the_peer() =>
        Check(Gen.Select(Gen.Int, RandomShapes.MaybeText, static (row, text) => new Cell(row, text)));

    [Fact]
    public void Payload__whatever_is_absent__then_it_is_that_of_the_peer() => Check(RandomShapes.Optional);

    [Fact]
    public void Payload__whatever_enums__then_it_is_that_of_the_peer() => Check(RandomShapes.Enums);

    [Fact]
    public void Payload__whatever_a_class_with_setters_holds__then_it_is_that_of_the_peer() => Check(RandomShapes.Settings);

    [Fact]
    public void Payload__whatever_a_class_with_a_constructor_holds__then_it_is_that_of_the_peer() => Check(RandomShapes.Account);

    [Fact]
    public void Payload__whatever_lists__then_it_is_that_of_the_peer() => Check(RandomShapes.Lists);

    [Fact]
    public void Payload__whatever_dictionaries__then_it_is_that_of_the_peer() => Check(RandomShapes.Maps);

    [Fact]
    public void Payload__whatever_a_tree_holds__then_it_is_that_of_the_peer() => Check(RandomShapes.Tree);

    [Fact]
    public void Payload__whatever_generic_types_hold__then_it_is_that_of_the_peer() => Check(RandomShapes.Pages);

    [Fact]
    public void Payload__whatever_case_of_a_hierarchy__then_it_is_that_of_the_peer() => Check(RandomShapes.Shape);

    [Fact]
    public void Payload__whatever_case_with_a_number_as_tag__then_it_is_that_of_the_peer() => Check(RandomShapes.Animal);

    [Fact]
    public void Payload__whatever_hierarchies_as_members__then_it_is_that_of_the_peer() => Check(RandomShapes.Drawing);

    [Fact]
    public void Payload__whatever_a_derived_type_holds__then_it_is_that_of_the_peer() => Check(RandomShapes.Inherited);

    [Fact]
    public void Payload__whatever_has_a_converter_of_its_own__then_it_is_that_of_the_peer() => Check(RandomShapes.Converted);

    private static void Check<T>(Gen<T> values) => values.Sample(
        static value =>
        {
            string theirs = JsonSerializer.Serialize(value, Peers.Reflection);
            Assert.Equal(theirs, Peers.Write(value));
            Assert.Equal(theirs, JsonSerializer.Serialize(Peers.Read<T>(theirs), Peers.Reflection));
        },
        iter: Iterations);
}
