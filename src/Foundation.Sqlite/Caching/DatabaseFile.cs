using Microsoft.Data.Sqlite;

namespace Foundation.Sqlite.Caching;

/// <summary>The file in which a region keeps its values.</summary>
internal static class DatabaseFile
{
    // Changes with the form of the table: a file of another form is made anew.
    public const int Form = 1;

    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static SqliteConnection Open(string file)
    {
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();

            // The log of changes survives the process, whatever comes; a commit need not wait for the disk.
            connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000; PRAGMA mmap_size = 268435456");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is Corrupt or NotADatabase;

    public static void Delete(string file)
    {
        foreach (string suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + suffix);
        }
    }

    public static void Execute(this SqliteConnection connection, string statements)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    public static long ReadNumber(this SqliteConnection connection, string query)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = query;
        return (long)command.ExecuteScalar()!;
    }
}
