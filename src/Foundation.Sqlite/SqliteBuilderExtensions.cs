using Foundation;
using Foundation.Caching;
using Foundation.Sqlite.Caching;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers SQLite as an engine.</summary>
public static class SqliteBuilderExtensions
{
    /// <summary>
    /// Keeps on the disk what regions with <see cref="CacheRegionOptions.Disk"/> cache, in a folder beside the given file: of <c>app.db</c> it is
    /// <c>app.db.cache</c>. The folder may be deleted whenever the program does not run.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file of the program's own data. Its folder is made where it does not exist.</param>
    /// <returns>The builder.</returns>
    public static FoundationBuilder UseSqlite(this FoundationBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.AddSingleton<IDiskTier>(new SqliteDiskTier(path + ".cache"));
        return builder;
    }
}
