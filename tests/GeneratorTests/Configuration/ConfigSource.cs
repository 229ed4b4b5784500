namespace Foundation.GeneratorTests.Configuration;

/// <summary>Small sources around the members that a test is about.</summary>
internal static class ConfigSource
{
    /// <summary>What the samples use.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Net;
        using System.Numerics;
        using Foundation;
        using Foundation.Configuration;

        """;

    /// <summary>A class <c>ShopConfig</c> with these members.</summary>
    public static string Schema(string members) => $$"""
        {{Usings}}namespace Shops;

        [ConfigSchema]
        public sealed partial class ShopConfig
        {
            {{members}}
        }

        public enum Level { Low, Mid, High }

        [ConfigSchema]
        public sealed partial class Replica
        {
            public string Host { get; set; } = "localhost";

            public int Port { get; set; } = 80;
        }
        """;

    /// <summary>Declarations in a namespace.</summary>
    public static string Types(string declarations) => $"{Usings}namespace Shops;\n\n{declarations}";
}
