namespace Foundation.GeneratorTests.Lifecycle;

/// <summary>Small sources around the members that a test is about.</summary>
internal static class LifecycleSource
{
    /// <summary>What the samples use.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.IO;
        using System.Linq;
        using System.Threading;
        using System.Threading.Channels;
        using System.Threading.Tasks;
        using Foundation;
        using Foundation.Lifecycle;
        using Microsoft.Extensions.Hosting;

        """;

    /// <summary>A managed service <c>Orders</c> with these members, and things that they call.</summary>
    public static string Service(string members) => Types($$"""
        [ManagedService]
        public sealed partial class Orders
        {
            {{members}}
        }

        public class Store
        {
            public Task Closed => Task.CompletedTask;
            public Task OpenAsync() => Task.CompletedTask;
            public Task OpenAsync(CancellationToken ct) => Task.CompletedTask;
            public Task<int> ReadAsync(int id, CancellationToken cancellationToken = default) => Task.FromResult(id);
            public Task FlushAsync() => Task.CompletedTask;
            public ValueTask<int> CountAsync() => new(1);
        }
        """);

    /// <summary>Declarations in a namespace.</summary>
    public static string Types(string declarations) => $"{Usings}namespace Shops;\n\n{declarations}";
}
