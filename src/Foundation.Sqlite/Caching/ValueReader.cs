using Foundation.Caching;
using Microsoft.Data.Sqlite;

namespace Foundation.Sqlite.Caching;

/// <summary>Reads values, for one thread at a time.</summary>
internal sealed class ValueReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _hash;

    public ValueReader(string file, int renewals)
    {
        Renewals = renewals;
        _connection = DatabaseFile.Open(file);
        _command = _connection.CreateCommand();
        _command.CommandText = "SELECT node, key, schema, epochs, expires, value FROM entries WHERE hash = $hash";
        _hash = _command.Parameters.Add("$hash", SqliteType.Integer);
    }

    /// <summary>How often the file had been made anew when it was opened.</summary>
    public int Renewals { get; }

    public bool TryRead(in TierKey key, out DiskValue value)
    {
        value = default;
        _hash.Value = RowId.Of(key);
        using SqliteDataReader row = _command.ExecuteReader();
        if (!row.Read()
            || row.GetString(0) != key.Node
            || !row.GetFieldValue<byte[]>(1).AsSpan().SequenceEqual(key.Bytes.Span)
            || row.GetInt64(2) != (long)key.Schema)
        {
            return false;
        }

        value = new DiskValue(row.GetInt64(3), row.GetInt64(4), row.GetFieldValue<byte[]>(5));
        return true;
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }
}
