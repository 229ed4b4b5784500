using System.Collections.Concurrent;
using Foundation.Caching;
using Microsoft.Data.Sqlite;

namespace Foundation.Sqlite.Caching;

/// <summary>The values of one region: rows by the hash of their key, the newest last. A file that is damaged is thrown away.</summary>
internal sealed class SqliteDiskRegion : IDiskRegion
{
    // Older values go until so much of the limit is free that it does not come to that with each batch.
    private const double Filled = 0.9;

    private readonly string _file;
    private readonly FileStream _lock;
    private readonly long _limit;
    private readonly ConcurrentBag<ValueReader> _readers = [];
    private readonly Lock _writing = new();
    private ValueWriter? _writer;
    private volatile int _renewals;
    private volatile bool _isClosed;

    public SqliteDiskRegion(string folder, long limit, FileStream held)
    {
        Folder = folder;
        _file = Path.Combine(folder, "values.db");
        _limit = limit;
        _lock = held;
        _writer = OpenWriter();
    }

    public string Folder { get; }

    public bool TryRead(in TierKey key, out DiskValue value)
    {
        value = default;
        if (_isClosed)
        {
            return false;
        }

        if (!_readers.TryTake(out ValueReader? reader))
        {
            reader = new ValueReader(_file, _renewals);
        }

        try
        {
            bool isFound = reader.TryRead(key, out value);
            Return(reader);
            return isFound;
        }
        catch (SqliteException exception)
        {
            reader.Dispose();
            if (!DatabaseFile.IsDamage(exception))
            {
                throw;
            }

            Renew(reader.Renewals);
            return false;
        }
    }

    public void Write(IReadOnlyList<KeyValuePair<TierKey, DiskValue>> values)
    {
        lock (_writing)
        {
            try
            {
                _writer?.Write(values, _limit, (long)(_limit * Filled));
            }
            catch (SqliteException exception) when (DatabaseFile.IsDamage(exception))
            {
                Renew(_renewals);
            }
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _isClosed = true;
            CloseReaders();
            _writer?.Dispose();
            _writer = null;
            _lock.Dispose();
        }
    }

    private void Return(ValueReader reader)
    {
        if (reader.Renewals != _renewals)
        {
            reader.Dispose();
            return;
        }

        _readers.Add(reader);
        if (_isClosed)
        {
            CloseReaders();
        }
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out ValueReader? reader))
        {
            reader.Dispose();
        }
    }

    /// <summary>Makes the file anew, unless that was done since the damage was seen.</summary>
    private void Renew(int renewals)
    {
        lock (_writing)
        {
            if (_isClosed || renewals != _renewals)
            {
                return;
            }

            _renewals++;
            CloseReaders();
            _writer?.Dispose();
            _writer = null;
            DatabaseFile.Delete(_file);
            _writer = OpenWriter();
        }
    }

    private ValueWriter OpenWriter()
    {
        try
        {
            return new ValueWriter(_file);
        }
        catch (SqliteException exception) when (DatabaseFile.IsDamage(exception))
        {
            DatabaseFile.Delete(_file);
            return new ValueWriter(_file);
        }
    }
}
