using System.Globalization;
using Foundation.CacheProcess.Disk;
using Foundation.CacheProcess.Shared;

// What other processes test, and kill.
await (args switch
{
    ["shared", string connection, string truth] => SharedProgram.RunAsync(connection, truth),
    ["disk", string folder, string truth, string seed] => DiskProgram.RunAsync(folder, truth, int.Parse(seed, CultureInfo.InvariantCulture)),
    _ => throw new ArgumentException("CacheProcess shared CONNECTION FILE, or CacheProcess disk FOLDER FILE SEED"),
});
