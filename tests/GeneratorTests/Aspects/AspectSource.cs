namespace Foundation.GeneratorTests.Aspects;

/// <summary>Small sources around the members that a test is about.</summary>
internal static class AspectSource
{
    /// <summary>What the samples use.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Foundation;
        using Foundation.Caching;

        """;

    /// <summary>A class <c>Orders</c> with aspects and these members, and things that they use.</summary>
    public static string Class(string members) => Types($$"""
        [Aspects]
        public sealed partial class Orders
        {
            {{members}}
        }

        public sealed record Order(int Id, string Customer);
        """);

    /// <summary>Declarations in a namespace.</summary>
    public static string Types(string declarations) => $"{Usings}namespace Shops;\n\n{declarations}";
}
