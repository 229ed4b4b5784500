namespace Foundation.GeneratorTests.Configuration.Documents;

/// <summary>Two declarations: one that uses everything, one that tries to break out of every document.</summary>
internal static class DocumentSources
{
    public static readonly string Rich = ConfigSource.Types("""
        /// <summary>Where and how the orders are stored.</summary>
        [ConfigSchema("Shop:Store")]
        public sealed partial record StoreConfig
        {
            /// <summary>Where the orders live.</summary>
            [Field(Pattern = "^postgres://", Secret = true, Reload = ReloadPolicy.Restart)]
            public required string Url { get; init; }

            /// <summary>How many connections are kept open.</summary>
            [Field(Min = 1, Max = 100, RenamedFrom = "Connections")]
            public int PoolSize { get; init; } = 10;

            /// <summary>Whether answers are kept.</summary>
            public bool CacheEnabled { get; init; } = true;

            /// <summary>How long an answer is kept.</summary>
            [Field(Min = "1s", Max = "7d", Unit = "s", DependsOn = nameof(CacheEnabled))]
            public TimeSpan CacheTtl { get; init; } = TimeSpan.FromHours(1);

            /// <summary>Who may ask.</summary>
            [Field(DependsOn = nameof(Mode), WhenIn = new object[] { Mode.Shared, Mode.Public })]
            public string? Audience { get; init; }

            /// <summary>Who uses the store.</summary>
            public Mode Mode { get; init; } = Mode.Private;

            /// <summary>The file of the certificate.</summary>
            [Field(RequiredWhen = nameof(Mode), When = Mode.Public)]
            public string? Certificate { get; init; }

            /// <summary>What a client may do.</summary>
            public Rights Rights { get; init; } = Rights.Read | Rights.Write;

            /// <summary>The currency of prices.</summary>
            [Field(OneOf = ["EUR", "USD"])]
            public string Currency { get; init; } = "EUR";

            [Field(Deprecated = "use Replicas", Format = FieldFormat.Host)]
            public string? Replica { get; init; }

            /// <summary>Servers that may answer reads.</summary>
            [Field(MaxCount = 1, UniqueBy = nameof(ReplicaConfig.Host))]
            public ImmutableArray<ReplicaConfig> Replicas { get; init; } = [];

            /// <summary>The share of each region.</summary>
            [Field(Min = "0", Example = "0.25")]
            public ImmutableDictionary<string, decimal> Shares { get; init; } = ImmutableDictionary<string, decimal>.Empty;

            /// <summary>Where the log goes.</summary>
            public required SinkConfig Sink { get; init; }

            /// <summary>The categories of goods.</summary>
            public CategoryConfig? Categories { get; init; }

            [ExactlyOneOf("backup"), Field(Format = FieldFormat.Uri)]
            public string? BackupUrl { get; init; }

            [ExactlyOneOf("backup"), Field(Example = "/var/backup")]
            public string? BackupFolder { get; init; }

            /// <summary>Computed where it runs.</summary>
            public string Machine { get; init; } = Environment.MachineName;

            [Rule(nameof(PoolSize), nameof(Replicas), Message = "a pool needs one connection per replica")]
            private static bool PoolCoversReplicas(StoreConfig c) => c.PoolSize >= c.Replicas.Length;
        }

        public enum Mode { Private, Shared, Public }

        [Flags]
        public enum Rights { None = 0, Read = 1, Write = 2 }

        /// <summary>One server that may answer reads.</summary>
        [ConfigSchema]
        public sealed partial record ReplicaConfig
        {
            [Field(Format = FieldFormat.Host)]
            public required string Host { get; init; }

            /// <summary>The port on which it listens.</summary>
            [Field(Min = 1, Max = 65535)]
            public int Port { get; init; } = 5432;
        }

        /// <summary>A place for lines of text.</summary>
        [ConfigSchema, Discriminator("kind")]
        public abstract partial record SinkConfig;

        /// <summary>A file.</summary>
        [ConfigSchema, Variant("file")]
        public sealed partial record FileSinkConfig : SinkConfig
        {
            /// <summary>Its path.</summary>
            [Field(MinLength = 1, Example = "/var/log/shop.log")]
            public required string Path { get; init; }

            public ByteSize Limit { get; init; } = ByteSize.FromMiB(64);
        }

        /// <summary>A server.</summary>
        [ConfigSchema, Variant("server")]
        public sealed partial record ServerSinkConfig : SinkConfig
        {
            public required Guid Client { get; init; }
        }

        /// <summary>A category, and those inside it.</summary>
        [ConfigSchema]
        public sealed partial record CategoryConfig
        {
            public required DateOnly Since { get; init; }

            /// <summary>The categories inside.</summary>
            public ImmutableArray<CategoryConfig> Inner { get; init; } = [];
        }
        """);

    public static readonly string Hostile = ConfigSource.Types("""
        /// <summary>- a | b ` c `` d &lt;script&gt; &amp;lt; [x](y) *z* _w_ # $1$ \| "quoted" // */
        /// and a second line</summary>
        [ConfigSchema("index")]
        public sealed partial class @class
        {
            /// <summary>1. first | `second` ``third``
            /// 
            /// -- fourth</summary>
            [Field(Name = "a|b `c` \"d\"\n\\", Pattern = "^(`|\\||\")*$", Deprecated = "no | `longer`\n\"good\"")]
            public string @event { get; set; } = "`|\"";

            [Field(Name = "ключ", OneOf = ["|", "`", " ", "a, b"])]
            public string @record { get; set; } = "|";

            /// <summary>&lt;/code&gt;&lt;!-- {@x}</summary>
            public @namespace? @void { get; set; }
        }

        [ConfigSchema("INDEX ")]
        public sealed partial class Second
        {
            public string Text { get; set; } = "";
        }

        [ConfigSchema("index/")]
        public sealed partial class Third
        {
            public string Text { get; set; } = "line\nline \u2028 | \t end";
        }

        [ConfigSchema]
        public sealed partial class @namespace
        {
            public @class? @new { get; set; }
        }
        """);
}
