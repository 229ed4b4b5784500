using Foundation.Caching;
using Microsoft.Data.Sqlite;

namespace Foundation.Sqlite.Caching;

/// <summary>Writes values, and deletes the oldest where they are too many. For one thread at a time.</summary>
internal sealed class ValueWriter : IDisposable
{
    // What a row takes beside its texts.
    private const int RowBytes = 64;

    // Written in the order of its number: the smallest is the oldest.
    private const string Table =
        "CREATE TABLE IF NOT EXISTS entries (hash INTEGER PRIMARY KEY, node TEXT NOT NULL, key BLOB NOT NULL, schema INTEGER NOT NULL, epochs INTEGER NOT NULL, "
        + "expires INTEGER NOT NULL, written INTEGER NOT NULL, size INTEGER NOT NULL, value BLOB NOT NULL); CREATE INDEX IF NOT EXISTS entries_written ON entries (written, size)";

    private const string Insert =
        "INSERT OR REPLACE INTO entries (hash, node, key, schema, epochs, expires, written, size, value) "
        + "VALUES ($hash, $node, $key, $schema, $epochs, $expires, $written, $size, $value)";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private long _written;
    private long _bytes;

    public ValueWriter(string file)
    {
        _connection = DatabaseFile.Open(file);
        try
        {
            if (_connection.ReadNumber("PRAGMA user_version") != DatabaseFile.Form)
            {
                _connection.Execute($"DROP TABLE IF EXISTS entries; {Table}; PRAGMA user_version = {DatabaseFile.Form}");
            }

            _written = _connection.ReadNumber("SELECT COALESCE(MAX(written), 0) FROM entries");
            _bytes = _connection.ReadNumber("SELECT COALESCE(SUM(size), 0) FROM entries");
            _insert = _connection.CreateCommand();
            _insert.CommandText = Insert;
            foreach (string name in (string[])["$hash", "$node", "$key", "$schema", "$epochs", "$expires", "$written", "$size", "$value"])
            {
                _insert.Parameters.Add(new SqliteParameter { ParameterName = name });
            }
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes values in one step.</summary>
    /// <param name="values">The values.</param>
    /// <param name="limit">What all may take, in bytes.</param>
    /// <param name="filled">What they take at most after the oldest were deleted.</param>
    public void Write(IReadOnlyList<KeyValuePair<TierKey, DiskValue>> values, long limit, long filled)
    {
        using SqliteTransaction transaction = _connection.BeginTransaction();
        _insert.Transaction = transaction;
        long bytes = _bytes;
        foreach ((TierKey key, DiskValue value) in values)
        {
            long size = RowBytes + (2L * key.Node.Length) + key.Bytes.Length + value.Bytes.Length;
            if (size <= limit)
            {
                Put(key, value, size);
                bytes += size;
            }
        }

        // What was replaced is counted twice until it matters.
        if (bytes > limit)
        {
            bytes = _connection.ReadNumber("SELECT COALESCE(SUM(size), 0) FROM entries");
            bytes -= bytes > limit ? DeleteOldest(bytes - filled) : 0;
        }

        transaction.Commit();
        _bytes = bytes;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Put(in TierKey key, in DiskValue value, long size)
    {
        _insert.Parameters[0].Value = RowId.Of(key);
        _insert.Parameters[1].Value = key.Node;
        _insert.Parameters[2].Value = key.Bytes.ToArray();
        _insert.Parameters[3].Value = (long)key.Schema;
        _insert.Parameters[4].Value = value.Epochs;
        _insert.Parameters[5].Value = value.ExpiresAt;
        _insert.Parameters[6].Value = ++_written;
        _insert.Parameters[7].Value = size;
        _insert.Parameters[8].Value = value.Bytes.ToArray();
        _insert.ExecuteNonQuery();
    }

    /// <summary>Deletes the oldest rows that take so much together.</summary>
    /// <returns>What they took.</returns>
    private long DeleteOldest(long bytes)
    {
        long last = 0;
        long sum = 0;
        using (SqliteCommand oldest = _connection.CreateCommand())
        {
            oldest.CommandText = "SELECT written, size FROM entries ORDER BY written";
            using SqliteDataReader row = oldest.ExecuteReader();
            while (sum < bytes && row.Read())
            {
                last = row.GetInt64(0);
                sum += row.GetInt64(1);
            }
        }

        using SqliteCommand delete = _connection.CreateCommand();
        delete.CommandText = "DELETE FROM entries WHERE written <= $last";
        delete.Parameters.AddWithValue("$last", last);
        delete.ExecuteNonQuery();
        return sum;
    }
}
