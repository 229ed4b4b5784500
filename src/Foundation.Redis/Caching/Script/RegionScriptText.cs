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

        local epochs = KEYS[1]
        local work, channel, origin, stamp, value, remaining = unpack(ARGV, 1, 6)

        if work == 'begin' then
          local generation, lost = origin, stamp
          local info = redis.call('INFO', 'server')
          local actual = string.match(info, 'run_id:(%w+)')
          local held = redis.call('HMGET', epochs, 'run', 'generation')
          if held[1] ~= actual or held[2] == lost then
            -- After a write that takes no memory, a full server allows those that do.
            redis.call('HDEL', epochs, 'run')
            redis.call('HSET', epochs, 'run', actual, 'generation', generation)
          end
          return {actual, string.match(info, 'redis_version:(%S+)')}
        end

        local held = redis.call('HMGET', epochs, 'run', 'generation', 'sequence')
        local generation, sequence = held[2], held[3] or '0'
        if held[1] ~= run then
          return false
        end

        -- The epochs that begin come first, then those on which the value depends.
        local first, last = 8, 7 + ARGV[7]

        local function tell()
          local message = {generation, sequence, origin}
          for i = first, last do
            message[#message + 1] = ARGV[i]
          end
          redis.call('PUBLISH', channel, table.concat(message, '\0'))
        end

        if work == 'beat' then
          if origin ~= '' then
            tell()
          end
          return {generation, sequence}
        end

        if first <= last then
          redis.call('HDEL', epochs, '')
          sequence = redis.call('HINCRBY', epochs, 'sequence', 1)
          for i = first, last do
            redis.call('HINCRBY', epochs, ARGV[i], 1)
          end
          tell()
        end

        if work == 'invalidate' then
          return true
        end

        local sum = 0
        for _, epoch in ipairs(redis.call('HMGET', epochs, unpack(ARGV, last + 1))) do
          sum = sum + tonumber(epoch or 0)
        end
        local current = string.format('%s:%.0f', generation, sum)

        if work == 'read' then
          local kept = redis.call('GET', KEYS[2])
          if kept and string.sub(kept, 1, #current + 1) == current .. ' ' then
            return {current, sequence, string.sub(kept, #current + 2), redis.call('PTTL', KEYS[2])}
          end
          return {current, sequence}
        end

        if work == 'write' and stamp ~= current then
          return 0
        end
        redis.call('SET', KEYS[2], current .. ' ' .. value, 'PX', remaining)
        return true
        """;

    public static RegionScriptText For(string region, string run)
    {
        string text = $"-- {Convert.ToHexStringLower(Encoding.UTF8.GetBytes(region))}\nlocal run = '{run}'{Body}";
#pragma warning disable CA5350 // Redis finds scripts by this hash; nothing depends on its strength.
        return new RegionScriptText(text, SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }
}
