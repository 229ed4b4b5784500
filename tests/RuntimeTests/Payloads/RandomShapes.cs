using System.Collections.Immutable;
using CsCheck;

namespace Foundation.RuntimeTests.Payloads;

/// <summary>Random values of the shapes.</summary>
internal static class RandomShapes
{
    public static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.String.AlphaNumeric, Among("", "\"\\/\u0000\u2028é😀", "<&>'+"));
    public static readonly Gen<string?> MaybeText = Gen.Frequency((1, Gen.Const((string?)null)), (3, Text.Select(static text => (string?)text)));
    public static readonly Gen<Point> Point = Gen.Select(Gen.Int, Gen.Int, static (x, y) => new Point(x, y));
    public static readonly Gen<Color> Color = Among(Payloads.Color.Red, Payloads.Color.Green, Payloads.Color.Blue, Payloads.Color.Negative);
    public static readonly Gen<Access> Access = Among(0, 1, 2, 3, 128, 129, 130, 131).Select(static bits => (Access)bits);
    public static readonly Gen<decimal> Decimal = Gen.Select(Gen.Int, Gen.Int[0, 12], static (digits, scale) => new decimal(Math.Abs((long)digits) > int.MaxValue ? 0 : Math.Abs(digits), 7, 0, digits < 0, (byte)scale));
    public static readonly Gen<double> Double = Gen.Double.Where(double.IsFinite);
    public static readonly Gen<Order> Order = Gen.Select(Gen.Int, Text, Decimal, Gen.Bool, static (id, name, total, isPaid) => new Order(id, name, total, isPaid));

    public static readonly Gen<Numbers> Numbers =
        Gen.Select(
            Gen.Select(Gen.SByte, Gen.Byte, Gen.Short, Gen.UShort, Gen.Int, Gen.UInt),
            Gen.Select(Gen.Long, Gen.ULong, Gen.Float.Where(float.IsFinite), Double, Decimal))
        .Select(static (a, b) => new Numbers(
            a.Item1, a.Item2, a.Item3, a.Item4, a.Item5, a.Item6, b.Item1, b.Item2, b.Item3, b.Item4, b.Item5, (Int128)b.Item1 * b.Item1, (UInt128)b.Item2 * 3, (Half)(a.Item3 / 8f)));

    public static readonly Gen<Texts> Texts =
        Gen.Select(Text, MaybeText, Gen.Char.AlphaNumeric, Gen.Guid, Gen.Bool, Gen.Byte.Array, Gen.Int[0, 99])
        .Select(static (plain, missing, letter, id, has, bytes, number) => new Texts(
            plain, missing, letter, id, has ? new Uri($"https://example.org/{number}?a=b") : null, has ? bytes : null, has ? new Version(1, number) : null));

    public static readonly Gen<Times> Times =
        Gen.Select(Gen.DateTime, Gen.DateTimeOffset, Gen.DateOnly, Gen.TimeOnly, Gen.TimeSpan).Select(static (a, b, c, d, e) => new Times(a, b, c, d, e));

    public static readonly Gen<Optional> Optional =
        Gen.Select(Gen.Int.Nullable(), Gen.Bool.Nullable(), Point.Nullable(), Maybe(Order), Color.Nullable(), Gen.Guid.Nullable())
        .Select(static (a, b, c, d, e, f) => new Optional(a, b, c, d, e, f));

    public static readonly Gen<Enums> Enums =
        Gen.Select(Color, Access, Gen.Dictionary(Color, Gen.Int)[0, 3]).Select(static (color, access, byColor) => new Enums(color, access, byColor));

    public static readonly Gen<Settings> Settings =
        Gen.Select(Gen.Int, MaybeText, Text, Gen.Int.List, Gen.Long, MaybeText, Gen.Int[0, 2])
        .Select(static (retries, name, key, items, identity, note, count) => new Settings { Retries = retries / 2, Name = name, Key = key, Items = items, Identity = identity, Note = note, Count = count });

    public static readonly Gen<Account> Account = Gen.Select(Text, Gen.Int, Gen.Bool, static (name, limit, isOpen) => new Account(name, limit) { IsOpen = isOpen });

    public static readonly Gen<Lists> Lists =
        Gen.Select(Gen.Int.Array, Text.List, Point.List, Gen.Int.Array, MaybeText.List, Gen.Int.List.List)
        .Select(static (a, b, c, d, f, g) => new Lists(a, b, c, [.. d], [.. d], f, g.Count == 0 ? null : g, new Queue<int>(a)));

    public static readonly Gen<Maps> Maps =
        Gen.Select(
            Gen.Dictionary(Text, Gen.Int)[0, 4], Gen.Dictionary(Gen.Int, MaybeText)[0, 4], Gen.Dictionary(Gen.Guid, Point)[0, 4],
            Gen.Dictionary(Gen.String.AlphaNumeric, Gen.Int.List)[0, 4], Gen.Dictionary(Gen.String.AlphaNumeric, Maybe(Order))[0, 4])
        .Select(static (a, b, c, d, e) => new Maps(a, b, c, new(d), e.ToImmutableDictionary()));

    public static readonly Gen<Tree> Tree = Gen.Int[0, 3].SelectMany(TreeOf);

    public static readonly Gen<Pages> Pages =
        Gen.Select(Gen.Int.List, Order.List, Text.List).Select(static (a, b, c) => new Pages(new(a, a.FirstOrDefault(), 1), new(b, b.FirstOrDefault(), 2), new(c, c.FirstOrDefault(), 3)));

    public static readonly Gen<Shape> Shape = Gen.OneOf(
        Gen.Select(Text, Double, static (label, radius) => (Shape)new Circle(label, radius)), Gen.Select(Text, Gen.Int, static (label, side) => (Shape)new Square(label, side)));

    public static readonly Gen<Animal> Animal = Gen.OneOf(Text.Select(static name => new Animal(name)), Gen.Select(Text, Gen.Int, static (name, tricks) => (Animal)new Dog(name, tricks)));

    public static readonly Gen<Drawing> Drawing = Gen.Select(Maybe(Shape), Shape.List, Maybe(Animal)).Select(static (main, others, pet) => new Drawing(main, others, pet));

    public static readonly Gen<Inherited> Inherited =
        Gen.Select(Text, Text, Gen.Int, static (last, first, extra) => new Inherited { Last = last, First = first, @event = last + first, Extra = extra });

    public static readonly Gen<Converted> Converted =
        Gen.Select(Gen.Int, Double, Gen.Bool, static (value, degrees, has) => new Converted(value, new Celsius(degrees), has ? new Celsius(degrees) : null));

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : class =>
        Gen.Frequency((1, Gen.Const((T?)null)), (3, gen.Select(static value => (T?)value)));

    private static Gen<Tree> TreeOf(int depth) => depth == 0
        ? Text.Select(static name => new Tree(name, [], null))
        : Gen.Select(Text, TreeOf(depth - 1).List[0, 3], TreeOf(depth - 1), static (name, children, next) => new Tree(name, children, next));
}
