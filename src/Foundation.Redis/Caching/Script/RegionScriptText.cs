using System.Security.Cryptography;
using System.Text;

namespace Foundation.Redis;

/// <summary>
/// The script that does all work of a region, in its own text for each region and each run of a server.
/// <para>
/// A server that has restarted or taken over may know values, but not all invalidations. It must begin a new generation, in which no value of before
/// is valid, before anything is read. That costs no round trip, since a script is called by the hash of its text, and only <c>begin</c> is sent as
/// text: a process that has not begun on this run of the server does not have the text, and is refused; one that has, has begun a generation in the
/// same step. Scripts are neither saved nor, from Redis 7 on, sent to replicas. The run is also kept beside the epochs, and compared: a
/// server that was demoted and has taken over again still has its scripts.
/// </para>
/// </summary>
internal readonly record struct RegionScriptText(string Text, byte[] Hash)
{
    private const string Body = """

        local epochs, work = KEYS[1], ARGV[1]

        if work == 'begin' then
          local info = redis.call('INFO', 'server')
          local actual = string.match(info, 'run_id:(%w+)')
          local held = redis.call('HMGET', epochs, 'run', 'generation')
          if held[1] ~= actual or held[2] == ARGV[3] then
            -- After a write that takes no memory, a full server allows those that do.
            redis.call('HDEL', epochs, 'run')
            redis.call('HSET', epochs, 'run', actual, 'generation', ARGV[2])
          end
          return {actual, string.match(info, 'redis_version:(%S+)')}
        end

        local held = redis.call('HMGET', epochs, 'run', 'generation', 'sequence')
        local generation, sequence = held[2], held[3] or '0'
        if held[1] ~= run then
          return false
        end

        if work == 'beat' then
          if ARGV[3] ~= '' then
            redis.call('PUBLISH', ARGV[2], table.concat({generation, sequence, ARGV[3]}, '\0'))
          end
          return {generation, sequence}
        end

        if work == 'invalidate' then
          redis.call('HDEL', epochs, '')
          sequence = redis.call('HINCRBY', epochs, 'sequence', 1)
          for i = 5, #ARGV do
            redis.call('HINCRBY', epochs, ARGV[i], 1)
          end
          redis.call('PUBLISH', ARGV[2], table.concat({generation, sequence, ARGV[3], table.concat(ARGV, '\0', 5)}, '\0'))
          return true
        end

        local sum = 0
        for _, epoch in ipairs(redis.call('HMGET', epochs, unpack(ARGV, 5))) do
          sum = sum + tonumber(epoch or 0)
        end
        local stamp = string.format('%s:%.0f', generation, sum)

        if work == 'read' then
          local value = redis.call('GET', KEYS[2])
          if value and string.sub(value, 1, #stamp + 1) == stamp .. ' ' then
            return {stamp, string.sub(value, #stamp + 2), redis.call('PTTL', KEYS[2])}
          end
          return {stamp}
        end

        if work == 'write' and stamp == ARGV[2] then
          redis.call('SET', KEYS[2], stamp .. ' ' .. ARGV[3], 'PX', ARGV[4])
          return true
        end
        return 0
        """;

    public static RegionScriptText For(string region, string run)
    {
        string text = $"-- {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(region))}\nlocal run = '{run}'{Body}";
        // Redis finds scripts by this hash; nothing depends on its strength.
#pragma warning disable CA5350
        return new RegionScriptText(text, SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }
}
